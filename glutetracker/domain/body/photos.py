"""Photos of the body over time."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from glutetracker.domain.ids import new_id
from glutetracker.words import tr
from glutetracker.words.durations import short_day


class Pose(StrEnum):
    """From where a photo was taken."""

    FRONT = "front"
    SIDE = "side"
    BACK = "back"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """One photo; its picture lies beside the journal.

    Attributes:
        local_day: The day on the wearer's clock.
        sha256: Digest of the picture, and its name on disk.
        byte_count: Size of the picture.
    """

    local_day: date
    pose: Pose
    sha256: str
    byte_count: int
    note: str = ""
    id: str = field(default_factory=new_id)


def pose_name(pose: Pose) -> str:
    """Name a pose."""
    return {
        Pose.FRONT: tr("Front"),
        Pose.SIDE: tr("Side"),
        Pose.BACK: tr("Back"),
        Pose.OTHER: tr("Other"),
    }[pose]


def photo_name(photo: Photo) -> str:
    """Name a photo by its day and pose: 12 Nov 2026, front."""
    return tr("{day}, {pose}", day=short_day(photo.local_day, with_year=True), pose=pose_name(photo.pose).lower())

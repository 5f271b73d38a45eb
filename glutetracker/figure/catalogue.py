"""Which movement shows an exercise: its own, else that of a near twin; read when first asked for."""

from functools import cache
from pathlib import Path

from glutetracker import resources
from glutetracker.figure.movement import Movement
from glutetracker.figure.reading import read_movement
from glutetracker.figure.toml_table import TomlTable


def movement_of(exercise_id: str) -> Movement | None:
    """Give the movement that shows an exercise or a kind of run; None where none is drawn yet."""
    pose_id = pose_of(exercise_id)
    return movement_named(pose_id) if pose_id else None


def pose_of(exercise_id: str) -> str:
    """Name the pose file that shows an exercise; empty where there is none. Reads no pose."""
    name = _twins().get(exercise_id, exercise_id)
    return name if name in pose_ids() else ""


@cache
def movement_named(pose_id: str) -> Movement:
    """Read the movement of a pose file.

    Raises:
        BrokenPoseError: The file cannot be used.
    """
    return read_movement(_folder() / f"{pose_id}.toml")


@cache
def pose_ids() -> tuple[str, ...]:
    """Name all pose files, in order."""
    return tuple(sorted(path.stem for path in _folder().glob("[!_]*.toml")))


@cache
def _twins() -> dict[str, str]:
    table = TomlTable.read(_folder() / "_twins.toml")
    return {key: table.text(key) for key in table}


def _folder() -> Path:
    return resources.path("poses")

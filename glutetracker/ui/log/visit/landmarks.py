"""Where exactly each site is measured: a place on the drawn body, and a sentence with its source."""

from typing import NamedTuple

from glutetracker.domain.body.measure import AnySite, Site
from glutetracker.ui.log.visit.outline import Tape
from glutetracker.words import tr

_BEHIND, _BEFORE = (True, 380.0, 720.0), (False, 250.0, 590.0)
_TAPES = {
    Site.HIP: Tape(-106, 106, 516, *_BEHIND),
    Site.WAIST: Tape(-85, 85, 392, *_BEFORE),
    Site.THIGH_LEFT: Tape(-102, -9, 598, *_BEHIND),
    Site.THIGH_RIGHT: Tape(9, 102, 598, *_BEHIND),
}


class Landmark(NamedTuple):
    """Where a site is.

    Attributes:
        how: Where and how to measure, in words.
        source: Where that is from; empty for what is plain sense.
        tape: Where the tape lies; None where none is used, or where only the user knows.
        on_scale: A scale measures it.
    """

    how: str
    source: str
    tape: Tape | None
    on_scale: bool


def landmark(site: AnySite) -> Landmark:
    """Tell where a site is measured."""
    how, source = _words(site)
    tape = _TAPES.get(site) if isinstance(site, Site) else None
    return Landmark(how, source, tape, on_scale=site in {Site.WEIGHT, Site.BODY_FAT})


def _words(site: AnySite) -> tuple[str, str]:
    thigh = (
        tr("Round the thigh about 1 cm below the fold of the buttock, the tape level, weight on both feet."),
        tr("ISAK, protocol of girths"),
    )
    told = {
        Site.HIP: (
            tr("Round the widest part of the buttocks, feet together, the tape level and snug without pressing in."),
            tr("WHO 2008, waist and hip protocol"),
        ),
        Site.WAIST: (
            tr("Midway between the lowest rib and the top of the hip bone, the tape level, at the end of a calm breath "
               "out."),
            tr("WHO 2008, waist and hip protocol"),
        ),
        Site.THIGH_LEFT: thigh,
        Site.THIGH_RIGHT: thigh,
        Site.WEIGHT: (
            tr("On the same scale at the same time of day. From one day to the next weight moves by about half a "
               "kilogram by itself."),
            tr("Robinson & Watson 1965"),
        ),
        Site.BODY_FAT: (
            tr("A scale guesses body fat from body water and may be off by several points. Only its trend over months "
               "says something."),
            tr("Siedler 2022, 15 such devices"),
        ),
    }  # fmt: skip
    if isinstance(site, Site):
        return told[site]
    if site.unit == "cm":
        return tr("Choose a spot that you will find again, such as halfway between two bones; the tape level."), ""
    return tr("In the same way, with the same device and at the same time of day."), ""

"""What a line of the history says."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from glutetracker.domain import wording
from glutetracker.domain.body.measure import Site
from glutetracker.domain.happenings import Happening, What
from glutetracker.domain.preferences import Preferences
from glutetracker.store.history_list import SessionAbout, SetFound
from glutetracker.words import tr, trn
from glutetracker.words.durations import clock, short_day
from glutetracker.words.numbers import number, short


class RowWords(NamedTuple):
    """A line in words.

    Attributes:
        role: The colour role of its icon's ground; empty for a plain one.
    """

    icon: str
    role: str
    title: str
    about: str
    value: str

    @property
    def heard(self) -> str:
        """The whole line, to be read aloud."""
        return ", ".join(each for each in (self.title, self.about, self.value) if each)


def words_of(
    done: Happening, about: SessionAbout, preferences: Preferences, sought: SetFound | None = None
) -> RowWords:
    """Write the line of a session, a run or a visit; of a set that was searched for, what it was."""
    if done.what is What.SESSION:
        return _session(done, about) if sought is None else _set_found(done, sought, preferences)
    return _run(done, preferences) if done.what is What.RUN else _visit(done, preferences)


def _session(done: Happening, about: SessionAbout) -> RowWords:
    names = ", ".join(about.exercises)
    lasted = tr("{minutes} min", minutes=round(done.lasted_s / 60)) if done.lasted_s else ""
    parts = [_day(done), lasted, names if done.title else "", done.note]
    value = trn("{count} set", "{count} sets", about.sets) if about.sets else ""
    return RowWords("dumbbell", "glute", done.title or names or tr("Session"), _joined(parts), value)


def _set_found(done: Happening, found: SetFound, preferences: Preferences) -> RowWords:
    load = "" if found.load_kg is None else wording.load(found.load_kg, preferences)
    held = tr("{seconds} s", seconds=short(found.hold_s)) if found.hold_s is not None else ""
    amount = held if found.reps is None else str(found.reps)
    parts = [_day(done), found.exercise if done.title else "", done.note]
    return RowWords(
        "dumbbell", "glute", done.title or found.exercise, _joined(parts), " × ".join(filter(None, (load, amount)))
    )


def _run(done: Happening, preferences: Preferences) -> RowWords:
    assert done.kind is not None
    way = wording.distance(done.distance_m, preferences) if done.distance_m else ""
    lasted = clock(done.lasted_s) if done.lasted_s else ""
    parts = [_day(done), lasted if way else "", wording.pace(done.distance_m, done.lasted_s, preferences), done.note]
    icon, role = ("run", "run") if done.kind.is_run else ("walk", "")
    return RowWords(icon, role, wording.run_kind_title(done.kind), _joined(parts), way or lasted)


def _visit(done: Happening, preferences: Preferences) -> RowWords:
    readings = sorted(done.readings, key=lambda each: each.site is not Site.HIP)
    told = [f"{wording.site_name(each.site)} {wording.measured(each.site, each.value, preferences)}"
            for each in readings]  # fmt: skip
    value = told[0] if told else ""
    return RowWords("measure", "body", tr("Measures"), _joined([_day(done), *told[1:], done.note]), value)


def _day(done: Happening) -> str:
    return short_day(done.local_day)


def _joined(parts: list[str]) -> str:
    return " · ".join(part for part in parts if part)


def counted(found: Sequence[Happening]) -> str:
    """Count what was found, by its kind."""
    count = Counter(each.what for each in found)
    sessions, runs, visits = (count[what] for what in (What.SESSION, What.RUN, What.VISIT))
    told = (
        trn("{shown} session", "{shown} sessions", sessions, shown=number(sessions)) if sessions else "",
        trn("{shown} run or walk", "{shown} runs and walks", runs, shown=number(runs)) if runs else "",
        trn("measured once", "measured {shown} times", visits, shown=number(visits)) if visits else "",
    )
    return " · ".join(each for each in told if each) or tr("Nothing found")

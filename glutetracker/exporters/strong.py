"""Sessions as the CSV that Strong writes, which most other apps take in: a row a set, loads in kilograms."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession
from glutetracker.domain.lifting.strength import Session, SetKind, Side, StrengthSet
from glutetracker.exporters.cells import harmless

HEADER = (
    "Workout #", "Date", "Workout Name", "Duration (sec)", "Exercise Name", "Set Order", "Weight (kg)", "Reps", "RPE",
    "Distance (meters)", "Seconds", "Notes", "Workout Notes",
)  # fmt: skip
_TAGS = {SetKind.WARMUP: "W", SetKind.ACTIVATION: "W", SetKind.DROP: "D", SetKind.FAILURE: "F"}
_LEAST_RPE = 5


def strong_csv(sessions: Iterable[LoggedSession], names: Mapping[str, str]) -> bytes:
    """Write the done sets of sessions.

    Args:
        sessions: In the order of their numbers.
        names: Names of exercises by id.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL)
    writer.writerow(HEADER)
    for number, logged in enumerate(sessions, start=1):
        for entry in logged.entries:
            writer.writerows(
                _rows(number, logged.session, entry, names.get(entry.entry.exercise, entry.entry.exercise))
            )
    return text.getvalue().encode()


def _rows(number: int, session: Session, entry: LoggedEntry, name: str) -> Iterator[list[object]]:
    count = 0
    for done in entry.done:
        count += done.kind not in _TAGS
        yield [
            number,
            _date(session),
            harmless(session.title or session.local_day.isoformat()),
            "" if session.elapsed_s is None else round(session.elapsed_s),
            harmless(name),
            _TAGS.get(done.kind, count),
            done.load_kg or 0,
            done.reps or 0,
            _rpe(done),
            done.distance_m or 0,
            done.hold_s or 0,
            harmless(_note(done, entry)),
            harmless(session.note),
        ]


def _date(session: Session) -> str:
    """Write when a session began on the wearer's clock; noon where only the day is known, for the format asks."""
    if session.started_at is None:
        return f"{session.local_day} 12:00:00"
    return f"{session.started_at:%Y-%m-%d %H:%M:%S}"


def _rpe(done: StrengthSet) -> object:
    return "" if done.rir is None or 10 - done.rir < _LEAST_RPE else 10 - done.rir


def _note(done: StrengthSet, entry: LoggedEntry) -> str:
    """Tell what has no column: the side, the band, and the exercise's own note with its first set."""
    side = "" if done.side is Side.BOTH else done.side.value
    own = entry.entry.note if done is entry.done[0] else ""
    return ", ".join(text for text in (side, done.band or "", done.note, own) if text)

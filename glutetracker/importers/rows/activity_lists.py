"""Lists of activities, a row each, into runs; what is no running, walking or hiking is named once."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from glutetracker.importers.importer import NO_HINTS, Activity, Contents, Hints, UnreadableFileError, Unsaid
from glutetracker.importers.reading.moments import Start
from glutetracker.importers.recording.assembly import Account, activity
from glutetracker.importers.recording.kinds import nothing_for_us, plain, sort_of
from glutetracker.importers.rows.oddities import Oddities
from glutetracker.words import tr

NONE: frozenset[Unsaid] = frozenset()


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of a list of activities; the account's word says what it was."""

    number: int
    account: Account
    start: Start


def runs_of(
    name: str, rows: Iterable[Listed], odd: Oddities, *, unsaid: frozenset[Unsaid] = NONE, taken_as: Hints = NO_HINTS
) -> Contents:
    """Make runs of the rows of a list.

    Args:
        name: The file, for the sentence.
        rows: In the order of the file.
        odd: Takes what is odd.
        unsaid: What the file leaves open.
        taken_as: What was taken for that.

    Raises:
        UnreadableFileError: None of its rows can be read.
    """
    found: list[Activity] = []
    others: dict[str, None] = {}
    for row in rows:
        try:
            made = _activity(row)
        except UnreadableFileError as problem:
            odd.leave_out(row.number, problem.reason)
            continue
        if isinstance(made, str):
            others[made] = None
        else:
            found.append(made)
    if not found and not others:
        first = next(iter(odd.warnings), "")
        raise UnreadableFileError(name, tr("There is no activity in it that can be read. {first}", first=first).strip())
    found.sort(key=lambda each: (each.run.local_day, each.run.started_at.isoformat() if each.run.started_at else ""))
    return Contents(
        activities=tuple(found),
        others=tuple(others),
        warnings=odd.warnings,
        unsaid=unsaid if found else NONE,
        taken_as=taken_as,
    )


def _activity(row: Listed) -> Activity | str:
    word = row.account.word
    sort = sort_of(word)
    if sort is None:
        return nothing_for_us(word) or tr(
            "nothing for us: {what}", what=plain(word).replace("_", " ")[:40] or tr("unnamed")
        )
    return activity("", replace(row.account, sort=sort), row.start, (), None, ())


def known(value: float | None) -> float | None:
    """Zero in a list is mostly not measured."""
    return value if value and value > 0 else None

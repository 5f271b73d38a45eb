"""The last runs, a row each."""

from glutetracker.domain import wording
from glutetracker.domain.clock import today
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run, sprints_in_words, takes_sprints
from glutetracker.ui.log.last_rows import LastRow
from glutetracker.words import tr
from glutetracker.words.durations import clock, short_day


def row_of(run: Run, preferences: Preferences, *, is_newest: bool) -> LastRow:
    """Tell of a run in a row; of the newest, sprints may be added on its day."""
    name = named(run)
    is_fit = is_newest and run.local_day == today() and takes_sprints(run.kind) and not run.work_s
    work = tr("{time} hard", time=clock(run.work_s)) if run.work_s else ""
    detail = " · ".join(part for part in (wording.run(run, preferences), work) if part)
    return LastRow(
        run.id, name, detail, tr("Delete {run}", run=name),
        opens=tr("Change {run}", run=name),
        adds=tr("+ {sprints}", sprints=sprints_in_words()) if is_fit else "",
    )  # fmt: skip


def named(run: Run) -> str:
    """Name a run by its kind and day."""
    return f"{wording.run_title(run)} · {short_day(run.local_day, with_year=run.local_day.year != today().year)}"

"""One entry, or a routine, as a file for a watch or another program."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from glutetracker.domain.happenings import What
from glutetracker.store import runs
from glutetracker.store.lifting import sessions
from glutetracker.ui import choosing_files
from glutetracker.ui.context import Context
from glutetracker.words import tr


def ask_and_write(context: Context, parent: QWidget, what: What, fact_id: str) -> None:
    """Ask for a file, write a run or a session there, and say so."""
    _ask_and_save(context, parent, _name(context, what, fact_id), _kinds(what), partial(write, context, what, fact_id))


def ask_and_write_workout(context: Context, parent: QWidget, name: str, plan_id: str) -> None:
    """Ask for a file, write a routine or a session there as what a watch leads through, and say so."""
    from glutetracker import outgo  # loads numpy

    plain = "-".join(re.findall(r"\w+", name.casefold())) or "routine"
    save = partial(outgo.write_workout, context.store, plan_id, overwrites=True)
    _ask_and_save(context, parent, f"{plain}.fit", _for_watches(), save)


def write(context: Context, what: What, fact_id: str, target: Path) -> None:
    """Write a run or a session, in place of what is there.

    Raises:
        Problem: The format cannot tell it, or it cannot be written.
    """
    from glutetracker import outgo  # loads numpy, for the tracks

    of = outgo.write_run if what is What.RUN else outgo.write_session
    of(context.store, fact_id, target, overwrites=True)


def _ask_and_save(context: Context, parent: QWidget, suggested: str, kinds: str, save: Callable[[Path], None]) -> None:
    choosing_files.ask_and_save(parent, tr("Save for another program"), suggested, kinds, save, context.notices)


def _kinds(what: What) -> str:
    if what is What.SESSION:
        return _for_watches()
    return ";;".join((tr("GPX, the way (*.gpx)"), tr("TCX, with heart rate (*.tcx)"), _for_watches()))


def _for_watches() -> str:
    return tr("FIT, for watches (*.fit)")


def _name(context: Context, what: What, fact_id: str) -> str:
    """Suggest a name by the day: run-2026-11-25.gpx."""
    if what is What.RUN:
        run = runs.load(context.store, fact_id)
        return f"run-{run.local_day}.gpx" if run else "run.gpx"
    logged = sessions.load(context.store, fact_id)
    return f"session-{logged.session.local_day}.fit" if logged else "session.fit"

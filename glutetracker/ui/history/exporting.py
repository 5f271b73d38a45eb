"""One entry, or a routine, as a file for a watch or another program."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from glutetracker.domain.happenings import What
from glutetracker.domain.lifting.routine import Routine
from glutetracker.store import runs
from glutetracker.store.lifting import sessions
from glutetracker.ui.context import Context
from glutetracker.words import Problem, tr


def ask_and_write(context: Context, parent: QWidget, what: What, fact_id: str) -> None:
    """Ask for a file, write a run or a session there, and say so."""
    ask_and_save(context, parent, _name(context, what, fact_id), _kinds(what), partial(write, context, what, fact_id))


def ask_and_write_workout(context: Context, parent: QWidget, routine: Routine) -> None:
    """Ask for a file, write a routine there as what a watch leads through, and say so."""
    from glutetracker import outgo  # loads numpy

    name = "-".join(re.findall(r"\w+", routine.name.casefold())) or "routine"
    save = partial(outgo.write_workout, context.store, routine.id, overwrites=True)
    ask_and_save(context, parent, f"{name}.fit", _for_watches(), save)


def ask_and_save(context: Context, parent: QWidget, suggested: str, kinds: str, save: Callable[[Path], None]) -> None:
    """Ask for a file of one of these kinds, save it, and say so."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    name, chosen = QFileDialog.getSaveFileName(parent, tr("Save for another program"), str(folder / suggested), kinds)
    if not name:
        return
    target = Path(name)
    if not target.suffix:
        target = target.with_suffix(chosen.rpartition("*")[2].rstrip(")") or ".fit")
    try:
        save(target)
    except Problem as problem:
        context.notices.tell(problem)
    else:
        context.notices.said.emit(tr("Saved {file}.", file=target.name))


def write(context: Context, what: What, fact_id: str, target: Path) -> None:
    """Write a run or a session, in place of what is there.

    Raises:
        Problem: The format cannot tell it, or it cannot be written.
    """
    from glutetracker import outgo  # loads numpy, for the tracks

    of = outgo.write_run if what is What.RUN else outgo.write_session
    of(context.store, fact_id, target, overwrites=True)


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

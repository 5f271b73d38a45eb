"""One entry as a file for a watch or another program."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from glutetracker.domain.happenings import What
from glutetracker.store import runs, sessions
from glutetracker.ui.context import Context
from glutetracker.words import Problem, tr


def ask_and_write(context: Context, parent: QWidget, what: What, fact_id: str) -> None:
    """Ask for a file, write a run or a session there, and say so."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    suggested = str(folder / _name(context, what, fact_id))
    name, chosen = QFileDialog.getSaveFileName(parent, tr("Save for another program"), suggested, _kinds(what))
    if not name:
        return
    target = Path(name)
    if not target.suffix:
        target = target.with_suffix(chosen.rpartition("*")[2].rstrip(")") or ".fit")
    try:
        write(context, what, fact_id, target)
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
    fit = tr("FIT, for watches (*.fit)")
    if what is What.SESSION:
        return fit
    return ";;".join((tr("GPX, the way (*.gpx)"), tr("TCX, with heart rate (*.tcx)"), fit))


def _name(context: Context, what: What, fact_id: str) -> str:
    """Suggest a name by the day: run-2026-11-25.gpx."""
    if what is What.RUN:
        run = runs.load(context.store, fact_id)
        return f"run-{run.local_day}.gpx" if run else "run.gpx"
    logged = sessions.load(context.store, fact_id)
    return f"session-{logged.session.local_day}.fit" if logged else "session.fit"

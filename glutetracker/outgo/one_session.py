"""One session as a FIT activity, with its sets."""

from pathlib import Path

from glutetracker.exporters.fit_session import fit_session
from glutetracker.guides import Catalogue
from glutetracker.outgo.target import ExportError, written
from glutetracker.store import Store
from glutetracker.store.lifting import own_exercises, sessions
from glutetracker.words import tr


def write_session(store: Store, session_id: str, target: Path, *, overwrites: bool = False) -> None:
    """Write a session into a FIT file.

    Raises:
        ExportError: There is no such session, or it cannot be written.
        NotWritableError: There is nothing in it that the format could tell.
    """
    if target.suffix.lower() != ".fit":
        raise ExportError(tr("{file}: name the file {endings}.", file=target, endings=".fit"))
    logged = sessions.load(store, session_id)
    if logged is None:
        raise ExportError(tr("There is no session {id}. Its id is in “show sessions --json”.", id=session_id))
    catalogue = Catalogue(*own_exercises.with_deleted(store))
    trained = {entry.entry.exercise for entry in logged.entries}
    content = fit_session(logged, {name: catalogue.page(name).fit for name in trained})
    with written(target, overwrites=overwrites) as file:
        file.write(content)

"""From the first line to the last: the journal, the window, the end."""

import contextlib
import gc
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from glutetracker import __version__, locations
from glutetracker.app.idle import Idle
from glutetracker.app.opening import opened
from glutetracker.domain.preferences import ThemeChoice
from glutetracker.store import Store, Table
from glutetracker.store.file.durable import make_private_folder
from glutetracker.ui import one_window, tasks
from glutetracker.ui.context import Context
from glutetracker.ui.ending import EndOnSignal
from glutetracker.ui.faults import catch_all
from glutetracker.ui.shell.window import Window
from glutetracker.ui.theme import Look, icons
from glutetracker.ui.theme.look import STYLE_ARGUMENTS
from glutetracker.words.numbers import use_decimal_mark

NAME = "glutetracker"


def run(path: Path | None = None, *, demo: bool = False, theme: str | None = None, files: Sequence[str] = ()) -> int:
    """Open the window on a journal and stay until it is closed.

    Args:
        path: The journal; None for the usual one.
        demo: Open an invented journal instead, which goes with the window.
        theme: "system", "light" or "dark" for this once; None for the chosen one.
        files: Activities to import once the window is open.

    Returns:
        0 when it ended as asked, 1 when no journal could be opened.
    """
    application = _application()
    ending = EndOnSignal(application)
    look = Look(application, has_style=True)
    chosen = ThemeChoice(theme) if theme else None
    asked = [os.path.abspath(each) for each in files]  # noqa: PTH100 (Path.resolve would follow links)
    if demo:  # it takes a while, and says so
        application.setWindowIcon(icons.app_icon())
        look.choose(chosen or ThemeChoice.SYSTEM)
    with _journal(path, demo=demo) as journal:
        if journal is None:
            return 0 if ending.was_asked else 1
        with contextlib.suppress(OSError):  # what keeps it from being made is told when it is opened
            make_private_folder(journal.parent)
        lock = one_window.lock(journal)
        if lock is None and one_window.hand_over(journal, asked):
            return 0
        try:
            store = opened(journal, look, is_taken=lock is None)
            return 1 if store is None else _live(store, look, ending, chosen, [Path(each) for each in asked])
        finally:
            if lock is not None:
                lock.unlock()


def _application() -> QApplication:
    application = QApplication([NAME, *STYLE_ARGUMENTS])
    application.setApplicationName(NAME)
    application.setOrganizationName(NAME)
    application.setApplicationDisplayName("GluteTracker")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(NAME)
    use_decimal_mark(QLocale().decimalPoint())
    return application


@contextlib.contextmanager
def _journal(path: Path | None, *, demo: bool) -> Iterator[Path | None]:
    if not demo:
        yield path or locations.journal()
        return
    from glutetracker.app.inventing import invented

    with invented() as made:
        yield made


def _live(store: Store, look: Look, ending: EndOnSignal, theme: ThemeChoice | None, files: list[Path]) -> int:
    context = Context(store, look)
    catch_all(context.notices.tell)

    def dress(changed: frozenset[Table]) -> None:
        if Table.SETTING in changed:
            look.choose(theme or context.preferences.theme, context.preferences.text_scale_pct / 100)

    dress(frozenset(Table))
    context.changed.connect(dress)
    window = Window(context)
    Idle(window, context, files)
    window.remember_place()
    window.show_page("today")
    window.show()
    gc.freeze()
    if not tasks.are_due():
        gc.enable()
    try:
        return 0 if ending.was_asked else QApplication.exec()
    finally:
        window.close()
        tasks.end()
        context.store.close()

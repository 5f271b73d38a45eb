"""What is done once the window stands: the check, the day's backup, files to import, pages made ready."""

import gc
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtWidgets import QApplication

from glutetracker.domain.body.measure import Site
from glutetracker.domain.clock import today
from glutetracker.store import StoreProblem, checked
from glutetracker.ui import one_window, tasks
from glutetracker.ui.context import Context
from glutetracker.ui.pages import PAGES
from glutetracker.ui.pages.page import Place
from glutetracker.ui.shell.tray import bring_forward
from glutetracker.ui.shell.window import Window
from glutetracker.ui.theme import icons

MINUTE_MS = 60_000
MINUTES_BETWEEN_BACKUPS = 60
LOOKS_BEFORE_ALL, NEVER = 10, 1_000_000
"""How many looks for young garbage go before one through all there is; so many that it does not come by itself."""
TURNS, BANDS = 3, 4
"""Turns in which a page finds its place, for it may go into two columns and lose its bar; parts it is painted in."""


class Idle(QObject):
    """Works through its steps while the window has nothing else to do."""

    def __init__(self, window: Window, context: Context, files: list[Path]) -> None:
        super().__init__(context)
        self._window, self._context, self._files = window, context, files
        self._day = today()
        self._minutes = 0
        self._steps = [self._sign, self._listen, self._check, self._import, self._remind, self._load]
        for place in PAGES:  # in small steps: what the user does meanwhile never waits long
            self._steps += [partial(self._fetch, place), partial(self._build, place.key)]
            self._steps.append(partial(self._prepare, place.key))
        for place in PAGES:
            self._steps += TURNS * [partial(self._lay_out, place.key)]
            self._steps += [partial(self._paint, place.key, band) for band in range(BANDS)]
        self._steps += [self._load_import, self._answer, self._settle]
        self._clock = QTimer(self, interval=MINUTE_MS)
        self._clock.timeout.connect(self._on_minute)
        self._clock.start()
        window.painted.connect(self._go_on)

    def _go_on(self) -> None:
        """Do the next step; what goes wrong is told, never raised into Qt, and the others are done all the same."""
        if self._steps:
            try:
                self._steps.pop(0)()
            except Exception as error:
                self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        self._context.notices.tell(error)
        self._soon()

    def _soon(self) -> None:
        QTimer.singleShot(0, self, self._go_on)

    def _sign(self) -> None:
        """Give the desktop the program's icon: six pictures, which the window need not wait for."""
        QApplication.setWindowIcon(icons.app_icon())
        self._soon()

    def _listen(self) -> None:
        self._bell = one_window.Doorbell(self._context.store.path, self)
        self._bell.rang.connect(self._on_rang)
        self._soon()

    def _check(self) -> None:
        store = self._context.store
        if store.read_only is None:
            tasks.run(self, lambda: checked(store.path), done=self._on_checked, failed=self._context.notices.tell)
        self._soon()

    def _import(self) -> None:
        if self._files:
            self._window.overlays.take_in(self._files)
        self._soon()

    def _remind(self) -> None:
        from glutetracker.ui.shell.desk_breaks import DeskBreaks
        from glutetracker.ui.shell.reminding import Reminding

        self._reminding = Reminding(self._window, self._context)
        self._reminding.look()
        self._clock.timeout.connect(self._reminding.look)
        self._breaks = DeskBreaks(self._window, self._context)
        self._clock.timeout.connect(self._breaks.look)
        self._context.watch.look()
        self._clock.timeout.connect(self._context.watch.look)
        self._soon()

    def _load(self) -> None:
        if "pyqtgraph" in sys.modules:
            self._soon()
        else:
            tasks.run(self, _load_drawing, done=lambda _: self._soon(), failed=self._on_failed)

    def _load_import(self) -> None:
        tasks.run(self, _load_import, done=lambda _: self._soon(), failed=self._on_failed)

    def _fetch(self, place: Place) -> None:
        tasks.run(self, place.load, done=lambda _: self._soon(), failed=self._on_failed)

    def _build(self, key: str) -> None:
        self._window.page(key)
        self._soon()

    def _prepare(self, key: str) -> None:
        self._go_through(self._window.preparing(key))

    def _go_through(self, pieces: Iterator[None]) -> None:
        """Do a piece now, and the others in turns of their own."""
        for _ in pieces:
            self._steps.insert(0, partial(self._go_through, pieces))
            break
        self._soon()

    def _lay_out(self, key: str) -> None:
        """Lay a page out that was not looked at yet, so that its first showing need not."""
        page = self._window.page(key)
        if not page.isVisible():
            page.grab(QRect(0, 0, 1, 1))  # Qt lays all of it out for that
        self._soon()

    def _paint(self, key: str, band: int) -> None:
        """Paint a band of it, with icons, letters and controls that were not drawn before: they are kept."""
        page = self._window.page(key)
        if not page.isVisible():
            high = -(-page.height() // BANDS)
            page.grab(QRect(0, band * high, page.width(), high))
        self._soon()

    def _answer(self) -> None:
        """Have the question answered where its last answer is of another day: Today tells it, its page unopened."""
        from glutetracker.ui.question.answers import Asked

        answers, first = self._context.answers, Asked()
        is_wanted = self._context.preferences.shows_body and answers.missing_weeks(Site.HIP) <= 0
        if is_wanted and (answers.last(first) is None or answers.made_on(first) != today()):
            answers.ask(first)
        self._soon()

    def _settle(self) -> None:
        """Let the search for garbage pass over what stays: going through ten years of it holds the window 100 ms.

        From now on it goes through all the rest in turns of its own alone: within a drawing that would take twice
        as long.
        """
        gc.freeze()  # with the little garbage of the last moments, since looking for that takes as long
        often, seldom, _ = gc.get_threshold()
        gc.set_threshold(often, seldom, NEVER)

    def _look_for_garbage(self) -> None:
        """Go through all the rest where Python would have, unless more is on its way from a thread."""
        if gc.get_threshold()[2] == NEVER and gc.get_count()[2] > LOOKS_BEFORE_ALL and not tasks.are_due():
            gc.collect()

    def _on_checked(self, complaint: str) -> None:
        store = self._context.store
        if complaint:
            store.distrust(complaint)
            self._window.banner.look_again()
            return
        store.trust()
        self._back_up()

    def _back_up(self) -> None:
        from glutetracker.store.body import photos
        from glutetracker.store.file import backup

        store = self._context.store
        path = store.path
        if store.read_only is None:
            photos.sweep(store, today())  # first, so that no new copy is made of what was deleted
            tasks.run(self, lambda: backup.make_when_due(path), done=lambda _: None, failed=self._context.notices.tell)

    def _on_minute(self) -> None:
        self._minutes += 1
        QTimer.singleShot(0, self, self._look_for_garbage)
        if self._minutes % MINUTES_BETWEEN_BACKUPS == 0:
            self._back_up()
        if today() != self._day:
            self._turn_the_day()

    def _turn_the_day(self) -> None:
        """Show all by the new day; where the file cannot be read that is told, and tried again a minute later."""
        from glutetracker.ui.widgets import DateField

        try:
            self._context.store.announce_all()
        except StoreProblem as problem:
            self._context.notices.tell(problem)
            return
        self._day = today()
        for each in self._window.findChildren(DateField):
            each.show_back()

    def _on_rang(self, files: list[str]) -> None:
        bring_forward(self._window)
        if files:
            self._window.overlays.take_in([Path(each) for each in files])


def _load_drawing() -> None:
    import glutetracker.ui.charts.card.chart_card
    import glutetracker.ui.today.muscles_card
    import glutetracker.ui.today.question_card  # noqa: F401 (what Today's later cards think with)


def _load_import() -> None:
    import glutetracker.ui.importing.panel  # noqa: F401 (reads every format; the first file dropped would wait for it)

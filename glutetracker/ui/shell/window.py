"""The window: a page, the side bar to choose it, and what is said about saving."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStatusBar, QVBoxLayout, QWidget

from glutetracker.store import StoreProblem
from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.ui.pages import PAGES
from glutetracker.ui.pages.page import Page
from glutetracker.ui.shell.banner import Banner
from glutetracker.ui.shell.overlays import Overlays
from glutetracker.ui.shell.sayings import Sayings
from glutetracker.ui.shell.side_bar import WIDE, SideBar
from glutetracker.ui.widgets import PageStack
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.ui.shell.drop_hint import DropHint

LEAST_WIDTH, LEAST_HEIGHT = 640, 480
FIRST_WIDTH, FIRST_HEIGHT = 1280, 850
TITLE_BAR_PX = 32
"""About what the desktop's own title bar takes; asking the style would make all of QStyle before the first paint."""
ROOM_FOR_TITLES = 1060


class Window(QMainWindow):
    """Shows pages; it knows them by their places alone.

    Attributes:
        middle: All of it.
        stack: The pages built so far.
        overlays: What opens over the pages.
        painted: It stands on the screen for the first time.
    """

    painted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("window")
        self.context = context
        self._pages: dict[str, Page] = {}
        self._was_painted = False
        self._foot = QStatusBar()
        self.key = ""
        self.side_bar = SideBar(context, PAGES)
        self.middle, self.stack = QWidget(), PageStack(hides_late=True)
        self.banner = Banner(context)
        self.side_bar.chosen.connect(self.show_page)
        self._lay_out()
        self.overlays = Overlays(context, self.middle, self)
        self.sayings = Sayings(context, self, self.middle)
        context.asked_for.connect(self.show_page)
        context.asked_back.connect(self.show_again)
        context.look.changed.connect(self._reflow)
        self.setAcceptDrops(True)
        self.setWindowTitle(tr("GluteTracker"))

    def show_page(self, key: str, what: str = "") -> None:
        """Show a page, building it the first time, and the part of it that is asked for.

        "import" asks for files instead, "fact" shows a session or run ("run:ID"), "routine" opens one to be written
        ("ID", "session:ID" for one like a session, or nothing for a new one), "plan" asks for the day of one, and
        "exercise" opens its own choices.
        """
        if key == "import":
            self.overlays.take_in(list(map(Path, what.splitlines()))) if what else self.choose_files()
            return
        if self.overlays.show(key, what):
            return
        if not self.context.preferences.shows_body and any(each.key == key and each.is_of_body for each in PAGES):
            self.context.notices.said.emit(tr("Measures of the body are hidden. Settings shows them again."))
            return
        if not self.overlays.close():
            return
        came_from = self.key if key != self.key else ""
        page = self._turn_to(key)
        page.came_from = came_from if what else ""
        if what:
            page.asked_for(what)
        elif came_from:
            page.take_keyboard()

    def show_again(self, key: str) -> None:
        """Show a page as it was left, with the keyboard where it was."""
        left_at, page = self.page(key).focusWidget(), self._turn_to(key)
        if left_at is not None and left_at.isVisible() and left_at.isEnabled():
            left_at.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            page.take_keyboard()

    def statusBar(self) -> QStatusBar:  # noqa: N802 (Qt's name)
        """Give the line at the foot of the pages: Qt's own would lie under the side bar too."""
        return self._foot

    def page(self, key: str) -> Page:
        """Give a page, built when first asked for."""
        if key not in self._pages:
            place = next(each for each in PAGES if each.key == key)
            page = self._pages[key] = place.load()(self.context, self.stack)
            page.setObjectName(f"page_{key}")
            page.setAccessibleName(place.title)
            if not self._was_painted:
                page.catch_up()  # with nothing in it it would be laid out once more
            self.stack.addWidget(page)
        return self._pages[key]

    def preparing(self, key: str) -> Iterator[None]:
        """Make a page ready at its size, a piece a turn, so that its first showing is quick."""
        page = self.page(key)
        page.resize(self.stack.size())
        yield from page.making_ready()

    def choose_files(self) -> None:
        """Ask for files to import."""
        from glutetracker.ui.importing import choosing

        if paths := choosing.ask(self):
            self.overlays.take_in(paths)

    def back_up(self) -> None:
        """Make a backup, in a thread of its own, and say so."""
        from glutetracker.store.file import backup

        path, notices = self.context.store.path, self.context.notices
        tasks.run(
            self,
            lambda: backup.make(path),
            done=lambda made: notices.said.emit(tr("Backed up to {file}.", file=made.path.name)),
            failed=notices.tell,
        )

    def open_folder(self) -> None:
        """Show the folder of the journal in the desktop's file browser."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.context.store.path.parent)))

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def quit(self) -> None:
        """Close the window, which ends the program."""
        self.close()

    def remember_place(self) -> None:
        """Open where it was last time; the first time, large enough for both columns where the screen is."""
        kept = QSettings().value("Window/geometry")
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            room = self.screen().availableSize()
            room.setHeight(room.height() - TITLE_BAR_PX)
            self.resize(QSize(FIRST_WIDTH, FIRST_HEIGHT).boundedTo(room))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Coming back to the window, look whether another program wrote to the file."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            QTimer.singleShot(0, self, self._look_outside)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Remember the window's place."""
        QSettings().setValue("Window/geometry", self.saveGeometry())
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell of the first time, once all of it is on the screen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self._on_painted)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Give way to little room."""
        super().resizeEvent(event)
        self._reflow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Files may be dropped anywhere."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._drop_hint.open()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Import what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.overlays.take_in(paths)

    @cached_property
    def _drop_hint(self) -> "DropHint":
        from glutetracker.ui.shell.drop_hint import DropHint

        return DropHint(self.context.look, self)

    def _on_painted(self) -> None:
        self.painted.emit()
        from glutetracker.ui.shell import commands  # here: nobody presses a key before there is something to see
        from glutetracker.ui.shell.rest_sayings import RestSayings

        RestSayings(self.context, self, self.side_bar.running)
        commands.give_keys(self, self.overlays.commands)

    def _turn_to(self, key: str) -> Page:
        page, self.key = self.page(key), key
        self.side_bar.show_chosen(key)
        self.stack.setCurrentWidget(page)
        return page

    def _look_outside(self) -> None:
        try:
            if self.context.store.changed_outside():
                self.context.store.announce_all()
        except StoreProblem as problem:
            self.context.notices.tell(problem)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.banner)
        right.addWidget(self.stack, 1)
        right.addWidget(self._foot)
        row = QHBoxLayout(self.middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side_bar)
        row.addLayout(right, 1)
        self.setCentralWidget(self.middle)
        self._foot.setSizeGripEnabled(False)
        self._foot.hide()  # until there is something to say
        self._foot.messageChanged.connect(self._foot.show)
        self._reflow()

    def _reflow(self) -> None:
        px = self.context.look.theme.px
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.side_bar.set_narrow(narrow=self.width() - px(WIDE) < px(ROOM_FOR_TITLES))
        self._foot.setFont(self.context.look.theme.font("caption"))

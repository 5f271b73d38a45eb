"""The side bar: the pages, and the session that is going on."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from glutetracker.domain.clock import seconds_since
from glutetracker.store import SESSION_TABLES, Table
from glutetracker.ui.context import Context
from glutetracker.ui.live import LiveWidget
from glutetracker.ui.pages.page import Place
from glutetracker.ui.second import EachSecond
from glutetracker.ui.theme import Look, icons
from glutetracker.ui.widgets import Button, Label, NavButton
from glutetracker.words import tr
from glutetracker.words.durations import clock

if TYPE_CHECKING:
    from glutetracker.domain.lifting.logged import LoggedSession

WIDE, NARROW, MARGIN, ROW = 208, 64, 12, 48


class SideBar(QWidget):
    """The pages in their order, those at the foot apart.

    Attributes:
        chosen: A page is wanted; its key.
        running: The session that is going on.
    """

    chosen = Signal(str)

    def __init__(self, context: Context, places: Sequence[Place]) -> None:
        super().__init__()
        self.setObjectName("sideBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context, self._look, self._is_narrow = context, context.look, False
        self._mark = _Mark(context.look)
        self._name = Label(context.look, tr("GluteTracker"), "h3", "title")
        self.running = RunningSession(context)
        self.buttons: dict[str, NavButton] = {}
        self._column = QVBoxLayout(self)
        self._head = QHBoxLayout()
        self._head.addWidget(self._mark)
        self._head.addWidget(self._name, 1)
        self._column.addLayout(self._head)
        for place in (each for each in places if not each.at_foot):
            self._add(place)
        self._column.addStretch(1)
        self._column.addWidget(self.running)
        for place in (each for each in places if each.at_foot):
            self._add(place)
        self._of_body = [place.key for place in places if place.is_of_body]
        self._show_body(frozenset({Table.SETTING}))
        self._space()
        self._look.changed.connect(self._space)
        context.changed.connect(self._show_body)

    def show_chosen(self, key: str) -> None:
        """Mark the page that is shown."""
        self.buttons[key].setChecked(True)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons alone, or titles beside them."""
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        self._name.setVisible(not narrow)
        self.running.set_narrow(narrow=narrow)
        for button in self.buttons.values():
            button.set_narrow(narrow=narrow)
        self._space()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Leave the sign and the gaps out where they would take the pages' room."""
        super().resizeEvent(event)
        self._space()

    @Slot(frozenset)
    def _show_body(self, changed: frozenset[Table]) -> None:
        """Leave the pages out that are about the body, where the user hides it."""
        if Table.SETTING in changed:
            for key in self._of_body:
                self.buttons[key].setVisible(self._context.preferences.shows_body)

    def _add(self, place: Place) -> None:
        button = NavButton(self._look, place.icon, place.title, place.shortcut)
        button.setObjectName(f"nav_{place.key}")
        button.clicked.connect(lambda _=False, key=place.key: self.chosen.emit(key))
        self.buttons[place.key] = button
        self._column.addWidget(button)

    def _space(self) -> None:
        px = self._look.theme.px
        rows = len(self.buttons) + 2  # one for the session that runs, one for the sign
        is_short = self.height() < px(rows * ROW)
        self._mark.setVisible(not is_short)
        side, ends, gap = px(8 if self._is_narrow else MARGIN), 4 if is_short else px(16), 0 if is_short else px(4)
        self.setFixedWidth(px(NARROW if self._is_narrow else WIDE))
        self._column.setContentsMargins(side, ends, side, ends)
        self._column.setSpacing(gap)
        self._head.setContentsMargins(px(0 if self._is_narrow else 6), px(4), 0, px(14))
        self._head.setSpacing(px(10))


class RunningSession(LiveWidget):
    """The session that is going on: its time and sets, and the way back to it; nothing when there is none.

    Attributes:
        button: Goes to the session.
        rest: What is left of the rest, when there is one.
    """

    reads: ClassVar[frozenset[Table]] = SESSION_TABLES
    can_wait: ClassVar[bool] = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._logged: LoggedSession | None = None
        self._is_narrow = False
        self.button = Button(context.look, "", icon="timer", kind="ghost")
        self.button.setObjectName("runningSession")
        self.button.setAccessibleName(tr("Back to the session"))
        self.button.clicked.connect(lambda: context.asked_for.emit("log", "session"))
        self._rest, self._rest_words = "", ""
        self.rest = Label(context.look, "", "small", "accent")
        self.rest.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.button)
        column.addWidget(self.rest)
        self.rest.hide()
        self._second = EachSecond(self)
        self._second.timeout.connect(self._tell)
        self.button.hide()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the time alone, or the sets too."""
        self._is_narrow = narrow
        self._tell()
        self._tell_rest()

    def show_rest(self, rest: str, words: str) -> None:
        """Show what is left of a rest, shortly and in words; empty when there is none."""
        self._rest, self._rest_words = rest, words
        self._tell_rest()

    def refresh(self) -> None:
        """Look whether a session is open."""
        self._logged = self.context.recall.open_session()
        self.button.setVisible(self._logged is not None)
        if self._logged is None:
            self._second.stop()
            return
        self._second.begin()
        self._tell()

    def _tell(self) -> None:
        if self._logged is None:
            return
        began = self._logged.session.started_at
        time = clock(seconds_since(began)) if began else ""
        done, count = self._logged.counts
        told = tr("{done} of {all} sets", done=done, all=count) if count else tr("no sets yet")
        self.button.setText("" if self._is_narrow else f"{time}  {told}")
        self.button.setAccessibleName(tr("Back to the session: {time}, {told}", time=time, told=told))
        self.button.setToolTip(f"{time}  {told}")
        self.button.updateGeometry()

    def _tell_rest(self) -> None:
        self.rest.setText(self._rest if self._is_narrow else self._rest_words)
        self.rest.setVisible(bool(self._rest))


class _Mark(QLabel):
    """The program's sign."""

    SIDE = 30

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """A small square."""
        side = self._look.theme.px(self.SIDE)
        return QSize(side, side)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the sign as sharp as the screen is."""
        picture = icons.sign(round(self.width() * self.devicePixelRatioF()))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(QRectF(self.rect()), picture, QRectF(picture.rect()))

"""How a page is laid out, and how it gives way to little room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.labels import Label
from glutetracker.ui.widgets.page_area import PageArea, PageBody

TWO_COLUMNS_FROM = 860
ROOMY_FROM, NARROW_BELOW = 1000, 720
PLACING_MS = 300
"""How long what is new may take to find its place on a page."""


class ScrollPage(QWidget):
    """A page's frame: title and subtitle, actions beside them, and a body that scrolls.

    Attributes:
        body: Where the page's widgets go.
        buttons: Where its buttons go, right of the title.
        under_title: Where chips go that choose a part of the page.
    """

    def __init__(self, look: Look, title: str, subtitle: str = "", *, fills: bool = False) -> None:
        """Make the frame; with fills its body takes all the room there is, as a list that scrolls by itself needs."""
        super().__init__()
        self.look = look
        self.title = Label(look, title, "display", "title", wraps=True)
        self.subtitle = Label(look, subtitle, "body", "subtitle", wraps=True)
        if not subtitle:
            self.subtitle.hide()
        self.buttons = QHBoxLayout()
        self.under_title = QHBoxLayout()
        self.inner = PageBody(look)
        self._column = QVBoxLayout(self.inner)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.body = QVBoxLayout()
        self.area = PageArea(self._space)
        self.area.setObjectName("pageScroll")
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.inner)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._place, self._follows_cursor = 0, False
        self._placing = QTimer(self, singleShot=True)
        self._placing.timeout.connect(self._end_placing)
        self.area.verticalScrollBar().rangeChanged.connect(self._keep_place)
        self._lay_out(fills=fills)
        self._space()
        look.changed.connect(self._follow_cursor)
        look.changed.connect(self._space)

    def say(self, title: str, subtitle: str) -> None:
        """Show another title and subtitle."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def scroll_to(self, place: int) -> None:
        """Scroll so far down, as soon as what is new has its place."""
        self._place, self._follows_cursor = place, False
        self._placing.start(PLACING_MS)
        self._keep_place()

    def scroll_into_view(self, widget: QWidget, card: QWidget) -> None:
        """Show a widget with all that is above it; where there is no room, with its card, else by itself."""
        air, high = self.look.theme.px(16), self.area.viewport().height()
        if (layout := self.inner.layout()) is not None:
            layout.activate()
        foot = widget.mapTo(self.inner, QPoint(0, widget.height())).y()
        card_top, top = (each.mapTo(self.inner, QPoint()).y() - air for each in (card, widget))
        self.scroll_to(next((place for place in (0, card_top) if foot - place <= high), top))

    def has_in_view(self, widget: QWidget) -> bool:
        """Tell whether a widget has its place where one can see it, though it may not be painted yet."""
        view = self.area.viewport()
        return view.rect().intersects(QRect(widget.mapTo(view, QPoint()), widget.size()))

    def _keep_place(self) -> None:
        if self._follows_cursor:
            if (focused := self._focused()) is not None:
                self.area.ensureWidgetVisible(focused)
        elif self._placing.isActive():
            self.area.verticalScrollBar().setValue(self._place)

    def _end_placing(self) -> None:
        self._keep_place()
        self._follows_cursor = False

    def _follow_cursor(self) -> None:
        """Keep in sight what has the keyboard, while another size of text lays the page out anew."""
        focused = self._focused()
        if focused is not None and not focused.visibleRegion().isEmpty():
            self._follows_cursor = True
            self._placing.start(PLACING_MS)

    def _focused(self) -> QWidget | None:
        focused = self.window().focusWidget()
        return focused if focused is not None and self.inner.isAncestorOf(focused) else None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Give way to little room."""
        super().resizeEvent(event)
        self._space()

    def _lay_out(self, *, fills: bool) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(self.title)
        titles.addWidget(self.subtitle)
        self._head.addLayout(titles, 1)
        self._head.addLayout(self.buttons)
        self._head.setAlignment(self.buttons, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(self._head)
        self._column.addLayout(self.under_title)
        self._column.addLayout(self.body, 1 if fills else 0)
        if not fills:
            self._column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def _space(self) -> None:
        px = self.look.theme.px
        width = self.width()
        margin = px(32 if width >= px(ROOMY_FROM) else 24 if width >= px(NARROW_BELOW) else 16)
        beside_bar = max(0, margin - self.area.bar_width)  # nothing on the page moves for it
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left, right = (beside_bar, margin) if is_mirrored else (margin, beside_bar)
        self._column.setContentsMargins(left, px(24), right, px(24))
        self._column.setSpacing(px(16))
        self.body.setSpacing(px(16))
        self.buttons.setSpacing(px(8))
        self.under_title.setSpacing(px(8))
        across = QBoxLayout.Direction.LeftToRight if width >= px(560) else QBoxLayout.Direction.TopToBottom
        if self._head.direction() is not across:
            self._head.setDirection(across)


class ReflowColumns(QWidget):
    """Two columns that stand under each other where there is little room.

    Attributes:
        first: Left or upper column.
        second: Right or lower column.
        rooms: The widgets that they stand in.
    """

    def __init__(self, look: Look, *, shares: tuple[int, int] = (3, 2), two_from: int = TWO_COLUMNS_FROM) -> None:
        super().__init__()
        self._look, self._shares, self._two_from = look, shares, two_from
        self._grows = False
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.first, self.second = QVBoxLayout(), QVBoxLayout()
        self.rooms = QWidget(), QWidget()
        for room, column, share in zip(self.rooms, (self.first, self.second), shares, strict=True):
            room.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            column.setContentsMargins(0, 0, 0, 0)
            room.setLayout(column)
            self._box.addWidget(room, share, Qt.AlignmentFlag.AlignTop)
        self._space()
        look.changed.connect(self._space)

    @property
    def are_beside(self) -> bool:
        """Whether they stand beside each other."""
        return self._box.direction() is QBoxLayout.Direction.LeftToRight

    def let_grow(self, *, on: bool) -> None:
        """Say that there is more to come in the first column: under it the second waits, for it would move down."""
        self._grows = on
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Stand beside or under each other, as there is room."""
        super().resizeEvent(event)
        self._turn()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """One column is enough."""
        return QSize(0, super().minimumSizeHint().height())

    def _turn(self) -> None:
        beside = self.width() >= self._look.theme.px(self._two_from)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not wanted:
            self._box.setDirection(wanted)
        self.rooms[1].setVisible(beside or not self._grows)

    def _space(self) -> None:
        px = self._look.theme.px
        for layout in (self._box, self.first, self.second):
            layout.setSpacing(px(16))
        self._turn()


def wide_row(*widgets: QWidget, stretch_last: bool = False) -> QHBoxLayout:
    """Stand widgets side by side."""
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    if not stretch_last:
        row.addStretch(1)
    return row

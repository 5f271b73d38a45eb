"""The head of a chart's card: title, choice, buttons, the number that matters and what it compares with."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import IconButton, Label, Metric, Select
from glutetracker.ui.widgets.painting import leading, trailing
from glutetracker.words import tr

BESIDE_FROM, WIDEST_CHOICE_PX = 400, 260
BETWEEN_PX, GAP_PX, UNDER_PX = 12, 10, 4
BOX_PX = 68
"""What a box needs besides its words: its edges, its arrow and the gap before it."""
ALL_OF_IT = 1000
"""Stretch of what takes the room of a row before the gap beside it does."""
UNLIMITED = 16_777_215
"""Qt's own word for no most width."""


class CardHead(QWidget):
    """Gives way to little room.

    Attributes:
        choice: What the chart is asked to show; hidden where there is nothing to choose.
        numbers: The number and the comparison.
    """

    def __init__(self, look: Look, title: str, choice: str) -> None:
        super().__init__()
        self._look = look
        self.title = Label(look, title, "h3", "title", wraps=True)
        self.choice = Select(look, choice or title, label_shown=False)
        if not choice:
            self.choice.hide()
        self.choice.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.table_button = IconButton(look, "table", tr("Table"))
        self.picture_button = IconButton(look, "export", tr("Save picture or table"))
        self.method_button = IconButton(look, "info", tr("How this is worked out"))
        self.open_button = IconButton(look, "open", tr("Larger, with its table"))
        self.open_button.setObjectName("openChart")
        self.figure = Metric(look)
        self.comparison = Label(look, "", "small", "body2", wraps=True)
        self._lay_out()
        self._dress()
        look.changed.connect(self._dress)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Give way to little room."""
        super().resizeEvent(event)
        self._reflow()

    def offer(self, entries: Sequence[tuple[str, str]], chosen: str = "") -> None:
        """Offer what the chart can show; short names stand beside the title where long ones do not."""
        before = self._choice_room(), bool(self.choice.key)
        self.choice.offer(entries, chosen)
        self.choice.setVisible(bool(self.choice.key))
        if (self._choice_room(), bool(self.choice.key)) != before:
            self._reflow()

    def show_numbers(self, metric: str, unit: str, comparison: str) -> None:
        """Show the number that matters and what it compares with, which stands under it where it is long."""
        self.figure.show_value(metric, unit)
        self.comparison.setText(comparison)
        self._place_comparison()

    def _lay_out(self) -> None:
        self._title_row = QHBoxLayout()
        self._title_row.addWidget(self.title)
        self._title_row.addStretch(1)
        self._buttons = QWidget()
        self._buttons_row = QHBoxLayout(self._buttons)
        self._buttons_row.setContentsMargins(0, 0, 0, 0)
        for button in (self.table_button, self.picture_button, self.method_button, self.open_button):
            self._buttons_row.addWidget(button)
        self.numbers = QWidget()
        self._numbers_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.numbers)
        self._numbers_row.setContentsMargins(0, 0, 0, 0)
        self._numbers_row.addWidget(self.figure)
        self._numbers_row.addWidget(self.comparison, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._title_row)
        self._column.addWidget(self.numbers)

    def _dress(self) -> None:
        px = self._look.theme.px
        for layout, gap in ((self._title_row, 2), (self._buttons_row, 2), (self._column, 2), (self._numbers_row, 4)):
            layout.setSpacing(px(gap))
        self._reflow()

    def _choice_room(self) -> int:
        """Width that the longest name needs; the box's own hint is that of its first show."""
        box = self.choice.box
        names = (box.itemText(at) for at in range(box.count()))
        return max(map(box.fontMetrics().horizontalAdvance, names), default=0) + self._look.theme.px(BOX_PX)

    def _share_title_row(self) -> None:
        """Give the choice beside the title what it needs, and no more than looks well."""
        is_in_row, px = self._title_row.indexOf(self.choice) >= 0, self._look.theme.px
        self._title_row.setStretchFactor(self.title, 0 if is_in_row and self.choice.key else ALL_OF_IT)
        self._title_row.setStretchFactor(self.choice, ALL_OF_IT)
        is_free = is_in_row or self.width() < px(BESIDE_FROM)
        below = min(self.width(), max(self._choice_room(), px(WIDEST_CHOICE_PX)))
        self.choice.setMinimumWidth(0 if is_free else below)
        self.choice.setMaximumWidth(px(WIDEST_CHOICE_PX) if is_in_row else UNLIMITED if is_free else below)
        gap, is_leftward = px(GAP_PX) if is_in_row else 0, self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        under = 0 if is_in_row else px(UNDER_PX)
        self.choice.setContentsMargins(0 if is_leftward else gap, under, gap if is_leftward else 0, under)

    def _reflow(self) -> None:
        """Stand choice, buttons and comparison beside what they belong to, or under it where there is little room."""
        px, width = self._look.theme.px, self.width()
        beside = width >= px(BESIDE_FROM)
        self.title.setWordWrap(not beside)  # on one line it takes the room that it needs and no more
        left = width - self.title.sizeHint().width() - self._buttons.sizeHint().width()
        if beside and left >= min(px(WIDEST_CHOICE_PX), self._choice_room() + px(GAP_PX)):
            self._title_row.insertWidget(1, self.choice)
        else:
            side = Qt.AlignmentFlag.AlignLeading if beside else Qt.AlignmentFlag(0)
            self._column.insertWidget(1, self.choice, 0, side)
        self._share_title_row()
        words = self.title.fontMetrics().horizontalAdvance(self.title.text()) + self._title_row.spacing()
        if beside or words + self._buttons.sizeHint().width() <= width:
            self._title_row.addWidget(self._buttons)
        else:
            self._column.insertWidget(2, self._buttons, 0, Qt.AlignmentFlag.AlignLeading)
        self._place_comparison()

    def _place_comparison(self) -> None:
        """Stand what is compared with beside the number where it fits into one line, else under it."""
        px, needed = self._look.theme.px, self.comparison.fontMetrics().horizontalAdvance(self.comparison.text())
        room = self.width() - self.figure.sizeHint().width() - px(BETWEEN_PX)
        beside = self.width() >= px(BESIDE_FROM) and needed <= room
        across = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._numbers_row.setDirection(across)
        aligned = trailing(self) if beside else leading(self)  # a text in another script than the page's too
        self.comparison.setAlignment(aligned & Qt.AlignmentFlag.AlignHorizontal_Mask | Qt.AlignmentFlag.AlignBottom)
        drop = self.figure.value.fontMetrics().descent() - self.comparison.fontMetrics().descent()
        self.comparison.setContentsMargins(0, 0, 0, drop if beside else 0)  # on the number's base line

"""Cards in two columns of even rows that become one where there is little room."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from glutetracker.ui.theme import Look

TWO_COLUMNS_FROM = 660  # a page of 720 without its margins


class CardGrid(QWidget):
    """Holds cards in reading order."""

    def __init__(self, look: Look, cards: Sequence[QWidget], wide: Collection[QWidget] = ()) -> None:
        """Hold these cards, some of which take a whole row."""
        super().__init__()
        self._wide = set(wide)
        self._look, self._cards, self._columns = look, cards, 0
        self._left_out: set[QWidget] = set()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._place()
        look.changed.connect(self._place)

    def leave_out(self, left_out: Collection[QWidget]) -> None:
        """Leave these cards out, and none besides."""
        if set(left_out) != self._left_out:
            self._left_out = set(left_out)
            self._columns = 0
            self._place()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """One column is enough."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Give way to little room."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self._grid.setSpacing(self._look.theme.px(16))
        columns = 2 if self.width() >= self._look.theme.px(TWO_COLUMNS_FROM) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for card in self._left_out:
            self._grid.removeWidget(card)
            card.hide()
        at = 0
        for card in self._cards:
            if card not in self._left_out:
                span = columns if card in self._wide else 1
                at += -at % span  # a wide one begins a row
                self._grid.addWidget(card, at // columns, at % columns, 1, span)
                at += span
                card.show()
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)


def place_at_once(widget: QWidget) -> None:
    """Give all around a widget its place: Qt goes up by one a turn, and plots were drawn for each size between."""
    around: QWidget | None = widget
    while around is not None and not around.isWindow():
        if (layout := around.layout()) is not None:
            layout.activate()
        around = around.parentWidget()

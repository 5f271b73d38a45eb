"""Fields in as many columns as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from glutetracker.ui.theme import Look

WIDTH, MOST = 168, 3


class FieldGrid(QWidget):
    """Holds fields in reading order; those that are hidden take no place."""

    def __init__(self, look: Look, fields: Sequence[QWidget]) -> None:
        super().__init__()
        self._look, self._fields = look, fields
        self._shape: tuple[int, tuple[bool, ...]] = (0, ())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.place()
        look.changed.connect(self.place)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """One column is enough."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Give way to little room."""
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        """Put the fields where they belong now."""
        px = self._look.theme.px
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(12))
        columns = max(1, min(MOST, (self.width() + px(16)) // px(WIDTH + 16)))
        shape = (columns, tuple(field.isHidden() for field in self._fields))
        if shape == self._shape:
            return
        self._shape = shape
        seen = [field for field in self._fields if not field.isHidden()]
        for field in self._fields:
            self._grid.removeWidget(field)
        for at, field in enumerate(seen):
            self._grid.addWidget(field, at // columns, at % columns, Qt.AlignmentFlag.AlignTop)
        for column in range(MOST):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

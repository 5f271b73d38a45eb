"""Fields in as many columns as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from glutetracker.ui.theme import Look

WIDTH, MOST = 168, 3


class FieldGrid(QWidget):
    """Holds fields in reading order; those that are left out take no place."""

    def __init__(self, look: Look, fields: Sequence[QWidget]) -> None:
        super().__init__()
        self._look, self._fields = look, fields
        self._left_out: frozenset[QWidget] = frozenset()
        self._columns = 0
        # An empty column would have no gap beside it, and columns of two grids would not stand in line.
        self._fillers = [QWidget() for _ in range(MOST - 1)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._place()
        look.changed.connect(self._place)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """One column is enough."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Give way to little room."""
        super().resizeEvent(event)
        self._place()

    def hold(self, fields: Sequence[QWidget]) -> None:
        """Hold these fields instead; those held so far are hidden."""
        for gone in (field for field in self._fields if field not in fields):
            self._grid.removeWidget(gone)
            gone.hide()
        self._fields = fields
        self._columns = 0
        self._place()

    def leave_out(self, *fields: QWidget) -> None:
        """Leave these fields out, and none besides."""
        if frozenset(fields) != self._left_out:
            self._left_out = frozenset(fields)
            self._columns = 0
            self._place()

    def is_left_out(self, field: QWidget) -> bool:
        """Whether a field has no place now."""
        return field in self._left_out

    def _place(self) -> None:
        px = self._look.theme.px
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(12))
        columns = max(1, min(MOST, (self.width() + px(16)) // px(WIDTH + 16)))
        if columns == self._columns:
            return
        self._columns = columns
        for field in (*self._fields, *self._fillers):
            field.setParent(self)
            self._grid.removeWidget(field)
        seen = [field for field in self._fields if field not in self._left_out]
        seen += self._fillers[: max(0, columns - len(seen))]
        for at, field in enumerate(seen):
            self._grid.addWidget(field, at // columns, at % columns, Qt.AlignmentFlag.AlignTop)
            field.show()
        for field in (*self._left_out, *self._fillers):
            field.setVisible(field in seen)
        for column in range(MOST):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

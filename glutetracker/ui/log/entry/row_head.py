"""The words over the columns of an exercise."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from glutetracker.domain.lifting.exercise import LoadType
from glutetracker.ui.log.entry.row_face import (
    LEAST,
    NUMBER_WIDTH,
    TICK_LEAST,
    TICK_WIDTH,
    cell_widths,
    is_wide,
    squeeze,
)
from glutetracker.ui.log.terms import Terms
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Label
from glutetracker.words import tr


class RowHead(QWidget):
    """Set, Previous, load, amount, RIR, Done: as wide as the columns under them."""

    def __init__(self, look: Look, terms: Terms) -> None:
        super().__init__()
        self._look = look
        amount = tr("Seconds") if terms.exercise.timed else tr("Reps")
        is_band = terms.exercise.load_type is LoadType.BAND
        unit = tr("Band") if is_band else str(terms.preferences.load_unit)
        self._load = Label(look, unit, "caption", "body2")
        self._rir = Label(look, tr("RIR"), "caption", "body2")
        self._rir.setToolTip(tr("Reps in reserve: how many more you could have done."))
        self._cells = (self._load, Label(look, amount, "caption", "body2"), self._rir)
        self._number = Label(look, tr("Set"), "caption", "body2")
        self._done = Label(look, tr("Done"), "caption", "body2")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._number)
        self._previous = Label(look, tr("Previous"), "caption", "body2")
        self._row.addWidget(self._previous, 1)
        self._row.addStretch(0)
        for cell in (*self._cells, self._done):
            cell.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._row.addWidget(cell)
        self._space()
        look.changed.connect(self._space)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As narrow as a row may become."""
        return QSize(self._look.theme.px(LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Stay over the columns."""
        super().resizeEvent(event)
        self._space()

    def _space(self) -> None:
        px = self._look.theme.px
        wide, drawn_together = is_wide(self.width(), px), squeeze(self.width(), px)
        self._row.setContentsMargins(px(12 * drawn_together), 0, px(8 * drawn_together), 0)
        self._row.setSpacing(px(8) if wide else px(4 * drawn_together))
        self._row.setStretch(2, 0 if wide else 1)
        self._previous.setVisible(wide)
        self._number.setFixedWidth(px(NUMBER_WIDTH * drawn_together))
        self._done.setFixedWidth(max(px(TICK_LEAST), px(TICK_WIDTH * drawn_together)))
        self._done.setText(tr("Done") if drawn_together == 1.0 else "")
        for cell, width in zip(self._cells, cell_widths(self.width(), px), strict=True):
            cell.setFixedWidth(width)

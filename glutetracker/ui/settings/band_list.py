"""The user's bands, the lightest first."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain.lifting.kit import Band, one_heavier
from glutetracker.domain.units import LoadUnit
from glutetracker.ui.settings.band_row import BandRow
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, Label, wide_row
from glutetracker.words import Problem, tr

Bands = tuple[Band, ...]


class BandList(QWidget):
    """Lists bands; each change is kept at once.

    Attributes:
        rows: One for each band.
        add: Takes one more band in, heavier than all.
    """

    def __init__(self, look: Look, keep: Callable[[Bands], None]) -> None:
        super().__init__()
        self._look, self._keep = look, keep
        self._bands: Bands = ()
        self.rows: list[BandRow] = []
        self._rows = QVBoxLayout()
        self.add = Button(look, tr("Add a band"), icon="plus", kind="ghost")
        self.add.setObjectName("band.add")
        self.add.clicked.connect(self._add)
        self.error = Label(look, "", "caption", "fieldError", wraps=True)
        self.error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._rows)
        column.addWidget(self.error)
        column.addLayout(wide_row(self.add))
        self._space()
        look.changed.connect(self._space)

    def show_bands(self, bands: Sequence[Band], unit: LoadUnit) -> None:
        """Show the bands as they are kept."""
        self._bands = tuple(bands)
        while len(self.rows) > len(bands):
            row = self.rows.pop()
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(bands):
            self._add_row()
        for row, band in zip(self.rows, bands, strict=True):
            row.show_band(band, unit)

    def _add_row(self) -> None:
        row = BandRow(self._look, len(self.rows) + 1)
        row.edited.connect(lambda: self._on_edited(row))
        row.moved.connect(lambda by: self._move(row, by))
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._rows.addWidget(row)
        for before, after in pairwise([*(stop for each in self.rows for stop in each.stops()), self.add]):
            self.setTabOrder(before, after)

    def _on_edited(self, row: BandRow) -> None:
        at = self.rows.index(row)
        try:
            self._keep((*self._bands[:at], row.band(), *self._bands[at + 1 :]))
        except Problem as problem:
            row.tell(str(problem))
        else:
            row.settle()

    def _move(self, row: BandRow, by: int) -> None:
        at = self.rows.index(row)
        if 0 <= at + by < len(self._bands):
            bands = list(self._bands)
            bands.insert(at + by, bands.pop(at))
            self._try_to_keep(tuple(bands))
            self.rows[at + by].more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, row: BandRow) -> None:
        at = self.rows.index(row)
        self._try_to_keep((*self._bands[:at], *self._bands[at + 1 :]))
        left = self.rows[min(at, len(self.rows) - 1)].more if self.rows else self.add
        left.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        bands = (*self._bands, one_heavier(self._bands))
        if self._try_to_keep(bands):
            self.rows[-1].begin()

    def _try_to_keep(self, bands: Bands) -> bool:
        wrong = ""
        try:
            self._keep(bands)
        except Problem as problem:
            wrong = str(problem)
        self.error.setText(wrong)
        self.error.setVisible(bool(wrong))
        return not wrong

    def _space(self) -> None:
        self._rows.setSpacing(self._look.theme.px(8))

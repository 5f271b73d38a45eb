"""The table twin of a chart."""

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QTableView

from glutetracker.ui.charts.chart import TableTwin
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.fields import page_of

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ISOLATED = "\u2068{}\u2069"
"""Read by its own words whatever stands round it: "8:14 /km", never "km/ 8:14"."""


class TwinModel(QAbstractTableModel):
    """Shows a table twin as it is."""

    def __init__(self) -> None:
        super().__init__()
        self._twin = TableTwin((), ())

    def show_twin(self, twin: TableTwin) -> None:
        """Show another table."""
        self.beginResetModel()
        self._twin = twin
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 (Qt's name)
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._twin.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 (Qt's name)
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._twin.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a text, and numbers their place at the right."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._twin.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802 (Qt's name)
        """Give a column's name."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._twin.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(section)
        return None


def _aligned(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class _Cell(QStyledItemDelegate):
    """Shows the words of a cell the way they run, also where the script runs from right to left."""

    def displayText(self, value: object, _: QLocale | QLocale.Language) -> str:  # noqa: N802 (Qt's name)
        return ISOLATED.format(value)


class TwinView(QTableView):
    """A table to read: rows are chosen by keys and mouse, nothing is edited."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._model = TwinModel()
        self._needed: list[int] = []
        self.setModel(self._model)
        self.setItemDelegate(_Cell(self))
        self.setAccessibleName(name)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self._dress()
        look.changed.connect(self._dress)

    def show_twin(self, twin: TableTwin) -> None:
        """Show another table; few columns share the room, many scroll."""
        self._model.show_twin(twin)
        self._measure()

    def fit(self, most_px: int = 16_777_215) -> None:
        """Be as high as the rows need, and no higher than so."""
        needed = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 4
        needed += self.verticalHeader().defaultSectionSize() * self._model.rowCount()
        if sum(self._needed) > self.viewport().width():
            needed += self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(min(needed, most_px))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (Qt's name)
        """Scroll the page along with the row that keys go to: Qt scrolls no further than the table."""
        super().currentChanged(current, previous)
        page, row = page_of(self), self.visualRect(current)
        if self.hasFocus() and page is not None and (inner := page.widget()) is not None:
            at = self.viewport().mapTo(inner, QPoint(0, row.center().y()))
            page.ensureVisible(at.x(), at.y(), 0, row.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Share the new room."""
        super().resizeEvent(event)
        self._share_room()

    def _measure(self) -> None:
        self.resizeColumnsToContents()
        head = self.horizontalHeader()
        self._needed = [head.sectionSize(at) for at in range(head.count())]
        self._share_room()

    def _share_room(self) -> None:
        """Give each column what its words need, and as much of what is left over."""
        left = max(0, self.viewport().width() - sum(self._needed))
        for at, needed in enumerate(self._needed):
            more = left // (len(self._needed) - at)
            left -= more
            self.horizontalHeader().resizeSection(at, needed + more)

    def _dress(self) -> None:
        theme = self._look.theme
        self.setFont(theme.font("small"))
        for head in (self.horizontalHeader(), self.horizontalHeader().viewport()):
            head.setFont(theme.font("caption"))  # what it is painted on heeds the head no more once dressed anew
        self.verticalHeader().setDefaultSectionSize(theme.px(34))
        self._measure()

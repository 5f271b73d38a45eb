"""Every visit as a row; Enter opens one, E changes it, Delete deletes it."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from glutetracker.domain.happenings import What
from glutetracker.store.body.visit_means import VisitMeans
from glutetracker.ui.body import sentences
from glutetracker.ui.body.facts import BodyFacts
from glutetracker.ui.body.visit_rows import VisitRows
from glutetracker.ui.charts.card.table import TwinView
from glutetracker.ui.charts.chart import TableTwin
from glutetracker.ui.context import Context
from glutetracker.ui.history.acts import EntryActs
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, Card, Flow, Label
from glutetracker.words import tr, trn

MOST_ROWS, MOST_TRIED, AIR = 10, 300, 20


class VisitTable(TwinView):
    """The rows.

    Attributes:
        asked: Something is to be done with the row that the keyboard is at: open, edit or delete.
    """

    asked = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        self._widest: tuple[tuple[str, ...], ...] = ()
        super().__init__(look, name)

    def show_twin(self, twin: TableTwin) -> None:
        """Show another table, each column as wide as its longest text.

        Qt would read all rows for that, at each show.
        """
        some = twin.rows.widest() if isinstance(twin.rows, VisitRows) else twin.rows
        self._widest = tuple(_longest({row[at] for row in some}) for at, _ in enumerate(twin.columns))
        self._model.show_twin(twin)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Make the columns as wide as their words."""
        head, words = self.horizontalHeader(), QFontMetrics(self.font())
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for at, texts in enumerate(self._widest):
            needed = max(map(words.horizontalAdvance, texts), default=0) + self._look.theme.px(AIR)
            self.setColumnWidth(at, max(head.sectionSizeHint(at), needed))
        if (spare := self.viewport().width() - head.length()) > 0:  # shared out, so that columns stay columns
            for at in range(1, count := len(self._widest)):
                self.setColumnWidth(at, self.columnWidth(at) + spare // (count - 1))
            head.setStretchLastSection(True)  # what does not divide

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Share out the room that there is now."""
        super().resizeEvent(event)
        self.fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Open, change or delete the row that the mark is on."""
        key = Qt.Key(event.key())
        acts = {Qt.Key.Key_Return: "open", Qt.Key.Key_Enter: "open", Qt.Key.Key_E: "edit", Qt.Key.Key_Delete: "delete"}
        if key in acts and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.asked.emit(acts[key])
        else:
            super().keyPressEvent(event)


class VisitsCard(Card):
    """Lists every visit, and opens, changes and deletes them.

    Attributes:
        table: The visits, newest first.
        open, edit, delete: What can be done with the visit that is marked.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        self._count = Label(look, "", "small", "body2")
        super().__init__(look, tr("Every visit"), self._count)
        self._context, self._acts = context, EntryActs(context)
        self._visits: tuple[VisitMeans, ...] = ()
        self.table = VisitTable(look, tr("Every visit, newest first"))
        self.table.setObjectName("visits")
        self.open = Button(look, tr("Open"), icon="open")
        self.edit = Button(look, tr("Edit"), icon="edit")
        self.delete = Button(look, tr("Delete"), icon="trash", kind="danger")
        self._buttons = QWidget()
        row = Flow(self._buttons)
        row.setSpacing(look.theme.px(8))
        keys = {"open": tr("Enter"), "edit": "E", "delete": tr("Delete")}
        for name, button in {"open": self.open, "edit": self.edit, "delete": self.delete}.items():
            button.setObjectName(f"visit.{name}")
            button.setToolTip(keys[name])
            button.clicked.connect(lambda _=False, name=name: self._act(name))
            row.addWidget(button)
        self.table.asked.connect(self._act)
        self.table.doubleClicked.connect(self._on_double_click)
        self.body.addWidget(self.table)
        self.body.addWidget(self._buttons)
        look.changed.connect(self._dress)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Make room for the bar that other columns need."""
        super().resizeEvent(event)
        self._fit()

    @property
    def visit(self) -> VisitMeans | None:
        """The visit that is marked."""
        row = self.table.currentIndex().row()
        return self._visits[row] if 0 <= row < len(self._visits) else None

    def show_facts(self, facts: BodyFacts) -> None:
        """List the visits; the mark stays where it was, or at its place."""
        row, marked = max(0, self.table.currentIndex().row()), self.visit
        self._visits = facts.visits
        self.table.show_twin(sentences.visits_table(facts, self._context.preferences))
        self._count.setText(trn("{count} visit", "{count} visits", len(facts.visits)))
        ids = [each.visit_id for each in facts.visits]
        if marked is not None and marked.visit_id in ids:
            row = ids.index(marked.visit_id)
        if ids:
            self.table.selectRow(min(row, len(ids) - 1))
        self._fit()

    def _act(self, name: str) -> None:
        visit = self.visit
        if visit is None:
            return
        if name == "open":
            self._context.asked_for.emit("history", f"{What.VISIT}:{visit.visit_id}")
        elif name == "edit":
            self._context.asked_for.emit("history", f"edit:{What.VISIT}:{visit.visit_id}")
        else:
            self._acts.delete(What.VISIT, visit.visit_id)

    def _on_double_click(self, _: QModelIndex) -> None:
        self._act("open")

    def _dress(self) -> None:
        self.table.fit_columns()
        self._fit()

    def _fit(self) -> None:
        """Show up to ten rows; more scroll within, and so do columns that have no room."""
        columns, bar = self.table.horizontalHeader(), self.table.horizontalScrollBar()
        head = columns.sizeHint().height()
        below = bar.sizeHint().height() if columns.length() > self.table.viewport().width() else 0
        shown = min(MOST_ROWS, max(1, len(self._visits)))
        row = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(head + row * shown + below + 2 * self.table.frameWidth() + 4)


def _longest(texts: set[str]) -> tuple[str, ...]:
    """Give some of the longest, one of which is the widest: letters differ in width, but not by much."""
    longest = max(map(len, texts), default=0)
    return tuple(sorted(text for text in texts if len(text) >= longest - 1)[:MOST_TRIED])

"""The gallery: exercises as cards in a grid that the arrow keys walk."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy

from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.ui.context import Context
from glutetracker.ui.guide.cards import CARD, GAP, CardFacts, Cards
from glutetracker.ui.guide.guide_words import card_words
from glutetracker.ui.guide.moving_card import MovingCard
from glutetracker.ui.guide.pictures import Pictures
from glutetracker.ui.widgets.painting import ringed_after
from glutetracker.words import tr

CARD_WIDTH = 220
OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Index = QModelIndex | QPersistentModelIndex


class Shown(QAbstractListModel):
    """The exercises that are shown."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.exercises: Sequence[Exercise] = ()
        self._favourites: Collection[str] = ()

    def show_exercises(self, exercises: Sequence[Exercise], favourites: Collection[str]) -> None:
        """Show other exercises."""
        self.beginResetModel()
        self.exercises, self._favourites = exercises, favourites
        self.endResetModel()

    def rowCount(self, _: Index | None = None) -> int:  # noqa: N802 (Qt's name)
        """How many there are."""
        return len(self.exercises)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what a card shows, and what is heard of it."""
        exercise = self.exercises[index.row()]
        level = self._context.catalogue.page(exercise.id).level
        if role == CARD:
            return CardFacts(exercise, level, exercise.id in self._favourites)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            starred = tr("favourite") if exercise.id in self._favourites else ""
            return ". ".join(part for part in (*card_words(exercise, level), starred) if part)
        return None


class Gallery(QListView):
    """Shows cards, as high as all of them need; the page around it scrolls.

    Attributes:
        opened: An exercise is to be shown whole; its id.
        typed: Letters were typed, which are meant for the search.
        left: ↑ in the first row, or Esc.
        marked: The keyboard's mark is at a place that is to be seen.
        moving: The figure that moves.
    """

    opened = Signal(str)
    typed = Signal(str)
    left = Signal()
    marked = Signal(QRect)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setAccessibleName(tr("Exercises"))
        self._look = context.look
        self.shown = Shown(context, self)
        self.pictures = Pictures(context, self)
        self._cards = Cards(context.look, self.pictures, self)
        self.moving = MovingCard(context, self.viewport())
        self.setModel(self.shown)
        self.setItemDelegate(self._cards)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)
        self.entered.connect(self._move)
        self.viewportEntered.connect(self._rest)
        self.pictures.drawn.connect(self._on_drawn)
        self.pictures.ready.connect(self.viewport().update)
        context.look.changed.connect(self._place)

    @property
    def exercise_id(self) -> str:
        """The exercise that the keyboard's mark is at."""
        row = self.currentIndex().row()
        return self.shown.exercises[row].id if 0 <= row < len(self.shown.exercises) else ""

    @property
    def columns(self) -> int:
        """How many cards stand side by side."""
        return max(1, (self.width() + self._look.theme.px(GAP)) // self._look.theme.px(CARD_WIDTH + GAP))

    def show_exercises(self, exercises: Sequence[Exercise], favourites: Collection[str]) -> None:
        """Show other exercises, the mark at the first, or where it was."""
        before = self.exercise_id
        self.moving.rest()
        self.shown.show_exercises(exercises, favourites)
        self._place()
        self.go_to(before) or self.go_to(exercises[0].id if exercises else "")

    def go_to(self, exercise_id: str) -> bool:
        """Put the mark on an exercise; False when it is not shown."""
        row = next((row for row, each in enumerate(self.shown.exercises) if each.id == exercise_id), -1)
        if row < 0:
            return False
        self.setCurrentIndex(self.shown.index(row))
        return True

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (Qt's name)
        """Let the page follow the mark, and the figure there move."""
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            self.marked.emit(self.visualRect(current))
            self._move(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Open, go up to the search, or send it what is typed."""
        key, text = event.key(), event.text()
        is_plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        is_first_row = self.currentIndex().row() < self.columns
        if is_plain and (key in OPENS or key == Qt.Key.Key_Space):
            if self.exercise_id:
                self.opened.emit(self.exercise_id)
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Up and is_first_row):
            self.left.emit()
        elif is_plain and text.isprintable() and text.strip():
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the ring where keys brought the focus."""
        self._cards.is_ringed = ringed_after(event, is_ringed=self._cards.is_ringed)
        super().focusInEvent(event)
        if not self.exercise_id and self.shown.exercises:
            self.go_to(self.shown.exercises[0].id)
        if self._cards.is_ringed and self.exercise_id:
            self.marked.emit(self.visualRect(self.currentIndex()))
            self._move(self.currentIndex())

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Rest when the keys go elsewhere."""
        super().focusOutEvent(event)
        self._rest()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A click shows no ring."""
        self._cards.is_ringed = False
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Leave the wheel to the page."""
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Rest when the mouse goes."""
        super().leaveEvent(event)
        self._rest()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """As many cards side by side as there is room for."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Look for the pictures when first seen."""
        super().showEvent(event)
        self.pictures.load()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for all cards."""
        return QSize(self._look.theme.px(CARD_WIDTH), self.height())

    def _place(self) -> None:
        self.moving.rest()
        columns = self.columns
        place = self._cards.arrange(self.width(), columns)
        self.setGridSize(place)
        lines = -(-len(self.shown.exercises) // columns)
        self.setFixedHeight(max(1, lines * place.height()))
        self.scheduleDelayedItemsLayout()
        if self.hasFocus() and self._cards.is_ringed and self.exercise_id:
            self._move(self.currentIndex())

    def _move(self, index: Index) -> None:
        exercise = self.shown.exercises[index.row()]
        if self.pictures.has_picture(exercise.figure_id):
            self.moving.show_exercise(exercise.figure_id, self._cards.stage_area(self.visualRect(index)))
        else:
            self.moving.rest()

    def _rest(self) -> None:
        self.moving.rest()

    def _on_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self.shown.exercises[index.row()].id)

    def _on_drawn(self, exercise_id: str) -> None:
        for row, each in enumerate(self.shown.exercises):
            if each.figure_id == exercise_id:
                self.update(self.shown.index(row))

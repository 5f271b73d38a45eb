"""What of the Log page is seen: where typing goes on at once, all that belongs to it a turn later."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from glutetracker.ui.log.entry.card import EntryCard
from glutetracker.ui.log.entry.set_row import SetRow
from glutetracker.ui.log.session.cards import SessionCards
from glutetracker.ui.painted import OncePainted
from glutetracker.ui.widgets import ScrollPage

ABOVE_PX, BELOW_PX = 16, 24
Around = TypeVar("Around", bound=QWidget)


class Sight(QObject):
    """Scrolls the page along with the cursor.

    A set is brought into sight at once, so that it is painted with the one that was logged; its exercise comes a turn
    later, with the set that begins the next one: then that is in sight when it is its turn.
    """

    def __init__(self, frame: ScrollPage, cards: SessionCards, tell: Callable[[Exception], None]) -> None:
        super().__init__(frame)
        self._frame, self._cards = frame, cards
        self._later = OncePainted(self, self._bring_exercise, tell)

    def bring(self, widget: QWidget) -> None:
        """Bring a widget into sight; one that has room beside the page's head with all of that."""
        if isinstance(widget, SetRow):
            self._later.start()
            self._scroll_between(self._bottom(widget) - self._height, self._top(widget))
        elif (lowest := self._lowest(widget)) <= 0:
            self._scroll_to(0)
        else:
            self._scroll_between(*self._without_head(lowest, self._top(widget)))

    def follow(self, widget: QWidget) -> None:
        """Keep a widget in sight where the page grows or shrinks."""
        self.bring(widget)
        self._bring_exercise()

    def _bring_exercise(self) -> None:
        """Bring all sets of the exercise into sight where there is room: then the page stands still from set to set.

        The page's head gives way when its last set comes, where the next exercise would not be seen with it.
        """
        row = _around(self._frame.focusWidget(), SetRow)
        card = _around(row, EntryCard)
        if row is None or card is None or not row.isVisible():
            return
        above, following = self._top(card) - self._px(ABOVE_PX), self._cards.beginning_after(card) or card
        has_room = self._bottom(card) - above <= self._height
        is_last = all(each.is_done or each is row for each in card.rows)
        if self._lowest((following if is_last else card.rows[-1]) if has_room else row) <= 0:
            self._scroll_to(0)
        elif has_room:
            self._scroll_between(*self._without_head(self._lowest(following), above))

    def _without_head(self, lowest: int, highest: int) -> tuple[int, int]:
        """Leave the page's head above what is seen: it is seen whole or not at all."""
        return max(lowest, min(self._frame.body.geometry().y(), highest)), highest

    def _scroll_between(self, lowest: int, highest: int) -> None:
        """Scroll as little as shows what is wanted; of what has no room the upper part."""
        bar = self._frame.area.verticalScrollBar()
        self._scroll_to(min(highest, max(lowest, bar.value())))

    def _scroll_to(self, place: int) -> None:
        self._frame.area.verticalScrollBar().setValue(place)

    def _lowest(self, widget: QWidget) -> int:
        """How far down the page must stand at least to show the end of a widget."""
        return self._bottom(widget) + self._px(BELOW_PX) - self._height

    def _top(self, widget: QWidget) -> int:
        return widget.mapTo(self._frame.inner, QPoint()).y()

    def _bottom(self, widget: QWidget) -> int:
        return self._top(widget) + widget.height()

    def _px(self, points: int) -> int:
        return self._frame.look.theme.px(points)

    @property
    def _height(self) -> int:
        return self._frame.area.viewport().height()


def _around(widget: QWidget | None, kind: type[Around]) -> Around | None:
    """Find what of a kind holds a widget, or is it."""
    while widget is not None and not isinstance(widget, kind):
        widget = widget.parentWidget()
    return widget

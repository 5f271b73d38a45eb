"""A hold that is timed: it counts down to what was planned, and on past it."""

import math
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from glutetracker.domain.lifting.strength import LONGEST_HOLD_S
from glutetracker.ui.widgets import NumberCell
from glutetracker.words import tr


class Hold(QObject):
    """Shows in a cell what is left of a hold; the cell takes no typing meanwhile.

    Attributes:
        reached: What was planned is held, just now.
    """

    reached = Signal()

    def __init__(self, cell: NumberCell) -> None:
        super().__init__(cell)
        self._cell = cell
        self._before, self._target_s, self._begun_s = "", 0.0, 0.0
        self._is_reached = False
        self._tick = QTimer(self, interval=100, timerType=Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._show)

    @property
    def is_running(self) -> bool:
        """Whether something is held now."""
        return self._tick.isActive()

    def start(self, target_s: float | None) -> None:
        """Begin to hold, for so many seconds; None counts up from nothing."""
        self._before, self._target_s, self._is_reached = self._cell.text(), target_s or 0.0, not target_s
        self._begun_s = monotonic()
        self._cell.setReadOnly(True)
        self._tick.start()
        self._show()

    def stop(self) -> float:
        """End the hold; whole seconds held, at least one."""
        held_s = min(LONGEST_HOLD_S, max(1, round(monotonic() - self._begun_s)))
        self._rest()
        self._cell.setText(str(held_s))
        return float(held_s)

    def give_up(self) -> None:
        """End the hold as if it had not begun."""
        self._rest()
        self._cell.setText(self._before)
        self._cell.selectAll()

    def _rest(self) -> None:
        self._tick.stop()
        self._cell.setReadOnly(False)
        self._cell.setAccessibleDescription("")

    def _show(self) -> None:
        left_s = self._target_s - (monotonic() - self._begun_s)
        if left_s <= 0 and not self._is_reached:
            self._is_reached = True
            self.reached.emit()
        # Ceil down to zero and floor past it: each number stands for one whole second.
        text = str(math.ceil(left_s)) if left_s > 0 else f"+{math.floor(-left_s)}"
        if text != self._cell.text():
            self._cell.setText(text)
            self._cell.setAccessibleDescription(tr("Holding. Space stops and logs it, Esc gives it up."))

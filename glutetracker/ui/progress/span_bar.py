"""Which days the charts show: a few usual ranges, or from one day to another."""

from datetime import date, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from glutetracker.domain.clock import today
from glutetracker.domain.period import Period
from glutetracker.ui.charts.chart import period_of, ranges
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import ChipGroup, DateField, Flow
from glutetracker.words import Problem, tr

FIRST_RANGE, YOUNG_RANGE, FREE = "12w", "4w", "free"
TYPING_MS = 250


class SpanBar(QObject):
    """One range for all charts.

    Attributes:
        changed: Other days were chosen.
        chips: The usual ranges.
        fields: Where the first and the last day are typed; hidden unless they are free.
    """

    changed = Signal()

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self.chips = ChipGroup(look, tr("Range"), (*ranges(), (FREE, tr("From–to"))), FIRST_RANGE)
        self.fields = QWidget()
        self.first, self.last = DateField(look, tr("First day")), DateField(look, tr("Last day"))
        self.first.edit.setObjectName("firstDay")
        self.last.edit.setObjectName("lastDay")
        row = Flow(self.fields)
        row.setSpacing(look.theme.px(12))
        row.addWidget(self.first)
        row.addWidget(self.last)
        self.fields.hide()
        self._shown: Period | None = None
        self._before = FIRST_RANGE
        self._is_writing = False
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._use_typed)
        self.chips.chosen.connect(self._on_chosen)
        for field in (self.first, self.last):
            field.edit.textChanged.connect(self._on_text)

    def suit(self, first_day: date | None) -> None:
        """Begin with few weeks where there are no more, or all stands at the edge."""
        young = period_of(YOUNG_RANGE, first_day, 0)
        if first_day is not None and first_day >= young.first and self.chips.key == FIRST_RANGE:
            self.chips.choose(YOUNG_RANGE)
            self._before = YOUNG_RANGE

    def period(self, first_day: date | None, first_weekday: int) -> Period:
        """The days that are chosen."""
        if self.chips.key != FREE or self._shown is None:
            self._shown = period_of(self.chips.key, first_day, first_weekday)
        return self._shown

    def all_days(self, first_day: date | None, first_weekday: int) -> Period:
        """All days that there is anything of."""
        return period_of("all", first_day, first_weekday)

    def show_days(self, period: Period) -> None:
        """Show these days, as if typed."""
        if self.chips.key != FREE:
            self._before = self.chips.key
            self.chips.choose(FREE)
        self._shown = period
        self._write()
        self.changed.emit()

    def show_range(self, key: str) -> None:
        """Show a usual range, and put the keyboard where others are chosen."""
        self.chips.choose(key)
        self.chips.buttons[key].setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_chosen(key)

    def go_back(self) -> None:
        """Show the usual range that was chosen last."""
        if self.chips.key == FREE:
            self.chips.choose(self._before)
            self.fields.hide()
            self.changed.emit()

    def _on_chosen(self, key: str) -> None:
        if key == FREE:
            self._write()
        else:
            self._before = key
            self.fields.hide()
        self.changed.emit()

    def _on_text(self) -> None:
        if not self._is_writing:
            self._typing.start()

    def _write(self) -> None:
        """Put the days into the fields."""
        self.fields.show()
        if self._shown is not None:
            self._is_writing = True
            last = min(today(), self._shown.after - timedelta(days=1))
            self.first.set_day(min(self._shown.first, last))
            self.last.set_day(last)
            self._is_writing = False

    def _use_typed(self) -> None:
        if self.chips.key != FREE:
            return
        try:
            first, last = self.first.day(), self.last.day()
        except Problem:
            return  # the field says it
        if last < first:
            self.last.tell(tr("That is before the first day."))
            return
        typed = Period(first, last + timedelta(days=1))
        if self._shown is None or (typed.first, min(typed.after, today() + timedelta(days=1))) != (
            self._shown.first, min(self._shown.after, today() + timedelta(days=1)),
        ):  # fmt: skip
            self._shown = typed
            self.changed.emit()

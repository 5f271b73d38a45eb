"""What is looked for in the history: words and numbers, what it was, which kind, which day."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from glutetracker.domain import wording
from glutetracker.domain.happenings import What
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import RunKind
from glutetracker.ui.context import Context
from glutetracker.ui.history.search import Asked
from glutetracker.ui.widgets import Chip, ChipGroup, Field, Flow, Select
from glutetracker.words import tr
from glutetracker.words.durations import short_day

ALL = "all"
ROOMY_FROM = 760


class Filters(QWidget):
    """One line for words and numbers, and chips.

    Attributes:
        asked_anew: Something else is looked for.
        typed: Something else stands in the line.
        day_dropped: The day is no longer asked for.
        done: Enter or ↓ in the line: on to what was found.
        text: The line.
        chips: Sessions, runs, measures.
        kinds: The kinds of runs.
        day: The day that is asked for; pressed, it is let go.
    """

    asked_anew = Signal()
    typed = Signal()
    day_dropped = Signal()
    done = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        look = context.look
        self._day: date | None = None
        self.text = Field(look, tr("Search everything"))
        self.text.label.hide()
        self.text.edit.setObjectName("historySearch")
        self.text.edit.setProperty("look", "search")
        self.text.edit.offer_emptying()
        named = ((ALL, tr("All")), (What.SESSION, tr("Sessions")), (What.RUN, tr("Runs")), (What.VISIT, tr("Measures")))
        self.chips = ChipGroup(look, tr("What to list"), named)
        self.kinds = Select(look, tr("Kind of run"), label_shown=False)
        self.kinds.offer([(ALL, tr("Every kind")), *((kind.value, wording.run_kind_title(kind)) for kind in RunKind)])
        self.day = Chip(look, "")
        self.day.hide()
        self.kinds.hide()
        row = Flow()
        row.setSpacing(look.theme.px(8))
        for widget in (self.chips, self.kinds, self.day):
            row.addWidget(widget)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(look.theme.px(10))
        self._box.addWidget(self.text, 1)
        self._row = QVBoxLayout()
        self._row.addLayout(row)
        self._box.addLayout(self._row, 1)
        self._box.setAlignment(self.text, Qt.AlignmentFlag.AlignTop)
        self.text.edit.textChanged.connect(self.typed)
        self.chips.chosen.connect(self._on_chip)
        self.kinds.chosen.connect(self.asked_anew)
        self.day.clicked.connect(self.day_dropped)

    @property
    def asked(self) -> Asked:
        """What is looked for now."""
        key = self.chips.key
        is_runs = key == What.RUN and self.kinds.key != ALL
        return Asked(
            None if key == ALL else What(key),
            RunKind(self.kinds.key) if is_runs else None,
            self._day,
            self.text.text(),
        )

    def choose_day(self, day: date | None) -> None:
        """Ask for one day, or for all, without saying so."""
        self._day = day
        self.day.setVisible(day is not None)
        if day is not None:
            words = short_day(day, with_year=True)
            self.day.setText(f"{words}  ×")
            self.day.setChecked(True)
            self.day.setAccessibleName(tr("Only {day}; press for all days", day=words))

    def clear(self) -> None:
        """Ask for everything again."""
        self.text.set_text("")
        self.kinds.choose(ALL)
        self.chips.choose(ALL)
        self.kinds.hide()

    def look_for(self, text: str) -> None:
        """Ask for words and numbers in everything."""
        self.clear()
        self.text.set_text(text)

    def show_choices(self, preferences: Preferences) -> None:
        """Show an example in the units chosen, and offer measures, or not where the body is hidden."""
        unit, way, shown = preferences.load_unit, preferences.distance_unit, preferences.shows_body
        hint = tr("hip thrust > 80 {unit}, run > 10 {way} < 55:00, march", unit=unit, way=way)
        self.text.edit.setPlaceholderText(hint)
        self.chips.buttons[What.VISIT].setVisible(shown)
        if not shown and self.chips.key == What.VISIT:
            self.chips.choose(ALL)

    def nothing_found(self) -> str:
        """Say that nothing is like that, and how to ask."""
        if self.text.text():
            return tr("Nothing has all of that. Words and numbers go together: hip thrust > 80, hills > 6 km.")
        return tr("Nothing was logged on that day.") if self._day else tr("Nothing of that kind was logged yet.")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Stand line and chips beside or under each other, as there is room."""
        super().resizeEvent(event)
        beside = self.width() >= self.text.look.theme.px(ROOMY_FROM)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not wanted:
            self._box.setDirection(wanted)
        spare = self.text.edit.sizeHint().height() - self.chips.buttons[ALL].sizeHint().height()
        above = max(0, spare // 2) if beside else 0  # the chips' middle on the line's
        if self._row.contentsMargins().top() != above:
            self._row.setContentsMargins(0, above, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter and ↓ go on to what was found, Esc empties the line."""
        if not self.text.edit.hasFocus():
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.text.set_text("")
        else:
            super().keyPressEvent(event)

    def _on_chip(self, key: str) -> None:
        self.kinds.setVisible(key == What.RUN)
        self.asked_anew.emit()

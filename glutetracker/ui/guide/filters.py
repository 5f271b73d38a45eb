"""What is looked for in the guide: letters of a name, and what an exercise shall be like."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain.guide.exercise_page import KindTo, Level, Place
from glutetracker.domain.lifting.muscles import Muscle, muscle_name
from glutetracker.guides.filtering import RUNNING, Wanted
from glutetracker.ui.context import Context
from glutetracker.ui.guide.guide_words import kind_to_name, level_name, pattern_names, place_name
from glutetracker.ui.widgets import Chip, Flow, IconButton, Line, Select
from glutetracker.words import tr

WIDTH = 240
ANY, KIT, FAVOURITES, OWN, RUNS = "any", "kit", "favourites", "own", "runs"
MUSCLES = (Muscle.GLUTE_MAX, Muscle.SIDE_HIP, Muscle.HAMSTRINGS)
ON_TO_CARDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class Filters(QWidget):
    """A row of chips, each on or off, and lists for what has many answers.

    Attributes:
        asked_anew: Something else is looked for.
        done: Enter or ↓ in the line: on to the cards.
        line: What is typed of a name.
        chips: By what they ask for.
        lists: By what they ask for; shown when more is asked for.
    """

    asked_anew = Signal()
    done = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, look = context, context.look
        self.line = SearchLine(context)
        self.chips = {key: Chip(look, text) for key, text in _chips()}
        self.lists = {key: Select(look, label) for key, label in (
            ("muscle", tr("Muscle")), ("place", tr("Where")), ("pattern", tr("Movement")), ("level", tr("Level")),
        )}  # fmt: skip
        self.more = IconButton(look, "filter", tr("More filters"))
        self.clear_all = IconButton(look, "close", tr("Clear the filters"))
        self._more_row = QWidget()
        self._rows = (Flow(), Flow(self._more_row))
        self._column = QVBoxLayout(self)
        self._offer()
        self._lay_out()
        self._wire()
        self._dress()

    @property
    def wanted(self) -> Wanted:
        """What is looked for now."""
        asks = {key for key, chip in self.chips.items() if chip.isChecked()}
        muscle, place, pattern, level = (self.lists[key].key for key in ("muscle", "place", "pattern", "level"))
        preferences = self._context.preferences
        wanted = Wanted(
            text=self.line.text().strip(),
            muscle=Muscle(muscle) if muscle != ANY else None,
            place=Place(place) if place != ANY else None,
            pattern=pattern if pattern != ANY else "",
            level=Level(level) if level != ANY else None,
            kind_to=tuple(each for each in KindTo if each in asks),
        )
        wanted = replace(wanted, pattern=RUNNING) if RUNS in asks else wanted
        wanted = replace(wanted, place=Place.HOME) if Place.HOME in asks else wanted
        wanted = replace(wanted, muscle=next((each for each in MUSCLES if each in asks), wanted.muscle))
        wanted = replace(wanted, own=OWN in asks)
        wanted = replace(wanted, only=preferences.favourites) if FAVOURITES in asks else wanted
        return replace(wanted, kit=self._context.recall.kit(preferences)) if KIT in asks else wanted

    def clear(self) -> None:
        """Show everything again."""
        with QSignalBlocker(self.line):
            self.line.clear()
        for chip in self.chips.values():
            chip.setChecked(False)
        for each in self.lists.values():
            each.choose(ANY)
        self._ask()

    def type_on(self, text: str) -> None:
        """Go on with letters that were typed elsewhere."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.setText(self.line.text() + text)

    def _toggle(self, key: str) -> None:
        if key in MUSCLES and self.chips[key].isChecked():  # one main muscle at a time
            for other in MUSCLES:
                self.chips[other].setChecked(other == key)
        self._ask()

    def _ask(self) -> None:
        self.clear_all.setVisible(replace(self.wanted, text="") != Wanted())  # the line has its own
        self.asked_anew.emit()

    def _show_more(self) -> None:
        is_shown = self._more_row.isHidden()
        self._more_row.setVisible(is_shown)
        self.more.show_icon("filter", tr("Fewer filters") if is_shown else tr("More filters"))

    def _offer(self) -> None:
        offers = {
            "muscle": [(each.value, muscle_name(each)) for each in Muscle],
            "place": [(each.value, place_name(each)) for each in Place],
            "pattern": list(pattern_names().items()),
            "level": [(each.value, level_name(each)) for each in Level],
        }
        for key, entries in offers.items():
            self.lists[key].offer([(ANY, tr("Any")), *entries])

    def _lay_out(self) -> None:
        first, second = self._rows
        for chip in (*self.chips.values(), self.more, self.clear_all):
            first.addWidget(chip)
        for each in self.lists.values():
            second.addWidget(each)
        self.clear_all.hide()
        self._more_row.hide()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(first)
        self._column.addWidget(self._more_row)

    def _wire(self) -> None:
        for key, chip in self.chips.items():
            chip.setObjectName(f"filter_{key}")
            chip.clicked.connect(lambda _=False, key=key: self._toggle(key))
        for each in self.lists.values():
            each.chosen.connect(self._ask)
        self.chips[KIT].setToolTip(tr("What can be done with your kit in Settings, and what a home has anyway"))
        self.line.textChanged.connect(self._ask)
        self.line.done.connect(self.done)
        self.more.clicked.connect(self._show_more)
        self.clear_all.clicked.connect(self.clear)
        self._context.look.changed.connect(self._dress)

    def _dress(self) -> None:
        px = self._context.look.theme.px
        self._column.setSpacing(px(10))
        for row in self._rows:
            row.setSpacing(px(8))


class SearchLine(Line):
    """The line above the cards; Enter and ↓ go on to them, Esc empties it.

    Attributes:
        done: On to the cards.
    """

    done = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._look = context.look
        self.setObjectName("guideSearch")
        self.setProperty("look", "search")
        self.offer_emptying()
        self.setPlaceholderText(tr("Search {count} exercises", count=len(context.catalogue.whole)))
        self.setAccessibleName(tr("Search the guide"))
        self._dress()
        self._look.changed.connect(self._dress)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Go on, or begin anew."""
        if event.key() in ON_TO_CARDS:
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for what stands in it while it is empty."""
        return QSize(self._look.theme.px(WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """It gives way."""
        return QSize(self._look.theme.px(WIDTH // 2), super().minimumSizeHint().height())

    def _dress(self) -> None:
        self.setFont(self._look.theme.font("body"))
        self.updateGeometry()


def _chips() -> list[tuple[str, str]]:
    return [
        (FAVOURITES, tr("Favourites")),
        (OWN, tr("Own")),
        (Muscle.GLUTE_MAX.value, tr("Glutes")),
        *((each.value, muscle_name(each)) for each in MUSCLES[1:]),
        (Place.HOME.value, place_name(Place.HOME)),
        (KIT, tr("My kit")),
        (RUNS, tr("Running")),
        *((each.value, kind_to_name(each)) for each in KindTo),
    ]

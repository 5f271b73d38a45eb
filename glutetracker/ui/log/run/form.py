"""The fields of a run, and what is said while they are typed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.analysis import graded_pace
from glutetracker.analysis.run_kind import suggested
from glutetracker.domain import wording
from glutetracker.domain.running import (
    SPRINT_COUNT,
    SPRINT_S,
    Lap,
    Run,
    Surface,
    odd_about,
    odd_pace,
    sprints_in_words,
    takes_sprints,
)
from glutetracker.ui.context import Context
from glutetracker.ui.log.field_grid import FieldGrid
from glutetracker.ui.log.run.entry import RunEntry
from glutetracker.ui.log.run.fields import State
from glutetracker.ui.log.run.kind_hint import KindHint
from glutetracker.ui.widgets import Button, Field, Flow, Label, Select
from glutetracker.words import tr
from glutetracker.words.durations import clock

SPRINT_KEYS = "Alt+S"


class RunForm(RunEntry):
    """Gathers a run; says its pace while it is typed, and what kind its numbers speak of.

    Attributes:
        kind_shown: Another kind stands in the form.
        more: Shows all fields, or only those that are always there or have a value.
    """

    kind_shown = Signal()

    def __init__(self, context: Context, past: Callable[[date], Sequence[Run]]) -> None:
        look = context.look
        super().__init__(context)
        self._past = past
        self._is_kind_said = False
        self._shows_all = context.preferences.shows_all_run_fields
        self.hint = KindHint(look, self)
        self.told = Label(look, "", "small", "body2", wraps=True)
        self.more = Button(look, "", icon="filter", kind="ghost")
        self.more.setObjectName("moreRunFields")
        self.sprints = Button(look, tr("+ {sprints}", sprints=sprints_in_words()), kind="ghost")
        self.sprints.setObjectName("addSprints")
        self.sprints.setToolTip(SPRINT_KEYS)
        self._lay_out()
        self.show_units()
        self._wire()
        self._refold()

    def show_units(self) -> None:
        """Name the fields in the user's units."""
        self.name_units(self.context.preferences.distance_unit)

    def open(self, run: Run, laps: Sequence[Lap]) -> None:
        """Show a run of the past, to be changed."""
        self.show_run(run, laps)
        self._is_kind_said = True
        self._refold()

    def begun(self) -> State:
        """Read off what was typed or chosen so far."""
        said = {name: text for name, text in self.state().items() if text.strip()}
        return said if self._is_kind_said else {name: text for name, text in said.items() if name != "kind"}

    def empty(self, state: State | None = None) -> None:
        """Make room for another run, or go on with one that was begun."""
        begun = state or {}
        self.forget()
        self._is_kind_said = "kind" in begun
        self.show_state(begun)
        self._refold()

    def duplicate(self) -> None:
        """Go on as a new run of today, with the rest of what stands here."""
        self.forget()
        self.show_state({**self.state(), "day": "", "began": ""})
        self._refold()

    def add_sprints(self) -> None:
        """Write two short sprints into the repetitions."""
        if self.sprints.isHidden():
            return
        self.repeats.set_text(f"{SPRINT_COUNT}x{SPRINT_S}s")
        self._refold()

    def _show_live(self) -> None:
        """Say the pace, ask where something looks mistyped, and suggest a kind where none was told."""
        run, laps = self.guessed()
        preferences = self.context.preferences
        pace = wording.pace(run.distance_m, run.duration_s, preferences) if run else ""
        doubt, odd = (odd_pace(run), odd_about(run)) if run else (None, None)
        self.time.explain(" · ".join(part for part in (pace, doubt) if part))
        work_s = run.work_s if run else None
        if not self.repeats.edit.property("wrong"):
            self.repeats.explain(tr("{time} of hard work in all", time=clock(work_s)) if work_s else "")
        graded = graded_pace.told(run, preferences) if run else ""
        self.told.setText(" ".join(part for part in (graded, odd if odd != doubt else "") if part))
        self.told.setVisible(bool(self.told.text()))
        is_asked = run is not None and not self._is_kind_said
        self.hint.suggest(suggested(run, self._past(run.local_day), preferences, laps) if run and is_asked else None)
        self.sprints.setVisible(run is not None and takes_sprints(run.kind) and not self.repeats.text())
        if any(self._more.is_left_out(field) and _has_value(field) for field in self._folded):
            self._fold()
        self.edited.emit()

    def choose_kind(self, kind: str) -> None:
        """Let the run be of a kind, as if it was said so here."""
        self.kind.choose(kind)
        self._is_kind_said = True
        self._refold()

    def _fold(self) -> None:
        """Leave out what has no value while only the first fields are shown; an incline is a treadmill's."""
        unsaid = [] if self._shows_all else [field for field in self._folded if not _has_value(field)]
        if self.surface.key != Surface.TREADMILL and not self.incline.text():
            unsaid.append(self.incline)
        self._more.leave_out(*unsaid)
        self._more.setVisible(len(unsaid) <= len(self._folded))
        self.note.setVisible(self._shows_all or bool(self.note.text()))
        self.more.setText(tr("Fewer fields") if self._shows_all else tr("More fields"))

    def _refold(self) -> None:
        self._fold()
        self._show_live()
        self.kind_shown.emit()

    def _turn_fold(self) -> None:
        self._shows_all = not self._shows_all
        self._fold()
        if self.context.store.read_only is None:
            self.context.choose(replace(self.context.preferences, shows_all_run_fields=self._shows_all))

    def _go_to_time(self) -> None:
        """Lead on from the distance of a new run to its time where that is not told yet, as from reading to reading."""
        run, _ = self.guessed()
        if self.opened is None and run is not None and run.distance_m and not self.time.text():
            self.time.edit.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.entered.emit()

    def _wire(self) -> None:
        for field in self.typed.values():
            field.edit.returnPressed.connect(self._go_to_time if field is self.distance else self.entered)
            field.edit.textChanged.connect(self._show_live)
            if field not in (self.day, self.began):
                field.edit.textEdited.connect(lambda _, field=field: field.tell(""))
        self.kind.chosen.connect(self.choose_kind)
        self.surface.chosen.connect(self._refold)
        self.hint.taken.connect(self.choose_kind)
        self.more.clicked.connect(self._turn_fold)
        self.sprints.clicked.connect(self.add_sprints)
        keys = QShortcut(QKeySequence(SPRINT_KEYS), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.add_sprints)

    def _lay_out(self) -> None:
        look = self.context.look
        self._folded = (
            self.surface, self.climb, self.repeats, self.effort, self.pulse, self.highest, self.shoes, self.day,
            self.began,
        )  # fmt: skip
        main = FieldGrid(look, (self.distance, self.time, self.kind))
        self._more = FieldGrid(look, (self.surface, self.incline, *self._folded[1:]))
        ways = QWidget()
        row = Flow(ways)
        row.setSpacing(look.theme.px(8))
        row.addWidget(self.sprints)
        row.addWidget(self.more)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.theme.px(12))
        for widget in (main, self._more, self.note, self.told, self.hint, ways):  # what comes and goes moves no field
            self.column.addWidget(widget)
        for big in (self.distance.edit, self.time.edit, self.kind.box):
            big.setProperty("look", "big")
        in_turn = (self.note.edit, self.hint.take, self.sprints, self.more)  # the hint was there before the rest
        for before, after in pairwise(in_turn):
            QWidget.setTabOrder(before, after)


def _has_value(field: QWidget) -> bool:
    return bool(field.key if isinstance(field, Select) else field.text() if isinstance(field, Field) else "")

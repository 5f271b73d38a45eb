"""The run that the fields tell of: a new one, or one of the past that is being changed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, TypeVar

from PySide6.QtCore import Qt

from glutetracker.domain.clock import today
from glutetracker.domain.grammar import LoggedRun, TypedRun, as_run, parse_repeats, parse_run, parse_run_field
from glutetracker.domain.ids import new_id
from glutetracker.domain.running import LOGGED, ImpossibleRunError, Lap, Run, RunKind, Surface
from glutetracker.ui.context import Context
from glutetracker.ui.log.run.fields import RunFields, State, state_of
from glutetracker.ui.widgets import Field
from glutetracker.words import Problem, tr

T = TypeVar("T")


class RunEntry(RunFields):
    """Reads a run from the fields.

    Attributes:
        has_said_why: What was wrong last stands below a field already.
        opened: The run that is being changed; None for a new one.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context.look)
        self.context = context
        self.has_said_why = False
        self.opened: Run | None = None
        self._laps: tuple[Lap, ...] = ()
        self._written: State = {}
        self._id = new_id()  # the same until it is saved, however often Enter is pressed while the file is busy

    def run(self, now: datetime) -> LoggedRun:
        """Make the run that was typed; of one that is being changed, what was not touched stays to the last digit.

        Raises:
            Problem: Something in it is wrong; a wrong field says so itself.
        """
        self.has_said_why = False
        self._spread_line(now)
        numbers: dict[str, Any] = {name: self._asked(field, self._reader(name)) for name, field in self.numbers.items()}
        repeats = self._asked(self.repeats, self._read_repeats) or TypedRun()
        day, began = self._asked(self.day, self._read_day), self._asked(self.began, self.began.time)
        if self.has_said_why:
            raise ImpossibleRunError(tr("A field is not understood."))
        typed = replace(
            repeats, kind=RunKind(self.kind.key), surface=Surface(self.surface.key) if self.surface.key else None,
            day=day, time_of_day=began, shoes=self.shoe_name(),
            note="; ".join(part for part in (repeats.note, self.note.text()) if part),
        )  # fmt: skip
        return self._named(as_run(replace(typed, **numbers), now))

    def show_run(self, run: Run, laps: Sequence[Lap]) -> None:
        """Put a run of the past into the fields, to be changed."""
        self.show_state(state_of(run, laps, self.context.preferences))
        self.opened, self._laps, self._written = run, tuple(laps), self.state()

    def catch_up(self, run: Run, laps: Sequence[Lap]) -> None:
        """Take over what was changed elsewhere of the run that is open; what was typed here meanwhile stays."""
        typed = self.typed_over()
        self.show_run(run, laps)
        self.type_over(typed)

    def typed_over(self) -> State:
        """Read off what stands otherwise than in the run that is open."""
        return {name: text for name, text in self.state().items() if text != self._written[name]}

    def type_over(self, typed: State) -> None:
        """Put this over the run that is open."""
        self.show_state({**self._written, **typed})

    def is_behind(self, run: Run, laps: Sequence[Lap]) -> bool:
        """Whether the run that is open was changed elsewhere."""
        return run != self.opened or tuple(laps) != self._laps

    def forget(self) -> None:
        """Go on as a new run, with what stands here."""
        self._id, self.opened, self._laps, self._written = new_id(), None, (), {}

    def guessed(self) -> tuple[Run | None, Sequence[Lap]]:
        """Make a run of what is understood so far, with its repetitions; None where that is none."""
        numbers: dict[str, Any] = {name: _or_none(self._reader(name)) for name in self.numbers}
        repeats, day = _or_none(self._read_repeats) or TypedRun(), _or_none(self._read_day) or today()
        surface = Surface(self.surface.key) if self.surface.key else None
        try:
            run = Run(kind=RunKind(self.kind.key), local_day=day, surface=surface, work_s=repeats.work_s, **numbers)
        except Problem:
            return None, ()
        return run, repeats.laps

    def _spread_line(self, now: datetime) -> None:
        """Put the parts of a whole line that was typed into the distance where they belong, if nothing stands there."""
        try:
            typed = parse_run(self.distance.text(), self.context.preferences)
            told = state_of(as_run(typed, now), typed.laps, self.context.preferences)
        except Problem:
            return  # a number alone, or something that its own field tells of
        before = self.state()
        parts = {name: text for name, text in told.items() if text and (name != "kind" or typed.kind)}
        if typed.distance_m is None or any(before[name] for name in parts if name not in {"distance_m", "kind"}):
            return
        self.show_state({**before, **parts})

    def _named(self, made: LoggedRun) -> LoggedRun:
        opened = self.opened
        if opened is None:
            return replace(made, id=self._id)
        keeps_laps = self._is_untouched("repeats") or opened.source != LOGGED
        keeps_start = self._is_untouched("day") and self._is_untouched("began")
        return replace(
            made, id=opened.id, source=opened.source, avg_cadence_spm=opened.avg_cadence_spm,
            energy_kcal=opened.energy_kcal, laps=self._laps if keeps_laps else made.laps,
            started_at=opened.started_at if keeps_start else made.started_at,
            elapsed_s=opened.elapsed_s if self._is_untouched("duration_s") else None,
        )  # fmt: skip

    def _is_untouched(self, name: str) -> bool:
        return self.opened is not None and self.typed[name].edit.text() == self._written[name]

    def _reader(self, name: str) -> Callable[[], float | None]:
        if self._is_untouched(name):
            return lambda: getattr(self.opened, name)
        return lambda: parse_run_field(self.numbers[name].text(), name, self.context.preferences)

    def _read_repeats(self) -> TypedRun:
        if self.opened is not None and self._is_untouched("repeats"):
            return TypedRun(work_s=self.opened.work_s)
        return parse_repeats(self.repeats.text(), self.context.preferences)

    def _read_day(self) -> date:
        return self.opened.local_day if self.opened is not None and self._is_untouched("day") else self.day.day()

    def _asked(self, field: Field, read: Callable[[], T]) -> T | None:
        """Read a field; what is wrong is said below it, and the cursor goes to the first that is."""
        try:
            return read()
        except Problem as problem:
            field.tell(str(problem))
            if not self.has_said_why:
                field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.has_said_why = True
            return None


def _or_none(read: Callable[[], T]) -> T | None:
    try:
        return read()
    except Problem:
        return None

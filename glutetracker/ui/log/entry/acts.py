"""What can be done with one exercise of a session; each act is one step of undo."""

from collections.abc import Sequence
from dataclasses import replace

from glutetracker.domain import wording
from glutetracker.domain.grammar import as_typed, written
from glutetracker.domain.lifting.logged import LoggedEntry
from glutetracker.domain.lifting.planning import carried_on, next_set
from glutetracker.domain.lifting.ramp import warmup_ramp
from glutetracker.domain.lifting.strength import Felt, SetKind, StrengthSet
from glutetracker.store import Table, drafts
from glutetracker.store.lifting import sessions
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context
from glutetracker.ui.log.entry.set_row import SetRow
from glutetracker.ui.log.session.acts import SessionActs
from glutetracker.ui.log.terms import Terms
from glutetracker.words import tr


class EntryActs:
    """Writes what was done with an exercise."""

    def __init__(self, context: Context, session: SessionActs, terms: Terms) -> None:
        self._context, self._session, self._terms = context, session, terms
        self._exercise = terms.exercise

    def log(
        self, logged: LoggedEntry, made: Sequence[StrengthSet], row: SetRow, *, is_first: bool
    ) -> LoggedEntry | None:
        """Keep what a row says as done; the sets to come go on like it where they were planned like it.

        Returns:
            The exercise as it stands in the file now; None where nothing was kept.
        """
        bands, before = self._terms.bands, row.sides
        typed = as_typed(made, bands)
        told = replace(typed, load_given=typed.load_kg is not None)  # “× 15” is for a grammar, not for people
        said = written(told, self._terms.preferences.load_unit, bands)
        label = tr("{exercise}, {set}: {said}", exercise=self._exercise.name, set=row.name, said=said)
        kept = [*made, *(() if row.is_done else carried_on(made, row.plan, logged.sets, is_first=is_first))]
        plan = before if row.is_done else row.plan
        with self._context.late_news():  # its own row shows it
            is_kept = self._context.save(label, lambda edit: self._write_over(edit, kept, before, plan))
        return self._session.take(logged.with_sets(kept, before)) if is_kept else None

    def plan(self, sides: Sequence[StrengthSet], name: str) -> None:
        """Make a done set a planned one again."""
        planned = [replace(each, is_done=False, done_at=None) for each in sides]
        label = tr("{exercise}, {set} not done", exercise=self._exercise.name, set=name)
        self._context.save(label, lambda edit: self.write(edit, planned, sides))

    def mark_kind(self, sides: Sequence[StrengthSet], name: str, kind: SetKind) -> None:
        """Make a set another kind."""
        marked = [replace(each, kind=kind) for each in sides]
        kind_name = wording.set_kind_name(kind).lower()
        label = tr("{exercise}, {set}: {kind}", exercise=self._exercise.name, set=name, kind=kind_name)
        self._context.save(label, lambda edit: self.write(edit, marked, sides))

    def add_set(self, logged: LoggedEntry) -> bool:
        """Plan one more set like the last."""
        planned = next_set(logged.sets, logged.entry.id)
        label = tr("{exercise}, one more set", exercise=self._exercise.name)
        return self._context.save(label, lambda edit: self.write(edit, planned, ()))

    def remove_set(self, sides: Sequence[StrengthSet], name: str) -> None:
        """Take a set away."""
        label = tr("{exercise}, {set} removed", exercise=self._exercise.name, set=name)
        self._context.save(label, lambda edit: self.write(edit, (), sides), undoable=True)

    def remove(self, logged: LoggedEntry) -> None:
        """Take the exercise out of the session."""
        label = tr("{exercise} removed", exercise=self._exercise.name)
        entry_id = logged.entry.id
        self._context.save(label, lambda edit: edit.remove(Table.SESSION_ENTRY, entry_id), undoable=True)

    def note(self, logged: LoggedEntry, note: str) -> None:
        """Keep what the user wants to remember of it; it comes back the next time."""
        label = tr("{exercise}: note", exercise=self._exercise.name)
        self._put_entry(label, replace(logged, entry=replace(logged.entry, note=note)), goes_on=True)

    def felt(self, logged: LoggedEntry, felt: Felt | None) -> None:
        """Keep where it was felt most."""
        where = wording.felt_name(felt) if felt else tr("not said")
        label = tr("{exercise} felt: {where}", exercise=self._exercise.name, where=where.lower())
        self._put_entry(label, replace(logged, entry=replace(logged.entry, felt=felt)))

    def warm_up(self, logged: LoggedEntry) -> bool:
        """Plan warm-up sets that lead up to the first working set; False where none makes sense."""
        terms = self._terms
        first = next((each for each in logged.sets if each.kind.counts and not each.is_done), None)
        unit = terms.preferences.load_unit
        ramp = warmup_ramp(first, terms.exercise, terms.kit, unit=unit, bar_kg=terms.bar_kg) if first else ()
        if not ramp or first is None:
            self._context.notices.said.emit(tr("No warm-up sets are planned: the next set is light enough itself."))
            return False
        planned = [replace(each, position=first.position + at) for at, each in enumerate(ramp)]
        moved = [
            replace(each, position=each.position + len(ramp)) for each in logged.sets if each.position >= first.position
        ]
        label = tr("{exercise}: warm-up sets", exercise=self._exercise.name)
        return self._context.save(label, lambda edit: self.write(edit, [*planned, *moved], ()))

    def write(self, edit: Edit, sets: Sequence[StrengthSet], before: Sequence[StrengthSet]) -> None:
        """Write a set, or its two sides, in place of what was there."""
        for each in sets:
            sessions.save_set(edit, each, self._exercise)
        kept = {each.id for each in sets}
        for each in before:
            if each.id not in kept:
                edit.remove(Table.STRENGTH_SET, each.id)
        if before:
            drafts.keep(edit, words_name(before), {})

    def _write_over(
        self, edit: Edit, kept: Sequence[StrengthSet], before: Sequence[StrengthSet], plan: Sequence[StrengthSet]
    ) -> None:
        """Write what was done so that undo leads back to the plan, not to what was half typed over it."""
        if plan == before:
            self.write(edit, kept, before)
            return
        with edit.unlogged():
            self._write_back(edit, plan, before)
        self._write_back(edit, kept, plan)

    def _write_back(self, edit: Edit, sets: Sequence[StrengthSet], before: Sequence[StrengthSet]) -> None:
        """Write sets, a side among them that was taken away."""
        self.write(edit, sets, before)
        for each in sets:
            edit.put(Table.STRENGTH_SET, {"id": each.id, "deleted_at": None})

    def _put_entry(self, label: str, logged: LoggedEntry, *, goes_on: bool = False) -> None:
        self._context.save(label, lambda edit: sessions.save_entry(edit, logged.entry, self._exercise), goes_on=goes_on)


def words_name(sides: Sequence[StrengthSet] = ()) -> str:
    """Name the draft of what is typed over a set and makes none yet."""
    return f"set.{sides[0].id if sides else ''}"

"""More for an exercise of a session."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from glutetracker.domain import wording
from glutetracker.domain.lifting.strength import SetKind
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.ui.log.entry.card import EntryCard

ALIKE = 6


class EntryMenu(QMenu):
    """Offers what is done now and then; what makes no sense just now is greyed when it opens."""

    def __init__(self, card: "EntryCard") -> None:
        super().__init__(card)
        self._card = card
        self._kinds = self.addMenu(tr("Next set is"))
        for kind in SetKind:
            self._kinds.addAction(wording.set_kind_name(kind)).triggered.connect(
                lambda _, kind=kind: card.mark_kind(kind)
            )
        self._warm_up = self._add(tr("Warm-up sets before it"))
        self._swap = self.addMenu(_named(tr("Swap for"), "Alt+S"))
        self.addSeparator()
        self._up = self._add(tr("Move up"), "Alt+Up")
        self._down = self._add(tr("Move down"), "Alt+Down")
        self._in_turn = self._add(tr("In turn with the next one (superset)"))
        self._alone = self._add(tr("Out of the superset"))
        self.addSeparator()
        self._note = self._add(tr("Note"), "Alt+N")
        self._guide = self._add(tr("Open in the guide"))
        self._choices = self._add(tr("Unit, bar and rest of this exercise…"))
        self._part = self._add(tr("Part the session here"))
        self.addSeparator()
        self._less = self._add(tr("Remove the last set"))
        self._remove = self._add(tr("Remove this exercise"))
        self._wire()
        self._swap.aboutToShow.connect(self._offer_swaps)
        self.aboutToShow.connect(self._show_what_can_be_done)

    def open_swaps(self) -> None:
        """Offer what does the same job, the likeliest chosen."""
        self._swap.popup(self._card.head.more.mapToGlobal(self._card.head.more.rect().bottomLeft()))
        if offered := self._swap.actions():
            self._swap.setActiveAction(offered[0])

    def _wire(self) -> None:
        card, acts = self._card, self._card.session_acts
        for action, act in (
            (self._warm_up, lambda: card.acts.warm_up(card.logged)),
            (self._up, lambda: acts.move(card.entry_id, -1)),
            (self._down, lambda: acts.move(card.entry_id, 1)),
            (self._in_turn, lambda: acts.in_turn(card.entry_id)),
            (self._alone, lambda: acts.on_its_own(card.entry_id)),
            (self._note, card.foot.open_note),
            (self._guide, self._open_guide),
            (self._choices, self._choose),
            (self._part, lambda: acts.part(card.entry_id)),
            (self._less, card.remove_set),
            (self._remove, lambda: card.acts.remove(card.logged)),
        ):
            action.triggered.connect(act)

    def _show_what_can_be_done(self) -> None:
        logged = self._card.session_acts.logged
        if logged is None:
            return
        ids = [each.entry.id for each in logged.entries]
        at = ids.index(self._card.entry_id) if self._card.entry_id in ids else 0
        self._up.setEnabled(at > 0)
        self._down.setEnabled(at < len(ids) - 1)
        self._in_turn.setEnabled(at < len(ids) - 1)
        self._alone.setVisible(len(logged.group(self._card.entry_id)) > 1)
        self._part.setVisible(at > 0 and not logged.session.is_open)
        self._warm_up.setEnabled(self._card.logged.waits)

    def _offer_swaps(self) -> None:
        self._swap.clear()
        logged = self._card.session_acts.logged
        there = [each.entry.exercise for each in logged.entries] if logged else []
        for exercise in self._card.context.catalogue.alike(self._card.terms.exercise, ALIKE, there):
            self._swap.addAction(exercise.name).triggered.connect(lambda _, chosen=exercise.id: self._card.swap(chosen))

    def _choose(self) -> None:
        """Choose the unit, bar and rest that hold for this exercise alone."""
        self._card.context.asked_for.emit("exercise", self._card.terms.exercise.id)

    def _open_guide(self) -> None:
        """Show the exercise's page in the guide."""
        self._card.context.asked_for.emit("guide", f"exercise:{self._card.terms.exercise.id}")

    def _add(self, text: str, keys: str = "") -> QAction:
        """Add an action; its keys are shown, and heard by the page."""
        return self.addAction(_named(text, keys))


def _named(text: str, keys: str) -> str:
    return f"{text}\t{keys}" if keys else text

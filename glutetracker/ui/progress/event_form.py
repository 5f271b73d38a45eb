"""Pinning an event: what it was, its day or days, a word for it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain.clock import today
from glutetracker.domain.events import LONGEST_WORDS, Event, EventKind, kind_name, told
from glutetracker.domain.when import day_of_text
from glutetracker.store import events
from glutetracker.store.drafts import Texts
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context
from glutetracker.ui.log.draft import Draft
from glutetracker.ui.log.field_grid import FieldGrid
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, ChipGroup, DateField, Field, Flow, Label
from glutetracker.words import Problem, tr


class LastDayField(DateField):
    """The last of some days; empty where there is but one."""

    def __init__(self, look: Look, label: str) -> None:
        super().__init__(look, label)
        self.edit.setPlaceholderText(tr("the same day"))

    def day_or_none(self) -> date | None:
        """The day that was typed; None for nothing.

        Raises:
            Problem: It is no day.
        """
        return day_of_text(self.text(), today()) if self.text() else None

    def understood(self) -> str:
        """Write the day out; nothing for nothing."""
        return super().understood() if self.text() else ""


class EventForm(QWidget):
    """What is typed here is in the file while it is typed.

    Attributes:
        done: It was kept, or left.
    """

    done = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, look = context, context.look
        self._changed: Event | None = None
        self.about = Label(look, tr("What was it?"), "label", "body2")
        self.kind = ChipGroup(look, tr("Kind"), [(kind.value, kind_name(kind)) for kind in EventKind])
        self.first, self.last = DateField(look, tr("Day")), LastDayField(look, tr("Last day, if several"))
        self.words = Field(look, tr("Your word for it"), placeholder=tr("as above"))
        self.words.edit.setMaxLength(LONGEST_WORDS)
        self.keep = Button(look, tr("Pin it"), kind="primary")
        self.leave = Button(look, tr("Cancel"), kind="ghost")
        for widget, name in ((self.first.edit, "eventDay"), (self.last.edit, "eventLastDay"),
                             (self.words.edit, "eventWords"), (self.keep, "pinEvent")):  # fmt: skip
            widget.setObjectName(name)
        self._lay_out(look)
        self.draft = Draft(context, self, "event", self._texts)
        self.kind.chosen.connect(self.draft.touch)
        for field in (self.first, self.last, self.words):
            field.edit.textEdited.connect(self.draft.touch)
            field.edit.returnPressed.connect(self.save)
        self.keep.clicked.connect(self.save)
        self.leave.clicked.connect(self.cancel)

    def begin(self, day: date | None = None) -> None:
        """Begin a new event, on a day if one is named."""
        self._show(None, EventKind.RACE, day or today(), None, "")
        self.draft.keep()

    def change(self, event: Event) -> None:
        """Change an event."""
        self._show(event, event.kind, event.first_day, event.last_day, event.words)

    def give_back(self) -> bool:
        """Show again what was half typed when the program ended; False when nothing was."""
        kept = self.draft.given_back(("kind", "day", "last", "words"))
        if not kept:
            return False
        self._show(None, EventKind(kept.get("kind") or EventKind.RACE), today(), None, kept.get("words", ""))
        self.first.edit.setText(kept.get("day", ""))
        self.last.edit.setText(kept.get("last", ""))
        return True

    def save(self) -> None:
        """Keep the event; what is wrong is said at its field."""
        try:
            event = self._event()
        except Problem as problem:
            self.words.tell(str(problem))
            return
        label = tr("Event changed: {event}") if self._changed else tr("Event pinned: {event}")

        def write(edit: Edit) -> None:
            events.save(edit, event)
            self.draft.forget(edit)

        if self._context.save(label.format(event=told(event)), write, undoable=True):
            self.done.emit()

    def cancel(self) -> None:
        """Leave it."""
        self.words.set_text("")
        self.first.set_day(today())
        self.last.edit.clear()
        self.kind.choose(EventKind.RACE)
        self.draft.keep()
        self.done.emit()

    def _event(self) -> Event:
        about = {"id": self._changed.id} if self._changed else {}
        return Event(
            kind=EventKind(self.kind.key), first_day=self.first.day(), last_day=self.last.day_or_none(),
            words=self.words.text(), **about,
        )  # fmt: skip

    def _show(self, changed: Event | None, kind: EventKind, first: date, last: date | None, words: str) -> None:
        self._changed = changed
        self.kind.choose(kind)
        self.first.set_day(first)
        self.last.edit.setText(last.isoformat() if last else "")
        self.words.set_text(words)
        self.keep.setText(tr("Save changes") if changed else tr("Pin it"))

    def _texts(self) -> Texts:
        typed = {"day": self.first.text(), "last": self.last.text(), "words": self.words.text()}
        typed = {name: text for name, text in typed.items() if text}
        if self._changed is not None or not (typed or self.kind.key != EventKind.RACE):
            return {}
        return {"kind": self.kind.key, **typed}

    def _lay_out(self, look: Look) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.theme.px(10))
        whole.addWidget(self.about)
        whole.addWidget(self.kind)
        whole.addWidget(FieldGrid(look, (self.first, self.last, self.words)))
        buttons = QWidget()
        row = Flow(buttons)
        row.setSpacing(look.theme.px(12))
        for button in (self.keep, self.leave):
            row.addWidget(button)
        whole.addWidget(buttons)

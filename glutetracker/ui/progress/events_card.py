"""The events that charts show: a list to change, and a form to pin one."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.domain.events import Event, EventKind, days_told, kind_name, told
from glutetracker.store import events
from glutetracker.ui.context import Context
from glutetracker.ui.progress.event_form import EventForm
from glutetracker.ui.widgets import Button, Card, IconButton, Label, Medallion
from glutetracker.words import tr

MOST_SHOWN = 12
SIGN_PX = 36
ICONS = {EventKind.RACE: "flag", EventKind.ILLNESS: "heart", EventKind.INJURY: "warning", EventKind.SHOES: "run",
         EventKind.DIET: "scale", EventKind.BLOCK: "plan", EventKind.OTHER: "note"}  # fmt: skip


class EventsCard(Card):
    """Lists what is pinned to the days that are shown.

    Attributes:
        closed: It is wanted no longer.
        form: Where one is pinned or changed.
        rows: One for each event, the newest first.
    """

    closed = Signal()

    def __init__(self, context: Context) -> None:
        look = context.look
        self.close_button = IconButton(look, "close", tr("Close events"))
        super().__init__(look, tr("Events"), self.close_button)
        self.setObjectName("card")
        self._context = context
        self._shown: tuple[Event, ...] | None = None
        self.about = Label(look, "", "small", "body2", wraps=True)
        self.rows: list[QWidget] = []
        self._list = QVBoxLayout()
        self.form = EventForm(context)
        self.new = Button(look, tr("Pin an event"), icon="plus")
        self.new.setObjectName("newEvent")
        self.body.addWidget(self.about)
        self.body.addLayout(self._list)
        self.body.addWidget(self.form)
        self.body.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeading)
        self.form.hide()
        self.form.done.connect(self._on_done)
        self.new.clicked.connect(self._begin_today)
        self.close_button.clicked.connect(self.closed)

    def begin(self, day: date | None = None) -> None:
        """Open the form for a new event."""
        self.form.begin(day)
        self._open_form()

    def give_back(self) -> bool:
        """Show again what was half typed when the program ended; False when nothing was."""
        if not self.form.give_back():
            return False
        self._open_form()
        return True

    def show_events(self, pinned: tuple[Event, ...]) -> None:
        """List these events."""
        if pinned == self._shown:
            return
        self._shown = pinned
        for row in self.rows:
            self._list.removeWidget(row)
            row.deleteLater()
        self.rows = [self._row(event) for event in list(reversed(pinned))[:MOST_SHOWN]]
        for row in self.rows:
            self._list.addWidget(row)
        self.about.setText(
            tr("They stand on every chart at their day.") if pinned else
            tr("Pin what the charts should know of, such as a race, an illness or new shoes. It stands at its day "
               "on every chart.")
        )  # fmt: skip

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Esc leaves the form, then the card."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.form.isHidden():
            self.closed.emit()
        else:
            self.form.cancel()

    def _begin_today(self) -> None:
        self.begin()

    def _row(self, event: Event) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        name = told(event)
        change = IconButton(self.look, "edit", tr("Change {event}", event=name))
        delete = IconButton(self.look, "trash", tr("Delete {event}", event=name))
        change.clicked.connect(partial(self._change, event))
        delete.clicked.connect(partial(self._delete, event))
        line.setSpacing(self.look.theme.px(8))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(self.look, event.name, "strong", "title", wraps=True))
        kind = kind_name(event.kind)
        when = days_told(event) if event.name == kind else f"{kind} · {days_told(event)}"
        words.addWidget(Label(self.look, when, "small", "body2", wraps=True))
        line.addWidget(Medallion(self.look, ICONS[event.kind], side=SIGN_PX))
        line.addSpacing(self.look.theme.px(4))
        line.addLayout(words, 1)
        line.addWidget(change)
        line.addWidget(delete)
        return row

    def _change(self, event: Event) -> None:
        self.form.change(event)
        self._open_form()

    def _delete(self, event: Event) -> None:
        label = tr("Event deleted: {event}", event=told(event))
        self._context.save(label, lambda edit: events.delete(edit, event.id), undoable=True)

    def _open_form(self) -> None:
        self.form.show()
        self.new.hide()
        self.form.kind.buttons[self.form.kind.key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_done(self) -> None:
        self.form.hide()
        self.new.show()
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

"""Help on keys: every command with its keys, and the keys of the logger."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from glutetracker.ui.context import Context
from glutetracker.ui.shell.commands import Command
from glutetracker.ui.widgets import Button, KeyCap, Label, Overlay
from glutetracker.words import tr


def logger_keys() -> tuple[tuple[str, str], ...]:
    """What the keys do while a set is logged."""
    return (
        (tr("Enter"), tr("Set done, on to the next")),
        (tr("Tab"), tr("Next cell")),
        ("↑ ↓", tr("One step more or less; of a load, the next that your kit makes")),
        ("Shift+↑ ↓", tr("One rep more or less, from any cell")),
        (tr("Ctrl+Enter"), tr("One more set")),
        (tr("Space"), tr("Start a hold, and stop and log it; on the box, tick or untick the set")),
        ("← →", tr("Next cell or the one before, until something is typed")),
        ("Ctrl+E", tr("Add an exercise")),
        ("Alt+↑ ↓", tr("Move the exercise up or down")),
        ("Alt+N", tr("Note on the exercise")),
        ("Alt+S", tr("Swap the exercise")),
        ("Alt+G, T, B, W", tr("Felt in the glutes, thighs, low back, elsewhere")),
        (tr("Ctrl+Shift+Enter"), tr("End the session")),
        (tr("Alt+1, 2, 3"), tr("Session, run, measure")),
    )


def run_keys() -> tuple[tuple[str, str], ...]:
    """What the keys do while a run is logged."""
    return (
        (tr("Enter"), tr("From the distance to the time; with it, save")),
        (tr("Alt+K"), tr("Take the kind that is suggested")),
        (tr("Alt+S"), tr("Add two short sprints")),
        (tr("Ctrl+Enter"), tr("Save it, wherever the cursor is")),
        (tr("Esc"), tr("Leave a run of the past as it was")),
    )


def visit_keys() -> tuple[tuple[str, str], ...]:
    """What the keys do while measures are logged."""
    return (
        (tr("Enter"), tr("Next reading; after the last, save")),
        (tr("Ctrl+Enter"), tr("Save it, wherever the cursor is")),
    )


def history_keys() -> tuple[tuple[str, str], ...]:
    """What the keys do in the history."""
    return (
        ("/", tr("Search; Enter goes to what was found")),
        (tr("Enter"), tr("Open what is marked; in the calendar, list that day alone")),
        (tr("Esc"), tr("Back to the list")),
        ("Alt+← →", tr("The one above or below, when one is open")),
        ("K", tr("Another kind of run, by its first letter")),
        (tr("Delete"), tr("Delete; Ctrl+Z brings it back")),
        ("← → ↑ ↓", tr("Days of the calendar; along the curves of a run")),
        (tr("Page Up, Page Down"), tr("Month or year of the calendar")),
        ("+ − 0", tr("Curves nearer, farther, whole; with Shift, ← → move them")),
    )


def import_keys() -> tuple[tuple[str, str], ...]:
    """What the keys do before an import comes in."""
    return (
        ("K", tr("Another kind for the marked run, by its first letter")),
        (tr("Alt+K"), tr("Take the kind that is suggested")),
        (tr("Enter"), tr("Open a file to what is in it")),
    )


def chart_keys() -> tuple[tuple[str, str], ...]:
    """What the keys do on a chart of progress."""
    return (
        ("← →", tr("Along its points, each said; Home and End to the first and last")),
        (tr("Enter"), tr("Open it on a page of its own; there, Esc leads back")),
        ("+ − 0", tr("There: fewer days, more, as before")),
        ("Shift+← →", tr("There: earlier or later days")),
    )


def guide_keys() -> tuple[tuple[str, str], ...]:
    """What the keys do in the guide."""
    return (
        (tr("Letters"), tr("Search, also from the cards")),
        (tr("Enter"), tr("On to the cards; there, open one")),
        (tr("Esc"), tr("Back the way one came")),
        (tr("Space"), tr("On the figure: play and pause")),
        ("← →", tr("On the figure: back and on")),
        ("Shift+← → ↑ ↓", tr("Turn the figure; Home turns it back")),
        (tr("1, 2, 3, 4"), tr("From the side, front, back, three-quarter")),
        (tr("H, M"), tr("Half speed; muscles")),
    )


class ShortcutHelp(Overlay):
    """Lists the keys."""

    def __init__(self, context: Context, parent: QWidget, commands: Sequence[Command]) -> None:
        super().__init__(context.look, parent, tr("Keyboard shortcuts"))
        self._context, self._of_body = context, list[QWidget]()
        self._inner = QWidget()
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, context.look.theme.px(12), 0)
        self._grid.setColumnStretch(0, 1)
        self._rows = 0
        for group, listed in groupby((each for each in commands if each.keys), key=lambda each: each.group):
            self._add_commands(group, listed)
        self._add(tr("While logging sets"), logger_keys())
        self._add(tr("While logging a run"), run_keys())
        self._of_body += self._add(tr("While measuring"), visit_keys())
        self._add(tr("In the guide"), guide_keys())
        self._add(tr("In the history"), history_keys())
        self._add(tr("On a chart"), chart_keys())
        self._add(tr("Before an import"), import_keys())
        self.view = QScrollArea()
        self.view.setWidget(self._inner)
        self.view.setWidgetResizable(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(tr("Keyboard shortcuts"))
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.done = Button(context.look, tr("Close"))
        self.done.clicked.connect(self.close_up)
        self.body.addWidget(Label(context.look, tr("Keyboard shortcuts"), "h2", "title"))
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.done, 0, Qt.AlignmentFlag.AlignTrailing)

    def open(self) -> None:
        """Show it; arrows scroll it."""
        for widget in self._of_body:
            widget.setVisible(self._context.preferences.shows_body)
        super().open()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def wanted_height(self, _: int) -> int:
        """Room for all of it, as far as the window has it."""
        return self._inner.sizeHint().height() + self.done.sizeHint().height() + self.look.theme.px(44)

    def _add_commands(self, group: str, commands: Iterable[Command]) -> None:
        self._add(group, ())
        for each in commands:
            row = self._add_row(each.shown_keys, each.title)
            self._of_body += row if each.is_of_body else ()

    def _add(self, title: str, keys: Iterable[tuple[str, str]]) -> list[QWidget]:
        head = Label(self.look, title, "h3", "title")
        head.setContentsMargins(0, self.look.theme.px(12) if self._rows else 0, 0, 0)
        self._grid.addWidget(head, self._rows, 0, 1, 2)
        self._rows += 1
        return [head, *(widget for key, told in keys for widget in self._add_row(key, told))]

    def _add_row(self, key: str, told: str) -> tuple[QWidget, QWidget]:
        row = Label(self.look, told, "body", "body2", wraps=True), KeyCap(self.look, key)
        self._grid.addWidget(row[0], self._rows, 0)
        self._grid.addWidget(row[1], self._rows, 1, Qt.AlignmentFlag.AlignTrailing)
        self._rows += 1
        return row

"""The palette: any command or exercise by a few letters."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from glutetracker.domain.lifting.routine import Routine
from glutetracker.ui.context import Context
from glutetracker.ui.log.routine.steps import all_routines, start_routine
from glutetracker.ui.shell.commands import Command
from glutetracker.ui.widgets import HitList, Label, Line, Overlay
from glutetracker.words import tr

MOST_EXERCISES = 6
ROWS, LEAST_ROWS = 9, 2
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}


class QuickList(Overlay):
    """A line to type in and a list of what it finds: arrows choose, Enter takes.

    Attributes:
        edit: The line.
        found: The list.
    """

    def __init__(self, context: Context, parent: QWidget, name: str, placeholder: str) -> None:
        super().__init__(context.look, parent, name)
        self.context = context
        self.edit = Line()
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setProperty("look", "search")
        self.found: HitList[object] = HitList(context.look, tr("Found"), self.icon_of)
        self.found.setObjectName("plain")
        self.nothing = Label(context.look, "", "body", "body2", wraps=True)
        self.nothing.hide()
        for widget in (self.edit, self.found, self.nothing):
            self.body.addWidget(widget)
        self.edit.textChanged.connect(self._on_text)
        self.edit.returnPressed.connect(self._on_enter)
        self.found.itemClicked.connect(lambda _: self._on_enter())
        self._dress()
        context.look.changed.connect(self._dress)

    def open(self) -> None:
        """Show it, empty, with the cursor in its line."""
        self.edit.clear()
        self._on_text("")
        super().open()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Arrows, which the line has no use for, choose in the list."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.found.step(step)

    def wanted_height(self, width: int) -> int:
        """Room for what was found, as far as the window has it."""
        margins = self.body.contentsMargins()
        shown = self.found.maximumHeight() if self.found.count() else self.nothing.heightForWidth(width)
        return margins.top() + self.edit.sizeHint().height() + self.body.spacing() + shown + margins.bottom()

    def search(self, text: str) -> Sequence[tuple[str, str, object]]:
        """Find what a text means: title, a word about it, and the thing."""
        raise NotImplementedError

    def icon_of(self, hit: object) -> str:
        """Name the icon of a hit."""
        raise NotImplementedError

    def take(self, hit: object) -> None:
        """Do what a hit stands for."""
        raise NotImplementedError

    def none_found(self, text: str) -> str:
        """Say what stands where nothing was found."""
        return tr("Nothing found for “{text}”.", text=text)

    def _on_text(self, text: str) -> None:
        hits = self.search(text.strip())
        self.found.offer(hits)
        row_height = self.found.sizeHintForRow(0) if hits else 0
        self.found.setMinimumHeight(row_height * min(LEAST_ROWS, len(hits)))
        self.found.setMaximumHeight(row_height * min(ROWS, len(hits)) + 4)
        self.found.setVisible(bool(hits))
        self.nothing.setText("" if hits else self.none_found(text.strip()))
        self.nothing.setVisible(not hits)
        self.edit.setAccessibleDescription(self.nothing.text())
        if self.isVisible():
            self._place()

    def _on_enter(self) -> None:
        hit = self.found.hit
        if hit is not None:
            self.close_up()
            self.take(hit)

    def _dress(self) -> None:
        self.edit.setFont(self.look.theme.font("body"))


class Palette(QuickList):
    """Finds commands, routines to start, exercises to put into the session, and their pages in the guide."""

    def __init__(self, context: Context, parent: QWidget, commands: Sequence[Command]) -> None:
        super().__init__(context, parent, tr("Find a command"), tr("What would you like to do?"))
        self._commands = commands

    def search(self, text: str) -> Sequence[tuple[str, str, object]]:
        """Find commands that have every word, then routines, then exercises, to be done and to be read."""
        words = text.casefold().split()
        offered = [each for each in self._commands if each.is_offered(self.context.preferences)]
        found: list[tuple[str, str, object]] = [
            (each.title, each.shown_keys or each.group, each) for each in offered if _has_all(each, words)
        ]
        found += [
            (title, tr("Routine"), each)
            for each in all_routines(self.context)
            if _begin_all(title := tr("Start routine: {name}", name=each.name), words)
        ]
        if words:
            catalogue = self.context.catalogue
            exercises = catalogue.find(text)[:MOST_EXERCISES]
            found += [(each.name, tr("add to the session"), ("log", f"session:{each.id}")) for each in exercises]
            pages = catalogue.find(_after_guide(text), runs=True)[:MOST_EXERCISES]
            found += [
                (tr("Guide: {name}", name=each.name), tr("open its page"), ("guide", f"exercise:{each.id}"))
                for each in pages
            ]
        return found

    def icon_of(self, hit: object) -> str:
        """A command has its own; what is read is the guide's, what is done the session's."""
        if isinstance(hit, Command):
            return hit.icon
        if isinstance(hit, Routine):
            return "plan"
        return "guide" if isinstance(hit, tuple) and hit[0] == "guide" else "dumbbell"

    def take(self, hit: object) -> None:
        """Do the command, start the routine, log the exercise, or open its page."""
        if isinstance(hit, Command):
            hit.act()
        elif isinstance(hit, Routine):
            start_routine(self.context, hit.id)
        elif isinstance(hit, tuple):
            self.context.asked_for.emit(*hit)


def _has_all(command: Command, words: Sequence[str]) -> bool:
    return _begin_all(f"{command.title} {command.group} {command.also}", words)


def _after_guide(text: str) -> str:
    """Leave out a first word that only says that the guide is meant."""
    first, _, rest = text.partition(" ")
    return rest if rest.strip() and first.rstrip(":").casefold() == tr("Guide").casefold() else text


def _begin_all(text: str, words: Sequence[str]) -> bool:
    """Tell whether every word begins one of a text."""
    beginnings = text.casefold().split()
    return all(any(each.startswith(word) for each in beginnings) for word in words)

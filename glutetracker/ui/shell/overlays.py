"""All that opens over the pages, one at a time: made when first asked for, then kept."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from glutetracker.store import StoreProblem, Table
from glutetracker.ui.context import Context

if TYPE_CHECKING:
    from glutetracker.ui.shell.commands import Command
    from glutetracker.ui.shell.window import Window
    from glutetracker.ui.widgets import Overlay

Kind = TypeVar("Kind", bound="Overlay")


class Overlays:
    """Opens the palette, search, help, a fact or an import over the pages."""

    def __init__(self, context: Context, over: QWidget, window: "Window") -> None:
        self._context, self._over, self._window = context, over, window
        self._made: dict[type[Overlay], Overlay] = {}

    @cached_property
    def commands(self) -> "tuple[Command, ...]":
        """What the palette finds and help lists."""
        from glutetracker.ui.shell.commands import commands

        return commands(self._window, self, self._context)

    def find_command(self) -> None:
        """Open the palette."""
        from glutetracker.ui.shell.palette import Palette

        self._turn_to(Palette, lambda: Palette(self._context, self._over, self.commands)).open()

    def search(self) -> None:
        """Open search."""
        from glutetracker.ui.shell.finder import Finder

        self._turn_to(Finder, lambda: Finder(self._context, self._over)).open()

    def show_menu(self) -> None:
        """Open a menu of all commands at the upper edge."""
        from PySide6.QtWidgets import QMenu

        from glutetracker.ui.shell.commands import called

        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        parts: dict[str, QMenu] = {}
        for command in (each for each in self.commands if each.is_offered(self._context.preferences)):
            part = parts.setdefault(command.group, parts.get(command.group) or menu.addMenu(command.group))
            part.addAction(f"{command.title}\t{command.shown_keys}").triggered.connect(called(command))
        menu.popup(self._window.mapToGlobal(self._window.stack.geometry().topLeft()))

    def show_shortcuts(self) -> None:
        """Open help on keys."""
        from glutetracker.ui.shell.shortcuts import ShortcutHelp

        self._turn_to(ShortcutHelp, lambda: ShortcutHelp(self._context, self._over, self.commands)).open()

    def show_fact(self, named: str) -> None:
        """Show a session or run whole, named by its table and id: "run:ID"."""
        from glutetracker.ui.shell.fact_sheet import FactSheet

        table, _, fact_id = named.partition(":")
        self._turn_to(FactSheet, lambda: FactSheet(self._context, self._over)).show_fact(Table(table), fact_id)

    def write_routine(self, named: str) -> None:
        """Open a routine to be written: its id, "session:ID" for one like a session, or nothing for a new one."""
        from glutetracker.ui.log.routine.editor import RoutineEditor

        self._turn_to(RoutineEditor, lambda: RoutineEditor(self._context, self._over)).show_routine(named)

    def plan(self, named: str) -> None:
        """Ask for the day of "routine:ID", of a session like "session:ID", or of "plan:ID" to move it.

        With "day:2026-12-24", or nothing, ask in a line what is planned.
        """
        from glutetracker.ui.planning.line import PlanLine
        from glutetracker.ui.planning.sheet import PlanSheet

        kind, _, day = named.partition(":")
        if kind in {"", "day"}:
            self._turn_to(PlanLine, lambda: PlanLine(self._context, self._over)).ask(day)
            return
        self._turn_to(PlanSheet, lambda: PlanSheet(self._context, self._over)).ask(named)

    def choose_for(self, exercise_id: str) -> None:
        """Open what holds for one exercise alone."""
        from glutetracker.ui.log.session.exercise_panel import ExerciseChoices

        panel = self._turn_to(ExerciseChoices, lambda: ExerciseChoices(self._context, self._over))
        panel.show_exercise(self._context.exercise(exercise_id))

    def take_in(self, paths: list[Path]) -> None:
        """Import files, and show how it goes; a journal that cannot be written says so."""
        from glutetracker.ui.importing.panel import ImportPanel

        try:
            self._context.store.check_trust()
        except StoreProblem as problem:
            self._context.notices.tell(problem)
            return
        self._turn_to(ImportPanel, lambda: ImportPanel(self._context, self._over)).take_in(paths)

    def show(self, key: str, what: str) -> bool:
        """Open a "fact", "routine", "exercise" or "plan" that is asked for; False where the key is none of these."""
        opens = {"fact": self.show_fact, "routine": self.write_routine, "exercise": self.choose_for, "plan": self.plan}
        if key in opens:
            opens[key](what)
        return key in opens

    def close(self) -> bool:
        """Close what is open; False where that stays, for something in it is not kept yet."""
        for overlay in self._made.values():
            if overlay.isVisible():
                overlay.close_up()
        return not any(overlay.isVisible() for overlay in self._made.values())

    def _turn_to(self, kind: type[Kind], make: Callable[[], Kind]) -> Kind:
        """Give the one of a kind, and close the others."""
        for other, overlay in self._made.items():
            if other is not kind and overlay.isVisible():
                overlay.close_up()
        if kind not in self._made:
            self._made[kind] = make()
            self._made[kind].orphaned.connect(self._give_back_keyboard)
        made = self._made[kind]
        assert isinstance(made, kind)
        return made

    def _give_back_keyboard(self) -> None:
        self._window.page(self._window.key).take_keyboard()

"""What is done now and then with an entry that is shown."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from glutetracker.domain import wording
from glutetracker.domain.happenings import What
from glutetracker.domain.running import RunKind
from glutetracker.words import tr


class DetailMenu(QMenu):
    """Opens below its button.

    Attributes:
        copy, plan, routine: For sessions.
        kind: For runs.
        export: For both.
        delete: For all.
    """

    def __init__(self, button: QWidget) -> None:
        super().__init__(button)
        self._button = button
        self.copy = self.addAction(tr("Copy to today"))
        self.plan = self.addAction(tr("Plan for a day") + "\tP")
        self.routine = self.addAction(tr("Save as routine"))
        self.kind = self.addAction(tr("Change its kind") + "\tK")
        self.export = self.addAction(tr("Save as file"))
        self.addSeparator()
        self.delete = self.addAction(tr("Delete") + "\t" + tr("Del"))

    def show_what(self, what: What) -> None:
        """Offer what can be done with a session, a run or a visit."""
        for action in (self.copy, self.plan, self.routine):
            action.setVisible(what is What.SESSION)
        self.kind.setVisible(what is What.RUN)
        self.export.setVisible(what is not What.VISIT)

    def open(self) -> None:
        """Open, the first choice marked."""
        self.popup(self._button.mapToGlobal(QPoint(0, self._button.height())))
        self.setActiveAction(next(each for each in self.actions() if each.isVisible()))


def kinds_menu(parent: QWidget, give: Callable[[RunKind], None]) -> QMenu:
    """Make a menu of the kinds of runs; a letter goes to the kinds that begin with it."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for kind in RunKind:
        menu.addAction(f"&{wording.run_kind_title(kind)}").triggered.connect(lambda _=False, kind=kind: give(kind))
    return menu

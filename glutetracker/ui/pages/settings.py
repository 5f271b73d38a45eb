"""The Settings page: choices that hold at once, and the user's file."""

from collections.abc import Iterator
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.store import Table
from glutetracker.ui.context import Context
from glutetracker.ui.importing.past_card import PastImports
from glutetracker.ui.pages.page import Page
from glutetracker.ui.settings import choices
from glutetracker.ui.settings.about_card import AboutCard
from glutetracker.ui.settings.aims_card import AimsCard
from glutetracker.ui.settings.body_card import BodyCard
from glutetracker.ui.settings.choice_card import ChoiceCard
from glutetracker.ui.settings.export_card import ExportCard
from glutetracker.ui.settings.file_card import FileCard
from glutetracker.ui.settings.kit_card import KitCard
from glutetracker.ui.settings.report_card import ReportCard
from glutetracker.ui.settings.rests_card import RestsCard
from glutetracker.ui.widgets import ReflowColumns, ScrollPage
from glutetracker.words import tr


class SettingsPage(Page):
    """Shows what can be chosen; nothing has to be."""

    reads: ClassVar[frozenset[Table]] = frozenset(Table)  # any save changes the file's size

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.frame = ScrollPage(context.look, tr("Settings"), tr("Each choice holds at once and is kept in your file."))
        self._columns = ReflowColumns(context.look, shares=(1, 1))
        whole = QVBoxLayout(self)  # from the outside in: what moves into another widget is dressed anew
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self.frame.body.addWidget(self._columns)
        self._to_make = self._making()

    def making_ready(self) -> Iterator[None]:
        """Make a card a turn, then show what is chosen."""
        yield from self._to_make
        yield from super().making_ready()

    def setVisible(self, visible: bool) -> None:  # noqa: N802 (Qt's name and way)
        """Make the cards that are not made yet before anything is laid out to be seen."""
        if visible:
            self._make_all()
        super().setVisible(visible)

    def _make_all(self) -> None:
        for _ in self._to_make:
            pass

    def _making(self) -> Iterator[None]:
        """Make a card at a step and stand it in its column."""
        for column, card in self._cards():
            column.addWidget(card)
            yield

    def _cards(self) -> Iterator[tuple[QVBoxLayout, QWidget]]:
        context, first, second = self.context, self._columns.first, self._columns.second
        told = tr("Only what is shown; what is stored stays.")
        self.units = ChoiceCard(context, tr("Units and week"), choices.units_and_week(), told)
        yield first, self.units
        self.looks = ChoiceCard(context, tr("Looks"), choices.look())
        yield first, self.looks
        self.aims = AimsCard(context)
        yield first, self.aims
        self.rests = RestsCard(context)
        yield first, self.rests
        self.breaks = ChoiceCard(context, tr("Breaks from the desk"), choices.desk_breaks(), _of_breaks())
        yield first, self.breaks
        self.body = BodyCard(context)
        yield second, self.body
        self.file = FileCard(context)
        yield second, self.file
        self.imports = PastImports(context)
        yield second, self.imports
        self.export = ExportCard(context)
        yield second, self.export
        self.report = ReportCard(context)
        yield second, self.report
        self.about = AboutCard(context.look)
        yield second, self.about
        self.kit = KitCard(context)
        yield self.frame.body, self.kit

    def refresh(self) -> None:
        """Show what is chosen and what lies in the file's place."""
        self._make_all()
        preferences = self.context.preferences
        self.units.show_choices(preferences)
        self.looks.show_choices(preferences)
        self.aims.show_aims(preferences)
        self.body.show_choices(preferences)
        self.body.show_sites()
        self.rests.show_rests(preferences)
        self.breaks.show_choices(preferences)
        self.kit.show_kit(preferences)
        self.file.show_file()
        self.export.show_choices(preferences)

    def asked_for(self, what: str) -> None:
        """Go to the aims, the kit, the backups, the imports, the export or the report."""
        self.catch_up()
        places: dict[str, tuple[QWidget, QWidget]] = {
            "aims": (self.aims, self.aims.sets.edit),
            "kit": (self.kit, self.kit.lines["bars"].edit),
            "backups": (self.file, self.file.back_up),
            "imports": (self.imports, self.imports.choose),
            "export": (self.export, self.export.start),
            "report": (self.report, self.report.save),
        }
        if what in places:
            card, first = places[what]
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.frame.area.ensureWidgetVisible(card)


def _of_breaks() -> str:
    return tr(
        "On weekdays a quiet line offers one short set against sitting, and a notification where another window is in "
        "front. None comes while a session is open."
    )


PAGE = SettingsPage

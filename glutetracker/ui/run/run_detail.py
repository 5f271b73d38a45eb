"""A run, whole: its numbers, its way, its curves with one cursor, splits, fastest times and laps."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.analysis.splits import best_efforts, splits
from glutetracker.domain import wording
from glutetracker.ui.charts.card.table import TwinView
from glutetracker.ui.context import Context
from glutetracker.ui.history.parts import Part
from glutetracker.ui.run import run_words
from glutetracker.ui.run.curve import curves_of
from glutetracker.ui.run.curves import Curves
from glutetracker.ui.run.recorded import Recorded, read
from glutetracker.ui.run.run_editor import RunEditor
from glutetracker.ui.run.tints import tints_of
from glutetracker.ui.run.way import Way
from glutetracker.ui.widgets import Card, ChipGroup, Flow, Label, ReflowColumns
from glutetracker.words import tr

WIDEST_TABLE = 560


class RunDetail(Part):
    """Shows a run.

    Attributes:
        fields: What is simple of it, to be changed.
        numbers: Its numbers.
        way: Its way from above.
        curves: Pace, heart rate, cadence and height.
        tables: Splits, fastest times and laps, by name.
        energy: What it took.
    """

    def __init__(self, context: Context) -> None:
        look, self.fields = context.look, RunEditor(context)
        super().__init__(context, self.fields, tr("Change distance, time and the rest"))
        self._recorded: Recorded | None = None
        self._numbers: QWidget | None = None
        self.numbers, self.energy = Card(look), Label(look, "", "small", "body2", wraps=True)
        self.note = Label(look, "", "body", "title", wraps=True)
        self.trouble = Label(look, "", "small", "body2", wraps=True)
        for label in (self.note, self.energy, self.trouble):
            self.numbers.body.addWidget(label)
        self.way, self.curves = Way(look), Curves(look)
        named = (("pace", tr("Pace")), ("climb", tr("Climb")), ("pulse", tr("Heart rate")))
        self.tints = ChipGroup(look, tr("Way coloured by"), named)
        self.tint_ends = Label(look, "", "caption", "caption", wraps=True)
        self.over = ChipGroup(look, tr("Curves over"), (("way", tr("Distance")), ("time", tr("Time"))))
        self.told = Label(look, "", "caption", "caption", wraps=True)
        self.way_card, self.curves_card = Card(look, tr("Route")), Card(look, tr("Along the run"))
        in_cards: list[tuple[Card, tuple[QWidget, ...]]] = [
            (self.way_card, (self.way, self.tints, self.tint_ends)),
            (self.curves_card, (self.curves, self.told, self.over)),
        ]
        for card, widgets in in_cards:
            for widget in widgets:
                card.body.addWidget(widget)
        names = {"splits": tr("Splits"), "efforts": tr("Fastest in this run"), "laps": tr("Laps")}
        self._cards = {key: Card(look, name) for key, name in names.items()}
        self.tables = {key: TwinView(look, name) for key, name in names.items()}
        for key, table in self.tables.items():
            self._cards[key].body.addWidget(table)
        self._lay_out()
        self._wire()

    def show_fact(self, fact_id: str) -> bool:
        """Show a run; False when it is no longer there."""
        recorded = read(self.context.store, fact_id)
        if recorded is None:
            return False
        self._recorded, run, preferences = recorded, recorded.run, self.context.preferences
        self.fields.show_run(run)
        self.title, self.about = wording.run_title(run), run_words.about(run)
        self._show_numbers(recorded)
        said = ((self.note, run.note), (self.trouble, recorded.trouble or self._missing(recorded)),
                (self.energy, run_words.energy_told(self.context.store, recorded, preferences)))  # fmt: skip
        for label, words in said:
            label.setText(words)
            label.setVisible(bool(words))
        self._show_way(recorded)
        self.curves_card.setVisible(recorded.along is not None)
        self.columns.rooms[0].setVisible(recorded.has_way or recorded.along is not None)  # else laps have all the room
        self._show_curves()
        self._show_tables(recorded)
        return True

    def _show_numbers(self, recorded: Recorded) -> None:
        if self._numbers is not None:
            self._numbers.deleteLater()
        self._numbers, px, preferences = QWidget(), self.context.look.theme.px, self.context.preferences
        column = QVBoxLayout(self._numbers)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        main = [_Number(self.context, *each, "metric") for each in run_words.main_numbers(recorded.run, preferences)]
        more = [_Number(self.context, *each, "h3") for each in run_words.more_numbers(recorded, preferences)]
        for numbers, gap in ((main, 32), (more, 20)):
            row = Flow()
            row.setSpacing(px(gap))
            widest = max((each.sizeHint().width() for each in more), default=0) if numbers is more else 0
            for number in numbers:
                number.setMinimumWidth(widest)  # in columns, where they go on to a second line
                row.addWidget(number)
            if numbers:
                column.addLayout(row)
        self.numbers.body.insertWidget(0, self._numbers)

    def _show_way(self, recorded: Recorded) -> None:
        self.way_card.setVisible(recorded.has_way)
        if not recorded.has_way or recorded.track is None:
            return
        self.way.show_way(recorded.track, self.context.preferences.distance_unit)
        there = {each.key for each in tints_of(recorded, self.context.preferences)}
        for key, chip in self.tints.buttons.items():
            chip.setVisible(key in there)
        if self.tints.key not in there:
            self.tints.choose("pace")
        self._tint()

    def _show_curves(self) -> None:
        recorded = self._recorded
        if recorded is None or recorded.along is None:
            return
        preferences = self.context.preferences
        is_way = self.over.key == "way"
        x = recorded.along.distance_m if is_way else recorded.along.t_s
        self.curves.show_curves(curves_of(recorded, preferences), x, preferences.distance_unit if is_way else None)
        self._point(None)

    def _show_tables(self, recorded: Recorded) -> None:
        run, preferences = recorded.along, self.context.preferences
        every_m = preferences.distance_unit.metres
        found = {
            "splits": run_words.splits_table(splits(run, every_m, recorded.hr_bpm) if run else (), preferences),
            "efforts": run_words.efforts_table(best_efforts(run) if run else (), preferences),
            "laps": run_words.laps_table(recorded.laps, preferences),
        }
        for key, twin in found.items():
            self._cards[key].setVisible(bool(twin.rows))
            self.tables[key].show_twin(twin)
        self._fit_tables()

    def _fit_tables(self) -> None:
        """Show all rows: the page scrolls, not the tables."""
        for table in self.tables.values():
            self._fit(table)

    def _fit(self, table: TwinView) -> None:
        table.setMaximumWidth(self.context.look.theme.px(WIDEST_TABLE))
        table.fit()

    def _tint(self) -> None:
        if self._recorded is None:
            return
        tint = next(each for each in tints_of(self._recorded, self.context.preferences) if each.key == self.tints.key)
        self.way.tint(tint)
        self.tint_ends.setText(tr("Thin {least}, thick {most}", least=tint.least, most=tint.most))

    def _point(self, row: int | None) -> None:
        for each in (self.way, self.curves):
            each.go_to(row)
        self.told.setText(self.curves.told())

    def _missing(self, recorded: Recorded) -> str:
        """Say what would be needed for curves and splits, where there is no track."""
        if recorded.along is not None:
            return ""
        return tr("Curves and splits need a track: import the watch's FIT, GPX or TCX file of this run.")

    def _lay_out(self) -> None:
        self.columns = ReflowColumns(self.context.look)
        self.columns.first.addWidget(self.way_card)
        self.columns.first.addWidget(self.curves_card)
        self.columns.first.addWidget(self._cards["efforts"])
        for key in ("splits", "laps"):
            self.columns.second.addWidget(self._cards[key])
        self.column.addWidget(self.numbers)
        self.column.addWidget(self.columns)

    def _wire(self) -> None:
        self.tints.chosen.connect(self._tint)
        self.over.chosen.connect(self._show_curves)
        self.curves.cursor_moved.connect(self._point)
        self.way.pointed.connect(self._point)
        self.context.look.changed.connect(self._fit_tables)  # after the tables have their new fonts


class _Number(QWidget):
    """A number with what it is below it."""

    def __init__(self, context: Context, value: str, name: str, font: str) -> None:
        super().__init__()
        look = context.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(look, value, font, "title"))
        column.addWidget(Label(look, name, "caption", "caption"))

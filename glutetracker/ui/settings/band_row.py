"""One band: its step, its name, its colour, how hard it pulls."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from glutetracker.domain.lifting.kit import Band, BandColour
from glutetracker.domain.lifting.kit_words import parse_pull_n, pull_written
from glutetracker.domain.units import LoadUnit
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Flow, IconButton, Label, Line, NumberCell, Select
from glutetracker.words import tr

STEP_WIDTH, NAME_WIDTH, COLOUR_WIDTH, CELL_WIDTH = 26, 148, 124, 60


class BandRow(QWidget):
    """Shows a band and takes what is typed over it.

    Attributes:
        edited: Something of it is to be kept.
        moved: It shall stand one place lighter (−1) or heavier (1).
        removed: It shall go.
        name: The line with its name.
        more: Opens what else can be done with it.
    """

    edited = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, look: Look, step: int) -> None:
        super().__init__()
        self._look = look
        self._band: Band | None = None
        self._unit = LoadUnit.KG
        self.step = Label(look, f"b{step}", "label", "body2")
        self.name = Line()
        self.name.setAccessibleName(tr("Band {step}, name", step=step))
        self.name.setObjectName(f"band.{step}.name")
        self.colour = Select(look, tr("Band {step}, colour", step=step), label_shown=False)
        self.colour.offer([(each.value, _colour_name(each)) for each in BandColour])
        self.least = NumberCell(look, tr("Band {step}, pull a little stretched", step=step))
        self.most = NumberCell(look, tr("Band {step}, pull far stretched", step=step))
        self.unit = Label(look, "", "small", "body2")
        self.more = IconButton(look, "more", tr("More for band {step}", step=step))
        self._fill_menu()
        self.error = Label(look, "", "caption", "fieldError", wraps=True)
        self.error.hide()
        self._lay_out(Label(look, "–", "small", "body2"))
        for line in (self.name, self.least, self.most):
            line.editingFinished.connect(self._on_finished)
        self.colour.chosen.connect(self.edited)
        for cell in (self.least, self.most):
            cell.stepped.connect(lambda by, cell=cell: self._step(cell, by))

    def show_band(self, band: Band, unit: LoadUnit) -> None:
        """Show a band as it is kept; what is half typed stays."""
        is_same = (band, unit) == (self._band, self._unit)
        self._band, self._unit = band, unit
        self.unit.setText(unit.value)
        self.colour.choose(band.colour.value)
        texts = (band.name, pull_written(band.least_n, unit), pull_written(band.most_n, unit))
        for line, text in zip((self.name, self.least, self.most), texts, strict=True):
            if not (is_same and line.isModified()) and line.text() != text:
                line.setText(text)
        if not is_same:
            self.tell("")

    def band(self) -> Band:
        """Make the band that it says.

        Raises:
            Problem: There is no such band.
        """
        return Band(
            name=" ".join(self.name.text().split()),
            colour=BandColour(self.colour.key),
            least_n=self._pull_n(self.least, self._band.least_n if self._band else None),
            most_n=self._pull_n(self.most, self._band.most_n if self._band else None),
        )

    def settle(self) -> None:
        """Take what stands there as said and kept."""
        for line in (self.name, self.least, self.most):
            line.setModified(False)
        self.tell("")

    def tell(self, problem: str) -> None:
        """Say under the row what is wrong; nothing wrong clears it."""
        self.error.setText(problem)
        self.error.setVisible(bool(problem))
        for line in (self.name, self.least, self.most):
            line.setAccessibleDescription(problem if line.isModified() else "")
            is_wrong = bool(problem) and line.isModified()
            if bool(line.property("wrong")) is not is_wrong:
                line.setProperty("wrong", is_wrong)
                line.style().polish(line)

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab goes, in order."""
        return self.name, self.colour.box, self.least, self.most, self.more

    def begin(self) -> None:
        """Put the cursor into its name, all of it selected."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _pull_n(self, line: QLineEdit, kept_n: float | None) -> float:
        """Read a pull; one that nobody touched is kept to the last digit."""
        if kept_n is not None and line.text().strip() == pull_written(kept_n, self._unit):
            return kept_n
        return parse_pull_n(line.text(), self._unit)

    def _on_finished(self) -> None:
        if any(line.isModified() for line in (self.name, self.least, self.most)):
            self.edited.emit()

    def _step(self, cell: NumberCell, by: int) -> None:
        cell.step_value(0.5 * by, least=0.5, most=200)
        cell.setModified(True)
        self.edited.emit()

    def _fill_menu(self) -> None:
        actions = (
            (tr("It is lighter: move up"), lambda: self.moved.emit(-1)),
            (tr("It is heavier: move down"), lambda: self.moved.emit(1)),
            (tr("Remove this band"), self.removed.emit),
        )
        menu = QMenu(self)
        for text, act in actions:
            menu.addAction(text).triggered.connect(act)
        self.more.setMenu(menu)
        self.more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)

    def _lay_out(self, dash: Label) -> None:
        line = QWidget()
        self._flow = Flow(line)
        self._pulls = QHBoxLayout()
        self._pulls.setContentsMargins(0, 0, 0, 0)
        for part in (self.least, dash, self.most, self.unit, self.more):
            self._pulls.addWidget(part)
        together = QWidget()  # what stays on one line
        together.setLayout(self._pulls)
        for widget in (self.name, self.colour, together):
            self._flow.addWidget(widget)
        self._line = QHBoxLayout()
        self._line.addWidget(self.step, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(line, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._line)
        self._column.addWidget(self.error)
        self._space()
        self._look.changed.connect(self._space)

    def _space(self) -> None:
        px = self._look.theme.px
        self._column.setSpacing(px(2))
        for layout in (self._line, self._flow, self._pulls):
            layout.setSpacing(px(8))
        self.step.setFixedHeight(self.name.sizeHint().height())
        widths = {self.step: STEP_WIDTH, self.name: NAME_WIDTH, self.colour: COLOUR_WIDTH,
                  self.least: CELL_WIDTH, self.most: CELL_WIDTH}  # fmt: skip
        for widget, width in widths.items():
            widget.setFixedWidth(px(width))


def _colour_name(colour: BandColour) -> str:
    return {
        BandColour.YELLOW: tr("yellow"),
        BandColour.RED: tr("red"),
        BandColour.GREEN: tr("green"),
        BandColour.BLUE: tr("blue"),
        BandColour.BLACK: tr("black"),
        BandColour.GREY: tr("grey"),
        BandColour.ORANGE: tr("orange"),
        BandColour.PINK: tr("pink"),
        BandColour.PURPLE: tr("purple"),
        BandColour.WHITE: tr("white"),
    }[colour]

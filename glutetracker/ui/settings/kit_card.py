"""What the user trains with: loads are made of it, steps lead along it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from glutetracker.domain.lifting import kit_words
from glutetracker.domain.lifting.kit import Band, Kit
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import LoadUnit
from glutetracker.store.lifting import kit
from glutetracker.ui.context import Context
from glutetracker.ui.settings.band_list import BandList
from glutetracker.ui.widgets import Card, Field, Label, ReflowColumns, SectionTitle
from glutetracker.words import Problem, tr


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the kit that is typed as a line.

    Attributes:
        label: What it is called.
        parse: Makes its value from what is typed, in a unit.
        write: Writes its value in a unit.
        placeholder: How it is typed.
    """

    label: str
    parse: Callable[[str, LoadUnit], Any]
    write: Callable[[Any, LoadUnit], str]
    placeholder: str


class KitCard(Card):
    """Takes bars, plates, weights, steps and bands; each change is kept at once.

    Attributes:
        lines: The lines by the field of Kit that they set.
        bands: The bands.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look, tr("Kit"))
        self._context = context
        self._told = Label(look, "", "small", "body2", wraps=True)
        self.body.addWidget(self._told)
        self.lines: dict[str, Field] = {}
        columns = ReflowColumns(look, shares=(1, 1), two_from=640)
        for at, (name, part) in enumerate(_parts().items()):
            (columns.first if at < 3 else columns.second).addWidget(self._line(name, part))
        self.body.addWidget(columns)
        self.body.addWidget(SectionTitle(look, tr("Bands, the lightest first")))
        told = tr(
            "Type them as b1, b2 and so on, or by their names. The pull is what a luggage scale shows when the band is "
            "a little and far stretched; makers differ widely, so your own numbers are the better ones. A set "
            "keeps the name that its band had."
        )
        self.body.addWidget(Label(look, told, "small", "body2", wraps=True))
        self.bands = BandList(look, self._keep_bands)
        self.body.addWidget(self.bands)

    def show_kit(self, preferences: Preferences) -> None:
        """Show the kit as it is kept, in the user's unit; half typed stays."""
        unit = preferences.load_unit
        self._told.setText(
            tr(
                "Weights are in {unit}; write the other unit behind one that is marked in it. Commas part them.",
                unit=unit,
            )
        )
        own = self._own()
        for name, part in _parts().items():
            field, text = self.lines[name], part.write(getattr(own, name), unit)
            if not field.edit.isModified() and field.text() != text:
                field.set_text(text)
                field.edit.setCursorPosition(0)
        self.bands.show_bands(own.bands, unit)

    def _own(self) -> Kit:
        return self._context.recall.kit(self._context.preferences)

    def _line(self, name: str, part: Part) -> Field:
        field = self.lines[name] = Field(self.look, part.label, placeholder=part.placeholder)
        field.edit.setObjectName(f"kit.{name}")
        field.edit.editingFinished.connect(lambda: self._keep_line(name, part))
        return field

    def _keep_line(self, name: str, part: Part) -> None:
        field, unit = self.lines[name], self._context.preferences.load_unit
        if not field.edit.isModified():
            return
        try:
            self._keep(replace(self._own(), **{name: part.parse(field.text(), unit)}))
        except Problem as problem:
            field.tell(str(problem))
            return
        field.edit.setModified(False)
        self.show_kit(self._context.preferences)
        field.explain(tr("Kept."))

    def _keep_bands(self, bands: tuple[Band, ...]) -> None:
        self._keep(replace(self._own(), bands=bands))
        self.show_kit(self._context.preferences)

    def _keep(self, own: Kit) -> None:
        """Keep the kit.

        Raises:
            Problem: The file cannot be written now.
        """
        kit.save(self._context.store, own)


def _parts() -> dict[str, Part]:
    words = kit_words
    return {
        "bars": Part(tr("Bars, the usual one first"), words.parse_bars, words.bars_written, tr("Barbell 20")),
        "plates": Part(tr("Plates, weight × pairs"), words.parse_plates, words.plates_written, tr("20 × 2, 10 × 2")),
        "dumbbells_kg": Part(tr("Dumbbells"), words.parse_weights, words.weights_written, tr("2–20 by 2, 24")),
        "kettlebells_kg": Part(tr("Kettlebells"), words.parse_weights, words.weights_written, tr("8, 12, 16")),
        "machine_step_kg": Part(tr("Step of machines"), words.parse_weight, words.weight_written, tr("5")),
        "cable_step_kg": Part(tr("Step of cables"), words.parse_weight, words.weight_written, tr("2.5")),
    }

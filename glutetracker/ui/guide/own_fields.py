"""The fields of an own exercise: an exercise in, an exercise out, and their texts for the draft."""

import json
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.guides import Catalogue, all_exercises
from glutetracker.guides.own_names import free_name, free_names
from glutetracker.guides.reading import MUSCLES
from glutetracker.guides.suggesting import kit_for
from glutetracker.ui.guide.guide_words import load_names, pattern_names
from glutetracker.ui.guide.share_rows import ShareRows
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Chip, Field, NoteField, Select
from glutetracker.words import Problem, tr

NOTHING = "-"
RUNNING = "locomotion"
FIELDS = ("name", "names", "like", "pattern", "load", "flags", "range", "cues", "shares")
FLAGS = ("one_sided", "timed", "drill")


class OwnFields(QObject):
    """Holds the fields; laying them out is the form's.

    Attributes:
        named: The user wrote another name.
        changed: The user changed something else.
        liked: Another exercise of the guide was chosen as the one that it is like.
    """

    named = Signal()
    changed = Signal()
    liked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.name = Field(look, tr("Name"), placeholder=tr("Curtsy lunge machine"))
        self.names = Field(look, tr("Other names"), hint=tr("For search and typing, parted by commas."))
        self.like = Select(look, tr("Like, in the guide"))
        self.pattern = Select(look, tr("Movement"))
        self.load = Select(look, tr("Load"))
        self.flags = {key: Chip(look, text) for key, text in zip(
            FLAGS, (tr("One side at a time"), tr("Held for seconds"), tr("Light practice")), strict=True)}  # fmt: skip
        self.range = Field(look, tr("Usual dose"), placeholder=tr("8–12"))
        self.cues = NoteField(look, tr("What to think of, a line each"), lines=4)
        self.shares = ShareRows(look)
        self._offer()
        self._wire()

    def show_exercise(self, exercise: Exercise) -> None:
        """Show what an exercise is."""
        self.name.set_text(exercise.name)
        self.names.set_text(", ".join(exercise.names))
        self.show_likeness(exercise)

    def show_likeness(self, exercise: Exercise) -> None:
        """Show what an exercise is but for its names."""
        self.like.choose(exercise.based_on or NOTHING)
        self.pattern.choose(exercise.pattern)
        self.load.choose(exercise.load_type.value)
        for key, chip in self.flags.items():
            chip.setChecked(getattr(exercise, key))
        self.range.set_text(exercise.rep_range)
        self.cues.set_text("\n".join(exercise.cues))
        self.shares.show_shares(exercise.shares)

    def exercise(self, before: Exercise) -> Exercise:
        """Give the exercise as it stands in the fields, its names as they were typed."""
        load = LoadType(self.load.key)
        like = self.like.key if self.like.key != NOTHING else ""
        base = all_exercises().get(like)
        kits = [each.equipment for each in (before, base) if each is not None and each.load_type is load]
        return replace(
            before,
            name=self.name.text(),
            names=tuple(each.strip() for each in self.names.text().split(",") if each.strip()),
            pattern=self.pattern.key,
            load_type=load,
            equipment=kits[0] if kits else kit_for(load),
            shares=dict(self.shares.shares),
            rep_range=self.range.text(),
            cues=tuple(line.strip() for line in self.cues.text().splitlines() if line.strip()),
            based_on=like,
            one_sided=self.flags["one_sided"].isChecked(),
            timed=self.flags["timed"].isChecked(),
            drill=self.flags["drill"].isChecked(),
        )

    def checked(self, before: Exercise, catalogue: Catalogue) -> Exercise | None:
        """Give the exercise when its names are free; else say under them why not, and put the cursor there."""
        made = self.exercise(before)
        for field, read in ((self.name, free_name), (self.names, free_names)):
            try:
                told = read(field.text(), catalogue, made.id)
            except Problem as problem:
                field.tell(str(problem))
                field.edit.setFocus()
                return None
            made = replace(made, name=told) if isinstance(told, str) else replace(made, names=told)
        return made

    def texts(self) -> dict[str, str]:
        """Write down what stands in the fields."""
        flags = ",".join(key for key, chip in self.flags.items() if chip.isChecked())
        return dict(zip(FIELDS, (
            self.name.text(), self.names.text(), self.like.key, self.pattern.key, self.load.key, flags,
            self.range.text(), self.cues.text(), json.dumps(self.shares.shares),
        ), strict=True))  # fmt: skip

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Show what was written down."""
        self.name.set_text(texts["name"])
        self.names.set_text(texts["names"])
        for select, key in ((self.like, "like"), (self.pattern, "pattern"), (self.load, "load")):
            select.choose(texts[key])
        for key, chip in self.flags.items():
            chip.setChecked(key in texts["flags"].split(","))
        self.range.set_text(texts["range"])
        self.cues.set_text(texts["cues"])
        self.shares.show_shares(_shares(texts["shares"]))

    def _offer(self) -> None:
        known = sorted(all_exercises().values(), key=lambda each: each.name.casefold())
        self.like.offer([(NOTHING, tr("Nothing in the guide")), *((each.id, each.name) for each in known)])
        self.pattern.offer(list(pattern_names().items()))
        self.load.offer(list(load_names().items()))

    def _wire(self) -> None:
        self.name.edit.textEdited.connect(lambda _: self._on_changed(self.name))
        for field in (self.names, self.range):
            field.edit.textEdited.connect(lambda _, field=field: self._on_changed(field))
        for select in (self.pattern, self.load):
            select.chosen.connect(lambda _: self.changed.emit())
        for key, chip in self.flags.items():
            chip.setObjectName(f"flag_{key}")
            chip.clicked.connect(self.changed)
        self.cues.edit.textChanged.connect(self._on_cues)
        self.shares.changed.connect(self.changed)
        self.like.chosen.connect(self.liked)
        for widget, name in ((self.name.edit, "ownName"), (self.names.edit, "ownNames"), (self.like.box, "ownLike"),
                             (self.pattern.box, "ownPattern"), (self.load.box, "ownLoad"),
                             (self.range.edit, "ownRange"), (self.cues.edit, "ownCues")):  # fmt: skip
            widget.setObjectName(name)

    def _on_changed(self, field: Field) -> None:
        field.tell("")
        (self.named if field is self.name else self.changed).emit()

    def _on_cues(self) -> None:
        if self.cues.edit.hasFocus():
            self.changed.emit()


def _shares(text: str) -> dict[str, float]:
    """Read the shares of a draft; none where they mean nothing here."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    rows = found.items() if isinstance(found, dict) else ()
    return {key: float(share) for key, share in rows if key in MUSCLES and isinstance(share, int | float)}

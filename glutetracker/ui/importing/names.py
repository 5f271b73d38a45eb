"""Names of exercises in files as a model: each with the exercise that it comes in as."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from glutetracker.domain.guide.muscle_work import main_muscles
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.muscles import muscle_name
from glutetracker.intake import NEW, Meaning
from glutetracker.ui.importing.choices import Choices, Index
from glutetracker.words import tr

MOST_NAMED = 3


class Names(Choices):
    """Rows of names; those that may be several exercises stand first.

    Attributes:
        meanings: What is shown.
        chosen: Ids of exercises that were chosen, by the name; NEW for one of its own.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._exercises: Mapping[str, Exercise] = {}
        self.meanings: Sequence[Meaning] = ()
        self.chosen: dict[str, str] = {}

    def show_names(self, meanings: Sequence[Meaning], exercises: Mapping[str, Exercise]) -> None:
        """Show other names; what was chosen for those that are still there holds."""
        self.beginResetModel()
        self.meanings = sorted(meanings, key=lambda each: not each.may_be)
        self._exercises = exercises
        self.endResetModel()

    @property
    def answers(self) -> dict[str, str]:
        """What the names become that were asked or chosen; the rest goes without saying."""
        asked = {each.name: self.key(row) for row, each in enumerate(self.meanings) if each.may_be}
        return asked | {each.name: self.chosen[each.name] for each in self.meanings if each.name in self.chosen}

    @property
    def count_open(self) -> int:
        """How many may be several exercises, and nobody chose."""
        return sum(map(self.is_open, range(len(self.meanings))))

    def key(self, row: int) -> str:
        """Tell the id of the exercise that a name becomes, or NEW."""
        each = self.meanings[row]
        return self.chosen.get(each.name) or (NEW if each.is_new else each.exercise.id)

    def choose(self, row: int, key: str) -> None:
        """Choose what a name becomes."""
        self.chosen[self.meanings[row].name] = key
        self.dataChanged.emit(self.index(row), self.index(row))

    def title(self, row: int) -> str:
        """Tell the name."""
        return self.meanings[row].name

    def becomes(self, row: int) -> str:
        """Name the exercise that it becomes."""
        known = self._exercises.get(self.key(row))
        return tr("An exercise of your own") if known is None else known.name

    def about(self, row: int) -> str:
        """Tell what it may be, or where its muscles are taken from."""
        each = self.meanings[row]
        if self.is_open(row):
            names = " · ".join(one.name for one in each.may_be[:MOST_NAMED])
            return tr("May be one of these: {names}", names=names)
        if each.is_guess and each.name not in self.chosen:
            return tr("The watch guessed it")
        return self._of_own(each) if self.key(row) == NEW else tr("Known by this name from now on")

    def is_open(self, row: int) -> bool:
        """Whether it may be several exercises, and nobody chose."""
        each = self.meanings[row]
        return each.is_new and bool(each.may_be) and each.name not in self.chosen

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 (Qt's name)
        """How many names there are."""
        return 0 if parent is not None and parent.isValid() else len(self.meanings)

    def _of_own(self, each: Meaning) -> str:
        like = self._exercises.get(each.exercise.based_on)
        if like is not None:
            return tr("With the muscles of {name}", name=like.name)
        muscles = main_muscles(each.exercise)
        named = ", ".join(muscle_name(muscle) for muscle in muscles[:MOST_NAMED])
        return tr("Muscles by its name: {muscles}", muscles=named) if named else tr("Its name tells of no muscles")

"""What is odd in the rows of a file, each told with its row."""

from dataclasses import dataclass, field

from glutetracker.words import Problem, tr, trn

MOST_TOLD = 20


class OddRowError(Problem):
    """A row that cannot be taken as it is written; its text says why."""


@dataclass(slots=True)
class Oddities:
    """Gathers sentences about rows while a file is read.

    Attributes:
        left_out: How many rows were left out.
    """

    left_out: int = 0
    _told: list[tuple[int, str]] = field(default_factory=list)
    _remarks: list[str] = field(default_factory=list)

    def say(self, row: int, sentence: str) -> None:
        """Tell what is odd about a row that is taken nevertheless."""
        self._told.append((row, sentence))

    def leave_out(self, row: int, reason: str) -> None:
        """Tell why a row is left out."""
        self.left_out += 1
        self.say(row, tr("{reason} It is left out.", reason=reason))

    def remark(self, sentence: str) -> None:
        """Tell what holds for the file as a whole, once."""
        if sentence not in self._remarks:
            self._remarks.append(sentence)

    @property
    def warnings(self) -> tuple[str, ...]:
        """All sentences; of very many rows the first, and how many more there are."""
        first = sorted(self._told, key=lambda each: each[0])[:MOST_TOLD]
        told = [tr("Row {row}: {sentence}", row=row, sentence=sentence) for row, sentence in first]
        if untold := len(self._told) - len(told):
            told.append(trn("{count} more row is odd so.", "{count} more rows are odd so.", untold))
        return (*self._remarks, *told)

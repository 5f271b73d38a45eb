"""The runs that would come in as a model: each with its kind, and why another is suggested."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from glutetracker.analysis.run_kind import Suggestion
from glutetracker.domain import wording
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import RunKind
from glutetracker.importers.recording.kinds import LONG_RUN_S
from glutetracker.intake import ComingRun, Foreseen
from glutetracker.ui.importing.choices import Choices, Index
from glutetracker.words import tr
from glutetracker.words.durations import short_day

Place = tuple[str, int]
"""A file as it was pointed at, and a run's place in it: it stays the same when the file is read once more."""


class RunKinds(Choices):
    """Rows of runs.

    Attributes:
        runs: What is shown.
        chosen: Kinds that were chosen, by the places of their runs.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = Preferences()
        self.runs: Sequence[ComingRun] = ()
        self.chosen: dict[Place, RunKind] = {}

    def show_runs(self, runs: Sequence[ComingRun], preferences: Preferences) -> None:
        """Show other runs; what was chosen for those that are still there holds."""
        self.beginResetModel()
        self.runs, self._preferences = runs, preferences
        self.endResetModel()

    def kind(self, row: int) -> RunKind:
        """Tell the kind that a run would be kept as."""
        each = self.runs[row]
        return self.chosen.get((each.file, each.position), each.run.kind)

    def choose(self, rows: Iterable[int], kind: RunKind) -> None:
        """Choose a kind for runs."""
        for row in rows:
            each = self.runs[row]
            self.chosen[each.file, each.position] = kind
            self.dataChanged.emit(self.index(row), self.index(row))

    def suggestion(self, row: int) -> Suggestion | None:
        """Tell the kind that a run's numbers speak of, while none was chosen."""
        each = self.runs[row]
        return each.suggestion if self.kind(row) is each.run.kind else None

    def like(self, row: int) -> list[int]:
        """Find the others that came with the same kind and the same suggestion, if any."""
        return [at for at, each in enumerate(self.runs) if at != row and _sort(each) == _sort(self.runs[row])]

    def with_kinds(self, files: Iterable[Foreseen]) -> tuple[Foreseen, ...]:
        """Give files with the kinds that were chosen for their runs."""
        by_file: dict[str, dict[int, RunKind]] = {}
        for (file, position), kind in self.chosen.items():
            by_file.setdefault(file, {})[position] = kind
        return tuple(replace(each, kinds=by_file.get(each.plan.file, {})) for each in files)

    def title(self, row: int) -> str:
        """Tell when a run was, and how far and how long."""
        run = self.runs[row].run
        day = short_day(run.local_day, with_year=True)
        when = tr("{day}, {time}", day=day, time=f"{run.started_at:%H:%M}") if run.started_at else day
        return f"{when} · {wording.run(run, self._preferences)}"

    def becomes(self, row: int) -> str:
        """Name its kind."""
        return wording.run_kind_title(self.kind(row))

    def is_open(self, row: int) -> bool:
        """Whether its numbers speak of another kind, and none was chosen."""
        return self.suggestion(row) is not None

    def about(self, row: int) -> str:
        """Tell why it is taken as this kind, or what speaks of another; and the file."""
        each = self.runs[row]
        return " · ".join(filter(None, (self._reason(row), each.run.note or each.name)))

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 (Qt's name)
        """How many runs there are."""
        return 0 if parent is not None and parent.isValid() else len(self.runs)

    def _reason(self, row: int) -> str:
        each, kind = self.runs[row], self.kind(row)
        if found := self.suggestion(row):
            title = wording.run_kind_title(found.kind)
            return tr("Looks like “{kind}”: {reason}", kind=title, reason=found.reason)
        if each.suggestion is not None and kind is each.suggestion.kind:
            return each.suggestion.reason[:1].upper() + each.suggestion.reason[1:]
        if kind is each.run.kind is RunKind.LONG and (each.run.duration_s or 0) >= LONG_RUN_S:
            return tr("{minutes} minutes or longer", minutes=LONG_RUN_S // 60)
        return ""


def _sort(each: ComingRun) -> tuple[RunKind, RunKind | None]:
    return each.run.kind, each.suggestion.kind if each.suggestion else None

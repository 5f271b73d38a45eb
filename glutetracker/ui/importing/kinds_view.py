"""The kinds of the runs that would come in: looked through, and changed for one run or for all like it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain import wording
from glutetracker.domain.running import RunKind
from glutetracker.intake import ComingRun, Foreseen
from glutetracker.ui.context import Context
from glutetracker.ui.importing.choice_list import ChoiceList
from glutetracker.ui.importing.run_kinds import RunKinds
from glutetracker.ui.widgets import Button, Flow, Select
from glutetracker.words import tr, trn


class KindsView(QWidget):
    """Shows runs with their kinds; nothing that is suggested holds unless it is taken.

    Attributes:
        runs: What is shown, and what was chosen.
        listed: The list; K or Enter opens the kinds, Alt+K takes what is suggested.
        kind: The kind of the marked run.
        same: Gives its kind to all like it.
        take: Takes everything that is suggested.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        look = context.look
        self._context = context
        self.runs = RunKinds(self)
        name = tr("Kinds of the runs; K or Enter changes one")
        self.listed = ChoiceList(look, self.runs, name, Qt.Key.Key_K)
        self.kind = Select(look, tr("Kind of the marked run"), label_shown=False)
        self.kind.box.setObjectName("kindOfRun")
        self.kind.offer([(kind.value, wording.run_kind_title(kind)) for kind in RunKind])
        self.same = Button(look, "")
        self.same.setObjectName("sameKind")
        self.take = Button(look, "", icon="check")
        self.take.setObjectName("takeKinds")
        acts = QWidget()
        self._flow = Flow(acts)
        for each in (self.kind, self.same, self.take):
            self._flow.addWidget(each)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.listed, 1)
        self._column.addWidget(acts)
        self.kind.chosen.connect(lambda key: self._choose([self._row], RunKind(key)))
        self.same.clicked.connect(lambda: self._choose(self._others(), self.runs.kind(self._row)))
        self.take.clicked.connect(self._take_all)
        self.listed.others_asked.connect(self.kind.box.showPopup)
        self.listed.suggested_asked.connect(self._take_one)
        self.listed.selectionModel().currentChanged.connect(self._show_acts)
        self._space()
        look.changed.connect(self._space)

    @property
    def count_suggested(self) -> int:
        """For how many runs another kind is suggested and not taken."""
        return len(self._suggested())

    def ask(self, runs: Sequence[ComingRun]) -> None:
        """Show other runs; what was chosen for those that are still there holds."""
        at = max(0, self._row)
        self.runs.show_runs(runs, self._context.preferences)
        self.listed.setCurrentIndex(self.runs.index(min(at, len(runs) - 1)))
        self._show_acts()

    def forget(self) -> None:
        """Begin anew, for other files."""
        self.runs.chosen.clear()
        self.ask(())

    def with_kinds(self, files: Iterable[Foreseen]) -> tuple[Foreseen, ...]:
        """Give files with the kinds that were chosen for their runs."""
        return self.runs.with_kinds(files)

    @property
    def _row(self) -> int:
        return self.listed.currentIndex().row()

    def _suggested(self) -> list[int]:
        return [row for row in range(self.runs.rowCount()) if self.runs.suggestion(row) is not None]

    def _others(self) -> list[int]:
        """Find those like the marked one that are not of its kind."""
        kind = self.runs.kind(self._row)
        return [row for row in self.runs.like(self._row) if self.runs.kind(row) is not kind]

    def _choose(self, rows: Iterable[int], kind: RunKind) -> None:
        self.runs.choose(rows, kind)
        self._show_acts()

    def _take_one(self) -> None:
        self._take([self._row])

    def _take_all(self) -> None:
        self._take(range(self.runs.rowCount()))

    def _take(self, rows: Iterable[int]) -> None:
        for row in rows:
            if found := self.runs.suggestion(row):
                self.runs.choose([row], found.kind)
        self._show_acts()

    def _show_acts(self, *_: QModelIndex) -> None:
        if self._row < 0:
            return
        kind = self.runs.kind(self._row)
        self.kind.choose(kind.value)
        others, suggested = len(self._others()), self.count_suggested
        words = trn("“{kind}” for {count} more like it", "“{kind}” for {count} more like it", others,
                    kind=wording.run_kind_title(kind))  # fmt: skip
        self._offer(self.same, words, is_shown=bool(others))
        words = trn("Take the kind suggested", "Take all {count} kinds suggested", suggested)
        self._offer(self.take, words, is_shown=bool(suggested and not others))  # one at a time: a low window has a row

    def _offer(self, button: Button, words: str, *, is_shown: bool) -> None:
        if not is_shown and button.hasFocus():
            self.listed.setFocus(Qt.FocusReason.OtherFocusReason)
        button.setText(words)
        button.setVisible(is_shown)

    def _space(self) -> None:
        px = self._context.look.theme.px
        self._column.setSpacing(px(8))
        self._flow.setSpacing(px(8))

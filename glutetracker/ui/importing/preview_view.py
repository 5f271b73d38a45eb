"""An import before it is done: what it would bring, what is asked, what is odd."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.intake import Foreseen, Preview, Status
from glutetracker.ui.context import Context
from glutetracker.ui.importing import telling
from glutetracker.ui.importing.file_list import FileList
from glutetracker.ui.importing.questions import Questions
from glutetracker.ui.widgets import ChipGroup, Select
from glutetracker.words import tr, trn

CHIPS_FROM = 700
ASKED, COMING, ODD = "asked", "coming", "odd"
_PARTS: Mapping[str, Callable[[Foreseen], bool]] = {
    COMING: lambda each: each.outcome.status is Status.ADDED,
    ODD: lambda each: each.outcome.status is Status.ADDED and bool(each.plan.warnings),
    "there": lambda each: each.outcome.status is Status.ALREADY_THERE,
    "refused": lambda each: each.outcome.status is Status.REFUSED,
    "nothing": lambda each: each.outcome.status is Status.NOTHING_FOR_US,
}


class PreviewView(QWidget):
    """Shows one part of a preview at a time; questions come first.

    Attributes:
        answered: An answer changes what the files say.
        parts: What chooses a part; None where there is but one.
        questions: What is asked.
        listed: The files of a part.
    """

    answered = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._preview = Preview()
        self.parts: ChipGroup | Select | None = None
        self.questions = Questions(context)
        self.listed = FileList(context.look, tr("What would come in"))
        self.questions.answered.connect(self.answered)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.questions, 1)
        self._column.addWidget(self.listed, 1)

    def show_preview(self, preview: Preview) -> None:
        """Show another preview; the part that was shown is kept where it is still there."""
        part = self.parts.key if self.parts is not None else ""
        self._preview = preview
        self.questions.ask(preview)
        names = self._names()
        if self.parts is not None:
            self._column.removeWidget(self.parts)
            self.parts.hide()
            self.parts.deleteLater()
            self.parts = None
        chosen = part if part in names else next(iter(names), COMING)
        if len(names) > 1:
            self.parts = self._choice(tuple(names.items()), chosen)
            self.parts.chosen.connect(self.show_part)
            self._column.insertWidget(0, self.parts)
        self.show_part(chosen)

    def show_part(self, part: str) -> None:
        """Show the questions, or the files of a part."""
        self.questions.setVisible(part == ASKED)
        self.listed.setVisible(part != ASKED)
        self.listed.empty()
        for each in self._preview.files:
            if part != ASKED and _PARTS[part](each):
                has_facts = each.plan.has_facts and each.plan.own is None
                details = partial(telling.lines, each.plan, self._context.preferences) if has_facts else None
                self.listed.add(each.outcome, details, ahead=True)

    def _choice(self, parts: tuple[tuple[str, str], ...], chosen: str) -> ChipGroup | Select:
        """Offer chips, or a list that opens where the window is too low for rows of them."""
        look, name = self._context.look, tr("What to show")
        if self.window().height() >= look.theme.px(CHIPS_FROM):
            return ChipGroup(look, name, parts, chosen)
        select = Select(look, name, label_shown=False)
        select.offer(parts, chosen)
        return select

    def _names(self) -> dict[str, str]:
        counts = {part: sum(map(belongs, self._preview.files)) for part, belongs in _PARTS.items()}
        asked = self.questions.count
        names = {
            ASKED: trn("{count} question", "{count} questions", asked) if asked else "",
            COMING: trn("{count} file comes in", "{count} files come in", counts[COMING]),
            ODD: tr("{count} with remarks", count=counts[ODD]),
            "there": tr("{count} already here", count=counts["there"]),
            "refused": tr("{count} cannot be read", count=counts["refused"]),
            "nothing": tr("{count} with nothing for us", count=counts["nothing"]),
        }
        return {part: name for part, name in names.items() if (asked if part == ASKED else counts[part])}

"""An import before it is done: what it would bring, what is asked, what is odd."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.intake import Foreseen, Hints, Preview, Status
from glutetracker.intake.coming_runs import with_kinds
from glutetracker.ui.context import Context
from glutetracker.ui.importing import telling
from glutetracker.ui.importing.columns_view import ColumnsView
from glutetracker.ui.importing.file_list import FileList
from glutetracker.ui.importing.kinds_view import KindsView
from glutetracker.ui.importing.names_view import NamesView
from glutetracker.ui.importing.outcomes import Told
from glutetracker.ui.importing.questions import Questions
from glutetracker.ui.widgets import ChipGroup, Select
from glutetracker.words import tr, trn

CHIPS_FROM = 700
COLUMNS, ASKED, NAMES, KINDS = "columns", "asked", "names", "kinds"
COMING, ODD = "coming", "odd"
_PARTS: Mapping[str, Callable[[Foreseen], bool]] = {
    COMING: lambda each: each.outcome.status is Status.ADDED,
    ODD: lambda each: each.outcome.status is Status.ADDED and bool(each.plan.warnings),
    "there": lambda each: each.outcome.status is Status.ALREADY_THERE,
    "refused": lambda each: each.outcome.status is Status.REFUSED,
    "nothing": lambda each: each.outcome.status is Status.NOTHING_FOR_US,
}


QUESTIONS = (COLUMNS, ASKED, NAMES)


class PreviewView(QWidget):
    """Shows one part of a preview at a time; questions come first.

    Attributes:
        answered: An answer changes what the files say.
        parts: What chooses a part; None where there is but one.
        questions: What is asked.
        columns: The columns of a table that is not known.
        names: The exercises that names in the files mean.
        kinds: The kinds of the runs.
        listed: The files of a part.
    """

    answered = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._preview = Preview()
        self.parts: ChipGroup | Select | None = None
        self.questions = Questions(context)
        self.columns = ColumnsView(context.look)
        self.names = NamesView(context)
        self.kinds = KindsView(context)
        self.listed = FileList(context.look, tr("What would come in"))
        self.questions.answered.connect(self.answered)
        self.columns.answered.connect(self.answered)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for each in (self.columns, self.questions, self.names, self.kinds, self.listed):
            self._column.addWidget(each, 1)

    def show_preview(self, preview: Preview) -> None:
        """Show another preview; the part that was shown is kept where it is still there."""
        part = self.parts.key if self.parts is not None else ""
        self._preview = preview
        self.questions.ask(preview)
        self.columns.ask(preview.table)
        self.names.ask(preview.names)
        self.kinds.ask(preview.runs)
        names = self._names()
        self._drop_parts()
        is_over = (part == COLUMNS and not self._is_open(part)) or (part == ASKED and self.questions.is_over)
        chosen = part if part in names and not is_over else self._first(names)
        if len(names) > 1:
            self.parts = self._choice(tuple(names.items()), chosen)
            self.parts.chosen.connect(self.show_part)
            self._column.insertWidget(0, self.parts)
        self.show_part(chosen)

    def show_part(self, part: str) -> None:
        """Show the questions, the names, the kinds of runs, or the files of a part."""
        self.questions.setVisible(part == ASKED)
        self.columns.setVisible(part == COLUMNS)
        self.names.setVisible(part == NAMES)
        self.kinds.setVisible(part == KINDS)
        self.listed.setVisible(part in _PARTS)
        files = filter(_PARTS[part], self._preview.files) if part in _PARTS else ()
        self.listed.show_all(map(self._told, files))

    def forget(self) -> None:
        """Begin anew, for other files."""
        self.questions.forget()
        self.columns.forget()
        self.names.forget()
        self.kinds.forget()
        self._drop_parts()

    def _is_open(self, part: str) -> bool:
        """Whether a part waits for answers."""
        table = self._preview.table
        return {
            COLUMNS: table is not None and table.is_open,
            ASKED: self.questions.is_open,
            NAMES: self.names.names.count_open > 0,
        }[part]

    @property
    def hints(self) -> Hints:
        """What was told, for the readers."""
        return replace(self.questions.hints, columns=(*self.columns.told.items(),) or None)

    @property
    def first_stop(self) -> QWidget | None:
        """Where the keyboard begins while nothing can come in before a question is answered; None elsewhere."""
        stops = (self.questions.day.field.edit, self.columns.listed)
        return next((each for each in stops if each.isVisible()), None)

    def _first(self, names: Mapping[str, str]) -> str:
        """Choose the part that is shown first: of a single file without remarks its runs tell most."""
        is_plain = len(self._preview.files) == 1 and not {ODD, *QUESTIONS} & names.keys()
        return KINDS if is_plain and KINDS in names else next(iter(names), COMING)

    def _drop_parts(self) -> None:
        if self.parts is not None:
            self._column.removeWidget(self.parts)
            self.parts.hide()
            self.parts.deleteLater()
            self.parts = None

    def _told(self, each: Foreseen) -> Told:
        has_facts = each.plan.has_facts and each.plan.own is None
        return Told(each.outcome, partial(self._lines, each) if has_facts else None, is_ahead=True)

    def _lines(self, each: Foreseen) -> list[str]:
        (chosen,) = self.kinds.with_kinds([each])
        return telling.lines(with_kinds(each.plan, chosen.kinds), self._context.preferences)

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
        asked = counts[ASKED] = self.questions.count
        counts[COLUMNS] = int(self._preview.table is not None)
        counts[KINDS] = len(self._preview.runs)
        counts[NAMES] = len(self._preview.names)
        names = {
            ASKED: trn("{count} question", "{count} questions", asked),
            COMING: trn("{count} file comes in", "{count} files come in", counts[COMING]),
            KINDS: trn("Kind of {count} run", "Kinds of {count} runs", counts[KINDS]),
            COLUMNS: tr("Columns of {file}", file=self._preview.table.name if self._preview.table else ""),
            NAMES: trn("{count} exercise", "{count} exercises", counts[NAMES]),
            ODD: tr("{count} with remarks", count=counts[ODD]),
            "there": tr("{count} already here", count=counts["there"]),
            "refused": tr("{count} cannot be read", count=counts["refused"]),
            "nothing": tr("{count} with nothing for us", count=counts["nothing"]),
        }
        first = [part for part in (ASKED, NAMES, COLUMNS) if self._is_open(part)]
        names = {**{part: names[part] for part in first}, **names}
        return {part: name for part, name in names.items() if counts[part]}

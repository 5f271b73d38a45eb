"""An import before it is done: what it would bring, what is asked, what is odd."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cached_property, partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.importers import Unsaid
from glutetracker.importers.importer import NO_HINTS
from glutetracker.intake import Foreseen, Hints, Preview, Status
from glutetracker.intake.coming_runs import with_kinds
from glutetracker.ui.context import Context
from glutetracker.ui.importing import telling
from glutetracker.ui.importing.columns_view import ColumnsView
from glutetracker.ui.importing.day import DayQuestion
from glutetracker.ui.importing.file_list import FileList
from glutetracker.ui.importing.kinds_view import KindsView
from glutetracker.ui.importing.names_view import NamesView
from glutetracker.ui.importing.outcomes import Told
from glutetracker.ui.importing.questions import Questions
from glutetracker.ui.widgets import ChipGroup, Select
from glutetracker.words import tr, trn

CHIPS_FROM = 700
COLUMNS, ASKED, NAMES, KINDS = "columns", "questions", "names", "kinds"
"""Parts that are views of their own, by the attribute that holds it."""
COMING, ODD = "coming", "odd"
_PARTS: Mapping[str, Callable[[Foreseen], bool]] = {
    COMING: lambda each: each.outcome.status is Status.ADDED,
    ODD: lambda each: each.outcome.status is Status.ADDED and bool(each.plan.warnings),
    "there": lambda each: each.outcome.status is Status.ALREADY_THERE,
    "refused": lambda each: each.outcome.status is Status.REFUSED,
    "nothing": lambda each: each.outcome.status is Status.NOTHING_FOR_US,
}


QUESTIONS = (COLUMNS, ASKED, NAMES)

Part = TypeVar("Part", bound=QWidget)


class PreviewView(QWidget):
    """Shows one part of a preview at a time, made when there is something for it; questions come first.

    Attributes:
        answered: An answer changes what the files say.
        parts: What chooses a part; None where there is but one.
        listed: The files of a part.
    """

    answered = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._preview = Preview()
        self.parts: ChipGroup | Select | None = None
        self.listed = FileList(context.look, tr("What would come in"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.listed, 1)

    @cached_property
    def questions(self) -> Questions:
        """What is asked."""
        made = self._added(Questions(self._context))
        made.answered.connect(self.answered)
        return made

    @cached_property
    def columns(self) -> ColumnsView:
        """The columns of a table that is not known."""
        made = self._added(ColumnsView(self._context.look))
        made.answered.connect(self.answered)
        return made

    @cached_property
    def names(self) -> NamesView:
        """The exercises that names in the files mean."""
        return self._added(NamesView(self._context))

    @cached_property
    def kinds(self) -> KindsView:
        """The kinds of the runs."""
        return self._added(KindsView(self._context))

    def show_preview(self, preview: Preview) -> None:
        """Show another preview; the part that was shown is kept where it is still there."""
        part = self.parts.key if self.parts is not None else ""
        self._preview = preview
        self._ask()
        names = self._names()
        self._drop_parts()
        is_over = {COLUMNS: not self._is_open(COLUMNS), ASKED: self._has(ASKED) and self.questions.is_over}.get(part)
        chosen = part if part in names and not is_over else self._first(names)
        if len(names) > 1:
            self.parts = self._choice(tuple(names.items()), chosen)
            self.parts.chosen.connect(self.show_part)
            self._column.insertWidget(0, self.parts)
        self.show_part(chosen)

    def show_part(self, part: str) -> None:
        """Show the questions, the names, the kinds of runs, or the files of a part."""
        for name, view in self._made().items():
            view.setVisible(name == part)
        self.listed.setVisible(part in _PARTS)
        files = filter(_PARTS[part], self._preview.files) if part in _PARTS else ()
        self.listed.show_all(map(self._told, files))

    def forget(self) -> None:
        """Begin anew, for other files."""
        self._preview = Preview()
        self.listed.show_all(())
        for view in self._made().values():
            view.forget()
        self._drop_parts()

    def with_kinds(self, files: Iterable[Foreseen]) -> tuple[Foreseen, ...]:
        """Give files with the kinds that were chosen for their runs."""
        return self.kinds.with_kinds(files) if self._has(KINDS) else tuple(files)

    @property
    def meant(self) -> Mapping[str, str]:
        """Which exercises the names in the files mean, as far as that was told."""
        return self.names.names.answers if self._has(NAMES) else {}

    @property
    def hints(self) -> Hints:
        """What was told, for the readers."""
        told = self.questions.hints if self._has(ASKED) else NO_HINTS
        columns = (*self.columns.told.items(),) if self._has(COLUMNS) else ()
        return replace(told, columns=columns or None)

    @property
    def first_stop(self) -> QWidget | None:
        """Where the keyboard begins while nothing can come in before a question is answered; None elsewhere."""
        stops: list[QWidget] = [self.day.field.edit] if self.day is not None else []
        stops += [self.columns.listed] if self._has(COLUMNS) else []
        return next((each for each in stops if each.isVisible()), None)

    @property
    def day(self) -> DayQuestion | None:
        """What asks for days; None while nothing is asked."""
        return self.questions.day if self._has(ASKED) else None

    def show_focused(self) -> None:
        """Scroll to what has the keyboard."""
        if self._has(ASKED):
            self.questions.show_focused()

    def _has(self, part: str) -> bool:
        return part in self.__dict__

    def _made(self) -> dict[str, "Questions | ColumnsView | NamesView | KindsView"]:
        """Give the views that there was something for, by their part."""
        return {part: self.__dict__[part] for part in (COLUMNS, ASKED, NAMES, KINDS) if self._has(part)}

    def _added(self, view: Part) -> Part:
        view.hide()
        self._column.addWidget(view, 1)
        return view

    def _ask(self) -> None:
        """Ask all that is to be asked now; what was never asked for is not made."""
        preview = self._preview
        if self._has(ASKED) or preview.unsaid - {Unsaid.COLUMNS} or preview.without_day:
            self.questions.ask(preview)
        if self._has(COLUMNS) or preview.table is not None:
            self.columns.ask(preview.table)
        if self._has(NAMES) or preview.names:
            self.names.ask(preview.names)
        if self._has(KINDS) or preview.runs:
            self.kinds.ask(preview.runs)

    def _is_open(self, part: str) -> bool:
        """Whether a part waits for answers."""
        if not self._has(part):
            return False
        table = self._preview.table
        return {
            COLUMNS: lambda: table is not None and table.is_open,
            ASKED: lambda: self.questions.is_open,
            NAMES: lambda: self.names.names.count_open > 0,
        }[part]()

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
        (chosen,) = self.with_kinds([each])
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
        asked = counts[ASKED] = self.questions.count if self._has(ASKED) else 0
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

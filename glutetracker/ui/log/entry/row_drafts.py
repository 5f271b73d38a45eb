"""What stands half typed in the rows of an exercise: a plan where it makes a set, else its words as they are."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields

from glutetracker.domain.lifting.strength import StrengthSet
from glutetracker.store import StoreProblem, drafts
from glutetracker.store.drafts import Texts
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context
from glutetracker.ui.log.entry.acts import EntryActs, words_name
from glutetracker.ui.log.entry.row_values import RowText, drafted_sets, row_text
from glutetracker.ui.log.entry.set_row import SetRow
from glutetracker.ui.log.terms import Terms
from glutetracker.words import Problem, tr


class RowDrafts:
    """Keeps what is half typed in rows, and gives it back at the next start."""

    def __init__(self, context: Context, acts: EntryActs, terms: Terms) -> None:
        self._context, self._acts, self._terms = context, acts, terms

    def keep(self, row: SetRow) -> None:
        """Keep what stands in the cells; what is typed over a done set waits as words until Enter."""
        if not row.sides or row.keys.hold.is_running:
            return
        drafted, words = self._parted(row)
        row.drafts(drafted)

        def write(edit: Edit) -> None:
            if drafted:
                self._acts.write(edit, drafted, row.sides)
            drafts.keep(edit, words_name(row.sides), words)

        if not self._context.keep_draft(write):
            row.keep_later()

    def give_back(self, rows: Iterable[SetRow]) -> None:
        """Show again the words that stood in the rows when the program ended."""
        try:
            waiting = drafts.names(self._context.store, words_name())
            for row in rows:
                if row.sides and (name := words_name(row.sides)) in waiting:
                    texts = drafts.load(self._context.store, name).texts
                    _show(row, [texts.get(each.name, "") for each in fields(RowText)])
        except (StoreProblem, drafts.UnreadError):
            return  # the rows stand as the sets say

    def _parted(self, row: SetRow) -> tuple[Sequence[StrengthSet], Texts]:
        texts = row.texts()
        if row.is_done:
            return (), {} if texts == row_text(row.sides, self._terms) else asdict(texts)
        try:
            return drafted_sets(row.typed_set(), row.sides, self._terms.bands), {}
        except Problem:
            return (), asdict(texts)


def _show(row: SetRow, texts: Sequence[str]) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        if cell.text() != text:
            cell.show_stepped(text)
            cell.setModified(True)
    if row.is_done:
        row.error.setText(tr("Typed here and not kept yet: Enter keeps it."))
        row.error.show()

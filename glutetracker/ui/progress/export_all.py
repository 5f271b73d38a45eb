"""All charts in sight, saved at once."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from glutetracker.ui import choosing_files
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Button
from glutetracker.words import Problem, tr, trn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from glutetracker.ui.charts.card.chart_card import ChartCard


class ExportAll(Button):
    """Offers the kinds of file, asks for a folder, and saves each chart that shows something."""

    def __init__(self, context: Context, cards: "Callable[[], Sequence[ChartCard]]") -> None:
        super().__init__(context.look, tr("Export all"), icon="export", kind="ghost")
        self._context, self._cards = context, cards
        menu = QMenu(self)
        for suffix, words in ((".png", tr("As pictures (PNG)")), (".svg", tr("As drawings (SVG)")),
                              (".pdf", tr("As documents (PDF)")), (".csv", tr("As tables (CSV)"))):  # fmt: skip
            menu.addAction(words).triggered.connect(lambda _=False, suffix=suffix: self._ask_where(suffix))
        self.setMenu(menu)

    def save(self, folder: Path, suffix: str) -> None:
        """Save a picture of each chart that shows something into a folder, and say so."""
        shown = [card for card in self._cards() if card.has_answer and not card.isHidden()]
        try:
            for card in shown:
                card.save_picture(folder / f"{card.chart.key}{suffix}")
        except Problem as problem:
            self._context.notices.tell(problem)
        else:
            said = trn("Saved one file in {folder}.", "Saved {count} files in {folder}.", len(shown), folder=folder)
            self._context.notices.said.emit(said)

    def _ask_where(self, suffix: str) -> None:
        folder = choosing_files.folder_to_save(self, tr("Folder for the files"))
        if folder is not None:
            self.save(folder, suffix)

"""One claim: what is said, how it stands, the evidence, its sources by number, and what one's own data say so far."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain.guide.claim import Claim, Verdict
from glutetracker.guides.library import references
from glutetracker.ui.guide.texts import source_words
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, Card, Label, Pill
from glutetracker.words import tr, trn
from glutetracker.words.breaking import may_break

VERDICTS = {
    Verdict.HOLDS: ("ok", tr("Holds")),
    Verdict.PARTLY: ("warn", tr("Holds in part")),
    Verdict.OPEN: ("neutral", tr("No good study")),
    Verdict.FAILS: ("danger", tr("Does not hold")),
}
"""Tone and name of each verdict."""


class ClaimCard(Card):
    """Shows a claim.

    Attributes:
        claim: What is shown.
        own: What one's own data say so far; hidden until they say something.
        sources: Unfolds the sources; hidden where there are none.
    """

    def __init__(self, look: Look, claim: Claim, numbers: Mapping[str, int]) -> None:
        tone, verdict = VERDICTS[claim.verdict]
        super().__init__(look, claim.claim)
        self.claim = claim
        self._heard = f"{claim.claim} {claim.text} {verdict}".casefold()
        self.own = Label(look, "", "small", "accent", wraps=True)
        self.own.hide()
        told = " ".join(str(numbers[key]) for key in claim.sources)
        self.sources = Button(look, trn("Source {numbers}", "Sources {numbers}", len(claim.sources), numbers=told),
                              icon="book", kind="ghost")  # fmt: skip
        self.sources.setObjectName(f"sources_{claim.id}")
        self.sources.setAccessibleName(tr("Sources of: {claim}", claim=claim.claim))
        if not claim.sources:
            self.sources.hide()  # shown before it has a place, it would flash up as a window of its own
        self.cited = Sources(look, {key: numbers[key] for key in claim.sources})
        self.cited.hide()
        self.body.insertWidget(0, Pill(look, verdict, tone))  # above: beside it long words would not find room
        self.body.addWidget(Label(look, claim.text, "body", "body2", wraps=True))
        self.body.addWidget(self.own)
        self.body.addWidget(self.sources, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.cited)
        self.sources.clicked.connect(self.unfold)

    def says(self, words: list[str]) -> bool:
        """Tell whether every word stands in it."""
        return all(word in self._heard for word in words)

    def show_own(self, told: str) -> None:
        """Show what one's own data say; nothing hides the place."""
        self.own.setText(tr("Your data so far: {told}", told=told) if told else "")
        self.own.setVisible(bool(told))

    def unfold(self) -> None:
        """Show the sources, or put them away."""
        is_shown = self.cited.isHidden()
        self.cited.setVisible(is_shown)
        self.sources.setAccessibleDescription(self.cited.told if is_shown else "")


class Sources(QWidget):
    """Cites sources, each with its number.

    Attributes:
        told: All of them in words.
    """

    def __init__(self, look: Look, numbers: Mapping[str, int]) -> None:
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        lines = [tr("{number}  {source}", number=number, source=source_words(references()[key]))
                 for key, number in numbers.items()]  # fmt: skip
        self.told = "\n".join(lines)
        for line in lines:
            self._column.addWidget(Label(look, may_break(line, "/"), "small", "body2", wraps=True))
        self._space()
        look.changed.connect(self._space)

    def _space(self) -> None:
        self._column.setSpacing(self._look.theme.px(6))

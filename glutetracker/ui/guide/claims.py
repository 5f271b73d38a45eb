"""What is often said about running and the butt: every claim with its verdict, to be searched and filtered."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from glutetracker.domain.clock import today
from glutetracker.domain.guide.claim import OwnData
from glutetracker.domain.question import question_words
from glutetracker.domain.question.data import Dose
from glutetracker.guides import articles
from glutetracker.ui.context import Context
from glutetracker.ui.guide.claims_card import VERDICTS, ClaimCard, Sources
from glutetracker.ui.guide.claims_data import own_data
from glutetracker.ui.question.answers import Asked
from glutetracker.ui.widgets import Card, ChipGroup, EmptyState, Label, Line, TextPage
from glutetracker.words import tr, trn

ALL = "all"
QUESTIONS = {OwnData.RUNNING: Asked(dose=Dose.RUNNING), OwnData.SETS: Asked(dose=Dose.GLUTE_SETS)}
"""Claims that The question has an answer to."""


class Claims(TextPage):
    """Shows claims as cards, and below them what they are judged by.

    Attributes:
        opened: Another page of the guide is to be shown; claims lead to none.
        line: What is searched for.
        verdicts: Which verdict is wanted.
        cards: Every claim, in the order of the file.
    """

    opened = Signal(str)

    def __init__(self, context: Context) -> None:
        told = tr("What is often said about running and the butt, and what studies found.")
        super().__init__(context.look, tr("Claims"), told, back=tr("Guide"))
        self._context, look = context, context.look
        self._wanted = ""
        self.line = _SearchLine(context)
        self.verdicts = ChipGroup(look, tr("Verdict"), [(ALL, tr("All")), *((each.value, name)
                                  for each, (_, name) in VERDICTS.items())])  # fmt: skip
        numbers = _numbers()
        self.cards = [ClaimCard(look, claim, numbers) for claim in articles.claims().values()]
        self.found = Label(look, "", "small", "caption")
        self.nothing = EmptyState(look, "search", tr("No claim is like that."), tr("Show all claims"))
        self.sources = Card(look, tr("Sources"))
        self.sources.body.addWidget(Sources(look, numbers))
        self._lay_out()
        self._wire()
        self.show_found()

    def take_keyboard(self) -> None:
        """Put the cursor into the search, or go to the claim that was asked for."""
        card = self._wanted_card()
        first = card.sources if card is not None and card.claim.sources else self.line
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._scroll)  # once the page has found its size

    def show_text(self, _: str, which: str = "") -> None:
        """Show all claims, from the top or from one of them on."""
        self._wanted = which
        self.show_all()
        self.frame.area.verticalScrollBar().setValue(0)

    def read(self) -> None:
        """Read anew what the user's own data say so far, and tell it beside the claims."""
        context = self._context
        if context.preferences.shows_body:
            for asked in QUESTIONS.values():
                context.answers.ask(asked)  # which reads in a thread what is logged
            logged = context.recall.logged_if_read(today())
        else:
            logged = context.recall.logged(today())
        told = own_data(logged, context.preferences) if logged is not None else {}
        if context.preferences.shows_body:
            for asks, asked in QUESTIONS.items():
                answer = context.answers.last(asked)
                if answer is not None and not answer.is_locked and not context.answers.silence(asked):
                    said = question_words.verdict(answer, context.preferences)
                    told[asks] = " ".join(filter(None, (told.get(asks), said)))
        for card in self.cards:
            card.show_own(told.get(card.claim.asks, "") if card.claim.asks else "")

    def show_all(self) -> None:
        """Show every claim again."""
        self.line.clear()
        self.verdicts.choose(ALL)
        self.show_found()

    def show_found(self) -> None:
        """Show the claims that have every word and the verdict."""
        words, verdict = self.line.text().casefold().split(), self.verdicts.key
        shown = 0
        for card in self.cards:
            fits = verdict in {ALL, card.claim.verdict} and card.says(words)
            card.setVisible(fits)
            shown += fits
        self.found.setText(trn("{count} claim", "{count} claims", shown))
        self.nothing.setVisible(not shown)
        self.sources.setVisible(bool(shown))

    def _wanted_card(self) -> ClaimCard | None:
        return next((each for each in self.cards if each.claim.id == self._wanted), None)

    def _scroll(self) -> None:
        card = self._wanted_card()
        if card is not None:
            gap = self.look.theme.px(16)
            self.frame.area.verticalScrollBar().setValue(card.mapTo(self.frame.inner, QPoint(0, -gap)).y())

    def _lay_out(self) -> None:
        for widget in (self.line, self.verdicts, self.found, *self.cards, self.nothing, self.sources):
            self.column.addWidget(widget)

    def _wire(self) -> None:
        self.line.textChanged.connect(self.show_found)
        self.verdicts.chosen.connect(self.show_found)
        self.nothing.action.clicked.connect(self.show_all)
        self._context.answers.looked.connect(self._on_came)
        self._context.answers.came.connect(self._on_came)

    def _on_came(self) -> None:
        if self.isVisible():
            self.read()


class _SearchLine(Line):
    """The line above the claims; Esc empties it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._look = context.look
        self.setObjectName("claimSearch")
        self.setProperty("look", "search")
        self.offer_emptying()
        self.setPlaceholderText(tr("Search the claims"))
        self.setAccessibleName(tr("Search the claims"))
        self._dress()
        self._look.changed.connect(self._dress)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Begin anew at Esc; the page takes the next one."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self.setFont(self._look.theme.font("body"))


def _numbers() -> dict[str, int]:
    """Number the sources in the order in which the claims name them."""
    keys = dict.fromkeys(key for claim in articles.claims().values() for key in claim.sources)
    return {key: number for number, key in enumerate(keys, start=1)}

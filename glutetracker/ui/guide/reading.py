"""What there is to read beside the exercises: articles, routes, words, and the questions before first use."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from glutetracker.domain.guide.texts import Article, Mark, Route, Section
from glutetracker.guides import articles, whole_guide
from glutetracker.guides.glossary import glossary
from glutetracker.ui.context import Context
from glutetracker.ui.guide.links import LinkRow
from glutetracker.ui.guide.texts import points, source_lines, told
from glutetracker.ui.log.routine.steps import start_routine
from glutetracker.ui.widgets import Button, Card, Label, Pill, TextPage
from glutetracker.words import tr

MARKS = {Mark.GO: ("ok", tr("Go on")), Mark.EASE: ("warn", tr("Ease off")), Mark.STOP: ("danger", tr("Stop"))}


class Reading(TextPage):
    """Shows one text at a time.

    Attributes:
        opened: Another page of the guide is to be shown, by its name.
    """

    opened = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context.look, "", " ", back=tr("Guide"))
        self._context = context

    def show_text(self, kind: str, which: str = "") -> None:
        """Show an article, a route or all of them, the words, or the questions."""
        self._empty()
        if kind == "route":
            self._show_route(articles.routes()[which])
        elif kind == "routes":
            self._show_routes()
        elif kind == "words":
            self._show_words()
        elif kind == "screening":
            self._show_screening()
        else:
            self._show_article(getattr(articles, kind)())
        self.frame.area.verticalScrollBar().setValue(0)

    def _show_article(self, article: Article) -> None:
        self.frame.say(article.title, article.lead)
        for section in article.sections:
            self._add(section.heading, *self._said(section), mark=section.mark)
        self._add_sources(article.sources)

    def _show_routes(self) -> None:
        self.frame.say(tr("Routes"), tr("Ways through the guide, each with a reason for every step."))
        for route in articles.routes().values():
            row = LinkRow(self.look, route.title, route.lead)
            row.clicked.connect(lambda _=False, route_id=route.id: self.opened.emit(f"route:{route_id}"))
            self.column.addWidget(row)

    def _show_route(self, route: Route) -> None:
        self.frame.say(route.title, route.lead)
        dose = self._add(tr("How much"), self._text(route.dose))
        if route.routine:
            start = Button(self.look, tr("Start session"), icon="play", kind="primary")
            start.setObjectName("startRoute")
            start.clicked.connect(lambda _=False, named=route.routine: start_routine(self._context, named))
            dose.body.addWidget(start, 0, Qt.AlignmentFlag.AlignLeading)
        steps = self._add(tr("Step by step"))
        for place, step in enumerate(route.steps, start=1):
            name = tr("{place}  {exercise}", place=place, exercise=whole_guide()[step.exercise].name)
            row = LinkRow(self.look, name, step.why)
            row.clicked.connect(lambda _=False, which=step.exercise: self.opened.emit(f"exercise:{which}"))
            steps.body.addWidget(row)
        if route.note:
            self._add(tr("What is known"), self._text(route.note))
        self._add_sources(route.sources)

    def _show_words(self) -> None:
        self.frame.say(tr("Words"), tr("What the guide means by them."))
        card = self._add("")
        for term in glossary():
            card.body.addWidget(told(self.look, term.word[:1].upper() + term.word[1:], term.meaning))

    def _show_screening(self) -> None:
        asked = articles.screening()
        self.frame.say(asked.title, asked.lead)
        self._add(tr("Questions"), *points(self.look, asked.questions, numbered=True))
        self._add(tr("A yes to any of them"), self._text(asked.any_yes))
        self._add(tr("No to all of them"), self._text(asked.all_no))

    def _said(self, section: Section) -> Iterator[QWidget]:
        if section.text:
            yield self._text(section.text)
        yield from points(self.look, section.points)

    def _add(self, title: str, *widgets: QWidget, mark: Mark | None = None) -> Card:
        tone, word = MARKS[mark] if mark else ("", "")
        card = Card(self.look, title, Pill(self.look, word, tone) if mark else None)
        for widget in widgets:
            card.body.addWidget(widget)
        self.column.addWidget(card)
        return card

    def _add_sources(self, keys: tuple[str, ...]) -> None:
        if keys:
            self._add(tr("Sources"), *source_lines(self.look, keys))

    def _text(self, text: str) -> Label:
        return Label(self.look, text, "body", "body2", wraps=True)

    def _empty(self) -> None:
        while item := self.column.takeAt(0):
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

"""The Body page: what was measured, where it likely is, and how to measure."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain.body.measure import Site
from glutetracker.domain.clock import today
from glutetracker.store import Table
from glutetracker.ui.body import facts, sentences
from glutetracker.ui.body.site_card import SiteCard
from glutetracker.ui.body.visit_table import VisitsCard
from glutetracker.ui.context import Context
from glutetracker.ui.log.visit.landmark import Landmark
from glutetracker.ui.log.visit.photo_card import PhotoCard
from glutetracker.ui.log.visit.week_card import BodyWeekCard
from glutetracker.ui.pages.page import Page
from glutetracker.ui.widgets import Button, Card, EmptyState, ReflowColumns, ScrollPage
from glutetracker.words import tr


class BodyPage(Page):
    """Shows measures of the body; hidden with them.

    Attributes:
        add: Begins a visit on the Log page.
        site: One site's story.
        visits: Every visit.
        how: Where the chosen site is measured.
        week: What is asked of the running week.
        photos: Photos of the body, closed until asked for.
        nothing: Stands in place of it all before the first visit.
    """

    reads: ClassVar[frozenset[Table]] = frozenset(
        {Table.MEASURE, Table.VISIT, Table.BODY_SITE, Table.BODY_WEEK, Table.PHOTO, Table.SETTING}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        look = context.look
        self.frame = ScrollPage(look, tr("Body"), " ")
        self.add = Button(look, tr("Add a measure"), icon="plus", kind="primary")
        self.add.setObjectName("addMeasure")
        self.site, self.visits = SiteCard(context), VisitsCard(context)
        self._how_card, self.how = Card(look, tr("How to measure")), Landmark(context, tells_error=False)
        self._how_card.body.addWidget(self.how)
        self.week, self.photos = BodyWeekCard(context), PhotoCard(context)
        told = tr("Hip, waist, thigh or weight: two readings, the same hour of the day, about once a week. Then their "
                  "mean, its likely range and the change that can be told stand here.")  # fmt: skip
        self._nothing_card, self.nothing = Card(look), EmptyState(look, "body", told, tr("Take a first measure"))
        self._nothing_card.body.addWidget(self.nothing)
        self.columns = ReflowColumns(look)
        self._lay_out()
        for button in (self.add, self.nothing.action):
            button.clicked.connect(self._measure)
        self.site.chosen.connect(self._show_how)

    def take_keyboard(self) -> None:
        """Go to what adds a measure."""
        target = self.nothing.action if self.add.isHidden() else self.add
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read and show what was measured; leave when it is hidden."""
        if not self.context.preferences.shows_body:
            if self.isVisible():
                self.context.asked_for.emit("today", "")
            return
        read = facts.read(self.context.store)
        self.frame.say(tr("Body"), sentences.subtitle(read, today()))
        has_any = bool(read.visits)
        for widget in (self.add, self.site, self.visits):
            widget.setVisible(has_any)
        self._nothing_card.setVisible(not has_any)
        home, at = (self.columns.second, 0) if has_any else (self.columns.first, 1)  # what comes first stands first
        if home.indexOf(self._how_card) < 0:
            home.insertWidget(at, self._how_card)
        self.site.show_facts(read)
        self.visits.show_facts(read)
        self.week.show_week()
        self.photos.show_photos()
        self._show_how()

    def _show_how(self) -> None:
        self.how.show_site(self.site.site or Site.HIP)

    def _measure(self) -> None:
        self.context.asked_for.emit("log", "measure")

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self.frame.buttons.addWidget(self.add)
        self.frame.body.addWidget(self.columns)
        for card in (self._nothing_card, self.site, self.visits):
            self.columns.first.addWidget(card)
        for card in (self._how_card, self.week, self.photos):
            self.columns.second.addWidget(card)


PAGE = BodyPage

"""One site of the body: where it likely is, how it changed, and how well the user's own readings repeat."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.analysis.body_story import body_story
from glutetracker.analysis.girth import Visit
from glutetracker.domain import wording
from glutetracker.domain.body.measure import AnySite
from glutetracker.domain.body.site_shown import shown
from glutetracker.domain.clock import today
from glutetracker.domain.period import EVER
from glutetracker.store.body import measures
from glutetracker.ui.body import sentences
from glutetracker.ui.body.facts import BodyFacts, period_shown
from glutetracker.ui.body.trend_picture import TrendPicture
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Button, Card, ChipGroup, Label, Metric
from glutetracker.words import tr, trn
from glutetracker.words.durations import short_day


class SiteCard(Card):
    """Shows a site that is chosen by chips, over a range that is chosen too.

    Attributes:
        chosen: Another site was chosen.
        sites: Chips of the sites that were ever measured.
        figure: The value.
        change: How it changed.
        picture: Its readings over time.
        ranges: Twelve weeks, a year, or all.
        error: How well readings repeat, and which change can be told.
    """

    chosen = Signal()

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look)
        self._context = context
        self._holder, self.sites = QVBoxLayout(), ChipGroup(look, tr("Site"), (("", ""),))
        self._offered: tuple[AnySite, ...] = ()
        self._holder.addWidget(self.sites)
        self.figure = Metric(look)
        self.change = Label(look, "", "body", "body2", wraps=True)
        self.nothing = Label(look, tr("Nothing was read of it in this range. Choose a longer one."), "body", "body2",
                             wraps=True)  # fmt: skip
        self.picture = TrendPicture(look)
        names = (("12w", tr("12 weeks")), ("1y", tr("1 year")), ("all", tr("All")))
        self.ranges = ChipGroup(look, tr("Range"), names, "1y")
        self.ranges.setObjectName("bodyRange")
        self.legend = Label(look, "", "caption", "caption", wraps=True)
        self.error = Label(look, "", "small", "body2", wraps=True)
        self.larger = Button(look, tr("Larger, beside runs and glute work"), icon="progress", kind="ghost")
        self.larger.setObjectName("bodyOnProgress")
        self.larger.clicked.connect(lambda: context.asked_for.emit("progress", "together"))
        self.ranges.chosen.connect(self.show_site)
        self.body.addLayout(self._holder)
        self._shown: tuple[QWidget, ...] = (self.figure, self.change, self.picture, self.legend, self.error)
        for widget in (self.figure, self.change, self.picture, self.nothing, self.legend, self.ranges, self.error):
            self.body.addWidget(widget)
        self.body.addWidget(self.larger, 0, Qt.AlignmentFlag.AlignLeading)

    @property
    def site(self) -> AnySite | None:
        """The chosen site."""
        return next((each for each in self._offered if each.value == self.sites.key), None)

    def show_facts(self, facts: BodyFacts) -> None:
        """Show what was measured; the chosen site stays chosen."""
        if facts.sites and facts.sites != self._offered:
            self._offer(facts.sites)
        self.show_site()

    def show_site(self) -> None:
        """Show the chosen site over the chosen range."""
        site = self.site
        if site is None:
            return
        readings, preferences = measures.of_site(self._context.store, site, EVER), self._context.preferences
        first = readings[0].local_day if readings else today()
        period = period_shown(self.ranges.key, first, today())
        story = body_story(site, readings, period)
        self.nothing.setVisible(story is None)
        for widget in self._shown:
            widget.setVisible(story is not None)
        if story is None:
            return
        self.figure.show_value(*sentences.value(story, preferences))
        self.change.setText(sentences.change(story, preferences))
        self.error.setText(sentences.error(story, preferences))
        has_band = story.trend is not None
        self.legend.setText(tr("Diamond: mean of a visit. Band: where it likely was, nine times in ten.") if has_band
                            else tr("Diamond: mean of a visit."))  # fmt: skip
        told = tuple(self._tip(site, visit) for visit in story.visits)
        self.picture.show_story(story, period, shown(site, preferences).of, told, preferences.first_weekday)
        self.picture.setAccessibleName(sentences.picture(story, preferences))

    def _on_chosen(self) -> None:
        self.show_site()
        self.chosen.emit()

    def _tip(self, site: AnySite, visit: Visit) -> str:
        how = trn("one reading", "mean of {count} readings", visit.readings)
        value = wording.measured(site, visit.girth_cm, self._context.preferences)
        return f"{value} · {short_day(visit.day, with_year=True)}, {how}"

    def _offer(self, sites: tuple[AnySite, ...]) -> None:
        """Offer other sites; Qt's chips are made for good, so their row is made anew."""
        kept, self._offered = self.sites.key, sites
        self._holder.removeWidget(self.sites)
        self.sites.hide()
        self.sites.deleteLater()
        first = kept if kept in {each.value for each in sites} else sites[0].value
        named = tuple((each.value, wording.site_name(each)) for each in sites)
        self.sites = ChipGroup(self.look, tr("Site"), named, first)
        self.sites.setObjectName("bodySite")
        self.sites.chosen.connect(self._on_chosen)
        self._holder.addWidget(self.sites)

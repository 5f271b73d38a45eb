"""Measures of the body by their numbers."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from PySide6.QtCore import Qt

from glutetracker.domain import wording
from glutetracker.domain.body.measure import Measure, OwnSite, sites_read_once
from glutetracker.domain.body.visits import Circumstances, in_words
from glutetracker.domain.clock import today
from glutetracker.store import Table
from glutetracker.store.body import body_sites, measures, visits
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context
from glutetracker.ui.log.form_part import SHOWN, FormPart
from glutetracker.ui.log.last_rows import LastRow
from glutetracker.ui.log.visit.body_sites import all_sites
from glutetracker.ui.log.visit.draft import VisitDraft
from glutetracker.ui.log.visit.form import MeasureForm
from glutetracker.ui.log.visit.going_on import GoingOn
from glutetracker.ui.log.visit.photo_card import PhotoCard
from glutetracker.ui.log.visit.week_card import BodyWeekCard
from glutetracker.ui.widgets import Button
from glutetracker.words import Problem, tr
from glutetracker.words.durations import short_day


class MeasurePanel(FormPart):
    """Logs the readings of a visit, lists the last visits, and opens one again.

    Attributes:
        form: Where the readings are typed.
        week: What is asked of the running week.
        photos: Photos of the body, closed until asked for.
        cancel: Leaves an opened visit as it was.
    """

    reads = frozenset({Table.MEASURE, Table.VISIT, Table.BODY_WEEK, Table.BODY_SITE, Table.PHOTO, Table.SETTING})

    def __init__(self, context: Context) -> None:
        form = MeasureForm(context)
        super().__init__(
            context, form, save=tr("Save measures"), last=tr("Last measures"),
            nothing=tr("Your last measures will stand here."),
        )  # fmt: skip
        self.form = form
        self.going_on = GoingOn(context, form)
        self.week = BodyWeekCard(context)
        self.photos = PhotoCard(context)
        self.columns.second.addWidget(self.week)
        self.columns.second.addWidget(self.photos)
        self.cancel = Button(context.look, tr("Leave as it was"), kind="ghost")
        self.cancel.setObjectName("leaveVisit")
        self.foot.insertWidget(1, self.cancel)
        self.cancel.hide()
        self.save.setObjectName("saveMeasures")
        self.cancel.clicked.connect(self.leave)
        self.going_on.through.connect(self.log)
        self.last.opened.connect(self.open_visit)
        self.last.added.connect(self.add_readings)
        form.chosen.connect(self._choose_sites)
        form.to_be_seen.connect(self.entered)
        form.new_site.named.connect(self._take_site)
        self._show_sites()
        self.draft = VisitDraft(context, form)
        self._show_state()
        self._give_back()

    def title(self) -> str:
        """What the part is for."""
        if not self.form.opened:
            return tr("Log measures")
        return tr("Changing measures of {day}", day=_day(list(self.form.opened.values())))

    @property
    def changing(self) -> str:
        """The visit of the past that stands in the form."""
        return self.form.visit_id if self.form.opened else ""

    def leave(self) -> None:
        """Leave the opened visit as it was."""
        if visit_id := self.changing:
            self.begin_anew()
            self.left.emit(visit_id)

    def begin(self, what: str = "") -> None:
        """Put the cursor to the first reading of a new visit, or of the visit that is named."""
        if what:
            self.open_visit(what)
        elif (first := self.form.first_field()) is not None:
            first.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.chips.name_one.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """List the last visits, and write sites and units as they are chosen now."""
        self.last.show_rows([self._row(visit) for visit in measures.last_visits(self.context.store, SHOWN)])
        self.week.show_week()
        self.photos.show_photos()
        self._show_sites()
        self.form.show_units()

    def log(self) -> None:
        """Save the visit; a third reading that helps is asked for once, and can be left out."""
        self.say("")
        try:
            visit, told = self.form.visit()
        except Problem as problem:
            self.say(str(problem))
            return
        if self.going_on.offers_third() or not self.going_on.is_meant(visit):
            return
        label = ", ".join(wording.reading(each, self.context.preferences) for each in visit)
        changed = self.changing
        if self.context.save(label, self._writing(visit, told)):
            self.begin_anew()
            if changed:
                self.left.emit(changed)

    def open_visit(self, visit_id: str) -> None:
        """Open a past visit in the form; readings that are typed and not saved come first."""
        visit = measures.of_visit(self.context.store, visit_id)
        if not visit:
            return
        if self.draft.says_something:
            self.say(tr("Save or empty what is typed here first."))
            return
        self._open(visit)
        self.begin()

    def add_readings(self, visit_id: str) -> None:
        """Open a visit of today for the readings that it lacks."""
        self.open_visit(visit_id)
        if self.form.opened and self.form.visit_id == visit_id:
            first, *_ = sites_read_once(list(self.form.opened.values()))
            self.form.sites[first.value].fields[1].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_anew(self) -> None:
        """Make room for a new visit."""
        self.going_on.begin_anew()
        self.say("")
        self.form.empty()
        self.draft.keep()
        self._show_sites()
        self._show_state()
        self.begin()

    def delete(self, visit_id: str) -> None:
        """Delete the visit; undo brings it back."""
        store = self.context.store
        visit = measures.of_visit(store, visit_id)
        if not visit:
            return

        def write(edit: Edit) -> None:
            for each in visit:
                edit.remove(Table.MEASURE, each.id)
            visits.remove(edit, store, visit_id)

        is_deleted = self.context.save(tr("Measures of {day} deleted", day=_day(visit)), write, undoable=True)
        if is_deleted and self.changing == visit_id:
            self.leave()

    def _writing(self, visit: Sequence[Measure], told: Circumstances) -> Callable[[Edit], None]:
        gone, store = self.form.removed(visit), self.context.store

        def write(edit: Edit) -> None:
            for measure_id in gone:
                edit.remove(Table.MEASURE, measure_id)
            measures.save(edit, visit)
            if told.say_nothing:
                visits.remove(edit, store, told.visit_id)
            else:
                visits.save(edit, told)
            self.draft.forget(edit)

        return write

    def _open(self, visit: Sequence[Measure]) -> None:
        self.say("")
        self.form.open_visit(visit, visits.load(self.context.store, visit[0].visit_id))
        self._show_sites()
        self.draft.note_opened()
        self._show_state()

    def _give_back(self) -> None:
        """Show again what stood here half typed when the program ended."""
        new, visit_id, typed = self.draft.given_back()
        visit = measures.of_visit(self.context.store, visit_id) if visit_id else []
        if visit:
            self._open(visit)
        self.draft.put_back(typed if visit else new)

    def _show_sites(self) -> None:
        own = body_sites.own_sites(self.context.store)
        self.form.show_sites(all_sites(own), self.context.preferences.body_sites)

    def _show_state(self) -> None:
        """Say whether a new visit is typed or an old one changed."""
        is_opened = bool(self.form.opened)
        self.save.setText(tr("Save changes") if is_opened else tr("Save measures"))
        goes_on = tr("Enter goes to the next reading and saves after the last · Ctrl+Enter saves at once")
        self.form.keys.setText(tr("Enter saves") if is_opened else goes_on)
        self.cancel.setVisible(is_opened)
        self.retitled.emit()

    def _choose_sites(self, chosen: tuple[str, ...]) -> None:
        self.context.choose(replace(self.context.preferences, body_sites=chosen))
        self._show_sites()  # what an opened visit holds, or could not be kept, does not seem otherwise

    def _take_site(self, site: OwnSite) -> None:
        self.form.new_site.hide()
        chosen = self.context.preferences.body_sites
        self._choose_sites((*chosen, site.value) if site.value not in chosen else chosen)
        self.form.sites[site.value].fields[0].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, visit: list[Measure]) -> LastRow:
        told = [self._site(list(readings)) for _, readings in groupby(visit, key=lambda each: each.site)]
        told += in_words(visits.load(self.context.store, visit[0].visit_id))
        day = _day(visit)
        once = sites_read_once(visit) if visit[0].local_day == today() else ()
        names = ", ".join(wording.site_name(each) for each in once)
        return LastRow(
            visit[0].visit_id, day, " · ".join(told), tr("Delete the measures of {day}", day=day),
            tr("Change the measures of {day}", day=day), tr("+ Second reading: {sites}", sites=names) if names else "",
        )  # fmt: skip

    def _site(self, readings: list[Measure]) -> str:
        values = [wording.measured(each.site, each.value, self.context.preferences) for each in readings]
        return f"{wording.site_name(readings[0].site)} {', '.join(values)}"


def _day(visit: Sequence[Measure]) -> str:
    day = visit[0].local_day
    return short_day(day, with_year=day.year != today().year)

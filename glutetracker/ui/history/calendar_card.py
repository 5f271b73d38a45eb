"""The calendar with its head: which month or year, and what its signs mean."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from glutetracker.domain.clock import today
from glutetracker.domain.period import EVER
from glutetracker.domain.planned import PlanKind, planned
from glutetracker.store import events, history_list, plans
from glutetracker.ui.context import Context
from glutetracker.ui.history.calendar import Calendar
from glutetracker.ui.history.calendar_painting import draw_sign, draw_tile
from glutetracker.ui.planning.rows import PlanRows
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, Card, ChipGroup, Flow, IconButton, Label
from glutetracker.words import tr

PLAN_KEY = "P"


class CalendarCard(Card):
    """Shows a month or a year of what was done.

    Attributes:
        calendar: The days.
        scale: Chooses a month or a year.
        plans: The sessions and runs that are planned.
        plan: Asks what is planned, as P does.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context.look)
        self._context, look = context, context.look
        self.calendar, self._today = Calendar(look), today()
        self.title = Label(look, "", "h2", "title")
        self.before = IconButton(look, "chevron-left", "")
        self.after = IconButton(look, "chevron-right", "")
        self.scale = ChipGroup(look, tr("Calendar of a"), (("month", tr("Month")), ("year", tr("Year"))))
        self.told = Label(look, "", "small", "body2", wraps=True)
        self.plans = PlanRows(context, self.calendar)
        self.plan = Button(look, tr("Plan a session or a run"), icon="calendar", kind="ghost")
        self.plan.setObjectName("planLineOf")
        self.plan.setToolTip(PLAN_KEY)
        signs = {"glute": tr("Session"), "run": tr("Run or walk"), "body": tr("Measures"),
                 "meant": tr("Session planned"), "meant_run": tr("Run planned"), "plan": tr("Planned")}  # fmt: skip
        self._legend = {role: _explained(look, role, words) for role, words in signs.items()}
        self.deeper = Label(look, tr("The deeper, the more of it"), "caption", "caption")
        self._lay_out()
        self.scale.chosen.connect(lambda key: self.calendar.show_year(is_year=key == "year"))
        self.before.clicked.connect(lambda: self.calendar.turn(-1))
        self.after.clicked.connect(lambda: self.calendar.turn(1))
        self.calendar.turned.connect(self.read)
        self.calendar.moved.connect(self.told.setText)
        self.plan.clicked.connect(self._plan)
        keys = QShortcut(QKeySequence(PLAN_KEY), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._plan)

    def read(self) -> None:
        """Read what was done in the month or year that is shown."""
        preferences = self._context.preferences
        calendar, shows_body = self.calendar, preferences.shows_body
        self._go_along_with_today()
        days = history_list.days_done(self._context.store, calendar.period, with_body=shows_body)
        pinned = events.between(self._context.store, calendar.period)
        measured_on = {day for day, done in days.items() if done.visits}
        ahead = plans.ahead(self._context.store, EVER, today())
        self.plans.show_plans(ahead)
        of_days = planned(calendar.period, today(), pinned, preferences, measured_on, ahead)
        calendar.show_days(days, of_days, preferences)
        self.title.setText(calendar.title)
        names = (tr("Year before"), tr("Year after")) if calendar.is_year else (tr("Month before"), tr("Month after"))
        for button, icon, name in zip((self.before, self.after), ("left", "right"), names, strict=True):
            button.show_icon(f"chevron-{icon}", name)
        self.deeper.setVisible(calendar.is_year)
        for sign in self.findChildren(_Sign):
            sign.show_as(is_tile=calendar.is_year)
        kinds = {each.kind for of_day in of_days.values() for each in of_day}
        meant = {"meant": PlanKind.SESSION in kinds, "meant_run": PlanKind.RUN in kinds}
        shown = {"body": shows_body, **meant, "plan": bool(kinds - {PlanKind.SESSION, PlanKind.RUN})}
        for role, explained in self._legend.items():
            explained.setVisible(shown.get(role, True))

    def _plan(self) -> None:
        """Ask what is planned, for the day that the keyboard is at where that is one to come."""
        day = self.calendar.day
        self._context.asked_for.emit("plan", f"day:{day.isoformat()}" if day > today() else "")

    def _go_along_with_today(self) -> None:
        """Let the mark that stood on today stand on the new day, unless a day is picked."""
        before, self._today = self._today, today()
        if self.calendar.day == before and self.calendar.chosen is None:
            self.calendar.day = self._today

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.before)
        head.addWidget(self.title, 1)
        head.addWidget(self.after)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        legend = Flow()
        legend.setSpacing(self.look.theme.px(6))
        for explained in self._legend.values():
            legend.addWidget(explained)
        legend.addWidget(self.deeper)
        self.body.addLayout(head)
        self.body.addWidget(self.calendar)
        self.body.addWidget(self.told)
        self.body.addWidget(self.plans)
        self.body.addWidget(self.plan, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addLayout(legend)
        self.body.addWidget(self.scale)


def _explained(look: Look, role: str, words: str) -> QWidget:
    """Give a sign with its word, which never part."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, look.theme.px(6), 0)
    row.setSpacing(look.theme.px(6))
    row.addWidget(_Sign(look, role))
    row.addWidget(Label(look, words, "caption", "caption"))
    return both


class _Sign(QWidget):
    """The sign of one thing done."""

    def __init__(self, look: Look, role: str) -> None:
        super().__init__()
        self._look, self._role = look, role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._is_tile = False
        look.changed.connect(self.updateGeometry)

    def show_as(self, *, is_tile: bool) -> None:
        """Show what is a tile in a year as one."""
        self._is_tile = is_tile
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As high as its word."""
        return QSize(self._look.theme.px(12), self._look.theme.px(18))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the sign."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = QPointF(self.rect().center()) + QPointF(0.5, 0.5)
            draw = draw_tile if self._is_tile and self._role in {"glute", "run"} else draw_sign
            draw(painter, self._look.theme, middle, self._role)

"""A calendar of a month or a year that is gone through by keys and picks days."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from glutetracker.domain.clock import today
from glutetracker.domain.happenings import NOTHING, DayDone
from glutetracker.domain.period import Period, week_start
from glutetracker.domain.planned import Plan, meant_days
from glutetracker.domain.preferences import Preferences
from glutetracker.ui.history import months
from glutetracker.ui.history.calendar_painting import Marked, Most, draw_large, draw_small
from glutetracker.ui.history.day_words import day_told
from glutetracker.ui.history.months import MonthPlace, Sizes
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.painting import ringed_after
from glutetracker.words import tr
from glutetracker.words.durations import month_name, weekday_letter

PICKS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
DAY = timedelta(days=1)


class Calendar(QWidget):
    """Days by what was done on them.

    Arrows go by day and week, Page Up and Page Down by month, or by year where a year is shown, Home and End to the
    ends of the week. Enter picks the day, and lets it go again.

    Attributes:
        picked: A day was picked (a date), or let go (None).
        turned: Another month or year is shown.
        moved: The keyboard is at another day; what was done on it, in words.
        day: The day that the keyboard is at.
        chosen: The day that was picked.
    """

    picked = Signal(object)
    turned = Signal()
    moved = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._preferences = Preferences()
        self._days: Mapping[date, DayDone] = {}
        self._plans: Mapping[date, tuple[Plan, ...]] = {}
        self._places: list[MonthPlace] = []
        self._drawn: tuple[object, QPixmap] | None = None
        self._is_ringed = False
        self.is_year = False
        self.day = today()
        self.chosen: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Calendar"))
        look.changed.connect(self._lay_out)

    @property
    def period(self) -> Period:
        """The days that are shown."""
        return months.year_of(self.day) if self.is_year else months.month_of(self.day)

    @property
    def title(self) -> str:
        """What is shown: October 2026, or 2026."""
        year = self.day.year
        return str(year) if self.is_year else tr("{month} {year}", month=month_name(self.day.month), year=year)

    def show_days(
        self, days: Mapping[date, DayDone], plans: Mapping[date, tuple[Plan, ...]], preferences: Preferences
    ) -> None:
        """Show what was done on the days of the period, and what those to come are planned for."""
        self._days, self._plans, self._preferences = days, plans, preferences
        self._lay_out()
        self._tell()

    def show_year(self, *, is_year: bool) -> None:
        """Show a whole year, or a month."""
        self.is_year = is_year
        self.turned.emit()
        self._lay_out()

    def choose(self, day: date | None) -> None:
        """Mark a day as picked, without saying so."""
        self.chosen = day
        if day is not None:
            self.go_to(day)
        self.update()

    def turn(self, by: int) -> None:
        """Go to the month or year so many ahead."""
        self.go_to(months.later(self.day, by * (12 if self.is_year else 1)))

    def go_to(self, day: date) -> None:
        """Put the mark of the keyboard on a day, and show its month or year."""
        before, self.day = self.period, day
        if self.period != before:
            self.turned.emit()
            self._lay_out()
        self._tell()
        self.update()

    def told(self, day: date) -> str:
        """Say what was done on a day, or what it is planned for."""
        return day_told(day, self._days.get(day, NOTHING), self._plans.get(day, ()), self._preferences)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for a month; how high it is, the width tells."""
        return QSize(self._look.theme.px(300), self.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Narrow days are days still."""
        return QSize(self._look.theme.px(200), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Go from day to day, and pick one."""
        key = Qt.Key(event.key())
        forward = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        steps = {Qt.Key.Key_Left: -forward, Qt.Key.Key_Right: forward, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        week = week_start(self.day, self._preferences.first_weekday)
        ends = {Qt.Key.Key_Home: week, Qt.Key.Key_End: week + 6 * DAY}
        self._is_ringed = True
        if key in steps:
            self.go_to(self.day + steps[key] * DAY)
        elif key in ends:
            self.go_to(ends[key])
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in PICKS:
            self._pick(self.day)
        elif key == Qt.Key.Key_Escape and self.chosen is not None:
            self._pick(self.chosen)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Pick the day that is pressed."""
        day = self._day_at(event.position())
        if day is not None:
            self.go_to(day)
            self._pick(day)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the ring where keys brought the focus."""
        self._is_ringed = ringed_after(event, is_ringed=self._is_ringed)
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Lay the days out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Tell of the day under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            day = self._day_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.told(day) if day else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the days, once for as long as they stay the same."""
        has_ring = self.hasFocus() and self._is_ringed
        at = self.day if has_ring else None
        marked = Marked(today(), self.chosen, at, frozenset(self._plans), *meant_days(self._plans))
        key = self._look.theme, self.size(), self.devicePixelRatioF(), marked, self.period, id(self._days)
        if self._drawn is None or self._drawn[0] != key:
            self._drawn = key, self._picture(marked)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._drawn[1])

    def _picture(self, marked: Marked) -> QPixmap:
        theme, most, ratio = self._look.theme, Most.of(self._days), self.devicePixelRatioF()
        draw = draw_small if self.is_year else draw_large
        made = QPixmap(self.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(theme.colour("surface"))
        with QPainter(made) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place in self._places:
                self._draw_head(painter, place)
                for day, area in place.days:
                    draw(painter, theme, self._mirrored(area), day, self._days.get(day, NOTHING), most, marked)
        return made

    def _draw_head(self, painter: QPainter, place: MonthPlace) -> None:
        theme = self._look.theme
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text2" if self.is_year else "text3"))
        if self.is_year:
            flag = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self._mirrored(place.head), flag, month_name(place.first.month)[:3])
            return
        wide = place.head.width() / months.COLUMNS
        for at in range(months.COLUMNS):
            area = self._mirrored(QRectF(at * wide, 0, wide, place.head.height()))
            letter = weekday_letter((self._preferences.first_weekday + at) % 7)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, letter)

    def _placed(self, width: int) -> list[MonthPlace]:
        px, weekday = self._look.theme.px, self._preferences.first_weekday
        sizes = Sizes(head=px(24), gap=px(12), cell=px(44))
        if not self.is_year:
            return [months.one_month(self.day.replace(day=1), width, sizes, weekday)]
        across = 4 if width >= px(320) else 3
        return list(months.twelve_months(self.day.year, width, sizes, weekday, across))

    def _lay_out(self) -> None:
        self._places, self._drawn = self._placed(self.width()), None
        last = self._places[-1]
        self.setFixedHeight(round(last.head.bottom() + months.ROWS * last.days[0][1].height()) + 2)
        self.update()

    def _mirrored(self, area: QRectF) -> QRectF:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            return QRectF(self.width() - area.right(), area.y(), area.width(), area.height())
        return area

    def _day_at(self, place: QPointF) -> date | None:
        days = (each for month in self._places for each in month.days)
        return next((day for day, area in days if self._mirrored(area).contains(place)), None)

    def _pick(self, day: date) -> None:
        self.chosen = None if self.chosen == day else day
        self.update()
        self.picked.emit(self.chosen)

    def _tell(self) -> None:
        words = self.told(self.day)
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
            self.moved.emit(words)

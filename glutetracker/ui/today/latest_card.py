"""The last sessions and runs, one row each."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from glutetracker.domain import wording
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run
from glutetracker.store.lifting.sessions import SessionSummary
from glutetracker.ui.theme import Look
from glutetracker.ui.today.facts import LATEST, TodayFacts
from glutetracker.ui.widgets import Button, Card, ElidedLabel, Label, Medallion, Pill
from glutetracker.ui.widgets.buttons import Pressable
from glutetracker.ui.widgets.painting import Face, draw_face
from glutetracker.words import tr, trn
from glutetracker.words.durations import clock, near_day
from glutetracker.words.numbers import short


class Latest(NamedTuple):
    """One row: a session or a run.

    Attributes:
        fact: Its table and id, "run:ID", to be shown whole.
    """

    fact: str
    icon: str
    role: str
    title: str
    about: str
    value: str


class LatestCard(Card):
    """Lists what was done last.

    Attributes:
        opened: A row was pressed: what it is, as its table and id; empty for all of them.
        all: Opens the history.
    """

    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        self.all = Button(look, tr("All"), kind="ghost")
        self.all.setObjectName("allLatest")
        self.all.setAccessibleName(tr("All sessions and runs"))
        super().__init__(look, tr("Last sessions and runs"), self.all)
        self.all.clicked.connect(lambda: self.opened.emit(""))
        self.rows = [LatestRow(look) for _ in range(LATEST)]
        for row in self.rows:
            self.body.addWidget(row)
            row.clicked.connect(lambda _=False, row=row: self.opened.emit(row.fact))

    def show_facts(self, facts: TodayFacts, preferences: Preferences) -> None:
        """Show what was done last."""
        latest = latest_of(facts, preferences)
        self.setVisible(bool(latest))
        for at, row in enumerate(self.rows):
            row.setVisible(at < len(latest))
            if at < len(latest):
                row.show_latest(latest[at])

    def mark_bests(self, session_ids: frozenset[str]) -> None:
        """Mark the sessions that had a best."""
        for row in self.rows:
            row.mark_best(is_best=row.fact.removeprefix("session:") in session_ids)


class LatestRow(Pressable):
    """A tile, what it was, when and how, and one value; pressed, all of it is shown.

    Attributes:
        fact: What it shows.
        best: Says that a set of it was a best; made when first wanted.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self.fact = ""
        self.best: Pill | None = None
        self._told = ""
        self.tile = Medallion(look, "dumbbell")
        self.title = ElidedLabel(look, "", "strong", "title")
        self.about = ElidedLabel(look, "", "small", "body2")
        self.value = Label(look, "", "strong", "title")
        self._row = QHBoxLayout(self)
        self._words = QVBoxLayout()
        self._words.addWidget(self.title)
        self._words.addWidget(self.about)
        self._row.addWidget(self.tile)
        self._row.addLayout(self._words, 1)
        self._end = QVBoxLayout()
        self._end.addWidget(self.value, 0, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(self._end)
        for widget in (self.tile, self.title, self.about, self.value):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._space()
        look.changed.connect(self._space)

    def show_latest(self, latest: Latest) -> None:
        """Show another session or run."""
        if latest.fact != self.fact:
            self.mark_best(is_best=False)
        self.fact = latest.fact
        ink = {"glute": "primary_text", "run": "run_text"}.get(latest.role, "text2")
        self.tile.show_icon(latest.icon, ground=f"{latest.role}_soft" if latest.role else "sunken", ink=ink)
        self.title.setText(latest.title)
        self.about.setText(latest.about)
        self.value.setText(latest.value)
        self._told = ", ".join((latest.title, latest.about, latest.value))
        self._tell()

    def mark_best(self, *, is_best: bool) -> None:
        """Say that a set of it was a best, or not."""
        if is_best and self.best is None:
            self.best = Pill(self._look, tr("New best"), "ok")
            self.best.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._end.addWidget(self.best, 0, Qt.AlignmentFlag.AlignTrailing)
        if self.best is not None:
            self.best.setVisible(is_best)
        self._tell()

    def _tell(self) -> None:
        has_best = self.best is not None and not self.best.isHidden()
        self.setAccessibleName(tr("{row}, new best", row=self._told) if has_best else self._told)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """What its words need."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Words may give way."""
        return self._row.minimumSize()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw a shade under the mouse, and the ring of the keyboard."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_face(painter, theme, QRectF(self.rect()), Face(), self.state(), theme.radius("input"))

    def _space(self) -> None:
        px = self._look.theme.px
        self._row.setContentsMargins(0, px(4), 0, px(4))  # level with the title of the card
        self._row.setSpacing(px(12))
        for column in (self._words, self._end):
            column.setSpacing(px(2))


def latest_of(facts: TodayFacts, preferences: Preferences) -> list[Latest]:
    """Choose the last few of sessions and runs together, newest first."""
    told: list[tuple[date, str, Latest]] = [
        (each.session.local_day, _began(each.session.started_at), _of_session(each, facts.today))
        for each in facts.sessions
    ]
    told += [(run.local_day, _began(run.started_at), _of_run(run, facts.today, preferences)) for run in facts.runs]
    return [latest for _, _, latest in sorted(told, key=lambda each: each[:2], reverse=True)[:LATEST]]


def _began(started_at: object) -> str:
    return str(started_at) if started_at else ""


def _of_session(done: SessionSummary, today: date) -> Latest:
    names = done.exercise_names
    about = [near_day(done.session.local_day, today), trn("{count} set", "{count} sets", done.set_count)]
    if done.session.elapsed_s:
        about.append(tr("{minutes} min", minutes=round(done.session.elapsed_s / 60)))
    title = done.session.title or ", ".join(names) or tr("Session")
    return Latest(
        f"session:{done.session.id}", "dumbbell", "glute", title, " · ".join(about), _hard_sets(done.hard_glute_sets)
    )


def _of_run(run: Run, today: date, preferences: Preferences) -> Latest:
    about = [near_day(run.local_day, today), wording.pace(run.distance_m, run.duration_s, preferences)]
    if run.avg_hr_bpm:
        about.append(tr("{pulse} bpm", pulse=short(run.avg_hr_bpm, 0)))
    way = wording.distance(run.distance_m, preferences) if run.distance_m else clock(run.duration_s or 0)
    icon, role = ("run", "run") if run.kind.is_run else ("walk", "")
    return Latest(f"run:{run.id}", icon, role, wording.run_title(run), " · ".join(filter(None, about)), way)


def _hard_sets(sets: float) -> str:
    count = short(sets)
    if count == "0":
        return ""
    return tr("1 hard set") if count == "1" else tr("{count} hard sets", count=count)

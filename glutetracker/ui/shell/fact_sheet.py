"""One session or run, whole, over the page: to read, to do again, to change, to delete."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from glutetracker.domain import wording
from glutetracker.domain.grammar import written_repeats
from glutetracker.domain.lifting.logged import LoggedSession, by_position
from glutetracker.domain.lifting.side_words import sides_told
from glutetracker.domain.running import Lap, Run
from glutetracker.store import Table, runs
from glutetracker.store.lifting import sessions
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Button, Flow, IconButton, Label, Overlay
from glutetracker.words import tr, trn
from glutetracker.words.durations import clock, short_day
from glutetracker.words.numbers import number, short

AIR = 20
"""What keeps the words from a bar that they would need for a line."""


class FactSheet(Overlay):
    """Shows a session or a run.

    Attributes:
        title: What it is.
        about: Its day, and what is said of it as a whole.
        told: All that was logged of it, a line each: what it is about, where it is about something, and the words.
    """

    WIDTH = 660

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.look, parent, tr("What you logged"))
        look = context.look
        self.context = context
        self._table, self._id = Table.SESSION, ""
        self.told: tuple[tuple[str, str], ...] = ()
        self.title = Label(look, "", "h2", "title", wraps=True)
        self.about = Label(look, "", "small", "body2", wraps=True)
        self._words = QWidget()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.again = Button(look, tr("Do it again"), icon="repeat", kind="primary")
        self.routine = Button(look, tr("Save as routine"), icon="plan")
        self.whole = Button(look, tr("Open"), icon="open")
        self.change = Button(look, tr("Edit"), icon="edit")
        self.delete = Button(look, tr("Delete"), icon="trash", kind="danger")
        self.done = IconButton(look, "close", tr("Close"))
        self._buttons = Flow()
        self._buttons.setSpacing(look.theme.px(8))
        for button in (self.again, self.whole, self.routine, self.change, self.delete):
            self._buttons.addWidget(button)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.done, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(self.about)
        self.body.addWidget(self._scroll, 1)
        self.body.addLayout(self._buttons)
        self._wire()

    def wanted_height(self, width: int) -> int:
        """Room for the words, as far as the window has it."""
        margins, px = self.body.contentsMargins(), self.look.theme.px
        inner = width - margins.left() - margins.right()
        others = sum(part.heightForWidth(inner) for part in (self.about, self._buttons))
        head = max(self.title.heightForWidth(inner - self.done.sizeHint().width()), self.done.sizeHint().height())
        words = self._words.heightForWidth(inner - px(16)) if self.told else 0
        return head + others + words + px(AIR) + 3 * self.body.spacing() + margins.top() + margins.bottom()

    def show_fact(self, table: Table, fact_id: str) -> None:
        """Show a session or a run as it is in the file now."""
        self._table, self._id = table, fact_id
        title, about, told = self._session() if table is Table.SESSION else self._run()
        self.title.setText(title or tr("It is no longer there"))
        self.about.setText(about)
        self.told = tuple(told)
        self._words = _Telling(self.context, self.told)
        self._scroll.setWidget(self._words)
        for button in (self.again, self.routine):
            button.setVisible(table is Table.SESSION and bool(title))
        for button in (self.whole, self.change, self.delete):
            button.setVisible(bool(title))
        self.open()
        self.done.setFocus(Qt.FocusReason.OtherFocusReason)

    def _session(self) -> tuple[str, str, Iterable[tuple[str, str]]]:
        logged = sessions.load(self.context.store, self._id)
        if logged is None:
            return "", "", ()
        session = logged.session
        about = (
            short_day(session.local_day, with_year=True),
            trn("{count} set", "{count} sets", logged.counts[0]),
            tr("{count} min", count=round(session.elapsed_s / 60)) if session.elapsed_s else "",
        )
        title = session.title or tr("Glute session")
        return title, " · ".join(each for each in about if each), _session_told(logged, self.context)

    def _run(self) -> tuple[str, str, Iterable[tuple[str, str]]]:
        store = self.context.store
        run = runs.load(store, self._id)
        if run is None:
            return "", "", ()
        day, numbers = short_day(run.local_day, with_year=True), wording.run(run, self.context.preferences)
        about = " · ".join(each for each in (day, numbers) if each)
        return wording.run_title(run), about, _run_told(run, runs.laps(store, self._id))

    def _wire(self) -> None:
        self.again.clicked.connect(self._do_again)
        self.routine.clicked.connect(self._save_as_routine)
        self.whole.clicked.connect(self._see_whole)
        self.change.clicked.connect(self._change)
        self.delete.clicked.connect(self._delete)
        self.done.clicked.connect(self.close_up)

    def _do_again(self) -> None:
        self.close_up()
        self.context.asked_for.emit("log", f"repeat:{self._id}")

    def _save_as_routine(self) -> None:
        self.close_up()
        self.context.asked_for.emit("routine", f"session:{self._id}")

    def _see_whole(self) -> None:
        self.close_up()
        self.context.asked_for.emit("history", f"{self._table}:{self._id}")

    def _change(self) -> None:
        self.close_up()
        self.context.asked_for.emit("history", f"edit:{self._table}:{self._id}")

    def _delete(self) -> None:
        table, fact_id = self._table, self._id
        label = tr("{what} deleted", what=self.title.text())
        if self.context.save(label, lambda edit: edit.remove(table, fact_id), undoable=True):
            self.close_up()


class _Telling(QWidget):
    """The words, what they are about above them."""

    def __init__(self, context: Context, told: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        look = context.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.theme.px(4), 0, look.theme.px(4))
        column.setSpacing(look.theme.px(10))
        for about, words in told:
            block = QVBoxLayout()
            block.setSpacing(look.theme.px(2))
            if about:
                block.addWidget(Label(look, about, "strong", "title", wraps=True))
            label = Label(look, words, "body", "body2", wraps=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            block.addWidget(label)
            column.addLayout(block)
        column.addStretch(1)


def _session_told(logged: LoggedSession, context: Context) -> Iterator[tuple[str, str]]:
    for each in logged.entries:
        exercise = context.exercise(each.entry.exercise)
        told = "; ".join(
            sides_told([wording.strength_set(side, context.preferences) for side in sides])
            for sides in by_position(each.done)
        )
        has_load = any(done.load_kg is not None for done in each.done)
        unit = f" ({context.preferences.load_unit})" if has_load else ""
        yield f"{exercise.name}{unit}", told or "–"
    if logged.session.note:
        yield "", logged.session.note


def _run_told(run: Run, laps: Sequence[Lap]) -> Iterator[tuple[str, str]]:
    repeats = written_repeats(laps, None)
    facts = (
        wording.surface_name(run.surface) if run.surface else "",
        tr("{climb} m climbed", climb=number(run.ascent_m)) if run.ascent_m else "",
        tr("an incline of {slope} %", slope=short(run.incline_pct)) if run.incline_pct else "",
        tr("{pulse} bpm on average", pulse=number(run.avg_hr_bpm)) if run.avg_hr_bpm else "",
        tr("{pulse} bpm at most", pulse=number(run.max_hr_bpm)) if run.max_hr_bpm else "",
        tr("{steps} steps a minute", steps=number(run.avg_cadence_spm)) if run.avg_cadence_spm else "",
        tr("effort {effort} of 10", effort=short(run.effort_rpe)) if run.effort_rpe is not None else "",
        tr("{time} of hard work", time=clock(run.work_s)) if run.work_s else "",
        tr("shoes: {shoes}", shoes=run.shoes) if run.shoes else "",
        repeats or (trn("{count} lap", "{count} laps", len(laps)) if laps else ""),
    )
    told = " · ".join(each for each in facts if each)
    lines = (told, run.note, tr("From {source}", source=run.source) if run.source != "logged" else "")
    yield from (("", line) for line in lines if line)

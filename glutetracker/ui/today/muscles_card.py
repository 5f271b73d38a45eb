"""Muscles this week: hard sets by muscle, on a map of the body and in words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from glutetracker.domain.lifting.muscles import USUAL_WEEK_SETS, Muscle, had_little, hard_sets_by_muscle, muscle_name
from glutetracker.domain.period import Period
from glutetracker.store.lifting import sessions
from glutetracker.ui.context import Context
from glutetracker.ui.figure.body_map import BodyMap
from glutetracker.ui.guide.muscle_card import REGIONS
from glutetracker.ui.widgets import Card, Label, Share, ShareRows
from glutetracker.words import tr, trn
from glutetracker.words.numbers import short

MAP_WIDTH, LEAST_WORDS = 150, 132
MOST_TOLD = 4


class MusclesCard(Card):
    """Shows what the sets of the running week were credited to.

    Attributes:
        map: The body.
        told: Says that there are none yet.
    """

    def __init__(self, context: Context) -> None:
        self._unit = Label(context.look, "", "small", "body2")
        super().__init__(context.look, tr("Muscles this week"), self._unit)
        self._context = context
        self.map = BodyMap(context.look)
        self.told, self.shares = Label(context.look, "", "body", "body2", wraps=True), ShareRows(context.look, "glute")
        self.light = Label(context.look, "", "small", "body2", wraps=True)
        words = QVBoxLayout()
        words.setSpacing(context.look.theme.px(4))
        words.addStretch(1)
        words.addWidget(self.told)
        words.addWidget(self.shares)
        words.addWidget(self.light)
        words.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self.map, 0, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(words, 1)
        self.body.addLayout(self._row)
        self._reflow()
        context.look.changed.connect(self._reflow)

    def show_week(self, week: Period) -> None:
        """Read and show a week's sets, those of an open session among them."""
        hard = self._hard_sets(week)
        loads, words = dict[str, float](), dict[str, str]()
        for muscle, count in hard.items():
            for region in REGIONS.get(muscle, (muscle.value,)):
                loads[region] = count / USUAL_WEEK_SETS[1]
                words[region] = _sets(count)
        self.map.show_loads(loads, words)
        most = sorted(hard.items(), key=lambda each: -each[1])[:MOST_TOLD]
        shares = [Share(muscle_name(muscle), count, short(count)) for muscle, count in most]
        told = " · ".join(f"{each.name} {each.told}" for each in shares)
        self.told.setText("" if most else tr("No hard sets yet this week."))
        self.told.setVisible(not most)
        self._unit.setText(tr("hard sets") if most else "")
        self.shares.show_shares(shares, tr("Hard sets: {told}", told=told))
        self.shares.setVisible(bool(shares))
        self.light.setText(_light(hard))
        self.light.setVisible(bool(self.light.text()))
        self._reflow()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Stand map and words beside or under each other, as there is room."""
        super().resizeEvent(event)
        self._reflow()

    def _hard_sets(self, week: Period) -> dict[Muscle, float]:
        store, found = self._context.store, dict[Muscle, float]()
        whole = [sessions.load(store, each.session.id) for each in sessions.summaries(store, week)]
        open_one = self._context.recall.open_session()
        if open_one is not None and open_one.session.local_day in week:
            whole.append(open_one)
        for logged in whole:
            for muscle, count in hard_sets_by_muscle(logged, self._context.exercise).items() if logged else ():
                found[muscle] = found.get(muscle, 0.0) + count
        return found

    def _reflow(self) -> None:
        px = self.look.theme.px
        self._row.setSpacing(px(18))
        self.map.setFixedWidth(px(MAP_WIDTH))
        edges = self.body.contentsMargins()
        room = self.width() - edges.left() - edges.right() - px(MAP_WIDTH) - self._row.spacing()
        beside = room >= max(px(LEAST_WORDS), self.shares.minimumSizeHint().width())
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not wanted:
            self._row.setDirection(wanted)


def _sets(count: float) -> str:
    return trn("{count} hard set", "{count} hard sets", round(count)) if count == round(count) else tr(
        "{count} hard sets", count=short(count)
    )  # fmt: skip


def _light(hard: dict[Muscle, float]) -> str:
    """Say which half of the butt had little, where the other had some."""
    return {
        None: "",
        Muscle.SIDE_HIP: tr("The side hip had little so far: clamshells, side steps or side planks would reach it."),
        Muscle.GLUTE_MAX: tr("The gluteus maximus had little so far: a thrust, hinge or squat would reach it."),
    }[had_little(hard)]

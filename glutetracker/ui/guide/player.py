"""The figure with all that moves and turns it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from glutetracker.figure import Movement
from glutetracker.ui.figure.moving_figure import BACK, FRONT, OWN, SIDE, VIEWS
from glutetracker.ui.figure.stage import Stage
from glutetracker.ui.guide.phase_bar import PhaseBar
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, Card, Chip, Flow
from glutetracker.words import tr

HALF = 0.5


class Player(Card):
    """Shows a movement; by keys too: M for muscles, H for half speed, 1 to 4 for the views.

    Attributes:
        stage: The figure.
        phases: The bar under it.
        play: Plays and pauses; goes on by a phase where things should not move.
        views: Chips by the side they look from.
        half: Half speed.
        muscles: Working muscles glow.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.stage = Stage(look)
        self.phases = PhaseBar(look)
        self.play = Button(look, "")
        named = ((SIDE, tr("Side")), (FRONT, tr("Front")), (BACK, tr("Back")), (OWN, tr("¾")))
        self.views = {key: Chip(look, text) for key, text in named}
        self.half = Chip(look, tr("Half speed"))
        self.muscles = Chip(look, tr("Muscles"))
        self._row = Flow()
        self._lay_out()
        self._wire()
        self._dress()

    def show_movement(self, movement: Movement) -> None:
        """Show a movement, and play it."""
        self.stage.show_movement(movement)
        self.phases.show_phases(movement)
        self.stage.set_speed(HALF if self.half.isChecked() else 1.0)
        self._show_view()
        self._follow(self.stage.seconds)
        self.stage.play()
        self._show_play()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Turn and slow the figure by keys."""
        chips = {Qt.Key.Key_M: self.muscles, Qt.Key.Key_H: self.half,
                 **{Qt.Key(Qt.Key.Key_1 + at): chip for at, chip in enumerate(self.views.values())}}  # fmt: skip
        chip = chips.get(Qt.Key(event.key()))
        if chip is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            chip.click()

    def _on_play(self) -> None:
        if not self.look.theme.has_motion:
            self.stage.step()
        elif self.stage.is_playing:
            self.stage.pause()
        else:
            self.stage.play()
        self._show_play()

    def _show_play(self) -> None:
        moves, plays = self.look.theme.has_motion, self.stage.is_playing
        self.play.setText(tr("Next phase") if not moves else tr("Pause") if plays else tr("Play"))

    def _follow(self, seconds: float) -> None:
        self.phases.show_seconds(seconds)

    def _look_from(self, name: str) -> None:
        self.stage.look_from(name)
        self._show_view()

    def _show_view(self) -> None:
        movement = self.stage.movement
        for name, chip in self.views.items():
            chip.setChecked(movement is not None and self.stage.view == VIEWS.get(name, movement.view))

    def _lay_out(self) -> None:
        self.body.addWidget(self.stage)
        self.body.addWidget(self.phases)
        self.body.addLayout(self._row)
        for widget in (self.play, *self.views.values(), self.half, self.muscles):
            self._row.addWidget(widget)
        self.muscles.setChecked(True)
        self.play.setObjectName("playFigure")
        self.half.setToolTip("H")
        self.muscles.setToolTip("M")
        for number, (name, chip) in enumerate(self.views.items(), start=1):
            chip.setToolTip(str(number))
            chip.setObjectName(f"view_{name}")
            chip.setAccessibleName(tr("View: {view}", view=tr("three-quarter") if name == OWN else chip.text()))

    def _wire(self) -> None:
        stage = self.stage
        self.play.clicked.connect(self._on_play)
        self.phases.valueChanged.connect(lambda value: stage.scrub(value / 1000))
        self.half.toggled.connect(lambda on: stage.set_speed(HALF if on else 1.0))
        self.muscles.toggled.connect(lambda on: stage.show_muscles(shown=on))
        stage.moved.connect(self._follow)
        stage.played.connect(self._show_play)
        stage.turned.connect(self._show_view)
        for name, chip in self.views.items():
            chip.clicked.connect(lambda _=False, name=name: self._look_from(name))
        self.look.changed.connect(self._dress)

    def _dress(self) -> None:
        self._row.setSpacing(self.look.theme.px(8))
        words = self.play.fontMetrics()
        widest = max(words.horizontalAdvance(text) for text in (tr("Play"), tr("Pause")))
        self.play.setMinimumWidth(widest + self.look.theme.px(34))  # what stands beside it stays where it is
        self._show_play()

"""The page of an exercise or of a way of running."""

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain.guide.exercise_page import ExercisePage
from glutetracker.domain.guide.muscle_work import main_muscles
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.muscles import muscle_name
from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.ui.guide import detail_cards
from glutetracker.ui.guide.guide_words import kind_to_name, kit_words, level_name, place_name
from glutetracker.ui.guide.links import LinkRow
from glutetracker.ui.guide.muscle_card import MuscleCard
from glutetracker.ui.guide.own_acts import OwnActs
from glutetracker.ui.guide.own_chart import OwnChart
from glutetracker.ui.guide.own_story import OwnStory
from glutetracker.ui.widgets import Button, Flow, IconButton, Pill, ReflowColumns, ScrollPage
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.figure import Movement
    from glutetracker.ui.guide.player import Player

DRAWS = "glutetracker.ui.guide.player"


class Detail(QWidget):
    """Shows one exercise whole.

    Attributes:
        left: Back to where one came from.
        opened: Another page of the guide is to be shown, by its name.
        exercise: The exercise that is shown.
        player: The figure; None until one is drawn.
        story: What the user did of it.
        chart: How that went on.
        own_acts: Makes an own exercise of it, or changes the user's.
        is_whole: The figure and the map stand too, which come a moment later.
    """

    left = Signal()
    opened = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, look = context, context.look
        self.exercise: Exercise | None = None
        self.player: Player | None = None
        self.is_whole = False
        self.frame = ScrollPage(look, "", "")
        self.back = Button(look, tr("Guide"), icon="arrow-left", kind="ghost")
        self.star = IconButton(look, "star", "")
        self.log = Button(look, "", icon="plus", kind="primary")
        self.save = Button(look, tr("Save as PDF"), icon="export", kind="ghost")
        self.own_acts = OwnActs(context)
        self.story, self.chart = OwnStory(context), OwnChart(context)
        self.columns, self.more = ReflowColumns(look), ReflowColumns(look, shares=(1, 1))
        self._acts, self._pills = Flow(), Flow()
        self._parts: list[QWidget] = []
        self._lay_out()
        self._wire()
        self._space()

    def say_back(self, name: str) -> None:
        """Say where the way back leads."""
        self.back.setText(name)
        self.back.setAccessibleName(tr("Back to {place}", place=name))

    def take_keyboard(self) -> None:
        """Begin at the way back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_exercise(self, exercise_id: str) -> None:
        """Show an exercise; its figure comes a moment later."""
        catalogue = self._context.catalogue
        exercise, page = catalogue.whole[exercise_id], catalogue.page(exercise_id)
        self.exercise, self.is_whole = exercise, False
        self.frame.say(exercise.name, "")
        self.log.setText(tr("Log a run") if exercise.run_kind else tr("Add to session"))
        self.own_acts.show_exercise(exercise)
        self.rest()
        self._empty()
        self._show_pills(exercise, page)
        look = self._context.look
        for column, cards in (
            (self.columns.first, detail_cards.what_to_do(look, exercise, page)),
            (self.columns.second, detail_cards.what_to_mind(look, exercise, page)),
            (self.more.first, detail_cards.what_else_to_do(look, exercise, page)),
            (self.more.second, detail_cards.what_is_known(look, page)),
        ):
            for card in cards:
                self._take_in(column, card)
        self._lead_on()
        self.refresh()
        self.frame.area.verticalScrollBar().setValue(0)
        self._show_figure(exercise.figure_id)

    def refresh(self) -> None:
        """Show what the user did of it, and whether it is starred; an own one as it is now."""
        if self.exercise is None or not self.is_there:
            return
        if self._context.catalogue.whole[self.exercise.id] != self.exercise:
            self.show_exercise(self.exercise.id)
            return
        self.story.show_exercise(self.exercise)
        self.chart.show_exercise(self.exercise)
        is_starred = self.exercise.id in self._context.preferences.favourites
        name = tr("Remove from the favourites") if is_starred else tr("Add to the favourites")
        self.star.show_icon("star-fill" if is_starred else "star", name, "primary_text" if is_starred else "text2")

    @property
    def is_there(self) -> bool:
        """Whether what is shown is still in the catalogue."""
        return self.exercise is not None and self.exercise.id in self._context.catalogue.whole

    def rest(self) -> None:
        """Let nothing move."""
        if self.player is not None:
            self.player.stage.pause()

    def _show_figure(self, exercise_id: str) -> None:
        if DRAWS in sys.modules:
            self._on_movement(exercise_id, _movement(exercise_id))
            return
        tasks.run(self, lambda: _movement(exercise_id), done=lambda found: self._on_movement(exercise_id, found),
                  failed=self._context.notices.tell)  # fmt: skip

    def _on_movement(self, exercise_id: str, movement: "Movement | None") -> None:
        if self.exercise is None or self.exercise.figure_id != exercise_id:
            return
        self.is_whole = True
        for card in self._parts:
            if isinstance(card, MuscleCard):
                card.show_map()
        if movement is None:
            if self.player is not None:
                self.player.hide()
            return
        if self.player is None:
            from glutetracker.ui.guide.player import Player

            self.player = Player(self._context.look)
            self.columns.first.insertWidget(0, self.player)
        self.player.show_movement(movement)
        self.player.show()

    def _log(self) -> None:
        if self.exercise is not None:
            kind = self.exercise.run_kind
            self._context.asked_for.emit("log", f"run:{kind.value}" if kind else f"session:{self.exercise.id}")

    def _toggle_star(self) -> None:
        if self.exercise is None:
            return
        chosen, this = self._context.preferences, self.exercise.id
        others = tuple(each for each in chosen.favourites if each != this)
        starred = others if this in chosen.favourites else (this, *others)
        self._context.choose(replace(chosen, favourites=starred))
        self.refresh()

    def _save(self) -> None:
        if self.exercise is not None:
            from glutetracker.ui.guide.one_page import ask_and_save

            ask_and_save(self._context, self, self.exercise)

    def _show_pills(self, exercise: Exercise, page: ExercisePage) -> None:
        look = self._context.look
        accents = [muscle_name(each) for each in main_muscles(exercise)[:2]]
        own = [tr("Your own")] if exercise.is_own else []
        level = [level_name(page.level)] if page.level else []
        others = [*own, *level, kit_words(exercise), *map(place_name, page.where),
                  *map(kind_to_name, page.kind_to)]  # fmt: skip
        for text in accents:
            self._take_in(self._pills, Pill(look, text, "accent"))
        for text in filter(None, others):
            self._take_in(self._pills, Pill(look, text))

    def _lead_on(self) -> None:
        """Let the rows of other exercises open them."""
        for part in self._parts:
            for row in part.findChildren(LinkRow):
                named = f"exercise:{row.objectName()}"
                row.clicked.connect(lambda _=False, named=named: self.opened.emit(named))

    def _take_in(self, layout: QVBoxLayout | Flow, widget: QWidget) -> None:
        layout.addWidget(widget)
        self._parts.append(widget)

    def _empty(self) -> None:
        for part in self._parts:
            part.hide()
            part.setParent(None)
            part.deleteLater()
        self._parts = []

    def _lay_out(self) -> None:
        for widget in (self.back, self.star):
            self.frame.buttons.addWidget(widget)
        for widget in (self.log, self.save, *self.own_acts.buttons):
            self._acts.addWidget(widget)
        self.frame.body.addLayout(self._pills)
        self.frame.body.addLayout(self._acts)
        self.frame.body.addWidget(self.columns)
        self.frame.body.addWidget(self.more)
        self.more.first.addWidget(self.story)
        self.more.first.addWidget(self.chart)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        names = ((self.back, "back"), (self.star, "star"), (self.log, "logThis"), (self.save, "savePdf"))
        for widget, name in names:
            widget.setObjectName(name)

    def _wire(self) -> None:
        self.back.clicked.connect(self.left)
        self.star.clicked.connect(self._toggle_star)
        self.log.clicked.connect(self._log)
        self.save.clicked.connect(self._save)
        self.own_acts.opened.connect(self.opened)
        self._context.look.changed.connect(self._space)

    def _space(self) -> None:
        px = self._context.look.theme.px
        self._acts.setSpacing(px(8))
        self._pills.setSpacing(px(6))


def _movement(exercise_id: str) -> "Movement | None":
    import glutetracker.ui.figure.body_map
    import glutetracker.ui.guide.player  # noqa: F401 (loads numpy off the window's thread)
    from glutetracker.figure import movement_of

    return movement_of(exercise_id)

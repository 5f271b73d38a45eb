"""Which muscles an exercise works: in words, and on a map of the body."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from glutetracker.domain.guide.muscle_work import helping_muscles, main_muscles, muscle_work
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.muscles import Muscle
from glutetracker.ui.guide.guide_words import muscles_words
from glutetracker.ui.guide.texts import told
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Card
from glutetracker.words import tr

MAP_WIDTH = 190
REGIONS = {
    Muscle.SIDE_HIP: ("glute_med",),
    Muscle.CORE: ("abs", "obliques"),
    Muscle.CALVES: ("calves", "soleus"),
}
"""Where a muscle stands on the map, if not under its own name."""


class MuscleCard(Card):
    """Tells the muscles in words at once; the map comes when what draws it is loaded."""

    def __init__(self, look: Look, exercise: Exercise) -> None:
        super().__init__(look, tr("Muscles"))
        self._exercise = exercise
        self._row, words = QHBoxLayout(), QVBoxLayout()
        words.addWidget(told(look, tr("Main"), muscles_words(main_muscles(exercise))))
        if helpers := helping_muscles(exercise):
            words.addWidget(told(look, tr("Helpers"), muscles_words(helpers)))
        words.addStretch()
        self._row.addLayout(words, 1)
        self.body.addLayout(self._row)

    def show_map(self) -> None:
        """Show the map too."""
        from glutetracker.ui.figure.body_map import BodyMap

        main = main_muscles(self._exercise)
        loads, words = dict[str, float](), dict[str, str]()
        for muscle, share in muscle_work(self._exercise).items():
            for region in REGIONS.get(muscle, (muscle.value,)):
                loads[region] = share
                words[region] = tr("main muscle") if muscle in main else tr("helps")
        body_map = BodyMap(self.look)
        body_map.show_loads(loads, words)
        body_map.setMaximumWidth(self.look.theme.px(MAP_WIDTH))
        self._row.addWidget(body_map, 1, Qt.AlignmentFlag.AlignTop)

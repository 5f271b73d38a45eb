"""Your rhythm: twelve weeks as tiles."""

from glutetracker.ui.theme import Look
from glutetracker.ui.today import sentences
from glutetracker.ui.today.lower import WEEKS, Rhythm
from glutetracker.ui.widgets import Card, Label, RhythmTiles
from glutetracker.words import tr


class RhythmCard(Card):
    """Shows how full twelve weeks were."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Your rhythm"))
        self.told = Label(look, "", "small", "body2", wraps=True)
        self.tiles = RhythmTiles(look)
        self.body.addWidget(self.told)
        self.body.addWidget(self.tiles)
        self.body.addWidget(Label(look, tr("Weeks off count as rest, not as zeros."), "small", "caption", wraps=True))

    def show_rhythm(self, told: Rhythm) -> None:
        """Show the weeks."""
        words = sentences.rhythm(told)
        self.told.setText(words)
        both = ((tr("Glutes"), "glute", told.glute_sets.values), (tr("Runs"), "run", told.run_m.values))
        rows = [row for row in both if any(row[-1])] or both  # who never runs is not asked why
        self.tiles.show_rows(rows, (tr("{count} weeks ago", count=WEEKS - 1), tr("this week")), words)

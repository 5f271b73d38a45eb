"""Where the site under the cursor is measured, and how well the user's own tape repeats there."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from glutetracker.analysis.girth import DEFAULT_TAPE_SD_CM, ENOUGH_PAIRS, TapeError, tape_error
from glutetracker.domain import wording
from glutetracker.domain.body.measure import AnySite
from glutetracker.domain.clock import today
from glutetracker.domain.period import Period
from glutetracker.domain.preferences import Preferences
from glutetracker.store.body import measures
from glutetracker.ui.context import Context
from glutetracker.ui.log.visit.landmarks import landmark
from glutetracker.ui.log.visit.outline import BodyOutline
from glutetracker.ui.widgets import Label
from glutetracker.words import tr, trn
from glutetracker.words.numbers import number

BESIDE_FROM = 300
LEARNS_FOR = timedelta(days=730)
READINGS = 2


class Landmark(QWidget):
    """Shows one site: drawn, in a sentence with its source, and with the error of the user's own tape.

    Attributes:
        site: Which one.
        outline: The drawing.
        how: Where and how to measure.
        source: Where that is from.
        error: How well the tape repeats.
    """

    def __init__(self, context: Context, *, tells_error: bool = True) -> None:
        super().__init__()
        self._context, self._tells_error = context, tells_error
        look = context.look
        self.site: AnySite | None = None
        self.outline = BodyOutline(look)
        self.title = Label(look, "", "h3", "title", wraps=True)
        self.how = Label(look, "", "body", wraps=True)
        self.source = Label(look, "", "caption", "caption", wraps=True)
        self.error = Label(look, "", "small", "body2", wraps=True)
        words = QVBoxLayout()
        for label in (self.title, self.how, self.source, self.error):
            words.addWidget(label)
        words.addStretch(1)
        self._words = words
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.outline, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._box.addLayout(words, 1)
        self._space()
        look.changed.connect(self._space)

    def show_site(self, site: AnySite) -> None:
        """Show a site, as it is measured and as it was measured so far."""
        self.site = site
        place = landmark(site)
        self.title.setText(wording.site_name(site))
        self.how.setText(place.how)
        self.source.setText(place.source)
        self.source.setVisible(bool(place.source))
        told = tr("{site}: {how}", site=wording.site_name(site), how=place.how)
        self.outline.show_tape(place.tape, told, on_scale=place.on_scale)
        has_error = self._tells_error and site.unit == "cm"
        self.error.setVisible(has_error)
        if has_error:
            learned = measures.of_site(self._context.store, site, _learned_from(today()))
            self.error.setText(error_told(tape_error(learned), self._context.preferences))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Stand the words under the drawing where there is little room."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        beside = self.width() >= self._context.look.theme.px(BESIDE_FROM)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not wanted:
            self._box.setDirection(wanted)

    def _space(self) -> None:
        px = self._context.look.theme.px
        self._box.setSpacing(px(16))
        self._words.setSpacing(px(4))
        self._turn()


def error_told(error: TapeError, preferences: Preferences) -> str:
    """Say how well a tape repeats, and which change two visits can show."""
    if not error.is_own:
        so_far = trn("{count} pair so far", "{count} pairs so far", error.pairs)
        return tr(
            "How well your tape repeats shows from {enough} pairs of readings on; {so_far}. Until then ±{usual} is "
            "taken, an assumption for careful readings.",
            enough=ENOUGH_PAIRS, so_far=so_far, usual=_girth(DEFAULT_TAPE_SD_CM, preferences),
        )  # fmt: skip
    told = tr("Your tape repeats to ±{error}, from {count} pairs of readings.",
              error=_girth(error.sd_cm, preferences), count=error.pairs)  # fmt: skip
    seen = tr(
        "One visit against another shows a change from {one}, with two readings each from {two}, by the tape alone.",
        one=_girth(error.change_seen_cm(1), preferences), two=_girth(error.change_seen_cm(READINGS), preferences),
    )  # fmt: skip
    return f"{told} {seen}"


def _girth(girth_cm: float, preferences: Preferences) -> str:
    unit = preferences.girth_unit
    return f"{number(unit.from_cm(girth_cm), 1 if unit == 'cm' else 2)} {unit}"


def _learned_from(day: date) -> Period:
    return Period(day - LEARNS_FOR, day + timedelta(days=1))

"""The cards of an answer in two columns, each made when it is first needed."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain.clock import today
from glutetracker.domain.question.answer import Answer
from glutetracker.domain.question.caveat_words import OF_CARE
from glutetracker.ui.context import Context
from glutetracker.ui.question.caveats_card import CaveatsCard
from glutetracker.ui.question.effects_card import EffectsCard
from glutetracker.ui.question.hope_card import HopeCard
from glutetracker.ui.question.readings_card import ReadingsCard
from glutetracker.ui.question.sharpen_card import SharpenCard
from glutetracker.ui.question.studies_card import StudiesCard
from glutetracker.ui.question.verdict_card import VerdictCard
from glutetracker.ui.widgets import ReflowColumns

if TYPE_CHECKING:
    from glutetracker.ui.question.demand_card import DemandCard
    from glutetracker.ui.question.picture_card import PictureCard

Step = Callable[[], None]
AnyCard = TypeVar("AnyCard", bound=QWidget)
VERDICT, CARE, STUDIES_ALONE, PICTURE, READINGS, CAVEATS, STUDIES_BESIDE = range(7)
STUDIES_EARLY, EFFECTS, SHARPEN, DEMAND, HOPE, STUDIES = range(6)


class Cards(ReflowColumns):
    """Shows an answer in steps: what is read first comes first, and no step holds the window long.

    Attributes:
        planned: An experiment is wanted.
    """

    planned = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.look, shares=(6, 5))
        self._context = context
        self._places: dict[QWidget, tuple[QVBoxLayout, int]] = {}

    @cached_property
    def verdict(self) -> VerdictCard:
        """The verdict."""
        card = self._stand(VerdictCard(self._context), self.first, VERDICT)
        card.experiment.clicked.connect(self.planned)
        return card

    @cached_property
    def picture(self) -> "PictureCard":
        """The picture."""
        from glutetracker.ui.question.picture_card import PictureCard  # with pyqtgraph, which may be still to load

        return self._stand(PictureCard(self._context), self.first, PICTURE)

    @cached_property
    def readings(self) -> ReadingsCard:
        """Two readings."""
        return self._stand(ReadingsCard(self._context), self.first, READINGS)

    @cached_property
    def caveats(self) -> CaveatsCard:
        """What should be known besides."""
        return self._stand(CaveatsCard(self._context), self.first, CAVEATS)

    @cached_property
    def effects(self) -> EffectsCard:
        """What seems to move it."""
        return self._stand(EffectsCard(self._context), self.second, EFFECTS)

    @cached_property
    def sharpen(self) -> SharpenCard:
        """What would sharpen it."""
        card = self._stand(SharpenCard(self._context), self.second, SHARPEN)
        card.plan.clicked.connect(self.planned)
        return card

    @cached_property
    def demand(self) -> "DemandCard":
        """Runs that ask something of the glutes."""
        from glutetracker.ui.question.demand_card import DemandCard  # with numpy, which may be still to load

        return self._stand(DemandCard(self._context), self.second, DEMAND)

    @cached_property
    def hope(self) -> HopeCard:
        """What is hoped for."""
        return self._stand(HopeCard(self._context), self.second, HOPE)

    @cached_property
    def studies(self) -> StudiesCard:
        """What studies saw."""
        return self._stand(StudiesCard(self._context), self.second, STUDIES)

    def steps(self, answer: Answer, *, is_silent: bool) -> list[Step]:
        """Give what is to be done to show all but the verdict; while silence is kept nothing tells of it."""
        is_open = not answer.is_locked and not is_silent
        has_picture = bool(answer.weeks) and not is_silent
        for name, is_wanted in (("effects", is_open), ("readings", is_open), ("picture", has_picture)):
            if not is_wanted and name in vars(self):
                vars(self)[name].hide()
        caveats, studies = partial(self._show_caveats, answer), partial(self._show_studies, answer, is_silent=is_silent)
        steps: list[Step] = [caveats] if _needs_care(answer) else []
        steps += [lambda: self._show(self.effects, answer)] if is_open else [studies, caveats]
        if has_picture:
            steps += [self._make_picture, lambda: self._show(self.picture, answer)]
        steps.append(lambda: self.sharpen.show_answer(answer, is_silent=is_silent))
        if is_open:
            steps.append(lambda: self._show(self.readings, answer))
        steps += [self.show_logged, self._show_hope]
        return [*steps, caveats, studies] if is_open else steps

    def hold_picture(self, *, until_later: bool) -> None:
        """Let a picture that is still to be drawn wait until all else is painted, or draw it now."""
        picture: PictureCard | None = vars(self).get("picture")
        if picture is not None and not (until_later and picture.plot.is_drawn):
            picture.plot.setUpdatesEnabled(not until_later)

    def show_logged(self) -> None:
        """Show what stands beside the answer, once it is read."""
        logged = self._context.recall.logged_if_read(today())
        if logged is not None:
            self.demand.show_logged(logged)

    def _show(self, card: "EffectsCard | PictureCard | ReadingsCard", answer: Answer) -> None:
        card.show_answer(answer)
        card.show()

    def _make_picture(self) -> None:
        if "picture" not in vars(self):
            self.picture.hide()  # until it is drawn

    def _show_caveats(self, answer: Answer) -> None:
        """Let what is about the person stand right below the verdict."""
        rank = CARE if _needs_care(answer) else CAVEATS
        self._stand(self.caveats, self.first, rank).show_caveats(answer.caveats)

    def _show_studies(self, answer: Answer, *, is_silent: bool) -> None:
        """Let the studies stand high while they are all there is, and low once there is an answer."""
        column, rank = self.second, STUDIES_EARLY if answer.is_locked else STUDIES
        if answer.is_locked and not answer.weeks:
            column, rank = self.first, STUDIES_ALONE
        elif is_silent:
            column, rank = self.first, STUDIES_BESIDE
        self._stand(self.studies, column, rank).show_start()

    def _show_hope(self) -> None:
        self.hope.show_hope()

    def _stand(self, card: AnyCard, column: QVBoxLayout, rank: int) -> AnyCard:
        """Put a card into a column, below those of lower rank."""
        if self._places.get(card) != (column, rank):
            self._places[card] = column, rank
            above = sum(at is column and theirs < rank for at, theirs in self._places.values())
            column.insertWidget(above, card)
        return card


def _needs_care(answer: Answer) -> bool:
    return any(each.kind in OF_CARE for each in answer.caveats)

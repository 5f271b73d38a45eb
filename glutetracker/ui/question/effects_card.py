"""What seems to move it: each dose with its whole effect, and the parts at equal weight and through weight."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from glutetracker.domain.preferences import Hope
from glutetracker.domain.question import question_words
from glutetracker.domain.question.answer import Answer, Basis, Effect, Likely
from glutetracker.domain.question.data import Dose
from glutetracker.ui.context import Context
from glutetracker.ui.question.whisker import Scale, ScaleWords, Whisker, in_unit, scale_over
from glutetracker.ui.widgets import Card, ChipGroup, Label
from glutetracker.words import tr

ROLES = {Dose.RUNNING: "run", Dose.HARD_RUNNING: "run", Dose.GLUTE_SETS: "glute", Dose.DIET: "body"}
BESIDE_FROM = 380


class Row(NamedTuple):
    """A row's widgets."""

    words: tuple[Label, ...]
    whisker: Whisker
    value: Label
    is_part: bool


class EffectsCard(Card):
    """Draws effects as dot and whisker, from one's own data alone or with published studies.

    Attributes:
        basis: Which of the two readings is shown.
        rows: As drawn, the whole effect of a dose before its parts.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look, tr("What seems to move it"))
        self._context = context
        self._answer: Answer | None = None
        told = tr("Change of girth after 12 weeks, with its likely range: nine times in ten it lies in the soft bar. "
                  "Associations in your data, not proof.")  # fmt: skip
        self.basis = ChipGroup(look, tr("Reading"), [(Basis.OWN.value, tr("Your data alone")),
                                                     (Basis.STUDIES.value, tr("With studies"))])  # fmt: skip
        self.basis.setObjectName("questionBasis")
        self.basis.chosen.connect(self._show)
        self.rows: list[Row] = []
        self._grid = QGridLayout()
        self._words = ScaleWords(look)
        self.body.addWidget(Label(look, told, "small", "body2", wraps=True))
        self.body.addWidget(self.basis)
        self.body.addLayout(self._grid)
        self._dress()
        look.changed.connect(self._dress)

    def show_answer(self, answer: Answer) -> None:
        """Show an answer's effects; those that were never logged are left out, but for the one asked about."""
        self._answer = answer
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Stand words above their whiskers where there is little room."""
        super().resizeEvent(event)
        self._place()

    def _show(self) -> None:
        if self._answer is None:
            return
        basis, unit = Basis(self.basis.key), self._context.preferences.girth_unit
        effects = list(_ordered(self._answer, self._context.preferences.hope, basis))
        scale = scale_over([unit.from_cm(end) for effect in effects for end in (effect.total_cm[3:5])])
        self._make_rows(effects)
        rows = iter(self.rows)
        for effect in effects:
            for name, likely in _lines(effect):
                self._fill(next(rows), effect, name, likely, scale)
        self._words.show_scale(scale, str(unit))

    def _make_rows(self, effects: list[Effect]) -> None:
        wanted = [(ROLES[effect.dose], bool(part)) for effect in effects for part in range(3)]
        if len(wanted) != len(self.rows):
            self._empty()
            self.rows = [self._row(role, is_part=is_part) for role, is_part in wanted]
            self._place()

    def _row(self, role: str, *, is_part: bool) -> Row:
        fonts = (("small", "body2"),) if is_part else (("strong", "title"), ("caption", "caption"))
        words = tuple(Label(self.look, "", font, tone, wraps=True) for font, tone in fonts)
        value = Label(self.look, "", "small" if is_part else "strong", "body2" if is_part else "title")
        value.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        return Row(words, Whisker(self.look, role, is_part=is_part), value, is_part)

    def _fill(self, row: Row, effect: Effect, name: str, likely: Likely, scale: Scale) -> None:
        preferences = self._context.preferences
        unit = preferences.girth_unit
        step = question_words.short_step(effect.dose, preferences)
        row.words[0].setText(name or question_words.dose_name(effect.dose))
        if not row.is_part:
            row.words[1].setText(step)
        row.value.setText(question_words.change(likely.median, unit))
        heard = tr("{dose}, {step}, {part}: {median}, nine times in ten {span}",
                   dose=question_words.dose_name(effect.dose), step=step, part=name or tr("in all"),
                   median=question_words.change(likely.median, unit),
                   span=question_words.span(likely, unit))  # fmt: skip
        row.whisker.show_likely(in_unit(likely, unit), scale, heard)

    def _place(self) -> None:
        beside = self.width() >= self.look.theme.px(BESIDE_FROM)
        at = 0
        for row in self.rows:
            gap = 0 if row.is_part or row is self.rows[0] else self.look.theme.px(12)
            row.words[0].setContentsMargins(0, gap, 0, 0)
            row.value.setContentsMargins(0, gap if beside else 0, 0, 0)
            row.whisker.lower_by(gap if beside else 0)
            for line, words in enumerate(row.words):
                self._grid.addWidget(words, at + line, 0, 1, 1 if beside else 2)
            if beside:
                self._grid.addWidget(row.whisker, at, 1, len(row.words), 1)
                self._grid.addWidget(row.value, at, 2, len(row.words), 1)
                at += len(row.words)
            else:
                at += len(row.words)
                self._grid.addWidget(row.whisker, at, 0, 1, 2)
                self._grid.addWidget(row.value, at, 2)
                at += 1
        self._grid.addWidget(self._words, at, 1 if beside else 0, 1, 1 if beside else 2)
        self._grid.setColumnStretch(0, 4)
        self._grid.setColumnStretch(1, 6)

    def _empty(self) -> None:
        for row in self.rows:
            gone: tuple[QWidget, ...] = (*row.words, row.whisker, row.value)
            for widget in gone:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self.rows = []

    def _dress(self) -> None:
        px = self.look.theme.px
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(0)
        self._place()


def _ordered(answer: Answer, hope: Hope, basis: Basis) -> Iterator[Effect]:
    """Put what was asked about first, then what the hope turns on."""
    first = Dose.GLUTE_SETS if hope in {Hope.BIGGER, Hope.STRONG} else Dose.RUNNING
    doses = dict.fromkeys((answer.asked, first, *Dose))
    known = {effect.dose for effect in answer.own}
    for dose in doses:
        if dose in known:
            yield answer.effect(dose, basis)


def _lines(effect: Effect) -> Iterator[tuple[str, Likely]]:
    yield "", effect.total_cm
    yield tr("at equal body weight"), effect.direct_cm
    yield tr("through body weight"), effect.via_weight_cm

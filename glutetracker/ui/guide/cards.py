"""How the gallery's cards are drawn: a picture, or the cues where none is drawn yet, and what the exercise is."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from glutetracker.domain.guide.exercise_page import Level
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.ui.guide.guide_words import card_words
from glutetracker.ui.guide.pictures import Pictures
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.drawn import Drawn
from glutetracker.ui.widgets.painting import Face, State, draw_face, draw_icon, draw_words

CARD = Qt.ItemDataRole.UserRole
GAP, INSET, STAGE_SHAPE, STAR, KEPT = 14, 9, 0.66, 18, 24
FONTS = (("h3", "text"), ("small", "text2"), ("small", "text3"))
Index = QModelIndex | QPersistentModelIndex


class CardFacts(NamedTuple):
    """What a card shows."""

    exercise: Exercise
    level: Level | None
    is_favourite: bool = False


class CardLooks(NamedTuple):
    """All that the picture of a card depends on.

    Attributes:
        picture: Which picture it has; None while there is none.
        cues: What stands in the picture's place where none is drawn.
    """

    words: tuple[str, str, str]
    cues: tuple[str, ...]
    picture: int | None
    is_favourite: bool
    is_edged: bool
    is_ringed: bool


class Cards(QStyledItemDelegate):
    """Draws cards; each fills its place in the grid but for the gap.

    Attributes:
        is_ringed: The keyboard put the mark where it is.
    """

    def __init__(self, look: Look, pictures: Pictures, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._look, self._pictures, self._view = look, pictures, view
        self.is_ringed = False
        self._card_width, self._card_height = 1, 1
        self._drawn = Drawn(KEPT)

    def arrange(self, width: int, columns: int) -> QSize:
        """Part a width among columns of cards; gives one place of the grid, which Qt wants to end within the width."""
        px = self._look.theme.px
        self._card_width = (width - (columns - 1) * px(GAP)) // columns
        lines = sum(QFontMetrics(self._look.theme.font(font)).height() for font, _ in FONTS)
        self._card_height = self.stage_size.height() + lines + px(INSET) + px(18)
        return QSize(max(1, width - 1) // columns, self._card_height + px(GAP))

    @property
    def stage_size(self) -> QSize:
        """How large pictures are."""
        wide = max(1, self._card_width - 2 * self._look.theme.px(INSET))
        return QSize(wide, round(wide * STAGE_SHAPE))

    def card_area(self, place: QRect) -> QRect:
        """Give where the card stands in its place; the gaps lie between the columns only, not at the edges."""
        column = round(place.x() / max(1, place.width()))
        left = column * (self._card_width + self._look.theme.px(GAP))
        return QRect(left, place.y(), self._card_width, self._card_height)

    def stage_area(self, place: QRect) -> QRect:
        """Give where the picture stands in a place of the grid."""
        inset = self._look.theme.px(INSET)
        return QRect(self.card_area(place).topLeft() + QPoint(inset, inset), self.stage_size)

    def sizeHint(self, _: QStyleOptionViewItem, __: Index) -> QSize:  # noqa: N802 (Qt's name)
        """As large as a card."""
        return QSize(self._card_width, self._card_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Show a card as it was drawn, drawn anew only when it looks otherwise."""
        facts: CardFacts = index.data(CARD)
        is_marked = bool(option.state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        exercise = facts.exercise
        picture = self._pictures.picture(exercise.figure_id, self.stage_size.toTuple(), self._view.devicePixelRatioF())
        has_cues = self._pictures.is_ready and not self._pictures.has_picture(exercise.figure_id)
        looks = CardLooks(
            words=card_words(exercise, facts.level),
            cues=exercise.cues if has_cues else (),
            picture=picture.cacheKey() if picture is not None else None,
            is_favourite=facts.is_favourite,
            is_edged=is_hovered or is_marked,
            is_ringed=is_marked and self.is_ringed,
        )
        of = (self._look.theme, looks)
        area = self.card_area(QRect(option.rect))
        self._drawn.show_with(painter, self._view, area, of, partial(self._draw, looks, picture))

    def _draw(self, looks: CardLooks, picture: QPixmap | None, painter: QPainter, area: QRect) -> None:
        theme = self._look.theme
        face = Face("surface", "border_strong" if looks.is_edged else "border")
        draw_face(painter, theme, QRectF(area), face, State(is_ringed=looks.is_ringed), theme.radius("card"))
        inset = theme.px(INSET)
        stage = QRect(area.topLeft() + QPoint(inset, inset), self.stage_size)
        if picture is not None:
            painter.drawPixmap(stage.topLeft(), picture)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("sunken"))
            painter.drawRoundedRect(QRectF(stage), theme.radius("stage"), theme.radius("stage"))
            self._draw_cues(painter, stage, looks.cues)
        self._draw_words(painter, stage, looks)

    def _draw_cues(self, painter: QPainter, stage: QRect, cues: Sequence[str]) -> None:
        theme = self._look.theme
        side = theme.px(14)
        inner = stage.adjusted(side, side, -side, -side)
        font = theme.font("small")
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        painter.setFont(font)
        painter.setPen(theme.colour("text2"))
        top = inner.top()
        for cue in cues:
            high = QFontMetrics(font).boundingRect(0, 0, inner.width(), 10_000, flags, cue).height()
            if top + high > inner.bottom() + 1:
                break
            painter.drawText(QRect(inner.x(), top, inner.width(), high), flags, cue)
            top += high + theme.px(8)

    def _draw_words(self, painter: QPainter, stage: QRect, looks: CardLooks) -> None:
        theme = self._look.theme
        left, wide = stage.x() + theme.px(6), stage.width() - theme.px(12)
        top = stage.bottom() + 1 + theme.px(6)
        for line, (text, (font, role)) in enumerate(zip(looks.words, FONTS, strict=True)):
            high = QFontMetrics(theme.font(font)).height()
            star = theme.px(STAR) if looks.is_favourite and line == 0 else 0
            painter.setFont(theme.font(font))
            shown = _fitting(text, painter.fontMetrics(), wide - star)
            draw_words(painter, self._view, QRect(left, top, wide - star, high), theme.colour(role), shown)
            if star:
                at = QRect(left + wide - star, top, star, high)
                draw_icon(painter, self._view, theme, at, "star", "primary_text", STAR)
            top += high


def _fitting(text: str, metrics: QFontMetrics, wide: int) -> str:
    """Leave out what a line begins with where it has no room for all: the kit counts for more than the level."""
    _, _, rest = text.partition(" · ")
    return rest if rest and metrics.horizontalAdvance(text) > wide else text

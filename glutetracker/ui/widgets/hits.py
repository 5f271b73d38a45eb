"""A list of what was found: each with a title, and a word about it at its end."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.painting import draw_icon, draw_words, mirrored

ABOUT, SIGN = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
ICON = 18
Hit = TypeVar("Hit")


class HitList(QListWidget, Generic[Hit]):
    """Shows hits; the cursor stays in the line above, whose arrow keys are passed on to `step`.

    A hit may have the icon that `icon_of` gives.
    """

    def __init__(self, look: Look, name: str, icon_of: Callable[[Hit], str] | None = None) -> None:
        super().__init__()
        self._icon_of = icon_of
        self._look = look
        self._hits: list[Hit] = []
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setItemDelegate(_TwoWords(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def offer(self, hits: Iterable[tuple[str, str, Hit]]) -> None:
        """Show hits: title, a word about it, and what it stands for."""
        self.clear()
        self._hits = []
        for title, about, hit in hits:
            item = QListWidgetItem(title)
            item.setData(ABOUT, about)
            item.setData(SIGN, self._icon_of(hit) if self._icon_of else "")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {about}" if about else title)
            self.addItem(item)
            self._hits.append(hit)
        if self._hits:
            self.setCurrentRow(0)

    @property
    def hit(self) -> Hit | None:
        """What the chosen row stands for."""
        row = self.currentRow()
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def step(self, by: int) -> None:
        """Choose the next row or one before, and stay within the list."""
        self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))


class _TwoWords(QStyledItemDelegate):
    """Draws the title at the beginning of a row and the word about it at the end."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _: QStyleOptionViewItem, __: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """As high as a row of a list is."""
        theme = self._look.theme
        return QSize(theme.px(120), max(theme.px(40), QFontMetrics(theme.font("body")).height() + theme.px(14)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        theme, widget, area = self._look.theme, option.widget, QRect(option.rect)
        direction = widget.layoutDirection()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen or is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("primary_soft" if is_chosen else "sunken"))
            painter.drawRoundedRect(area.adjusted(2, 1, -2, -1), theme.radius("input"), theme.radius("input"))
        inner = area.adjusted(theme.px(12), 0, -theme.px(12), 0)
        about = str(index.data(ABOUT) or "")
        painter.setFont(theme.font("small"))
        wide = min(painter.fontMetrics().horizontalAdvance(about), inner.width() // 2)
        end = QRect(inner.right() - wide, inner.y(), wide + 1, inner.height())
        icon, before = str(index.data(SIGN) or ""), 0
        if icon:
            before = theme.px(ICON + 12)
            sign = mirrored(direction, area, QRect(inner.x(), inner.y(), theme.px(ICON), inner.height()))
            draw_icon(painter, widget, theme, sign, icon, "primary_text" if is_chosen else "text2", ICON)
        title = QRect(inner.x() + before, inner.y(), inner.width() - wide - before - theme.px(12), inner.height())
        draw_words(painter, widget, mirrored(direction, area, end), theme.colour("text2"), about)
        painter.setFont(theme.font("strong" if is_chosen else "body"))
        draw_words(painter, widget, mirrored(direction, area, title), theme.colour("text"), str(index.data()))
        painter.restore()

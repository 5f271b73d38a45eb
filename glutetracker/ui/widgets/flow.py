"""A row that breaks where there is little room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class Flow(QLayout):
    """Stands widgets side by side, and on the next line what does not fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 (Qt's name)
        """Take an item in at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 (Qt's name)
        """Give an item; None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 (Qt's name)
        """Take an item out; None beyond the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 (Qt's name)
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        """Less width is more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        """How high its lines are together at a width."""
        return self._place(QRect(0, 0, width, 0), moving=False)

    def setGeometry(self, area: QRect) -> None:  # noqa: N802 (Qt's name)
        """Place the items."""
        super().setGeometry(area)
        self._place(area, moving=True)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """All on one line."""
        hints = [item.sizeHint() for item in self._items]
        across = sum(hint.width() for hint in hints) + max(0, len(hints) - 1) * self.spacing()
        return QSize(across, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 (Qt's name)
        """The widest item alone on its line."""
        sizes = [item.minimumSize() for item in self._items]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def _place(self, area: QRect, *, moving: bool) -> int:
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        at, line = area.topLeft(), 0
        for item in self._items:
            size = item.sizeHint()
            if item.isEmpty():
                continue
            if at.x() > area.x() and at.x() + size.width() > area.right() + 1:
                at, line = QPoint(area.x(), at.y() + line + self.spacing()), 0
            if moving:
                item.setGeometry(QStyle.visualRect(direction, area, QRect(at, size)))
            at += QPoint(size.width() + self.spacing(), 0)
            line = max(line, size.height())
        return at.y() + line - area.y()

"""Things of an import of which each is to become one of several, as a model."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
LOW = 170
"""A view lower than this shows its list and one row of what changes it."""


class Choices(QAbstractListModel):
    """Rows of two lines: what it is, what it becomes, and why."""

    def title(self, row: int) -> str:
        """Tell what it is."""
        raise NotImplementedError

    def becomes(self, row: int) -> str:
        """Tell what it would come in as."""
        raise NotImplementedError

    def about(self, row: int) -> str:
        """Tell why, or what else it may be."""
        raise NotImplementedError

    def is_open(self, row: int) -> bool:
        """Whether something else is suggested, or it may be several, and nobody chose yet."""
        raise NotImplementedError

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Tell a row in words."""
        row = index.row()
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.about(row)
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        return f"{self.title(row)}, {self.becomes(row)}. {self.about(row)}"

"""What kind of run the numbers speak of, to be taken by one key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from glutetracker.analysis.run_kind import Suggestion
from glutetracker.domain import wording
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, Label
from glutetracker.words import tr

TAKE_KEYS = "Alt+K"


class KindHint(QWidget):
    """A kind and its reason; nothing changes unless it is taken.

    Attributes:
        taken: The kind was taken; its value.
    """

    taken = Signal(str)

    def __init__(self, look: Look, home: QWidget) -> None:
        super().__init__(home)
        self.suggestion: Suggestion | None = None
        self.words = Label(look, "", "small", "body2", wraps=True)
        self.take = Button(look, tr("Take it"), icon="check")
        self.take.setObjectName("takeKind")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)
        self.take.clicked.connect(self._on_taken)
        keys = QShortcut(QKeySequence(TAKE_KEYS), home, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._on_taken)
        self.hide()

    def suggest(self, suggestion: Suggestion | None) -> None:
        """Suggest a kind, or none."""
        self.suggestion = suggestion
        self.setVisible(suggestion is not None)
        if suggestion is None:
            return
        kind = wording.run_kind_title(suggestion.kind)
        told = tr("This looks like “{kind}”: {reason}. {keys} takes it.", kind=kind, reason=suggestion.reason,
                  keys=TAKE_KEYS)  # fmt: skip
        self.words.setText(told)
        self.take.setAccessibleName(tr("Take the kind {kind}", kind=kind))
        self.take.setAccessibleDescription(told)
        self.take.setToolTip(TAKE_KEYS)

    def _on_taken(self) -> None:
        if self.suggestion is not None:
            self.taken.emit(self.suggestion.kind.value)

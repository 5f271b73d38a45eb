"""The first page of an empty file: what to do first."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Button, Card, CardButton, Label, Medallion
from glutetracker.words import tr

BESIDE_FROM = 600


class FirstSteps(Card):
    """Offers three things to do first, and to bring files along.

    Attributes:
        steps: The three, by what they ask the Log page for.
        bring: Brings files from a watch.
        asked: What an answer of one's own needs.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look, tr("What would you like to do first?"))
        self.steps = {what: _step(context, what, *told) for what, told in _steps().items()}
        self.asked = Label(look, tr(
            "Does running make my butt smaller? For an answer of your own, log runs as they come and measure your hips "
            "once a week: after six weeks The question begins to answer. Glute sessions sharpen it."
        ), "body", "body2", wraps=True)  # fmt: skip
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for step in self.steps.values():
            self._row.addWidget(step, 1)
        self.bring = Button(look, tr("Bring files from your watch"), icon="import", kind="ghost")
        self.bring.setObjectName("bringFiles")
        self.bring.clicked.connect(lambda: context.asked_for.emit("import", ""))
        self.body.addWidget(self.asked)
        self.body.addLayout(self._row)
        self.body.addWidget(self.bring, 0, Qt.AlignmentFlag.AlignLeading)
        self._turn()
        look.changed.connect(self._turn)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Stand beside or under each other, as there is room."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        px = self.look.theme.px
        self._row.setSpacing(px(12))
        beside = self.width() >= px(BESIDE_FROM)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not wanted:
            self._row.setDirection(wanted)


def _steps() -> dict[str, tuple[str, str, str, str]]:
    return {
        "session": ("dumbbell", "glute", tr("Log a session"), tr("Sets, loads and how hard they felt.")),
        "run": ("run", "run", tr("Log a run"), tr("Distance and time; the rest if you like.")),
        "measure": ("measure", "body", tr("Take a first measure"), tr("Hip, waist or thigh with a tape.")),
    }


def _step(context: Context, what: str, icon: str, role: str, title: str, told: str) -> QWidget:
    look = context.look
    ink = {"glute": "primary_text", "run": "run_text"}.get(role, role)
    step = CardButton(look, tr("{title}. {told}", title=title, told=told))
    step.setObjectName(f"first.{what}")
    step.add(Medallion(look, icon, ground=f"{role}_soft", ink=ink))
    step.add(Label(look, title, "h3", "title", wraps=True))
    step.add(Label(look, told, "small", "body2", wraps=True))
    step.body.addStretch(1)
    step.clicked.connect(lambda: context.asked_for.emit("log", what))
    return step

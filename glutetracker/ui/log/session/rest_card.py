"""Beside the sets: the rest that runs, and what comes after it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from glutetracker.domain.clock import now
from glutetracker.ui.context import Context
from glutetracker.ui.resting import LONGER_KEYS, SHORTER_KEYS, SKIP_KEYS, STEP_S
from glutetracker.ui.widgets import Button, Card, Flow, Label, Ring
from glutetracker.words import tr
from glutetracker.words.durations import clock
from glutetracker.words.numbers import MINUS

WORDS_BESIDE_FROM = 300


class RestCard(Card):
    """Shows the rest that runs; there is no card when there is none.

    Attributes:
        ring: What is left of it; full once it is over.
        title: Rest, or that it is over.
        told: Its whole length, and what comes next.
        shorter: 15 s less.
        longer: 15 s more.
        skip: Ends it.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look)
        self._context, self._resting = context, context.resting
        self.ring = Ring(look, "primary", side=116)
        self.title = Label(look, tr("Rest"), "h3", "title")
        self.told = Label(look, "", "body", "body2", wraps=True)
        self.shorter = Button(look, tr("{minus}{step} s", minus=MINUS, step=STEP_S))
        self.longer = Button(look, tr("+{step} s", step=STEP_S))
        self.skip = Button(look, tr("Skip"), kind="ghost")
        self._name_buttons()
        self._lay_out()
        self.hide()
        self._resting.changed.connect(self._show)
        self._resting.ticked.connect(self._tick)
        self.shorter.clicked.connect(self._resting.shorter)
        self.longer.clicked.connect(self._resting.longer)
        self.skip.clicked.connect(self._resting.skip)
        look.changed.connect(self._space_out)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Show what runs once it has its place: else it would be a window for a moment."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ParentChange:
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Stand the words beside the ring, or below it where there is little room."""
        super().resizeEvent(event)
        self._space_out()

    def _show(self) -> None:
        self.setVisible(self._resting.rest is not None and self.parent() is not None)
        self._tick()

    def _tick(self) -> None:
        rest = self._resting.rest
        if rest is None:
            return
        left_s, is_over = rest.left_s(now()), self._resting.is_over
        share = 1.0 if is_over else left_s / rest.length_s
        # Only the end moves: the ring fills once. A sweep a second would keep the processor awake.
        self.ring.show_share(
            share, self._resting.says, "", self._heard(rest.length_s, is_over=is_over), at_once=not is_over
        )
        self.title.setText(tr("Rest is over") if is_over else tr("Rest"))
        of = "" if is_over else tr("of {length}", length=clock(rest.length_s)) + "\n"
        self.told.setText(f"{of}{self._resting.next_words}")

    def _heard(self, length_s: float, *, is_over: bool) -> str:
        said = tr("Rest is over") if is_over else tr("Rest of {length}", length=clock(length_s))
        return f"{said}. {self._resting.next_words}"

    def _name_buttons(self) -> None:
        for button, name, said, keys in (
            (self.shorter, "restShorter", tr("Rest {step} s less", step=STEP_S), SHORTER_KEYS),
            (self.longer, "restLonger", tr("Rest {step} s more", step=STEP_S), LONGER_KEYS),
            (self.skip, "restSkip", tr("Skip the rest"), SKIP_KEYS),
        ):
            button.setObjectName(name)
            button.setAccessibleName(said)
            shown = QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{said} ({shown})")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor where sets are typed

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.told)
        words.addStretch(1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.addWidget(self.ring)
        self._across.addLayout(words, 1)
        holder = QWidget()
        self._buttons = Flow(holder)
        for button in (self.shorter, self.longer, self.skip):
            self._buttons.addWidget(button)
        self.body.addLayout(self._across)
        self.body.addWidget(holder)
        self._space_out()

    def _space_out(self) -> None:
        px = self.look.theme.px
        beside = self.width() >= px(WORDS_BESIDE_FROM)
        across = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._across.direction() is not across:
            self._across.setDirection(across)
        self._across.setSpacing(px(16))
        self._buttons.setSpacing(px(8))

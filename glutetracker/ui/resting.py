"""The rest of the session that is open, as the wall clock has it: one for all that show it."""

import math
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from glutetracker.domain.clock import now
from glutetracker.domain.lifting.rest import Rest, rest_now
from glutetracker.store import SESSION_TABLES, StoreProblem, Table
from glutetracker.store.lifting import session_changes
from glutetracker.store.problems import BusyError
from glutetracker.ui.context import RETRY_MS, Context
from glutetracker.ui.painted import OncePainted
from glutetracker.words import tr

READS = SESSION_TABLES | {Table.EXERCISE_CHOICE, Table.SETTING}
STEP_S = 15
LONGER_KEYS, SHORTER_KEYS, SKIP_KEYS = ("Alt+=", "Alt++"), ("Alt+-",), ("Alt+0",)
"""As those for the size of text, with Alt: they are free while a number is typed."""


class Resting(QObject):
    """Finds the rest anew after each change; the window's clock lets it tick while there is one.

    Attributes:
        rest: The rest that runs or is over not long since; None when there is none.
        has_session: A session is open.
        changed: It is another rest, of another length, or none; or a session began or ended.
        ticked: Its clock says something else now.
        ended: It came to its end just now, by the clock and not by a key.
    """

    changed = Signal()
    ticked = Signal()
    ended = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.rest: Rest | None = None
        self.has_session = False
        self._seen_running = ""  # the set whose rest was seen before its end: only that end is told
        self._unsaved: Rest | None = None
        self._soon = OncePainted(self, self.look_again, context.notices.tell)
        context.changed.connect(self._on_change)
        self.look_again()

    @property
    def says(self) -> str:
        """What is left, as 1:24, or since when it is over, as +0:12; empty when there is no rest."""
        return self.rest.says(now()) if self.rest else ""

    @property
    def is_over(self) -> bool:
        """Whether it counts up."""
        return self.rest is not None and self.rest.left_s(now()) <= 0

    @property
    def next_words(self) -> str:
        """What comes next, as "Next: Barbell hip thrust, set 3"."""
        if self.rest is None:
            return ""
        name = self._context.exercise(self.rest.next_exercise).name
        return tr("Next: {exercise}, {set}", exercise=name, set=self.rest.next_set)

    @property
    def tick_in_ms(self) -> int | None:
        """When its clock says something else; None when there is no rest."""
        return 1 + math.ceil(1000 * (self.rest.left_s(now()) % 1 or 1)) if self.rest else None

    @Slot()
    def tick(self) -> None:
        """Tell what the clock says now, and the end when it is there."""
        if self.rest is not None and not self.rest.is_shown(now()):
            self._show(None, has_session=self.has_session)
        elif self.rest is not None:
            self.ticked.emit()
            self._watch_end()

    def longer(self) -> None:
        """Rest a step longer, from now on."""
        self._change_by(STEP_S)

    def shorter(self) -> None:
        """Rest a step less, down to the end of it."""
        self._change_by(-STEP_S)

    def skip(self) -> None:
        """Rest no more after this set."""
        self._be_current()
        if self.rest is None:
            self._say_none()
        else:
            self._keep(self.rest, 0.0)

    def look_again(self) -> None:
        """Find the rest as the file has it now; a busy file is asked again."""
        try:
            self._find()
        except BusyError:
            QTimer.singleShot(RETRY_MS, self, self.look_again)
        except StoreProblem:
            self._show(None, has_session=self.has_session)  # the page that reads the same says why

    @Slot(frozenset)
    def _on_change(self, changed: frozenset[Table]) -> None:
        if not READS.isdisjoint(changed):
            self._soon.start()

    def _find(self) -> None:
        context = self._context
        logged, rest = context.recall.open_session(), None
        if logged is not None:
            chosen = context.recall.choices()
            own_s = {name: each.rest_s for name, each in chosen.items() if each.rest_s is not None}
            rest = rest_now(logged, now(), context.exercise, context.preferences, own_s)
        self._show(rest, has_session=logged is not None)

    def _show(self, rest: Rest | None, *, has_session: bool) -> None:
        before = (self.rest, self.has_session)
        self.rest, self.has_session = rest, has_session
        if before != (rest, has_session):
            self.changed.emit()
        self._watch_end()

    def _watch_end(self) -> None:
        if self.rest is None:
            return
        if self.rest.left_s(now()) > 0:
            self._seen_running = self.rest.after
        elif self._seen_running == self.rest.after:
            self._seen_running = ""
            self.ended.emit()

    def _be_current(self) -> None:
        self._context.tell_late()
        if self._soon.isActive():
            self._soon.stop()
            self.look_again()

    def _change_by(self, seconds: float) -> None:
        self._be_current()
        if self.rest is None:
            self._say_none()
        else:
            self._keep(self.rest, self.rest.length_changed_by(seconds, now()))

    def _keep(self, rest: Rest, length_s: float) -> None:
        self._unsaved = replace(rest, length_s=length_s)
        self._seen_running = ""  # an end made by a key needs no telling
        self._show(self._unsaved if length_s else None, has_session=True)
        self._save()

    def _save(self) -> None:
        wanted = self._unsaved
        if wanted is None:
            return
        if self._context.keep_draft(
            lambda edit: session_changes.rest_for(edit, wanted.session_id, wanted.after, wanted.length_s)
        ):
            self._unsaved = None
        else:
            QTimer.singleShot(RETRY_MS, self, self._save)

    def _say_none(self) -> None:
        self._context.notices.said.emit(tr("No rest is running."))

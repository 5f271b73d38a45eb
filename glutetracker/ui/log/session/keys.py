"""Keys that hold anywhere in a session."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from glutetracker.domain.grammar import examples
from glutetracker.domain.preferences import Preferences
from glutetracker.ui.log.entry.card import EntryCard
from glutetracker.ui.log.entry.foot import FELT_KEYS
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.ui.log.session.panel import SessionPanel

ADD_KEYS, NOTE_KEYS, SWAP_KEYS, UP_KEYS, DOWN_KEYS = "Ctrl+E", "Alt+N", "Alt+S", "Alt+Up", "Alt+Down"


def keys_told(preferences: Preferences) -> str:
    """Tell how a row is filled by keys, by example."""
    return tr("Enter logs a set · ↑ ↓ step · {set}@2 fills a row · {warmup}w is a warm-up · Ctrl+Shift+Enter finishes",
              set=examples.a_set(preferences), warmup=examples.a_warmup(preferences))  # fmt: skip


def add_keys(panel: "SessionPanel") -> None:
    """Let keys say where an exercise was felt, open its note, swap or move it, and add another."""
    acts, cards = panel.acts, panel.list

    def with_current(act: Callable[[EntryCard], None]) -> Callable[[], None]:
        return lambda: act(cards.current) if cards.current is not None else None

    on_keys: dict[str, Callable[[], None]] = {
        ADD_KEYS: panel.picker.begin,
        NOTE_KEYS: with_current(lambda card: card.foot.open_note()),
        SWAP_KEYS: with_current(lambda card: card.menu.open_swaps()),
        UP_KEYS: with_current(lambda card: acts.move(card.entry_id, -1)),
        DOWN_KEYS: with_current(lambda card: acts.move(card.entry_id, 1)),
    }
    for felt, keys in FELT_KEYS.items():
        on_keys[keys] = partial(cards.say_felt, felt)
    for keys, act in on_keys.items():
        shortcut = QShortcut(QKeySequence(keys), panel, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

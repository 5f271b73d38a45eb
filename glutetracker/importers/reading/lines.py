"""Words of other programs as they may stand in the journal: readable, and not endless."""

import unicodedata

LONGEST_NOTE = 2000


def line(text: str, longest: int) -> str:
    """Write a text on one line, without marks that turn or hide it, cut where it is too long."""
    return _cut(_plain(text), longest)


def lines(text: str, longest: int = LONGEST_NOTE) -> str:
    """Write a note; its line breaks stay, also those that an app writes as a backslash and n."""
    parts = text.replace("\\n", "\n").splitlines()
    return _cut("\n".join(map(_plain, parts)).strip(), longest)


def _plain(text: str) -> str:
    return " ".join((text if text.isprintable() else "".join(map(_seen, text))).split())


def _seen(letter: str) -> str:
    """Emoji joiners stay; controls and marks that turn the direction of writing do not."""
    is_hidden = unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    return " " if is_hidden and letter != "\u200d" else letter


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"

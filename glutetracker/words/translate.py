"""The one translate call; the window installs Qt's translator, the command line speaks English."""

from collections.abc import Callable

Translator = Callable[[str, str, int], str]
"""(text, plural form, count) to text; count is −1 where there is nothing to count."""


def _english(text: str, plural: str, count: int) -> str:
    return plural if plural and count != 1 else text


_translator: Translator = _english


def use_translator(translator: Translator) -> None:
    """Speak through this translator from now on."""
    global _translator  # noqa: PLW0603 (one language a process)
    _translator = translator


def tr(text: str, /, **values: object) -> str:
    """Translate a sentence and fill its {names}."""
    spoken = _translator(text, "", -1)
    return spoken.format(**values) if values else spoken


def trn(one: str, many: str, /, count: int, **values: object) -> str:
    """Translate a sentence that counts something, in its form for one or for many; thousands part by a thin space."""
    return _translator(one, many, count).format(count=f"{count:,}".replace(",", "\u2009"), **values)

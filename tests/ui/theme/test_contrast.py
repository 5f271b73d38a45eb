"""Words and marks are seen in both themes: WCAG's formula, recomputed from the tokens."""

import pytest

from glutetracker.ui.theme import tokens

WORDS, MARKS = 4.5, 3.0

GROUNDS = ("bg", "surface", "sunken", "raised", "nav", "nav_sel")
WORD_PAIRS = [
    *((ink, ground) for ink in ("text", "text2") for ground in GROUNDS),
    *(("text3", ground) for ground in ("bg", "surface", "sunken", "raised")),
    *((tone, f"{tone}_soft") for tone in ("body", "answer", "ok", "warn", "danger")),
    *((ink, ground) for ink in ("text", "text2") for ground in ("primary_soft", "ok_soft", "danger_soft")),
    *(("primary_text", ground) for ground in ("surface", "bg", "nav_sel", "primary_soft")),
    *((tone, "surface") for tone in ("danger", "ok", "warn", "answer")),
    ("on_primary", "primary"), ("run_text", "run_soft"), ("on_highlight", "run"), ("bg", "text"),
]  # fmt: skip
MARK_PAIRS = [
    *((series, "surface") for series in ("glute", "run", "body", "primary")),
    *((series, "track") for series in ("glute", "run", "primary")),
    *(("focus", ground) for ground in ("bg", "surface", "nav", "sunken")),
    *(("border_strong", ground) for ground in ("bg", "surface", "sunken")),
    *(("on_disc", disc) for disc in ("glute", "run")),
    ("surface", "ok"), ("surface", "primary"), ("text2", "track"), ("run", "run_soft"), ("primary_text", "glute_soft"),
]  # fmt: skip


def luminance(colour: str) -> float:
    """Relative luminance of an sRGB colour (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_gives_the_known_ratio_of_black_on_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", tokens.COLOURS)
@pytest.mark.parametrize(("ink", "ground"), WORD_PAIRS)
def test_words_can_be_read(theme: str, ink: str, ground: str) -> None:
    colours = tokens.COLOURS[theme]
    assert contrast(colours[ink], colours[ground]) >= WORDS


@pytest.mark.parametrize("theme", tokens.COLOURS)
@pytest.mark.parametrize(("mark", "ground"), MARK_PAIRS)
def test_marks_can_be_told_from_their_ground(theme: str, mark: str, ground: str) -> None:
    colours = tokens.COLOURS[theme]
    assert contrast(colours[mark], colours[ground]) >= MARKS


def test_both_themes_know_the_same_roles() -> None:
    assert tokens.COLOURS["light"].keys() == tokens.COLOURS["dark"].keys()

"""The themes that a person may edit are the ones the program shows."""

import runpy
from pathlib import Path

from glutetracker.ui.theme import tokens

GENERATOR = Path(__file__).resolve().parents[2] / "generate" / "theme_tokens.py"


def test_the_module_says_what_the_theme_files_say() -> None:
    assert Path(tokens.__file__).read_text(encoding="utf-8") == runpy.run_path(str(GENERATOR))["module"]()

"""`pages`: every page as a picture, in a program of its own: it dresses the whole application."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from glutetracker.cli.pages import VIEWS

ROOT = Path(__file__).parents[2]


@pytest.mark.deep
def test_every_page_is_drawn_in_both_themes_without_a_word_of_trouble(command, downloads):
    for day in ("yesterday", "today"):
        assert command("log", f"{day} hip thrust 82.5x8@2").status == 0

    drawn = subprocess.run(
        [sys.executable, "-P", "-m", "glutetracker", "pages", "out"],
        cwd=downloads, env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip

    assert (drawn.returncode, drawn.stderr) == (0, "")
    pictures = sorted((downloads / "out").glob("*.png"))
    assert [path.stem.rpartition("_")[2] for path in pictures] == ["dark", "light"] * len(VIEWS)

"""The window for minutes under random keys and clicks: nothing is raised, warned of or broken."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from glutetracker import demo
from glutetracker.store.file.check import Severity, check

DRIVER = Path(__file__).with_name("soaking_window.py")
SECONDS, MOST_MB_MORE = 300, 300


@pytest.mark.deep
@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_minutes_of_random_keys_and_clicks_raise_nothing_and_leave_a_sound_journal(tmp_path, seed):
    journal = tmp_path / "journal.sqlite"
    demo.write(journal)
    soaked = subprocess.run(
        [sys.executable, DRIVER, journal, str(seed), str(SECONDS)], cwd=DRIVER.parents[2], check=False,
        capture_output=True, text=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert soaked.returncode == 0, f"{soaked.stdout}{soaked.stderr[-3000:]}"
    grown = re.search(r"(-?\d+) MB more", soaked.stdout)
    assert grown is not None
    assert int(grown[1]) < MOST_MB_MORE
    assert not [each for each in check(journal, deep=True) if each.severity is Severity.WRONG]

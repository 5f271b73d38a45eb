"""A killed process loses nothing that was said to be saved."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from log_driver import Logger

PROGRAM = Path(__file__).with_name("log_until_killed.py")
ROOT = PROGRAM.parents[3]


def test_a_set_that_was_saved_and_half_a_set_are_there_after_a_kill(
    journal_path: Path, reopened: Callable[[], Logger]
) -> None:
    command = [sys.executable, str(PROGRAM), str(journal_path)]
    environment = {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.PIPE, text=True
    ) as logging:
        assert logging.stdout is not None
        heard = [logging.stdout.readline().strip() for _ in range(2)]
        logging.kill()
    assert heard == ["Barbell hip thrust, set 1: 80 kg × 8 @2", "drafted"]
    rows = reopened().cards[0].rows
    assert [(row.load.text(), row.amount.text(), row.effort.text(), row.is_done) for row in rows] == [
        ("80", "8", "2", True),
        ("85", "", "", False),
        ("", "", "", False),
    ]

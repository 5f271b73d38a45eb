"""The window killed while it logs: what it said to be saved is there, and the session goes on at the next start."""

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from glutetracker.store import Store
from glutetracker.store.file.check import Severity, check
from glutetracker.store.lifting import sessions

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")

KILLS, KILLS_DEEP = 10, 100
LIVES_A_JOURNAL = 10
SETS_A_LIFE = (0, 1, 2, 4)
LONGEST_MOMENT_S = 0.2
DRIVER = Path(__file__).with_name("logging_window.py")
LOGGED = ": 82.5 kg × 8"


def live_and_die(path: Path, sets: int, seconds: float) -> int:
    """Let a window log until it said so often that a set was saved, and a moment more; how often it had said so."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, DRIVER, path],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=DRIVER.parents[2],
    ) as child:
        said = []
        while "ready\n" not in said or how_many(said) < sets:
            said.append(child.stdout.readline())
            assert said[-1], "the window ended by itself"
        time.sleep(seconds)
        child.kill()
        said += child.stdout.readlines()
    assert child.returncode == -signal.SIGKILL
    return how_many(said)


def how_many(said: list[str]) -> int:
    """Count the lines that tell of a set, whole to their end."""
    return sum(LOGGED in line for line in said if line.endswith("\n"))


def kill_while_logging(folder: Path, times: int) -> int:
    """Kill the window again and again while it logs; how many sets it had said to be saved."""
    rng = random.Random(5)
    in_all = 0
    for life in range(times):
        path = folder / f"{life // LIVES_A_JOURNAL}.sqlite"
        if life % LIVES_A_JOURNAL == 0:
            acknowledged = 0
        acknowledged += (said := live_and_die(path, rng.choice(SETS_A_LIFE), rng.uniform(0, LONGEST_MOMENT_S)))
        in_all += said
        with closing(Store.open(path)) as store:
            store.check_trust()
            logged = sessions.open_session(store)
            done = [each for entry in logged.entries for each in entry.sets if each.is_done]
            assert acknowledged <= len(done) <= acknowledged + life % LIVES_A_JOURNAL + 1
            assert all((each.load_kg, each.reps) == (82.5, 8) for each in done)
            assert len(store.rows("select id from session")) == 1, "each start goes on with the same session"
    wrong = [each for path in folder.glob("*.sqlite") for each in check(path, deep=True)]
    assert not [each for each in wrong if each.severity is Severity.WRONG]
    return in_all


@pytest.mark.timeout(300)
def test_a_window_killed_while_logging_loses_no_set_that_it_said_was_saved(tmp_path):
    assert kill_while_logging(tmp_path, KILLS) > KILLS


@pytest.mark.deep
@pytest.mark.timeout(1800)
def test_a_hundred_windows_killed_while_logging_lose_no_set(tmp_path):
    assert kill_while_logging(tmp_path, KILLS_DEEP) > KILLS_DEEP

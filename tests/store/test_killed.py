"""A program killed at any moment: every set that it said to be saved is there, whole."""

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
from glutetracker.store.file.opening import has_hot_journal

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")

KILLS, KILLS_DEEP = 20, 1000
LONGEST_LIFE_S = 0.12

SAVE_SETS = """
import sys
from datetime import date
from pathlib import Path
from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.strength import Session, SessionEntry, Side, StrengthSet
from glutetracker.store import Store
from glutetracker.store.lifting import sessions

squat = Exercise(id="back_squat", name="Back squat", pattern="squat", load_type=LoadType.BARBELL)
store = Store.open(Path(sys.argv[1]), busy_timeout_ms=5000)
session = Session(local_day=date(2026, 3, 2), is_open=True)
entry = SessionEntry(session_id=session.id, exercise=squat.id, position=1)
with store.write("Session") as edit:
    sessions.save_session(edit, session)
    sessions.save_entry(edit, entry, squat)
print("ready", flush=True)
position = 0
while True:
    position += 1
    pair = [StrengthSet(entry_id=entry.id, position=position, side=side, reps=8) for side in (Side.LEFT, Side.RIGHT)]
    with store.write(f"Set {position}") as edit:
        for each in pair:
            sessions.save_set(edit, each, squat)
    print(entry.id, position, flush=True)
"""


def kill_while_saving(path, times):
    """Kill a program that saves sets as fast as it can, again and again; acknowledged in all, and kills in a save."""
    rng = random.Random(3)
    acknowledged = in_a_save = 0
    for _ in range(times):
        with subprocess.Popen(
            [sys.executable, "-c", SAVE_SETS, str(path)],
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
            text=True,
        ) as child:
            assert child.stdout.readline() == "ready\n"
            time.sleep(rng.uniform(0, LONGEST_LIFE_S))
            child.kill()
            said = child.stdout.readlines()  # communicate() loses what readline() has read ahead
        assert child.returncode == -signal.SIGKILL
        in_a_save += has_hot_journal(path)
        lines = [line.split() for line in said if line.endswith("\n")]
        acknowledged += len(lines)
        with closing(Store.open(path)) as store:
            store.check_trust()
            by_half = "select position from v_set group by session_id, position having count(*) <> 2"
            assert store.rows(by_half) == []
            if lines:
                (entry_id, last) = lines[-1]
                (found,) = store.rows("select count(*) / 2 from strength_set where entry_id = ?", (entry_id,))
                assert int(last) <= found[0] <= int(last) + 1
    return acknowledged, in_a_save


def test_twenty_killed_programs_lose_no_set_that_they_said_was_saved(journal_path):
    acknowledged, _ = kill_while_saving(journal_path, KILLS)
    assert acknowledged > KILLS
    assert not [each for each in check(journal_path, deep=True) if each.severity is Severity.WRONG]


@pytest.mark.deep
@pytest.mark.timeout(1800)
def test_a_thousand_killed_programs_lose_no_set_that_they_said_was_saved(journal_path):
    acknowledged, in_a_save = kill_while_saving(journal_path, KILLS_DEEP)
    assert acknowledged > KILLS_DEEP
    assert in_a_save > KILLS_DEEP / 10
    assert not [each for each in check(journal_path, deep=True) if each.severity is Severity.WRONG]

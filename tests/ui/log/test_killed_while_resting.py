"""A rest outlives the process that it began in."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from log_driver import Logger

from glutetracker.domain.clock import now

PROGRAM = Path(__file__).with_name("log_until_killed.py")
ROOT = PROGRAM.parents[3]


def test_the_rest_that_ran_when_the_process_was_killed_goes_on_at_the_next_start(
    journal_path: Path, reopened: Callable[[], Logger]
) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(PROGRAM), str(journal_path)]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as logging:
        assert logging.stdout is not None
        assert logging.stdout.readline().startswith("Barbell hip thrust, set 1")
        logging.kill()
    session = reopened().page.session
    rest = session.context.resting.rest
    done = session.cards[next(iter(session.cards))].rows[0].sides[0]
    assert rest is not None
    assert (rest.after, rest.began_at, rest.length_s) == (done.id, done.done_at, 150.0)
    assert rest.left_s(now()) < 150.0, "the clock went on meanwhile"
    assert session.rest.isVisible()

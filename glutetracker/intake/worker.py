"""A process that reads files for another one: a candidate comes in, a plan goes out, until there are no more.

Started as `python -m glutetracker.intake.worker` by crew.py. It ends by itself
when the other one is gone, or when a file takes longer than any file should.
"""

import faulthandler
import os
import pickle
import signal
import sys
from typing import BinaryIO

from glutetracker.importers import Hints
from glutetracker.intake.crew import keep_memory
from glutetracker.intake.files import Candidate
from glutetracker.intake.planning import Plan, plan

LIMIT_S, LIMIT_S_PER_BYTE = 60.0, 20e-6
READY = b"ready\n"


def main() -> None:
    """Read what is asked for on standard input, and answer on standard output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started it decides
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr  # nothing that a library may print comes between
    keep_memory()
    answers.write(READY)
    answers.flush()
    try:
        _serve(sys.stdin.buffer, answers)
    except (EOFError, BrokenPipeError):
        os._exit(0)  # nobody is there to be told; closing would complain of what nobody read


def _serve(questions: BinaryIO, answers: BinaryIO) -> None:
    while True:
        candidate, hints = pickle.load(questions)  # noqa: S301 (our own process wrote it)
        pickle.dump(_planned(candidate, hints), answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()


def _planned(candidate: Candidate, hints: Hints) -> Plan | None:
    """Plan a file within the time that it may take; None where we are at fault: it is read at home, and told there."""
    size = os.stat(candidate.path).st_size if os.path.isfile(candidate.path) else 0  # noqa: PTH113, PTH116
    faulthandler.dump_traceback_later(LIMIT_S + size * LIMIT_S_PER_BYTE, exit=True, file=sys.stderr)
    try:
        planned = plan(candidate, hints)
    finally:
        faulthandler.cancel_dump_traceback_later()
    return None if planned.fault is not None else planned


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Start GluteTracker; the first start sets it up in .venv.

    python3 main.py                 the window (--help names the other commands)
    python3 main.py test [--deep]   every check

Standard library only, in words that Python 3.8 still reads, so that an old
Python is told what it lacks. Exit status: 2 wrong Python or usage, 3 set-up
did not finish, 4 a system library is missing, 5 no screen for the window.
"""

import os
import sys

OLDEST, NEWEST = (3, 11), (3, 15)
ROOT = os.path.dirname(os.path.realpath(__file__))  # noqa: PTH120 (pathlib costs every start 10 ms)


def main():
    """Refuse another Python in one sentence; else leave the start to the package."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        sys.stderr.write(
            f"GluteTracker runs on Python 3.{OLDEST[1]} to 3.{NEWEST[1]}, and this is {sys.version.split()[0]}. "
            "Start main.py with one of those, from python.org or your system's packages.\n"
        )
        sys.exit(2)
    sys.path.insert(0, ROOT)
    from glutetracker.bootstrap import launch

    launch.start(ROOT, sys.argv[1:])


if __name__ == "__main__":
    main()

"""The journal into files for others, for the window and the command line alike.

`write_archive` makes one zip of all that is in a journal, from a copy of one
moment; for any thread. `write_run` makes a GPX, TCX or FIT file of one run,
`write_session` a FIT file of one session, `write_workout` one of a routine or
session to be done, `write_sessions` Strong's CSV or a calendar of all. A file
is there whole or not at all.
"""

from glutetracker.outgo.all_sessions import SESSION_FORMATS, write_sessions
from glutetracker.outgo.archive import Wanted, write_archive
from glutetracker.outgo.one_run import write_run
from glutetracker.outgo.one_session import write_session
from glutetracker.outgo.one_workout import write_workout
from glutetracker.outgo.target import ExportError, StoppedError

__all__ = [
    "SESSION_FORMATS",
    "ExportError",
    "StoppedError",
    "Wanted",
    "write_archive",
    "write_run",
    "write_session",
    "write_sessions",
    "write_workout",
]

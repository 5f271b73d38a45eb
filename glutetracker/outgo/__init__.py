"""The journal into files for others, for the window and the command line alike.

`write_archive` makes one zip of all that is in a journal, from a copy of one
moment; for any thread. A file is there whole or not at all.
"""

from glutetracker.outgo.archive import Wanted, write_archive
from glutetracker.outgo.target import ExportError, StoppedError

__all__ = ["ExportError", "StoppedError", "Wanted", "write_archive"]

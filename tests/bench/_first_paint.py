"""The app, started on a journal as main.py does it, gone once Today is painted."""

import os
import sys

from glutetracker import __main__ as glutetracker
from glutetracker.app import program
from glutetracker.ui.context import Context


class _Passing(program.Window):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.painted.connect(lambda: os._exit(0 if self.key == "today" else 1))  # before any idle step


program.Window = _Passing  # type: ignore[misc]
sys.argv[1:] = ["--file", sys.argv[1]]
sys.exit(glutetracker.main())

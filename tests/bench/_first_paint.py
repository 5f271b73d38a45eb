"""The app, started on a journal as main.py does it, gone once Today is painted."""

import gc
import os
import sys

gc.disable()  # as `__main__` does before it loads the app; what is loaded here would come after that

from glutetracker import __main__ as glutetracker  # noqa: E402
from glutetracker.app import program  # noqa: E402
from glutetracker.ui.context import Context  # noqa: E402


class _Passing(program.Window):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.painted.connect(lambda: os._exit(0 if self.key == "today" else 1))  # before any idle step


program.Window = _Passing  # type: ignore[misc]
sys.argv[1:] = ["--file", sys.argv[1]]
sys.exit(glutetracker.main())

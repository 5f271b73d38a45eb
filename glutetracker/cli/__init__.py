"""The command line: the same journal without the window. Nothing here imports Qt but the commands that draw."""

from glutetracker.cli.program import run

__all__ = ["run"]

"""The window; the only part of the program, with app, that knows Qt."""

from glutetracker.ui import lean_qt as lean_qt  # first of all

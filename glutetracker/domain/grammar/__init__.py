"""What people type: sets, runs and measures in one line each."""

from glutetracker.domain.grammar.days import NotYetError, with_its_day
from glutetracker.domain.grammar.lines import FindExercise, LoggedSets, parse_line
from glutetracker.domain.grammar.measures import parse_measures
from glutetracker.domain.grammar.run_fields import parse_repeats, parse_run_field
from glutetracker.domain.grammar.run_repeats import repeats_in, written_repeats
from glutetracker.domain.grammar.runs import parse_run
from glutetracker.domain.grammar.sets import Cell, parse_cell, parse_sets
from glutetracker.domain.grammar.tokens import MistypedError
from glutetracker.domain.grammar.told import Logged, day_of, told
from glutetracker.domain.grammar.typed_run import LoggedRun, TypedRun, as_run
from glutetracker.domain.grammar.typed_set import AMOUNTS, TypedSet, as_sets, as_typed, filled_from
from glutetracker.domain.grammar.written_set import band_words, written

__all__ = [
    "AMOUNTS", "Cell", "FindExercise", "Logged", "LoggedRun", "LoggedSets", "MistypedError", "NotYetError", "TypedRun",
    "TypedSet", "as_run", "as_sets", "as_typed", "band_words", "day_of", "filled_from", "parse_cell", "parse_line",
    "parse_measures", "parse_repeats", "parse_run", "parse_run_field", "parse_sets", "repeats_in", "told",
    "with_its_day", "written", "written_repeats",
]  # fmt: skip

"""FIT, the format of watches: our own reader by columns and a small writer, from the public protocol."""

from glutetracker.fit.fit_file import FitFile, Part
from glutetracker.fit.problem import FitError
from glutetracker.fit.reading import read
from glutetracker.fit.table import Table
from glutetracker.fit.writing import Messages, activity, encode

__all__ = ["FitError", "FitFile", "Messages", "Part", "Table", "activity", "encode", "read"]

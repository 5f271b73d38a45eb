"""Every sentence a person reads passes here: one translate call, one kind of problem."""

from glutetracker.words.problem import Problem
from glutetracker.words.translate import tr, trn, use_translator

__all__ = ["Problem", "tr", "trn", "use_translator"]

"""An invented journal: believable for up to some years, a load for benchmarks beyond.

Every number in it is made up by a random generator with a seed; nobody's data.
"""

from glutetracker.demo.writing import write

__all__ = ["write"]

"""What can be wrong with a FIT file as a whole."""

from glutetracker.words import Problem


class FitError(Problem):
    """Bytes of which nothing can be read as FIT; its text says why and what to do."""

"""When an estimate is a verdict: on the user's own data alone, and never before enough of them."""

from glutetracker.domain.question.answer import Chances, Effect, Verdict

SURE_OF_SIGN = 0.95
SURE_OF_NONE = 0.90
LEAST_LEARNED = 0.5
"""Part of the first uncertainty that the data must have taken away before "no change" may be said."""
SLIGHT = 0.5


def verdict(own: Effect) -> Verdict:
    """Give the verdict of an effect that stands on the user's own data alone: no change first, then a direction."""
    return verdict_of(own.chances, own.learned)


def verdict_of(chances: Chances, learned: float) -> Verdict:
    """Give the verdict of chances, and of how much of them the data made."""
    if chances.no_change >= SURE_OF_NONE and learned >= LEAST_LEARNED:
        return Verdict.NO_CHANGE
    if chances.below_zero >= SURE_OF_SIGN:
        return Verdict.SMALLER
    if 1 - chances.below_zero >= SURE_OF_SIGN:
        return Verdict.BIGGER
    return Verdict.NOT_ENOUGH


def is_slight(given: Verdict, own: Effect) -> bool:
    """Tell whether a direction was found whose size is likely not worth naming."""
    return given in {Verdict.SMALLER, Verdict.BIGGER} and own.chances.no_change > SLIGHT

"""From the neutral beliefs to those of the studies, exactly and without another pass.

At each point the effects are Gaussian before and after the data; another Gaussian belief in place of the first is
a change of precision, of mean, and of the point's weight.
"""

from typing import NamedTuple

import numpy as np

from glutetracker.analysis.question.rows import Start, effect_places
from glutetracker.analysis.question.sampling import Sample
from glutetracker.analysis.question.weeks import Array, Weeks


class _Belief(NamedTuple):
    """Beliefs about the effects: precision, and precision times mean."""

    precision: Array
    pull: Array


def reweighed(found: Sample, weeks: Weeks, before: Start, instead: Start) -> Sample:
    """Give the sample as it would be with another belief in place of the one it was made with."""
    places = effect_places(weeks)
    old, new = (
        _Belief(1 / each.variance[places], each.mean[places] / each.variance[places]) for each in (before, instead)
    )
    precision = np.linalg.inv(found.covariance)
    pull = np.einsum("pij,pj->pi", precision, found.mean)
    more = precision + np.diag(new.precision - old.precision)
    covariance = np.linalg.inv(more)
    pulled = pull + (new.pull - old.pull)
    mean = np.einsum("pij,pj->pi", covariance, pulled)
    gained = 0.5 * (np.linalg.slogdet(precision)[1] - np.linalg.slogdet(more)[1])
    gained += 0.5 * ((mean * pulled).sum(axis=1) - (found.mean * pull).sum(axis=1))
    weight = found.weight * np.exp(gained - gained.max())
    return found._replace(weight=weight / weight.sum(), mean=mean, covariance=covariance)

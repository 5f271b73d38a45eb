"""The weekly grid that the model sees: doses in steps, readings with their counts, nothing else."""

from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from glutetracker.domain.question.data import Dose, Outcome

Array: TypeAlias = NDArray[np.float64]
WEEKS_A_YEAR = 365.2425 / 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Weeks:
    """Weeks one after the other; arrays have one value a week, NaN where nothing was read.

    Attributes:
        outcome: Which girth.
        doses: The doses that the model is about.
        lead: Weeks before the first one of the grid whose doses are known.
        done: What was done, in steps of each dose: one row a dose, lead weeks first.
        usual: The usual dose before these, in steps.
        girth_cm: Mean of the week's days.
        girth_days: On how many days it was read.
        girth_share: What of the tape's variance is left in that mean.
        weight_kg: Mean of the week's weigh-ins.
        weigh_ins: On how many days.
        is_new_tape: Whether another tape is used from that week on.
        year_phase: Part of the year that is over, in radians.
        tape_sd_cm: Scatter of one reading of the tape.
        usual_off: What the usual dose may be off by, in steps: a standard deviation for each dose.
        cm_per_kg: Girth with a kilogram, where the user told it; None to learn it.
    """

    outcome: Outcome
    doses: tuple[Dose, ...]
    lead: int
    done: Array
    usual: Array
    girth_cm: Array
    girth_days: Array
    girth_share: Array
    weight_kg: Array
    weigh_ins: Array
    is_new_tape: Array
    year_phase: Array
    usual_off: Array
    tape_sd_cm: float
    cm_per_kg: float | None = None

    @property
    def count(self) -> int:
        """How many weeks."""
        return len(self.girth_cm)

    @property
    def weeks_read(self) -> int:
        """How many weeks have a reading."""
        return int(np.isfinite(self.girth_cm).sum())

    def centres(self) -> tuple[float, float]:
        """Give the first girth and weight, from which the model counts; 0 without one."""
        firsts = [values[np.isfinite(values)][:1] for values in (self.girth_cm, self.weight_kg)]
        girth, weight = (float(first[0]) if len(first) else 0.0 for first in firsts)
        return girth, weight

    def followed_by(self, done: Array, *, girth_days: Array, girth_share: Array, weigh_ins: Array) -> "Weeks":
        """Add weeks to come: what is to be done, and how often is to be read; values are of no matter, so 0."""
        more = done.shape[1]
        last = self.year_phase[-1] if self.count else 0.0
        return replace(
            self,
            done=np.concatenate((self.done, done), axis=1),
            girth_cm=np.concatenate((self.girth_cm, np.where(girth_days > 0, 0.0, np.nan))),
            girth_days=np.concatenate((self.girth_days, girth_days)),
            girth_share=np.concatenate((self.girth_share, girth_share)),
            weight_kg=np.concatenate((self.weight_kg, np.where(weigh_ins > 0, 0.0, np.nan))),
            weigh_ins=np.concatenate((self.weigh_ins, weigh_ins)),
            is_new_tape=np.concatenate((self.is_new_tape, np.zeros(more))),
            year_phase=np.concatenate(
                (self.year_phase, last + 2 * np.pi * np.arange(1, more + 1) / WEEKS_A_YEAR),
            ),
        )

"""Which worlds are looked at, and what the design's prototype had measured of them."""

from typing import NamedTuple

from glutetracker.domain.question.data import Dose
from tests.simulated_users.worlds import World


class CoverageRow(NamedTuple):
    """A world whose truth is drawn from what the model believes; the prototype's coverage of the 90 % range."""

    name: str
    world: World
    prototype: float | None = None
    dose: Dose = Dose.RUNNING


class VerdictRow(NamedTuple):
    """A world of a true effect; which verdict is counted, and how often the prototype said it, in per cent."""

    name: str
    world: World
    verdict: str
    prototype: float | None = None


def coverage_rows() -> list[CoverageRow]:
    rows = [CoverageRow(f"{weeks} weeks", World(weeks=weeks), told)
            for weeks, told in ((12, 0.902), (26, 0.884), (52, 0.886), (104, 0.891))]  # fmt: skip
    rows += [
        CoverageRow(f"{weeks} weeks, running and lifting {sign}0.9", World(weeks=weeks, together=together), told)
        for sign, together, weeks, told in (
            ("+", 0.9, 26, 0.904), ("+", 0.9, 52, 0.898), ("−", -0.9, 26, 0.906), ("−", -0.9, 52, 0.900),
        )
    ]  # fmt: skip
    rows += [
        CoverageRow(f"{weeks} weeks, with studies, truth as they say", World(weeks=weeks, studied=True), told)
        for weeks, told in ((26, 0.89), (52, 0.91))
    ]
    three = World(weeks=52, has_hard_running=True)
    rows += [
        CoverageRow(f"52 weeks, three doses: {name}", three, told, dose)
        for name, dose, told in (
            ("kilometres", Dose.RUNNING, 0.885), ("hard minutes", Dose.HARD_RUNNING, 0.900),
            ("sets", Dose.GLUTE_SETS, 0.905),
        )
    ]  # fmt: skip
    rows.append(CoverageRow("52 weeks, usual dose not told, life before went on", World(weeks=52, usual_factor=None)))
    return rows


BROKEN: tuple[tuple[str, dict[str, object], tuple[float | None, float | None]], ...] = (
    ("drift that comes back (AR 0.94)", {"drift": "reverting"}, (0.907, 0.907)),
    ("no drift at all", {"drift": "none"}, (0.928, 0.935)),
    ("3 % of readings mistyped by 3–10 cm", {"typo_part": 0.03}, (0.878, 0.883)),
    ("usual dose told 1.65 times too high", {"usual_factor": 1.65}, (None, None)),
    ("usual dose told 1.65 times too low", {"usual_factor": 1 / 1.65}, (None, None)),
    ("nothing measured in weeks off", {"holidays": True}, (None, None)),
)
"""Worlds that the model does not assume; the prototype's coverage of the 90 % range at 26 and 52 weeks."""

NULLS: tuple[tuple[str, dict[str, object], tuple[float | None, float | None, float | None]], ...] = (
    ("as the model believes", {}, (1.6, 4.7, 6.3)),
    ("drift 2.5 times larger", {"drift_factor": 2.5}, (5.0, 4.3, None)),
    ("starts high, +1.2 cm that fade", {"fades_cm": 1.2}, (2.7, 4.7, None)),
    ("diet begins with the running, not told", {"diet": "hidden"}, (3.2, 6.2, 13.0)),
    ("the same, told week by week", {"diet": "told"}, (1.7, 2.2, 2.8)),
)
"""Worlds where running does nothing; how often the prototype said smaller or bigger at 26, 52 and 104 weeks (of the
diets, and there only smaller), in per cent."""

POWER = ((-0.2, (1.8, 3.0, 8.8, 16.5)), (-0.5, (4.2, 10.2, 26.0, 46.0)), (-1.0, (7.3, 22.3, 53.2, 73.2)))
"""True effects, and how often the prototype said smaller at 12, 26, 52 and 104 weeks, in per cent."""
GLUTE_POWER = (0.3, 2.8, 7.5, 22.5)
"""The same of +0.35 cm per five sets: bigger."""
NO_CHANGE_AT_NULL = (0.7, 7.9, 16.7, 36.5)
"""How often the prototype said no meaningful change where running does nothing."""
WEEKS = (12, 26, 52, 104)
BLOCKS = ((3, 19.8, 4.2), (6, 35.5, 4.5), (8, 36.0, 6.2), (12, 34.7, 5.5))
"""Weeks of a block; the prototype's smaller at −0.5 cm, and false alarms, after 48 weeks of 10 and 30 km, per cent."""

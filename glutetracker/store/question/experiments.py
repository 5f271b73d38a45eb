"""Experiments: a plan is kept once, with its fingerprint and when it was frozen; its end and a note may follow."""

import sqlite3
from dataclasses import asdict
from datetime import date, datetime
from typing import NamedTuple

from glutetracker.domain.clock import now
from glutetracker.domain.question.data import Dose, Outcome
from glutetracker.domain.question.experiment import Experiment
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table, utc_text

_PLAIN = (
    "low", "high", "block_weeks", "pairs", "seed", "days_a_week", "readings_a_day", "change_worth_naming_cm",
    "hypothesis", "id",
)  # fmt: skip


class Frozen(NamedTuple):
    """A plan as it was frozen.

    Attributes:
        fingerprint: What it was then, with the model and the limits of its verdict.
        note: What the user wrote since.
        stopped_on: The day it was given up; None when it was not.
    """

    plan: Experiment
    frozen_at: datetime
    fingerprint: str
    note: str = ""
    stopped_on: date | None = None


def freeze(edit: Edit, plan: Experiment, fingerprint: str) -> None:
    """Keep a plan; from now on it is what it is."""
    told = asdict(plan)
    edit.put(
        Table.EXPERIMENT,
        {
            **{name: told[name] for name in _PLAIN},
            "first_monday": plan.first_monday.isoformat(),
            "outcome": plan.outcome.value,
            "dose": plan.dose.value,
            "frozen_at": utc_text(now()),
            "fingerprint": fingerprint,
        },
    )


def write_note(edit: Edit, experiment_id: str, note: str) -> None:
    """Keep what the user wrote since, such as why a week was otherwise."""
    edit.put(Table.EXPERIMENT, {"id": experiment_id, "note": note})


def stop(edit: Edit, experiment_id: str, day: date) -> None:
    """Give an experiment up; what was logged stays."""
    edit.put(Table.EXPERIMENT, {"id": experiment_id, "stopped_on": day.isoformat()})


def every(store: Store) -> list[Frozen]:
    """Read all experiments, the latest first."""
    rows = store.rows("select * from experiment where deleted_at is null order by first_monday desc, frozen_at desc")
    return [_frozen(row) for row in rows]


def running(store: Store, day: date) -> Frozen | None:
    """Find the experiment that runs on a day, or waits for its first Monday; None when there is none."""
    return next((each for each in every(store) if each.stopped_on is None and not each.plan.is_over(day)), None)


def _frozen(row: sqlite3.Row) -> Frozen:
    plan = Experiment(
        first_monday=date.fromisoformat(row["first_monday"]),
        outcome=Outcome(row["outcome"]),
        dose=Dose(row["dose"]),
        **{name: row[name] for name in _PLAIN},
    )
    stopped = date.fromisoformat(row["stopped_on"]) if row["stopped_on"] else None
    frozen_at = datetime.fromisoformat(row["frozen_at"])
    return Frozen(plan, frozen_at, row["fingerprint"], row["note"], stopped)

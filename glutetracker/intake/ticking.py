"""Planned runs that an import brought: ticked off in a step of their own, so that undo takes back just that."""

from collections.abc import Sequence

from glutetracker.domain.planned import PlannedRun, name_of
from glutetracker.domain.preferences import Preferences
from glutetracker.store import Store, plans
from glutetracker.store.incoming.imports import ImportEntry
from glutetracker.store.tables import Edit
from glutetracker.words import tr


def met(store: Store, going: ImportEntry) -> list[PlannedRun]:
    """Find the plans that the runs of an import meet by day and kind, each with its run."""
    return plans.met_by_import(store, going.id)


def tick_off(edit: Edit, done: Sequence[PlannedRun]) -> None:
    """Note that these are done."""
    for plan in done:
        plans.save(edit, plan)


def ticked_words(done: Sequence[PlannedRun], preferences: Preferences) -> str:
    """Say which plans are done: Done as planned: Easy run, 5 km."""
    return tr("Done as planned: {runs}", runs="; ".join(name_of(plan, preferences) for plan in done))

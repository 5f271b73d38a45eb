"""Runs that go with an import and of which another file told too: they stay, as that file tells them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from glutetracker.domain.running import Run
from glutetracker.domain.twins import same_activity
from glutetracker.importers import UnreadableFileError
from glutetracker.intake.planning import PlannedRun, plan_bytes
from glutetracker.intake.twins import twin_of
from glutetracker.store import Store, runs
from glutetracker.store.file import originals
from glutetracker.store.incoming import imports
from glutetracker.store.incoming.imports import ToldTwice
from glutetracker.store.problems import StoreProblem
from glutetracker.store.tables import Edit


@dataclass(frozen=True, slots=True)
class Shared:
    """A run of an import, and the same as the file of another import tells it.

    Attributes:
        file_id: That other file.
        others: As it tells the run; empty where its bytes are lost.
    """

    run: Run
    file_id: str
    others: tuple[PlannedRun, ...]


def shared(store: Store, import_id: str) -> list[Shared]:
    """Find the runs of an import of which files of other imports told too; reads those files, so ask before writing."""
    read: dict[str, Sequence[PlannedRun]] = {}
    found = []
    for told in imports.told_twice(store, import_id):
        run = runs.load(store, told.run_id)
        if run is None:
            continue
        if told.file_id not in read:
            read[told.file_id] = _runs_of(store, told)
        same = tuple(each for each in read[told.file_id] if _is_same(each.run, run))
        found.append(Shared(run, told.file_id, same))
    return found


def retell(store: Store, edit: Edit, before: Iterable[Shared]) -> int:
    """Keep those of them that are gone now from the other file; how many."""
    count = 0
    for told in before:
        if runs.load(store, told.run.id) is not None:
            continue
        for each in told.others:
            if twin_of(store, each.run) is None:
                runs.bring(edit, each.run, each.laps, each.packed_track, each.point_count, file_id=told.file_id)
                count += 1
    return count


def _runs_of(store: Store, told: ToldTwice) -> Sequence[PlannedRun]:
    try:
        return plan_bytes(told.name, originals.read(store.path, told.sha256)).runs
    except (StoreProblem, UnreadableFileError):
        return ()  # its bytes are not kept, or lost: it can be brought in once more


def _is_same(one: Run, other: Run) -> bool:
    if one.started_at is None or other.started_at is None:
        return False
    return same_activity(
        start_a=one.started_at, elapsed_a_s=one.elapsed_s, timer_a_s=one.duration_s,
        start_b=other.started_at, elapsed_b_s=other.elapsed_s, timer_b_s=other.duration_s,
    )  # fmt: skip

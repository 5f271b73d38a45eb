"""Runs that go with an import and of which another file told too: they stay, as that file tells them."""

from collections.abc import Iterator

from glutetracker.domain.running import Run
from glutetracker.domain.twins import same_activity
from glutetracker.importers import UnreadableFileError
from glutetracker.intake.planning import PlannedRun, plan_bytes
from glutetracker.intake.twins import twin_of
from glutetracker.store import Store, imports, originals, runs
from glutetracker.store.imports import ToldTwice
from glutetracker.store.problems import StoreProblem
from glutetracker.store.tables import Edit

Shared = list[tuple[Run, ToldTwice]]


def shared(store: Store, import_id: str) -> Shared:
    """Find the runs of an import of which files of other imports told too; to be asked before it is taken back."""
    found = ((runs.load(store, each.run_id), each) for each in imports.told_twice(store, import_id))
    return [(run, each) for run, each in found if run is not None]


def retell(store: Store, edit: Edit, before: Shared) -> int:
    """Keep those of them that are gone now from the other file; how many."""
    count = 0
    for run, told in before:
        if runs.load(store, run.id) is not None:
            continue
        for each in _of_file(store, told):
            if _is_same(each.run, run) and twin_of(store, each.run) is None:
                runs.save(edit, each.run, file_id=told.file_id)
                runs.save_parts(edit, each.run, each.laps, each.packed_track, each.point_count)
                count += 1
    return count


def _of_file(store: Store, told: ToldTwice) -> Iterator[PlannedRun]:
    try:
        yield from plan_bytes(told.name, originals.read(store.path, told.sha256)).runs
    except (StoreProblem, UnreadableFileError):
        return  # its bytes are not kept, or lost: it can be brought in once more


def _is_same(one: Run, other: Run) -> bool:
    if one.started_at is None or other.started_at is None:
        return False
    return same_activity(
        start_a=one.started_at, elapsed_a_s=one.elapsed_s, timer_a_s=one.duration_s,
        start_b=other.started_at, elapsed_b_s=other.elapsed_s, timer_b_s=other.duration_s,
    )  # fmt: skip

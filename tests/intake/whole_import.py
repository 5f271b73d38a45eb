"""A damaged file through the whole import: looked at, kept, taken back; what of it was not as it should be."""

import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC
from pathlib import Path
from typing import Any

from glutetracker import intake
from glutetracker.domain.units import LoadUnit
from glutetracker.intake import Hints, Outcome, Status, taking_back
from glutetracker.store import Store, Table, reading
from glutetracker.store.file import whole
from glutetracker.store.incoming.import_list import past_imports
from tests.damage import damaged

HINTS = Hints(zone=UTC, load_unit=LoadUnit.KG)
FACTS = (Table.RUN, Table.SESSION, Table.STRENGTH_SET, Table.MEASURE)
PARTS = (*FACTS, Table.SESSION_ENTRY, Table.LAP, Table.TRACK, Table.IMPORTED_FILE, Table.RUN_TWIN)
SLOWEST_S = 5.0
A_JOURNAL = 40
"""So many files come into one journal, so that they also meet what is there."""
STAYS = 0.25

Damage = Callable[[str, bytes, int], bytes]
Facts = Mapping[Table, list[dict[str, Any]]]


class WholeImports:
    """Imports of damaged files, one after the other, by the seed alone.

    Attributes:
        became: How often files became what.
        slowest: The most CPU time that a file took, and its name.
    """

    def __init__(self, folder: Path, files: Mapping[str, bytes], damage: Damage = damaged) -> None:
        self._folder = folder
        self._damage = damage
        self._files = list(files.items())
        self.became: Counter[str] = Counter()
        self.slowest = (0.0, "")

    def complaints(self, seeds: range) -> Iterator[str]:
        """Import the damaged files of these seeds; what was wrong, with the seed."""
        for first in range(seeds.start, seeds.stop, A_JOURNAL):
            journal = self._folder / f"{first}.sqlite"
            Store.open(journal).close()
            for seed in range(first, min(first + A_JOURNAL, seeds.stop)):
                name, content = self._files[seed % len(self._files)]
                for sentence in self._one(journal, seed, name, content):
                    yield f"{seed} {name}: {sentence}"
            for sentence in _at_the_end(journal):
                yield f"{first} to {seed}: {sentence}"

    def _one(self, journal: Path, seed: int, name: str, content: bytes) -> Iterator[str]:
        path = self._folder / f"{seed}.{name}"
        path.write_bytes(self._damage(name, content, seed))
        before, begun_s = _facts(journal), time.process_time()
        preview = intake.foresee(journal, [path], intake.Progress(), HINTS)
        going = intake.start(name)
        kept = [each for each, _ in intake.bring_in(journal, preview.coming, going, intake.Progress(), HINTS)]
        took_s = time.process_time() - begun_s
        path.unlink()
        self.slowest = max(self.slowest, (took_s, f"{seed} {name}"))
        if took_s > SLOWEST_S:
            yield f"{took_s:.1f} s"
        foreseen = [each.outcome for each in preview.files]
        self.became.update(each.status.value for each in foreseen)
        yield from _of_outcomes(foreseen, kept)
        after = _facts(journal)
        yield from _of_rows(before, after, kept)
        if kept and random.Random(seed).random() > STAYS:
            _take_back_last(journal)
            yield from _of_undo(before, _facts(journal))


def _of_outcomes(foreseen: list[Outcome], kept: list[Outcome]) -> Iterator[str]:
    for each in (*foreseen, *kept):
        if each.fault is not None:
            yield f"a fault of ours: {each.fault!r}"
        if each.status in {Status.REFUSED, Status.NOTHING_FOR_US} and not each.reason:
            yield "no reason was told"
    coming = [each for each in foreseen if each.comes]
    if coming != kept:
        yield f"foreseen was {coming}, and it came to {kept}"


def _of_rows(before: Facts, after: Facts, kept: list[Outcome]) -> Iterator[str]:
    told = tuple(sum(getattr(each, what) for each in kept) for what in ("runs", "sessions", "sets", "measures"))
    came = tuple(len(after[table]) - len(before[table]) for table in FACTS)
    if came != told:
        yield f"told were {told}, and there came {came}"
    if not kept and after != before:
        yield f"nothing came in, and there is {after} after {before}"


def _of_undo(before: Facts, after: Facts) -> Iterator[str]:
    for table in PARTS:
        gone = [each for each in before[table] if each not in after[table]]
        new = [each for each in after[table] if each not in before[table]]
        if gone or new:
            yield f"taken back, {table} is another: {gone} became {new}"


def _facts(journal: Path) -> Facts:
    with reading(journal) as store:
        rows = {table: list(whole.living(store, table)) for table in PARTS}
    gone = {each["id"] for each in rows[Table.IMPORTED_FILE] if each["deleted_at"]}  # what it told of a run is known
    rows[Table.IMPORTED_FILE] = [each for each in rows[Table.IMPORTED_FILE] if each["id"] not in gone]
    rows[Table.RUN_TWIN] = [each for each in rows[Table.RUN_TWIN] if each["file_id"] not in gone]
    return rows


def _take_back_last(journal: Path) -> None:
    with reading(journal) as store:
        last = past_imports(store)[0]
    taking_back.take_back(journal, last)


def _at_the_end(journal: Path) -> Iterator[str]:
    """Take back what is left, the first import first: nothing may be there any more, and the file is whole."""
    with reading(journal) as store:
        left = past_imports(store)[::-1]
    for each in left:
        taking_back.take_back(journal, each)
    if any(_facts(journal).values()):
        yield f"all taken back, there is still {_facts(journal)}"
    with reading(journal) as store:
        if past_imports(store):
            yield "all taken back, there is still an import to be taken back"
        if store.rows("pragma foreign_key_check"):
            yield "rows point at what is not there"
        if [each[0] for each in store.rows("pragma integrity_check")] != ["ok"]:
            yield "the journal is damaged"

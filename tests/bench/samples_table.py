"""Print how every real sample file comes into a journal: right, said why not, silently different, crash.

Run from a checkout: python tests/bench/samples_table.py. Each file is imported into a journal of its own, and what
is read back from there is compared with the reference values of other parsers, or with the file's own rows.
"""

# ruff: noqa: T201 (a table is printed)

import csv
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "importers")]

from test_samples import DIFFERENT, FORMATS, SAMPLES, _is_other, differences  # noqa: E402 (the paths come first)

if TYPE_CHECKING:
    from glutetracker.domain.running import Run
    from glutetracker.intake import Outcome
    from glutetracker.store import Store
    from glutetracker.tracks import Track

COUNTED = ("right", "said", "silent", "crash")
POUND_KG, MILE_M = 0.45359237, 1609.344
SUMS = ("kg lifted", "m run")
"""Loads are kept to a tenth of a gram, and ways to a millimetre."""
EVER = (date.min, date.max)


class Kept(NamedTuple):
    """A run of the journal with its points."""

    run: "Run"
    track: "Track | None"


class Came(NamedTuple):
    """What of a file is in the journal."""

    activities: list[Kept]
    counts: dict[str, float]


def manifest() -> list[dict[str, str]]:
    """Read the rows of all sample files."""
    with (SAMPLES / "MANIFEST.tsv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def imported(path: Path) -> tuple[list["Outcome"], Came]:
    """Import a file into a new journal, and read back what is in it."""
    from glutetracker import intake
    from glutetracker.domain.period import Period
    from glutetracker.store import Store, runs
    from glutetracker.tracks import unpack

    with tempfile.TemporaryDirectory() as place:
        store = Store.open(Path(place) / "journal.sqlite")
        going = intake.start("samples")
        outcomes = list(intake.take_in(store, intake.candidates([path]), going, intake.Hints(zone=UTC)))
        found = runs.between(store, Period(*EVER))
        packed = [(each, runs.packed_track(store, each.id)) for each in found]
        came = Came([Kept(run, unpack(track) if track else None) for run, track in packed], _counts(store))
        store.close()
    return outcomes, came


def _counts(store: "Store") -> dict[str, float]:
    sums = "select count(*), coalesce(sum(reps), 0), coalesce(sum(reps * abs(load_kg)), 0) from v_set"
    sets, reps, volume_kg = store.rows(sums)[0]
    sessions, weights = (store.rows(f"select count(*) from {each}")[0][0] for each in _COUNTED_ROWS)
    count, way_m = store.rows("select count(*), coalesce(sum(distance_m), 0) from v_run")[0]
    return {"sets": sets, "reps": reps, "kg lifted": volume_kg, "sessions": sessions, "weights": weights,
            "runs": count, "m run": way_m}  # fmt: skip


_COUNTED_ROWS = ("v_session", "v_measure where site = 'weight'")


def expected(row: dict[str, str]) -> dict[str, float]:
    """Give what a table or an export must bring, from the manifest and its own rows."""
    path, more = SAMPLES / row["file"], json.loads(row["more"] or "{}")
    name = path.name
    if "strong" in name.lower() and more.get("app") == "Strong":
        unit = POUND_KG if "pounds" in row["importer_must"] else 1.0
        return {"sets": int(row["sets"]), "reps": more["sum_reps"], "kg lifted": more["volume"] * unit,
                "sessions": int(row["parts"])}  # fmt: skip
    if more.get("app") == "Hevy":
        sets = [each for each in _rows(path) if any(float(each[key] or 0) for key in ("reps", "duration_seconds"))]
        return {"sets": len(sets), "reps": more["sum_reps"], "kg lifted": more["volume"], "sessions": int(row["parts"])}
    if path.suffix == ".fitnotes":
        return {"sets": int(row["sets"]), "reps": more["sum_reps"], "kg lifted": more["volume_kg"],
                "sessions": more["days"]}  # fmt: skip
    return _expected_runs(row, path)


def lifted_on_a_watch(row: dict[str, str]) -> dict[str, float]:
    """Give what a watch's sets must bring; nothing where it wrote none."""
    told = (json.loads(row["more"] or "{}") if row["more"].startswith("{") else {}).get("strength")
    return {"sets": told["active"], "reps": told["reps"], "kg lifted": told["volume_kg"]} if told else {}


def _expected_runs(row: dict[str, str], path: Path) -> dict[str, float]:
    known = {
        "strava_py__activities.csv": {"runs": 0},
        "geo-activity-playground__activities.csv": {"runs": 1, "m run": 3322.9},
        "HRM-Dash__summarizedActivities.json": {"runs": 1},
        "apple-health-parser__export.zip": {"runs": 0, "weights": 0},
        "healthkit-to-sqlite__export.xml": {"runs": 1, "m run": 0.4971749504535062 * MILE_M},
        "apple-health-reader__apple-export.xml": {"runs": 0, "weights": 3},
    }
    if path.name in known:
        return dict(known[path.name])
    lines = _rows(path)
    if "Distance (mi)" in lines[0]:
        return {"runs": len(lines), "m run": sum(float(each["Distance (mi)"]) for each in lines) * MILE_M}
    ways = (float(each["Distance"].replace(".", "").replace(",", ".")) for each in lines)
    return {"runs": len(lines), "m run": sum(ways) * 1000}


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def judged(row: dict[str, str]) -> tuple[str, list[str]]:
    """Import a sample: its verdict, and lines on what was asked, what differs and what was said."""
    from glutetracker.intake import Status

    outcomes, came = imported(SAMPLES / row["file"])
    said = [sentence for each in outcomes for sentence in (each.reason, *each.warnings) if sentence]
    if any(each.fault for each in outcomes):
        return "crash", said
    lifted = lifted_on_a_watch(row)
    if row["file"].lower().endswith(FORMATS) and not (lifted and not came.activities):
        if all(each.status is Status.NOTHING_FOR_US for each in outcomes) and _is_other(row):
            return "right", said
        if not came.activities:
            return ("said" if said else "silent"), said
        wrong, told = differences(row, came), []
    else:
        wanted = lifted or expected(row)
        told = [f"expected {_listed(wanted)}; got {_listed({key: came.counts[key] for key in wanted})}"]
        wrong = [
            f"{key} {came.counts[key]:.10g} instead of {value:.10g}"
            for key, value in wanted.items()
            if abs(came.counts[key] - value) > (max(0.1, 1e-6 * value) if key in SUMS else 0)
        ]
    may_differ = row["importer_must"] or row["file"] in DIFFERENT
    verdict = "right" if not wrong else "said" if may_differ and said else "silent"
    return verdict, [*told, *wrong, *(sentence[:160] for sentence in said[:4])]


def _listed(counts: dict[str, float]) -> str:
    return ", ".join(f"{value:.10g} {key}" for key, value in counts.items())


def summary(counts: dict[str, Counter[str]]) -> Iterator[str]:
    """Give a row a folder, and the sums."""
    yield f"\n{'':20}" + "".join(f"{outcome:>8}" for outcome in COUNTED)
    for kind, counted in (*counts.items(), ("all", sum(counts.values(), Counter()))):
        yield f"{kind:<20}" + "".join(f"{counted[outcome]:>8}" for outcome in COUNTED)


def main() -> int:
    """Print a row a file and the sums; the status is 1 when something differs silently or crashes."""
    counts: dict[str, Counter[str]] = {}
    for row in manifest():
        verdict, lines = judged(row)
        counts.setdefault(row["file"].split("/")[0], Counter())[verdict] += 1
        print(f"{verdict:<7} {row['file']}")
        for line in (*([f"must: {row['importer_must']}"] if row["importer_must"] else []), *lines):
            print(f"        {line}", flush=True)
    print("\n".join(summary(counts)))
    return 1 if any(counted["silent"] + counted["crash"] for counted in counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())

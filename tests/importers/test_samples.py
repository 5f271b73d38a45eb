"""Real files of many devices, read in place when they are there, against reference values of other parsers."""

import csv
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from glutetracker.importers import Hints, Reading, UnreadableFileError, read

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
FORMATS = (".fit", ".gpx", ".tcx", ".gz")
DISTANCE_SHARE = 0.003
ESTIMATE_SHARE, ESTIMATE_M = 0.15, 6.0


def rows() -> list[dict[str, str]]:
    """Rows of the manifest that are recorded activities or look like them."""
    manifest = SAMPLES / "MANIFEST.tsv"
    if not manifest.exists():
        return []
    with manifest.open(encoding="utf-8") as file:
        every = list(csv.DictReader(file, delimiter="\t"))
    return [row for row in every if row["file"].lower().endswith(FORMATS)]


@dataclass(frozen=True)
class Verdict:
    """How reading one file went.

    Attributes:
        outcome: right, said (differs or is refused, and says why), silent (differs without a word), crash.
        differences: What differs from the reference.
        said: What the reading says.
    """

    outcome: str
    differences: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


def judged(row: dict[str, str]) -> Verdict:
    """Read a sample and compare it with its reference values."""
    try:
        reading = read(SAMPLES / row["file"], Hints(zone=UTC))
    except UnreadableFileError as problem:
        return Verdict("said", said=(str(problem),))
    except Exception as fault:  # a crash is a verdict here
        return Verdict("crash", said=(repr(fault),))
    said = reading.others + reading.warnings
    if not reading.activities:
        return Verdict("right" if _is_other(row) else "said", said=said)
    wrong = tuple(differences(row, reading))
    if not wrong:
        return Verdict("right", said=said)
    has_reason = any("Change its kind" not in sentence for sentence in said)
    return Verdict("said" if has_reason else "silent", wrong, said)


def _is_other(row: dict[str, str]) -> bool:
    """Tell what is no run, walk or hike by its reference: another sport throughout, or no points."""
    if row["points"] in {"", "0"}:
        return True
    more = json.loads(row["more"] or "{}")
    if isinstance(more, list):
        return all(each["sport"] == "Biking" for each in more)
    return bool(more.get("sports")) and all(each.split("/")[0] not in {"0", "1", "11", "17"} for each in more["sports"])


def differences(row: dict[str, str], reading: Reading) -> list[str]:
    """Name the values that are outside their tolerance."""
    runs = [found.run for found in reading.activities]
    tracks = [found.track for found in reading.activities if found.track is not None]
    more = json.loads(row["more"] or "{}")
    wrong = []

    def check(what: str, expected: str, ours: float | None, within: float) -> None:
        if expected and (ours is None or abs(float(expected) - ours) > within):
            wrong.append(f"{what} {ours} instead of {expected}")

    if row["start_utc"]:
        begun = min((run.started_at for run in runs if run.started_at), default=None)
        expected = datetime.fromisoformat(row["start_utc"])
        if begun is None or abs((begun - expected).total_seconds()) > 1:
            wrong.append(f"start {begun} instead of {expected}")
    distance = float(row["distance_m"] or 0)
    check("points", row["points"], sum(len(track) for track in tracks), 0)
    check("distance", row["distance_m"], sum(run.distance_m or 0 for run in runs), max(DISTANCE_SHARE * distance, 0.1))
    check("elapsed", row["elapsed_s"], sum(run.elapsed_s or 0 for run in runs), 1)
    check("timer", row["timer_or_moving_s"], sum(run.duration_s or 0 for run in runs), 1)
    is_fit = isinstance(more, dict) and "sports" in more
    ascent = float(row["ascent_m"] or 0)
    within = 0 if is_fit else max(ESTIMATE_SHARE * ascent, ESTIMATE_M)
    if ascent:
        check("ascent", row["ascent_m"], sum(run.ascent_m or 0 for run in runs), within)
    rates = [run.avg_hr_bpm for run in runs if run.avg_hr_bpm]
    rate = row["avg_hr"] or (str(more.get("rec_mean_hr", "")) if is_fit else "")
    if not rate.startswith("["):
        check("heart rate", rate, sum(rates) / len(rates) if rates else None, 1)
    return wrong


DIFFERENT = {
    "gpx/gpxpy__korita-zbevnica.gpx": "one of its tracks has no times",
    "gpx/OpenTracks__legacy_gpx_pause_resume.gpx": "its points jump round the globe",
    "gpx/OpenTracks__gpx_timezone.gpx": "it has a single point",
    "fit/strength/fit-analyzer__20555050352_ACTIVITY.fit": "two of its sessions are strength, with sets for points",
    "fit/other/fitdecode__activity-large-fenxi2-multisport.fit": "one of its sports is cycling",
}
"""Files that cannot be read as the references have it, beside those that the manifest itself says so of."""


@pytest.mark.skipif(not rows(), reason="the real files are not on this machine")
@pytest.mark.parametrize("row", rows(), ids=lambda row: row["file"])
def test_a_real_file_is_read_right_or_says_what_it_could_not_read(row):
    verdict = judged(row)
    may_differ = row["importer_must"] or row["file"] in DIFFERENT
    assert verdict.outcome in ({"right", "said"} if may_differ else {"right"}), verdict

"""Print how every hostile file comes in: each in a process and a journal of its own, within its time and memory.

Each comes in twice more: rehearsed, and read by a process apart as a large import is. All three tell the same.

Run from a checkout: python tests/bench/hostile_table.py FOLDER [--only TEXT]; FOLDER is made by
../shared/hostile/hostile.py. What must be shown stands in its EXPECT.tsv and is printed beside what was.
"""

# ruff: noqa: T201 (a table is printed)

import argparse
import csv
import hashlib
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
READERS = Path(__file__).with_name("_through_readers.py")
CANARY = b"CANARY-7f3a"
LONGEST_S = 300
BIG = {"fit/23_200k_records.fit": 600, "gpx/05_one_50mb_line.gpx": 1500, "csv/17_100k_rows.csv": 500,
       "health/03_300k_records.xml": 300, "zip/06_60000_members.zip": 300}  # fmt: skip
"""Megabytes above the start of the program that a big file may take, and a minute; small ones take 100 and 2 s."""
SMALL_MB, SMALL_S, BIG_S = 100, 2, 60
BEFORE = {"fit/24_twin_b.fit": "fit/24_twin_a.fit", "gpx/24_twin_c.gpx": "fit/24_twin_a.fit"}
"""What is in the journal already."""
QUIET = {"fit/15_developer_field_without_owner.fit", "csv/21_duplicate_columns.csv"}
"""Are read right, and there is nothing to say: many watches have such fields, each list of Strava such columns."""
KEPT = {"fit/14_undefined_message.fit"}
"""Is read nevertheless: all of the run comes before the damage, which is said with its place."""
OWN = "db/"
"""Databases given as the journal itself, beside FitNotes' backups."""


@dataclass(frozen=True, slots=True)
class Ran:
    """How the program went: its status (None when it was stopped), what it printed, what it took."""

    status: int | None
    out: str
    err: str
    cpu_s: float
    peak_mb: float


def ran(words: list[str], folder: Path, program: Path = ROOT / "main.py") -> Ran:
    """Run the program with files of its own in a folder, for LONGEST_S at most."""
    command = [sys.executable, str(program), *words]
    place = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_STATE_HOME": str(folder)}
    out, err = folder / "out", folder / "err"
    with out.open("wb") as told, err.open("wb") as complained:
        running = subprocess.Popen(command, env=place, stdout=told, stderr=complained, stdin=subprocess.DEVNULL)
        ends = time.monotonic() + LONGEST_S
        while True:
            pid, status, used = os.wait4(running.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > ends:
                os.kill(running.pid, signal.SIGKILL)
                _, _, used = os.wait4(running.pid, 0)
                status = -1
                break
            time.sleep(0.01)
    running.returncode = 0 if status < 0 else os.waitstatus_to_exitcode(status)
    said, complaint = (each.read_bytes().decode("utf-8", "replace") for each in (out, err))
    code = None if status < 0 else running.returncode
    return Ran(code, said, complaint, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def asked(folder: Path) -> list[tuple[str, str, str, Path]]:
    """Name, class, what must be shown and path of each case."""
    with (folder / "EXPECT.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [(row["file"], row["class"], row["expect"], _path(folder, row["file"])) for row in rows]


def _path(folder: Path, name: str) -> Path:
    plain = name.removesuffix(" (bytes)")
    for written, meant in (("\\u202e", "\u202e"), ("\\xff\\xfe", os.fsdecode(b"\xff\xfe")), ("\\n", "\n")):
        plain = plain.replace(written, meant)
    longest = next((folder / "odd").glob("nnn*"))
    return longest if plain.startswith("odd/nnn") else folder / plain


def judged(name: str, sort: str, path: Path, plain: Ran) -> tuple[str, list[str]]:
    """Import one case, and say what is wrong with how it went; nothing when it went well."""
    with tempfile.TemporaryDirectory() as place:
        folder, journal, other = Path(place), Path(place) / "journal.sqlite", Path(place) / "other.sqlite"
        words: list[str] = ["import", str(path), "--file", str(journal), "--json"]
        before = _digest(path)
        if name in BEFORE:
            ran(["import", str(path.parents[1] / BEFORE[name]), *words[2:]], folder)
            shutil.copy2(journal, other)
        dry = ran([*words, "--dry-run"], folder)
        real = ran(words, folder)
        read_apart = ran([*words[:3], str(other), "--json"], folder, READERS)
        wrong = [sentence for each in (dry, real, read_apart) for sentence in _faults(name, each, plain)]
        outcomes = [json.loads(line) for line in real.out.splitlines()]
        wrong += _untold(name, sort, outcomes, real)
        if [_short(each) for each in outcomes] != [_short(json.loads(line)) for line in dry.out.splitlines()]:
            wrong.append("the dry run told something else")
        if read_apart.out != real.out:
            wrong.append(f"read by another process it told something else: {read_apart.out[-400:]}")
        wrong += _unsound(journal, before, path) + _unsound(other, before, path)
        return _told(outcomes, real), wrong


def _untold(name: str, sort: str, outcomes: list[dict[str, object]], real: Ran) -> Iterator[str]:
    """Name what should have come in, been said or been refused and was not."""
    statuses = {each["status"] for each in outcomes}
    if sort in {"ok", "ok-warn"} and "added" not in statuses:
        yield "nothing came in"
    if sort == "ok-warn" and name not in QUIET and not any(each["warnings"] or each["reason"] for each in outcomes):
        yield "not a word was said"
    if sort == "refuse" and name not in KEPT and ("added" in statuses or not _reasons(outcomes, real)):
        yield "it was not refused with a reason"


def _short(outcome: dict[str, object]) -> tuple[object, ...]:
    return tuple(outcome[key] for key in ("status", "runs", "sessions", "sets", "measures"))


def _reasons(outcomes: list[dict[str, object]], real: Ran) -> bool:
    return bool(real.err.strip()) or (bool(outcomes) and all(each["reason"] for each in outcomes))


def _faults(name: str, went: Ran, plain: Ran) -> list[str]:
    """Name crashes, and what took too long or too much."""
    most_s, most_mb = (BIG_S, BIG[name]) if name in BIG else (SMALL_S, SMALL_MB)
    took_s, took_mb = went.cpu_s - plain.cpu_s, went.peak_mb - plain.peak_mb
    crashed = went.status not in {0, 1, 2, None} or "Traceback" in went.err or "fault" in went.err
    every = (
        (went.status is None, f"it had not ended after {LONGEST_S} s"),
        (crashed, f"it crashed: {went.err[-300:]}"),
        (took_s > most_s, f"{took_s:.1f} s of CPU"),
        (took_mb > most_mb, f"{took_mb:.0f} MB"),
    )
    return [sentence for is_so, sentence in every if is_so]


def _unsound(journal: Path, before: str, path: Path) -> list[str]:
    """Look whether the journal is whole, and the file as it was."""
    wrong = [] if _digest(path) == before else ["the file was changed"]
    if journal.exists():
        connection = sqlite3.connect(journal)
        if connection.execute("pragma integrity_check").fetchone() != ("ok",):
            wrong.append("the journal is damaged")
        connection.close()
        if CANARY in journal.read_bytes():
            wrong.append("the canary came in")
    return wrong


def _digest(path: Path) -> str:
    if not path.is_file() or not os.access(path, os.R_OK):
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _told(outcomes: list[dict[str, object]], real: Ran) -> str:
    if not outcomes:
        return f"{real.status}: {(real.out + real.err).strip()[:400]}"
    lines = []
    for each in outcomes[:3]:
        counts = " ".join(f"{each[key]} {key}" for key in ("runs", "sessions", "sets", "measures") if each[key])
        said = " | ".join(map(str, each["warnings"])) if isinstance(each["warnings"], list) else ""
        lines.append(" · ".join(filter(None, (str(each["status"]), counts, str(each["reason"] or ""), said[:400]))))
    return f" [{len(outcomes)} in all] ".join(lines[:1]) if len(outcomes) > 3 else " // ".join(lines)


def judged_as_own(path: Path, plain: Ran) -> tuple[str, list[str]]:
    """Give a database as the journal: it is told of, and not a byte of it changes."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        copied = folder / path.name
        for each in path.parent.glob(f"{path.name}*"):
            shutil.copy2(each, folder)
        before = _digest(copied)
        went = ran(["import", str(path.parents[1] / "fit" / "00_valid.fit"), "--file", str(copied)], folder)
        wrong = _faults("", went, plain)
        if _digest(copied) != before and went.status:
            wrong.append("the file was changed")
        return f"{went.status}: {(went.out + went.err).strip()[:400]}", wrong


def main() -> int:
    """Print a row a case; the status is 1 when one went wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="cases with this in their name")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        plain = ran(["import", str(chosen.folder / "fit" / "00_valid.fit"), "--file", f"{place}/j.sqlite"], Path(place))
    failed = 0
    for name, sort, expected, path in asked(chosen.folder):
        if chosen.only not in name:
            continue
        begun = time.monotonic()
        is_own = name.startswith(OWN) and "_own_" in name
        told, wrong = judged_as_own(path, plain) if is_own else judged(name, sort, path, plain)
        failed += bool(wrong)
        print(f"{'WRONG' if wrong else 'well':<6}{sort:<8}{time.monotonic() - begun:5.1f} s  {name[:60]!r}")
        for line in (f"asked: {expected}", f"told:  {told}", *(f"WRONG: {each}" for each in wrong)):
            print(f"        {line}", flush=True)
    print(f"{failed} went wrong")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

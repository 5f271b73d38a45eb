"""Judge the model by invented people, and write what came out into docs/calibration.md.

`python3 main.py calibrate --users 1000` starts this in a checkout; with two hundred a row it takes some ten minutes.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from glutetracker.domain.question.answer import MODEL, Verdict  # noqa: E402
from glutetracker.domain.question.data import Dose  # noqa: E402
from tests.simulated_users import rows  # noqa: E402
from tests.simulated_users.judging import Judged, coverage, foretold_against_found, judged_all, said, unevenness  # noqa: E402
from tests.simulated_users.words import AFTER, BEFORE  # noqa: E402
from tests.simulated_users.worlds import World  # noqa: E402

Cells = list[str]


def main() -> int:
    parser = argparse.ArgumentParser(description="Judge the model of The question by invented people.")
    parser.add_argument("--users", type=int, default=1000, help="people a row (1000)")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "calibration.md", help="where the tables go")
    options = parser.parse_args()
    started = time.process_time()
    lines = [BEFORE.format(users=options.users, model=MODEL)]
    for title, head, made in tables(options.users):
        lines += ["", f"## {title}", "", table(head, tell(title, made))]
    minutes = (time.process_time() - started) / 60
    lines += ["", AFTER, "", f"One processor took {minutes:.0f} minutes for all of it.", ""]
    options.out.write_text("\n".join(lines), "utf-8")
    sys.stdout.write(f"Wrote {options.out}.\n")
    return 0


def tell(title: str, made: Iterator[Cells]) -> Iterator[Cells]:
    for cells in made:
        sys.stdout.write(f"{title}: {' | '.join(cells)}\n")
        sys.stdout.flush()
        yield cells


def tables(users: int) -> Iterator[tuple[str, Cells, Iterator[Cells]]]:
    yield "Coverage", ["world", "50 %", "80 %", "90 %", "prototype", "95 %", "SD, cm", "χ²(9)"], covered(users)
    head = ["world", "26 weeks: 90 %", "prototype", "52 weeks: 90 %", "prototype", "SD at 52, cm"]
    yield "Worlds that the model does not assume", head, broken(users)
    by_week = [f"{weeks} weeks" for weeks in rows.WEEKS]
    yield "Where running does nothing: smaller or bigger is said", ["world", *by_week[1:]], alarms(users)
    yield "How often a true effect is found", ["truth, after 12 weeks", *by_week], found(users)
    yield "Half the 90 % range, cm per 10 km a week", ["readings", *by_week], widths(users)
    head = ["weeks so far, and foretold", "middle of found ÷ foretold", "prototype", "10 to 90 of 100", "within ±20 %"]
    yield "How sharp it would be, foretold and found", head, foretold(users)
    head = ["life before", "weeks of a block", "smaller at −0.5 cm", "false alarms", "no change at 0", "90 % at 0"]
    yield "Planned blocks of 10 and 30 km, 48 weeks, three readings a week", head, blocks(users)


def people(world: World, users: int, dose: Dose = Dose.RUNNING) -> list[Judged]:
    return [judged_all(world, seed)[dose] for seed in range(10_000, 10_000 + users)]


def covered(users: int) -> Iterator[Cells]:
    for row in rows.coverage_rows():
        group = people(row.world, users, row.dose)
        sd = sum(each.sd_cm for each in group) / users
        parts = [f"{coverage(group, width):.3f}" for width in (0.5, 0.8, 0.9, 0.95)]
        yield [row.name, *parts[:3], thousandths(row.prototype), parts[3], f"{sd:.2f}", f"{unevenness(group):.1f}"]


def broken(users: int) -> Iterator[Cells]:
    for name, ways, told in rows.BROKEN:
        at_26, at_52 = (people(World(weeks=weeks, **ways), users) for weeks in (26, 52))
        sd = sum(each.sd_cm for each in at_52) / users
        yield [name, f"{coverage(at_26, 0.9):.3f}", thousandths(told[0]), f"{coverage(at_52, 0.9):.3f}",
               thousandths(told[1]), f"{sd:.2f}"]  # fmt: skip


def alarms(users: int) -> Iterator[Cells]:
    for name, ways, told in rows.NULLS:
        cells = [name]
        for weeks, before in zip(rows.WEEKS[1:], told, strict=True):
            group = people(World(weeks=weeks, run_effect_cm=0.0, **ways), users)
            wrong = [said(group, each) for each in (Verdict.SMALLER, Verdict.BIGGER)]
            cells.append(f"{percent(wrong[0])} / {percent(wrong[1])}{beside(before)}")
        yield cells


def found(users: int) -> Iterator[Cells]:
    for effect, told in rows.POWER:
        yield [f"{effect} cm per 10 km a week: smaller".replace("-", "−"), *(
            percent(said(people(World(weeks=weeks, run_effect_cm=effect), users), Verdict.SMALLER)) + beside(before)
            for weeks, before in zip(rows.WEEKS, told, strict=True))]  # fmt: skip
    yield ["+0.35 cm per 5 sets a week: bigger", *(
        percent(said(people(World(weeks=weeks, glute_effect_cm=0.35), users, Dose.GLUTE_SETS), Verdict.BIGGER))
        + beside(before) for weeks, before in zip(rows.WEEKS, rows.GLUTE_POWER, strict=True))]  # fmt: skip
    yield ["0: no meaningful change", *(
        percent(said(people(World(weeks=weeks, run_effect_cm=0.0), users), Verdict.NO_CHANGE)) + beside(before)
        for weeks, before in zip(rows.WEEKS, rows.NO_CHANGE_AT_NULL, strict=True))]  # fmt: skip


def widths(users: int) -> Iterator[Cells]:
    for name, ways, told in (
        ("one a week", {}, (0.84, 0.70, 0.58, 0.44)),
        ("three on one day", {"readings": 3}, (0.82, 0.68, 0.56, 0.42)),
        ("two on each of three days", {"days": 3, "readings": 2}, (0.76, 0.64, 0.51, 0.38)),
    ):
        cells = [name]
        for weeks, before in zip(rows.WEEKS, told, strict=True):
            group = people(World(weeks=weeks, **ways), max(1, users // 4))
            cells.append(f"{sum(each.half_width_cm for each in group) / len(group):.2f} ({before:.2f})")
        yield cells


def foretold(users: int) -> Iterator[Cells]:
    ratios = sorted(foretold_against_found(World(weeks=52), 20_000 + seed, 26) for seed in range(users))
    low, middle, high = (ratios[int(part * (users - 1))] for part in (0.1, 0.5, 0.9))
    near = sum(abs(ratio - 1) <= 0.2 for ratio in ratios) / users
    yield ["26, and 26 more", f"{middle:.2f}", "1.01", f"{low:.2f}–{high:.2f}", percent(near)]


def blocks(users: int) -> Iterator[Cells]:
    for begins_level, before in ((False, "20 km"), (True, "as the first block")):
        for length, *prototype in rows.BLOCKS:
            world = World(weeks=48, blocks=(1.0, 3.0, length), readings=3, begins_level=begins_level)
            there, none = (people(replace(world, run_effect_cm=effect), users) for effect in (-0.5, 0.0))
            power, wrong = said(there, Verdict.SMALLER), said(none, Verdict.SMALLER, Verdict.BIGGER)
            told = [percent(part) + beside(was if begins_level else None)
                    for part, was in zip((power, wrong), prototype, strict=True)]  # fmt: skip
            yield [before, str(length), *told, percent(said(none, Verdict.NO_CHANGE)), f"{coverage(none, 0.9):.3f}"]


def table(head: Cells, made: Iterator[Cells]) -> str:
    lines = [head, ["---"] * len(head), *made]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def percent(part: float) -> str:
    return f"{100 * part:.1f} %"


def beside(told: float | None) -> str:
    return "" if told is None else f" ({told:.1f})"


def thousandths(told: float | None) -> str:
    return "–" if told is None else f"{told:.3f}"


if __name__ == "__main__":
    sys.exit(main())

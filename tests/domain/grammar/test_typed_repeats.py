"""Repetitions as people type them, and the laps that they make."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetracker.domain.grammar import MistypedError, TypedRun, as_run, parse_repeats, parse_run, written_repeats
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import ImpossibleRunError, Lap, RunKind

TODAY = date(2026, 10, 31)
NOON = datetime(2026, 10, 31, 12, 0, tzinfo=UTC)


def run(text):
    return parse_run(text, Preferences(), TODAY)


def told(laps):
    return [(lap.kind, lap.start_s, lap.duration_s) for lap in laps]


@pytest.mark.parametrize(
    "text", ["3x20s/90s", "3 × 20 s / 90 s", "3x20s/1:30", "3x0:20/90s walk", "3 x 20 s with 90 s walk",
             "3x20s with 1:30 rest between"],
)  # fmt: skip
def test_work_and_rest_told_together_are_laps(text):
    typed = run(f"hill {text} 31:12")
    assert (typed.kind, typed.work_s, typed.duration_s, typed.note) == (RunKind.HILL, 60.0, 1872.0, "")
    assert told(typed.laps) == [
        ("work", 0.0, 20.0), ("rest", 20.0, 90.0), ("work", 110.0, 20.0), ("rest", 130.0, 90.0), ("work", 220.0, 20.0),
    ]  # fmt: skip
    assert [lap.position for lap in typed.laps] == [1, 2, 3, 4, 5]


def test_two_rows_of_repetitions_are_laps_one_after_the_other():
    laps = run("2x20s/60s 2x10s/30s 30 min").laps
    assert told(laps)[2:5] == [("work", 80.0, 20.0), ("rest", 100.0, 60.0), ("work", 160.0, 10.0)]
    assert len(laps) == 7


@pytest.mark.parametrize(
    ("text", "work_s", "note"),
    [("8x20s", 160.0, ""), ("10x400m", None, "10x400m"), ("10x400m/90s", None, "10x400m/90s"),
     ("4x20s/60s 2x200m/60s", 80.0, "2x200m/60s"), ("4x20s 4x10s/60s", 120.0, "")],
)  # fmt: skip
def test_no_lap_is_made_up_where_a_time_was_not_told(text, work_s, note):
    typed = run(f"{text} 45:00")
    assert (typed.work_s, typed.note, typed.laps) == (work_s, note, ())
    assert typed.kind is RunKind.INTERVALS


def test_a_walk_after_repetitions_is_a_walk_unless_it_is_the_rest():
    assert run("hill 8x20s 30 min walk").kind is RunKind.WALK
    assert run("hill 8x20s with 90 s walk 30 min").kind is RunKind.HILL


@pytest.mark.parametrize("text", ["8x20s/90", "0x20s/90s", "8x0s"])
def test_repetitions_that_are_none_are_refused(text):
    with pytest.raises(MistypedError):
        run(f"{text} 31:12")


def test_repetitions_and_rests_last_no_longer_than_the_run():
    assert as_run(run("3x60s/60s 5:00"), NOON).laps
    with pytest.raises(ImpossibleRunError, match="rests between cannot last longer"):
        as_run(run("3x60s/60s 4:59"), NOON)


@pytest.mark.parametrize("text", ["8x20s/90s", "5x3:00/2:00", "4x20s/60s, 4x10s/30s", "3x0.5s/1.5s"])
def test_laps_are_written_as_they_are_typed(text):
    assert written_repeats(run(f"{text} 45:00").laps, None) == text


@pytest.mark.parametrize(
    ("laps", "work_s", "text"),
    [
        ((), None, ""),
        ((), 160.0, "2:40"),
        ((), 20.0, "20s"),
        ((Lap(position=1, start_s=0.0, duration_s=20.0, kind="work"),), 20.0, "20s"),
        ((Lap(position=1, start_s=0.0, duration_s=300.0),), None, ""),
    ],
)
def test_laps_of_another_kind_are_written_as_work_in_all_or_not_at_all(laps, work_s, text):
    assert written_repeats(laps, work_s) == text


@pytest.mark.parametrize(
    ("text", "typed"),
    [("", TypedRun()), ("8x20s", TypedRun(work_s=160.0)), ("160 s", TypedRun(work_s=160.0)),
     ("2:40", TypedRun(work_s=160.0)), ("10x400m", TypedRun(note="10x400m"))],
)  # fmt: skip
def test_a_field_for_repetitions_takes_repetitions_or_the_work_in_all(text, typed):
    assert parse_repeats(text, Preferences()) == typed
    assert len(parse_repeats("8 × 20 s with 90 s walk", Preferences()).laps) == 15


@pytest.mark.parametrize("text", ["5 km", "8x20s 5 km", "8x20s hill 3 km", "many", "8x20s; hard", "8x20s trail"])
def test_a_field_for_repetitions_takes_nothing_besides(text):
    with pytest.raises(MistypedError, match="Write repetitions like"):
        parse_repeats(text, Preferences())


def test_shoes_and_the_highest_heart_rate_are_words_of_a_run():
    typed = run('easy 5 km 28:40 shoes "Nimbus 25" 142 bpm max 171')
    assert (typed.shoes, typed.avg_hr_bpm, typed.max_hr_bpm) == ("Nimbus 25", 142.0, 171.0)
    done = as_run(run("5 km 28:40 shoes Nimbus max 171 bpm"), NOON)
    assert (done.shoes, done.max_hr_bpm, done.is_kind_said) == ("Nimbus", 171.0, False)


def test_an_incline_may_say_what_it_is():
    for text in ("treadmill 5 km 5%", "treadmill 5 km incline 5 %", "treadmill 5 km 5 % incline"):
        assert run(text).incline_pct == 5.0


@given(st.lists(st.tuples(st.integers(2, 12), st.integers(1, 1800), st.integers(1, 600)), min_size=1, max_size=4))
def test_whatever_laps_are_written_are_the_same_when_read_again(blocks):
    text = " ".join(f"{count}x{work}s/{rest}s" for count, work, rest in blocks)
    laps = run(f"{text} 100 h").laps
    assert run(f"{written_repeats(laps, None)} 100 h").laps == laps

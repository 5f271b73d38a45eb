from datetime import UTC, date

import pytest

from glutetracker.domain.lifting.strength import SetKind
from glutetracker.importers import Contents, Hints, UnreadableFileError, read_bytes

HEADER = (
    '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index",'
    '"set_type","weight_kg","reps","distance_km","duration_seconds","rpe"\n'
)


def row(exercise: str, index: int, weight: object = 60, reps: object = 8, **more: object) -> str:
    told = {"kind": "normal", "superset": "", "distance": "", "seconds": "", "rpe": "", "notes": "", "day": 5} | more
    return (
        f'"Glutes 🍑","{told["day"]} Dec 2025, 11:37","{told["day"]} Dec 2025, 12:40","","{exercise}",'
        f'{told["superset"]},"{told["notes"]}",{index},"{told["kind"]}",{weight},{reps},{told["distance"]},'
        f"{told['seconds']},{told['rpe']}\n"
    )


def hevy(text: str) -> Contents:
    reading = read_bytes("workouts.csv", text.encode(), Hints(zone=UTC))
    assert reading.format == "Hevy"
    return reading.contents


def test_a_workout_comes_in_with_its_sets_in_order():
    found = hevy(
        HEADER + row("Hip Thrust (Barbell)", 0, 40, 10, kind="warmup") + row("Hip Thrust (Barbell)", 1, rpe=9.5)
    )
    session = found.sessions[0]
    assert (session.session.title, session.session.elapsed_s) == ("Glutes 🍑", 63 * 60)
    assert session.session.local_day == date(2025, 12, 5)
    warm, work = session.entries[0].sets
    assert (warm.kind, warm.load_kg, warm.reps) == (SetKind.WARMUP, 40, 10)
    assert (work.kind, work.rir) == (SetKind.WORK, 0.5)
    assert found.unsaid == frozenset()


def test_an_exercise_done_twice_is_two_entries():
    found = hevy(HEADER + row("Squat", 0) + row("Lunge", 0) + row("Squat", 0) + row("Squat", 1) + row("Squat", 0))
    assert [(each.entry.exercise, len(each.sets)) for each in found.sessions[0].entries] == [
        ("Squat", 1), ("Lunge", 1), ("Squat", 2), ("Squat", 1),
    ]  # fmt: skip


def test_what_was_done_in_turn_shares_a_number_and_one_alone_has_none():
    found = hevy(HEADER + row("Squat", 0, superset=3) + row("Lunge", 0, superset=3) + row("Step Up", 0, superset=4))
    assert [each.entry.superset for each in found.sessions[0].entries] == [1, 1, None]


def test_pounds_and_miles_are_told_by_the_header():
    header = HEADER.replace("weight_kg", "weight_lbs").replace("distance_km", "distance_miles")
    found = hevy(header + row("Squat", 0, 135) + row("Treadmill", 0, "", "", distance=1, seconds=540))
    assert found.sessions[0].entries[0].sets[0].load_kg == pytest.approx(61.235, abs=0.001)
    assert found.activities[0].run.distance_m == pytest.approx(1609.34)


def test_several_running_sets_are_one_run_with_laps():
    found = hevy(HEADER + "".join(row("Running", i, "", "", distance=1, seconds=300 + i) for i in range(3)))
    run = found.activities[0]
    assert (run.run.distance_m, run.run.duration_s, len(run.laps)) == (3000, 903, 3)
    assert found.sessions == ()


def test_a_note_keeps_its_line_breaks_and_stands_once():
    found = hevy(HEADER + row("Squat", 0, notes="deep\\nslow") + row("Squat", 1, notes="deep\\nslow"))
    assert found.sessions[0].entries[0].entry.note == "deep\nslow"


def test_months_of_other_languages_are_read():
    text = HEADER + row("Squat", 0).replace("Dec", "dez.") + row("Squat", 0, day=6).replace("Dec", "déc.")
    assert [each.session.local_day.isoformat() for each in hevy(text).sessions] == ["2025-12-05", "2025-12-06"]


def test_an_empty_set_is_left_out_and_named():
    found = hevy(HEADER + row("Squat", 0) + row("Squat", 1, "", ""))
    assert found.warnings == ("Row 3: A set needs repetitions, seconds held or a distance. It is left out.",)
    with pytest.raises(UnreadableFileError, match="Row 2"):
        hevy(HEADER + row("Squat", 1, "", ""))

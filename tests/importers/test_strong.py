from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession
from glutetracker.domain.lifting.strength import Session, SessionEntry, SetKind, StrengthSet
from glutetracker.domain.units import DistanceUnit, LoadUnit
from glutetracker.exporters.strong import strong_csv
from glutetracker.importers import Contents, Hints, UnreadableFileError, Unsaid, read_bytes

COMMA = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"
UNITS = (
    "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;"
    "Workout Notes;Workout Duration\n"
)
NEWEST = (
    '"Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";"Weight (kg)";"Reps";"RPE";'
    '"Distance (meters)";"Seconds";"Notes";"Workout Notes"\n'
)


def strong(text: str, hints: Hints | None = None) -> Contents:
    reading = read_bytes("strong.csv", text.encode(), hints or Hints(zone=UTC))
    assert reading.format == "Strong"
    return reading.contents


def sets_of(found: Contents) -> list[tuple]:
    return [
        (entry.entry.exercise, done.kind, done.reps, done.load_kg)
        for session in found.sessions
        for entry in session.entries
        for done in entry.sets
    ]


def row(order: object, weight: object = 60, reps: object = 8, **more: object) -> str:
    told = {
        "date": "2026-01-01 18:00:00",
        "name": "Hip Thrust (Barbell)",
        "distance": 0,
        "seconds": 0,
        "rpe": "",
    } | more
    return (
        f'{told["date"]},"Glutes",45m,"{told["name"]}",{order},{weight},{reps},{told["distance"]},{told["seconds"]},'
        f'"{told.get("notes", "")}","",{told["rpe"]}\n'
    )


def test_a_session_comes_in_with_its_day_title_length_and_sets():
    found = strong(COMMA + row(1, rpe=8.5) + row(2, 62.5, notes="easy"), Hints(zone=timezone(timedelta(hours=2))))
    session = found.sessions[0].session
    assert (session.title, session.elapsed_s, session.source) == ("Glutes", 2700, "strong")
    assert session.started_at == datetime(2026, 1, 1, 16, tzinfo=UTC)
    assert session.local_day == date(2026, 1, 1)
    first, second = found.sessions[0].entries[0].sets
    assert (first.load_kg, first.reps, first.rir) == (60, 8, 1.5)
    assert (second.load_kg, second.rir) == (62.5, None)


def test_tags_are_kinds_of_sets_and_a_rest_is_no_set():
    found = strong(
        COMMA + row("W", 20, 10) + row(1) + row("Rest Timer", 0, 0, seconds=120) + row("D", 40, 12) + row("F", 60, 6)
    )
    assert [kind for _, kind, _, _ in sets_of(found)] == [SetKind.WARMUP, SetKind.WORK, SetKind.DROP, SetKind.FAILURE]


def test_a_note_row_is_the_note_of_the_exercise_that_follows():
    found = strong(COMMA + row("Note", 0, 0, notes="pause at the top") + row(1))
    assert found.sessions[0].entries[0].entry.note == "pause at the top"


def test_loads_without_a_unit_are_asked_for_with_what_bars_make_likely():
    pounds = strong(COMMA + row(1, 45) + row(2, 135) + row(3, 225))
    assert (pounds.unsaid, pounds.taken_as.load_unit) == ({Unsaid.LOAD_UNIT}, LoadUnit.LB)
    assert sets_of(pounds)[1][3] == pytest.approx(61.235, abs=0.001)
    kilos = strong(COMMA + row(1, 20) + row(2, 62.5))
    assert (kilos.unsaid, kilos.taken_as.load_unit) == ({Unsaid.LOAD_UNIT}, LoadUnit.KG)


def test_a_unit_that_the_person_said_is_not_asked_again():
    found = strong(COMMA + row(1, 135), Hints(zone=UTC, load_unit=LoadUnit.KG))
    assert (found.unsaid, sets_of(found)[0][3]) == (frozenset(), 135)


def test_each_row_may_have_its_own_unit():
    found = strong(
        UNITS
        + "2026-01-01 18:00:00;Glutes;Hip Thrust (Barbell);1;60;kg;8;;;;0;;;45m\n"
        + "2026-01-01 18:00:00;Glutes;Hip Thrust (Barbell);2;132.28;lbs;8;;;;0;;;45m\n"
        + "2026-01-01 18:00:00;Glutes;Running;1;;;;;2;mi.;1200;;;45m\n"
    )
    assert [load for *_, load in sets_of(found)] == pytest.approx([60, 60], abs=0.01)
    assert found.unsaid == frozenset()
    assert found.activities[0].run.distance_m == pytest.approx(3218.7, abs=0.1)


def test_a_decimal_comma_is_no_thousand():
    found = strong(COMMA.replace(",", ";") + row(1, 62.5).replace(",", ";").replace(".", ","))
    assert sets_of(found)[0][3] == 62.5


def test_the_newest_layout_says_its_units_in_the_header():
    found = strong(NEWEST + '"1";"2026-02-03 07:10:00";"A";"3600";"Plank";"1";"0";"0";"";"0";"90";"";""\n')
    held = found.sessions[0].entries[0].sets[0]
    assert (held.hold_s, held.load_kg, held.reps) == (90, None, None)
    assert (found.unsaid, found.sessions[0].session.elapsed_s) == (frozenset(), 3600)


def test_rows_that_were_quoted_as_a_whole_are_taken_apart():
    found = strong(
        "Date;Workout Name;Exercise Name;Set Order;lbs;Reps;mi.;Seconds;Notes;Workout Notes\n"
        '"2018-05-01 07:00:00;""A"";""Squat"";1;135;5;0;0;"""";"""""\n'
    )
    assert sets_of(found) == [("Squat", SetKind.WORK, 5, pytest.approx(61.235, abs=0.001))]
    assert found.unsaid == frozenset()


def test_help_of_an_assisted_exercise_is_below_zero():
    found = strong(COMMA + row(1, 20, name="Pistol Squat (Assisted)"), Hints(zone=UTC, load_unit=LoadUnit.KG))
    assert sets_of(found)[0][3] == -20
    assert "taken as help" in found.warnings[0]


def test_what_cannot_be_is_left_out_and_its_row_is_named():
    found = strong(
        COMMA + row(1) + row(2, reps=877777) + row(3, date="2026-02-31 18:00:00") + row(4, "lots") + "2026-01-01,A\n"
    )
    assert len(sets_of(found)) == 1
    assert [each.split(":")[0] for each in found.warnings] == ["Row 3", "Row 4", "Row 5", "Row 6"]


def test_a_quote_that_is_never_closed_takes_no_other_rows_with_it():
    found = strong(COMMA + row(1) + '2026-01-02 18:00:00,"Glutes,45m,Hip Thrust,1,60,8,0,0,,,\n')
    assert len(sets_of(found)) == 1
    assert found.warnings == ("Row 3: A quotation mark is never closed; what follows is missing.",)


def test_dates_that_may_be_read_two_ways_are_asked_for():
    text = COMMA + row(1, date="03/04/2026 18:00") + row(1, date="04/05/2026 18:00")
    assert Unsaid.DAY_BEFORE_MONTH in strong(text).unsaid
    american = strong(text, Hints(zone=UTC, day_before_month=False))
    assert [each.session.local_day for each in american.sessions] == [date(2026, 3, 4), date(2026, 4, 5)]
    assert Unsaid.DAY_BEFORE_MONTH not in american.unsaid


def test_runs_of_a_workout_follow_each_other():
    rows = row(1, 0, 0, name="Running", distance=2, seconds=720) + row(1, 0, 0, name="Walking", distance=1, seconds=700)
    found = strong(COMMA + row(1) + rows, Hints(zone=UTC, distance_unit=DistanceUnit.KM, load_unit=LoadUnit.KG))
    run, walk = (each.run for each in found.activities)
    assert (run.kind.is_run, walk.kind.is_run) == (True, False)
    assert (run.distance_m, run.duration_s) == (2000, 720)
    assert (walk.started_at - run.started_at).total_seconds() == 720
    assert len(found.sessions) == 1


def test_any_usual_encoding_is_read():
    text = COMMA + row(1, name="Hüftheben")
    for encoding in ("utf-16", "utf-8-sig", "cp1252"):
        reading = read_bytes("strong.csv", text.encode(encoding), Hints(zone=UTC))
        assert reading.contents.sessions[0].entries[0].entry.exercise == "Hüftheben"


@pytest.mark.parametrize("text", [COMMA, COMMA + row("Rest Timer", 0, 0, seconds=90)])
def test_a_file_without_sets_is_refused(text):
    with pytest.raises(UnreadableFileError):
        strong(text)


def test_sessions_that_we_wrote_for_other_apps_come_back_as_they_were():
    session = Session(local_day=date(2026, 1, 1), started_at=datetime(2026, 1, 1, 18, tzinfo=UTC), elapsed_s=2700)
    entry = SessionEntry(session_id=session.id, exercise="hip_thrust_barbell", position=1)
    sets = (
        StrengthSet(entry_id=entry.id, position=1, reps=10, load_kg=20, kind=SetKind.WARMUP),
        StrengthSet(entry_id=entry.id, position=2, reps=8, load_kg=62.5, rir=1.5),
        StrengthSet(entry_id=entry.id, position=3, hold_s=45),
        StrengthSet(entry_id=entry.id, position=4, reps=5, load_kg=-10, kind=SetKind.FAILURE),
    )
    written = strong_csv([LoggedSession(session, (LoggedEntry(entry, sets),))], {"hip_thrust_barbell": "Hip thrust"})
    (back,) = strong(written.decode()).sessions
    assert (back.session.started_at, back.session.elapsed_s) == (session.started_at, 2700)
    assert back.entries[0].entry.exercise == "Hip thrust"
    facts = [[(d.kind, d.reps, d.load_kg, d.hold_s, d.rir) for d in each] for each in (back.entries[0].sets, sets)]
    assert facts[0] == facts[1]

from datetime import UTC, date, datetime

import pytest

from glutetracker.domain.body.measure import Site
from glutetracker.domain.lifting.strength import SetKind
from glutetracker.domain.units import LoadUnit
from glutetracker.importers import Contents, Hints, UnknownTableError, UnreadableFileError, Unsaid, read_bytes
from glutetracker.importers.rows.table_fields import TableField, field_words

LIFTOSAUR = (
    "Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,RPE,Is AMRAP?,Weight Value,"
    "Weight Unit,Completed Reps Time,Target Muscles,Synergist Muscles,Notes\n"
)
STRONGLIFTS = (
    "\ufeffDate (yyyy/mm/dd),Workout,Workout Name,Program Name,Body Weight (KG),Exercise,Sets×Reps,Start Time (h:mm),"
    "End Time (h:mm),Notes,Set 1 (Reps),Set 1 (LB),Set 2 (Reps),Set 2 (LB),Set 3 (Reps),Set 3 (LB)\n"
)


def table(text: str, form: str = "Table", hints: Hints | None = None) -> Contents:
    reading = read_bytes("table.csv", text.encode(), hints or Hints(zone=UTC))
    assert reading.format == form
    return reading.contents


def test_liftosaur_tells_what_was_done_not_what_was_asked():
    found = table(
        LIFTOSAUR
        + "2026-01-01T17:00:00.000Z,GZCLP,Day 1,Hip Thrust,1,5,5,,0,20,kg,2026-01-01T17:04:00.000Z,,,slow\n"
        + "2026-01-01T17:00:00.000Z,GZCLP,Day 1,Hip Thrust,0,5,6,8,1,135,lb,,,,slow\n"
        + "2026-01-01T17:00:00.000Z,GZCLP,Day 1,Hip Thrust,0,5,,,0,135,lb,,,,slow\n",
        "Liftosaur",
    )
    session = found.sessions[0]
    assert (session.session.title, session.session.started_at) == ("Day 1", datetime(2026, 1, 1, 17, tzinfo=UTC))
    warm, work = session.entries[0].sets
    assert (warm.kind, warm.load_kg, warm.done_at.minute) == (SetKind.WARMUP, 20, 4)
    assert (work.reps, work.load_kg, work.rir) == (6, pytest.approx(61.235, abs=0.001), 2)
    assert found.warnings == ("1 set was asked for and not done.",)


def test_stronglifts_has_its_sets_side_by_side_and_the_body_in_a_unit_of_its_own():
    found = table(
        STRONGLIFTS
        + "2026/03/03,1,Workout A,5x5,64.5,Squat,3×5,10:02 AM,10:55 AM,,5,95,5,95,4,95\n"
        + "2026/03/03,1,Workout A,5x5,64.5,Hip Thrust,2×8,10:02 AM,10:55 AM,deep,8,135,8,135,,\n",
        "StrongLifts",
    )
    session = found.sessions[0]
    assert (session.session.title, session.session.elapsed_s) == ("Workout A", 53 * 60)
    squat, thrust = session.entries
    assert [(done.reps, round(done.load_kg, 2)) for done in squat.sets] == [(5, 43.09), (5, 43.09), (4, 43.09)]
    assert (len(thrust.sets), thrust.entry.note) == (2, "deep")
    assert [(each.site, each.value) for each in found.measures] == [(Site.WEIGHT, 64.5)]


def test_a_table_that_is_not_known_is_read_by_its_names_and_asked_about():
    found = table("Day;Übung;Sätze;Wdh;Gewicht\n02.01.2026;Hip Thrust;3;8;62,5 kg\n03.01.2026;Planke;1;;\n")
    assert found.unsaid == {Unsaid.COLUMNS}
    assert found.taken_as.columns == (
        ("Day", "date"), ("Übung", "exercise"), ("Sätze", "sets"), ("Wdh", "reps"), ("Gewicht", "load"),
    )  # fmt: skip
    done = found.sessions[0].entries[0].sets
    assert [(each.reps, each.load_kg) for each in done] == [(8, 62.5)] * 3
    assert found.warnings == ("Row 3: A set needs repetitions, seconds held or a distance. It is left out.",)


def test_a_person_says_what_stands_in_which_column():
    text = "wann,was,wieviel,wie schwer\n2026-01-02,Hip Thrust,8,135\n"
    with pytest.raises(UnknownTableError) as refused:
        table(text)
    assert [each.name for each in refused.value.columns] == ["wann", "was", "wieviel", "wie schwer"]
    assert [each.example for each in refused.value.columns] == ["2026-01-02", "Hip Thrust", "8", "135"]
    said = (("wann", "date"), ("was", "exercise"), ("wieviel", "reps"), ("wie schwer", "load"))
    found = table(text, hints=Hints(zone=UTC, columns=said))
    assert (found.unsaid, found.taken_as.load_unit) == ({Unsaid.LOAD_UNIT}, LoadUnit.LB)
    sure = table(text, hints=Hints(zone=UTC, columns=said, load_unit=LoadUnit.KG))
    assert (sure.unsaid, sure.sessions[0].entries[0].sets[0].load_kg) == (frozenset(), 135)


def test_what_was_told_of_another_table_does_not_hold_for_this_one():
    found = table("Day,Exercise,Reps\n2026-01-02,Squat,5\n", hints=Hints(zone=UTC, columns=(("Reps", "load"),)))
    assert (found.unsaid, found.sessions[0].entries[0].sets[0].reps) == ({Unsaid.COLUMNS}, 5)


def test_a_day_and_an_exercise_that_are_written_once_hold_for_the_rows_below():
    found = table("Date,Exercise,kg,Reps\n2026-01-02,Hip Thrust,60,8\n,,62.5,7\n,Squat,40,10\n2026-01-04,Squat,45,8\n")
    assert [
        [(each.entry.exercise, len(each.sets)) for each in session.entries] for session in found.sessions
    ] == [[("Hip Thrust", 2), ("Squat", 1)], [("Squat", 1)]]  # fmt: skip


def test_a_unit_may_stand_in_a_column_of_its_own():
    found = table("date,exercise,weight,weight unit,reps\n2026-01-02,Squat,132.28,lbs,5\n2026-01-02,Squat,60,kg,5\n")
    assert [done.load_kg for done in found.sessions[0].entries[0].sets] == pytest.approx([60, 60], abs=0.01)
    assert found.unsaid == {Unsaid.COLUMNS}


def test_kinds_of_sets_are_told_by_their_words():
    found = table(
        "Date,Exercise,Reps,Weight(kg),Duration(s),isWarmup,Note\n2026-01-02 18:00:00 +0100,Squat,10,20,0,true,\n"
        "2026-01-02 18:00:00 +0100,Squat,5,60,0,false,deep\n2026-01-02 18:00:00 +0100,Plank,0,0,45,false,\n"
    )
    squat, plank = found.sessions[0].entries
    assert [(done.kind, done.load_kg, done.note) for done in squat.sets] == [
        (SetKind.WARMUP, 20, ""), (SetKind.WORK, 60, "deep"),
    ]  # fmt: skip
    assert plank.sets[0].hold_s == 45


def test_a_table_of_runs_is_runs():
    found = table("date,distance,duration,avg hr\n2026-01-02,5.2,28:40,150\n2026-01-04,10,1:01:00,\n")
    assert found.unsaid == {Unsaid.COLUMNS, Unsaid.DISTANCE_UNIT}
    first = found.activities[0].run
    assert (first.distance_m, first.duration_s, first.avg_hr_bpm) == (5200, 1720, 150)
    named = table("date,sport,distance (mi),time\n2026-01-02,Walking,1,20:00\n2026-01-03,Cycling,9,30:00\n")
    assert named.activities[0].run.distance_m == pytest.approx(1609.34)
    assert named.others == ("nothing for us: cycling",)


def test_columns_of_measures_may_be_told_too():
    said = (("tag", "date"), ("po", "hip"), ("kg", "weight"))
    found = table("tag,po,kg\n2026-01-02,98.5,64.5\n", hints=Hints(zone=UTC, columns=said))
    assert {each.site: each.value for each in found.measures} == {Site.HIP: 98.5, Site.WEIGHT: 64.5}
    assert found.measures[0].local_day == date(2026, 1, 2)
    assert found.unsaid == {Unsaid.GIRTH_UNIT}


def test_what_is_no_table_is_not_asked_about():
    for content in (b"Dear diary, today I ran\n", b"a,b\n\x00\x01\x02\x03", b"{}"):
        with pytest.raises(UnreadableFileError) as refused:
            read_bytes("x.csv", content, Hints())
        assert not isinstance(refused.value, UnknownTableError)


def test_every_field_has_a_name_for_people():
    assert len({field_words(each) for each in TableField}) == len(TableField)

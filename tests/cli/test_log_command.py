"""`glutetracker log`: the line that the window's logger takes, typed in a terminal."""

from contextlib import closing
from dataclasses import replace

import pytest
import time_machine

from glutetracker import guides
from glutetracker.domain.clock import now, today
from glutetracker.domain.grammar import MistypedError, parse_line
from glutetracker.domain.lifting.exercise_choice import ExerciseChoice
from glutetracker.domain.lifting.kit import usual_kit
from glutetracker.domain.lifting.strength import Session, SessionEntry, Side, StrengthSet
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import DistanceUnit, GirthUnit, LoadUnit
from glutetracker.guides.suggesting import suggested
from glutetracker.store import Store, preferences, runs
from glutetracker.store.lifting import exercise_choices, kit, own_exercises, sessions
from glutetracker.words import Problem


@pytest.fixture
def journal(usual_journal):
    """The usual journal, open as in a window."""
    with closing(Store.open(usual_journal)) as store:
        yield store


def shown(command, what):
    return command("show", what, "--json").objects


def test_an_own_exercise_is_logged_by_its_name_and_counted_by_its_muscles(command, journal):
    with journal.write("Made") as edit:
        own_exercises.save(edit, suggested("Kas machine hip thrust"))
    told = command("log", "2026-03-02 kas machine hip thrust 40x8@2")
    assert told.lines == ["2026-03-02  Kas machine hip thrust: 40 kg × 8 @2"]
    assert [(each["exercise_name"], each["hard_glute"]) for each in shown(command, "sets")] == [
        ("Kas machine hip thrust", 1.0)
    ]


def test_sets_make_a_session(command):
    told = command("log", "2026-03-02 hip thrust 82.5x8@2, 82.5x8@1")
    assert told.lines == ["2026-03-02  Barbell hip thrust: 82.5 kg × 8 @2, 82.5 kg × 8 @1"]
    assert [(each["load_kg"], each["reps"], each["rir"]) for each in shown(command, "sets")] == [
        (82.5, 8, 2.0),
        (82.5, 8, 1.0),
    ]
    session = shown(command, "sessions")[0]
    assert (session["local_day"], session["set_count"], session["source"]) == ("2026-03-02", 2, "command line")


def test_a_run_is_logged_without_quotes_too(command):
    told = command("log", "2026-03-02", "easy", "5.2", "km", "28:40")
    assert told.lines == ["2026-03-02  Easy run: 5.2 km · 28:40 · 5:31 /km"]
    run = shown(command, "runs")[0]
    assert (run["kind"], run["distance_m"], run["duration_s"]) == ("easy", 5200.0, 1720.0)


def test_measures_share_a_visit(command):
    told = command("log", "2026-03-02 hips 98.4 98.6 weight 63.2")
    assert told.lines == ["2026-03-02  Hip 98.4 cm, Hip 98.6 cm, Weight 63.2 kg"]
    assert sorted((each["site"], each["reading"], each["value"]) for each in shown(command, "measures")) == [
        ("hip", 1, 98.4),
        ("hip", 2, 98.6),
        ("weight", 1, 63.2),
    ]


@pytest.mark.parametrize("line", ["hip thrust", "fly 100", "", "easy 5", "hip thrust 82.5x8@11", "hips 9"])
def test_what_is_not_understood_is_told_in_the_logger_s_own_words(command, line, usual_journal):
    with pytest.raises(Problem) as refused:
        parse_line(line, Preferences(), guides.guide_alone().match, now())
    told = command("log", line)
    assert (told.status, told.out) == (1, "")
    assert told.err == f"{refused.value}\n"
    assert isinstance(refused.value, MistypedError) or "hips" in line
    assert shown(command, "sets") == shown(command, "runs") == shown(command, "measures") == []


@pytest.mark.parametrize(
    "line",
    ["8x20s/90 31:12", "hill 3x60s/60s 4:00", "easy 5 km incline 90 %", "treadmill 5 km incline steep", "0x20s 5 km",
     "easy 5 km max 400 bpm", "easy 5 km shoes"],
)  # fmt: skip
def test_what_is_wrong_with_a_run_is_told_in_the_logger_s_own_words(command, line):
    with pytest.raises(Problem) as refused:
        parse_line(line, Preferences(), guides.guide_alone().match, now())
    told = command("log", line)
    assert (told.status, told.out, told.err) == (1, "", f"{refused.value}\n")
    assert shown(command, "runs") == []


def test_all_that_a_run_line_can_say_comes_into_the_file(command, journal):
    line = "2026-03-02 hill 3x20s/90s 5.1 km 31:12 trail +180 m @7 152 bpm max 181 shoes Nimbus ; legs heavy"
    told = command("log", line)
    beside = "trail · +180 m · 152 bpm · at most 181 bpm · effort 7 of 10 · Nimbus ; legs heavy"
    assert told.lines == [f"2026-03-02  Hills: 5.1 km · 31:12 · 6:07 /km · 3x20s/90s · {beside}"]
    run = shown(command, "runs")[0]
    assert (run["work_s"], run["ascent_m"], run["effort_rpe"], run["avg_hr_bpm"], run["max_hr_bpm"]) == (
        60.0, 180.0, 7.0, 152.0, 181.0,
    )  # fmt: skip
    assert (run["shoes"], run["note"], run["surface"]) == ("Nimbus", "legs heavy", "trail")
    assert [lap.kind for lap in runs.laps(journal, run["id"])] == ["work", "rest", "work", "rest", "work"]
    assert journal.undo() is not None
    assert runs.laps(journal, run["id"]) == []


def test_the_kind_that_numbers_speak_of_and_a_long_step_are_said_beside_what_is_kept(command):
    command("log", "2026-03-02 easy 5 km 30:00")
    told = command("log", "2026-03-09 8 km 50:00 +240")
    assert told.status == 0
    assert told.err.splitlines()[0] == (
        "This looks like “Hills”: 30 m of climb a km. The word “hill” would call it so."
    )
    assert told.err.splitlines()[1].startswith("8.0 km is 60 % beyond your longest run of the last 30 days, 5.0 km.")
    assert shown(command, "runs")[0]["kind"] == "easy"
    assert command("log", "2026-03-10 easy 8 km 50:00 +240").err == ""


def test_an_odd_run_is_kept_and_asked_about(command):
    told = command("log", "easy 52 km 28:40")
    assert (told.status, told.err) == (0, "That is faster than 2:30 a kilometre. Is the distance right?\n")
    assert len(shown(command, "runs")) == 1


def test_sets_of_a_day_share_the_session_of_the_command_line(command):
    command("log", "2026-03-02 hip thrust 80x8")
    command("log", "2026-03-02 back squat 60x5")
    command("log", "2026-03-02 hip thrust 80x7")
    command("log", "2026-03-03 hip thrust 80x9")
    assert [each["set_count"] for each in shown(command, "sessions")] == [1, 3]
    sets = [each for each in shown(command, "sets") if each["local_day"] == "2026-03-02"]
    assert sorted((each["exercise"], each["position"], each["reps"]) for each in sets) == [
        ("back_squat", 1, 5),
        ("hip_thrust_barbell", 1, 8),
        ("hip_thrust_barbell", 2, 7),
    ]


def test_a_session_of_the_window_is_not_touched_once_it_is_finished(command, journal, hip_thrust):
    with journal.write("Session") as edit:
        sessions.save_session(edit, Session(local_day=today()))
    command("log", "hip thrust 80x8")
    assert sorted(each["source"] for each in shown(command, "sessions")) == ["command line", "logged"]


def test_sets_join_the_session_that_is_open(command, journal):
    session = Session(local_day=today(), started_at=now(), is_open=True)
    with journal.write("Session") as edit:
        sessions.save_session(edit, session)
    command("log", "hip thrust 80x8")
    done = shown(command, "sets")
    assert [each["session_id"] for each in done] == [session.id]
    assert done[0]["done_at"] is not None
    assert sessions.open_session(journal).session == session


def test_another_day_s_sets_leave_the_open_session_alone(command, journal):
    with journal.write("Session") as edit:
        sessions.save_session(edit, Session(local_day=today(), is_open=True))
    command("log", "2026-03-02 hip thrust 80x8")
    assert sessions.open_session(journal).entries == ()
    assert shown(command, "sets")[0]["done_at"] is None


def test_a_planned_set_is_done_first_and_says_what_was_not_typed(command, journal, hip_thrust):
    session = Session(local_day=today(), is_open=True)
    entry = SessionEntry(session_id=session.id, exercise=hip_thrust.id, position=1)
    planned = [StrengthSet(entry_id=entry.id, position=place, load_kg=82.5, reps=8, is_done=False) for place in (1, 2)]
    with journal.write("Plan") as edit:
        sessions.save_session(edit, session)
        sessions.save_entry(edit, entry, hip_thrust)
        for each in planned:
            sessions.save_set(edit, each, hip_thrust)
    told = command("log", "hip thrust 9@1, 85x7, 85x6")
    assert "82.5 kg × 9 @1, 85 kg × 7, 85 kg × 6" in told.out
    sets = sessions.open_session(journal).entries[0].sets
    assert [(each.position, each.load_kg, each.reps, each.is_done) for each in sets] == [
        (1, 82.5, 9, True),
        (2, 85.0, 7, True),
        (3, 85.0, 6, True),
    ]
    assert [each.id for each in sets[:2]] == [each.id for each in planned]


def test_left_and_right_are_one_set(command):
    told = command("log", "2026-03-02 bulgarian split squat 12x10/9")
    assert told.lines == ["2026-03-02  Bulgarian split squat: 12 kg × 10/9"]
    assert sorted((each["side"], each["reps"], each["position"]) for each in shown(command, "sets")) == [
        ("left", 10, 1),
        ("right", 9, 1),
    ]
    assert shown(command, "sessions")[0]["set_count"] == 1


def test_a_pair_that_was_planned_and_done_on_both_sides_leaves_no_half(command, journal):
    exercise = guides.all_exercises()["bulgarian_split_squat"]
    session = Session(local_day=today(), is_open=True)
    entry = SessionEntry(session_id=session.id, exercise=exercise.id, position=1)
    with journal.write("Plan") as edit:
        sessions.save_session(edit, session)
        sessions.save_entry(edit, entry, exercise)
        for side in (Side.LEFT, Side.RIGHT):
            planned = StrengthSet(entry_id=entry.id, position=1, side=side, reps=8, load_kg=10.0, is_done=False)
            sessions.save_set(edit, planned, exercise)
    command("log", "bulgarian split squat 12x10")
    assert [(each.side, each.reps, each.is_done) for each in sessions.open_session(journal).entries[0].sets] == [
        ("both", 10, True)
    ]


def test_numbers_are_read_and_told_in_the_user_s_units(command, journal):
    imperial = Preferences(load_unit=LoadUnit.LB, distance_unit=DistanceUnit.MI, girth_unit=GirthUnit.INCH)
    preferences.save(journal, imperial)
    assert "185 lb × 8" in command("log", "2026-03-02 hip thrust 185x8").out
    assert shown(command, "sets")[0]["load_kg"] == pytest.approx(83.9146, abs=1e-3)
    assert "3.2 mi" in command("log", "2026-03-02 easy 3.2 28:40").out
    command("log", "2026-03-02 hips 38.5")
    assert "38.5 in" in command("show", "measures").out


def test_one_line_is_one_step_of_undo_in_the_window(command, journal):
    with time_machine.travel(now().replace(hour=12), tick=False):
        command("log", "hip thrust 80x8, 80x7")
        assert journal.undo() == "2 sets of Barbell hip thrust"
    assert shown(command, "sets") == []
    assert shown(command, "sessions") == []


def test_what_lies_ahead_is_not_logged(command):
    told = command("log", "2999-01-01 hip thrust 80x8")
    assert (told.status, told.err) == (1, "That lies ahead. Log it once it is done.\n")


def test_a_band_is_kept_by_the_user_s_own_name_for_it_and_told_by_it(command, journal):
    own = replace(usual_kit(LoadUnit.KG), bands=usual_kit(LoadUnit.KG).bands[:2])
    kit.save(journal, own)
    told = command("log", "2026-03-02 banded clamshell b2 above knees 15, 12, extra light 20")
    assert told.lines == [
        "2026-03-02  Banded clamshell: 15 light above knees, 12 light above knees, 20 extra light above knees"
    ]
    assert {each["band"] for each in shown(command, "sets")} == {"light", "extra light"}
    refused = command("log", "2026-03-02 banded clamshell b3 15")
    assert (refused.status, refused.err) == (1, "There is no band 3: your bands have 2 steps.\n")


def test_a_planned_set_keeps_a_band_that_the_user_has_no_more_until_another_is_typed(command, journal):
    exercise = guides.all_exercises()["clamshell_banded"]
    session = Session(local_day=today(), is_open=True)
    entry = SessionEntry(session_id=session.id, exercise=exercise.id, position=1)
    with journal.write("Plan") as edit:
        sessions.save_session(edit, session)
        sessions.save_entry(edit, entry, exercise)
        for place in (1, 2, 3):
            planned = StrengthSet(entry_id=entry.id, position=place, band="old tube", reps=15, is_done=False)
            sessions.save_set(edit, planned, exercise)
    command("log", "banded clamshell 15")
    command("log", "banded clamshell heavy 15")
    command("log", "banded clamshell b0 15")
    assert [each.band for each in sessions.open_session(journal).entries[0].sets] == ["old tube", "heavy", None]


def test_a_bare_load_is_in_the_exercise_s_own_unit_and_told_in_it(command, journal, hip_thrust):
    with journal.write("Choice") as edit:
        exercise_choices.save(edit, ExerciseChoice(exercise=hip_thrust.id, load_unit=LoadUnit.LB))
    assert "185 lb × 8" in command("log", "2026-03-02 hip thrust 185x8").out
    assert "60 kg × 5" in command("log", "2026-03-02 back squat 60x5").out
    assert sorted(each["load_kg"] for each in shown(command, "sets")) == pytest.approx([60, 83.9146], abs=1e-3)


@pytest.mark.parametrize(
    ("line", "told"),
    [("tomorrow easy 5 km", "Easy run, 5.0 km planned for "), ("+2 gym A", "Gym A: thrust and squat planned for ")],
)
def test_what_is_of_a_day_to_come_is_planned_as_in_the_window(command, line, told):
    said = command("log", line)
    assert (said.status, len(said.lines)) == (0, 1)
    assert said.lines[0].startswith(told)
    assert len(shown(command, "plans")) == 1
    assert shown(command, "runs") == []


def test_a_run_with_its_time_on_a_day_to_come_is_no_plan(command):
    said = command("log", f"{today().replace(year=today().year + 1).isoformat()} easy 5 km 28:40")
    assert (said.status, said.err) == (1, "That lies ahead. Log it once it is done.\n")
    assert shown(command, "plans") == []

"""`glutetracker plan` and `show plans`: the sentences of the window, without it."""

from datetime import timedelta

from glutetracker.domain.clock import today


def test_plans_are_listed_the_next_first_with_their_notes(command):
    tomorrow, later = today() + timedelta(days=1), today() + timedelta(days=3)
    assert command("plan", "+3 gym A").lines == [f"{later}  Gym A: thrust and squat"]
    assert command("plan", "easy", "5", "km", ";", "with", "Ana").lines == [f"{tomorrow}  Easy run, 5.0 km"]
    assert command("show", "plans").lines == [
        "Day         Planned                  Note",
        f"{tomorrow}  Easy run, 5.0 km         with Ana",
        f"{later}  Gym A: thrust and squat",
    ]
    run, session = command("show", "plans", "--json").objects
    assert (run["plan"], run["kind"], run["distance_m"], run["note"]) == ("run", "easy", 5000.0, "with Ana")
    assert (session["plan"], session["routine_id"], session["like_session_id"]) == ("session", "gym_a", None)


def test_a_run_logged_on_its_day_does_its_plan(command):
    command("plan", "today easy 5 km")
    command("log", "tempo 5 km 25:00")
    assert "Easy run" in command("show", "plans").out
    command("log", "easy 5.2 km 31:00")
    assert command("show", "plans").lines == ["Nothing is planned."]


def test_an_imported_run_does_its_plan_and_says_so(command, gpx, monkeypatch):
    from datetime import date

    monkeypatch.setattr("glutetracker.cli.plan.today", lambda: date(2026, 3, 2))
    command("plan", "today easy 2 km")
    told = command("import", gpx(), "--zone", "+01:00")
    assert (told.status, told.err) == (0, "Done as planned: Easy run, 2.0 km\n")
    assert "Done as planned" not in command("import", gpx("next.gpx", later_s=7200), "--zone", "+01:00").err


def test_hard_beside_heavy_is_said_and_planned_all_the_same(command):
    command("plan", "+3 gym A")
    told = command("plan", "+2 hill 8x20s/90s 5 km")
    assert told.err == "Gym A: thrust and squat is the day after, and its sets may go lighter.\n"
    assert len(command("show", "plans", "--json").objects) == 2


def test_a_plan_is_taken_back_by_its_id(command):
    command("plan", "easy 5 km")
    (plan,) = command("show", "plans", "--json").objects
    assert command("plan", "--remove", plan["id"]).out.startswith("No longer planned: Easy run, 5.0 km")
    assert command("show", "plans").lines == ["Nothing is planned."]
    assert "There is no plan" in command("plan", "--remove", plan["id"]).err


def test_what_cannot_be_planned_changes_nothing(command):
    for line, why in (("yesterday easy 5 km", "is over"), ("sat gym", "may be Gym A"), ("+1 swim", "is no run")):
        told = command("plan", line)
        assert told.status == 1
        assert why in told.err
    assert command("plan").status == command("plan", "gym a", "--remove", "x").status == 2
    command("plan", "gym a")
    assert "planned for that day already" in command("plan", "gym a").err
    assert len(command("show", "plans", "--json").objects) == 1

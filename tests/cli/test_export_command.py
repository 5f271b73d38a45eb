"""`export`: the whole journal into a zip, and back."""

import zipfile


def test_an_export_imported_elsewhere_shows_the_same(command, tmp_path):
    command("log", "2026-03-02 hip thrust 82.5x8@2, 82.5x8@1")
    command("log", "2026-03-03 easy 5.2 km 28:40")
    assert command("export", tmp_path / "all.zip").out == f"Wrote {tmp_path / 'all.zip'}.\n"
    told = command("import", tmp_path / "all.zip", "--file", tmp_path / "other.sqlite")
    assert told.out == "all.zip: added 1 run, 1 session, 2 sets\n".replace("all.zip", str(tmp_path / "all.zip"))
    for what in ("runs", "sets", "sessions", "week"):
        here, there = (
            command("show", what, "--json", *where).out for where in ((), ("--file", tmp_path / "other.sqlite"))
        )
        assert here == there


def test_into_a_folder_the_zip_gets_the_name_of_the_day(command, downloads):
    command("log", "2026-03-03 easy 5.2 km 28:40")
    assert command("export", downloads).status == 0
    (made,) = downloads.iterdir()
    assert made.name.startswith("glutetracker-2")
    assert zipfile.is_zipfile(made)


def test_what_is_there_is_not_overwritten_unasked(command, downloads):
    command("log", "2026-03-03 easy 5.2 km 28:40")
    (downloads / "all.zip").write_text("mine")
    told = command("export", "all.zip")
    assert (told.status, told.err) == (
        1,
        "all.zip is there already. Choose another name, or let it go with --overwrite.\n",
    )
    assert (downloads / "all.zip").read_text() == "mine"
    assert command("export", "all.zip", "--overwrite").status == 0


def test_a_name_that_is_no_zip_is_refused(command, downloads):
    command("log", "2026-03-03 easy 5.2 km 28:40")
    assert command("export", "all.sqlite").status == 1
    assert list(downloads.iterdir()) == []


def test_without_a_journal_there_is_nothing_to_export(command, downloads):
    told = command("export", "all.zip")
    assert told.status == 1
    assert "no journal" in told.err
    assert list(downloads.iterdir()) == []


def test_a_dry_run_tells_what_an_export_would_bring(command, tmp_path):
    command("log", "2026-03-03 easy 5.2 km 28:40")
    command("export", tmp_path / "all.zip")
    told = command("import", "--dry-run", tmp_path / "all.zip", "--file", tmp_path / "other.sqlite")
    assert "added 1 run" in told.out
    assert not (tmp_path / "other.sqlite").exists()


def test_one_run_goes_out_as_a_file_of_a_watch_and_is_known_when_it_comes_in(command, gpx, downloads):
    command("import", gpx(), "--zone", "+01:00")
    run = command("show", "runs", "--json").objects[0]
    assert command("export", "--run", run["id"], "run.fit").out == "Wrote run.fit.\n"
    assert command("import", "run.fit").out.startswith("run.fit: already there: The run of Mon 2 Mar 2026, 07:30")


def test_photos_do_not_go_with_one_run(command, downloads):
    assert command("export", "--run", "x", "--photos", "run.fit").status == 2


def test_sessions_go_out_as_the_ending_says(command, downloads):
    command("log", "2026-03-02 hip thrust 82.5x8@2")
    command("export", "sets.csv")
    assert '"Barbell hip thrust";"1";"82.5";"8";"8.0"' in (downloads / "sets.csv").read_text("utf-8")
    command("export", "gym.ics")
    assert "DESCRIPTION:Barbell hip thrust: 1 set" in (downloads / "gym.ics").read_text("utf-8")


def test_a_routine_goes_out_as_a_workout_for_a_watch(command, downloads):
    command("log", "2026-03-02 hip thrust 82.5x8@2")
    assert command("export", "--workout", "gym_a", "a.fit").out == "Wrote a.fit.\n"
    assert "nothing for us: a planned workout" in command("import", "a.fit").out
    assert command("export", "--workout", "gym_a", "--run", "x", "a.fit").status == 2

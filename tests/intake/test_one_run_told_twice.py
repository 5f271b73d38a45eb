"""Two watches, or two formats, of one run: it is kept once, and made richer."""

from datetime import UTC, date, datetime

import pytest

from glutetracker import intake
from glutetracker.domain.period import Period
from glutetracker.domain.running import Run, RunKind
from glutetracker.intake import Status
from glutetracker.store import runs

MARCH = Period(date(2026, 3, 1), date(2026, 4, 1))


def the_run(store):
    found = runs.between(store, MARCH)
    assert len(found) == 1
    return found[0]


def test_a_second_format_of_a_run_is_already_there(store, take_in, gpx, tcx):
    take_in(gpx())
    outcome = take_in(tcx())[0]
    assert (outcome.status, outcome.runs) == (Status.ALREADY_THERE, 0)
    assert outcome.reason.startswith("The run of Mon 2 Mar 2026, ")
    assert "is the same by its start and length. Added to it: " in outcome.reason


def test_what_the_kept_run_lacks_is_filled_in_and_nothing_overwritten(store, take_in, gpx, tcx):
    take_in(gpx())
    before = the_run(store)
    track = runs.packed_track(store, before.id)
    take_in(tcx(pulse=149))
    after = the_run(store)
    assert before.avg_hr_bpm is None
    assert (after.avg_hr_bpm, after.max_hr_bpm) == (149.0, 149.0)
    assert (after.id, after.distance_m, after.source) == (before.id, before.distance_m, before.source)
    assert runs.packed_track(store, after.id) == track
    assert len(runs.laps(store, after.id)) == 1


def test_a_second_format_that_is_looked_at_first_brings_what_the_kept_run_lacks(store, take_in, gpx, tcx):
    take_in(gpx())
    preview = intake.foresee(store.path, [tcx()], intake.Progress())
    assert [(each.outcome.status, each.outcome.told_anew) for each in preview.coming] == [(Status.ALREADY_THERE, 1)]
    for _ in intake.bring_in(store.path, preview.coming, intake.start("tcx"), intake.Progress()):
        pass
    assert the_run(store).avg_hr_bpm == 149


def test_the_second_file_is_kept_and_linked_with_its_reason(store, take_in, gpx, tcx):
    take_in(gpx())
    take_in(tcx())
    link = store.rows("select f.name, t.run_id, t.reason from run_twin t join imported_file f on f.id = t.file_id")[0]
    assert (link["name"], link["run_id"]) == ("morning.tcx", the_run(store).id)
    assert link["reason"] == "same start within 60 s, same time within 2 %; filled avg_hr_bpm, max_hr_bpm, laps"


def test_a_third_time_the_second_file_is_known_by_its_bytes(store, take_in, gpx, tcx):
    take_in(gpx(), tcx())
    assert take_in(tcx())[0].reason == "This file came in before."


def test_undo_takes_back_what_was_filled_in(store, take_in, gpx, tcx):
    take_in(gpx())
    before = the_run(store)
    take_in(tcx())
    store.undo()
    assert the_run(store) == before
    assert take_in(tcx())[0].status is Status.ALREADY_THERE


@pytest.mark.parametrize(
    ("later_s", "seconds", "is_twin"),
    [(0, 600, True), (60, 600, True), (61, 600, False), (-60, 600, True), (-61, 600, False),
     (0, 610, True), (0, 620, False), (0, 590, True), (0, 580, False)],
)  # fmt: skip
def test_twins_start_within_a_minute_and_last_within_two_per_cent(store, take_in, gpx, later_s, seconds, is_twin):
    take_in(gpx())
    outcome = take_in(gpx("other.gpx", later_s=later_s, seconds=seconds))[0]
    assert outcome.status is (Status.ALREADY_THERE if is_twin else Status.ADDED)


def test_a_run_logged_by_hand_gets_its_track_and_keeps_its_words(store, take_in, gpx):
    logged = Run(
        kind=RunKind.TEMPO,
        local_day=date(2026, 3, 2),
        started_at=datetime(2026, 3, 2, 7, 30, tzinfo=UTC).replace(hour=6),
        distance_m=1700.0,
        duration_s=598.0,
        effort_rpe=7.0,
        note="by feel",
        shoes="blue",
    )
    with store.write("Run") as edit:
        runs.save(edit, logged)
    outcome = take_in(gpx())[0]
    kept = the_run(store)
    assert "track" in outcome.reason
    assert (kept.kind, kept.distance_m, kept.duration_s) == (RunKind.TEMPO, 1700.0, 598.0)
    assert (kept.effort_rpe, kept.note, kept.shoes, kept.source) == (7.0, "by feel", "blue", "logged")
    assert runs.packed_track(store, kept.id)


def test_what_the_device_says_gives_way_to_what_was_typed_when_both_cannot_be(store, take_in, gpx):
    typed = Run(
        kind=RunKind.HILL, local_day=date(2026, 3, 2), started_at=datetime(2026, 3, 2, 6, 30, tzinfo=UTC),
        distance_m=1700.0, elapsed_s=600.0, work_s=1200.0,
    )  # fmt: skip
    with store.write("Run") as edit:
        runs.save(edit, typed)
    assert take_in(gpx())[0].status is Status.ALREADY_THERE
    assert the_run(store) == typed


def test_a_file_of_a_known_and_a_new_run_adds_the_new_one(store, take_in, gpx, downloads):
    take_in(gpx())
    both = downloads / "both.gpx"
    first, second = gpx("a.gpx").read_text(), gpx("b.gpx", later_s=7200).read_text()
    track = second[second.index("<trk>") : second.index("</gpx>")]
    both.write_text(first.replace("</gpx>", track + "</gpx>"))
    outcome = take_in(both)[0]
    assert (outcome.status, outcome.runs) == (Status.ADDED, 1)
    assert len(runs.between(store, MARCH)) == 2


def test_a_run_on_a_day_without_a_time_has_no_twin(store, take_in, gpx, log_run):
    log_run(date(2026, 3, 2), duration_s=600.0)
    assert take_in(gpx())[0].status is Status.ADDED

"""Exports that were cut, changed or written by somebody else: refused with the reason, and nothing comes in."""

import json
import zipfile

import pytest

from glutetracker import intake, outgo
from glutetracker.intake import Status
from glutetracker.store import Store, Table
from glutetracker.store.file import whole
from tests.exporters.whole_journals import digest


@pytest.fixture
def journal_json(store, log_run, log_session, tmp_path):
    """The journal of a run and a session as an export has it, to be spoilt."""
    log_run(), log_session()
    outgo.write_archive(store.path, tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        return json.loads(archive.read("journal.json"))


@pytest.fixture
def refused(tmp_path):
    """Import a text, as it is or in a zip; the reason why it was refused, nothing of it being kept."""
    other = Store.open(tmp_path / "other.sqlite")

    def reason(content, packed=False, more=()):
        path = tmp_path / ("spoilt.zip" if packed else "spoilt.json")
        if packed:
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr("journal.json", content)
                for name, extra in more:
                    archive.writestr(name, extra)
        else:
            path.write_bytes(content.encode())
        return told(path)

    def told(path):
        (outcome,) = intake.take_in(other, intake.candidates([path]), intake.start("test"))
        assert outcome.status is Status.REFUSED
        assert outcome.fault is None
        assert not any(list(whole.living(other, table)) for table in Table)
        return outcome.reason

    reason.of_file = told
    yield reason
    other.close()


A_HIP = {
    "id": "hip", "visit_id": "visit", "taken_at": None, "utc_offset_min": None, "local_day": "2026-03-02",
    "site": "hip", "value": 98.4, "unit": "cm", "reading": 1, "note": "", "source": "logged", "file_id": None,
}  # fmt: skip

SPOILT = {
    "a column that nobody knows": lambda told: told["tables"]["run"][0].update({"id = 1; drop table run; --": 1}),
    "a number out of its range": lambda told: told["tables"]["run"][0].update(distance_m=-1),
    "a climb into space": lambda told: told["tables"]["run"][0].update(ascent_m=1e308),
    "a run that was deleted": lambda told: told["tables"]["run"][0].update(deleted_at="2026-03-02T10:00:00Z"),
    "a number for a text": lambda told: told["tables"]["run"][0].update(note=1),
    "a number in a text": lambda told: told["tables"]["run"][0].update(distance_m="5000"),
    "a text for a number": lambda told: told["tables"]["run"][0].update(distance_m="far"),
    "a list for a number": lambda told: told["tables"]["run"][0].update(distance_m=[1]),
    "a number beyond all numbers": lambda told: told["tables"]["strength_set"][0].update(reps=10**30),
    "half a letter": lambda told: told["tables"]["run"][0].update(note="\ud800"),
    "a row without its name": lambda told: told["tables"]["run"][0].pop("id"),
    "the same row twice": lambda told: told["tables"]["run"].append(told["tables"]["run"][0]),
    "a set of no exercise": lambda told: told["tables"]["session_entry"].clear(),
    "a hip in kilograms": lambda told: told["tables"].update(measure=[{**A_HIP, "unit": "kg"}]),
    "no rows at all": lambda told: told.update(tables=7),
    "rows that are none": lambda told: told["tables"].update(run=[1]),
    "a track that is not the one it was": lambda told: told["tables"]["track"].append(
        {
            "run_id": told["tables"]["run"][0]["id"],
            "point_count": 1,
            "packed": {"base64": "AAAA"},
            "sha256": digest(b""),
        }
    ),
    "bytes that are none": lambda told: told["tables"]["track"].append({"packed": {"base64": "?"}}),
}


@pytest.mark.parametrize("what", SPOILT)
def test_a_changed_export_is_refused_whole(journal_json, refused, what):
    SPOILT[what](journal_json)
    assert "damaged" in refused(json.dumps(journal_json))


def test_an_export_that_was_cut_off_is_refused(journal_json, refused, tmp_path):
    assert "damaged" in refused(json.dumps(journal_json)[:-100])
    whole_zip = (tmp_path / "all.zip").read_bytes()
    for length in range(len(whole_zip) // 2, len(whole_zip), 97):
        (tmp_path / "cut.zip").write_bytes(whole_zip[:length])
        assert refused.of_file(tmp_path / "cut.zip")


def test_an_export_with_a_changed_byte_is_refused_or_comes_in_as_it_was(journal_json, tmp_path, store):
    whole_zip = (tmp_path / "all.zip").read_bytes()
    for place in range(0, len(whole_zip), max(1, len(whole_zip) // 60)):
        changed = bytearray(whole_zip)
        changed[place] ^= 0x55
        (tmp_path / "changed.zip").write_bytes(changed)
        planned = intake.plan(next(intake.candidates([tmp_path / "changed.zip"])))
        assert planned.fault is None
        if planned.own is not None:
            whole = intake.plan(next(intake.candidates([tmp_path / "all.zip"])))
            assert {**planned.own.tables} == {**whole.own.tables}


@pytest.mark.parametrize("change", [{"version": 2}, {"schema": 1000}])
def test_an_export_of_a_newer_version_asks_for_an_update(journal_json, refused, change):
    assert "newer GluteTracker" in refused(json.dumps({**journal_json, **change}))


def test_a_table_that_only_a_newer_version_has_asks_for_an_update(journal_json, refused):
    journal_json["tables"]["dreams"] = []
    assert "newer GluteTracker" in refused(json.dumps(journal_json))


def test_endless_nesting_is_refused(refused):
    head = '{"format":"GluteTracker journal","version":1,"schema":1,"tables":'
    assert "damaged" in refused(head + "[" * 100_000)


def test_an_export_that_blows_up_is_refused_before_it_does(refused):
    head = '{"format":"GluteTracker journal","version":1,"schema":1,"tables":'
    assert "more than" in refused(head + " " * 50_000_000, packed=True)


def test_a_picture_that_is_not_the_one_it_was_keeps_the_export_out(journal_json, refused):
    more = [(f"photos/{digest(b'was')}.jpg", b"is")]
    assert "damaged" in refused(json.dumps(journal_json), packed=True, more=more)


def test_the_zip_of_another_program_is_not_taken_for_ours(refused):
    assert refused('{"format": "another"}', packed=True)

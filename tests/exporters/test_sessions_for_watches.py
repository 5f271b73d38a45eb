"""A session as a FIT activity: its sets by the names that watches know."""

import io
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import fitdecode
import fitdecode.profile
import numpy as np
import pytest

from glutetracker import fit
from glutetracker.exporters.run_points import NotWritableError
from glutetracker.fit.exercise_names import EXERCISES
from glutetracker.guides.pages import all_pages
from glutetracker.outgo import ExportError, write_session

BEGAN = datetime(2026, 3, 2, 18, 5, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture
def written(store, tmp_path):
    """Write a session; the bytes of the file."""

    def write(session):
        write_session(store, session.id, tmp_path / "gym.fit", overwrites=True)
        return (tmp_path / "gym.fit").read_bytes()

    return write


@pytest.mark.parametrize("page", all_pages().values(), ids=lambda page: page.id)
def test_every_exercise_has_the_numbers_of_the_public_profile(page):
    category, name = page.fit.split("/")
    numbers = EXERCISES[page.fit]
    assert fitdecode.profile.FIELD_TYPES["exercise_category"].enum[numbers[0]] == category
    assert fitdecode.profile.FIELD_TYPES[f"{category}_exercise_name"].enum[numbers[1]] == name


def test_the_done_sets_are_read_again_with_name_reps_and_weight(log_session, written):
    session = log_session(
        BEGAN.date(),
        {"reps": 8, "load_kg": 82.5, "done_at": BEGAN + timedelta(minutes=5), "position": 1},
        {"hold_s": 30.0, "position": 2},
        {"reps": 8, "load_kg": -20.0, "position": 3},
        {"reps": 6, "load_kg": 82.5, "is_done": False, "position": 4},
        started_at=BEGAN, elapsed_s=3000.0,
    )  # fmt: skip
    found = fit.read(written(session))
    sets = found.messages["set"]
    assert np.allclose(sets["repetitions"], [8, np.nan, 8], equal_nan=True)
    assert np.allclose(sets["weight"], [82.5, np.nan, np.nan], equal_nan=True)
    assert np.allclose(sets["duration"], [np.nan, 30, np.nan], equal_nan=True)
    assert sets["start_time"][0] == (BEGAN + timedelta(minutes=5)).timestamp()
    assert set(zip(sets["category"], sets["category_subtype"], strict=True)) == {(10, 1)}
    told = {name: column[0] for name, column in found.messages["session"].items()}
    assert (told["sport"], told["sub_sport"], told["total_elapsed_time"]) == (10, 20, 3000)
    assert told["start_time"] == BEGAN.timestamp()


def test_another_reader_takes_every_message(log_session, written):
    content = written(log_session(BEGAN.date(), started_at=BEGAN, elapsed_s=3000.0))
    with fitdecode.FitReader(io.BytesIO(content), check_crc=fitdecode.CrcCheck.RAISE) as reader:
        names = [frame.name for frame in reader if isinstance(frame, fitdecode.FitDataMessage)]
    assert names == ["file_id", "event", "set", "event", "lap", "session", "activity"]


def test_an_exercise_of_ones_own_is_unknown_to_the_watch(log_session, written, hip_thrust):
    own = replace(hip_thrust, id="own_thrust", name="My thrust")
    sets = fit.read(written(log_session(BEGAN.date(), exercise=own, started_at=BEGAN))).messages["set"]
    assert sets["category"].tolist() == [65534]


def test_what_cannot_be_told_is_said(store, log_session, written, tmp_path):
    with pytest.raises(NotWritableError, match="time of day"):
        written(log_session())
    with pytest.raises(NotWritableError, match="No set"):
        written(log_session(BEGAN.date(), {"reps": 8, "is_done": False}, started_at=BEGAN))
    with pytest.raises(ExportError, match="There is no session nobody"):
        write_session(store, "nobody", tmp_path / "gym.fit")
    with pytest.raises(ExportError, match="name the file"):
        write_session(store, "nobody", tmp_path / "gym.gpx")
    assert list(tmp_path.glob("gym*")) == []

import io

import numpy as np
import pytest

from glutetracker import fit

BEGUN_S = 1_760_000_000.0


def points(count=3600):
    t = np.arange(float(count))
    return {
        "timestamp": BEGUN_S + t,
        "position_lat": 52 + t * 2.5e-5,
        "position_long": -13 + t * 1e-6,
        "altitude": 50 + t % 50 / 5,
        "heart_rate": np.where(t % 10 == 0, np.nan, 140 + t % 20),
        "cadence": np.full(count, 85.0),
        "fractional_cadence": np.full(count, 0.5),
        "distance": t * 2.75,
        "speed": np.full(count, 2.75),
        "power": 240 + t % 7,
    }


SESSION = {"sport": 1, "sub_sport": 3, "total_distance": 9900.0, "total_ascent": 57, "avg_heart_rate": 150}


def test_what_is_written_is_read_again():
    record = points()
    found = fit.read(fit.activity(record, SESSION, offset_s=7200))
    assert not found.damages
    for name, column in found.messages["record"].items():
        assert np.allclose(column, record[name], rtol=0, atol=1e-7, equal_nan=True), name
    assert set(found.messages["record"]) == set(record)
    session = {name: column[0] for name, column in found.messages["session"].items()}
    assert SESSION.items() <= session.items()
    assert (session["start_time"], session["timestamp"]) == (BEGUN_S, BEGUN_S + 3599)
    assert (session["total_timer_time"], session["num_laps"]) == (3599, 1)
    totals = found.messages["activity"]
    assert totals["local_timestamp"] - totals["timestamp"] == 7200
    assert found.messages["event"]["event_type"].tolist() == [0, 4]
    assert found.messages["file_id"]["type"].tolist() == [4]


def test_laps_are_written_as_given():
    laps = {
        "timestamp": BEGUN_S + np.array([300.0, 600]),
        "start_time": BEGUN_S + np.array([0.0, 300]),
        "total_timer_time": np.array([300.0, 299.5]),
        "intensity": np.array([0.0, 3]),
    }
    messages = fit.read(fit.activity(points(601), SESSION, laps)).messages
    assert {name: column.tolist() for name, column in messages["lap"].items()} == {
        name: column.tolist() for name, column in laps.items()
    }
    assert messages["session"]["num_laps"].tolist() == [2]


@pytest.mark.parametrize("value", [np.nan, np.inf, -1, 255, 300, 1e12])
def test_what_a_field_cannot_hold_is_written_as_not_measured(value):
    content = fit.encode([fit.Messages("record", {"timestamp": [BEGUN_S], "heart_rate": value})])
    record = fit.read(content).messages["record"]
    assert np.isnan(record["heart_rate"][0])
    assert record["timestamp"].tolist() == [BEGUN_S]


def test_values_are_written_to_the_nearest_step():
    content = fit.encode([fit.Messages("record", {"distance": [0.29, 0.287, 0.2949]})])
    assert fit.read(content).messages["record"]["distance"].tolist() == [0.29, 0.29, 0.29]


def test_more_kinds_of_messages_than_local_types_can_be_written():
    rates = list(range(60, 100))
    content = fit.encode(fit.Messages("record", {"heart_rate": each}) for each in rates)
    assert fit.read(content).messages["record"]["heart_rate"].tolist() == rates


def test_a_field_that_is_not_in_the_profile_is_a_fault():
    with pytest.raises(KeyError):
        fit.encode([fit.Messages("record", {"hart_rate": 1})])


def test_another_reader_takes_our_files_with_all_its_checks():
    fitdecode = pytest.importorskip("fitdecode")
    record = points(600)
    content = fit.activity(record, SESSION)
    with fitdecode.FitReader(
        io.BytesIO(content),
        check_crc=fitdecode.CrcCheck.RAISE,
        error_handling=fitdecode.ErrorHandling.RAISE,
    ) as reader:
        frames = [each for each in reader if each.frame_type == fitdecode.FIT_FRAME_DATA]
    names = [each.name for each in frames if each.name != "record"]
    assert names == ["file_id", "event", "event", "lap", "session", "activity"]
    theirs = [each for each in frames if each.name == "record"]
    assert [each.get_value("distance") for each in theirs] == record["distance"].tolist()
    assert [each.get_value("enhanced_altitude") for each in theirs] == pytest.approx(record["altitude"])
    assert frames[-2].get_value("sub_sport") == "trail"
    assert frames[-2].get_value("total_distance") == 9900

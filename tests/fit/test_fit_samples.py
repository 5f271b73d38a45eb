"""Real files of many devices, read in place when they are there, held against another reader."""

import io
from pathlib import Path

import numpy as np
import pytest

from glutetracker import fit
from glutetracker.fit.profile import EPOCH_S

SAMPLES = Path(__file__).parents[3] / "shared" / "samples" / "fit"
FILES = sorted(each for each in SAMPLES.glob("*/*") if each.suffix.lower() == ".fit")

RECORD_FIELDS = {
    "timestamp": "timestamp",
    "position_lat": "position_lat",
    "position_long": "position_long",
    "altitude": "enhanced_altitude",
    "distance": "distance",
    "speed": "enhanced_speed",
    "heart_rate": "heart_rate",
    "cadence": "cadence",
    "fractional_cadence": "fractional_cadence",
    "power": "power",
}
TOTALS = (
    "start_time", "timestamp", "total_elapsed_time", "total_timer_time", "total_distance", "total_calories",
    "total_ascent", "total_descent", "avg_heart_rate", "max_heart_rate", "num_laps", "sport", "sub_sport",
    "local_timestamp", "event", "event_type", "intensity", "repetitions", "weight", "duration", "set_type",
)  # fmt: skip
MOMENTS = {"timestamp", "start_time", "local_timestamp", "time_created"}
KINDS = {"file_id": 0, "session": 18, "lap": 19, "event": 21, "activity": 34, "set": 225}

OTHER_READER_IS_QUICK_BYTES = 300_000
DIFFERENT = {
    "python-fitparse__coros-pace-2-cycling-misaligned-fields.fit": "the other reader stops at a field of odd size",
}
HELD = [
    pytest.param(each, marks=[pytest.mark.deep] if each.stat().st_size > OTHER_READER_IS_QUICK_BYTES else [])
    for each in FILES
    if each.name not in DIFFERENT
]
MERGED = {"fitdecode__event_timestamp.fit": "the other reader leaves the strap's heart rates out of the records"}


def theirs(content):
    """Read a file with the other reader: records and totals as columns, up to the first fault."""
    fitdecode = pytest.importorskip("fitdecode")
    found = {}
    with fitdecode.FitReader(
        io.BytesIO(content), check_crc=fitdecode.CrcCheck.WARN, error_handling=fitdecode.ErrorHandling.WARN
    ) as reader:
        try:
            for frame in reader:
                if frame.frame_type == fitdecode.FIT_FRAME_DATA and frame.name in {"record", *KINDS}:
                    found.setdefault(frame.name, []).append(frame)
        except fitdecode.FitError:
            pass
    return found


def number(frame, name):
    """Give a field as ours does: the unit of the profile, seconds since 1970, degrees; NaN for what is missing."""
    if name.startswith("enhanced") and not frame.has_field(name):
        name = name.removeprefix("enhanced_")
    value = frame.get_value(name, fallback=None)
    if value is None:
        return np.nan
    if name.startswith("position"):
        return value * 180 / 2**31
    raw = frame.get_raw_value(name)
    if name in MOMENTS:
        return raw + EPOCH_S
    return float(raw if isinstance(value, str) else value)


def assert_alike(ours, their_frames, names):
    for our_name, their_name in names.items():
        expected = np.array([number(each, their_name) for each in their_frames])
        column = ours.get(our_name)
        if column is None:
            assert np.isnan(expected).all(), our_name
        else:
            assert np.array_equal(np.isnan(column), np.isnan(expected)), our_name
            assert np.allclose(column, expected, rtol=1e-12, atol=1e-9, equal_nan=True), our_name


@pytest.mark.skipif(not FILES, reason="the real files are not on this machine")
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("path", HELD, ids=lambda path: path.name)
def test_a_real_file_is_read_value_for_value_as_another_reader_does(path):
    content = path.read_bytes()
    expected, found = theirs(content), fit.read(content)
    fields = {name: there for name, there in RECORD_FIELDS.items() if name != "heart_rate" or path.name not in MERGED}
    records = found.messages.get("record", {})
    assert len(records.get("timestamp", ())) == len(expected.get("record", ()))
    assert_alike(records, expected.get("record", ()), fields)
    for kind, kind_number in KINDS.items():
        ours, frames = found.messages.get(kind, {}), expected.get(kind, ())
        assert found.counts.get(kind_number, 0) == len(frames)
        assert_alike(ours, frames, {name: name for name in TOTALS if name in ours})


@pytest.mark.skipif(not FILES, reason="the real files are not on this machine")
def test_a_ride_with_fields_of_odd_size_is_read_to_its_session():
    found = fit.read((SAMPLES / "other" / next(iter(DIFFERENT))).read_bytes())
    assert len(found.messages["record"]["timestamp"]) == 11_272
    assert len(found.messages["session"]["timestamp"]) == 1
    assert not found.damages


@pytest.mark.skipif(not FILES, reason="the real files are not on this machine")
def test_a_straps_heart_rates_come_into_the_records_of_the_swim_before():
    found = fit.read((SAMPLES / "other" / next(iter(MERGED))).read_bytes())
    rates = found.messages["record"]["heart_rate"]
    assert len(found.parts) == 5
    assert np.isfinite(rates).mean() > 0.99
    assert np.nanmean(rates) == pytest.approx(found.messages["session"]["avg_heart_rate"][0], abs=5)

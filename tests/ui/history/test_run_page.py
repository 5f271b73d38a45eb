"""A run whole: its numbers, its way, its curves with one cursor, its splits; and what is said without a track."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from glutetracker.domain.body.measure import Site
from glutetracker.domain.preferences import ThemeChoice
from glutetracker.domain.running import Lap, RunKind
from glutetracker.domain.units import DistanceUnit
from glutetracker.store import runs
from glutetracker.tracks import Track, pack
from glutetracker.ui.run.way import Way


@pytest.fixture
def opened(page, record_run):
    """The page of a run with a track."""
    run = record_run()
    made = page()
    made.open_entry(f"run:{run.id}")
    return made


@pytest.fixture
def run_part(opened):
    return opened.detail.parts["run"]


def told(part):
    return [label.text() for label in part.numbers.findChildren(type(part.note)) if label.text()]


def rows(part, key):
    model = part.tables[key].model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_its_numbers_stand_at_the_head(run_part):
    words = told(run_part)
    assert "1.7 km" in words
    assert "10:00" in words
    assert "in motion" in words
    minutes, seconds = words[words.index("in motion") - 1].split(":")
    assert 60 * int(minutes) + int(seconds) == pytest.approx(580, abs=5)


def test_splits_laps_and_the_fastest_are_tables(run_part):
    assert [row[0] for row in rows(run_part, "splits")] == ["1", "0.7 km"]
    assert [row[0] for row in rows(run_part, "efforts")] == ["400 m", "1 km", "1 mile"]
    assert rows(run_part, "efforts")[0][1] == "2:13"
    assert [row[:3] for row in rows(run_part, "laps")] == [["1", "5:00", "0.9 km"], ["2", "5:00", ""]]


def test_splits_go_by_the_mile_where_miles_are_chosen(opened, run_part, context):
    context.choose(context.preferences.__class__(distance_unit=DistanceUnit.MI))
    assert [row[0] for row in rows(run_part, "splits")] == ["1", "0.1 mi"]
    assert rows(run_part, "splits")[0][1].endswith("/mi")


def test_one_cursor_goes_through_curves_and_way(run_part):
    run_part.curves.setFocus()
    QTest.keyClick(run_part.curves, Qt.Key.Key_Right)
    first = run_part.curves.at
    for _ in range(5):
        QTest.keyClick(run_part.curves, Qt.Key.Key_Right)
    assert run_part.curves.at > first
    assert run_part.way.at == run_part.curves.at
    assert "bpm" in run_part.told.text()
    assert run_part.curves.accessibleDescription() == run_part.told.text()


def test_the_mouse_on_the_way_moves_the_cursor_of_the_curves(run_part):
    run_part.way.grab()
    row = 250
    place = QPoint(round(run_part.way._placed.x[row]), round(run_part.way._placed.y[row]))
    QTest.mouseMove(run_part.way, place)
    assert abs(run_part.curves.at - row) <= 3


def test_end_stands_at_the_last_point(run_part):
    run_part.curves.setFocus()
    QTest.keyClick(run_part.curves, Qt.Key.Key_End)
    assert run_part.curves.at == 600
    assert "160 bpm" in run_part.told.text()


def test_keys_come_nearer_move_on_and_show_all_again(run_part):
    curves = run_part.curves
    curves.setFocus()
    whole = curves.view
    QTest.keyClick(curves, Qt.Key.Key_Plus)
    nearer = curves.view
    assert nearer[1] - nearer[0] == pytest.approx(0.8 * (whole[1] - whole[0]))
    QTest.keyClick(curves, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert curves.view[0] > nearer[0]
    for _ in range(20):
        QTest.keyClick(curves, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert curves.view[1] == whole[1], "it ends where the run ends"
    QTest.keyClick(curves, Qt.Key.Key_0)
    assert curves.view == whole


def test_curves_go_over_time_too(run_part):
    run_part.over.buttons["time"].click()
    assert run_part.curves.view == (0.0, 600.0)
    run_part.curves.setFocus()
    QTest.keyClick(run_part.curves, Qt.Key.Key_Home)
    assert run_part.told.text().startswith("0:00:")


@pytest.mark.parametrize("key", ["climb", "pulse"])
def test_the_way_is_coloured_by_what_is_chosen_and_says_so(run_part, key):
    before = run_part.way.grab().toImage()
    run_part.tints.buttons[key].click()
    assert run_part.way.grab().toImage() != before
    assert run_part.tints.buttons[key].text() in run_part.way.accessibleDescription()


def test_the_way_is_drawn_with_north_and_a_scale_in_both_themes(run_part, context):
    light = run_part.way.grab().toImage()
    context.look.choose(ThemeChoice.DARK)
    assert run_part.way.grab().toImage() != light


def test_a_run_without_positions_has_curves_and_no_way(page, record_run):
    run = record_run(has_positions=False)
    made = page()
    made.open_entry(f"run:{run.id}")
    part = made.detail.parts["run"]
    assert not part.way_card.isVisible()
    assert part.curves_card.isVisible()


def test_a_typed_run_says_what_curves_would_need(page, log_run):
    run = log_run(note="legs heavy")
    made = page()
    made.open_entry(f"run:{run.id}")
    part = made.detail.parts["run"]
    assert not part.curves_card.isVisible()
    assert "import" in part.trouble.text()
    assert part.note.text() == "legs heavy"


def test_laps_of_a_run_without_a_track_stand_where_the_page_begins(opened, store, log_run, qtbot):
    run = log_run()
    with store.write("Laps") as edit:
        runs.save_laps(edit, run.id, [Lap(position=1, start_s=0.0, duration_s=20.0)])
    opened.open_entry(f"run:{run.id}")
    part = opened.detail.parts["run"]
    laps = part.tables["laps"]
    qtbot.waitUntil(lambda: laps.isVisible() and laps.mapTo(part, QPoint()).x() < part.width() / 4)


def test_a_damaged_track_is_told_and_the_rest_is_shown(page, record_run, store):
    run = record_run()
    store.database.execute("update track set packed = x'00' where run_id = ?", [run.id])
    made = page()
    made.open_entry(f"run:{run.id}")
    part = made.detail.parts["run"]
    assert "damaged" in part.trouble.text()
    assert "1.7 km" in told(part)
    assert rows(part, "laps")


def test_energy_is_a_range_with_what_it_comes_from(page, record_run, log_visit):
    log_visit(record_run().local_day, Site.WEIGHT, 60.0)
    run = record_run()
    made = page()
    made.open_entry(f"run:{run.id}")
    words = made.detail.parts["run"].energy.text()
    assert " to " in words
    assert "Minetti 2002" in words
    assert "your weight of" in words


def test_no_weight_is_told_of_where_the_body_is_hidden(page, record_run, log_visit, context):
    log_visit(record_run().local_day, Site.WEIGHT, 60.0)
    context.choose(context.preferences.__class__(shows_body=False))
    run = record_run(energy_kcal=200.0)
    made = page()
    made.open_entry(f"run:{run.id}")
    assert made.detail.parts["run"].energy.text() == "Your device said 200 kcal."


def test_a_walk_is_told_no_pace_on_the_level(page, record_run):
    run = record_run(kind=RunKind.WALK)
    made = page()
    made.open_entry(f"run:{run.id}")
    assert "pace on the level" not in told(made.detail.parts["run"])


def test_where_positions_are_missing_the_way_is_left_open(look, shown):
    t = np.arange(200.0)
    lat = 46.9 + t * 1e-5
    whole = Track(t_s=t, lat_deg=lat, lon_deg=np.full(200, 7.4))
    holed = Track(t_s=t, lat_deg=np.where((t > 60) & (t < 140), np.nan, lat), lon_deg=np.full(200, 7.4))
    way = Way(look)
    shown(way, (400, 320))
    ink = []
    for track in (whole, holed):
        way.show_way(track, DistanceUnit.KM)
        image = way.grab().toImage()
        middle = image.pixelColor(way.width() // 2, way.height() // 2)
        ink.append(middle.name())
    assert ink[0] == look.theme.hex("run").lower()
    assert ink[1] == look.theme.hex("sunken").lower()


def test_a_track_that_lost_every_position_has_no_way(page, store, log_run):
    run = log_run()
    nowhere = np.full(100, np.nan)
    track = Track(t_s=np.arange(100.0), lat_deg=nowhere, lon_deg=nowhere, distance_m=np.arange(100.0) * 3)
    with store.write("Track") as edit:
        runs.save_parts(edit, run, (), pack(track), len(track))
    made = page()
    made.open_entry(f"run:{run.id}")
    part = made.detail.parts["run"]
    assert not part.way_card.isVisible()
    assert part.curves_card.isVisible()

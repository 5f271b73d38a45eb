"""Before anything comes in: what would, what is asked, what is odd."""

import gc
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from glutetracker.domain.period import Period
from glutetracker.importers import Unsaid
from glutetracker.intake import Foreseen
from glutetracker.store.incoming import imported_names
from glutetracker.store.lifting import own_exercises, sessions
from glutetracker.ui.importing.file_list import FileList
from glutetracker.ui.widgets import Label

ALL = Period(date(2020, 1, 1), date(2030, 1, 1))


def lines(listed: FileList) -> list[str]:
    return ["\n".join(listed.outcomes.said(at)) for at in range(listed.count())]


def trained(context) -> list[str]:
    return [each[0] for each in sessions.trained_exercises(context.store)]


def test_what_would_come_in_is_counted_and_nothing_has(look_at, strong, context):
    panel = look_at(strong("Hip Thrust (Barbell)", "Step Up"))
    assert panel.about.text() == "1 session, 4 sets"
    assert panel.bring_in.text() == "Bring in 1 file"
    assert trained(context) == []


def test_brought_in_it_is_there(look_at, strong, context, bring_in):
    panel = look_at(strong("Hip Thrust (Barbell)"))
    bring_in()
    assert trained(context) == ["hip_thrust_barbell"]
    assert panel.title.text() == "1 file added"


def test_an_answer_about_the_unit_is_what_comes_in(look_at, strong, context, bring_in, qtbot):
    panel = look_at(strong("Hip Thrust (Barbell)", weight=135))
    chips = panel.preview.questions.units[Unsaid.LOAD_UNIT]
    other = "lb" if chips.key == "kg" else "kg"
    chips.buttons[other].setFocus()
    QTest.keyClick(chips.buttons[other], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not panel.stop.isVisible(), timeout=20_000)
    assert panel.preview.questions.units[Unsaid.LOAD_UNIT].key == other
    bring_in()
    (done, _) = sessions.last_sets(context.store, "hip_thrust_barbell")
    assert abs(done.load_kg - (135 if other == "kg" else 61.23)) < 0.01


def test_files_that_differ_keep_what_each_suggests(look_at, strong, context, bring_in):
    heavy = strong("Hip Thrust (Barbell)", weight=225, day="2026-03-04", name="pounds.csv")
    light = strong("Hip Thrust (Barbell)", weight=62.5, name="kilograms.csv")
    panel = look_at(heavy, light)
    assert panel.preview.questions.units[Unsaid.LOAD_UNIT].key == "each"
    bring_in()
    loads = [done.load_kg for _, done in sessions.sets_of(context.store, "hip_thrust_barbell", ALL)]
    assert [round(load, 1) for load in loads] == [62.5, 62.5, 102.1, 102.1]


def marked(panel, name: str):
    """Show the names, and mark one."""
    panel.preview.show_part("names")
    view = panel.preview.names
    rows = [each.name for each in view.names.meanings]
    view.listed.setCurrentIndex(view.names.index(rows.index(name)))
    view.listed.setFocus(Qt.FocusReason.TabFocusReason)
    return view


def test_a_name_that_may_be_several_is_asked_and_the_answer_is_kept(look_at, strong, context, bring_in, press):
    view = marked(look_at(strong("Hip Abduction")), "Hip Abduction")
    assert view.names.becomes(0) == "An exercise of your own"
    assert view.names.about(0).startswith("May be one of these: Cable hip abduction · Machine hip abduction")
    press("e")
    assert view.exercise.box.view().isVisible()
    press("Machine hip", Qt.Key.Key_Return)
    bring_in()
    assert trained(context) == ["machine_hip_abduction"]
    assert imported_names.load(context.store) == {"Hip Abduction": "machine_hip_abduction"}


def test_a_key_takes_what_a_name_most_likely_means(look_at, strong, context, bring_in):
    view = marked(look_at(strong("Box Squat", "Hip Abduction")), "Hip Abduction")
    row = view.listed.currentIndex().row()
    assert view.names.count_open == 2
    QTest.keyClick(view.listed, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    assert (view.names.becomes(row), view.names.count_open) == ("Cable hip abduction", 1)
    bring_in()
    assert "cable_hip_abduction" in trained(context)


def test_a_name_that_no_exercise_resembles_is_chosen_to_be_any(look_at, strong, context, bring_in):
    view = marked(look_at(strong("Kniebeuge")), "Kniebeuge")
    view.exercise.choose("back_squat")
    view.exercise.chosen.emit("back_squat")
    bring_in()
    assert trained(context) == ["back_squat"]


def test_a_name_that_is_not_answered_becomes_an_own_exercise(look_at, strong, context, bring_in):
    look_at(strong("Box Squat"))
    bring_in()
    assert [each.name for each in own_exercises.with_deleted(context.store)[0]] == ["Box Squat"]


def test_what_is_there_already_and_what_cannot_be_read_are_parts_of_their_own(look_at, strong, bring_in, tmp_path):
    first = strong("Hip Thrust (Barbell)")
    look_at(first)
    bring_in()
    broken = tmp_path / "broken.fit"
    broken.write_bytes(b"\x0e\x10 no activity")
    later = strong("Hip Thrust (Barbell)", day="2026-03-09", name="later.csv")
    panel = look_at(first, broken, later)
    panel.preview.show_part("there")
    assert lines(panel.preview.listed)[0].startswith("strong.csv: already there")
    panel.preview.show_part("refused")
    assert lines(panel.preview.listed)[0].startswith("broken.fit: refused\nThis is not ")


def test_a_row_opens_to_what_is_in_the_file(look_at, strong):
    panel = look_at(strong("Hip Thrust (Barbell)"))
    panel.preview.show_part("coming")
    listed = panel.preview.listed
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert "Hip Thrust (Barbell) ×2" in lines(listed)[0]


COLUMNS = {"Wann": "date", "Womit": "exercise", "Wie oft": "reps"}


@pytest.fixture
def mine(tmp_path):
    """Write a table that no reader knows."""

    def write(name="mine.csv", day="2026-03-02", head="Wann;Womit;Wie oft"):
        (tmp_path / name).write_text(f"{head}\n{day};Hip Thrust;8\n{day};Hip Thrust;9\n")
        return tmp_path / name

    return write


@pytest.fixture
def tell(panel, qtbot):
    """Say what stands in the columns of a day, an exercise and its repetitions, and read the table with them."""

    def told() -> None:
        view = panel.preview.columns
        for row, field in enumerate(COLUMNS.values()):
            view.listed.setCurrentIndex(view.columns.index(row))
            view.field.choose(field)
            view.field.chosen.emit(field)
        view.read.click()
        qtbot.waitUntil(lambda: not panel.stop.isVisible(), timeout=20_000)

    return told


def test_an_unknown_table_asks_for_its_columns_and_shows_what_is_in_them(look_at, mine, tell, bring_in, context):
    panel = look_at(mine())
    columns = panel.preview.columns.columns
    assert [(columns.title(row), columns.becomes(row), columns.about(row)) for row in range(3)] == [
        ("Wann", "Leave it out", "2026-03-02"),
        ("Womit", "Leave it out", "Hip Thrust"),
        ("Wie oft", "Leave it out", "8 · 9"),
    ]
    tell()
    assert panel.about.text() == "1 session, 2 sets"
    assert panel.preview.parts.key == "coming"
    bring_in()
    assert trained(context) == ["hip_thrust_barbell"]


def test_a_table_whose_columns_were_told_once_is_read_without_asking_and_can_be_told_anew(
    look_at, mine, tell, bring_in
):
    look_at(mine())
    tell()
    bring_in()
    panel = look_at(mine("later.csv", day="2026-03-09"))
    assert panel.about.text() == "1 session, 2 sets"
    assert panel.preview.parts.key == "coming"
    assert panel.preview.columns.columns.fields == COLUMNS


def test_columns_that_are_not_enough_are_said_to_be_so(look_at, mine, panel, qtbot):
    view = look_at(mine()).preview.columns
    view.read.click()
    qtbot.waitUntil(lambda: not panel.stop.isVisible(), timeout=20_000)
    assert panel.title.text() == "One question first"
    said = [each.text() for each in view.findChildren(Label)]
    assert any(each.startswith("That is not enough to read it: say which column has the day") for each in said)


def test_what_came_in_before_asks_nothing(look_at, strong, bring_in):
    look_at(strong("Hip Abduction"))
    bring_in()
    panel = look_at(strong("Hip Abduction"))
    assert (panel.title.text(), panel.preview.isVisible()) == ("1 already there", False)


def test_two_unknown_tables_are_asked_about_one_after_the_other(look_at, mine, tell, bring_in, context):
    panel = look_at(mine(), mine("other.csv", day="2026-03-09", head="Datum wann;Tat;Zahl"))
    asked = panel.preview.columns.table.name
    tell()
    assert (panel.about.text(), panel.preview.columns.table.name == asked) == ("1 session, 2 sets", False)
    tell()
    assert panel.about.text() == "2 sessions, 4 sets"


def test_tab_goes_from_above_to_below(look_at, strong):
    panel = look_at(strong("Seated Leg Press (Machine)", "Hip Abduction"))
    view = marked(panel, "Hip Abduction")
    panel.activateWindow()
    panel.bring_in.setFocus()
    seen = []
    while panel.bring_in not in seen and len(seen) < 30:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    likely = [each for each in view.likely if not each.isHidden()]
    assert seen[-4 - len(likely) :] == [view.listed, *likely, view.exercise.box, panel.cancel, panel.bring_in]


def held(folder: Path) -> int:
    """How many files of a folder are held that were looked at."""
    return sum(isinstance(each, Foreseen) and each.candidate.path.parent == folder for each in gc.get_objects())


@pytest.mark.parametrize(("end", "count"), [("brought in", 0), ("cancelled", 0), ("another dropped", 2)])
def test_of_files_that_are_done_with_nothing_is_held(look_at, strong, bring_in, qtbot, tmp_path, end, count):
    panel = look_at(strong("Hip Thrust (Barbell)"))
    assert held(tmp_path) == 1
    if end == "brought in":
        bring_in()
    elif end == "cancelled":
        panel.cancel.click()
    else:
        look_at(strong("Hip Abduction", name="other.csv"))  # both are read anew
    qtbot.waitUntil(lambda: held(tmp_path) == count, timeout=20_000)


def test_cancelled_nothing_comes_in(look_at, strong, context):
    panel = look_at(strong("Hip Thrust (Barbell)"))
    panel.cancel.click()
    assert not panel.isVisible()
    assert trained(context) == []


def test_a_file_that_brings_one_session_beside_others_that_are_here_stays_one_row(look_at, strong, bring_in):
    look_at(strong("Hip Thrust (Barbell)"))
    bring_in()
    rows = [strong("Hip Thrust (Barbell)", day=f"2026-03-0{day}").read_text("utf-8") for day in (4, 2)]
    (file := strong()).write_text(rows[0] + rows[1].partition("\n")[2], "utf-8")
    preview = look_at(file).preview
    preview.show_part("coming")
    outcomes = preview.listed.outcomes
    assert outcomes.told[0].outcome.sessions == 1
    assert outcomes.said(0)[1] == "▸ what is in it"
    outcomes.toggle(0)
    assert len([line for line in outcomes.said(0) if "×2" in line]) == 2

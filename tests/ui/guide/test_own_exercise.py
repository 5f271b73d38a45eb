"""Making an exercise of one's own in the guide, by the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from glutetracker.domain.lifting.exercise import LoadType
from glutetracker.domain.preferences import ThemeChoice
from glutetracker.guides import all_exercises
from glutetracker.guides.suggesting import like_one, suggested
from glutetracker.store.lifting import own_exercises
from glutetracker.ui.log.exercise_picker import ExercisePicker
from glutetracker.ui.pages.guide import GuidePage

Key = Qt.Key
THRUST = all_exercises()["hip_thrust_barbell"]


@pytest.fixture
def form(page):
    """Opens the form: form("like:hip_thrust_barbell")."""

    def open_form(named="", size=(1072, 800)):
        made = page(size)
        made.asked_for(f"own:{named}" if named else "own")
        return made

    return open_form


@pytest.fixture
def keep(store):
    """Keeps an own exercise in the file."""

    def kept(exercise):
        with store.write("Kept") as edit:
            own_exercises.save(edit, exercise)
        return exercise

    return kept


def type_name(opened, name):
    opened.own_form.fields.name.edit.selectAll()
    QTest.keyClicks(opened.own_form.fields.name.edit, name)


def test_a_name_is_typed_and_enter_makes_the_exercise(form, store):
    opened = form()
    assert QApplication.focusWidget() is opened.own_form.fields.name.edit
    type_name(opened, "Curtsy lunge machine")
    assert "Curtsy lunge" in opened.own_form.fields.name.below.text()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    (made,) = own_exercises.all(store)
    assert (made.name, made.based_on, made.load_type) == ("Curtsy lunge machine", "curtsy_lunge", LoadType.MACHINE)
    assert opened.detail.frame.title.text() == "Curtsy lunge machine"
    told = "\n".join(each.text() for each in opened.detail.findChildren(QLabel))
    assert all_exercises()["curtsy_lunge"].cues[0] in told
    assert "Your own" in told


def test_what_was_chosen_by_hand_is_not_overwritten_by_the_name(form, store):
    opened = form()
    fields = opened.own_form.fields
    type_name(opened, "Kas")
    QTest.keyClick(fields.shares.rows["glute_max"].buttons["1"], Key.Key_Space)
    type_name(opened, "Zumba squat")
    QTest.keyClick(fields.name.edit, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (made,) = own_exercises.all(store)
    assert (made.name, made.glute_share, made.based_on) == ("Zumba squat", 1.0, "")


def test_a_clone_is_its_base_but_for_what_was_changed(form, store):
    opened = form("like:hip_thrust_barbell")
    fields = opened.own_form.fields
    type_name(opened, "Thrust with a pause")
    fields.flags["one_sided"].click()
    fields.cues.edit.setFocus()
    fields.cues.edit.setPlainText("Wait at the top\n\nBreathe")
    opened.own_form.save.click()
    (made,) = own_exercises.all(store)
    assert made.one_sided
    assert made.cues == ("Wait at the top", "Breathe")
    assert (dict(made.shares), made.equipment, made.rep_range) == (
        dict(THRUST.shares), THRUST.equipment, THRUST.rep_range,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "why"), [("", "needs a name"), ("back squat", "Barbell back squat"), ("hips", "means something else")]
)
def test_a_name_that_cannot_be_is_told_below_it(form, store, name, why):
    opened = form()
    type_name(opened, name)
    opened.own_form.save.click()
    assert why in opened.own_form.fields.name.below.text()
    assert QApplication.focusWidget() is opened.own_form.fields.name.edit
    assert own_exercises.all(store) == []


def test_half_a_form_is_there_again_in_the_next_window(form, qtbot, context, shown):
    opened = form("like:hip_thrust_barbell")
    type_name(opened, "Half a na")
    opened.hide()
    again = GuidePage(context)
    shown(again)
    again.asked_for("own:like:hip_thrust_barbell")
    assert again.own_form.fields.name.text() == "Half a na"
    again.own_form.discard.click()
    assert again.own_form.fields.name.text() == "Barbell hip thrust, my way"


def test_an_own_exercise_is_changed_and_the_page_follows_undo(form, keep, context):
    mine = keep(suggested("Kas thrust"))
    opened = form(mine.id)
    type_name(opened, "Kassie thrust")
    opened.own_form.save.click()
    assert opened.detail.frame.title.text() == "Kassie thrust"
    context.undo()
    assert opened.detail.frame.title.text() == "Kas thrust"


def test_a_deleted_one_leaves_the_page_and_undo_brings_it_back(page, keep, context, store):
    mine = keep(like_one(THRUST, "Kas thrust"))
    opened = page()
    opened.asked_for(f"exercise:{mine.id}")
    opened.detail.own_acts.delete.click()
    assert opened.stack.currentWidget() is opened.front
    assert mine.id not in [each.id for each in opened.front.gallery.shown.exercises]
    context.undo()
    assert mine.id in [each.id for each in opened.front.gallery.shown.exercises]
    assert own_exercises.all(store) == [mine]


def test_own_ones_are_shown_alone(page, keep):
    mine = keep(suggested("Kas thrust"))
    opened = page()
    opened.front.filters.chips["own"].click()
    assert [each.id for each in opened.front.gallery.shown.exercises] == [mine.id]


def test_the_form_holds_at_any_size(form, cut, nameless, tab_stops, look, qtbot):
    opened = form("like:hip_thrust_barbell", (836, 600))
    assert cut(opened.own_form) == []
    stops = tab_stops(opened.own_form)
    assert nameless(stops) == []
    assert opened.own_form.save in stops
    look.choose(ThemeChoice.LIGHT, 2.0)
    qtbot.waitUntil(lambda: cut(opened.own_form) == [])


def test_a_name_that_nothing_has_is_made_an_exercise_while_logging(context, shown, store, qtbot):
    picker = ExercisePicker(context)
    shown(picker, (400, 400))
    picker.begin()
    QTest.keyClicks(picker.edit, "Kas hip thrust")
    assert picker.found.item(picker.found.count() - 1).text() == "New exercise: Kas hip thrust"
    with qtbot.waitSignal(picker.chosen) as chosen:
        QTest.keyClick(picker.edit, Key.Key_Up)
        for _ in range(picker.found.count()):
            QTest.keyClick(picker.edit, Key.Key_Down)
        QTest.keyClick(picker.edit, Key.Key_Return)
    (made,) = own_exercises.all(store)
    assert chosen.args == [made.id]
    assert context.exercise(made.id).based_on == "hip_thrust_barbell"
    QTest.keyClicks(picker.edit, "kas hip thrust")
    offered = [picker.found.item(row).text() for row in range(picker.found.count())]
    assert offered[0] == "Kas hip thrust"
    assert "New exercise: kas hip thrust" not in offered


@pytest.mark.parametrize(
    ("typed", "is_name"), [("3x10", False), ("82,5x8 @2", False), ("45s", False), ("21s curl", True)]
)
def test_a_set_is_no_name_of_an_exercise(context, shown, typed, is_name):
    picker = ExercisePicker(context)
    shown(picker, (400, 400))
    picker.begin()
    QTest.keyClicks(picker.edit, typed)
    offered = [picker.found.item(row).text() for row in range(picker.found.count())]
    assert any(each.startswith("New exercise") for each in offered) is is_name


def test_what_is_like_nothing_says_how_it_gets_steps(page, keep):
    mine = keep(suggested("Zumba"))
    opened = page()
    opened.asked_for(f"exercise:{mine.id}")
    told = "\n".join(each.text() for each in opened.detail.findChildren(QLabel))
    assert "It is like nothing in the guide" in told
    assert "No kit" not in told

"""Answers beside the journal: there at the next start, and never anybody else's."""

import os
from contextlib import closing
from datetime import timedelta

import pytest

from glutetracker.analysis.question import answer
from glutetracker.domain.question.data import Assumptions, Dose, Outcome
from glutetracker.store import Store
from glutetracker.store.question import last_answers
from glutetracker.store.question.last_answers import Kept, stands_on
from tests.simulated_users.worlds import World, person


@pytest.fixture(scope="module")
def kept():
    """What was answered to somebody with eight weeks."""
    logged = person(World(weeks=8), 1).logged
    return Kept(answer(logged), stands_on(logged, Assumptions()), logged.today)


@pytest.fixture
def place(store, kept):
    """Where this journal's answers lie; one is there."""
    found = last_answers.place(store)
    last_answers.keep(found, kept)
    return found


def load(place):
    return last_answers.load(place, Outcome.HIP, Dose.RUNNING)


def only_file(place):
    (path,) = place.folder.iterdir()
    return path


def test_an_answer_comes_back_to_the_last_figure(place, kept):
    assert load(place) == kept
    assert last_answers.load(place, Outcome.WAIST, Dose.RUNNING) is None


def test_it_lies_in_the_journals_folder_for_its_owner_alone(place, store):
    assert place.folder.parent == store.path.parent
    assert place.folder.name == f"{store.path.name}.answers"
    if os.name == "posix":
        assert (place.folder.stat().st_mode & 0o777, only_file(place).stat().st_mode & 0o777) == (0o700, 0o600)


def test_another_journal_at_the_same_place_knows_nothing_of_it(place, store):
    store.close()
    store.path.unlink()
    with closing(Store.open(store.path)) as other:
        assert load(last_answers.place(other)) is None


@pytest.mark.parametrize(
    "damage",
    [lambda text: text[:-900], lambda text: text.replace("98", "89").replace("1.", "2."), lambda _: "",
     lambda text: text.replace('"smaller"', '"melted"').replace('"not_enough"', '"melted"'), lambda _: "\u0000[1]"],
    ids=["cut short", "other figures", "empty", "another word", "nonsense"],
)  # fmt: skip
def test_a_damaged_one_is_none(place, damage):
    path = only_file(place)
    path.write_text(damage(path.read_text("utf-8")), "utf-8")
    assert load(place) is None


def test_what_stands_on_other_data_and_what_a_killed_program_left_goes(place, kept):
    (place.folder / "hip-running-0.json.77.part").write_bytes(b"half")
    last_answers.keep(place, kept._replace(stands_on="other"))
    assert only_file(place).name == "hip-running-other.json"


def test_nothing_is_written_beside_a_journal_that_is_only_read_or_is_gone(place, store, kept):
    with closing(Store.open(store.path, read_only=True)) as read:
        assert last_answers.place(read) is None
    only_file(place).unlink()
    place.folder.rmdir()
    store.path.rename(store.path.with_name("elsewhere"))
    last_answers.keep(place, kept)
    assert not place.folder.exists()


def test_another_day_another_word_and_another_assumption_are_told_apart():
    logged = person(World(weeks=8), 1).logged
    names = {
        stands_on(logged, Assumptions()),
        stands_on(logged, Assumptions(usual_run_km=20.0)),
        stands_on(type(logged)(today=logged.today), Assumptions()),
        stands_on(type(logged)(today=logged.today + timedelta(days=1)), Assumptions()),
    }
    assert len(names) == 4

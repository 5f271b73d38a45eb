"""Reading the pages of a folder of exercises, apart from what logging reads."""

from pathlib import Path

import pytest
from step_dance import assert_told, write

from glutetracker.guides import BrokenExerciseError
from glutetracker.guides.catalogue import read_folder
from glutetracker.guides.pages import read_pages

FOLDER = Path(__file__).parents[2] / "resources" / "exercises"
STEP_DANCE = """
id = "step_dance"
name = "Step dance"
pattern = "lunge"
load_type = "bodyweight"
cues = ["Stay light"]

[page]
level = "beginner"
where = ["home"]
steps = ["Dance."]
breathing = "Breathe."
mistakes = [{ mistake = "Standing still for long", instead = "Take a step" }]
tempo = [1, 0, 1, 0]
cautions = ["fall"]
own_cautions = ["Wear shoes."]
"""
ROW = '{ muscle = "gmed", percent = 40, study = "Boren 2011", measure = "peak", load = "none" }'


def test_a_new_exercise_and_its_page_are_one_file(folder):
    write(folder, STEP_DANCE)
    page = read_pages(folder)["step_dance"]
    assert read_folder(folder)["step_dance"].name == "Step dance"
    assert page.cautions[0] == "Wear shoes."
    assert page.cautions[1].startswith("To avoid a fall")
    assert str(page.tempo) == "1-0-1-0"


def test_the_second_reading_says_the_same_as_the_files(folder):
    first = read_pages(folder)
    assert (folder / "__pycache__" / "pages.json").exists()
    assert dict(read_pages(folder)) == dict(first)


def test_a_changed_page_is_read_again(folder):
    write(folder, STEP_DANCE)
    read_pages(folder)
    write(folder, STEP_DANCE.replace("Dance.", "Hop on."))
    assert read_pages(folder)["step_dance"].steps == ("Hop on.",)


def test_an_exercise_can_do_without_a_page(folder):
    write(folder, STEP_DANCE.partition("[page]")[0])
    assert "step_dance" in read_folder(folder)
    assert "step_dance" not in read_pages(folder)


def test_logging_reads_nothing_of_a_page(folder):
    write(folder, STEP_DANCE)
    read_folder(folder)
    kept = (folder / "__pycache__" / "exercises.json").read_bytes()
    assert b"Dance." not in kept
    write(folder, STEP_DANCE.replace("Dance.", "Hop on."))
    read_folder(folder)
    assert (folder / "__pycache__" / "exercises.json").read_bytes() == kept


def test_a_broken_page_never_stops_logging(folder):
    write(folder, STEP_DANCE.replace("[1, 0, 1, 0]", "nonsense"))
    assert read_folder(folder)["step_dance"].cues == ("Stay light",)
    with pytest.raises(BrokenExerciseError, match="line 14"):
        read_pages(folder)


@pytest.mark.parametrize(
    ("text", "key", "advice"),
    [
        (STEP_DANCE.replace('level = "beginner"\n', ""), "level", "Add it"),
        (STEP_DANCE.replace('"beginner"', '"expert"'), "level", "one of beginner, intermediate"),
        (STEP_DANCE.replace('["home"]', '["moon"]'), "where", "one of home, gym, outside"),
        (STEP_DANCE.replace('["home"]', '"home"'), "where", "one of home, gym, outside"),
        (STEP_DANCE.replace("where =", 'kind_to = ["pets"]\nwhere ='), "kind_to", "one of knees, back"),
        (STEP_DANCE.replace("instead", "fix"), "mistakes", "a list of"),
        (STEP_DANCE.replace("[1, 0, 1, 0]", "[1, 0]"), "tempo", "four numbers of seconds"),
        (STEP_DANCE.replace("[1, 0, 1, 0]", "[1, 0, 1, true]"), "tempo", "four numbers of seconds"),
        (STEP_DANCE.replace("tempo = [1, 0, 1, 0]\n", ""), "tempo", "either"),
        (STEP_DANCE.replace("tempo =", 'work = "10 m"\ntempo ='), "work", "not both"),
        (STEP_DANCE.replace('["fall"]', '["dragons"]'), "cautions", "“dragons” is none"),
        (STEP_DANCE.replace("cautions = [", 'harder = ["moonwalk"]\ncautions = [', 1), "harder", "moonwalk"),
        (STEP_DANCE + 'sources = ["Nobody 1999"]\n', "Nobody 1999", "Add it there"),
        (STEP_DANCE + f"activation = [{ROW}]\n".replace("Boren 2011", "Nobody 1999"), "Nobody 1999", "Add it there"),
        (STEP_DANCE + f"activation = [{ROW}]\n".replace('"peak"', '"rank"'), "activation", "percent, study, measure"),
        (STEP_DANCE + f"activation = [{ROW}]\n".replace("40", '"40"'), "activation", "percent, study, measure"),
        (STEP_DANCE + f"activation = [{ROW}]\n".replace(', load = "none"', ""), "activation", "load"),
        (STEP_DANCE + 'dose = "much"\n', "dose", "Rename or remove it"),
    ],
)
def test_a_broken_page_is_told_with_its_file_and_key(folder, text, key, advice):
    assert_told(folder, text, read_pages, key, advice)

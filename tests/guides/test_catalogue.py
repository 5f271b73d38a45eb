"""Reading the folder of exercises, and what is kept of it for the next start."""

import subprocess
import sys
from pathlib import Path

import pytest
from step_dance import assert_told, write

from glutetracker.guides import BrokenExerciseError
from glutetracker.guides.catalogue import read_folder

FOLDER = Path(__file__).parents[2] / "resources" / "exercises"
STEP_DANCE = """
id = "step_dance"
name = "Step dance"
pattern = "lunge"
load_type = "bodyweight"
cues = ["Stay light"]
[shares]
gmed = 0.5
"""


def test_the_second_reading_says_the_same_as_the_files(folder):
    first = read_folder(folder)
    assert (folder / "__pycache__" / "exercises.json").exists()
    again = read_folder(folder)
    assert list(again.items()) == list(first.items())
    assert len(again) == len(list(FOLDER.glob("*.toml")))


def test_a_second_start_pays_for_no_toml(folder):
    read_folder(folder)
    program = (
        "import sys, pathlib; from glutetracker.guides.catalogue import read_folder;"
        "read_folder(pathlib.Path(sys.argv[1])); sys.exit('tomllib' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program, folder], check=True, cwd=FOLDER.parents[1])


def test_a_new_exercise_is_one_file(folder):
    before = read_folder(folder)
    write(folder, STEP_DANCE)
    after = read_folder(folder)
    assert after.keys() - before.keys() == {"step_dance"}
    assert after["step_dance"].side_hip_share == 0.25


def test_a_file_that_changed_is_read_again_even_at_the_same_length(folder):
    write(folder, STEP_DANCE)
    read_folder(folder)
    write(folder, STEP_DANCE.replace("gmed = 0.5", "gmed = 1.0"))
    assert read_folder(folder)["step_dance"].side_hip_share == 0.5


def test_a_file_that_is_gone_is_an_exercise_gone(folder):
    read_folder(folder)
    (folder / "clamshell.toml").unlink()
    assert "clamshell" not in read_folder(folder)


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\x00", b"[]", b'{"state": []}'])
def test_what_was_kept_and_got_damaged_is_made_anew(folder, damage):
    first = read_folder(folder)
    kept = folder / "__pycache__" / "exercises.json"
    whole = kept.read_bytes()
    kept.write_bytes(damage)
    assert dict(read_folder(folder)) == dict(first)
    assert kept.read_bytes() == whole
    assert list(kept.parent.iterdir()) == [kept]


def test_a_folder_that_cannot_be_written_is_read_all_the_same(folder):
    (folder / "__pycache__").write_text("a file where the folder would go")
    assert len(read_folder(folder)) == len(list(FOLDER.glob("*.toml")))


@pytest.mark.parametrize(
    ("text", "key", "advice"),
    [
        (STEP_DANCE.replace('pattern = "lunge"\n', ""), "pattern", "Add it"),
        (STEP_DANCE.replace("step_dance", "stepdance"), "id", "step_dance"),
        (STEP_DANCE.replace('"lunge"', '"jump"'), "pattern", "one of thrust, hinge, squat"),
        (STEP_DANCE.replace('"bodyweight"', '"air"'), "load_type", "one of barbell, dumbbell"),
        (STEP_DANCE.replace('["Stay light"]', '"Stay light"'), "cues", "a list of texts"),
        (STEP_DANCE.replace('"Step dance"', '" "'), "name", "a text"),
        (STEP_DANCE.replace("gmed = 0.5", "gmed = 50"), "shares.gmed", "a number from 0 to 1"),
        (STEP_DANCE.replace("gmed", "gmid"), "shares.gmid", "Rename or remove it"),
        (STEP_DANCE.replace("[shares]", "drill = 1\n[shares]"), "drill", "true or false"),
        (STEP_DANCE.replace("[shares]", "one_side = true\n[shares]"), "one_side", "Rename or remove it"),
        (STEP_DANCE.replace("[shares]\ngmed =", "shares ="), "shares", "a table"),
        (STEP_DANCE.replace("cues = [", "cues = "), "line 6", "Correct it there"),
    ],
)
def test_a_broken_file_is_told_with_its_name_and_key(folder, text, key, advice):
    assert_told(folder, text, read_folder, key, advice)


def test_a_file_in_another_encoding_is_told_with_its_name(folder):
    (folder / "step_dance.toml").write_bytes(STEP_DANCE.replace("Step dance", "Plié").encode("latin-1"))
    with pytest.raises(BrokenExerciseError, match=r"step_dance\.toml"):
        read_folder(folder)


def test_an_installation_without_exercises_says_so(tmp_path):
    with pytest.raises(BrokenExerciseError, match="no exercises"):
        read_folder(tmp_path)

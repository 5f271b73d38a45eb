"""The one translate call."""

import pytest

from glutetracker.words import translate
from glutetracker.words.translate import tr, trn, use_translator


@pytest.fixture
def backwards():
    english = translate._translator
    use_translator(lambda text, plural, count: f"<{text}|{plural}|{count}>")
    yield
    use_translator(english)


def test_names_in_braces_are_filled():
    assert tr("{count} sets of {exercise}", count=3, exercise="Clamshell") == "3 sets of Clamshell"


def test_braces_typed_by_the_user_stay_as_they_are():
    assert tr("“{name}” is unknown.", name="{load} %s") == "“{load} %s” is unknown."


def test_a_sentence_without_values_is_left_alone():
    assert tr("50 % {sic}") == "50 % {sic}"


@pytest.mark.parametrize(("count", "text"), [(0, "0 sets"), (1, "1 set"), (2, "2 sets")])
def test_counted_things_have_a_form_for_one_and_one_for_many(count, text):
    assert trn("{count} set", "{count} sets", count) == text


def test_every_sentence_goes_through_the_translator_of_the_window(backwards):
    assert tr("Load {kg}", kg=5) == "<Load 5||-1>"
    assert trn("{count} set", "{count} sets", 2) == "<2 set|2 sets|2>"


def test_a_count_of_thousands_is_written_as_any_number_is():
    assert trn("{count} run", "{count} runs", 2689) == "2\u2009689 runs"

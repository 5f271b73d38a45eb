"""Where long words may go on in the next line."""

from glutetracker.words.breaking import may_break


def test_the_name_of_a_file_breaks_after_the_marks_between_its_words():
    assert may_break("export__2026-03.csv").split("\u200b") == ["export__", "2026-", "03.", "csv"]


def test_an_address_breaks_after_its_strokes_alone():
    assert may_break("https://doi.org/10.1", "/").split("\u200b") == ["https://", "doi.org/", "10.1"]

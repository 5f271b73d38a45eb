"""Cells of a CSV: no text is a command, and every text comes back."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetracker.exporters.cells import harmless, write_csv

BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
COMMANDS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "''@x"]


def shown(cell):
    """What a spreadsheet shows of a cell: an apostrophe before what it would work out is taken for a sign."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(BEGINNINGS) else cell


@pytest.mark.parametrize("text", COMMANDS)
def test_a_text_that_a_spreadsheet_would_work_out_has_an_apostrophe_before_it(text):
    assert harmless(text) == "'" + text


@pytest.mark.parametrize("text", ["", "heavy", "'tis", "1 = 1", " =1"])
def test_any_other_text_is_left_alone(text):
    assert harmless(text) == text


@given(st.one_of(st.text(), st.text("'=+-@\t\r\nx")))
def test_every_text_comes_back(text):
    assert shown(harmless(text)) == text


@given(st.lists(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")), min_size=2, max_size=2)))
def test_any_reader_of_csv_gets_the_rows_back(rows):
    file = io.BytesIO()
    write_csv(file, ["a", "b"], rows)
    read = list(csv.reader(io.StringIO(file.getvalue().decode(), newline="")))
    assert [[shown(cell) for cell in row] for row in read] == [["a", "b"], *rows]


def test_numbers_below_zero_stay_numbers_and_nothing_stays_nothing():
    file = io.BytesIO()
    write_csv(file, ["load_kg", "note"], [[-12.5, None]])
    assert file.getvalue() == b"load_kg,note\r\n-12.5,\r\n"

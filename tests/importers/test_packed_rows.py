"""Rows that wait packed are, each time they are asked for, the rows that they were."""

import pytest

from glutetracker.importers.reading.packed_rows import PackedRows

ROWS = [
    {"id": f"{number}", "note": 'Käse\n"🦵', "value": number / 3, "packed": bytes([number % 256, 0]), "none": None}
    for number in range(1001)
]


@pytest.mark.parametrize("count", [0, 1, 199, 200, 201, 1001])
def test_rows_are_as_they_were_and_in_their_order_however_often_they_are_asked_for(count):
    packed = PackedRows(iter(ROWS[:count]))
    assert [*packed] == [*packed] == ROWS[:count]


def test_rows_of_different_columns_and_odd_values_stay_apart():
    odd = [{}, {"a": 10**30}, {"b": [1, {"c": True}]}, {"a": "\ud800"}, {"a": -0.0}]
    assert repr([*PackedRows(odd)]) == repr(odd)


def test_packed_rows_are_the_same_when_their_rows_are():
    assert PackedRows(ROWS) == PackedRows(list(ROWS))
    assert PackedRows(ROWS) != PackedRows(ROWS[1:])
    assert PackedRows(ROWS) != ROWS

"""The journal.json of an export, read from pieces of text that end anywhere."""

import json

import pytest

from glutetracker.importers import own_json

ABOUT = {"format": "GluteTracker journal", "version": 12, "schema": 1234567890, "words": 'ö "\\ 🦵', "none": None}
TABLES = {"run": [{"id": "a", "note": "Käse\n", "parts": [1, 2.5e-7, [True]]}, {}], "empty": [], "lap": [{"at": -3}]}


def read_in_pieces(text, size):
    content = text if isinstance(text, bytes) else text.encode()
    return own_json.read((content[at : at + size] for at in range(0, len(content), size)), list)


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("size", [1, 2, 3, 7, 50, 10_000])
def test_it_is_the_same_however_long_the_pieces_are(size, indent):
    text = json.dumps({**ABOUT, "tables": TABLES, "last": 77}, ensure_ascii=False, indent=indent)
    assert read_in_pieces(text, size) == ({**ABOUT, "last": 77}, TABLES)


@pytest.mark.parametrize("size", [1, 5, 10_000])
@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1',
        '{"a": 1} 2',
        '{"a": "never ends',
        '{"tables": [1]}',
        '{"tables": {"run": [{"id": 1},]}}',
        '{"a" 1}',
        "",
    ],
)
def test_what_is_cut_or_changed_is_refused_in_pieces_too(text, size):
    with pytest.raises(ValueError, match=r"."):
        read_in_pieces(text, size)


def test_a_letter_cut_in_half_at_the_end_is_refused():
    with pytest.raises(ValueError, match="unexpected end of data"):
        read_in_pieces('{"a": 1}ö'.encode()[:-1], 2)

"""What is told of each kind of run."""

import re

import pytest

from glutetracker import resources
from glutetracker.domain.running import RunKind
from glutetracker.guides.run_kinds import BrokenKindError, kind_card

LOUD_OR_SHAMING = re.compile(r"\b(guilt\w*|shame\w*|burn\w*|toned?|toning|flat\w*)\b|problem area|!", re.IGNORECASE)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of kinds of one's own."""
    monkeypatch.setattr(resources, "path", lambda *parts: tmp_path.joinpath(*parts[1:]))
    kind_card.cache_clear()
    yield tmp_path
    kind_card.cache_clear()


@pytest.mark.parametrize("kind", RunKind)
def test_every_kind_says_what_it_does_how_to_add_it_when_not_to_and_where_that_is_from(kind):
    card = kind_card(kind)
    for text in (card.does, card.add, card.caution):
        assert text.endswith(".")
        assert not LOUD_OR_SHAMING.search(text)
        assert len(text) < 330
    assert card.source


def test_no_file_tells_of_a_kind_that_there_is_not():
    assert {each.stem for each in resources.path("kinds").glob("*")} == {kind.value for kind in RunKind}


@pytest.mark.parametrize(
    ("content", "why"),
    [(None, "cannot be read"), ("does = ", "cannot be read"), ('does = "a"', "must have the texts does, add"),
     ('does = "a"\nadd = "b"\ncaution = 3\nsource = "d"', "must have the texts")],
)  # fmt: skip
def test_a_file_that_cannot_be_used_is_named(folder, content, why):
    if content is not None:
        (folder / "hill.toml").write_text(content)
    with pytest.raises(BrokenKindError, match=why) as refusal:
        kind_card(RunKind.HILL)
    assert "hill.toml" in str(refusal.value)

"""Facts behave as Python's own frozen dataclasses do, though none of their code is written before one is made."""

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field
from typing import Any

import pytest

from glutetracker.domain import frozen

BOTH = pytest.mark.parametrize("dataclass", [dataclasses.dataclass, frozen.dataclass], ids=["python's", "ours"])


@frozen.dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One that can be pickled: it has a place."""

    name: str
    sizes: list[int] = field(default_factory=list)


def made(dataclass: Any, *, kw_only: bool = False) -> Any:
    @dataclass(frozen=True, slots=True, kw_only=kw_only)
    class Fact:
        """A fact."""

        name: str
        size: float = 2.5
        parts: list[int] = field(default_factory=list)
        secret: str = field(default="", repr=False)

        def __post_init__(self) -> None:
            if self.size < 0:
                raise ValueError("too small")

        @property
        def twice(self) -> float:
            """Twice the size."""
            return self.size * 2

    return Fact


@BOTH
def test_it_is_made_by_place_or_name_and_fills_in_the_rest(dataclass):
    fact = made(dataclass)
    first, second = fact("hip", 3), fact(name="hip")
    assert (first.size, second.size, first.twice) == (3, 2.5, 6)
    assert first.parts == second.parts == []
    assert first.parts is not second.parts
    assert repr(first) == "made.<locals>.Fact(name='hip', size=3, parts=[])"
    assert fact.__match_args__ == ("name", "size", "parts", "secret")
    assert [each.name for each in dataclasses.fields(fact)] == ["name", "size", "parts", "secret"]


@BOTH
@pytest.mark.parametrize(
    ("values", "named", "told"),
    [
        ((), {}, "missing 1 required positional argument: 'name'"),
        (("hip",), {"length": 1}, "unexpected keyword argument 'length'"),
        (("hip", 1, [], "", 5), {}, "takes from 2 to 5 positional arguments but 6 were given"),
    ],
)
def test_a_wrong_call_is_told_by_its_name(dataclass, values, named, told):
    with pytest.raises(TypeError, match=rf"made.<locals>.Fact.__init__\(\).*{told}"):
        made(dataclass)(*values, **named)


@BOTH
def test_what_looks_after_it_is_asked_each_time(dataclass):
    fact = made(dataclass, kw_only=True)
    for _ in range(2):
        with pytest.raises(ValueError, match="too small"):
            fact(name="hip", size=-1)
    with pytest.raises(TypeError):
        fact("hip")
    with pytest.raises(ValueError, match="too small"):
        dataclasses.replace(fact(name="hip"), size=-1)


def test_the_first_few_are_as_those_made_once_its_code_is_written():
    fact = made(frozen.dataclass)
    many = [fact("hip", 3, secret="me") for _ in range(frozen.FEW + 2)]
    assert len(set(map(repr, many))) == 1
    assert {each.secret for each in many} == {"me"}
    assert len({id(each.parts) for each in many}) == len(many)
    with pytest.raises(ValueError, match="too small"):
        made(frozen.dataclass)("hip", -1)


@BOTH
def test_it_cannot_be_changed(dataclass):
    fact = made(dataclass)("hip")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'size'"):
        fact.size = 1
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'size'"):
        del fact.size
    with pytest.raises((FrozenInstanceError, TypeError)):  # the one of Python 3.11 stumbles here itself
        fact.other = 1
    assert not hasattr(fact, "__dict__")


@BOTH
def test_it_is_equal_by_its_values_and_its_kind(dataclass):
    fact, another = made(dataclass), made(dataclass)
    assert fact("hip") == fact("hip")
    assert fact("hip") != fact("waist")
    assert fact("hip") != another("hip")
    assert hash(fact("hip", 1, ())) == hash(fact("hip", 1, ()))
    assert dataclasses.asdict(fact("hip", 1, [2])) == {"name": "hip", "size": 1, "parts": [2], "secret": ""}


def test_it_goes_to_another_process_and_is_copied():
    kept = Kept(name="hip", sizes=[1])
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(kept, protocol)) == kept
    assert copy.copy(kept) == kept
    deep = copy.deepcopy(kept)
    assert deep == kept
    assert deep.sizes is not kept.sizes


@BOTH
def test_a_fact_can_be_a_narrower_kind_of_another(dataclass):
    fact = made(dataclass)
    assert fact("hip").size == 2.5

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Narrower(fact):
        """A fact with a day."""

        day: int
        size: float = 4

    narrower = Narrower("hip", day=1)
    assert (narrower.size, narrower.twice, narrower.day) == (4, 8, 1)
    assert isinstance(narrower, fact)
    assert narrower != fact("hip", 4)
    assert repr(narrower).endswith("Narrower(name='hip', size=4, parts=[], day=1)")
    assert not hasattr(narrower, "__dict__")


def test_only_frozen_ones_with_slots_are_made():
    with pytest.raises(TypeError, match="Only frozen"):
        frozen.dataclass(frozen=True, slots=False)

"""Qt's enums are made quickly, and are what Python's own `enum` makes of the same names and values."""

import enum
import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QSizePolicy, QStyle

GROWS = {"_value2member_map_", "_inverted_"}  # by each sum of flags, and each flag's rest, that was asked for
ADDED_BY_PYSIDE = {"_missing_", "__or__", "__ror__", "__add__", "__radd__"}
TOLD_BY_ITS_PLACE = {"__module__", "__qualname__", "__new__", "__static_attributes__", "__firstlineno__"}


def enums_of_qt() -> Iterator[Any]:
    for of in (Qt, QEvent, QLocale, QSizePolicy, QStyle):
        yield from (each for each in vars(of).values() if isinstance(each, enum.EnumType))


def parts(of_enum: Any) -> dict[str, str]:
    leave = ADDED_BY_PYSIDE | TOLD_BY_ITS_PLACE | GROWS
    told = {name: repr(part) for name, part in vars(of_enum).items() if name not in leave}
    for name, member in of_enum.__members__.items():
        own = {key: value for key, value in vars(member).items() if key not in GROWS}
        told[f"{name} itself"] = repr({**own, "__objclass__": None, "is": of_enum(member.value) is member})
    return told


def test_each_is_as_python_would_have_made_it():
    compared = 0
    for made in enums_of_qt():
        items = [(name, member.value) for name, member in made.__members__.items()]
        as_python = made.__bases__[0](made.__name__, items, boundary=enum.FlagBoundary.KEEP)
        assert type(made) is enum.EnumType
        assert parts(made) == parts(as_python)
        assert list(map(str, made)) == list(map(str, as_python))
        compared += 1
    assert compared > 100


def test_they_are_asked_by_name_by_value_and_by_their_bits():
    assert (Qt.Key(0x41), Qt.Key["Key_A"]) == (Qt.Key.Key_A, Qt.Key.Key_A)
    assert Qt.Key.Key_Any is Qt.Key.Key_Space
    top_left = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
    assert Qt.AlignmentFlag.AlignTop in top_left
    assert top_left & ~Qt.AlignmentFlag.AlignTop == Qt.AlignmentFlag.AlignLeft
    assert [each.name for each in Qt.DropAction.CopyAction | Qt.DropAction.MoveAction] == ["CopyAction", "MoveAction"]
    assert pickle.loads(pickle.dumps(Qt.CheckState.Checked)) is Qt.CheckState.Checked


def made_now(base: str, items: list[tuple[str, int]]) -> Any:
    """Make an enum as PySide does."""
    from glutetracker.ui.qt_enums import made_quickly

    with made_quickly():
        import enum as seen
    assert seen is not enum
    return getattr(seen, base)("Odd", items, boundary=enum.FlagBoundary.KEEP)


@pytest.mark.parametrize(
    "ask",
    [
        lambda odd: odd.TWO.value == 2,
        lambda odd: odd(2).name == "TWO",
        lambda odd: odd["TWO"].value == 2,
        lambda odd: [each.name for each in odd] == ["ONE", "TWO"],
        lambda odd: [each.name for each in reversed(odd)] == ["TWO", "ONE"],
        lambda odd: len(odd) == 2,
        lambda odd: list(odd.__members__) == ["ONE", "TWO"],
        lambda odd: {"ONE", "TWO"}.issubset(dir(odd)),
        lambda odd: not hasattr(odd, "THREE"),
        lambda odd: odd._value2member_map_[1].name == "ONE",
    ],
    ids=["member", "value", "name", "each", "reversed", "how many", "members", "names", "no member", "inside"],
)
@pytest.mark.parametrize("base", ["Enum", "IntEnum", "Flag", "IntFlag"])
def test_an_enum_sleeps_until_it_is_asked_for_something_and_is_python_s_own_then(base, ask, monkeypatch):
    monkeypatch.setattr("glutetracker.ui.qt_enums._may_sleep", True)  # as before the first thread
    odd = made_now(base, [("ONE", 1), ("TWO", 2)])
    odd.__module__, odd.__qualname__ = "PySide6.QtOdd", "QtOdd.Odd"  # as PySide says, once it has made one
    assert type(odd) is not enum.EnumType
    assert isinstance(odd, enum.EnumType)
    assert ask(odd)
    assert type(odd) is enum.EnumType
    assert isinstance(odd.ONE, odd)


def test_no_enum_of_qt_sleeps_once_threads_begin():
    from glutetracker.ui import qt_enums, tasks

    tasks.wait_for_all()
    assert list(qt_enums.wake_all()) == []
    assert type(made_now("Enum", [("ONE", 1)])) is enum.EnumType


def test_a_name_that_every_enum_has_is_left_to_python():
    odd = made_now("Enum", [("name", 1), ("value", 2)])
    assert [str(each) for each in odd] == ["Odd.name", "Odd.value"]
    assert (odd(1).name, odd(2).value) == ("name", 2)

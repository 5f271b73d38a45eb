"""Qt's enums, each filled when it is first asked for something.

PySide makes all enums around a name of Qt when the name is first asked for: 93 of them, of 1,195 members, for `Qt`.
A start asks for thirty members. Python's `enum` looks into each for what somebody may have written by hand, which
there is none of here, and that took a start longer than to lay out and paint Today. So what PySide takes for the module
`enum` is another one. What it makes sleeps; once woken, an enum is Python's own in all.
"""

import enum
import sys
from _thread import RLock
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from types import ModuleType
from typing import Any

Items = Sequence[tuple[str, int]]


class _Maker(enum.EnumType):
    """Called with a name and its items, makes an enum of the base of what is called."""

    def __call__(cls, name: str, items: Items, *, boundary: enum.FlagBoundary) -> Any:  # type: ignore[override]
        (base,) = cls.__bases__
        if not _taken(base).isdisjoint(each for each, _ in items):
            return base(name, items, boundary=boundary)
        parts = {key: part.copy() if isinstance(part, list | dict) else part for key, part in vars(cls).items()}
        made = type.__new__(_Asleep, name, (base,), parts)
        _asleep[made] = items, boundary
        if not _may_sleep:
            _wake(made)
        return made


class _Asleep(enum.EnumType):
    """What an enum is of until something in it is asked for: a member, or what Python finds members by."""

    def __getattr__(cls, name: str) -> Any:
        _wake(cls)
        return getattr(cls, name)


def _woken(name: str) -> Any:
    def look(cls: Any) -> Any:
        _wake(cls)
        return getattr(cls, name)

    return property(look)


for _name in ("_member_map_", "_member_names_", "_value2member_map_"):
    setattr(_Asleep, _name, _woken(_name))

_asleep: dict[Any, tuple[Items, enum.FlagBoundary]] = {}
_may_sleep = True
_waking = RLock()


def wake_all() -> Iterator[None]:
    """Wake one by one all that sleep, and let none sleep that is made from now on.

    PySide itself tells an enum by what it is of, in two places: where a member's name stands without its enum's, and
    where a signal carries one.
    """
    global _may_sleep  # noqa: PLW0603 (for the whole program, as `enum` is)
    _may_sleep = False
    for each in list(_asleep):
        _wake(each)
        yield


def _wake(made: Any) -> None:
    with _waking:  # another thread that asks meanwhile waits for all of it
        if made in _asleep:
            items, boundary = _asleep.pop(made)
            _fill(made, items)
            if issubclass(made, enum.Flag):
                _fit_flags(made, boundary)
            made.__class__ = enum.EnumType


class _Enum(enum.Enum, metaclass=_Maker):
    pass


class _IntEnum(enum.IntEnum, metaclass=_Maker):
    pass


class _Flag(enum.Flag, metaclass=_Maker):
    pass


class _IntFlag(enum.IntFlag, metaclass=_Maker):
    pass


@contextmanager
def made_quickly() -> Iterator[None]:
    """Let PySide, which looks for the module `enum` meanwhile, find one that makes enums quickly from then on."""
    found, quick = sys.modules["enum"], ModuleType("enum")
    vars(quick).update(vars(enum))
    sys.modules["enum"] = quick
    try:
        yield
    finally:
        sys.modules["enum"] = found
    vars(quick).update(Enum=_Enum, IntEnum=_IntEnum, Flag=_Flag, IntFlag=_IntFlag)


@lru_cache
def _taken(base: type) -> set[str]:
    """Names that mean something to every enum; Python's own maker knows what to do about one of them."""
    return set().union(*map(vars, base.__mro__))


def _fill(made: Any, items: Items) -> None:
    new, is_int, is_flag = made._new_member_, issubclass(made, int), issubclass(made, enum.Flag)
    names, members, of_value = _parts(made)
    for name, value in items:
        member = of_value.get(value)
        if member is None:
            member = of_value[value] = new(made, value) if is_int else new(made)
            member._value_, member._name_ = value, name  # not by `vars`, which would make a dict for each
            member.__objclass__, member._sort_order_ = made, len(names)
            if not is_flag or (value > 0 and value.bit_count() == 1):
                names.append(name)
        members[name] = member
        type.__setattr__(made, name, member)


def _parts(made: Any) -> tuple[list[str], dict[str, Any], dict[int, Any]]:
    parts = vars(made)  # asked for themselves, they would wake it
    return parts["_member_names_"], parts["_member_map_"], parts["_value2member_map_"]


def _fit_flags(made: Any, boundary: enum.FlagBoundary) -> None:
    names, members, of_value = _parts(made)
    mask, singles = 0, [members[name]._value_ for name in names]
    for value in of_value:
        mask |= value
    made._boundary_, made._flag_mask_, made._singles_mask_ = boundary, mask, sum(singles)
    made._all_bits_ = 2 ** mask.bit_length() - 1
    if singles != sorted(singles):
        made._iter_member_ = made._iter_member_by_def_

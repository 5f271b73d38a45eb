"""Qt's enums, made twenty times as quickly as Python makes them for PySide.

PySide makes all enums around a name of Qt when the name is first asked for: 93 of them, of 1,195 members, for `Qt`.
Python's `enum` looks into each member for what somebody may have written by hand, which there is none of here, and
that took a start as long as to lay out and paint Today. So what PySide takes for the module `enum` is another one.
"""

import enum
import sys
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
        made: Any = type.__new__(enum.EnumType, name, (base,), parts)
        _fill(made, items)
        if issubclass(base, enum.Flag):
            _fit_flags(made, boundary)
        return made


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
    names, members, of_value = made._member_names_, made._member_map_, made._value2member_map_
    for name, value in items:
        member = of_value.get(value)
        if member is None:
            member = of_value[value] = new(made, value) if is_int else new(made)
            vars(member).update(_value_=value, _name_=name, __objclass__=made, _sort_order_=len(names))
            if not is_flag or (value > 0 and value.bit_count() == 1):
                names.append(name)
        members[name] = member
        type.__setattr__(made, name, member)


def _fit_flags(made: Any, boundary: enum.FlagBoundary) -> None:
    mask, singles = 0, [made._member_map_[name]._value_ for name in made._member_names_]
    for value in made._value2member_map_:
        mask |= value
    made._boundary_, made._flag_mask_, made._singles_mask_ = boundary, mask, sum(singles)
    made._all_bits_ = 2 ** mask.bit_length() - 1
    if singles != sorted(singles):
        made._iter_member_ = made._iter_member_by_def_

"""Facts as plain values that JSON can hold, and back again by the types that their fields declare."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

Fact = TypeVar("Fact")
Maker = Callable[[Any], Any]


def told(value: object) -> Any:
    """Give a fact as lists, words and numbers; names of fields are left out, for their order is known."""
    if is_dataclass(value):
        return [told(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, tuple):
        return [told(each) for each in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def fact(kind: type[Fact], plain: object) -> Fact:
    """Make a fact of what `told` gave.

    Raises:
        ValueError, TypeError: It is none of that kind.
    """
    return cast("Fact", _maker(cast("Any", kind))(plain))


@lru_cache
def _maker(kind: Any) -> Maker:
    """Give the function that makes one kind; each is put together once."""
    if get_origin(kind) is UnionType:
        make = _maker(next(each for each in get_args(kind) if each is not type(None)))
        return lambda plain: None if plain is None else make(plain)
    if get_origin(kind) is tuple:
        return _maker_of_tuple(get_args(kind))
    if is_dataclass(kind) or hasattr(kind, "_fields"):
        names = getattr(kind, "_fields", None) or [field.name for field in fields(kind)]
        hints = get_type_hints(kind)
        makers = [(name, _maker(hints[name])) for name in names]
        return lambda plain: kind(**{name: make(each) for (name, make), each in zip(makers, plain, strict=True)})
    if kind is date or issubclass(kind, Enum):
        return cast("Maker", date.fromisoformat if kind is date else kind)
    return _checked(kind)


def _maker_of_tuple(kinds: tuple[Any, ...]) -> Maker:
    makers = [_maker(each) for each in kinds if each is not Ellipsis]
    if kinds[-1] is Ellipsis:
        return lambda plain: tuple(map(makers[0], plain))
    return lambda plain: tuple(make(each) for make, each in zip(makers, plain, strict=True))


def _checked(kind: type) -> Maker:
    kinds = {kind, int} if kind is float else {kind}

    def make(plain: object) -> object:
        if type(plain) not in kinds:
            raise TypeError(kind)
        return plain

    return make

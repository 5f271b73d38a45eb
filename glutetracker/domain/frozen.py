"""Frozen dataclasses that write no code until one is made.

Python's own decorator writes six methods a class as text and compiles each: for the kinds of facts that a start needs
that took a tenth of it. Here all share five of them, and the sixth, `__init__`, is written once some were made: of
most kinds a start makes one or two, as quickly without.
"""

import dataclasses
from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

FEW = 4
_OF_NO_SLOTS = ("__dict__", "__weakref__")
_made: dict[type, int] = {}

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool, slots: bool, kw_only: bool = False) -> Callable[[type], type]:
        """Make a frozen dataclass with slots; it takes only facts, so both must be said and true."""
        if not (frozen and slots):
            raise TypeError("Only frozen dataclasses with slots are made here")

        def dress(plain: type) -> type:
            told = dataclasses.dataclass(init=False, repr=False, eq=False, kw_only=kw_only)(plain)
            names = [each.name for each in dataclasses.fields(told)]
            bases = plain.__bases__ if issubclass(plain, _Frozen) else (_Frozen,)
            has_slot = {name for base in bases for of in base.__mro__ for name in vars(of).get("__slots__", ())}
            parts = {name: part for name, part in vars(told).items() if name not in {*names, *_OF_NO_SLOTS}}
            parts.setdefault("__init__", _first_init)
            parts |= {"__slots__": [name for name in names if name not in has_slot], "_values": attrgetter(*names)}
            return type(plain)(plain.__name__, bases, parts | {"__qualname__": plain.__qualname__})

        return dress


class _Frozen:
    """What each fact has of its own is its values, and how it is made."""

    __slots__ = ()
    _values: Callable[[Any], Any]

    def __repr__(self) -> str:
        told = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in _fields(self) if each.repr)
        return f"{type(self).__qualname__}({told})"

    def __eq__(self, other: object) -> bool:
        values = self._values
        return values(self) == values(other) if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._values(self))

    def __setattr__(self, name: str, value: object) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")

    def __getstate__(self) -> list[Any]:
        return [getattr(self, each.name) for each in _fields(self)]

    def __setstate__(self, values: list[Any]) -> None:
        for each, value in zip(_fields(self), values, strict=True):
            object.__setattr__(self, each.name, value)


def _first_init(self: Any, *values: Any, **named: Any) -> None:
    """Make one of the first few of a kind; what is odd about its values is told by the `__init__` that is written."""
    kind = type(self)
    _made[kind] = _made.get(kind, 0) + 1
    told = _told(kind, values, named) if _made[kind] <= FEW else None
    if told is None:
        kind.__init__ = _written_init(kind)
        kind.__init__(self, *values, **named)
        return
    for name, value in told.items():
        object.__setattr__(self, name, value)  # past ours, which refuses
    if hasattr(kind, "__post_init__"):
        self.__post_init__()


def _told(kind: Any, values: tuple[Any, ...], named: dict[str, Any]) -> dict[str, Any] | None:
    """Give each field its value; None where they do not fit."""
    fields = _fields(kind)
    plain = [each.name for each in fields if not each.kw_only]
    given = dict(zip(plain, values, strict=False)) | named
    if len(values) > len(plain) or len(given) < len(values) + len(named):
        return None
    told = {each.name: given.pop(each.name) if each.name in given else _default_of(each) for each in fields}
    return None if given or any(value is dataclasses.MISSING for value in told.values()) else told


def _default_of(field: dataclasses.Field[Any]) -> Any:
    made_by = field.default_factory
    return field.default if made_by is dataclasses.MISSING else made_by()


def _fields(of: Any) -> tuple[dataclasses.Field[Any], ...]:
    return dataclasses.fields(of)


def _written_init(kind: Any) -> Callable[..., None]:
    scope: dict[str, Any] = {"_NONE": object()}
    plain, named, lines = list[str](), list[str](), list[str]()
    for each in _fields(kind):
        value = each.name
        (named if each.kw_only else plain).append(value + "".join(_default(each, scope)))
        if each.default_factory is not dataclasses.MISSING:
            value = f"_make_{value}() if {value} is _NONE else {value}"
        scope[f"_set_{each.name}"] = getattr(kind, each.name).__set__  # past __setattr__, which refuses
        lines.append(f"_set_{each.name}(self, {value})")
    if hasattr(kind, "__post_init__"):
        lines.append("self.__post_init__()")
    head = ", ".join(["self", *plain, *(["*", *named] if named else [])])
    exec(f"def __init__({head}):\n  " + "\n  ".join(lines), scope)  # noqa: S102 (from names of fields alone)
    made: Callable[..., None] = scope["__init__"]
    made.__qualname__ = f"{kind.__qualname__}.__init__"
    return made


def _default(field: dataclasses.Field[Any], scope: dict[str, Any]) -> Iterator[str]:
    if field.default is not dataclasses.MISSING:
        scope[f"_default_{field.name}"] = field.default
        yield f"=_default_{field.name}"
    elif field.default_factory is not dataclasses.MISSING:
        scope[f"_make_{field.name}"] = field.default_factory
        yield "=_NONE"

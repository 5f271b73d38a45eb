"""Modules whose code runs when something in them is first asked for; imported before anything that loads those below.

`dataclasses` loads `inspect` for classes without words of their own, and with it the reading of Python's syntax: as
long as a start takes to lay out Today. `pathlib` loads `ipaddress`, for addresses of the network: there are none here.
"""

import sys
from _thread import RLock
from contextlib import suppress
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

BY_PYTHON = ("inspect", "ipaddress")
WRAPPED_AT_MOST = 2  # the words for a fact are, once

_loading = RLock()


class Late(ModuleType):
    """A module that waits for the first question to it."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # the import of what is here already asks for `__spec__` and the like
            raise AttributeError(name)
        _load(self)
        try:
            return vars(self)[name]
        except KeyError:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}") from None


class LateLoader:
    """Leaves a module's code to be run by `Late`."""

    def __init__(self, loader: Any) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Make the module that waits."""
        return Late(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Let it wait."""
        vars(module)["_loader_to_come"] = self._loader


def waits(name: str) -> bool:
    """Tell whether a module is here whose code did not run yet."""
    return "_loader_to_come" in vars(sys.modules.get(name, sys))


def _let_wait(name: str) -> None:
    spec = PathFinder.find_spec(name)
    if spec is None or name in sys.modules:
        return
    loader = LateLoader(spec.loader)
    spec.loader = loader  # type: ignore[assignment]
    module = sys.modules[name] = loader.create_module(spec)
    module.__spec__, module.__file__ = spec, spec.origin
    loader.exec_module(module)


def _load(module: ModuleType) -> None:
    with _loading:  # another thread that asks meanwhile waits for all of it
        loader = vars(module).pop("_loader_to_come", None)
        if loader is not None:
            loader.exec_module(module)


def _get_annotations(of: Any, **asked: Any) -> Any:
    """Answer for `inspect` while it waits: `dataclasses` of Python 3.12 and 3.13 asks this of each class it dresses."""
    if isinstance(of, type) and not asked:
        return dict(vars(of).get("__annotations__", {}))
    return _inspects("get_annotations")(of, **asked)


def _unwrap(of: Any, **asked: Any) -> Any:
    """Answer for `inspect` while it waits: `dataclasses` of Python 3.14 asks this of what a class with slots has."""
    inner = of
    for _ in range(0 if asked else WRAPPED_AT_MOST):
        if isinstance(inner, type) or not hasattr(inner, "__wrapped__"):
            return inner
        inner = inner.__wrapped__
    return _inspects("unwrap")(of, **asked)


def _inspects(name: str) -> Any:
    inspect = sys.modules["inspect"]
    _load(inspect)
    return vars(inspect)[name]


def _load_datetime() -> None:
    """Give the module `datetime` as Python 3.12 does; 3.11 makes all of it in Python first, only to drop it."""
    if sys.hexversion >= 0x030C0000 or "datetime" in sys.modules:  # mypy sees both branches
        return
    with suppress(ImportError):  # a Python that has it in Python alone
        import _datetime  # type: ignore[import-not-found]

        module = ModuleType("datetime", _datetime.__doc__)
        vars(module).update((name, each) for name, each in vars(_datetime).items() if not name.startswith("_"))
        module.__spec__ = PathFinder.find_spec("datetime")
        sys.modules["datetime"] = module


for _name in BY_PYTHON:
    _let_wait(_name)
if waits("inspect"):
    if sys.hexversion >= 0x030E0000:
        vars(sys.modules["inspect"])["unwrap"] = _unwrap
    elif sys.hexversion >= 0x030C0000:
        vars(sys.modules["inspect"])["get_annotations"] = _get_annotations
_load_datetime()

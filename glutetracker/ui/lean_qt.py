"""PySide, loaded without what this program hardly ever asks of it; imported before anything of PySide is.

Half the start of a bare window is PySide getting ready to word the TypeError of a call that does not fit, and to write
stubs of itself: that code waits here until it is asked for. And from then on PySide reads the source of each module
imported, to see whether its switches (`__feature__`) are used there, which they never are.
"""

import builtins
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

_OF_SIGNATURES = ("errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
LATE = frozenset(f"shibokensupport.signature.{name}" for name in _OF_SIGNATURES)
"""They are found here only where the set-up has laid them out as files; else PySide unpacks them itself, as ever."""


class _Late(ModuleType):
    """A module whose code runs when something in it is first asked for."""

    def __getattr__(self, name: str) -> Any:
        loader = None if name.startswith("__") else vars(self).pop("_loader_to_come", None)
        if loader is None:
            raise AttributeError(name)
        loader.exec_module(self)
        return getattr(self, name)


class _LateLoader:
    def __init__(self, loader: Any) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Late(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        vars(module)["_loader_to_come"] = self._loader


class _LateFinder:
    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target) if name in LATE else None
        if spec is not None:
            spec.loader = _LateLoader(spec.loader)  # type: ignore[assignment]
        return spec


sys.meta_path.insert(0, _LateFinder)
import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)

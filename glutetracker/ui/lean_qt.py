"""PySide, loaded without what this program hardly ever asks of it; imported before anything of PySide is.

Half the start of a bare window is PySide getting ready to word the TypeError of a call that does not fit, to write
stubs of itself and to unpack itself: that code waits here until it is asked for. Its enums are made quickly. And from
then on PySide reads the source of each module imported, to see whether its switches (`__feature__`) are used there,
which they never are.
"""

import builtins
import inspect  # noqa: F401 (PySide's support loads it, and would tell it of its quick `enum`)
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

from glutetracker.ui.qt_enums import made_quickly

_OF_SIGNATURES = ("errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
LATE = frozenset(f"shibokensupport.signature.{name}" for name in _OF_SIGNATURES)
"""They are found here only where the set-up has laid them out as files; else PySide unpacks them itself, as ever."""
_TO_UNPACK = frozenset({"base64", "tempfile", "textwrap", "traceback", "zipfile"}.difference(sys.modules))
_MAKES_ENUMS = "shiboken6.Shiboken"
_ENUM_IS_KNOWN = sys.version_info < (3, 14)  # what a member holds was looked at in 3.11 to 3.13


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


class _QuickLoader:
    def __init__(self, loader: Any) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> Any:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        with made_quickly():
            self._loader.exec_module(module)


class _Finder:
    """Finds what PySide loads with itself."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        is_late = name in LATE or name in _TO_UNPACK
        is_quick = name == _MAKES_ENUMS and _ENUM_IS_KNOWN
        spec = PathFinder.find_spec(name, path, target) if is_late or is_quick else None
        if spec is not None:
            spec.loader = (_LateLoader if is_late else _QuickLoader)(spec.loader)  # type: ignore[assignment]
        return spec


sys.meta_path.insert(0, _Finder)
import PySide6.QtCore  # noqa: E402, F401

sys.meta_path.remove(_Finder)
for _name in _TO_UNPACK:
    sys.modules.pop(_name, None)  # late for PySide alone
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)

"""PySide, loaded without what this program hardly ever asks of it; imported before anything of PySide is.

Half the start of a bare window is PySide getting ready to word the TypeError of a call that does not fit, to write
stubs of itself and to unpack itself: that code waits here until it is asked for. Its enums are made quickly. And
PySide reads the source of each module imported, to see whether its switches (`__feature__`) are used there,
which they never are.
"""

import builtins
import inspect
import os
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from glutetracker import late
from glutetracker.ui import qt_enums

_OF_SIGNATURES = ("errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
LATE = frozenset(f"shibokensupport.signature.{name}" for name in _OF_SIGNATURES)
"""They are found here only where the set-up has laid them out as files; else PySide unpacks them itself, as ever."""
_TO_UNPACK = frozenset({"base64", "tempfile", "textwrap", "traceback", "zipfile"}.difference(sys.modules))
_MAKES_ENUMS = "shiboken6.Shiboken"


class _Loader:
    def __init__(self, loader: Any) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> Any:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._loader.exec_module(module)


class _QuickLoader(_Loader):
    def exec_module(self, module: ModuleType) -> None:
        with qt_enums.made_quickly():
            super().exec_module(module)


class _WordingLoader(_Loader):
    def exec_module(self, module: ModuleType) -> None:
        for _ in qt_enums.wake_all():  # it names members without their enum
            pass
        super().exec_module(module)


class _Finder:
    """Finds what PySide loads with itself."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        is_late = name in LATE or name in _TO_UNPACK
        is_quick = name == _MAKES_ENUMS
        spec = PathFinder.find_spec(name, path, target) if is_late or is_quick else None
        if spec is not None:
            loader: Any = spec.loader
            spec.loader = _QuickLoader(loader) if is_quick else late.LateLoader(_WordingLoader(loader))  # type: ignore[assignment]
        return spec


def _is_laid_out() -> bool:
    found = find_spec("shiboken6")
    places = (found.submodule_search_locations if found else None) or ()
    return any(os.path.isdir(os.path.join(place, "files.dir")) for place in places)  # noqa: PTH112, PTH118 (sooner)


def _no_source(_: object) -> str:
    raise OSError("PySide is told that there is none to read")


_imports = builtins.__import__  # PySide, which puts another in its place, keeps a wrong one of Python 3.15's two
_opens_now = sys.getdlopenflags() if hasattr(sys, "getdlopenflags") else None
if _opens_now is not None:
    sys.setdlopenflags(os.RTLD_LAZY)  # 13,000 names of Qt are looked up when first called, not all at once
if not _is_laid_out():  # nothing of PySide's own waits
    inspect.getsource  # noqa: B018 (that is loaded now: else within PySide, which would tell it of its quick `enum`)
    list(qt_enums.wake_all())
elif late.waits("inspect"):
    inspect.getsource = _no_source  # type: ignore[assignment]
sys.meta_path.insert(0, _Finder)
import PySide6.QtCore  # noqa: E402
import PySide6.QtGui  # noqa: E402
import PySide6.QtWidgets  # noqa: E402, F401

sys.meta_path.remove(_Finder)
for _name in _TO_UNPACK:
    sys.modules.pop(_name, None)  # late for PySide alone
builtins.__import__ = _imports
if inspect.getsource is _no_source:
    del inspect.getsource
if _opens_now is not None:
    sys.setdlopenflags(_opens_now)

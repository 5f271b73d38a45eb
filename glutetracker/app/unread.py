"""Keeps PySide from reading the source of each module that is imported, which a start would wait for.

It looks whether a module asks for its "features" (snake_case names and the like). None of ours does, nor of those
that we use.
"""

import sys

import PySide6  # noqa: F401 (brings what is changed here)

_features = sys.modules.get("shibokensupport.feature")
if _features is not None and "_mod_uses_pyside" in vars(_features):
    vars(_features)["_mod_uses_pyside"] = lambda _module: False

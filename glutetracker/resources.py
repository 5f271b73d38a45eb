"""Where resources lie: beside the package in a checkout, inside it once installed."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_ROOT = next(each for each in (_PACKAGE / "resources", _PACKAGE.parent / "resources") if each.is_dir())


def path(*parts: str) -> Path:
    """Give the path of a resource."""
    return _ROOT.joinpath(*parts)

"""The folder of exercises as a copy that a test may write into."""

import shutil
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "resources" / "exercises"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "exercises", ignore=shutil.ignore_patterns("__pycache__")))

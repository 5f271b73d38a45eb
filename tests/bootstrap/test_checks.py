import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).parents[1] / "run.py"

PROJECT = """\
[tool.ruff]
line-length = 120
[tool.mypy]
packages = ["glutetracker"]
strict = true
[tool.pytest.ini_options]
markers = ["deep: long"]
[tool.importlinter]
root_package = "glutetracker"
[[tool.importlinter.contracts]]
name = "One way down"
type = "layers"
layers = ["glutetracker.ui", "glutetracker.domain"]
"""

TESTS = """\
import os

import pytest


def test_short() -> None:
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


@pytest.mark.deep
def test_long() -> None:
    pass
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of two empty modules and two tests, one of them deep."""
    for folder in ("glutetracker", "tests"):
        (tmp_path / folder).mkdir()
    for module in ("__init__", "ui", "domain"):
        (tmp_path / "glutetracker" / f"{module}.py").touch()
    (tmp_path / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    (tmp_path / "tests" / "test_two.py").write_text(TESTS, encoding="utf-8")
    shutil.copy(RUN, tmp_path / "tests")
    return tmp_path


def run(project: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "tests/run.py", *arguments]
    ours = ("QT_QPA_PLATFORM", "PYTEST_")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def test_all_checks_run_the_long_tests_when_asked_for_and_other_words_reach_pytest(project):
    done = run(project, "--deep", "-k", "long")

    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stdout
    assert [line.split()[-1] for line in lines[:4]] == ["ok"] * 4
    assert "1 passed" in lines[-1]


@pytest.mark.parametrize(
    ("module", "text", "check"),
    [
        ("ui", "import os\n", "ruff check"),
        ("ui", "LOAD_KG  = 80\n", "ruff format"),
        ("ui", 'LOAD_KG: int = "eighty"\n', "mypy"),
        ("domain", 'from glutetracker import ui\n\n__all__ = ["ui"]\n', "lint-imports"),
    ],
)
def test_the_first_check_that_fails_ends_the_run_with_its_name(project, module, text, check):
    (project / "glutetracker" / f"{module}.py").write_text(text, encoding="utf-8")

    done = run(project)

    last = done.stdout.splitlines()[-1]
    assert done.returncode != 0
    assert last.startswith(check)
    assert last.endswith("FAILED, the other checks were not run")


def test_a_failing_test_fails_the_run_and_long_ones_wait_to_be_asked_for(project):
    (project / "tests" / "test_three.py").write_text("def test_fails() -> None:\n    raise AssertionError\n")

    done = run(project)

    assert done.returncode == 1
    assert "1 failed, 1 passed" in done.stdout.splitlines()[-1]

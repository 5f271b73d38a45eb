import re
import tomllib
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def pins(name: str) -> dict[str, set[str]]:
    """Each requirement of a file ("name==version ; marker") with its hashes."""
    text = (REPOSITORY / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return {line.partition("--hash")[0].strip(): set(HASH.findall(line)) for line in lines}


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-test.txt"])
def test_every_package_is_pinned_with_its_hashes_and_names_no_host(name):
    for requirement, hashes in pins(name).items():
        assert re.match(r"[\w.-]+==[\w.]+( ;|$)", requirement), requirement
        assert hashes, requirement
    assert "://" not in (REPOSITORY / name).read_text(encoding="utf-8")


def test_the_tests_run_on_the_very_packages_that_users_run():
    assert pins("requirements.txt").items() <= pins("requirements-test.txt").items()


def test_the_pythons_that_main_takes_are_those_of_the_package():
    took = re.search(r"OLDEST, NEWEST = \(3, (\d+)\), \(3, (\d+)\)", (REPOSITORY / "main.py").read_text("utf-8"))
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["requires-python"] == f">=3.{took[1]},<3.{int(took[2]) + 1}"

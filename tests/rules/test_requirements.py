"""A dependency must earn its place; that the pins carry hashes and no host is held by tests/bootstrap/test_pins.py."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST_DIRECT, MOST_INSTALLED = 8, 20


def asked_for() -> set[str]:
    """The names of the packages that are asked for, by whatever Python."""
    direct = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    return {re.split(r"[<>=!~ \[;]", each)[0].lower() for each in direct}


def test_few_packages_are_asked_for_and_few_come():
    direct = asked_for()
    pinned = re.findall(r"^([\w.-]+)==", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE)
    assert 0 < len(direct) <= MOST_DIRECT
    assert len(direct) < len(set(pinned)) <= MOST_INSTALLED


def test_all_that_is_asked_for_is_pinned():
    pinned = re.findall(r"^([\w.-]+)==", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE)
    assert asked_for() <= {each.lower() for each in pinned}

"""A dependency must earn its place; that the pins carry hashes and no host is held by tests/bootstrap/test_pins.py."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST_DIRECT, MOST_INSTALLED = 8, 20


def test_few_packages_are_asked_for_and_few_come():
    direct = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    pinned = re.findall(r"^([\w.-]+)==", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE)
    assert 0 < len(direct) <= MOST_DIRECT
    assert len(direct) < len(set(pinned)) <= MOST_INSTALLED


def test_all_that_is_asked_for_is_pinned():
    direct = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = {re.split(r"[<>=!~ \[;]", each)[0].lower() for each in direct}
    pinned = re.findall(r"^([\w.-]+)==", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE)
    assert names <= {each.lower() for each in pinned}

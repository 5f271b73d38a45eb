"""docs/cli.md: every example does what it says there."""

import io
import re
import shlex
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from glutetracker import cli
from glutetracker.cli.program import COMMANDS

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"
EXAMPLE = re.compile(r"^\$ (?P<line>.+)\n(?P<answer>(?:(?!\$ |```).*\n)*)", re.MULTILINE)


@pytest.fixture
def example_files(gpx, downloads):
    gpx("morning.gpx", later_s=86_400)
    gpx("evening.gpx", later_s=2 * 86_400)
    gpx("ride.gpx", sport="cycling")
    (downloads / "broken.tcx").write_text("no activity")
    (downloads / "notes.txt").write_text("buy tape")


def answer_of(line):
    """Type a line; both streams as a terminal shows them, and the status where it is not 0."""
    words = shlex.split(line)
    assert words[0] == "glutetracker"
    screen = io.StringIO()
    with redirect_stdout(screen), redirect_stderr(screen):
        status = cli.run(words[1:])
    return screen.getvalue() + (f"[{status}]\n" if status else "")


def test_every_example_answers_as_documented(example_files, gpx):
    blocks = re.findall(r"^```console\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    examples = [example for block in blocks for example in EXAMPLE.finditer(block)]
    assert len(examples) > 15
    for example in examples:
        if "--dry-run" in example["line"]:
            gpx("night.gpx", later_s=3 * 86_400)
        documented = re.escape(example["answer"]).replace("…\\\n", "(.*\n)*").replace("…", ".*?")
        answer = answer_of(example["line"])
        assert re.fullmatch(documented, answer), f"{example['line']}\n{answer}"


def test_every_command_is_documented():
    headings = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("## ")]
    documented = {name for line in headings for name in re.findall(r"`(\w+)`", line)}
    assert documented == {each.name for each in COMMANDS}


def test_every_option_is_documented():
    page = PAGE.read_text("utf-8")
    options = {name for each in COMMANDS for option in each.params for name in option.opts if name.startswith("--")}
    assert [name for name in sorted(options) if name not in page] == []

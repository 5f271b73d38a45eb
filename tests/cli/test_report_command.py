"""`report`: a period on paper, without a window."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def journal(command):
    """A session, a run and a visit, as typed."""
    for line in ("2026-03-02 hip thrust 82.5x8@2", "2026-03-03 easy 5.2 km 28:40", "2026-03-04 hips 98.4 98.6"):
        assert command("log", line).status == 0


def test_a_period_becomes_a_pdf_on_the_paper_that_is_asked_for(command, journal, downloads):
    answer = command("report", "march.pdf", "--from", "2026-03-01", "--to", "2026-03-31", "--paper", "letter")
    assert (answer.status, answer.out, answer.err) == (0, "Wrote march.pdf.\n", "")
    content = (downloads / "march.pdf").read_bytes()
    assert content.startswith(b"%PDF-")
    assert re.search(rb"/MediaBox \[0 0 612(\.0+)? 792(\.0+)?\]", content)


def test_what_is_there_already_is_kept_unless_it_may_go(command, journal, downloads):
    (downloads / "march.pdf").write_bytes(b"mine")
    words = ("report", "march.pdf", "--from", "2026-03-01", "--to", "2026-03-31")
    refused = command(*words)
    assert refused.status == 1
    assert "is there already" in refused.err
    assert (downloads / "march.pdf").read_bytes() == b"mine"
    assert command(*words, "--overwrite").status == 0


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("march.txt",), 2, "name the file .pdf"),
        (("x.pdf", "--from", "2026-03-09", "--to", "2026-03-02"), 2, "The last day is before the first."),
        (("x.pdf", "--from", "2001-01-01", "--to", "2001-01-31"), 1, "Nothing was logged from Mon 1 Jan 2001"),
        (("x.pdf", "--from", "March"), 2, "is no day"),
    ],
)
def test_what_cannot_be_written_is_one_sentence_and_no_file(command, journal, downloads, words, status, told):
    answer = command("report", *words)
    assert answer.status == status
    assert told in answer.err
    assert list(downloads.iterdir()) == []


def test_nothing_is_said_but_what_was_written(command, downloads):
    for line in ("2026-03-02 hip thrust 82.5x8@2", "hip thrust 20x8", "easy 5 km", "easy 6 km"):
        command("log", line)  # few: a chart is made lower, so that it stands on the page before
    words = (sys.executable, "-P", "-m", "glutetracker", "report", "spring.pdf")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    # Qt speaks past what is heard within one process.
    done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=False, env=environment)
    assert (done.returncode, done.stdout, done.stderr) == (0, "Wrote spring.pdf.\n", "")

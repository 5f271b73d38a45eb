"""`report`: a period on paper, without a window."""

import re

import pytest


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

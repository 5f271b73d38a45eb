from dataclasses import replace
from html.parser import HTMLParser

import pytest
from PySide6.QtWidgets import QFileDialog

from glutetracker.domain.question.data import Assumptions
from glutetracker.outgo.target import ExportError
from glutetracker.ui.question.saving import save


class Shown(HTMLParser):
    """What a browser would show, and what it would ask the network for."""

    def __init__(self):
        super().__init__()
        self.words, self.asked_for = [], []

    def handle_starttag(self, _, attributes):
        self.asked_for += [value for name, value in attributes if name in {"src", "href"}]

    def handle_data(self, data):
        self.words.append(data)


def test_the_answer_is_saved_as_a_web_page_that_needs_nothing_else(page, weeks, tmp_path, context, monkeypatch):
    weeks(7)
    opened = page()
    heard = []
    context.notices.said.connect(heard.append)
    target = tmp_path / "mine.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    opened.front.save.click()
    assert heard == ["Saved mine.html."]
    shown, answer = Shown(), opened.answers.last(opened.front.asked)
    shown.feed(target.read_text("utf-8"))
    words = " ".join(shown.words)
    for expected in ("Not enough data yet", answer.model, answer.data_hash[:12], "not proof", "no medical advice",
                     "What is taken for granted", answer.weeks[0].monday.isoformat()):  # fmt: skip
        assert expected in words
    assert [each for each in shown.asked_for if not each.startswith("data:image/png;base64,")] == []
    assert len(shown.asked_for) == 1


def test_the_answer_is_saved_as_a_pdf(page, weeks, tmp_path, context):
    weeks(6)
    opened = page()
    answer = opened.answers.last(opened.front.asked)
    save(answer, Assumptions(), context.preferences, tmp_path / "mine.pdf")
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF-")


def test_words_of_the_journal_cannot_become_markup(page, tmp_path, context):
    opened = page()
    answer = replace(opened.answers.last(opened.front.asked), model="<b>one & two</b>")
    save(answer, Assumptions(), context.preferences, tmp_path / "mine.html")
    assert "&lt;b&gt;one &amp; two&lt;/b&gt;" in (tmp_path / "mine.html").read_text("utf-8")


def test_another_kind_of_file_is_refused_by_its_name(page, tmp_path, context):
    opened = page()
    answer = opened.answers.last(opened.front.asked)
    with pytest.raises(ExportError, match=r"\.pdf or \.html"):
        save(answer, Assumptions(), context.preferences, tmp_path / "mine.docx")
    assert list(tmp_path.glob("mine*")) == []

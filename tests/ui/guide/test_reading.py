import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from glutetracker.guides import articles
from glutetracker.guides.glossary import glossary
from glutetracker.store.lifting import sessions
from glutetracker.ui.guide.links import LinkRow

Key = Qt.Key


def words(opened):
    labels = opened.reading.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(opened.reading))


def rows(opened):
    return [row for row in opened.reading.findChildren(LinkRow) if row.isVisible()]


@pytest.mark.parametrize(
    ("named", "article"), [("form_first", articles.form_first), ("what_to_expect", articles.what_to_expect)]
)
def test_an_article_opens_from_the_cards_whole(page, named, article):
    opened = page()
    QTest.mouseClick(opened.front.reads[named], Qt.MouseButton.LeftButton)
    told, text = words(opened), article()
    expected = [text.title, text.lead, *(each.heading for each in text.sections)]
    expected += [each for section in text.sections for each in (section.text, *section.points)]
    assert [each for each in expected if each not in told] == []


def test_a_route_leads_to_its_exercises_and_back(page, press, qtbot):
    opened = page()
    QTest.mouseClick(opened.front.reads["routes"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(rows(opened)) == len(articles.routes()))
    rows(opened)[0].setFocus()
    press(Key.Key_Return)
    route = next(iter(articles.routes().values()))
    assert opened.reading.frame.title.text() == route.title
    qtbot.waitUntil(lambda: len(rows(opened)) == len(route.steps))
    rows(opened)[0].setFocus()
    press(Key.Key_Return)
    assert opened.detail.exercise.id == route.steps[0].exercise
    assert opened.detail.back.text() == "Routes"
    press(Key.Key_Escape)
    assert opened.reading.frame.title.text() == route.title
    press(Key.Key_Escape, Key.Key_Escape)
    assert opened.stack.currentWidget() is opened.front


def test_a_route_that_has_a_routine_is_started_as_a_session(page, context, asked, qtbot):
    opened = page()
    opened.asked_for("route:before_a_run")
    start = opened.reading.findChild(QPushButton, "startRoute")
    qtbot.waitUntil(start.isVisible)
    start.click()
    assert asked[-1][0] == "log"
    assert sessions.open_session(context.store).session.routine_id == "activation_before_a_run"


def test_every_word_is_explained(page):
    opened = page()
    opened.asked_for("words")
    told = words(opened)
    assert [term.word for term in glossary() if term.meaning not in told] == []


def test_the_questions_are_asked_once_and_can_be_read_again(page, context):
    opened = page()
    QTest.mouseClick(opened.front.questions.read, Qt.MouseButton.LeftButton)
    told = words(opened)
    assert [each for each in articles.screening().questions if each not in told] == []
    opened.go_back()
    assert not opened.front.questions.isVisible()
    opened.asked_for("screening")
    assert opened.reading.frame.title.text() == articles.screening().title

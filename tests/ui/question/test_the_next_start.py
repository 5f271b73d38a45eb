"""The answer of last time is there at once when the journal is opened again."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

import glutetracker.ui.charts.plotting.plot  # noqa: F401 (a page is made at once where that is loaded)
from glutetracker.app.idle import Idle
from glutetracker.domain.body.measure import Site
from glutetracker.domain.clock import today
from glutetracker.store import Store
from glutetracker.store.body import measures
from glutetracker.store.question import last_answers
from glutetracker.ui import tasks
from glutetracker.ui.pages.question import QuestionPage
from glutetracker.ui.question.answers import Asked
from glutetracker.ui.shell.window import Window


@pytest.fixture
def opened(page, weeks):
    """The page, answered from eight weeks."""
    weeks(8)
    return page()


@pytest.fixture
def open_again(context, opened):
    """Closes the journal and opens it, as the next start does; the page as it is before anything is worked out."""

    def again(path=None):
        opened.hide()
        before = context.store
        context.replace_store(Store.open(path or before.path))
        before.close()
        made = QuestionPage(context, opened.parentWidget())
        made.catch_up()
        return made

    return again


def test_what_was_answered_before_stands_there_and_is_not_worked_out_again(opened, open_again, context, qtbot):
    told = opened.front.cards.verdict.told.text()
    again = open_again()
    assert again.front.cards.verdict.told.text() == told
    qtbot.waitUntil(lambda: context.recall.logged_if_read(today()) is not None, timeout=20_000)
    assert not again.answers.is_working(Asked())


def test_an_answer_of_another_day_tells_its_day_while_a_fresh_one_is_worked_out(
    opened, open_again, store, qtbot, log_visit
):
    opened.hide()
    place = last_answers.place(store)
    kept = last_answers.load(place, *Asked())
    day = today() - timedelta(days=30)
    last_answers.keep(place, kept._replace(made_on=day))
    log_visit(today(), Site.HIP, 98.2)
    again = open_again()
    assert again.front.frame.subtitle.text() == opened.front.frame.subtitle.text()
    assert f"{day:%Y}, being worked out anew" in again.front.cards.verdict.state.text()
    qtbot.waitUntil(lambda: not again.answers.is_working(Asked()), timeout=20_000)
    assert again.answers.last(Asked()).used.weeks_read == 9
    assert last_answers.load(place, *Asked()).made_on == today()


def test_another_journal_is_told_nothing_of_it(open_again, tmp_path):
    again = open_again(tmp_path / "other" / "journal.sqlite")
    assert again.answers.last(Asked()) is None
    assert again.front.waiting.isVisibleTo(again.front)


def test_what_is_undone_is_answered_anew_and_what_is_done_again_too(opened, context, answered, log_visit):
    log_visit(today(), Site.HIP, 98.2)
    answered(opened)
    context.undo()
    answered(opened)
    place = last_answers.place(context.store)
    assert last_answers.load(place, *Asked()).answer.used.weeks_read == 8
    assert measures.latest_value(context.store, Site.HIP) != 98.2


def test_a_page_that_is_made_while_it_is_turned_to_is_painted_all_of_it(context, shown, qtbot):
    window = Window(context)
    shown(window)
    window.show_page("question")
    made = window.page("question")
    qtbot.waitUntil(lambda: made.front is not None and not made.answers.is_working(Asked()), timeout=20_000)
    assert [each for each in made.findChildren(QWidget) if not each.updatesEnabled()] == []


def test_today_tells_the_answer_though_its_page_was_never_opened(context, shown, qtbot, weeks):
    weeks(8)
    window = Window(context)
    shown(window)
    window.show_page("today")
    window.page("today").make_ready()
    line = window.page("today").question.told
    assert line.text() == "There is enough to begin to answer. It is worked out in a moment."
    Idle(window, context, [])._answer()
    qtbot.waitUntil(lambda: "in a moment" not in line.text(), timeout=20_000)
    assert context.answers.last(Asked()).used.weeks_read == 8
    tasks.wait_for_all()

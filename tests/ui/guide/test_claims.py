from collections import Counter
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from glutetracker.domain.body.measure import Site
from glutetracker.domain.clock import today
from glutetracker.domain.guide.claim import OwnData, Verdict
from glutetracker.domain.preferences import ThemeChoice
from glutetracker.domain.running import RunKind
from glutetracker.guides import articles
from glutetracker.guides.library import references
from glutetracker.ui import tasks
from glutetracker.ui.pages.guide import GuidePage

Key = Qt.Key


@pytest.fixture
def claims(context, shown):
    """The page of claims, opened at one of them or at its top: claims("sand", size=(836, 600))."""

    def open_claims(which="", size=(1072, 800)):
        made = GuidePage(context)
        shown(made, size)
        made.asked_for(f"claims:{which}" if which else "claims")
        return made.claims

    yield open_claims
    tasks.wait_for_all()


def seen(claims):
    return [card.claim.id for card in claims.cards if not card.isHidden()]


def told(widget):
    return "\n".join(
        label.text().replace("\u200b", "") for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)
    )


def test_every_claim_is_shown_with_its_verdict_and_evidence(claims):
    opened = claims()
    assert seen(opened) == list(articles.claims())
    names = {"Holds", "Holds in part", "No good study", "Does not hold"}
    for card in opened.cards:
        assert card.claim.claim in told(card)
        assert card.claim.text in told(card)
        assert names.intersection(told(card).splitlines())


def test_letters_find_claims_and_escape_shows_all_again(claims, press):
    opened = claims()
    press("sprint 10")
    assert seen(opened) == ["ten_second_sprints"]
    assert opened.found.text() == "1 claim"
    press(Key.Key_Escape)
    assert seen(opened) == list(articles.claims())


def test_a_verdict_is_chosen_by_the_arrow_keys(claims, press):
    opened = claims()
    press(Key.Key_Tab, Key.Key_Right)
    wanted = [claim.id for claim in articles.claims().values() if claim.verdict is Verdict.HOLDS]
    assert seen(opened) == wanted


def test_where_no_claim_is_like_that_all_can_be_had_back(claims, press):
    opened = claims()
    press("zzz")
    assert seen(opened) == []
    opened.nothing.action.click()
    assert seen(opened) == list(articles.claims())


def test_sources_unfold_under_their_numbers_which_are_those_of_the_list_at_the_foot(claims, press):
    opened = claims("sand")
    card = next(card for card in opened.cards if card.claim.id == "sand")
    assert opened.focusWidget() is card.sources
    press(Key.Key_Return)
    for key in card.claim.sources:
        cited = next(line for line in told(card).splitlines() if references()[key].citation in line)
        assert cited in told(opened.sources)
        assert cited.split()[0] in card.sources.text()
    press(Key.Key_Space)
    assert references()[card.claim.sources[0]].citation not in told(card)


def test_one_source_has_one_number(claims):
    lines = told(claims().sources).splitlines()[1:]
    assert [int(line.split()[0]) for line in lines] == list(range(1, len(lines) + 1))
    assert set(Counter(line.split(maxsplit=1)[1] for line in lines).values()) == {1}


def test_a_claim_that_is_asked_for_stands_at_the_top(claims, qtbot):
    opened = claims("sand")
    card = next(card for card in opened.cards if card.claim.id == "sand")
    qtbot.waitUntil(lambda: 0 <= card.mapTo(opened.frame.area.viewport(), QPoint(0, 0)).y() < 60)


def test_own_data_stand_beside_the_claims_they_bear_on_and_only_once_there_are_some(
    claims, log_run, log_session, qtbot
):
    opened = claims()
    assert "Your data so far" not in told(opened)
    log_run(today(), kind=RunKind.SPRINT, distance_m=4000.0, work_s=120.0)
    log_session(today())
    opened.parent().parent().catch_up()
    qtbot.waitUntil(lambda: "Your data so far" in told(opened), timeout=20_000)
    own = {card.claim.asks: card.own.text() for card in opened.cards if card.own.isVisibleTo(card)}
    assert own[OwnData.SPRINTS] == "Your data so far: 1 such run in the last 12 weeks, about 2 min of hard work."
    assert "0.3 km a week" in own[OwnData.RUNNING]
    assert OwnData.SETS in own
    assert OwnData.HILLS not in own


def test_what_the_question_says_stands_beside_its_claims(claims, log_run, log_visit, qtbot):
    for weeks_ago in range(7, 0, -1):
        log_visit(today() - timedelta(weeks=weeks_ago), Site.HIP, 98.0 + weeks_ago % 3)
        log_run(today() - timedelta(weeks=weeks_ago))
    opened = claims()
    card = next(card for card in opened.cards if card.claim.id == "long_runs")
    qtbot.waitUntil(lambda: "Not enough data yet." in card.own.text(), timeout=20_000)
    assert "km a week in the last 12 weeks" in card.own.text()


def test_the_way_from_the_guide_and_back_is_walked_by_keys(page, press):
    opened = page()
    QTest.mouseClick(opened.front.reads["claims"], Qt.MouseButton.LeftButton)
    assert opened.stack.currentWidget() is opened.claims
    press(Key.Key_Escape)
    assert opened.stack.currentWidget() is opened.front


def test_at_twice_the_text_no_claim_is_cut(claims, look, cut, qtbot):
    look.choose(ThemeChoice.DARK, 2.0)
    opened = claims(size=(512, 480))
    qtbot.waitUntil(lambda: cut(opened) == [])
    assert opened.frame.inner.width() <= opened.frame.area.viewport().width()


def test_every_stop_of_the_claims_has_a_name(claims, tab_stops, nameless):
    opened = claims()
    stops = tab_stops(opened)
    assert len(stops) > len([claim for claim in articles.claims().values() if claim.sources])
    assert nameless(stops) == []

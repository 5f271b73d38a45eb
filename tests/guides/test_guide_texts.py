"""The guide's words, articles, first questions and routes."""

import re

import pytest

from glutetracker.domain.guide.claim import OwnData, Verdict
from glutetracker.domain.guide.texts import Mark
from glutetracker.guides import whole_guide
from glutetracker.guides.articles import claims, form_first, routes, screening, what_to_expect
from glutetracker.guides.glossary import glossary, terms_in
from glutetracker.guides.library import references
from glutetracker.guides.pages import all_pages
from glutetracker.guides.routines import shipped_routines

NEVER = re.compile(r"\b(guilt\w*|shame\w*|burn\w*|tone[ds]?|toning|calories?|kcal|clinicians?|articles?)\b|!", re.I)
CARD = 520
ARTICLES = [form_first(), what_to_expect()]


def texts_of_articles():
    for article in ARTICLES:
        yield from (article.title, article.lead)
        for section in article.sections:
            yield from (section.heading, section.text, *section.points)
    asked = screening()
    yield from (asked.title, asked.lead, *asked.questions, asked.any_yes, asked.all_no)


def texts_of_routes():
    for route in routes().values():
        yield from (route.title, route.lead, route.dose, route.note, *(step.why for step in route.steps))


def texts_of_claims():
    for each in claims().values():
        yield from (each.claim, each.text)


def test_texts_are_kind_and_fit_their_cards():
    for text in (*texts_of_articles(), *texts_of_routes(), *texts_of_claims(), *(term.meaning for term in glossary())):
        assert not NEVER.search(text), text
        assert len(text) <= CARD, text


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.title)
def test_an_article_says_something_under_every_heading_and_where_it_is_from(article):
    assert all(section.text or section.points for section in article.sections)
    assert article.sources
    assert set(article.sources) <= references().keys()


def test_form_first_has_the_three_lights_of_pain_in_their_order():
    marks = [section.mark for section in form_first().sections if section.mark]
    assert marks[:3] == [Mark.GO, Mark.EASE, Mark.STOP]


def test_what_to_expect_gives_ranges_with_units():
    told = " ".join(text for section in what_to_expect().sections for text in (section.text, *section.points))
    for number in ("10 to 30 %", "3 to 7 %", "0.15 to 0.4 cm", "1.4 cm", "0.45 cm"):
        assert number in told


def test_first_questions_can_be_answered_with_yes_or_no():
    assert len(screening().questions) == 7
    assert all(question.endswith("?") for question in screening().questions)


@pytest.mark.parametrize("route", routes().values(), ids=lambda route: route.id)
def test_a_route_leads_through_pages_each_with_its_reason(route):
    exercises = [step.exercise for step in route.steps]
    assert 4 <= len(exercises) == len(set(exercises))
    assert set(exercises) <= whole_guide().keys() & all_pages().keys()
    assert all(step.why.endswith(".") for step in route.steps)
    assert set(route.sources) <= references().keys()
    assert not route.routine or route.routine in shipped_routines()


def test_there_are_routes_for_what_people_come_for():
    assert list(routes()) == [
        "before_a_run", "all_fours", "hip_abductors", "hip_thrusts", "squats_and_bands", "resistance_while_running",
        "desk_breaks", "hips_for_runners",
    ]  # fmt: skip
    thrusts = [step.exercise for step in routes()["hip_thrusts"].steps if step.exercise.startswith("hip_thrust")]
    assert len(thrusts) >= 5


@pytest.mark.parametrize("claim", claims().values(), ids=lambda claim: claim.id)
def test_a_claim_has_its_evidence_or_says_that_there_is_none(claim):
    assert claim.claim.endswith(".")
    assert len(re.findall(r"[.](?: |$)", claim.text)) >= 2
    assert set(claim.sources) <= references().keys()
    assert claim.sources or claim.verdict is Verdict.OPEN
    if not claim.sources:
        assert re.search(r"no good study|no study", claim.text, re.IGNORECASE)


def test_what_own_data_can_speak_to_is_asked():
    assert {claim.asks for claim in claims().values()} == {None, *OwnData}
    assert len(claims()) >= 21


def test_every_reference_stands_somewhere():
    used = {key for each in (*ARTICLES, *routes().values(), *claims().values()) for key in each.sources}
    used |= {key for page in all_pages().values() for key in page.sources}
    assert references().keys() - used == set()


def test_no_word_is_explained_twice():
    forms = [form.casefold() for term in glossary() for form in (term.word, *term.also)]
    assert len(forms) == len(set(forms))


def test_a_word_is_explained_where_it_first_stands():
    uses = terms_in("Tuck the chin, keep the lower ribs down, and keep the LOWER RIBS DOWN.")
    assert [use.term.word for use in uses] == ["chin tucked", "ribs down"]
    assert uses[1].start == len("Tuck the chin, keep the ")


def test_the_longer_word_is_meant_and_parts_of_words_are_none():
    assert [use.term.word for use in terms_in("Practise the hip hinge.")] == ["hip hinge"]
    assert terms_in("A strange trunkful of orange reporters.") == ()


def test_commands_to_set_something_are_no_sets():
    assert [use.term.word for use in terms_in("Set the pad and find the stops. Finish the set.")] == ["sets"]


@pytest.mark.parametrize("word", ["low back", "fold of the hips", "hip bones", "ribs down", "Achilles tendon", "trunk"])
def test_words_that_pages_use_are_explained(word):
    texts = [text for page in all_pages().values() for text in (*page.steps, *page.cautions)]
    assert word in {use.term.word for text in texts for use in terms_in(text)}

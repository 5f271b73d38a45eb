"""The pages of the exercises: whole, plain, kind, and true to their sources."""

import re

import pytest

from glutetracker.domain.guide.exercise_page import KindTo, Level
from glutetracker.guides import whole_guide
from glutetracker.guides.articles import routes
from glutetracker.guides.library import cautions, references
from glutetracker.guides.pages import all_pages, easier_than

PAGES = all_pages()
SENTENCE, LINE, CARD = 200, 90, 420
"""Characters that fit a step or caution, a mistake or its remedy, and a note."""
NEVER = re.compile(
    r"\b(guilt\w*|shame\w*|asham\w*|burn\w*|tone[ds]?|toning|sculpt\w*|calories?|articles?|catalogue|clinicians?"
    r"|physicians?|TFL|EMG|MVIC|eccentric\w*|lockout|slack|neutral|engag\w*|activate\w*|brac(?:e|es|ing)|radiat\w+"
    r"|hip crease|stack(?:ed)?|quads|glute credit|miles|popular)\b|problem area|as above|!",
    re.IGNORECASE,
)
STANDS_ALONE = {"figure_four_stretch", "leg_swings", "ninety_ninety_switch", "sled_drag_backward"}
NO_LONGER_FOR = {
    KindTo.KNEES: {cautions()["knee"]},
    KindTo.BACK: {cautions()[key] for key in ("breath", "thin", "rack", "allfours")},
}

each_page = pytest.mark.parametrize("page", PAGES.values(), ids=lambda page: page.id)


def texts_of(page):
    """Every sentence of a page, for those who read it."""
    yield from page.steps
    yield page.breathing
    for each in page.mistakes:
        yield from (each.mistake, each.instead)
    yield from page.cautions
    yield from (page.work, page.side, page.note)
    yield from (each.load for each in page.activation)


def test_every_exercise_and_every_way_of_running_has_a_page():
    assert PAGES.keys() == whole_guide().keys()
    assert len(PAGES) >= 112


@each_page
def test_a_page_says_how_and_what_goes_wrong_and_when_to_leave_it(page):
    assert 4 <= len(page.steps) <= 7
    assert len(page.mistakes) == 3
    assert page.where
    assert page.cautions
    assert len(set(page.cautions)) == len(page.cautions)
    assert (page.tempo is None) == bool(page.work)


@each_page
def test_sentences_are_whole(page):
    for sentence in (*page.steps, page.breathing, *page.cautions):
        assert sentence[0].isupper()
        assert sentence[-1] == "."
        assert len(sentence.split()) >= 4 or sentence in page.steps
    for each in page.mistakes:
        assert each.mistake[0].isupper()
        assert each.instead[0].isupper()
        assert each.mistake[-1].isalnum()
        assert each.instead[-1].isalnum()
        assert min(len(each.mistake.split()), len(each.instead.split())) >= 3, each


@each_page
def test_texts_fit_their_cards(page):
    assert max(map(len, page.steps)) <= SENTENCE
    assert max(map(len, page.cautions)) <= SENTENCE
    assert max(len(text) for each in page.mistakes for text in (each.mistake, each.instead)) <= LINE
    assert len(page.breathing) <= SENTENCE
    assert len(page.note) <= CARD
    assert max([0, *map(len, (each.load for each in page.activation))]) <= LINE


@each_page
def test_words_are_plain_and_kind(page):
    for text in texts_of(page):
        assert not NEVER.search(text), text


@each_page
def test_a_page_stands_alone(page):
    for text in texts_of(page):
        assert not re.search(r"\bas (?:for|in|with) (?:the|a) (?:plain|short|other)|same cautions", text, re.IGNORECASE)


@each_page
def test_what_is_called_kind_to_a_part_does_not_warn_of_it(page):
    for part in page.kind_to:
        assert not NO_LONGER_FOR[part] & set(page.cautions)


@each_page
def test_measured_activity_is_a_share_of_full_effort_with_weight_and_study(page):
    for each in page.activation:
        assert 10 <= each.percent <= 150
        assert each.load
        assert each.study in page.sources
        assert each.study in references()


@each_page
def test_whatever_names_a_study_in_its_note_lists_a_source(page):
    if re.search(r"\b(study|studies|review|trial|men|women|runners|students)\b", page.note):
        assert page.sources or "no trial" in page.note.lower() or "no study" in page.note.lower()


def test_the_steps_up_never_lead_in_a_circle():
    def see(exercise, way):
        assert exercise not in way, (*way, exercise)
        for harder in PAGES[exercise].harder:
            see(harder, (*way, exercise))

    for exercise in PAGES:
        see(exercise, ())


@each_page
def test_a_step_up_never_asks_for_less_practice(page):
    for harder in page.harder:
        assert PAGES[harder].level.place >= page.level.place


@each_page
def test_easier_is_the_way_back(page):
    for harder in page.harder:
        assert page.id in easier_than(harder)
    assert bool(page.harder or easier_than(page.id)) == (page.id not in STANDS_ALONE)


def test_what_is_advanced_has_something_easier():
    assert all(easier_than(page.id) for page in PAGES.values() if page.level is Level.ADVANCED)


@each_page
def test_a_side_is_named_where_sides_are_written_down(page):
    if whole_guide()[page.id].one_sided:
        assert page.side


@pytest.mark.parametrize("exercise", whole_guide().values(), ids=lambda exercise: exercise.id)
def test_bands_are_looked_over_and_held_breath_is_warned_of(exercise):
    page = PAGES[exercise.id]
    if any("band" in kit for kit in exercise.equipment):
        assert cautions()["band"] in page.cautions
    if "keep the air" in page.breathing:
        assert cautions()["breath"] in page.cautions
    if exercise.pattern == "locomotion" and re.search(r"\d+ seconds|\d+ minutes?$", page.work):
        assert {cautions()["heart"], cautions()["stop"]} & set(page.cautions)


def test_every_shared_caution_is_used_and_every_reference_has_its_year():
    used = {caution for page in PAGES.values() for caution in page.cautions}
    assert set(cautions().values()) - used == set()
    for key, reference in references().items():
        assert key.endswith(str(reference.year))
        assert str(reference.year) in reference.citation
        assert reference.year >= 1990


def test_every_route_leads_to_pages():
    for route in routes().values():
        assert all(step.exercise in PAGES for step in route.steps)

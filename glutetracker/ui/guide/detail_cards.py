"""The cards of an exercise's page."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from glutetracker.analysis.run_cost import cost_told
from glutetracker.domain.guide.exercise_page import Activation, ExercisePage, Measure, Tempo
from glutetracker.domain.guide.muscle_work import main_muscles
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.muscles import Muscle, muscle_name
from glutetracker.domain.running import RunKind
from glutetracker.guides import whole_guide
from glutetracker.guides.glossary import terms_in
from glutetracker.guides.pages import easier_than
from glutetracker.guides.run_kinds import kind_card
from glutetracker.ui.guide.links import LinkRow
from glutetracker.ui.guide.muscle_card import MuscleCard
from glutetracker.ui.guide.texts import Point, points, source_lines, told
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Card, Label, Medallion
from glutetracker.words import tr
from glutetracker.words.numbers import short

SIGN = 22


def what_to_do(look: Look, exercise: Exercise, page: ExercisePage) -> Iterator[Card]:
    """Make what stands under the figure."""
    yield from _told(look, tr("Step by step"), *points(look, page.steps, numbered=True))
    if exercise.is_own and not page.steps:
        told_why = tr("It is like nothing in the guide. Choose under Change what it is like, and its steps stand here.")
        yield _card(look, tr("Step by step"), _text(look, told_why))
    yield from _told(look, tr("How much"), *(told(look, *row) for row in doses(exercise, page)))
    yield from _told(look, tr("Take care"), *points(look, page.cautions))


def what_to_mind(look: Look, exercise: Exercise, page: ExercisePage) -> Iterator[Card]:
    """Make what stands beside the figure."""
    yield from _told(look, tr("How it should feel"), *(_signed(look, "check", "ok", cue) for cue in exercise.cues))
    mistakes = (_signed(look, "warning", "warn", each.mistake, each.instead) for each in page.mistakes)
    yield from _told(look, tr("Easy to fix"), *mistakes)
    if main_muscles(exercise):
        yield MuscleCard(look, exercise)
    yield from _told(look, tr("Make it fit you"), *_links(look, exercise, page))


def what_else_to_do(look: Look, exercise: Exercise, page: ExercisePage) -> Iterator[Card]:
    """Make what leads on, and what words mean."""
    if exercise.run_kind:
        yield _run_card(look, exercise.run_kind)
    if uses := terms_in(" ".join((*page.steps, *exercise.cues, page.breathing))):
        words = (told(look, use.term.word[:1].upper() + use.term.word[1:], use.term.meaning) for use in uses)
        yield _card(look, tr("Words on this page"), *words)


def what_is_known(look: Look, page: ExercisePage) -> Iterator[Card]:
    """Make what studies say, and which."""
    if page.activation:
        yield _measured_card(look, page)
    if page.note:
        yield _card(look, tr("What is known"), _text(look, page.note))
    keys = dict.fromkeys((*page.sources, *(each.study for each in page.activation)))
    if keys:
        yield _card(look, tr("Sources"), *source_lines(look, keys))


def doses(exercise: Exercise, page: ExercisePage) -> list[tuple[str, str]]:
    """Say how much of an exercise and at what rhythm, each with its heading."""
    rows = [(tr("Usual dose"), _dose(exercise))] if exercise.rep_range else []
    if page.tempo:
        rows.append((tr("Tempo {tempo}", tempo=page.tempo), tempo_words(page.tempo)))
    if page.work:
        rows.append((tr("Each time"), page.work))
    if page.breathing:
        rows.append((tr("Breathing"), page.breathing))
    if page.side:
        rows.append((tr("Sides"), tr("One side after the other; what is written down is {side}.", side=page.side)))
    return rows


def tempo_words(tempo: Tempo) -> str:
    """Say the rhythm of a rep; a part of no time is left out."""
    parts = ((tempo.lower_s, tr("{s} s down")), (tempo.pause_s, tr("{s} s pause")), (tempo.lift_s, tr("{s} s up")),
             (tempo.hold_s, tr("{s} s held")))  # fmt: skip
    return ", ".join(words.format(s=short(seconds)) for seconds, words in parts if seconds)


def measured_words(each: Activation) -> str:
    """Say what one study measured."""
    spread = tr(" ± {spread}", spread=short(each.spread)) if each.spread else ""
    kind = tr("mean") if each.measure is Measure.MEAN else tr("peak")
    return tr("{muscle}: {percent}{spread} % ({kind}; {load}; {study})", muscle=_measured_muscle(each.muscle),
              percent=short(each.percent), spread=spread, kind=kind, load=each.load, study=each.study)  # fmt: skip


def no_ranking() -> str:
    """Say what such numbers do not tell."""
    return tr(
        "Electric activity as a share of the hardest contraction without movement. It shows that a muscle works; it "
        "does not rank exercises for growth, and means and peaks cannot be compared."
    )


def _dose(exercise: Exercise) -> str:
    is_bare = not any(letter.isalpha() for letter in exercise.rep_range)
    return tr("{range} reps", range=exercise.rep_range) if is_bare else exercise.rep_range


def _measured_muscle(key: str) -> str:
    names = {
        "gmax": tr("Gluteus maximus"), "gmax_upper": tr("Gluteus maximus, upper part"),
        "gmax_lower": tr("Gluteus maximus, lower part"), "gmed": tr("Gluteus medius"), "gmin": tr("Gluteus minimus"),
    }  # fmt: skip
    return names[key] if key in names else muscle_name(Muscle(key))


def _measured_card(look: Look, page: ExercisePage) -> Card:
    each_measured = points(look, [measured_words(each) for each in page.activation])
    return _card(look, tr("Measured activity"), *each_measured, Label(look, no_ranking(), "small", "body2", wraps=True))


def _run_card(look: Look, kind: RunKind) -> Card:
    card = kind_card(kind)
    rows = [
        (tr("For the glutes"), card.does),
        (tr("What it takes"), cost_told(kind)),
        (tr("How to add it"), card.add),
        (tr("Leave it out"), card.caution),
    ]
    source = Label(look, tr("Source: {source}", source=card.source), "caption", "caption", wraps=True)
    return _card(look, tr("As a run"), *(told(look, *row) for row in rows if row[1]), source)


def _links(look: Look, exercise: Exercise, page: ExercisePage) -> Iterator[LinkRow]:
    ways = [(exercise.based_on, tr("What it is based on"))] if exercise.based_on in whole_guide() else []
    ways += [(key, tr("Easier")) for key in easier_than(page.id)]
    ways += [(key, tr("Harder")) for key in page.harder]
    for key, way in ways:
        row = LinkRow(look, whole_guide()[key].name, way)
        row.setObjectName(key)
        yield row


def _told(look: Look, title: str, *widgets: QWidget) -> Iterator[Card]:
    """Make a card, but where there is nothing to tell none."""
    if widgets:
        yield _card(look, title, *widgets)


def _card(look: Look, title: str, *widgets: QWidget) -> Card:
    card = Card(look, title)
    for widget in widgets:
        card.body.addWidget(widget)
    return card


def _signed(look: Look, icon: str, tone: str, *lines: str) -> Point:
    sign = Medallion(look, icon, ground=tone, ink="bg", side=SIGN)
    sign.is_round = True
    fonts = (("strong", "title"), ("body", "body2"))
    return Point(look, sign, [Label(look, line, *font, wraps=True) for line, font in zip(lines, fonts, strict=False)])


def _text(look: Look, text: str) -> Label:
    return Label(look, text, "body", "body2", wraps=True)

"""An answer as pieces of rich text: verdict, chances, effects, weeks, what it stands on, and how it was worked out."""

from collections.abc import Iterator, Sequence
from html import escape

from glutetracker import __version__
from glutetracker.domain.clock import today
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.question import question_words
from glutetracker.domain.question.answer import Answer, Basis
from glutetracker.domain.question.caveat_words import caveats, treatment
from glutetracker.domain.question.data import Assumptions
from glutetracker.ui.charts.chart import TableTwin
from glutetracker.ui.question import picture
from glutetracker.ui.question.method_words import parts
from glutetracker.ui.report.chapters import Piece
from glutetracker.words import tr
from glutetracker.words.durations import short_day
from glutetracker.words.numbers import short

ROWS_A_PIECE, FIRST_PCT = 30, 18


def opening(answer: Answer, preferences: Preferences) -> Iterator[Piece]:
    """Ask the question, and give the verdict with its chances."""
    title = question_words.title(answer.outcome, answer.asked)
    made = tr("Made by GluteTracker {version} on {day}. {used}.", version=__version__,
              day=short_day(today(), with_year=True), used=question_words.used(answer))  # fmt: skip
    verdict = escape(question_words.verdict(answer, preferences))
    yield Piece(f"<h1>{escape(title)}</h1><p>{escape(made)}</p><h2>{verdict}</h2>")
    if answer.is_locked:
        return
    effect = answer.effect(answer.asked)
    names = (tr("smaller"), tr("no clear change"), tr("bigger"))
    chances = ", ".join(f"{name} {question_words.chance(share)}"
                        for name, share in zip(names, effect.chances[:3], strict=True))  # fmt: skip
    lines = (
        question_words.estimate(answer, effect, preferences),
        tr("Chances: {chances}.", chances=chances),
        question_words.odds(effect, preferences),
        question_words.no_change_means(answer, preferences),
    )
    yield Piece("".join(f"<p>{escape(line)}</p>" for line in lines))


def effects(answer: Answer, preferences: Preferences) -> Iterator[Piece]:
    """List every effect from one's own data alone and with studies."""
    if answer.is_locked:
        return
    unit = preferences.girth_unit
    names = {Basis.OWN: tr("What seems to move it: your data alone"), Basis.STUDIES: tr("The same with studies")}
    for basis, name in names.items():
        told = answer.own if basis is Basis.OWN else answer.studies
        rows = [
            [f"{question_words.dose_name(each.dose)}, {question_words.short_step(each.dose, preferences)}",
             *(f"{question_words.change(likely.median, unit)} ({question_words.span(likely, unit)})"
               for likely in (each.total_cm, each.direct_cm, each.via_weight_cm))]
            for each in told
        ]  # fmt: skip
        heads = [tr("After 12 weeks of"), tr("in all"), tr("at equal body weight"), tr("through body weight")]
        yield Piece(f"<h2>{escape(name)}</h2>", stays_with_next=True)
        yield Piece(_table(heads, rows))
    yield Piece(f"<p>{escape(tr('Ranges hold nine times in ten. Associations in your data, not proof.'))}</p>")


def limits(answer: Answer, preferences: Preferences) -> Iterator[Piece]:
    """List what limits the answer."""
    named = [f"{name}. {meaning}" for _, name, meaning in caveats(answer.caveats, preferences)]
    if named:
        yield Piece(_list(tr("Good to know"), named))


def evidence(answer: Answer, preferences: Preferences) -> Iterator[Piece]:
    """List the weeks, and the rows that were not plainly used."""
    if answer.weeks:
        twin = picture.table(answer, preferences)
        yield Piece(f"<h2>{escape(tr('Week by week'))}</h2>", stays_with_next=True)
        weeks = _narrow(answer, twin)
        for first in range(0, len(weeks), ROWS_A_PIECE):
            rows = weeks[first : first + ROWS_A_PIECE]
            yield Piece(_table(twin.columns, rows))
    notes = [
        f"{short_day(note.day, with_year=True)}, {note.kind}: {treatment(note.treatment)}" for note in answer.notes
    ]
    for first in range(0, len(notes), ROWS_A_PIECE):
        yield Piece(_list(tr("Rows that were not plainly used"), notes[first : first + ROWS_A_PIECE]))


def _narrow(answer: Answer, twin: TableTwin) -> list[list[str]]:
    """Write the weeks so that each stands on one line of a narrow page."""
    mondays = [week.monday.isoformat() for week in reversed(answer.weeks)]
    return [[monday, *(cell.replace(tr(" to "), "–") for cell in row[1:])]
            for monday, row in zip(mondays, twin.rows, strict=True)]  # fmt: skip


def method(answer: Answer, assumed: Assumptions, preferences: Preferences) -> Iterator[Piece]:
    """Tell how it was worked out, and what was taken for granted."""
    for part in parts(answer, preferences):
        yield Piece(_list(part.heading, part.points))
    yield Piece(_list(tr("What is taken for granted"), _assumed(assumed)))
    yield Piece(f"<p>{escape(tr('General information, no medical advice.'))}</p>")


def _assumed(assumed: Assumptions) -> list[str]:
    names = {
        "usual_run_km": tr("A usual week before logging, km"), "usual_hard_min": tr("Hard minutes of it"),
        "usual_glute_sets": tr("Hard glute sets of it"), "tape_sd_cm": tr("Tape’s error, cm"),
        "cm_per_kg": tr("Centimetres for a kilogram"), "change_worth_naming_cm": tr("Change worth naming, cm"),
    }  # fmt: skip
    told = []
    for field, name in names.items():
        value = getattr(assumed, field)
        told.append(f"{name}: {tr('from the data') if value is None else short(value, 2)}")
    days = ", ".join(short_day(day, with_year=True) for day in assumed.new_tape_on)
    return [*told, tr("Another tape since: {days}", days=days or tr("never"))]


def _list(heading: str, lines: Sequence[str]) -> str:
    return f"<h2>{escape(heading)}</h2><ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    first = f'<th align="left" width="{FIRST_PCT}%">'
    head = f"{first}{escape(heads[0])}</th>" + "".join(f'<th align="left">{escape(each)}</th>' for each in heads[1:])
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f'<table width="100%" cellpadding="2"><tr>{head}</tr>{body}</table>'

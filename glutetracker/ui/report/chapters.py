"""The words of a report: its chapters as short pieces of rich text, none longer than a page."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from html import escape
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from glutetracker.domain import events, wording
from glutetracker.domain.body.site_shown import shown
from glutetracker.domain.lifting.records import whole_told
from glutetracker.domain.period import Period
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.training_totals import TrainingTotals
from glutetracker.ui.body import sentences
from glutetracker.ui.report.facts import ReportFacts
from glutetracker.words import tr, trn
from glutetracker.words.durations import clock, short_day
from glutetracker.words.numbers import number, short


class Piece(NamedTuple):
    """A piece of text that stands on one page.

    Attributes:
        html: What it says.
        stays_with_next: What comes after it stands on the same page.
    """

    html: str
    stays_with_next: bool = False


def runs_leftward() -> bool:
    """Whether the script of the program runs from right to left."""
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def days_told(period: Period) -> str:
    """Write a period as its first and last day."""
    last = period.after - timedelta(days=1)
    return tr("{first} to {last}", first=short_day(period.first, with_year=True), last=short_day(last, with_year=True))


def opening(facts: ReportFacts, made_on: str) -> Iterator[Piece]:
    """Name the period, and tell what was pinned to it."""
    told = tr("Made by GluteTracker on {day}, from your own file.", day=made_on)
    yield Piece(f"<h1>{escape(tr('Training report'))}</h1><p><b>{escape(days_told(facts.period))}</b><br>"
                f"{escape(told)}</p>")  # fmt: skip
    if facts.events:
        yield Piece(_listed(tr("What else happened"), [events.told(each) for each in facts.events]))


def summary(facts: ReportFacts, preferences: Preferences) -> Iterator[Piece]:
    """Tell the sums, each a week too, and of the days before; none of what was never done."""
    now, before = facts.totals, facts.before
    names = ["", tr("In these days"), tr("A week")]
    if before is not None:
        names.append(tr("A week, in as many days before"))
    rows = [
        [name, value(now, 1.0), *(value(each, 1 / each.weeks) for each in (now, before) if each is not None)]
        for name, value in (
            *(_lifting_sums() if facts.has_lifting else ()),
            *(_run_sums(preferences) if facts.has_runs else ()),
        )
    ]
    yield _heading(tr("Summary"))
    if rows:
        yield Piece(_table(names, rows))
    rest = [
        tr("Longest run: {way}.", way=wording.distance(now.longest_m, preferences)) if now.longest_m else "",
        tr("Walks and hikes, which never count as runs: {count}.", count=now.walks) if now.walks else "",
        trn("Measured once.", "Measured {count} times.", now.visits) if now.visits and preferences.shows_body else "",
    ]
    if any(rest):
        yield Piece(f"<p>{escape(' '.join(each for each in rest if each))}</p>")


def bests(facts: ReportFacts, preferences: Preferences) -> Iterator[Piece]:
    """Tell the best set of each exercise, most trained first."""
    if not facts.bests:
        return
    yield _heading(tr("Best sets"))
    rows = [
        [best.exercise.name, str(best.sessions), whole_told(best.lift, best.exercise, preferences),
         tr("new best") if best.is_record else ""]
        for best in facts.bests
    ]  # fmt: skip
    yield Piece(_table([tr("Exercise"), tr("Sessions"), tr("Best in these days"), ""], rows, numbers=False))


def body(facts: ReportFacts, preferences: Preferences) -> Iterator[Piece]:
    """Tell of each site where it likely is, how it changed, and which change could be told."""
    for at, story in enumerate(facts.body):
        if not at:
            yield _heading(tr("Body"))
        value, unit = sentences.value(story, preferences)[0], shown(story.site, preferences).unit
        told = " ".join((sentences.change(story, preferences), sentences.error(story, preferences)))
        words = tr("{site}: {value} {unit}, likely at the last visit") if story.trend else tr("{site}: {value} {unit}")
        head = words.format(site=wording.site_name(story.site), value=value, unit=unit)
        yield Piece(f"<p><b>{escape(head)}</b><br>{escape(told)}</p>")


def methods(facts: ReportFacts, notes: Sequence[tuple[str, str]]) -> Iterator[Piece]:
    """Tell how each figure was worked out."""
    yield _heading(tr("How it was worked out"))
    counted = tr(
        "Hard sets: a working set counts by its share of the muscle (direct 1, helping about a half: Pelland 2024) and "
        "by its nearness to failure; warm-ups count nothing."
    )  # fmt: skip
    likely = tr("A range given as likely holds the true value nine times in ten. "
                "What goes together need not cause each other.")  # fmt: skip
    yield Piece(f"<p>{escape(f'{counted} {likely}' if facts.has_lifting else likely)}</p>")
    for title, note in notes:
        yield Piece(f"<p><b>{escape(title)}</b><br>{escape(note)}</p>")


Sum = tuple[str, Callable[[TrainingTotals, float], str]]
"""The name of a sum, and how a part of it is written."""


def _lifting_sums() -> tuple[Sum, ...]:
    return (
        (tr("Glute sessions"), lambda each, part: short(each.sessions * part)),
        (tr("Days with glute work"), lambda each, part: short(each.glute_days * part)),
        (tr("Hard sets, gluteus maximus"), lambda each, part: short(each.hard_glute_sets * part)),
        (tr("Hard sets, side hip"), lambda each, part: short(each.hard_side_hip_sets * part)),
    )


def _run_sums(preferences: Preferences) -> tuple[Sum, ...]:
    unit = preferences.distance_unit
    return (
        (tr("Runs"), lambda each, part: short(each.runs * part)),
        (tr("Running, {unit}", unit=unit), lambda each, part: number(unit.from_m(each.run_m * part), 1)),
        (tr("Running time"), lambda each, part: clock(each.run_s * part)),
    )


def _heading(text: str) -> Piece:
    return Piece(f"<h2>{escape(text)}</h2>", stays_with_next=True)


def _listed(title: str, lines: Sequence[str]) -> str:
    return f"<p><b>{escape(title)}</b><br>{'<br>'.join(escape(line) for line in lines)}</p>"


def _table(names: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: bool = True) -> str:
    """Write a table; with numbers all columns but the first stand at the end. Its first is where the script begins."""
    start, end = ("right", "left") if runs_leftward() else ("left", "right")

    def line(texts: Sequence[str], tag: str) -> str:
        cells = [f'<{tag} align="{end if numbers and at else start}">{escape(text)}</{tag}>'
                 for at, text in enumerate(texts)]  # fmt: skip
        return "".join(reversed(cells) if runs_leftward() else cells)

    head = line(names, "th")
    body = "".join(f"<tr>{line(row, 'td')}</tr>" for row in rows)
    return f'<table width="100%" cellspacing="0" cellpadding="4"><tr>{head}</tr>{body}</table>'

"""What was done on a day, in words."""

from collections.abc import Sequence
from datetime import date

from glutetracker.domain import wording
from glutetracker.domain.happenings import NOTHING, DayDone
from glutetracker.domain.planned import Plan
from glutetracker.domain.preferences import Preferences
from glutetracker.words import tr, trn
from glutetracker.words.durations import clock, short_day


def day_told(day: date, done: DayDone, plans: Sequence[Plan], preferences: Preferences) -> str:
    """Say what was done, and what is planned: Mon 7 Sep 2026 · 1 session, 18 sets; 1 run, 6.2 km; measured."""
    told = [_done(done, preferences)] if done != NOTHING or not plans else []
    told += [tr("planned: {what}", what=plan.words) for plan in plans]
    return tr("{day} · {done}", day=short_day(day, with_year=True), done="; ".join(told))


def _done(done: DayDone, preferences: Preferences) -> str:
    if done == NOTHING:
        return tr("nothing logged")
    told = []
    if done.sessions:
        count = trn("{count} session", "{count} sessions", done.sessions)
        told.append(tr("{count}, {sets}", count=count, sets=trn("{count} set", "{count} sets", done.sets)))
    if done.runs:
        # A walk counts here too: the day's lines tell which it was.
        way = wording.distance(done.moved_m, preferences) if done.moved_m else clock(done.moved_s)
        told.append(tr("{count}, {way}", count=trn("{count} run or walk", "{count} runs or walks", done.runs), way=way))
    if done.visits:
        told.append(tr("measured"))
    return "; ".join(told)

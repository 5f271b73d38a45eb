"""An experiment in words: its blocks, what its plan is worth, and how it goes."""

from datetime import date, timedelta

from glutetracker.domain.preferences import Preferences
from glutetracker.domain.question import question_words
from glutetracker.domain.question.experiment import SHORT_BLOCK_WEEKS, Block, Experiment
from glutetracker.words import tr, trn
from glutetracker.words.durations import short_day


def block(plan: Experiment, told: Block, preferences: Preferences) -> str:
    """Say what a block is: 30 km a week, Mon 5 Jan to Sun 15 Feb 2026."""
    amount = question_words.amount(plan.dose, plan.high if told.is_high else plan.low, preferences)
    last = told.first + timedelta(weeks=told.weeks, days=-1)
    return tr("{amount} a week, {first} to {last}", amount=amount, first=short_day(told.first),
              last=short_day(last, with_year=True))  # fmt: skip


def block_name(plan: Experiment, told: Block, preferences: Preferences) -> str:
    """Name a block on charts: Experiment, 30 km a week."""
    amount = question_words.amount(plan.dose, plan.high if told.is_high else plan.low, preferences)
    return tr("Experiment, {amount} a week", amount=amount)


def worth(plan: Experiment, now_cm: float, then_cm: float, chance_found: float, preferences: Preferences) -> str:
    """Say before it begins what a plan would show."""
    unit = preferences.girth_unit
    told = tr("With this plan the answer would be good to within ±{then} after {weeks} weeks; now it is ±{now}.",
              weeks=plan.weeks, then=question_words.size(then_cm, unit),
              now=question_words.size(now_cm, unit))  # fmt: skip
    reach = question_words.size(plan.change_worth_naming_cm, unit)
    told = tr("{told} A true change of {reach} would be found in about {count} of 100 tries.", told=told, reach=reach,
              count=round(100 * chance_found))  # fmt: skip
    if then_cm > plan.change_worth_naming_cm:
        told = tr("{told} A bigger difference between low and high weeks helps most.", told=told)
    if plan.is_short:
        told = tr("{told} Blocks below {least} weeks blur: what one week does is felt for 3 to 16.", told=told,
                  least=SHORT_BLOCK_WEEKS)  # fmt: skip
    return told


def so_far(plan: Experiment, today: date, preferences: Preferences) -> str:
    """Say where an experiment stands."""
    if today < plan.first_monday:
        return tr("It begins on {day}.", day=short_day(plan.first_monday, with_year=True))
    if plan.is_over(today):
        return tr("All {weeks} weeks are over.", weeks=plan.weeks)
    at = (today - plan.first_monday).days // 7
    week = plan.planned_weeks()[at]
    return tr("Week {week} of {weeks}: {amount} this week.", week=at + 1, weeks=plan.weeks,
              amount=question_words.amount(plan.dose, round(week.amount, 1), preferences))  # fmt: skip


def silence(plan: Experiment) -> str:
    """Say that no verdict is shown before the end, and why."""
    return tr("Your experiment is running. The verdict waits until {day}: whoever looks early is tempted to stop when "
              "it suits.",
              day=short_day(plan.after, with_year=True))  # fmt: skip


def length(plan: Experiment) -> str:
    """Say how long a plan takes."""
    return trn("{count} week in all", "{count} weeks in all", plan.weeks)

"""`answer`: The question, answered from the journal."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from glutetracker.cli.options import journal_option, journal_to_read, json_option
from glutetracker.cli.printing import print_json
from glutetracker.domain.clock import today
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.question import question_words
from glutetracker.domain.question.answer import Answer, Basis, Effect
from glutetracker.domain.question.caveat_words import caveats
from glutetracker.domain.question.data import Dose, Outcome
from glutetracker.domain.question.experiment_words import silence
from glutetracker.store import Store, preferences
from glutetracker.store.question import assumptions, experiments, question_data

DOSES = (Dose.RUNNING, Dose.HARD_RUNNING, Dose.GLUTE_SETS)


@click.command("answer", short_help="Answer what running or glute work does to a girth.")
@click.option("--girth", type=click.Choice([each.value for each in Outcome]), default=Outcome.HIP.value,
              help="hip if left out.")  # fmt: skip
@click.option("--of", "dose", type=click.Choice([each.value for each in DOSES]), default=Dose.RUNNING.value,
              help="running if left out.")  # fmt: skip
@json_option
@journal_option
def command(girth: str, dose: str, journal: Path, *, as_json: bool) -> None:
    """Answer what running, hard running or glute work does to a girth, from your own data.

    While an experiment on the girth runs no verdict is given.
    """
    from glutetracker.analysis.question.answering import answer

    outcome, asked = Outcome(girth), Dose(dose)
    with journal_to_read(journal) as store:
        chosen, why = preferences.load(store), _silence(store, outcome)
        logged, assumed = question_data.read(store, today()), assumptions.load(store)
    if why:
        raise click.ClickException(why)
    found = answer(logged, outcome, asked, assumed)
    if as_json:
        print_json([_told(found)])
    else:
        click.echo("\n".join(_lines(found, chosen)).replace(question_words.NO_BREAK, " "))


def _silence(store: Store, outcome: Outcome) -> str:
    frozen = experiments.running(store, today())
    return silence(frozen.plan) if frozen is not None and frozen.plan.silences(outcome, today()) else ""


def _lines(found: Answer, chosen: Preferences) -> list[str]:
    lines = [question_words.title(found.outcome, found.asked), question_words.verdict(found, chosen)]
    if not found.is_locked:
        effect = found.effect(found.asked)
        lines += [question_words.estimate(found, effect, chosen), question_words.odds(effect, chosen),
                  question_words.no_change_means(found, chosen)]  # fmt: skip
    lines += [f"- {name}. {meaning}" for _, name, meaning in caveats(found.caveats, chosen)]
    return [*lines, f"{question_words.used(found)}."]


def _told(found: Answer) -> dict[str, Any]:
    mine = found.effect(found.asked)
    return {
        "girth": found.outcome, "of": found.asked, "verdict": found.verdict, "is_slight": found.is_slight,
        "chances": None if found.is_locked else mine.chances._asdict(),
        "change_worth_naming_cm": found.change_worth_naming_cm,
        "own": [_effect(each) for each in found.own],
        "with_studies": [_effect(found.effect(each.dose, Basis.STUDIES)) for each in found.own],
        "caveats": [{**asdict(each), "day": each.day and each.day.isoformat()} for each in found.caveats],
        "weeks_read": found.used.weeks_read,
        "tape_sd_cm": found.used.tape_sd_cm, "model": found.model, "data_hash": found.data_hash,
    }  # fmt: skip


def _effect(told: Effect) -> dict[str, Any]:
    return {
        "of": told.dose, "step": told.dose.step, "unit": told.dose.unit, "learned": told.learned,
        **{name: getattr(told, name)._asdict() for name in ("total_cm", "direct_cm", "via_weight_cm", "weight_kg")},
    }  # fmt: skip

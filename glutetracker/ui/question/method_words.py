"""How the question is answered, in plain words: the model, what it starts from, and what it cannot do."""

from collections.abc import Iterator
from typing import NamedTuple

from glutetracker.analysis.question import priors, verdicts
from glutetracker.analysis.question.priors import Bell
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.question import question_words
from glutetracker.domain.question.answer import Answer, Basis
from glutetracker.domain.question.data import LEAST_WEEKS, Dose, Outcome
from glutetracker.domain.units import GirthUnit
from glutetracker.words import tr, trn
from glutetracker.words.numbers import number

LIKELY = 1.6449
SOURCES = ("Williams 2006", "Schumann 2022", "Kubo 2019", "Plotkin 2023", "Barrios 2016", "Kanellakis 2023")
MORE_SOURCES = (
    "Hall KD, et al. Lancet 2011;378:826–837 (how fast weight follows energy). doi: 10.1016/S0140-6736(11)60812-X",
    "Riou ME, et al. Nutrients 2015;7:3677–3704 (energy eaten back). doi: 10.3390/nu7053677",
)


class Part(NamedTuple):
    """A part of the method page: a heading and its points."""

    heading: str
    points: tuple[str, ...]


def parts(answer: Answer, preferences: Preferences) -> Iterator[Part]:
    """Tell the method, part by part."""
    yield Part(tr("In short"), _in_short())
    yield Part(tr("The model"), tuple(_model(answer, preferences)))
    yield Part(tr("When there is a verdict"), tuple(_verdicts(answer, preferences)))
    yield Part(tr("What it starts from"), tuple(_beliefs(answer.outcome, preferences)))
    yield Part(tr("What it cannot tell"), _limits())


def _in_short() -> tuple[str, ...]:
    return (
        tr("Each week has what you did, what the tape read and what the scales showed. The model asks which effects of "
           "running and glute work would make such readings likely, and how sure one can be of that."),
        tr("It counts body weight in: of a change of girth it tells what goes with weight and what does not."),
        tr("Before your first reading it leans neither way. Your readings move it; the second reading starts from what "
           "studies found instead."),
    )  # fmt: skip


def _model(answer: Answer, preferences: Preferences) -> Iterator[str]:
    yield tr("Weight in a week = first weight + what nobody logged + each dose × what it does to weight + a yearly "
             "wave.")  # fmt: skip
    yield tr("Girth in a week = first girth + what nobody logged + each dose × what it does at equal weight + "
             "centimetres for a kilogram × change of weight + a yearly wave.")  # fmt: skip
    yield tr("“What nobody logged” may drift freely from week to week (a random walk), so that a slow trend of any "
             "cause is not put down to training.")  # fmt: skip
    direct, sets, weight = priors.DIRECT_LAG_WEEKS, priors.SETS_LAG_WEEKS, priors.WEIGHT_LAG_WEEKS
    yield tr("The body follows a dose with a delay: {run} weeks at equal weight for running, {sets} for glute sets, "
             "{weight} through weight, learned within these bounds. Effects are told for 12 weeks, and no further.",
             run=_span(direct), sets=_span(sets), weight=_span(weight))  # fmt: skip
    yield tr("What you did before the first week still shows for a while, fading. Where that is not told, your first "
             "four weeks stand in for it, off by about {step}; what you tell may be off by about {part} % "
             "(assumptions).", part=round(100 * priors.USUAL_TOLD_PART),
             step=question_words.amount(answer.asked, priors.USUAL_GUESSED_STEPS * answer.asked.step, preferences),
             )  # fmt: skip
    unit = preferences.girth_unit
    yield tr("A reading is the girth, off by what the body does that day (about {body}) and by the tape (about "
             "{tape}). A reading far from all others counts less.",
             body=question_words.size(priors.BODY_SD_CM[0], unit),
             tape=question_words.size(answer.used.tape_sd_cm, unit))  # fmt: skip
    yield tr("It is worked out by a Kalman filter over all weeks at 576 settings of what is not known exactly, weighed "
             "by how well each foretells your readings. Model: {model}. Data: {hash}.", model=answer.model,
             hash=answer.data_hash[:12])  # fmt: skip


def _verdicts(answer: Answer, preferences: Preferences) -> Iterator[str]:
    within = question_words.size(answer.change_worth_naming_cm, preferences.girth_unit)
    yield trn("Never before {count} week with a reading.", "Never before {count} weeks with a reading.", LEAST_WEEKS)
    yield tr("No meaningful change: the chance of less than {within} either way is at least {sure} %, and your data, "
             "not the start, made at least half of that.", within=within,
             sure=number(100 * verdicts.SURE_OF_NONE))  # fmt: skip
    yield tr("Smaller or bigger: the chance of that direction is at least {sure} %.",
             sure=number(100 * verdicts.SURE_OF_SIGN))  # fmt: skip
    yield tr("Else there is not enough data yet. The verdict always comes from your data alone, never from studies.")


def _beliefs(outcome: Outcome, preferences: Preferences) -> Iterator[str]:
    unit, load = preferences.girth_unit, preferences.load_unit
    for dose in (Dose.RUNNING, Dose.HARD_RUNNING, Dose.GLUTE_SETS, Dose.DIET):
        own, studied = (priors.effects(dose, outcome, basis) for basis in Basis)
        weight = [tr("{middle} ± {reach} {unit}", middle=number(load.from_kg(bell.mean), 1, signed=True),
                     reach=number(load.from_kg(LIKELY * bell.sd), 1), unit=load)
                  for bell in (own.weight_kg, studied.weight_kg)]  # fmt: skip
        yield tr("{dose}, {step}: at equal weight {own} ({studied} with studies); on weight {own_kg} ({studied_kg} "
                 "with studies). {why}", dose=question_words.dose_name(dose),
                 step=question_words.short_step(dose, preferences), own=_belief(own.direct_cm, unit),
                 studied=_belief(studied.direct_cm, unit), own_kg=weight[0], studied_kg=weight[1],
                 why=_why(dose))  # fmt: skip
    slope = priors.CM_PER_KG[outcome]
    yield tr("A kilogram goes with {middle} ± {reach} cm, by geometry; learned from your data.",
             middle=number(slope.mean, 2), reach=number(LIKELY * slope.sd, 2))  # fmt: skip
    yield tr("By itself, girth wanders by about {girth} cm and weight by about {weight} kg in the square root of a "
             "week: assumptions, learned from your data.", girth=number(priors.GIRTH_DRIFT_CM[0], 2),
             weight=number(priors.WEIGHT_DRIFT_KG[0], 2))  # fmt: skip


def _why(dose: Dose) -> str:
    return {
        Dose.RUNNING: tr("Studies: no loss of muscle beside running (Schumann 2022); weight between what runners "
                         "showed (Williams & Wood 2006) and the energy of the runs."),
        Dose.HARD_RUNNING: tr("Studies: the glutes work harder, but no trial measured their growth (assumption)."),
        Dose.GLUTE_SETS: tr("Studies: ten weeks of squats made the big glute muscle 6.7 % larger (Kubo 2019), by "
                            "geometry 0.35 cm of hips."),
        Dose.DIET: tr("It is there to explain, and the same in both readings (assumption)."),
    }[dose]  # fmt: skip


def _limits() -> tuple[str, ...]:
    return (
        tr("Cause. What changes together need not cause each other; only blocks in drawn order can tell."),
        tr("Running from dieting, or running from lifting, where they rose and fell together."),
        tr("Fat from muscle. A waist that shrinks along points to fat; hips alone prove nothing."),
        tr("What comes after years: weight takes about a year to follow by half (Hall 2011)."),
        tr("Large effects early: they are drawn toward zero until data build up."),
    )


def _belief(bell: Bell, unit: GirthUnit) -> str:
    middle = question_words.change(bell.mean, unit, with_unit=False)
    return tr("{middle} ± {reach}", middle=middle, reach=question_words.size(LIKELY * bell.sd, unit))


def _span(bounds: tuple[float, float]) -> str:
    return tr("{low} to {high}", low=number(bounds[0]), high=number(bounds[1]))

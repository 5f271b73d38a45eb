"""The question and its answer in words: what was asked, what the data say, and how sure that is."""

from glutetracker.domain.preferences import Hope, Preferences
from glutetracker.domain.question.answer import Answer, Chances, Effect, Likely, Verdict
from glutetracker.domain.question.data import LEAST_WEEKS, Dose, Outcome
from glutetracker.domain.units import GirthUnit
from glutetracker.words import tr, trn
from glutetracker.words.numbers import number, short

NO_BREAK = "\u00a0"


def title(outcome: Outcome, dose: Dose) -> str:
    """Ask the question."""
    of = {
        Outcome.HIP: (tr("Does running make my butt smaller?"), tr("Does hard running change my butt?"),
                      tr("Does glute work make my butt bigger?")),
        Outcome.WAIST: (tr("Does running make my waist smaller?"), tr("Does hard running change my waist?"),
                        tr("Does glute work change my waist?")),
        Outcome.THIGH: (tr("Does running make my thighs smaller?"), tr("Does hard running change my thighs?"),
                        tr("Does glute work make my thighs bigger?")),
    }[outcome]  # fmt: skip
    return of[(Dose.RUNNING, Dose.HARD_RUNNING, Dose.GLUTE_SETS).index(dose)]


def outcome_name(outcome: Outcome) -> str:
    """Name a girth as part of the body."""
    return {Outcome.HIP: tr("Hips"), Outcome.WAIST: tr("Waist"), Outcome.THIGH: tr("Thighs")}[outcome]


def dose_name(dose: Dose) -> str:
    """Name a dose."""
    return {
        Dose.RUNNING: tr("Running"),
        Dose.HARD_RUNNING: tr("Hard running"),
        Dose.GLUTE_SETS: tr("Glute work"),
        Dose.DIET: tr("Eating less"),
    }[dose]


def amount(dose: Dose, units: float, preferences: Preferences) -> str:
    """Write an amount of a dose with its unit: 10 km, 20 min, 5 hard sets."""
    if dose is Dose.RUNNING:
        return f"{_figure(dose, units, preferences)} {preferences.distance_unit}"
    if dose is Dose.HARD_RUNNING:
        return tr("{minutes} min", minutes=short(units))
    if dose is Dose.GLUTE_SETS:
        return trn("{amount} hard set", "{amount} hard sets", round(units), amount=short(units))
    return trn("{amount} week", "{amount} weeks", round(units), amount=short(units))


def amounts(dose: Dose, least: float, most: float, preferences: Preferences) -> str:
    """Write a range of amounts, the unit once: 4.7 to 35.8 km."""
    low, high = _figure(dose, round(least, 1), preferences), amount(dose, round(most, 1), preferences)
    if low == _figure(dose, round(most, 1), preferences):
        return high
    return tr("{low} to {high}", low=low, high=high)


def _figure(dose: Dose, units: float, preferences: Preferences) -> str:
    return short(preferences.distance_unit.from_m(units * 1000) if dose is Dose.RUNNING else units)


def step(dose: Dose, preferences: Preferences) -> str:
    """Say what an effect is told for: 10 km a week more."""
    if dose is Dose.DIET:
        return tr("eating less, every week")
    if dose is Dose.HARD_RUNNING:
        return tr("{amount} of hard running a week more", amount=amount(dose, dose.step, preferences))
    return tr("{amount} a week more", amount=amount(dose, dose.step, preferences))


def short_step(dose: Dose, preferences: Preferences) -> str:
    """Say the same in few words: +10 km a week."""
    if dose is Dose.DIET:
        return tr("every week")
    return tr("+{amount} a week", amount=amount(dose, dose.step, preferences))


def change(centimetres: float, unit: GirthUnit, *, with_unit: bool = True) -> str:
    """Write a change of girth: −0.2 cm."""
    text = number(unit.from_cm(centimetres), _decimals(unit), signed=True)
    return f"{text}{NO_BREAK}{unit}" if with_unit else text


def size(centimetres: float, unit: GirthUnit) -> str:
    """Write a length without a sign: 0.5 cm."""
    return f"{number(unit.from_cm(centimetres), _decimals(unit))}{NO_BREAK}{unit}"


def _decimals(unit: GirthUnit) -> int:
    return 1 if unit is GirthUnit.CM else 2  # a tenth of an inch would hide what a tenth of a centimetre shows


def span(likely: Likely, unit: GirthUnit) -> str:
    """Write the range that holds a change nine times in ten: −0.6 to +0.2 cm."""
    low, high = (change(each, unit, with_unit=False) for each in (likely.low_90, likely.high_90))
    return tr("{low} to {high} {unit}", low=low, high=high, unit=unit).replace(" ", NO_BREAK)


def percents(chances: Chances) -> tuple[int, int, int]:
    """Round the three parts to whole per cent so that they sum to 100."""
    exact = [100 * max(0.0, part) for part in chances[:3]]
    whole = [int(part) for part in exact]
    order = sorted(range(3), key=lambda at: whole[at] - exact[at])
    for at in order[: max(0, 100 - sum(whole))]:
        whole[at] += 1
    return whole[0], whole[1], whole[2]


def chance(share: float) -> str:
    """Write a chance; none is ever certain."""
    whole = round(100 * share)
    told = tr("under 1 %") if whole < 1 else tr("over 99 %") if whole > 99 else tr("{percent} %", percent=whole)
    return told.replace(" ", NO_BREAK)


def verdict(answer: Answer, preferences: Preferences) -> str:
    """Say the verdict in one plain sentence."""
    unit = preferences.girth_unit
    if answer.lacks_weeks:
        weeks = answer.used.weeks_read
        return tr("Not enough data yet: {weeks} of {least} measured weeks.", weeks=weeks, least=LEAST_WEEKS)
    if answer.is_locked:
        return never_logged(answer.asked)
    more = _more(answer.asked)
    within = size(answer.change_worth_naming_cm, unit)
    if answer.verdict is Verdict.NO_CHANGE:
        reach = max(map(abs, answer.effect(answer.asked).total_cm[3:5]))
        return tr("No meaningful change: your data speak against more than {reach} either way.",
                  reach=size(reach, unit))  # fmt: skip
    if answer.verdict is Verdict.NOT_ENOUGH:
        return tr("Not enough data yet.")
    named = _part(answer.outcome)
    if answer.is_slight:
        words = {Verdict.SMALLER: tr("a little smaller {part}"), Verdict.BIGGER: tr("a little bigger {part}")}
        changed = words[answer.verdict].format(part=named)
        return tr("{more} goes with {changed}, likely by less than {within}.", more=more, changed=changed,
                  within=within)  # fmt: skip
    words = {Verdict.SMALLER: tr("smaller {part}"), Verdict.BIGGER: tr("bigger {part}")}
    return tr("{more} goes with {changed} in your data.", more=more, changed=words[answer.verdict].format(part=named))


def never_logged(dose: Dose) -> str:
    """Say that it is too early, for what is asked about was never logged."""
    return {
        Dose.RUNNING: tr("Too early to say: no run is logged yet."),
        Dose.HARD_RUNNING: tr("Too early to say: no hard running is logged yet."),
        Dose.GLUTE_SETS: tr("Too early to say: no hard glute set is logged yet."),
        Dose.DIET: tr("Too early to say: no week of eating less is told yet."),
    }[dose]


def still_needed(answer: Answer) -> str:
    """Say what a first answer still waits for."""
    if not answer.lacks_weeks:
        needed = {
            Dose.RUNNING: tr("Log your runs as you do them, or bring in past ones."),
            Dose.HARD_RUNNING: tr(
                "Log intervals, tempo runs, hills and strides as you do them, or bring in past ones."
            ),
            Dose.GLUTE_SETS: tr("Log your glute sets as you do them, or bring in past sessions."),
            Dose.DIET: tr("Tick each week whether you ate less, beside your measures."),
        }[answer.asked]
        told = trn("You have one measured week.", "You have {count} measured weeks.", answer.used.weeks_read)
        return tr("{told} {needed} Weeks of clearly less and clearly more tell most. Until then it would only be "
                  "guessing.", told=told, needed=needed)  # fmt: skip
    told = trn(
        "One more week with a tape reading, and the page begins to answer.",
        "{count} more weeks with a tape reading each, and the page begins to answer.",
        LEAST_WEEKS - answer.used.weeks_read,
    )
    return tr("{told} Until then it would only be guessing. Log runs and glute sets as you do them. Two or three "
              "weeks of life as usual, before you change anything, help most.", told=told)  # fmt: skip


def estimate(answer: Answer, effect: Effect, preferences: Preferences) -> str:
    """Say the estimate with its range, and how it stands against the tape."""
    unit, likely = preferences.girth_unit, effect.total_cm
    told = tr("After 12 weeks of {step}, your {part} would most likely change by {median}; nine times in ten between "
              "{low} and {high}.", step=step(effect.dose, preferences), part=_part(answer.outcome),
              median=change(likely.median, unit), low=change(likely.low_90, unit, with_unit=False),
              high=change(likely.high_90, unit))  # fmt: skip
    if abs(likely.median) < answer.used.tape_sd_cm:
        return tr("{told} The most likely is less than one tape reading’s error.", told=told)
    return told


def odds(effect: Effect, preferences: Preferences) -> str:
    """Say which way it leans; what the user hopes for comes first."""
    chances = effect.chances
    smaller = tr("smaller {chance}", chance=chance(chances.below_zero)).replace(" ", NO_BREAK)
    bigger = tr("bigger {chance}", chance=chance(1 - chances.below_zero)).replace(" ", NO_BREAK)
    first, second = (bigger, smaller) if preferences.hope is Hope.BIGGER else (smaller, bigger)
    return tr("Counting even the smallest change: {first}, {second}.", first=first, second=second)


def no_change_means(answer: Answer, preferences: Preferences) -> str:
    """Say what no clear change means: the tape's own error."""
    unit, used = preferences.girth_unit, answer.used
    own = trn("{count} repeat", "{count} repeats", used.tape_repeats) if used.tape_repeats else ""
    source = tr("from your own {repeats}", repeats=own) if own else tr("assumed until you read it twice in a visit")
    return tr("“No clear change” means less than {within} either way. One reading of your tape is off by about {tape} "
              "({source}), so nobody could see a smaller change for sure.",
              within=size(answer.change_worth_naming_cm, unit), tape=size(used.tape_sd_cm, unit),
              source=source)  # fmt: skip


def used(answer: Answer) -> str:
    """Say what the answer stands on."""
    told = answer.used
    if not told.readings:
        return tr("No tape reading yet")
    parts = (
        trn("{count} run", "{count} runs", told.runs),
        trn("{count} glute session", "{count} glute sessions", told.glute_sessions),
        trn("{count} tape reading", "{count} tape readings", told.readings),
    )
    return trn("From your own {parts} in {count} week", "From your own {parts} in {count} weeks", told.weeks,
               parts=", ".join(parts))  # fmt: skip


def _more(dose: Dose) -> str:
    return {
        Dose.RUNNING: tr("More running"),
        Dose.HARD_RUNNING: tr("More hard running"),
        Dose.GLUTE_SETS: tr("More glute work"),
        Dose.DIET: tr("Eating less"),
    }[dose]


def _part(outcome: Outcome) -> str:
    return {Outcome.HIP: tr("hips"), Outcome.WAIST: tr("waist"), Outcome.THIGH: tr("thighs")}[outcome]

"""What the reader of an answer should know besides it, in words."""

from collections.abc import Sequence

from glutetracker.domain.preferences import Preferences
from glutetracker.domain.question.caveats import Caveat, CaveatKind, Treatment
from glutetracker.domain.question.question_words import amount, dose_name
from glutetracker.words import tr, trn
from glutetracker.words.durations import short_day
from glutetracker.words.numbers import number

OF_CARE = {CaveatKind.RAPID_LOSS, CaveatKind.PAIN_TOLD}
"""Those that are about the person rather than about the numbers."""


def caveat(told: Caveat, preferences: Preferences) -> tuple[str, str]:
    """Name a caveat, and say what it means and what helps."""
    if told.kind in OF_CARE:
        return _of_care(told)
    if told.kind in {CaveatKind.MOVES_TOGETHER, CaveatKind.HARDLY_VARIES, CaveatKind.NOT_LOGGED,
                     CaveatKind.USUAL_ASSUMED}:  # fmt: skip
        return _of_doses(told, preferences)
    return _of_readings(told)


def caveats(told: Sequence[Caveat], preferences: Preferences) -> list[tuple[Caveat, str, str]]:
    """Name caveats, what is assumed of several doses in one."""
    assumed = [each for each in told if each.kind is CaveatKind.USUAL_ASSUMED]
    named = []
    for each in told:
        name, meaning = caveat(each, preferences)
        if each in assumed[1:]:
            continue
        if assumed and each is assumed[0]:
            weeks = ", ".join(_usual(one, preferences) for one in assumed)
            meaning = meaning.replace(_usual(each, preferences), weeks)
        named.append((each, name, meaning))
    return named


def _of_care(told: Caveat) -> tuple[str, str]:
    if told.kind is CaveatKind.RAPID_LOSS:
        return (
            tr("Your weight goes down fast"),
            tr("About {percent} % a week over four weeks. Muscle needs energy and protein to grow and to stay; the "
               "guide says how to eat enough. If that was not your plan, or you are always tired, talk to a "
               "professional.", percent=number(told.number, 1)),
        )  # fmt: skip
    return (
        tr("Your notes speak of pain"),
        trn("One note of the last four weeks does. Sharp or growing pain is a reason to stop and to see a "
            "professional; Form first in the guide says what to do with the rest.",
            "{count} notes of the last four weeks do. Sharp or growing pain is a reason to stop and to see a "
            "professional; Form first in the guide says what to do with the rest.", round(told.number)),
    )  # fmt: skip


def _of_doses(told: Caveat, preferences: Preferences) -> tuple[str, str]:
    names = [dose_name(dose) for dose in told.doses]
    if told.kind is CaveatKind.MOVES_TOGETHER:
        first, second = names[0], names[-1].lower()
        how = tr("went up and down together") if told.number > 0 else tr("took turns: more of one, less of the other")
        return (
            tr("{first} and {second} cannot be told apart", first=first, second=second),
            tr(
                "They {how}, so what one does may be put down to the other. Weeks with only one of them would tell.",
                how=how,
            ),
        )
    if told.kind is CaveatKind.HARDLY_VARIES:
        return (
            tr("{dose} hardly varies", dose=names[0]),
            tr("Your weeks differ by only about {amount}. Without weeks of clearly less and clearly more, nothing "
               "can show what it does.", amount=amount(told.doses[0], told.number, preferences)),
        )  # fmt: skip
    if told.kind is CaveatKind.NOT_LOGGED:
        return tr("{dose} was never logged", dose=names[0]), tr(
            "Until it is, an answer would only be the guess that it began with."
        )
    return (
        tr("Your usual week before logging is assumed"),
        tr("It is taken to be as your first four weeks: {weeks}. If it was not, say so under “How this works”.",
           weeks=_usual(told, preferences)),
    )  # fmt: skip


def _usual(told: Caveat, preferences: Preferences) -> str:
    return f"{dose_name(told.doses[0]).lower()} {amount(told.doses[0], round(told.number, 1), preferences)}"


def _of_readings(told: Caveat) -> tuple[str, str]:
    weeks = {"number": round(told.number), "of": round(told.of)}
    day = short_day(told.day, with_year=True) if told.day else ""
    words = {
        CaveatKind.FEW_WEEKS: (
            tr("Fewer than {of} measured weeks", **weeks),
            trn("So far there is one. No verdict is given before.",
                "So far there are {count}. No verdict is given before.", weeks["number"]),
        ),
        CaveatKind.DIET_UNTOLD: _diet_untold(**weeks),
        CaveatKind.NO_WEIGHT: (
            tr("Hardly any weigh-ins"),
            trn("One week has one. Without your weight nobody can tell what comes with it and what does not.",
                "{count} weeks have one. Without your weight nobody can tell what comes with it and what does not.",
                weeks["number"]),
        ),
        CaveatKind.NEW_TAPE: (
            tr("Another tape since {day}", day=day),
            tr("Your girth is taken anew from there; readings before and after it are not compared."),
        ),
        CaveatKind.ODD_READING: (
            tr("A reading far from the others, week of {day}", day=day),
            tr("It counts less. If it was mistyped, change it in History. If it was right, leave it."),
        ),
        CaveatKind.BEFORE_A_YEAR: (
            tr("Less than a year of data"),
            trn("After one week nobody can tell a season from a trend, so the ranges are wider.",
                "After {count} weeks nobody can tell a season from a trend, so the ranges are wider.",
                weeks["number"]),
        ),
        CaveatKind.SOMETHING_ELSE: (
            tr("Something else seems to have changed too"),
            tr("At equal weight, glute work should not move the waist, yet it seems to. So trust less what it seems to "
               "do to the hips."),
        ),
    }  # fmt: skip
    return words[told.kind]


def _diet_untold(number: int, of: int) -> tuple[str, str]:
    told = trn("Told for {number} of one week.", "Told for {number} of {count} weeks.", of, number=number)
    return (
        tr("Did you eat less? Mostly not told"),
        tr("{told} If you eat less from the week on that you run more, the two look the same. One tick a week, beside "
           "your measures, keeps them apart.", told=told),
    )  # fmt: skip


def treatment(told: Treatment) -> str:
    """Say what became of a row that was not plainly used."""
    return {
        Treatment.FUTURE: tr("Left out: its day has not come"),
        Treatment.TOO_OLD: tr("Left out: from before the weeks that are looked at"),
        Treatment.RECKONED: tr("Used: its way is reckoned from its time at your usual pace"),
        Treatment.WITHOUT_DOSE: tr("Left out: neither way nor time"),
        Treatment.COUNTS_LESS: tr("Counts less: far from the other readings"),
    }[told]

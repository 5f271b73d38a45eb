"""How the guide names what exercises are like."""

from glutetracker.domain.guide.exercise_page import KindTo, Level, Place
from glutetracker.domain.guide.muscle_work import main_muscles
from glutetracker.domain.lifting.exercise import OTHER_PATTERN, Exercise, LoadType
from glutetracker.domain.lifting.muscles import Muscle, muscle_name
from glutetracker.words import tr

READINGS = {
    "form_first": tr("Form first"), "what_to_expect": tr("What to expect"), "routes": tr("Routes"),
    "route": tr("Routes"), "words": tr("Words"), "screening": tr("Before you begin"),
    "claims": tr("Claims"),
}  # fmt: skip
"""What there is to read beside the exercises."""


def level_name(level: Level) -> str:
    """Name how much practice an exercise asks for."""
    return {
        Level.BEGINNER: tr("Beginner"),
        Level.INTERMEDIATE: tr("Intermediate"),
        Level.ADVANCED: tr("Advanced"),
    }[level]


def place_name(place: Place) -> str:
    """Name where an exercise can be done."""
    return {Place.HOME: tr("At home"), Place.GYM: tr("In a gym"), Place.OUTSIDE: tr("Outside")}[place]


def kind_to_name(kind_to: KindTo) -> str:
    """Name what an exercise asks little of."""
    return {KindTo.KNEES: tr("Kind to knees"), KindTo.BACK: tr("Kind to the back")}[kind_to]


def pattern_names() -> dict[str, str]:
    """Name the movement families, in the order in which lists show them."""
    return {
        "thrust": tr("Thrusts and bridges"),
        "hinge": tr("Hinges and deadlifts"),
        "squat": tr("Squats"),
        "lunge": tr("Lunges and steps"),
        "extension": tr("Leg back"),
        "abduction": tr("Leg out to the side"),
        "rotation": tr("Turning the hip out"),
        "adduction": tr("Inner thigh"),
        "curl": tr("Leg curls"),
        "calf": tr("Calf raises"),
        "locomotion": tr("Running and walking"),
        "carry": tr("Carries"),
        "mobility": tr("Stretches"),
        OTHER_PATTERN: tr("Other"),
    }


def load_names() -> dict[str, str]:
    """Name what makes an exercise heavier."""
    return {
        LoadType.BARBELL.value: tr("Barbell"),
        LoadType.DUMBBELL.value: tr("Dumbbells"),
        LoadType.MACHINE.value: tr("Machine"),
        LoadType.CABLE.value: tr("Cable"),
        LoadType.BAND.value: tr("Band"),
        LoadType.BODYWEIGHT.value: tr("Own body"),
        LoadType.OTHER.value: tr("Other"),
    }


def muscles_words(muscles: tuple[Muscle, ...]) -> str:
    """List muscles in one line."""
    return ", ".join(name if place == 0 else name.lower() for place, name in enumerate(map(muscle_name, muscles)))


def kit_words(exercise: Exercise) -> str:
    """List the kit that an exercise needs, in one line; empty where nobody said what an own one needs."""
    if exercise.is_own and not exercise.equipment and exercise.load_type is not LoadType.BODYWEIGHT:
        return ""
    needed = [each for each in exercise.equipment if each != "shoes"]
    text = ", ".join(needed)
    return text[:1].upper() + text[1:] if text else tr("No kit")


def card_words(exercise: Exercise, level: Level | None) -> tuple[str, str, str]:
    """Say on a card what an exercise is: name, muscles, and level with kit; whether it is the user's own."""
    about = (tr("Your own") if exercise.is_own else "", level_name(level) if level else "", kit_words(exercise))
    works = muscles_words(main_muscles(exercise)[:2])
    if not works:
        works = tr("No muscles set") if exercise.is_own else tr("Loosens the hips")
    return exercise.name, works, " · ".join(part for part in about if part)

"""Numbers of the public FIT profile as the words that kinds.py knows."""

ACTIVITY_FILE = 4
WORKOUT_FILES = frozenset({5, 7})
COURSE_FILES = frozenset({6, 34, 35})
BODY_FILES = frozenset({9, 14})
SETTINGS_FILES = frozenset({1, 2, 3, 10, 11, 40})
MONITORING_FILES = frozenset({15, 20, 28, 32})

_SPORTS = {
    0: "generic", 1: "running", 2: "cycling", 3: "transition", 4: "fitness_equipment", 5: "swimming", 10: "training",
    11: "walking", 12: "skiing", 13: "skiing", 14: "skiing", 15: "rowing", 17: "hiking", 18: "multisport",
    21: "cycling", 254: "generic", 255: "generic",
}  # fmt: skip
_FORMS = {
    (1, 1): "treadmill_running", (1, 2): "street_running", (1, 3): "trail_running", (1, 4): "track_running",
    (1, 45): "indoor_running", (1, 58): "virtual_running", (1, 67): "ultra_run", (4, 1): "treadmill_running",
    (10, 20): "strength_training", (4, 20): "strength_training", (11, 27): "indoor_walking",
}  # fmt: skip
_MAKERS = {
    1: "Garmin", 13: "Garmin", 15: "Garmin", 23: "Suunto", 32: "Wahoo", 71: "TomTom", 89: "Tacx", 95: "Stryd",
    123: "Polar", 258: "Lezyne", 260: "Zwift", 265: "Strava", 267: "Bryton", 294: "COROS",
}  # fmt: skip
_INTENSITIES = {1: "rest", 2: "warmup", 3: "cooldown", 4: "recovery", 5: "interval"}


def sport_word(sport: float, sub_sport: float) -> str:
    """Name a sport and its form; "generic" when the numbers say nothing, "another" when they are not for us."""
    if not sport >= 0:
        return "generic"
    return _FORMS.get((int(sport), int(sub_sport) if sub_sport >= 0 else 0)) or _SPORTS.get(int(sport), "another")


def maker(manufacturer: float) -> str:
    """Name who made the device; "" when the number is not known here."""
    return _MAKERS.get(int(manufacturer), "") if manufacturer >= 0 else ""


def lap_kind(intensity: float) -> str | None:
    """Name what a lap was for; None for an ordinary one."""
    return _INTENSITIES.get(int(intensity)) if intensity >= 0 else None

"""What it was: words and numbers of other programs into our kinds and surfaces."""

from dataclasses import dataclass
from functools import lru_cache

from glutetracker.domain.running import RunKind, Surface
from glutetracker.words import tr
from glutetracker.words.numbers import number

LONG_RUN_S = 90 * 60
"""A run from here on is suggested as long (convention)."""

WALKING_MPS = 1.8
"""Without a word for it, slower than this is suggested as a walk (a jog at 9:15 a kilometre is faster; convention)."""

RUNNING_MPS = 6.7
"""Without a word for it, faster than this over the whole way is no run (5 km world record: 6.6 m/s)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort:
    """What a file says that an activity was, if it is for us."""

    kind: RunKind
    surface: Surface | None = None


_ON_FOOT = {
    "running": Sort(kind=RunKind.EASY),
    "street_running": Sort(kind=RunKind.EASY, surface=Surface.ROAD),
    "treadmill_running": Sort(kind=RunKind.EASY, surface=Surface.TREADMILL),
    "trail_running": Sort(kind=RunKind.EASY, surface=Surface.TRAIL),
    "track_running": Sort(kind=RunKind.EASY, surface=Surface.TRACK),
    "ultra_run": Sort(kind=RunKind.LONG),
    "walking": Sort(kind=RunKind.WALK),
    "indoor_walking": Sort(kind=RunKind.WALK, surface=Surface.TREADMILL),
    "hiking": Sort(kind=RunKind.HIKE),
}
_SAME = {
    "run": "running", "jogging": "running", "jog": "running", "9": "running", "race": "running",
    "running/street": "street_running", "road_running": "street_running",
    "treadmill": "treadmill_running", "indoor_running": "treadmill_running", "virtual_run": "treadmill_running",
    "virtual_running": "treadmill_running", "virtualrun": "treadmill_running", "running/treadmill": "treadmill_running",
    "trail": "trail_running", "trail_run": "trail_running", "trailrun": "trail_running",
    "running/trail": "trail_running", "track_run": "track_running", "running/track": "track_running",
    "ultra": "ultra_run", "ultra_running": "ultra_run", "obstacle_run": "running", "obstacle_running": "running",
    "walk": "walking", "10": "walking", "casual_walking": "walking", "speed_walking": "walking",
    "hike": "hiking", "4": "hiking", "trekking": "hiking",
    "biking": "cycling", "bike": "cycling", "ride": "cycling", "1": "cycling", "road_biking": "cycling",
    "mountain_biking": "cycling", "virtual_ride": "cycling", "17": "cycling", "road_cycling": "cycling",
    "e_biking": "cycling", "gravel_cycling": "cycling", "indoor_cycling": "cycling", "bicycle": "cycling",
    "swim": "swimming", "16": "swimming", "lap_swimming": "swimming", "open_water_swimming": "swimming",
    "pool_swimming": "swimming",
    "strength": "strength_training", "weight_training": "strength_training", "weights": "strength_training",
    "row": "rowing", "indoor_rowing": "rowing",
    "cross_country_skiing": "skiing", "alpine_skiing": "skiing", "nordic_ski": "skiing", "ski": "skiing",
    "snowboarding": "skiing", "backcountry_skiing": "skiing",
    **dict.fromkeys((
        "paddling", "kayaking", "canoeing", "sailing", "surfing", "windsurfing", "stand_up_paddleboarding", "boating",
        "inline_skating", "ice_skating", "driving", "motorcycling", "horseback_riding", "golf", "rock_climbing", "yoga",
        "mountaineering", "pilates", "elliptical", "soccer", "tennis", "basketball", "flying", "snowshoeing",
    ), "another"),
}  # fmt: skip
_SAME |= {
    **dict.fromkeys(("lauf", "laufen", "course_à_pied", "course", "carrera", "correr", "corsa", "corrida", "hardlopen",
                     "løb", "løping", "löpning", "bieg", "bieganie", "běh"), "running"),
    **dict.fromkeys(("laufband", "laufbandtraining", "indoor_run"), "treadmill_running"),
    **dict.fromkeys(("traillauf", "traillaufen", "trail_run"), "trail_running"),
    **dict.fromkeys(("spaziergang", "gehen", "marche", "caminata", "caminar", "camminata", "caminhada", "wandelen",
                     "gang", "gåtur", "promenad", "spacer", "chůze"), "walking"),
    **dict.fromkeys(("wandern", "wanderung", "randonnée", "senderismo", "escursionismo", "wandeling"), "hiking"),
    **dict.fromkeys(("radfahrt", "radfahren", "sortie_à_vélo", "vélo", "ciclismo", "fietsen", "cykling"), "cycling"),
    **dict.fromkeys(("schwimmen", "natation", "natación", "nuoto", "zwemmen"), "swimming"),
    **dict.fromkeys(("krafttraining", "musculation", "entraînement_aux_poids"), "strength_training"),
}  # fmt: skip
"""Words of other languages."""
_UNSAID = {"", "other", "unknown", "generic", "default", "fitness", "sport", "activity", "uncategorized"}


@lru_cache
def plain(word: str) -> str:
    """Write a word for a sport the one way that is looked up here."""
    tidy = "_".join(word.strip().lower().replace("-", " ").replace("_", " ").split())
    return _SAME.get(tidy, tidy)


def sort_of(word: str) -> Sort | None:
    """Find what a word for a sport means; None when it is no running, walking or hiking."""
    return _ON_FOOT.get(plain(word))


def nothing_for_us(word: str) -> str | None:
    """Say that a sport is nothing for us; None when the word says nothing, or nothing known."""
    sport = plain(word)
    if sport in _ON_FOOT:
        return None
    others = {
        "cycling": tr("cycling"),
        "swimming": tr("swimming"),
        "strength_training": tr("a strength session without sets"),
        "training": tr("a gym session"),
        "fitness_equipment": tr("a gym session"),
        "transition": tr("a change between two sports"),
        "multisport": tr("the frame of several sports"),
        "rowing": tr("rowing"),
        "skiing": tr("skiing"),
        "another": tr("another sport"),
    }
    what = others.get(sport)
    return None if what is None else tr("nothing for us: {what}", what=what)


def suggested(kind: RunKind, duration_s: float | None) -> RunKind:
    """Suggest what a run was for: long from 90 minutes on the timer, else easy. Walks and hikes stay."""
    is_long = kind is RunKind.EASY and duration_s is not None and duration_s >= LONG_RUN_S
    return RunKind.LONG if is_long else kind


def guessed(title: str, distance_m: float | None, duration_s: float | None) -> Sort | str:
    """Guess what an activity was that nobody named: from its title's words, else from its mean speed.

    Returns:
        A sort, or a sentence that it is nothing for us.
    """
    for word in title.lower().replace("_", " ").replace("-", " ").split():
        named = sort_of(word) if word.isalpha() else None
        if named is not None:
            return named
    if not distance_m or not duration_s:
        return Sort(kind=RunKind.EASY)
    speed = distance_m / duration_s
    if speed > RUNNING_MPS:
        return tr("nothing for us: too fast to be a run, {speed} km/h on average", speed=number(speed * 3.6))
    return Sort(kind=RunKind.WALK if speed < WALKING_MPS else RunKind.EASY)


def guess_warning(kind: RunKind, word: str) -> str:
    """Say that a kind was guessed, and from what word."""
    taken = {RunKind.WALK: tr("a walk"), RunKind.HIKE: tr("a hike")}.get(kind, tr("a run"))
    if plain(word) in _UNSAID:
        return tr("The file does not say what this was; it is taken as {what}. Change its kind if not.", what=taken)
    return tr(
        "The file calls this “{word}”, which is not known here; it is taken as {what}. Change its kind if not.",
        word=word[:40],
        what=taken,
    )

"""What the figure shows, in words: for those who hear it, and for all who want to read it."""

from glutetracker.figure import Movement
from glutetracker.words import tr
from glutetracker.words.numbers import short

MOST, MUCH, SOME = 0.75, 0.4, 0.15


def muscle_names() -> dict[str, str]:
    """Name the muscles that the figure lights up."""
    return {
        "glute_max": tr("glutes"),
        "glute_med": tr("side glutes"),
        "hamstrings": tr("back of the thighs"),
        "quads": tr("front of the thighs"),
        "adductors": tr("inner thighs"),
        "calves": tr("calves"),
        "erectors": tr("lower back"),
    }


def worked(movement: Movement) -> dict[str, float]:
    """Say how hard each muscle works at most, hardest first."""
    most: dict[str, float] = {}
    for pose in movement.poses.values():
        for key, share in pose.muscles.items():
            most[key[:-2]] = max(most.get(key[:-2], 0.0), share)
    for key, column in (movement.cycle.muscles if movement.cycle else {}).items():
        most[key] = max(column)
    return dict(sorted(most.items(), key=lambda each: -each[1]))


def phase_words(movement: Movement, index: int) -> str:
    """Say what a phase is and how long it lasts: “Squeeze 1.5 s”."""
    phase = movement.phases[index]
    return tr("{phase} {seconds} s", phase=phase.name, seconds=short(phase.seconds))


def told(movement: Movement) -> str:
    """Describe a movement in a few sentences."""
    names = muscle_names()
    work = worked(movement)
    hard = [names[key] for key, share in work.items() if share >= MOST]
    also = [names[key] for key, share in work.items() if SOME <= share < MOST]
    sentences = []
    if movement.phases:
        phases = ", ".join(phase_words(movement, index) for index in range(len(movement.phases)))
        sentences.append(tr("One repetition: {phases}.", phases=phases))
    else:
        sentences.append(tr("A stride of {seconds} s.", seconds=short(movement.seconds)))
    if hard:
        sentences.append(tr("Works hardest: {muscles}.", muscles=", ".join(hard)))
    if also:
        sentences.append(tr("Also works: {muscles}.", muscles=", ".join(also)))
    if movement.cues:
        sentences.append(tr("Mind: {cues}.", cues="; ".join(cue.text for cue in movement.cues)))
    return " ".join(sentences)

"""What an own exercise may be called, so that a typed line means it and nothing else."""

from glutetracker.domain.grammar.measures import starts_as_measure
from glutetracker.domain.grammar.runs import starts_as_run
from glutetracker.guides.together import Catalogue
from glutetracker.words import Problem, tr

LONGEST = 80


def free_name(name: str, catalogue: Catalogue, exercise_id: str) -> str:
    """Give a name as it is kept, when it is free for an exercise.

    Raises:
        Problem: It is too long, has no letters, or means something else already.
    """
    name = " ".join(name.split())
    if not any(letter.isalpha() for letter in name):
        raise Problem(tr("An exercise needs a name."))
    if len(name) > LONGEST:
        raise Problem(tr("A name has up to {most} letters.", most=LONGEST))
    line = f"{name} 1"
    if starts_as_measure(line, 0, len(line)) or (" " not in name and starts_as_run(line, 0, len(line))):
        raise Problem(tr("“{name}” means something else in the line already. Choose another name.", name=name))
    other = catalogue.match(name)
    if other is not None and other.id != exercise_id:
        raise Problem(tr("“{name}” is a name of {exercise} already.", name=name, exercise=other.name))
    return name


def free_names(names: str, catalogue: Catalogue, exercise_id: str) -> tuple[str, ...]:
    """Give other names, parted by commas, when all of them are free.

    Raises:
        Problem: One of them is not.
    """
    told = (name for name in names.split(",") if name.strip())
    return tuple(free_name(name, catalogue, exercise_id) for name in told)

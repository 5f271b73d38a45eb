"""The exercises: what they are, and how to find one by any of its names.

An exercise is one file, `resources/exercises/<id>.toml`, and no line anywhere
else; write the file and it is there. Its keys are the fields of
`glutetracker.domain.exercise.Exercise`:

    id = "side_plank"                   # the name of the file
    name = "Side plank"
    names = ["side bridge", "SP"]       # other names, for search; none may belong to two exercises
    pattern = "abduction"               # one of reading.PATTERNS
    load_type = "bodyweight"            # one of LoadType
    one_sided = true                    # all reps of one side, then of the other
    drill = true                        # see below
    timed = true                        # held for seconds
    equipment = ["mat", "box or stair"] # what it cannot do without; " or " parts alternatives
    rep_range = "20–45 s per side"
    cues = ["…", "…", "…"]              # three to five, in plain words

    [shares]                            # muscle of reading.MUSCLES to credit for a set, 0 to 1
    gmed = 1.0

`drill` marks light practice, whose usual set ends far from failure, so that a
set without a word on effort counts a quarter: beginner moves against body
weight or a loop band, balance and running drills, and stretches. Harder
moves of body weight (one-legged bridges, side planks, the Nordic curl) and all
that is usually loaded are none.

Text that only a page of the guide shows (steps, mistakes, cautions) and
poses are further keys and tables of the same file; each key is one entry
in `reading`.
"""

from glutetracker.guides.catalogue import all_exercises
from glutetracker.guides.reading import BrokenExerciseError
from glutetracker.guides.search import find, match

__all__ = ["BrokenExerciseError", "all_exercises", "find", "match"]

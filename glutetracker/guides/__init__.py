"""The exercises: what they are, and how to find one by any of its names.

`Catalogue` is all that a user has, the guide's and their own; the guide's alone are `guide_alone`.

An exercise is one file, `resources/exercises/<id>.toml`, and no line anywhere
else; write the file and it is there. Its keys are the fields of
`glutetracker.domain.lifting.exercise.Exercise`:

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

A way of running or walking has `run_kind` as well: it is logged as a run of
that kind, not in sets, so `whole_guide` holds it and `all_exercises` does not.

What only a page of the guide shows stands below, under `[page]`, which comes
last. Logging never reads it. Its keys are the fields of
`glutetracker.domain.guide.exercise_page.ExercisePage`:

    [page]
    level = "intermediate"              # beginner, intermediate or advanced
    where = ["home", "gym"]             # home, gym, outside
    kind_to = ["knees"]                 # knees, back
    steps = ["…", "…", "…"]
    breathing = "Keep breathing quietly through the whole hold."
    mistakes = [
        { mistake = "The hips sag", instead = "Do it from the knees" },
    ]
    tempo = [2, 0, 1, 1]                # seconds: lowering, pause, lifting, hold; or
    work = "Hold for 20 to 45 seconds"  # … what stands in for it: a hold, a distance, a time
    side = "the lower hip"              # which side is written down, where there are two
    harder = ["side_plank_hip_abduction"]  # the next steps up; easier ones are their inverse
    cautions = ["shoulder", "outer"]    # keys of resources/guide/cautions.toml
    own_cautions = ["…"]                # sentences of its own; these stand in front
    activation = [                      # only shares of the hardest contraction (%MVIC)
        { muscle = "gmed", percent = 81, spread = 42, study = "Distefano 2009", measure = "mean", load = "no weight" },
    ]
    note = "…"
    fit = "plank/side_plank"            # how watches call it, or its nearest kin (names of the FIT profile)
    sources = ["Distefano 2009"]        # names of resources/guide/references.toml

`pages` reads them, `articles` and `glossary` the texts beside them. Poses have
files of their own.
"""

from glutetracker.guides.catalogue import all_exercises, whole_guide
from glutetracker.guides.reading import BrokenExerciseError
from glutetracker.guides.together import Catalogue, guide_alone

__all__ = ["BrokenExerciseError", "Catalogue", "all_exercises", "guide_alone", "whole_guide"]

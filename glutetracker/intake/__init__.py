"""Files of others into the journal, for the window and the command line alike.

    going = start("12 files")                      one import
    found = plan(candidate)                        in any thread: reads and decodes, writes nothing
    outcome = keep_safely(store, found, going)     where the store is: first the backup and the file's own bytes,
                                                   then one transaction, all or nothing

`take_in` does it for many in a row, `rehearse` on a copy that is thrown away. A
file comes in whole or not at all, so an import can be stopped between any two.
"""

from glutetracker.importers import Hints
from glutetracker.intake.coming_runs import ComingRun
from glutetracker.intake.files import Candidate, called, candidates
from glutetracker.intake.foreseen import Foreseen, let_go
from glutetracker.intake.keeping import keep_safely, start, take_in
from glutetracker.intake.matching import NEW, Meaning
from glutetracker.intake.outcome import Outcome, Status, counted, words
from glutetracker.intake.planning import Plan, PlannedRun, plan
from glutetracker.intake.preview import AskedTable, Preview, Progress, bring_in, foresee
from glutetracker.intake.rehearsal import rehearse
from glutetracker.intake.ticking import met, tick_off, ticked_words

__all__ = [
    "NEW",
    "AskedTable",
    "Candidate",
    "ComingRun",
    "Foreseen",
    "Hints",
    "Meaning",
    "Outcome",
    "Plan",
    "PlannedRun",
    "Preview",
    "Progress",
    "Status",
    "bring_in",
    "called",
    "candidates",
    "counted",
    "foresee",
    "keep_safely",
    "let_go",
    "met",
    "plan",
    "rehearse",
    "start",
    "take_in",
    "tick_off",
    "ticked_words",
    "words",
]

"""Weights that a scale wrote as FIT, when it weighed one person."""

from collections.abc import Mapping

import numpy as np

from glutetracker.domain.body.measure import Site
from glutetracker.importers.importer import Contents, DoubtfulDateError, Hints
from glutetracker.importers.reading.moments import start_of
from glutetracker.importers.recording.fit_sessions import Table, column_of
from glutetracker.importers.rows.body_rows import ReadingRow, readings
from glutetracker.importers.rows.body_sites import Measured
from glutetracker.importers.rows.oddities import Oddities
from glutetracker.words import tr

_SITES = (("weight", Measured(Site.WEIGHT, "kg")), ("percent_fat", Measured(Site.BODY_FAT, "%")))


def weighings(name: str, messages: Mapping[str, Table], source: str, hints: Hints) -> Contents | None:
    """Read what a scale wrote; None when it wrote no weight, a sentence when it weighed several people.

    Raises:
        UnreadableFileError: None of it can be.
    """
    scale = messages.get("weight_scale", {})
    moments = column_of(scale, "timestamp")
    if not len(moments):
        return None
    people = column_of(scale, "user_profile_index")
    if len(np.unique(people[np.isfinite(people)])) > 1:
        return Contents(others=(tr("nothing for us: {what}", what=tr("a scale that weighed several people")),))
    odd = Oddities()
    rows: list[ReadingRow] = []
    for place, moment in enumerate(moments):
        if not np.isfinite(moment):
            continue
        try:
            start = start_of(name, float(moment), None, hints)
        except DoubtfulDateError as problem:
            odd.leave_out(place + 1, problem.doubt)
            continue
        if start.warning:
            odd.remark(start.warning)
        values = ((what, float(column_of(scale, field)[place])) for field, what in _SITES)
        rows += [ReadingRow(place + 1, start, what, value) for what, value in values if value > 0]
    return readings(name, rows, source, odd, hints, frozenset())

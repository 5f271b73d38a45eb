"""What is left unread of a FIT file."""

from dataclasses import replace

import numpy as np

from glutetracker import fit
from glutetracker.fit.profile import KINDS
from glutetracker.importers import fit as importer
from glutetracker.importers.importer import NO_HINTS
from glutetracker.importers.recording import fit_wanted


def test_nobody_misses_what_is_left_unread():
    seconds = np.arange(600.0)
    record = {"timestamp": 1.7e9 + seconds, "distance": 3 * seconds, "heart_rate": 140 + seconds / 100}
    totals = {"sport": 1, "total_distance": 1797.0, "total_ascent": 4, "avg_heart_rate": 143}
    content = fit.activity(record, totals, offset_s=3600)
    everything = fit.read(content)
    whole = importer.contents("a.fit", everything.messages, everything.damages, NO_HINTS)
    read = importer.read("a.fit", content, NO_HINTS)
    (one,), (other,) = whole.activities, read.activities
    assert replace(one.run, id="") == replace(other.run, id="")
    assert (one.laps, one.warnings, whole.warnings) == (other.laps, other.warnings, read.warnings)
    assert other.laps
    assert other.run.started_at.utcoffset().total_seconds() == 3600


def test_every_field_that_is_read_is_one_of_the_profile():
    for number, names in fit_wanted._OF_KIND.items():
        assert names <= {field.name for field in KINDS[number].fields}

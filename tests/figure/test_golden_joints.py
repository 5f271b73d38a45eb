"""The joints of the reference movements, against what another solver computed (design/poses/_golden.json)."""

import json
from pathlib import Path

import pytest

from glutetracker.figure import movement_named, solve

NEAR_ENOUGH = 0.002
FRAMES = json.loads((Path(__file__).parent / "golden.json").read_text("utf-8"))["frames"]


@pytest.mark.parametrize(("pose_id", "time"), [(pose_id, time) for pose_id, times in FRAMES.items() for time in times])
def test_every_joint_is_where_the_reference_has_it(pose_id, time):
    bones = solve(movement_named(pose_id), float(time)).bones
    off = {
        bone: distance
        for bone, place in FRAMES[pose_id][time].items()
        if (distance := abs(bones.place(bone) - place).max()) > NEAR_ENOUGH
    }
    assert off == {}

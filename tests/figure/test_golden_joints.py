"""The joints of the reference movements, against what another solver computed (design/poses/_golden.json)."""

import json
from pathlib import Path

import pytest

from glutetracker.figure import movement_named, solve
from glutetracker.figure.reading import read_movement

NEAR_ENOUGH = 0.002
HERE = Path(__file__).parent
FRAMES = json.loads((HERE / "golden.json").read_text("utf-8"))["frames"]


@pytest.mark.parametrize(("pose_id", "time"), [(pose_id, time) for pose_id, times in FRAMES.items() for time in times])
def test_every_joint_is_where_the_reference_has_it(pose_id, time):
    own = HERE / f"{pose_id}.toml"  # where the guide's own does better now: it no longer skates, heels touch
    movement = read_movement(own) if own.exists() else movement_named(pose_id)
    bones = solve(movement, float(time)).bones
    off = {
        bone: distance
        for bone, place in FRAMES[pose_id][time].items()
        if (distance := abs(bones.place(bone) - place).max()) > NEAR_ENOUGH
    }
    assert off == {}

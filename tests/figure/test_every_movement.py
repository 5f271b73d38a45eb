"""What holds for every pose file (design/visual.md 7.1); lengths in statures, over 80 moments of a loop."""

from dataclasses import astuple
from functools import cache
from math import hypot

import numpy as np
import pytest

from glutetracker import guides
from glutetracker.figure import movement_named, pose_ids, pose_of, solve
from glutetracker.figure.channels import MUSCLES
from glutetracker.figure.flesh import flesh, spheres_of
from glutetracker.figure.floor import Floor
from glutetracker.figure.mannequin import BONES, PLACE_OF, mannequin
from glutetracker.figure.timing import moment
from glutetracker.guides.pages import all_pages

COUNT, A_SECOND = 80, 8
DEEPEST, DRIFT, SEAM, STEP = 0.015, 0.004, 1e-3, 0.08
TOUCH, LEAST_STOOD, SEEN_TO_WORK, A_SHADE = 0.001, 10, 0.25, 1.0
RANGES = {"knee": (0, 145), "hip": (-25, 130), "elbow": (0, 150)}
PROPS_HELD = ("hands", "thorax", "pelvis")

every_movement = pytest.mark.parametrize("pose_id", pose_ids())


@cache
def loop(pose_id):
    movement = movement_named(pose_id)
    return [solve(movement, movement.seconds * place / COUNT).bones for place in range(COUNT)]


@cache
def asked(pose_id):
    movement = movement_named(pose_id)
    return [moment(movement, movement.seconds * place / COUNT) for place in range(COUNT)]


@cache
def places(pose_id):
    return np.array([bones.places for bones in loop(pose_id)])


def bends(pose_id, one, other, bone):
    """How far a joint between two bones of a limb bends at each moment, in degrees."""
    near, middle, far = (places(pose_id)[:, PLACE_OF[name]] for name in (one, other, bone))
    first, second = middle - near, far - middle
    cosines = (first * second).sum(axis=1) / np.linalg.norm(first, axis=1) / np.linalg.norm(second, axis=1)
    return np.degrees(np.arccos(np.clip(cosines, -1, 1)))


def clear(middles, floor):
    """How far spheres are off the floor, or in front of the steps of stairs."""
    if floor.movement.stairs is None:
        return (middles[:, 1] - floor.under(middles[:, 0])) / hypot(1, floor.rise) - flesh().radius
    ahead = flesh().radius[:, None] * np.linspace(-1, 1, 21)
    above = np.maximum(0, middles[:, 1:2] - floor.under(middles[:, :1] + ahead))
    return np.minimum(np.hypot(ahead, above).min(axis=1) - flesh().radius, middles[:, 1] - floor.under(middles[:, 0]))


@every_movement
def test_nobody_sinks_into_the_floor(pose_id):
    floors = [Floor(movement_named(pose_id), at / COUNT) for at in range(COUNT)]
    gaps = [float(clear(spheres_of(bones), each).min()) for bones, each in zip(loop(pose_id), floors, strict=True)]
    assert min(gaps) >= -DEEPEST


GOES_ALONG = [pose_id for pose_id in pose_ids() if (cycle := movement_named(pose_id).cycle) and cycle.stride]


@pytest.mark.parametrize("part", [(0.072, -0.039, 0), (-0.038, -0.039, 0)], ids=["ball", "heel"])
@pytest.mark.parametrize("pose_id", GOES_ALONG)
def test_a_foot_on_the_floor_stays_on_its_spot_of_it(pose_id, part):
    movement, stood = movement_named(pose_id), [[]]
    for at in range(COUNT // 2, COUNT // 2 + COUNT):  # from one swing of the right leg to the next
        floor, point = Floor(movement, at % COUNT / COUNT), loop(pose_id)[at % COUNT].point("foot_r", part)
        steepness = 1 if movement.stairs else hypot(1, floor.rise)
        if (point[1] - float(floor.under(point[:1])[0])) / steepness < TOUCH:
            stood[-1].append(point[0] * steepness + movement.cycle.stride * at / COUNT)
        elif stood[-1]:
            stood.append([])
    assert max(map(len, stood)) >= LEAST_STOOD or part[0] < 0  # who runs on the balls of the feet has no heel down
    assert max((float(np.ptp(spots)) for spots in stood if spots), default=0.0) <= DRIFT


@every_movement
def test_what_stands_stays_where_it_stands(pose_id):
    movement = movement_named(pose_id)
    if movement.cycle is not None:
        return  # a runner's feet leave the floor; only the hips are held
    asked_for = np.array([each.anchor_at for each in asked(pose_id)])
    wanted = [each.channels for each in asked(pose_id)]
    held = np.array([bones.marker(movement.anchor.marker) for bones in loop(pose_id)])
    assert float(np.ptp(held - asked_for, axis=0).max()) <= DRIFT
    for side in "rl":
        if f"hand_{side}" in wanted[0] and side not in movement.hand_on:
            wrists = places(pose_id)[:, PLACE_OF[f"hand_{side}"]]
            told = np.array([channels[f"hand_{side}"] for channels in wanted])
            assert float(abs(wrists - told).max()) <= DRIFT
        if f"foot_{side}" in wanted[0]:
            leg = mannequin().lengths.thigh + mannequin().lengths.shank
            reach = places(pose_id)[:, PLACE_OF[f"foot_{side}"]] - places(pose_id)[:, PLACE_OF[f"thigh_{side}"]]
            assert np.linalg.norm(reach, axis=1).max() < leg * 0.9997, "told a place that the leg does not reach"


@pytest.mark.parametrize("pose_id", ["lateral_band_walk", "monster_walk"])
def test_who_walks_on_the_spot_of_the_picture_has_one_foot_that_stands(pose_id):
    phases = movement_named(pose_id).phases
    poses = movement_named(pose_id).poses
    for before, phase in zip((phases[-1], *phases[:-1]), phases, strict=True):
        start, end = poses[before.to].channels, poses[phase.to].channels
        moved = [key for key in ("foot_r", "foot_l") if start[key] != end[key]]
        assert moved == list(phase.lift), phase.name


@every_movement
def test_a_loop_ends_where_it_began(pose_id):
    movement = movement_named(pose_id)
    start, end = (solve(movement, seconds).bones.places for seconds in (0.0, movement.seconds - 1e-6))
    assert float(abs(start - end).max()) < SEAM


@every_movement
def test_nothing_jumps(pose_id):
    movement = movement_named(pose_id)
    count = max(COUNT, round(movement.seconds * A_SECOND))  # a long drill is looked at as often a second as a short one
    through = [solve(movement, movement.seconds * place / count).bones.places for place in range(count)]
    steps = np.linalg.norm(np.array(through) - np.roll(through, -1, axis=0), axis=2)
    worst = np.unravel_index(steps.argmax(), steps.shape)
    assert steps.max() < STEP, f"{BONES[worst[1]]} at {worst[0]} of {count}"


@every_movement
def test_joints_bend_as_joints_do(pose_id):
    limbs = {"knee": ("thigh", "shank", "foot"), "elbow": ("upperarm", "forearm", "hand")}
    for side in "rl":
        for joint, bones in limbs.items():
            bent = bends(pose_id, *(f"{bone}_{side}" for bone in bones))
            assert RANGES[joint][0] <= bent.min() <= bent.max() <= RANGES[joint][1], joint
        for joint, (least, most) in RANGES.items():
            told = [each.channels.get(f"{joint}_{side}", (0.0,))[0] for each in asked(pose_id)]
            assert least <= min(told) <= max(told) <= most, joint


@every_movement
def test_something_works_and_every_word_is_short(pose_id):
    movement = movement_named(pose_id)
    worked = {key[:-2] for pose in movement.poses.values() for key in pose.muscles}
    worked |= set(movement.cycle.muscles) if movement.cycle else set()
    assert worked
    assert worked <= set(MUSCLES)
    assert [cue.text for cue in movement.cues if len(cue.text.split()) > 6] == []
    assert 1 <= len(movement.cues) <= 4


OF_FIGURE = {
    "glute_max": ("gmax_upper", "gmax_lower"), "glute_med": ("gmed", "gmin"), "hamstrings": ("hamstrings",),
    "quads": ("quads",), "adductors": ("adductors",), "calves": ("calves",), "erectors": ("erectors",),
}  # fmt: skip
"""Muscles of the figure by those that a page counts."""


@every_movement
def test_what_a_page_counts_as_half_a_set_or_more_is_seen_to_work(pose_id):
    movement, shares = movement_named(pose_id), guides.whole_guide()[pose_id].shares
    told = [pose.muscles for pose in movement.poses.values()]
    lit = {key[:-2]: 0.0 for muscles in told for key in muscles}
    for muscles in told:
        lit |= {key[:-2]: max(lit[key[:-2]], value) for key, value in muscles.items()}
    if movement.cycle:
        lit |= {name: max(column) for name, column in movement.cycle.muscles.items()}
    counted = {name for name, ids in OF_FIGURE.items() if max(shares.get(each, 0.0) for each in ids) >= 0.5}
    assert {name for name in counted if lit.get(name, 0.0) < SEEN_TO_WORK} == set()


PACED = [pose_id for pose_id in pose_ids() if movement_named(pose_id).phases and all_pages()[pose_id].tempo]


@pytest.mark.parametrize("pose_id", PACED)
def test_a_repetition_is_not_hurried_beside_what_its_page_says(pose_id):
    assert movement_named(pose_id).seconds > sum(astuple(all_pages()[pose_id].tempo)) - A_SHADE


def test_every_pose_file_shows_an_exercise_or_a_kind_of_run():
    assert set(pose_ids()) - set(guides.whole_guide()) == set()


def test_every_exercise_and_kind_of_run_is_shown_by_its_own_file_or_by_that_of_a_twin():
    for exercise_id in guides.whole_guide():
        shown = pose_of(exercise_id)
        assert shown in pose_ids(), exercise_id
        assert shown == exercise_id or exercise_id not in pose_ids()
    assert pose_of("long_run") == "easy_run"
    assert pose_of("no_such_exercise") == ""

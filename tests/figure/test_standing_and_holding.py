"""What a coach sees first, of all movements: feet stand, hands hold, bars go straight, runs are not one run."""

from functools import cache
from math import hypot

import numpy as np
import pytest

from glutetracker.figure import movement_named, pose_ids, solve
from glutetracker.figure.floor import Floor
from glutetracker.figure.pieces import grip
from glutetracker.figure.weights import PLATES

BALL, HEEL = (0.072, -0.039, 0.0), (-0.038, -0.039, 0.0)
FLAT, DRIFT, DUG_IN = 0.003, 0.006, 0.012
GRIP, STRAIGHT, PLATE_GAP = 0.045, 0.05, 0.004
KNEE_INSIDE, STRAIGHT_LEG = 0.012, 0.86
TOGETHER, UPRIGHT, BESIDE = 0.066, 0.99, 0.01
LIFTED_STRAIGHT = ("back_squat", "romanian_deadlift", "conventional_deadlift", "sumo_deadlift", "trap_bar_deadlift")

CYCLES = [pose_id for pose_id in pose_ids() if movement_named(pose_id).cycle]
REPS = [pose_id for pose_id in pose_ids() if not movement_named(pose_id).cycle]
BARS = [
    pose_id for pose_id in REPS if any(prop.kind in {"barbell", "trap_bar"} for prop in movement_named(pose_id).props)
]


@cache
def moments(pose_id):
    """The beginning, the middle and the end of each phase: what changes course does it there."""
    movement, start, found = movement_named(pose_id), 0.0, []
    before, bones = movement.phases[-1], solve(movement, 0.0).bones
    for phase in movement.phases:
        first, middle, start = bones, start + phase.seconds / 2, start + phase.seconds
        if before.to != phase.to:  # else nothing moves
            bones = solve(movement, start - 1e-6).bones
            found.append((phase, [first, solve(movement, middle).bones, bones]))
        before = phase
    return found


def bar_at(pose_id, bones):
    prop = next(prop for prop in movement_named(pose_id).props if prop.kind in {"barbell", "trap_bar"})
    if prop.on in {"", "hands"}:
        left, right = grip(bones, "l"), grip(bones, "r")
        return (left + right) / 2, (right - left) / np.linalg.norm(right - left)
    return bones.point(prop.on, prop.at), bones.turn(prop.on)[:, 2]


def test_a_foot_that_is_flat_on_the_floor_all_through_a_phase_stays_on_its_spot():
    stood = 0
    for pose_id in REPS:
        for phase, through in moments(pose_id):
            for side in "rl":
                points = np.array([[bones.point(f"foot_{side}", at) for at in (BALL, HEEL)] for bones in through])
                if (abs(points[..., 1]) < FLAT).all() and f"foot_{side}" not in phase.lift:
                    stood += 1
                    assert np.ptp(points, axis=0).max() < DRIFT, f"{pose_id}, {phase.name}, {side}"
    assert stood > len(REPS)


def test_who_runs_or_walks_tells_how_far_the_floor_goes_by_and_treads_it():
    for pose_id in CYCLES:
        movement = movement_named(pose_id)
        assert movement.cycle.stride, pose_id
        trodden = []
        for at in range(24):
            floor, bones = Floor(movement, at / 24), solve(movement, movement.seconds * at / 24).bones
            steep = 1 if movement.stairs else hypot(1, floor.rise)
            ball = bones.point("foot_r", BALL)
            if abs(ball[1] - float(floor.under(ball[:1])[0])) / steep < DUG_IN:
                trodden.append((at, ball[0] * steep + movement.cycle.stride * at / 24))
        runs = np.split(np.array(trodden), np.flatnonzero(np.diff([at for at, _ in trodden]) > 1) + 1)
        assert max(len(run) for run in runs) >= 2, pose_id
        assert min(float(np.ptp(run[:, 1])) for run in runs if len(run) > 1) < 0.02, pose_id


def test_hands_hold_the_bar_that_lies_on_the_body_and_no_plate_is_in_the_floor():
    for pose_id in BARS:
        for bones in (bones for _, through in moments(pose_id) for bones in through):
            middle, axis = bar_at(pose_id, bones)
            assert middle[1] > PLATES[0][1] - PLATE_GAP, pose_id
            for side in "rl":
                away = grip(bones, side) - middle
                assert np.linalg.norm(away - axis * (away @ axis)) < GRIP, pose_id


@pytest.mark.parametrize("pose_id", LIFTED_STRAIGHT)
def test_a_bar_goes_up_and_down_near_mid_foot(pose_id):
    path = [bar_at(pose_id, bones)[0] for _, through in moments(pose_id) for bones in through]
    assert np.ptp([x for x, _, _ in path]) < STRAIGHT
    assert 0 < np.mean([x for x, _, _ in path]) < -BALL[1] + BALL[0]
    assert max(abs(z) for _, _, z in path) < 1e-6


def test_knees_of_who_stands_on_both_feet_do_not_fall_in_where_they_bend_most():
    for pose_id in REPS:
        if movement_named(pose_id).anchor.flat != "rl":
            continue
        lowest = min(
            (bones for _, through in moments(pose_id) for bones in through), key=lambda b: b.place("pelvis")[1]
        )
        for side in "rl":
            if lowest.turn(f"thigh_{side}")[:, 1] @ lowest.turn(f"shank_{side}")[:, 1] > STRAIGHT_LEG:
                continue
            outward = lowest.turn(f"foot_{side}")[:, 2] * (1 if side == "r" else -1)
            inside = (lowest.place(f"foot_{side}") - lowest.place(f"shank_{side}")) @ outward
            assert inside < KNEE_INSIDE, pose_id


def test_shoulders_of_who_runs_turn_against_the_pelvis_and_the_head_looks_ahead():
    for pose_id in CYCLES:
        movement = movement_named(pose_id)
        sway = movement.cycle.sway
        assert sway, pose_id
        if sway.shoulders < 4:  # hands that hold a sled, a rope or dumbbells keep the shoulders
            continue
        bones = solve(movement, sway.legs_lead * movement.seconds).bones
        turned = {bone: float(bones.turn(bone)[0, 2]) for bone in ("pelvis", "thorax", "head")}
        assert bones.place("foot_r")[0] > bones.place("foot_l")[0], pose_id
        assert turned["pelvis"] > 0 > turned["thorax"] or turned["pelvis"] < 0 < turned["thorax"], pose_id
        assert abs(turned["head"]) < 0.04, pose_id
        assert bones.place("thigh_r")[0] > bones.place("thigh_l")[0], pose_id


def test_every_way_of_running_is_drawn_as_itself():
    told = {}
    for pose_id in CYCLES:
        movement = movement_named(pose_id)
        lean = movement.poses["base"].channels["pelvis"][0]
        told[pose_id] = (movement.seconds, movement.cycle.stride, lean, movement.slope, movement.ground)
    assert len(set(told.values())) == len(told)
    speed = {pose_id: told[pose_id][1] / told[pose_id][0] for pose_id in told}
    order = ["walk_run", "easy_run", "tempo_run", "interval_run", "strides", "flat_sprint_10s"]
    assert sorted(order, key=speed.__getitem__) == order
    assert told["sand_run"][1] < told["easy_run"][1]
    assert {pose_id for pose_id in told if told[pose_id][4] == "sand"} == {"sand_run", "sand_sprint"}


@pytest.mark.parametrize(
    ("pose_id", "together"), [("clamshell", "foot"), ("clamshell_banded", "foot"), ("reverse_clamshell", "shank")]
)
def test_heels_of_a_clamshell_stay_together_and_so_do_the_knees_of_a_reverse_one(pose_id, together):
    for bones in (bones for _, through in moments(pose_id) for bones in through):
        assert np.linalg.norm(bones.place(f"{together}_r") - bones.place(f"{together}_l")) < TOGETHER, pose_id


def test_the_worlds_greatest_stretch_is_stepped_into_and_out_of():
    movement = movement_named("worlds_greatest_stretch")
    (_, stood), *_, (_, left) = moments("worlds_greatest_stretch")
    assert [phase.name for phase in movement.phases][::6] == ["Step ahead", "Step back"]
    for upright in (stood[0], left[-1]):
        assert upright.turn("thorax")[1, 1] > UPRIGHT
        assert upright.place("foot_r")[0] == pytest.approx(upright.place("foot_l")[0], abs=BESIDE)

"""The figure without any drawing: a mannequin, movements, and where the body is at a time of one.

Lengths are parts of stature; x is where the figure faces, y is up, z is to the figure's own right; the floor
is y = 0. A movement is one file, `resources/poses/ID.toml`, and no line anywhere else:

    format = 1
    id = "glute_bridge"                        # the name of the file, an exercise's or a kind of run's
    name = "Glute bridge"
    loop = "cycle"                             # a stride of [cycle]; left out for a repetition of phases
    slope = 9                                  # floor in degrees, uphill ahead; below 0 downhill
    ground = "sand"                            # or "track": what the floor is made of, where that is seen
    stairs = { run = 0.16, rise = 0.1, at = 0 } # steps in place of it; `at` is the edge of the one at height 0
    view = { yaw = 18, pitch = 11 }            # 0 from its right, 90 from the front, −90 from behind
    anchor = { marker = "upper_back", at = [0, 0.01, 0], flat = "r", toe_out = 4 }   # the one contact
    hand_on = { both = "pelvis" }              # whose axes the places of `hand` are in
    prop = [{ kind = "mat", at = [0.13, 0, 0], size = [1.02, 0.36] }]
    phase = [{ name = "Lift", to = "top", seconds = 1.0, ease = "inout", breath = "out", lift = { foot_l = 0.1 } }]
    cue = [{ bone = "pelvis", at = [0.05, 0.02, 0.05], phase = "Lift", text = "Ribs down" }]
    [pose.base]                                # what all poses share
    [pose.top]                                 # angles, places, and muscles = { glute_max = 1.0 }
    [cycle]                                    # a stride: seconds, columns (`channels`), stride (how far the floor goes
                                               # by, and feet that stand with it), key (its most telling share),
                                               # sway = { pelvis, shoulders, drop }: how far the trunk turns, in degrees

A pose's keys are in `channels`; one without `_r` or `_l` stands for both sides. Build the chain up from what
touches the ground: angles for the joint that the exercise is about, `foot` and `hand` for what must stay put.
Where one walks, `held` in every pose moves the anchor. Who stands on both feet is held by the marker `feet`, or by a
bar (`bar_on_back`), with `flat = "both"` and both feet told: they stay, and the knees stay above the toes.
`_figure.toml` is the mannequin itself, `_twins.toml` names exercises that are shown by another's file.
"""

from glutetracker.figure.catalogue import movement_named, movement_of, pose_ids, pose_of
from glutetracker.figure.movement import Movement
from glutetracker.figure.solving import Posture, solve
from glutetracker.figure.toml_table import BrokenPoseError

__all__ = ["BrokenPoseError", "Movement", "Posture", "movement_named", "movement_of", "pose_ids", "pose_of", "solve"]

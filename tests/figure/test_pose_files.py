"""A pose file that is written wrongly says which file, which key, and what it should be."""

import pytest

from glutetracker import resources
from glutetracker.figure import BrokenPoseError, solve
from glutetracker.figure.reading import read_movement

STAIRS = resources.path("poses", "stair_climb.toml").read_text("utf-8")
GOOD = resources.path("poses", "glute_bridge.toml").read_text("utf-8")


@pytest.fixture
def written(tmp_path):
    """Writes a pose file with some words changed, and reads it."""

    def write(before="", after="", *, text=GOOD, name="glute_bridge"):
        assert before in text
        path = tmp_path / f"{name}.toml"
        path.write_text(text.replace(before, after, 1), "utf-8")
        return read_movement(path)

    return write


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("format = 1", "format = 2", "“format” must be 1"),
        ('id = "glute_bridge"', 'id = "bridge"', "“id” must be “glute_bridge”, as the file is named"),
        ('name = "Glute bridge"', "", "has no “name”"),
        ('"upper_back"', '"tail"', "“anchor.marker” must be one of"),
        ('kind = "mat"', 'kind = "sofa"', "“prop 1.kind” must be one of"),
        ("seconds = 1.5", "seconds = 0", "“phase 2.seconds” must be more than 0"),
        ('to = "top"', 'to = "up"', "“phase 1.to” must be one of"),
        ('phase = "Lift"', 'phase = "Press"', "“cue 2.phase” must be one of"),
        ('bone = "foot_r"', 'bone = "tail"', "“cue 2.bone” must be one of"),
        ("neck = 8", 'neck = "low"', "“pose.bottom.neck” must be a list of numbers"),
        ("neck = 8", "elbow = [1, 2]", "“pose.bottom.elbow” must be 1 numbers"),
        ("neck = 8", "nose = 8", "“pose.bottom.nose” must be the name of a joint"),
        ("glute_max = 0.15", "glute_max = 1.5", "“pose.bottom.muscles.glute_max” must be a muscle"),
        ("neck = 8", "hand_on = 3", "“pose.bottom.hand_on” must be the name of a joint"),
        ("view =", "colour = 3\nview =", "a key “colour” that no pose file has"),
    ],
)
def test_a_fault_is_told_with_its_file_and_key(written, before, after, told):
    with pytest.raises(BrokenPoseError) as refused:
        written(before, after)
    assert "“glute_bridge.toml”" in str(refused.value)
    assert told in str(refused.value)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("run = 0.16", "run = 0", "“stairs.run” must be more than 0"),
        ("stride = 0.32", "stride = 0.3", "“cycle.stride” must be a whole number of steps of the stairs"),
        ("foot = [0, 0, 0.055, 0, 3]", "", "“cycle.foot_x” must be told with foot_y, foot_pitch and"),
        ("foot_pitch =", "ankle =", "“cycle.foot_x” must be told with foot_y, foot_pitch and"),
    ],
)
def test_stairs_and_the_feet_of_a_stride_are_told_wholly(written, before, after, told):
    with pytest.raises(BrokenPoseError) as refused:
        written(before, after, text=STAIRS, name="stair_climb")
    assert told in str(refused.value)


def test_what_is_no_toml_is_told(written):
    with pytest.raises(BrokenPoseError, match=r"“glute_bridge\.toml” cannot be read"):
        written("[pose.base]", "[pose.base")


def test_a_place_to_reach_for_belongs_into_every_pose(written):
    text = GOOD.replace("foot = [0.422, 0, 0.07, 0, 8]\n", "").replace(
        "[pose.top]", "[pose.top]\nfoot = [0.4, 0, 0.07, 0, 8]"
    )
    with pytest.raises(BrokenPoseError, match=r"“pose\.bottom\.foot_l” must be told"):
        written(text=text)


def test_one_number_stands_for_both_sides_and_is_mirrored(written):
    bones = solve(written(), 0.0).bones
    right, left = bones.place("foot_r"), bones.place("foot_l")
    assert right[2] == pytest.approx(-left[2])
    assert right[:2] == pytest.approx(left[:2])

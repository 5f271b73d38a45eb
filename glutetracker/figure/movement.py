"""What a pose file tells: a movement as key poses in time, and what the body holds on to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Vector = tuple[float, float, float]
Channels = Mapping[str, tuple[float, ...]]
"""Angles and targets by joint and side: `knee_r` → (90.0,), `hip_l` → (34.0, 0.0, 0.0), `foot_r` → five numbers."""
Muscles = Mapping[str, float]
"""How hard each works, 0 to 1, by name and side: `glute_max_r`."""

SIDES = {"r": 1, "l": -1}
"""The sides, and which way z points from the mid-line there."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The one contact that holds the body in the world.

    Attributes:
        marker: A named point of the mannequin.
        at: Where it is held; None in a cycle, where the hips follow their own height.
        flat: Sides whose foot stands flat.
        toe_out: How far flat feet point outward, in degrees.
    """

    marker: str
    at: Vector | None = None
    flat: str = ""
    toe_out: float = 0.0


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing that the exercise needs.

    Attributes:
        kind: What it is.
        at: Where it stands, or where on its bone it lies.
        on: The bone it rides on, "hands", or empty where it stands in the room.
        size: Length, height and width of what has them.
        tilt: How far it leans back, in degrees.
        bone: The limb that a band is round.
        f: Where along that limb, 0 to 1.
        to: The bone that a cable pulls.
        pad: A barbell has a pad round its middle.
        is_back: It is drawn behind the body, as furniture is.
    """

    kind: str
    at: Vector = (0.0, 0.0, 0.0)
    on: str = ""
    size: Vector = (0.0, 0.0, 0.0)
    tilt: float = 0.0
    bone: str = ""
    f: float = 0.5
    to: str = ""
    pad: bool = False
    is_back: bool = False


@dataclass(frozen=True, slots=True)
class Phase:
    """One part of a repetition, from the pose before to its own.

    Attributes:
        name: What is done.
        to: The pose at its end.
        seconds: How long it lasts.
        ease: How it sets off and comes to rest.
        breath: "in", "out" or empty.
        lift: How high a hand or foot is lifted on its way.
    """

    name: str
    to: str
    seconds: float
    ease: str = "inout"
    breath: str = ""
    lift: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cue:
    """A few words pinned to a point of the body.

    Attributes:
        bone: The bone it is pinned to.
        at: Where, in that bone's axes.
        text: At most six words.
        phase: The phase it is shown in; empty for always.
    """

    bone: str
    at: Vector
    text: str
    phase: str = ""


@dataclass(frozen=True, slots=True)
class Pose:
    """A key pose.

    Attributes:
        channels: Angles and targets; what is missing is 0.
        muscles: What works in it.
    """

    channels: Channels = field(default_factory=dict)
    muscles: Muscles = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sway:
    """How the trunk turns in a stride, in degrees.

    Attributes:
        pelvis: How far the pelvis turns with the leg that goes ahead.
        shoulders: How far the shoulders turn with the arm that goes ahead.
        drop: How far the pelvis tilts to the side of the leg that swings.
        legs_lead: When the right leg is farthest ahead, 0 to 1.
        arms_lead: When the right arm is.
    """

    pelvis: float
    shoulders: float
    drop: float
    legs_lead: float
    arms_lead: float


@dataclass(frozen=True, slots=True)
class Cycle:
    """A stride: curves through keys in time, of the right side; the left follows half a stride later.

    Attributes:
        seconds: How long a stride lasts.
        at: When the keys are, 0 to 1.
        joints: Angles and places at the keys, by column.
        muscles: How hard each muscle works at the keys.
        hip_height: Height of the hips at the keys.
        stride: How far the floor goes by in it, along itself where it slopes; 0 where nobody needs to know.
        key: When it is at its most telling, 0 to 1.
        sway: How the trunk turns; None where it stays straight.
    """

    seconds: float
    at: tuple[float, ...]
    joints: Mapping[str, tuple[float, ...]]
    muscles: Mapping[str, tuple[float, ...]]
    hip_height: tuple[float, ...]
    stride: float = 0.0
    key: float = 0.25
    sway: Sway | None = None


@dataclass(frozen=True, slots=True)
class Stairs:
    """Steps to climb ahead; they come down to meet the body as it climbs them.

    Attributes:
        run: How deep a step is.
        rise: How high it is.
        at: Where the edge of the step at height 0 is when the loop begins.
    """

    run: float
    rise: float
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class Movement:
    """One exercise or kind of run as it is moved.

    Attributes:
        id: The name of its file.
        name: What it is called.
        view: Yaw and pitch of the first look at it.
        anchor: What holds the body in the world.
        poses: Key poses by name; `base` is what all share.
        phases: The repetition, in order; empty for a cycle.
        cycle: The stride; None for a repetition.
        slope: How steep the floor is, in degrees, uphill ahead; less than 0 downhill.
        ground: What it is made of, where that is seen.
        stairs: What is climbed in place of a floor.
        hand_on: Sides whose hand follows a bone, with that bone.
        props: What it needs.
        cues: What to mind.
    """

    id: str
    name: str
    view: tuple[float, float]
    anchor: Anchor
    poses: Mapping[str, Pose]
    phases: tuple[Phase, ...] = ()
    cycle: Cycle | None = None
    slope: float = 0.0
    ground: str = ""
    stairs: Stairs | None = None
    hand_on: Mapping[str, str] = field(default_factory=dict)
    props: tuple[Prop, ...] = ()
    cues: tuple[Cue, ...] = ()

    @property
    def seconds(self) -> float:
        """How long one loop lasts."""
        return self.cycle.seconds if self.cycle else sum(phase.seconds for phase in self.phases)

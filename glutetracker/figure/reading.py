"""One pose file, read and checked; the format is told in `glutetracker.figure`."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from glutetracker.figure.channels import (
    CYCLE_COLUMNS,
    FOOT_COLUMNS,
    HELD,
    MIRRORED,
    MUSCLES,
    size_of,
    spread,
    spread_muscle,
)
from glutetracker.figure.mannequin import BONES, mannequin
from glutetracker.figure.movement import SIDES, Anchor, Cue, Cycle, Movement, Phase, Pose, Prop, Stairs, Sway
from glutetracker.figure.skeleton import FEET
from glutetracker.figure.swaying import lead_of
from glutetracker.figure.toml_table import TomlTable
from glutetracker.words import tr

FORMAT = 1
GROUNDS = ("", "sand", "track")
EASES = ("inout", "in", "out", "linear")
KINDS = (
    "bench", "box", "pad", "mat", "barbell", "dumbbells", "dumbbell", "kettlebell", "plate", "band", "cable",
    "trap_bar", "ball", "rope", "belt", "sled", "tyre", "vest", "wall", "lever", "long_band",
)  # fmt: skip
BAND_BONES = ("thigh", "shank", "foot")
MAT_THICK = 0.012
WHOLE = 1e-3


def read_movement(path: Path) -> Movement:
    """Read a pose file.

    Raises:
        BrokenPoseError: It cannot be used; says which key and why.
    """
    table = TomlTable.read(path)
    if table.number("format") != FORMAT:
        table.refuse("format", str(FORMAT))
    if table.text("id") != path.stem:
        table.refuse("id", tr("“{stem}”, as the file is named", stem=path.stem))
    poses = _poses(table.table("pose"))
    view = table.table("view")
    is_cycle = table.one_of("loop", ("rep", "cycle"), "rep") == "cycle"
    movement = Movement(
        id=path.stem,
        name=table.text("name"),
        view=(view.number("yaw"), view.number("pitch")),
        anchor=_anchor(table.table("anchor"), is_cycle=is_cycle),
        poses=poses,
        phases=() if is_cycle else tuple(_phases(table, poses)),
        cycle=_cycle(table.table("cycle")) if is_cycle else None,
        slope=table.number("slope", 0.0),
        ground=table.one_of("ground", GROUNDS, ""),
        stairs=_stairs(table.table("stairs")) if "stairs" in table else None,
        hand_on=_hand_on(table.table("hand_on", is_needed=False)),
        props=tuple(_prop(each) for each in table.tables("prop")),
    )
    names = [phase.name for phase in movement.phases]
    cues = tuple(_cue(each, names) for each in table.tables("cue"))
    _check_stride(table, movement)
    view.done()
    table.done()
    return replace(movement, cues=cues)


def _poses(table: TomlTable) -> Mapping[str, Pose]:
    """Read the key poses; each has every angle that any has, and the same places to reach for."""
    base = _pose(table.table("base", is_needed=False), Pose())
    poses = {key: _pose(table.table(key), base) for key in table if key != "base"}
    used = sorted({key for pose in poses.values() for key in pose.channels})
    for name, pose in poses.items():
        for key in used:
            if key not in pose.channels and (key == HELD or key[:-2] in MIRRORED):
                table.refuse(f"{name}.{key}", tr("told, as in the other poses"))
    filled = {
        name: Pose({key: pose.channels.get(key, (0.0,) * size_of(key)) for key in used}, pose.muscles)
        for name, pose in poses.items()
    }
    return {"base": base, **filled}


def _pose(table: TomlTable, base: Pose) -> Pose:
    channels, muscles = dict(base.channels), dict(base.muscles)
    for key in sorted(table, key=lambda key: key[-2:] in {"_r", "_l"}):  # a side's own number wins
        if key == "muscles":
            muscles = dict(_worked(table.table(key)))
            continue
        size, values = size_of(key), table.numbers(key)
        if not size or len(values) > size or (size != len(values) and size != 3):
            table.refuse(key, tr("{count} numbers", count=size) if size else tr("the name of a joint"))
        channels.update(spread(key, values))
    return Pose(channels, muscles)


def _worked(table: TomlTable) -> Iterator[tuple[str, float]]:
    for key in sorted(table, key=lambda key: key[-2:] in {"_r", "_l"}):
        value = table.number(key)
        spread_out = list(spread_muscle(key, value))
        if not spread_out or not 0 <= value <= 1:
            table.refuse(key, tr("a muscle of {muscles}, with 0 to 1", muscles=", ".join(MUSCLES)))
        yield from spread_out


def _anchor(table: TomlTable, *, is_cycle: bool) -> Anchor:
    markers = (*mannequin().markers, FEET)
    anchor = Anchor(
        table.one_of("marker", markers),
        None if is_cycle else table.vector("at"),
        {"": "", "r": "r", "l": "l", "both": "rl"}[table.one_of("flat", ("", "r", "l", "both"), "")],
        table.number("toe_out", 0.0),
    )
    table.done()
    return anchor


def _phases(table: TomlTable, poses: Mapping[str, Pose]) -> Iterator[Phase]:
    found = False
    for each in table.tables("phase"):
        found = True
        phase = Phase(
            name=each.text("name"),
            to=each.one_of("to", tuple(poses)),
            seconds=each.number("seconds"),
            ease=each.one_of("ease", EASES, "inout"),
            breath=each.one_of("breath", ("", "in", "out"), ""),
            lift=_lift(each.table("lift", is_needed=False), poses),
        )
        if phase.seconds <= 0:
            each.refuse("seconds", tr("more than 0"))
        each.done()
        yield phase
    if not found:
        table.refuse("phase", tr("a list of tables"))


def _lift(table: TomlTable, poses: Mapping[str, Pose]) -> Mapping[str, float]:
    known = [key for pose in poses.values() for key in pose.channels if key.startswith(("foot_", "hand_"))]
    for key in table:
        if key not in known:
            table.refuse(key, tr("a hand or foot that the poses put somewhere"))
    return {key: table.number(key) for key in table}


def _cycle(table: TomlTable) -> Cycle:
    at = table.numbers("at")
    if list(at) != sorted(set(at)) or at[0] != 0 or at[-1] >= 1:
        table.refuse("at", tr("shares of the stride that begin with 0 and rise to less than 1"))
    columns = {key: table.numbers(key) for key in (*CYCLE_COLUMNS, *MUSCLES, "hip_height") if key in table}
    for key, values in columns.items():
        if len(values) != len(at):
            table.refuse(key, tr("{count} numbers", count=len(at)))
    if "hip_height" not in columns:
        table.numbers("hip_height")
    cycle = Cycle(
        table.number("seconds"),
        at,
        {key: values for key, values in columns.items() if key in CYCLE_COLUMNS},
        {key: values for key, values in columns.items() if key in MUSCLES},
        columns["hip_height"],
        table.number("stride", 0.0),
        table.number("key", 0.25),
        _sway(table.table("sway"), at, columns) if "sway" in table else None,
    )
    table.done()
    return cycle


def _sway(table: TomlTable, at: tuple[float, ...], columns: Mapping[str, tuple[float, ...]]) -> Sway:
    legs = columns.get("foot_x") or columns.get("hip") or (0.0,) * len(at)
    arms = columns.get("shoulder") or (0.0,) * len(at)
    told = (table.number("pelvis"), table.number("shoulders"), table.number("drop"))
    table.done()
    return Sway(*told, lead_of(at, legs), lead_of(at, arms))


def _stairs(table: TomlTable) -> Stairs:
    stairs = Stairs(table.number("run"), table.number("rise"), table.number("at", 0.0))
    if stairs.run <= 0:
        table.refuse("run", tr("more than 0"))
    table.done()
    return stairs


def _check_stride(table: TomlTable, movement: Movement) -> None:
    """See that feet of a stride are told wholly, and that stairs go by in whole steps."""
    cycle, stairs = movement.cycle, movement.stairs
    told = [name for name in FOOT_COLUMNS if cycle and name in cycle.joints]
    if told and (len(told) < len(FOOT_COLUMNS) or "foot_r" not in movement.poses["base"].channels):
        table.refuse("cycle.foot_x", tr("told with foot_y, foot_pitch and the base pose's foot"))
    steps = cycle.stride / stairs.run if cycle and stairs else 1.0
    if stairs and (cycle is None or abs(steps - round(steps)) > WHOLE or not steps):
        table.refuse("cycle.stride", tr("a whole number of steps of the stairs"))


def _hand_on(table: TomlTable) -> Mapping[str, str]:
    told = {key: table.one_of(key, BONES) for key in ("both", *SIDES) if key in table}
    table.done()
    both = told.pop("both", "")
    return {**(dict.fromkeys(SIDES, both) if both else {}), **told}


def _prop(table: TomlTable) -> Prop:
    kind = table.one_of("kind", KINDS)
    size = table.numbers("size", (0.0, 0.0, 0.0))
    if len(size) == 2:
        size = (size[0], MAT_THICK, size[1])
    if len(size) != 3 or (kind in {"bench", "box", "pad", "mat", "ball", "wall"} and not all(size)):
        table.refuse("size", tr("length, height and width"))
    to = table.one_of("to", ("", "hands", *BONES), "")
    bone = table.one_of("bone", ("", *BAND_BONES), "")
    if (kind == "band") != bool(bone) or (kind in {"cable", "rope", "lever"}) != bool(to):
        table.refuse(
            "bone" if kind == "band" else "to", tr("told for a band, cable, rope or lever, and for nothing else")
        )
    prop = Prop(
        kind=kind,
        at=table.vector("at", (0.0, 0.0, 0.0)),
        on=table.one_of("on", ("", "hands", *BONES), ""),
        size=(size[0], size[1], size[2]),
        tilt=table.number("tilt", 0.0),
        bone=bone,
        f=table.number("f", 0.5),
        to=to,
        pad=table.flag("pad"),
        is_back=table.one_of("layer", ("", "back"), "") == "back",
    )
    table.done()
    return prop


def _cue(table: TomlTable, phases: list[str]) -> Cue:
    cue = Cue(
        table.one_of("bone", BONES),
        table.vector("at"),
        table.text("text"),
        table.one_of("phase", ("", *phases), ""),
    )
    table.done()
    return cue

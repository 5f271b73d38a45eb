"""The mannequin: how long its bones are, where its named points lie, and its flesh; lengths in parts of stature."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from glutetracker import resources
from glutetracker.figure.movement import SIDES, Vector
from glutetracker.figure.toml_table import TomlTable

TRUNK = ("pelvis", "lumbar", "thorax", "neck", "head")
LIMBS = ("thigh", "shank", "foot", "toe", "upperarm", "forearm", "hand")
BONES = (*TRUNK, *(f"{bone}_{side}" for side in SIDES for bone in LIMBS))
PLACE_OF = {bone: place for place, bone in enumerate(BONES)}

Sphere = tuple[str, float, float, float, float]
"""A bone, a place in its axes, and a radius."""


@dataclass(frozen=True, slots=True)
class Lengths:
    """How the skeleton is put together; the keys of `_figure.toml`."""

    thigh: float
    shank: float
    ankle_h: float
    heel: float
    upperarm: float
    forearm: float
    grip: float
    hip_half: float
    shoulder_half: float
    ball: tuple[float, ...]
    shoulder_at: tuple[float, ...]
    lumbar_at: tuple[float, ...]
    thorax_at: tuple[float, ...]
    neck_at: tuple[float, ...]
    head_at: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of flesh: hulls of spheres that are drawn in one colour.

    Attributes:
        name: What it is, with its side.
        colour: The colour that it is painted in; empty for a muscle.
        hulls: Each the convex hull of its spheres.
        bias: How much nearer to the viewer it counts.
        bias_dir: As bias, but along a direction in the first sphere's bone.
        muscle: The muscle that it shows, with its side; empty for what is no muscle.
        on: Parts that a muscle is painted on.
        normal: Which way a muscle faces, in the first sphere's bone.
    """

    name: str
    colour: str
    hulls: tuple[tuple[Sphere, ...], ...]
    bias: float = 0.0
    bias_dir: Vector = (0.0, 0.0, 0.0)
    muscle: str = ""
    on: tuple[str, ...] = ()
    normal: Vector = (0.0, 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Mannequin:
    """The whole of it.

    Attributes:
        lengths: Its bones.
        markers: Named points: a bone and a place in its axes.
        parts: Its flesh, muscles after what they are painted on.
    """

    lengths: Lengths
    markers: Mapping[str, tuple[str, Vector]]
    parts: tuple[Part, ...]


@cache
def mannequin() -> Mannequin:
    """Read the mannequin from its file.

    Raises:
        BrokenPoseError: The file cannot be used.
    """
    table = TomlTable.read(resources.path("poses", "_figure.toml"))
    lengths = table.table("length")
    markers = table.table("marker")
    hosts = {each.text("id"): each for each in table.tables("muscle_host")}
    return Mannequin(
        Lengths(**{name: _length(lengths, name) for name in Lengths.__dataclass_fields__}),
        {key: (markers.table(key).text("bone"), markers.table(key).vector("at")) for key in markers},
        tuple(part for each in table.tables("part") for part in _parts(each, hosts)),
    )


def _length(table: TomlTable, name: str) -> Any:
    values = table.numbers(name)
    return values if len(values) > 1 else values[0]


def _parts(table: TomlTable, hosts: Mapping[str, TomlTable]) -> Iterator[Part]:
    muscle = table.text("muscle", "")
    hulls: list[tuple[Sphere, ...]] = [
        tuple((bone, x, y, z, r) for bone, x, y, z, r in hull) for hull in table.raw("hull")
    ]
    bias, bias_dir = table.number("bias", 0.0), table.vector("bias_dir", (0.0, 0.0, 0.0))
    host = hosts.get(muscle)
    normal = host.vector("normal") if host else (0.0, 0.0, 1.0)
    for side, sign in SIDES.items() if table.flag("sided") else (("", 0),):
        end = f"_{side}" if side else ""
        yield Part(
            name=table.text("name") + end,
            colour=table.text("color", ""),
            hulls=tuple(_sided(hull, sign) for hull in hulls),
            bias=bias,
            bias_dir=(bias_dir[0], bias_dir[1], bias_dir[2] * (sign or 1)),
            muscle=muscle + end if muscle else "",
            on=tuple(on.replace("*", end) for on in host.raw("on")) if host else (),
            normal=(normal[0], normal[1], normal[2] * (sign or 1)),
        )


def _sided(hull: tuple[Sphere, ...], sign: int) -> tuple[Sphere, ...]:
    """Put a hull to a side; one of the middle reaches to both."""
    if sign:
        end = "_r" if sign > 0 else "_l"
        return tuple((bone.replace("*", end), x, y, z * sign, r) for bone, x, y, z, r in hull)
    other = tuple((bone, x, y, -z, r) for bone, x, y, z, r in hull if z)
    return hull + other

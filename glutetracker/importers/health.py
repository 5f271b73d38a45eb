"""Apple Health's export.xml: runs, walks and hikes, weight, waist and share of fat; read as a stream of any length."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO
from xml.parsers import expat  # entities are refused when they are declared

from glutetracker.domain.body.measure import Site
from glutetracker.importers.health_routes import MOST_POINTS, Route, with_route
from glutetracker.importers.health_workouts import Workout
from glutetracker.importers.importer import Activity, Contents, DoubtfulDateError, Hints, Importer, UnreadableFileError
from glutetracker.importers.reading.markup import MAX_DEPTH
from glutetracker.importers.reading.signatures import own_entities, root_name
from glutetracker.importers.rows.activity_lists import Listed, runs_of
from glutetracker.importers.rows.body_rows import ReadingRow, readings
from glutetracker.importers.rows.body_sites import Measured, unit_of
from glutetracker.importers.rows.oddities import Oddities, OddRowError
from glutetracker.words import tr, trn

SOURCE = "apple health"
ROOT = "healthdata"
_BODY = {
    "HKQuantityTypeIdentifierBodyMass": Site.WEIGHT,
    "HKQuantityTypeIdentifierWaistCircumference": Site.WAIST,
    "HKQuantityTypeIdentifierBodyFatPercentage": Site.BODY_FAT,
}
_UNITS = {"st": ("lb", 14.0), "g": ("kg", 0.001), "m": ("cm", 100.0), "ft": ("in", 12.0)}
_TOP = 2
"""Depth of the workouts and records that stand for themselves."""


def recognises(content: bytes) -> bool:
    """Tell whether a text is such an export, by its first element."""
    return root_name(content) == ROOT


def read(name: str, content: bytes, hints: Hints) -> Contents:
    """Read an export whose bytes are at hand.

    Raises:
        UnreadableFileError: There is nothing for us in it.
    """
    return read_stream(name, io.BytesIO(content), hints)


def read_stream(name: str, file: BinaryIO, hints: Hints, route: Route | None = None) -> Contents:
    """Read an export block by block; memory holds only what is for us.

    Args:
        name: The file, for the sentence.
        file: The export.
        hints: What the person said.
        route: Gives the files with the points of runs; None when only the export is at hand.

    Raises:
        UnreadableFileError: It declares entities, or there is nothing in it that can be read.
    """
    walk = _Walk(name)
    broken_line = walk.through(file)
    odd = walk.odd
    if broken_line is not None:
        odd.remark(tr("The file breaks off or is damaged at line {line}; what follows is missing.", line=broken_line))
    listed: list[Listed] = []
    for workout in walk.workouts:
        try:
            listed.append(workout.listed(SOURCE, hints))
        except (OddRowError, DoubtfulDateError) as problem:
            odd.leave_out(workout.line, problem.doubt if isinstance(problem, DoubtfulDateError) else str(problem))
    rows = [*_readings(walk, odd, hints)]
    if not listed and not rows and (broken_line is not None or odd.warnings):
        first = next(iter(odd.warnings), "")
        raise UnreadableFileError(name, tr("There is nothing in it that can be read. {first}", first=first).strip())
    runs = runs_of(name, listed, odd) if listed else Contents()
    activities = _with_routes(walk, runs.activities, odd, hints, route)
    body = readings(name, rows, SOURCE, odd, hints, frozenset()) if rows else Contents()
    return Contents(
        activities=activities,
        others=runs.others,
        measures=body.measures,
        unsaid=body.unsaid,
        taken_as=body.taken_as,
        warnings=odd.warnings,
    )


@dataclass(slots=True)
class _Walk:
    """What is gathered on the way through the elements.

    Attributes:
        workouts: In the order of the file.
        body: Line and attributes of the records of the body.
    """

    name: str
    odd: Oddities = field(default_factory=Oddities)
    workouts: list[Workout] = field(default_factory=list)
    body: list[tuple[int, Mapping[str, str]]] = field(default_factory=list)
    _depth: int = 0
    _at: list[Workout] = field(default_factory=list)

    def through(self, file: BinaryIO) -> int | None:
        """Walk through a file; the line where it stops being XML, or None."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.EntityDeclHandler = self._entity
        parser.StartElementHandler = lambda tag, found: self._begin(parser.CurrentLineNumber, tag, found)
        parser.EndElementHandler = self._end
        try:
            parser.ParseFile(file)
        except expat.ExpatError as error:
            return error.lineno
        return None

    def _entity(self, *_declared: object) -> None:
        raise UnreadableFileError(self.name, own_entities())

    def _begin(self, line: int, tag: str, found: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise UnreadableFileError(self.name, tr("It is nested too deeply to be an export. Export it again."))
        if self._depth == _TOP:
            if tag == "Record" and found.get("type") in _BODY:
                self.body.append((line, found))
            elif tag == "Workout":
                self._at = [Workout(line, found)]
                self.workouts.append(self._at[0])
        elif self._depth == _TOP + 1 and self._at:
            self._at[0].take(tag, found)
        elif tag == "FileReference" and self._at:
            self._at[0].routes.append(found.get("path", ""))

    def _end(self, _tag: str) -> None:
        if self._depth == _TOP:
            self._at = []
        self._depth -= 1


def _with_routes(
    walk: _Walk, runs: Sequence[Activity], odd: Oddities, hints: Hints, route: Route | None
) -> tuple[Activity, ...]:
    """Give runs their points, as far as memory goes; say how many stay without."""
    paths = {each.key: each.routes for each in walk.workouts if each.routes}
    found: list[Activity] = []
    point_count = without = 0
    for run in runs:
        routes = paths.get(run.run.started_at.timestamp() if run.run.started_at else 0.0, [])
        has_room = route is not None and point_count < MOST_POINTS
        made = with_route(run, routes, route, hints) if route is not None and has_room else run
        without += bool(routes) and made.track is None
        point_count += len(made.track) if made.track is not None else 0
        found.append(made)
    if without:
        odd.remark(trn("{count} run stays without its points.", "{count} runs stay without their points.", without))
    return tuple(found)


def _readings(walk: _Walk, odd: Oddities, hints: Hints) -> list[ReadingRow]:
    rows: list[ReadingRow] = []
    for line, found in walk.body:
        site = _BODY[found["type"]]
        try:
            value = float(found.get("value", ""))
            start = Workout(line, found).start(hints)
        except (ValueError, OddRowError, DoubtfulDateError) as problem:
            reason = problem.doubt if isinstance(problem, DoubtfulDateError) else tr("It has no number or no date.")
            odd.leave_out(line, reason)
            continue
        unit, factor = _UNITS.get(found.get("unit", ""), (unit_of(found.get("unit", "")), 1.0))
        rows.append(ReadingRow(line, start, Measured(site, unit), value * factor))
    return rows


IMPORTER = Importer(name="Apple Health", suffixes=(".xml",), recognises=recognises, read=read, keeps=False)

"""What an importer is, what it finds in a file, and how it says that it cannot."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, tzinfo
from enum import StrEnum
from typing import NamedTuple

from glutetracker.domain.body.measure import Measure
from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.running import Lap, Run, RunKind
from glutetracker.domain.units import DistanceUnit, GirthUnit, LoadUnit
from glutetracker.tracks import Track
from glutetracker.words import Problem, tr

_LONGEST_NAME = 120


def shown(file_name: str) -> str:
    """Write a file's name so that it can be read: one line, no marks that turn or hide text, not endless."""
    plain = file_name
    if not (plain.isascii() and plain.isprintable()):
        plain = plain.encode("utf-8", "replace").decode()
        plain = "".join(" " if unicodedata.category(each).startswith(("C", "Z")) else each for each in plain)
    return plain if len(plain) <= _LONGEST_NAME else f"{plain[: _LONGEST_NAME // 2]}…{plain[-_LONGEST_NAME // 2 :]}"


class UnreadableFileError(Problem):
    """A file that cannot be taken in: its name, the reason, and what to do.

    Attributes:
        file_name: The name as given.
        reason: The sentence without the name.
    """

    def __init__(self, file_name: str, reason: str) -> None:
        super().__init__(tr("{name}: {reason}", name=shown(file_name), reason=reason))
        self.file_name = file_name
        self.reason = reason


class DoubtfulDateError(UnreadableFileError):
    """A file whose day is missing or not believed; it can be read with Hints.day.

    Attributes:
        doubt: What is wrong with its day, without what can be done.
    """

    def __init__(self, file_name: str, doubt: str) -> None:
        advice = tr("Say its day when you import it in the window, or with --date YYYY-MM-DD.")
        super().__init__(file_name, f"{doubt} {advice}")
        self.doubt = doubt


class Column(NamedTuple):
    """A column of a table that no reader knows.

    Attributes:
        likely: Name of the TableField that likely stands in it; "" for nothing known.
        example: What is written in it first.
    """

    name: str
    likely: str = ""
    example: str = ""


class UnknownTableError(UnreadableFileError):
    """A table whose columns say too little; it can be read with Hints.columns.

    Attributes:
        columns: Its columns, each with what likely stands in it.
    """

    def __init__(self, file_name: str, reason: str, columns: tuple[Column, ...]) -> None:
        super().__init__(file_name, reason)
        self.columns = columns


class Unsaid(StrEnum):
    """What a file may leave open, so that a person is asked."""

    LOAD_UNIT = "load_unit"
    WEIGHT_UNIT = "weight_unit"
    DISTANCE_UNIT = "distance_unit"
    GIRTH_UNIT = "girth_unit"
    DAY_BEFORE_MONTH = "day_before_month"
    COLUMNS = "columns"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What the person says where a file does not know better; fields of Unsaid have its names.

    Attributes:
        zone: The clock the wearer lived by; wins over the file's own.
        day: The day, where the file has none that can be believed.
        days: That of single files by what was pointed at, as (file, day) pairs; wins over day.
        load_unit: Unit of the loads of sets.
        weight_unit: Unit of the body's weight.
        distance_unit: Unit of ways.
        girth_unit: Unit of girths.
        day_before_month: Whether 3/4 is the third of April.
        columns: What stands in which column of a table that no reader knows, as (column, field) pairs; fields are
            those of table_fields.TableField, "" is for a column that tells nothing. They hold for a table of which
            every column is told.
        kind: What the runs were for, whatever the file says; walks and hikes stay what they are.
    """

    zone: tzinfo | None = None
    day: date | None = None
    days: tuple[tuple[str, date], ...] = ()
    load_unit: LoadUnit | None = None
    weight_unit: LoadUnit | None = None
    distance_unit: DistanceUnit | None = None
    girth_unit: GirthUnit | None = None
    day_before_month: bool | None = None
    columns: tuple[tuple[str, str], ...] | None = None
    kind: RunKind | None = None

    def of(self, file: str) -> "Hints":
        """Give what is said of one file, for its reader."""
        return replace(self, day=dict(self.days).get(file, self.day), days=()) if self.days else self


NO_HINTS = Hints()


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One run, walk or hike of a file.

    Attributes:
        laps: In order; empty when there are none.
        track: Its recorded points; None when there are none with times.
        warnings: Sentences about what was worked out, dropped or doubted.
    """

    run: Run
    laps: tuple[Lap, ...] = ()
    track: Track | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What one reader finds in a file.

    Attributes:
        sessions: Glute and other strength sessions; an entry's exercise is what the file calls it.
        measures: Readings of a tape or scale.
        unsaid: What the file leaves open and no hint told; the reader took taken_as.
        taken_as: What the reader took by plausibility for all that is unsaid.
        columns: Of a table that no reader knows, its columns with what was read in each.
        others: Sentences such as "nothing for us: cycling", one for each other thing in it.
        warnings: Sentences about the file as a whole; what is odd names its row.
    """

    activities: tuple[Activity, ...] = ()
    sessions: tuple[LoggedSession, ...] = ()
    measures: tuple[Measure, ...] = ()
    unsaid: frozenset[Unsaid] = frozenset()
    taken_as: Hints = NO_HINTS
    columns: tuple[Column, ...] = ()
    others: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A file that was read.

    Attributes:
        file_name: The name as given, for people.
        format: Name of the importer, such as "GPX".
        content: The file's bytes, unwrapped: run.fit and run.fit.gz are one; empty when they are not to be kept.
        sha256: Hexadecimal check sum of content; two files with the same one are the same file.
    """

    file_name: str
    format: str
    sha256: str
    content: bytes = field(repr=False)
    contents: Contents

    @property
    def activities(self) -> tuple[Activity, ...]:
        """What there is to log; empty when there is nothing for us."""
        return self.contents.activities

    @property
    def others(self) -> tuple[str, ...]:
        """Sentences about what is in the file but nothing for us."""
        return self.contents.others

    @property
    def warnings(self) -> tuple[str, ...]:
        """All warnings, of the file and of its activities, each once."""
        each = (*self.contents.warnings, *(text for found in self.activities for text in found.warnings))
        return tuple(dict.fromkeys(each))


@dataclass(frozen=True, slots=True, kw_only=True)
class Importer:
    """One format.

    Attributes:
        name: As people call the format.
        suffixes: Endings of its files, for the file dialog; files are told by content.
        recognises: Whether these bytes are of the format.
        read: File name, bytes and hints into contents; raises UnreadableFileError only.
        keeps: Whether the file itself is kept beside the journal; not where it tells far more than we take.
    """

    name: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    read: Callable[[str, bytes, Hints], Contents]
    keeps: bool = True

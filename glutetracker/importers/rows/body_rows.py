"""Rows of a scale or tape into readings, whatever app wrote them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from glutetracker.domain.body.measure import ImpossibleMeasureError, Measure
from glutetracker.domain.ids import new_id
from glutetracker.importers.importer import Contents, Hints, UnreadableFileError, Unsaid
from glutetracker.importers.reading.lines import lines
from glutetracker.importers.reading.moments import Start
from glutetracker.importers.rows.body_sites import Measured, in_file_unit, likely_girth_unit, likely_weight_unit
from glutetracker.importers.rows.oddities import Oddities
from glutetracker.words import tr


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """A reading as a row has it, in the unit that it is written in."""

    number: int
    start: Start
    what: Measured
    value: float
    note: str = ""


def readings(
    name: str, rows: Sequence[ReadingRow], source: str, odd: Oddities, hints: Hints, unsaid: frozenset[Unsaid]
) -> Contents:
    """Make readings of rows; those of one moment, or of one day where no time is said, are one visit.

    Args:
        name: The file, for the sentence.
        rows: In the order of the file.
        source: The app.
        odd: Takes what is odd.
        hints: What the person said.
        unsaid: What else is left open.

    Raises:
        UnreadableFileError: There is none.
    """
    weights = [row.value for row in rows if row.what.site.unit == "kg" and not row.what.unit]
    girths = [(row.what.site, row.value) for row in rows if row.what.site.unit == "cm" and not row.what.unit]
    weight, girth = hints.weight_unit or likely_weight_unit(weights), hints.girth_unit or likely_girth_unit(girths)
    found = tuple(_measures(rows, source, odd, Hints(weight_unit=weight, girth_unit=girth)))
    if not found:
        first = next(iter(odd.warnings), "")
        raise UnreadableFileError(
            name, tr("There are no measures in it that can be read. {first}", first=first).strip()
        )
    if weights and not hints.weight_unit:
        unsaid |= {Unsaid.WEIGHT_UNIT}
    if girths and not hints.girth_unit:
        unsaid |= {Unsaid.GIRTH_UNIT}
    taken = Hints(weight_unit=weight, girth_unit=girth, day_before_month=hints.day_before_month is not False)
    return Contents(measures=found, unsaid=unsaid, taken_as=taken, warnings=odd.warnings)


def _measures(rows: Sequence[ReadingRow], source: str, odd: Oddities, units: Hints) -> Iterable[Measure]:
    assert units.weight_unit is not None
    assert units.girth_unit is not None
    visits: dict[object, str] = {}
    counts: dict[object, int] = {}
    for row in sorted(
        rows, key=lambda each: (each.start.day, each.start.moment.isoformat() if each.start.moment else "")
    ):
        visit = visits.setdefault(row.start.moment or row.start.day, new_id())
        reading = counts.get((visit, row.what.site), 0) + 1
        try:
            measure = Measure(
                visit_id=visit,
                site=row.what.site,
                value=in_file_unit(row.what, row.value, units.weight_unit, units.girth_unit),
                local_day=row.start.day,
                taken_at=row.start.moment,
                reading=reading,
                note=lines(row.note),
                source=source,
            )
        except ImpossibleMeasureError as problem:
            odd.leave_out(row.number, str(problem))
            continue
        counts[visit, row.what.site] = reading
        yield measure

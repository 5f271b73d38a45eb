"""Body measures in columns: Hevy, Withings, Renpho, openScale, Google and tables kept by hand."""

from glutetracker.domain.body.measure import Site
from glutetracker.importers.importer import Contents, Hints, Importer
from glutetracker.importers.reading.cells import decimal_mark, number
from glutetracker.importers.reading.dates import day_order, placed, when
from glutetracker.importers.reading.moments import Start
from glutetracker.importers.reading.tables import Row, Table, header_of, shown_columns, table_of
from glutetracker.importers.rows.body_rows import ReadingRow, readings
from glutetracker.importers.rows.body_sites import Measured, measured
from glutetracker.importers.rows.oddities import Oddities, OddRowError
from glutetracker.words import tr

_DATES = ("date", "datetime", "date/time", "time of measurement", "datum", "fecha", "data", "dato", "日期", "timestamp")
_NOT_BODY = frozenset({"exercise", "exercise name", "exercise_title", "reps", "distance", "activity type", "type"})
_FAT_MASS = ("fat mass (kg)", "fat mass (lb)", "fat mass (lbs)", "fettmasse (kg)")
_SOURCES = (
    ("hevy", {"fat_percent", "neck_cm"}), ("hevy", {"fat_percent", "neck_in"}), ("withings", {"hydration (kg)"}),
    ("withings", {"fat mass (kg)"}), ("renpho", {"time of measurement"}), ("openscale", {"lbm", "visceralfat"}),
    ("google fit", {"move minutes count"}),
)  # fmt: skip


def recognises(content: bytes) -> bool:
    """Tell whether a table has a date and a measure of the body, and nothing of training."""
    header = header_of(content)
    has_date = any(each in header for each in _DATES)
    return has_date and not header & _NOT_BODY and any(_is_ours(each) for each in header)


def read(name: str, content: bytes, hints: Hints) -> Contents:
    """Read a table of measures, a visit a row.

    Raises:
        UnreadableFileError: There is no reading in it.
    """
    odd = Oddities()
    table = table_of(name, content, odd)
    columns = _columns(table)
    mark = decimal_mark(text for column in columns for text in table.column(column))
    day_first, unsaid = day_order(table.column(*_DATES), hints)
    rows: list[ReadingRow] = []
    for row in table.rows:
        try:
            start = placed(when(" ".join((row.get(*_DATES), _time(row))), day_first=day_first), hints)
            for column, what in columns.items():
                rows += _reading(row, column, start=start, what=what, mark=mark)
            rows += _fat_share(row, mark, start=start)
        except OddRowError as problem:
            odd.leave_out(row.number, str(problem))
    left = [written for written, each in zip(table.written, table.header, strict=True) if _is_left_out(each, columns)]
    if left:
        odd.remark(tr("Not kept here: {columns}.", columns=shown_columns(left)))
    source = next((source for source, signs in _SOURCES if signs <= set(table.header)), "csv")
    return readings(name, rows, source, odd, hints, unsaid)


def _is_ours(column: str) -> bool:
    found = measured(column)
    return found is not None and isinstance(found.site, Site)


def _columns(table: Table) -> dict[str, Measured]:
    """Find the columns that measure something; of several for one site the first."""
    found: dict[str, Measured] = {}
    for each in table.header:
        what = measured(each)
        if what and each not in _DATES and what.site not in {other.site for other in found.values()}:
            found[each] = what
    return found


def _is_left_out(column: str, columns: dict[str, Measured]) -> bool:
    return column not in {*columns, *_DATES, *_FAT_MASS, "time", "comment", "comments", "notes"} and bool(column)


def _time(row: Row) -> str:
    return row.get("time") if row.has("date") else ""


def _reading(row: Row, column: str, *, start: Start, what: Measured, mark: str | None) -> list[ReadingRow]:
    """Give a reading; zero is how apps write that nothing was measured."""
    value = number(row.get(column), mark)
    return [ReadingRow(row.number, start, what, value, row.get("comment", "comments", "notes"))] if value else []


def _fat_share(row: Row, mark: str | None, *, start: Start) -> list[ReadingRow]:
    """Work out the share of fat where the file has its mass."""
    fat, weight = number(row.get(*_FAT_MASS), mark), number(row.get("weight (kg)", "weight (lb)", "gewicht (kg)"), mark)
    if not fat or not weight:
        return []
    return [ReadingRow(row.number, start, Measured(Site.BODY_FAT, "%"), 100 * fat / weight)]


IMPORTER = Importer(name="Body measures", suffixes=(".csv",), recognises=recognises, read=read)

"""FitNotes' body tracker and others in long form: a row a reading, with its name, value and unit."""

from glutetracker.importers.importer import Contents, Hints, Importer
from glutetracker.importers.reading.cells import decimal_mark, number
from glutetracker.importers.reading.dates import day_order, placed, when
from glutetracker.importers.reading.tables import Row, header_of, table_of
from glutetracker.importers.rows.body_rows import ReadingRow, readings
from glutetracker.importers.rows.body_sites import measured, unit_of
from glutetracker.importers.rows.oddities import Oddities, OddRowError
from glutetracker.words import tr

SOURCE = "fitnotes"
_SIGNS = frozenset({"date", "measurement", "value"})


def read(name: str, content: bytes, hints: Hints) -> Contents:
    """Read a table of readings in long form.

    Raises:
        UnreadableFileError: There is no reading in it.
    """
    odd = Oddities()
    table = table_of(name, content, odd)
    mark = decimal_mark(table.column("value"))
    day_first, unsaid = day_order(table.column("date"), hints)
    rows: list[ReadingRow] = []
    for row in table.rows:
        try:
            rows += _reading(row, mark, day_first=day_first, hints=hints)
        except OddRowError as problem:
            odd.leave_out(row.number, str(problem))
    return readings(name, rows, SOURCE, odd, hints, unsaid)


def _reading(row: Row, mark: str | None, *, day_first: bool | None, hints: Hints) -> list[ReadingRow]:
    value = number(row.get("value"), mark)
    if not value:
        return []
    what = measured(row.get("measurement"), unit_of(row.get("unit")))
    if what is None:
        raise OddRowError(tr("“{name}” is no measure that is kept here.", name=row.get("measurement")[:40]))
    start = placed(when(f"{row.get('date')} {row.get('time')}", day_first=day_first), hints)
    return [ReadingRow(row.number, start, what, value, row.get("comment"))]


IMPORTER = Importer(
    name="FitNotes body tracker", suffixes=(".csv",), recognises=lambda content: header_of(content) >= _SIGNS, read=read
)

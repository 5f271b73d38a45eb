"""Runkeeper's cardioActivities.csv: units in its headers, times of the wearer's clock."""

from glutetracker.domain.units import M_PER_FOOT, M_PER_MILE
from glutetracker.importers.importer import Contents, Hints, Importer
from glutetracker.importers.reading.cells import decimal_mark, duration_s, number
from glutetracker.importers.reading.dates import day_order, placed, when
from glutetracker.importers.reading.tables import Row, header_of, table_of
from glutetracker.importers.recording.assembly import Account
from glutetracker.importers.rows.activity_lists import Listed, known, runs_of
from glutetracker.importers.rows.oddities import Oddities, OddRowError

SOURCE = "runkeeper"
_SIGNS = frozenset({"date", "type", "duration", "route name", "average pace"})


def read(name: str, content: bytes, hints: Hints) -> Contents:
    """Read a list of activities.

    Raises:
        UnreadableFileError: There is no activity in it.
    """
    odd = Oddities()
    table = table_of(name, content, odd)
    mark = decimal_mark(table.column("distance (mi)", "distance (km)"))
    day_first, unsaid = day_order(table.column("date"), hints)
    rows: list[Listed] = []
    for row in table.rows:
        try:
            start = placed(when(row.get("date"), day_first=day_first), hints)
            rows.append(Listed(row.number, _account(row, mark), start))
        except OddRowError as problem:
            odd.leave_out(row.number, str(problem))
    return runs_of(name, rows, odd, unsaid=unsaid)


def _account(row: Row, mark: str | None) -> Account:
    metres = M_PER_MILE if row.has("distance (mi)") else 1000.0
    climb_m = M_PER_FOOT if row.has("climb (ft)") else 1.0
    distance = known(number(row.get("distance (mi)", "distance (km)"), mark))
    climb = known(number(row.get("climb (ft)", "climb (m)"), mark))
    return Account(
        sort=None,
        word=row.get("type"),
        title=" · ".join(filter(None, (row.get("route name"), row.get("notes")))),
        source=SOURCE,
        distance_m=distance and distance * metres,
        duration_s=duration_s(row.get("duration")),
        ascent_m=climb and round(climb * climb_m, 1),
        avg_hr_bpm=known(number(row.get("average heart rate (bpm)"), mark)),
        energy_kcal=known(number(row.get("calories burned"), mark)),
    )


IMPORTER = Importer(
    name="Runkeeper", suffixes=(".csv",), recognises=lambda content: header_of(content) >= _SIGNS, read=read
)

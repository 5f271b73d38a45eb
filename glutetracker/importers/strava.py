"""Strava's activities.csv: moments of universal time, five columns twice, headers in any language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from glutetracker.importers.importer import Contents, Hints, Importer, UnreadableFileError
from glutetracker.importers.reading.cells import decimal_mark, number
from glutetracker.importers.reading.dates import placed, when
from glutetracker.importers.reading.moments import Start
from glutetracker.importers.reading.tables import Row, Table, header_of, table_of
from glutetracker.importers.recording.assembly import Account
from glutetracker.importers.rows.activity_lists import Listed, known, runs_of
from glutetracker.importers.rows.oddities import Oddities, OddRowError
from glutetracker.words import tr

SOURCE = "strava"
_SIGNS = frozenset({"activity id", "activity date", "activity type"})
_IDS = frozenset({
    "aktivitäts-id", "id de l'activité", "id de l’activité", "id de actividad", "id de la actividad", "id attività",
    "activiteits-id", "id da atividade", "id aktivity", "identyfikator aktywności", "aktivitets-id", "aktivitets-id nr",
})  # fmt: skip
_PLACES = {
    "activity date": 1, "activity name": 2, "activity type": 3, "activity description": 4, "activity private note": 10,
    "activity gear": 11, "elapsed time": 15, "moving time": 16, "distance": 17, "elevation gain": 20,
    "average cadence": 29, "max heart rate": 30, "average heart rate": 31, "calories": 34,
}  # fmt: skip
"""Where columns stand in every language since 2021; of those that stand twice the second, which is exact and metric."""
_FIRST_DISTANCE = 6
_M_PER_KM, _FASTEST_MPS = 1000.0, 12.0


def recognises(content: bytes) -> bool:
    """Tell whether a table is a list of Strava's, by its English names or its translated first."""
    header = header_of(content)
    return header >= _SIGNS or bool(header & _IDS)


def read(name: str, content: bytes, hints: Hints) -> Contents:
    """Read a list of activities.

    Raises:
        UnreadableFileError: There is no activity in it.
    """
    odd = Oddities()
    table = table_of(name, content, odd)
    places = _places(name, table)
    mark = decimal_mark(_Cells(row, places, None).text("distance") for row in table.rows)
    if hints.zone is None:
        zone = datetime.now().astimezone().isoformat()[-6:]
        odd.remark(
            tr("The file does not say by which clock you lived; this computer's was taken ({zone}).", zone="UTC" + zone)
        )
    rows: list[Listed] = []
    for row in table.rows:
        try:
            rows.append(_listed(_Cells(row, places, mark), hints))
        except OddRowError as problem:
            odd.leave_out(row.number, str(problem))
    return runs_of(name, rows, odd)


def _places(name: str, table: Table) -> Mapping[str, int]:
    """Find the columns; of those of one name the last."""
    if set(table.header) >= _SIGNS:
        return {each: place for place, each in enumerate(table.header)}
    if len(table.header) <= max(_PLACES.values()):
        raise UnreadableFileError(name, tr("Its columns are not those of Strava. Set Strava to English, export again."))
    return _PLACES


@dataclass(frozen=True, slots=True)
class _Cells:
    """A row, its cells by the English names of their columns."""

    row: Row
    places: Mapping[str, int]
    mark: str | None

    def text(self, column: str) -> str:
        """Give a cell's text."""
        place = self.places.get(column)
        return "" if place is None else self.row.cells[place].strip()

    def value(self, column: str) -> float | None:
        """Give a cell's number; None when it is nothing or not measured."""
        return known(number(self.text(column), self.mark))


def _listed(cells: _Cells, hints: Hints) -> Listed:
    elapsed_s = cells.value("elapsed time")
    account = Account(
        sort=None,
        word=cells.text("activity type"),
        title=" · ".join(filter(None, (cells.text("activity name"), cells.text("activity description")))),
        source=SOURCE,
        distance_m=_distance_m(cells, elapsed_s),
        duration_s=cells.value("timer time") or cells.value("moving time") or elapsed_s,
        elapsed_s=elapsed_s,
        ascent_m=cells.value("elevation gain"),
        avg_hr_bpm=cells.value("average heart rate"),
        max_hr_bpm=cells.value("max heart rate"),
        avg_cadence_spm=cells.value("average cadence"),
        energy_kcal=cells.value("calories"),
        effort_rpe=cells.value("perceived exertion"),
        shoes=cells.text("activity gear"),
    )
    return Listed(cells.row.number, account, _start(cells.text("activity date"), hints))


def _distance_m(cells: _Cells, elapsed_s: float | None) -> float | None:
    """Give the second distance, which is in metres; one alone is in kilometres unless that were too fast."""
    distance = cells.value("distance")
    if distance is None or cells.places["distance"] > _FIRST_DISTANCE or not elapsed_s:
        return distance
    return distance if distance * _M_PER_KM / elapsed_s > _FASTEST_MPS else distance * _M_PER_KM


def _start(text: str, hints: Hints) -> Start:
    """Read a moment of universal time; a day alone is a day."""
    moment = when(text)
    if isinstance(moment, datetime) and moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return placed(moment, hints)


IMPORTER = Importer(name="Strava activities", suffixes=(".csv",), recognises=recognises, read=read)

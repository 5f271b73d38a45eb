"""Garmin Connect's list of activities as CSV: headers in the account's language, units nowhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from glutetracker.domain.units import M_PER_FOOT, DistanceUnit
from glutetracker.importers.importer import Contents, Hints, Importer, Unsaid
from glutetracker.importers.reading.cells import decimal_mark, duration_s, number
from glutetracker.importers.reading.dates import day_order, placed, when
from glutetracker.importers.reading.tables import Row, Table, header_of, table_of
from glutetracker.importers.recording.assembly import Account
from glutetracker.importers.recording.kinds import sort_of
from glutetracker.importers.rows.activity_lists import Listed, known, runs_of
from glutetracker.importers.rows.oddities import Oddities, OddRowError
from glutetracker.words import tr

SOURCE = "garmin connect"
_NAMES: Mapping[str, tuple[str, ...]] = {
    "type": ("activity type", "aktivitätstyp", "type d'activité", "type d’activité", "tipo de actividad",
             "tipo di attività", "activiteittype", "aktivitetstype", "typ aktywności", "tipo de atividade"),
    "date": ("date", "datum", "fecha", "data", "dato"),
    "title": ("title", "titel", "titre", "título", "titolo", "tytuł"),
    "distance": ("distance", "distanz", "strecke", "distancia", "distanza", "afstand", "dystans", "distância"),
    "time": ("time", "zeit", "activity time", "durée", "temps", "tiempo", "tempo", "tijd", "tid", "czas"),
    "calories": ("calories", "kalorien", "calorías", "calorie", "calorieën", "kalorier", "kalorie", "calorias"),
    "hr": ("avg hr", "ø herzfrequenz", "ø hf", "durchschnittliche herzfrequenz", "fréquence cardiaque moyenne",
           "frecuencia cardiaca media", "fc media", "gem. hs", "gns. puls", "średnie tętno"),
    "max hr": ("max hr", "maximale herzfrequenz", "max. hf", "fréquence cardiaque maximale", "fc máxima", "fc max",
               "max. hs", "maks. puls", "maksymalne tętno"),
    "ascent": ("total ascent", "elev gain", "anstieg gesamt", "gesamtanstieg", "ascenso total", "ascension totale",
               "totale stijging", "samlet stigning", "całkowity wznios"),
    "pace": ("avg pace", "avg speed", "ø pace", "durchschnittspace", "ritmo medio", "allure moyenne",
             "gemiddeld tempo", "gns. tempo", "średnie tempo"),
    "cadence": ("avg run cadence", "ø schrittfrequenz (laufen)", "ø laufschrittfrequenz"),
    "stride": ("avg stride length", "ø schrittlänge"),
    "elapsed": ("elapsed time", "verstrichene zeit", "temps écoulé", "tiempo transcurrido", "verstreken tijd"),
    "moving": ("moving time", "zeit in bewegung"),
}  # fmt: skip
"""What columns are called; the wording of other languages than English changed over the years."""
_KM_PACE_BELOW_S = 7.5 * 60
"""Most people run a kilometre faster than this and a mile slower (convention)."""
_SAME_STRIDE, _SAME_PACE = 0.12, 0.1


@dataclass(frozen=True, slots=True)
class _Reading:
    """How the numbers of a list are to be read."""

    mark: str
    unit: DistanceUnit
    day_first: bool | None
    hints: Hints


def recognises(content: bytes) -> bool:
    """Tell whether a table is such a list: kind, date, title, distance and time, in any language known here."""
    header = header_of(content)
    return all(header & set(_NAMES[each]) for each in ("type", "date", "title", "distance", "time"))


def read(name: str, content: bytes, hints: Hints) -> Contents:
    """Read a list of activities.

    Raises:
        UnreadableFileError: There is no activity in it.
    """
    odd = Oddities()
    table = table_of(name, content, odd)
    mark = decimal_mark(cell for row in table.rows for cell in row.cells) or "."
    day_first, unsaid = day_order(table.column(*_NAMES["date"]), hints)
    unit, is_sure = _unit(table, mark)
    if not is_sure and hints.distance_unit is None:
        unsaid |= {Unsaid.DISTANCE_UNIT}
    how = _Reading(mark, hints.distance_unit or unit, day_first, hints)
    rows: list[Listed] = []
    for row in table.rows:
        try:
            rows.append(_listed(row, how, odd))
        except OddRowError as problem:
            odd.leave_out(row.number, str(problem))
    taken = Hints(distance_unit=how.unit, day_before_month=day_first is not False)
    return runs_of(name, rows, odd, unsaid=unsaid, taken_as=taken)


def _unit(table: Table, mark: str) -> tuple[DistanceUnit, bool]:
    """Tell the unit of distances: surely by steps and their length, else by the usual pace."""
    paces, votes = [], dict.fromkeys(DistanceUnit, 0)
    for row in table.rows:
        distance, time_s, cadence = _value(row, "distance", mark), _time(row, "time"), _value(row, "cadence", mark)
        stride = _value(row, "stride", mark)
        if sort_of(_text(row, "type")) is None or not distance or not time_s:
            continue
        paces.append(time_s / distance)
        if not cadence or not stride:
            continue
        stride_m = 1000 * distance / (cadence * time_s / 60)
        # by products, not ratios: a wild cadence makes steps of no length
        votes[DistanceUnit.KM] += abs(stride - stride_m) < _SAME_STRIDE * stride_m
        mile_step_m = stride_m * 1.609344
        votes[DistanceUnit.MI] += abs(stride * M_PER_FOOT - mile_step_m) < _SAME_STRIDE * mile_step_m
    best = max(votes, key=votes.__getitem__)
    if votes[best] > len(paces) / 2:
        return best, True
    return DistanceUnit.MI if paces and median(paces) > _KM_PACE_BELOW_S else DistanceUnit.KM, False


def _listed(row: Row, how: _Reading, odd: Oddities) -> Listed:
    start = placed(when(_text(row, "date"), day_first=how.day_first), how.hints)
    distance, time_s, elapsed_s = _value(row, "distance", how.mark), _time(row, "time"), _time(row, "elapsed")
    ascent = _value(row, "ascent", how.mark)
    word = _text(row, "type")
    if distance and time_s and sort_of(word) is not None:
        time_s = _checked(row, distance, time_s, odd)
    account = Account(
        sort=None,
        word=word,
        title=_text(row, "title"),
        source=SOURCE,
        distance_m=distance and how.unit.to_m(distance),
        duration_s=time_s,
        elapsed_s=max(elapsed_s, time_s or 0.0) if elapsed_s else None,
        ascent_m=ascent and (round(ascent * M_PER_FOOT, 1) if how.unit is DistanceUnit.MI else ascent),
        avg_hr_bpm=_value(row, "hr", how.mark),
        max_hr_bpm=_value(row, "max hr", how.mark),
        avg_cadence_spm=_value(row, "cadence", how.mark),
        energy_kcal=_value(row, "calories", how.mark),
    )
    return Listed(row.number, account, start)


def _checked(row: Row, distance: float, time_s: float, odd: Oddities) -> float:
    """Hold time and distance against the pace; a spreadsheet makes hours of minutes."""
    pace = _text(row, "pace")
    pace_s = _seconds(pace) if ":" in pace else None
    if not pace_s:
        return time_s
    ratio = time_s / distance / pace_s
    if abs(ratio / 60 - 1) < _SAME_PACE:
        odd.say(row.number, tr("Its time is sixty times that of its pace; it is taken as minutes, not hours."))
        return time_s / 60
    if abs(ratio - 1) > _SAME_PACE:
        odd.say(row.number, tr("Its distance, time and pace do not fit each other."))
    return time_s


def _text(row: Row, what: str) -> str:
    return row.get(*_NAMES[what])


def _value(row: Row, what: str, mark: str) -> float | None:
    try:
        return known(number(_text(row, what), mark))
    except OddRowError:
        return None


def _time(row: Row, what: str) -> float | None:
    return known(_seconds(_text(row, what)))


def _seconds(text: str) -> float | None:
    try:
        return duration_s(text)
    except OddRowError:
        return None


IMPORTER = Importer(name="Garmin Connect list", suffixes=(".csv",), recognises=recognises, read=read)

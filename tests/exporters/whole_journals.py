"""Journals with rows in every table, for hypothesis: any value that a fact may hold, to the last bit."""

import hashlib
from datetime import date, datetime

from hypothesis import strategies as st

from glutetracker.store import Table
from glutetracker.store.file import originals

DAY = "2026-03-02"
MOMENT = "2026-03-02T06:30:00.125Z"
PICTURE = b"a picture"
POINTS = b"points of a run"

ids = st.uuids().map(str)
words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)
names = words.filter(str.strip)
moments = st.one_of(
    st.none(),
    st.datetimes(datetime(2000, 1, 1), datetime(2030, 1, 1)).map(  # noqa: DTZ001 (it wants them naive)
        lambda each: each.isoformat(timespec="milliseconds") + "Z"
    ),
)
days = st.dates(date(2000, 1, 1), date(2030, 1, 1)).map(date.isoformat)


def maybe(values):
    return st.one_of(st.none(), values)


def numbers(least, most):
    return maybe(st.floats(least, most, exclude_min=True))


def whole(least, most):
    return st.integers(least, most)


def digest(content):
    return hashlib.sha256(content).hexdigest()


def when():
    return {"started_at": moments, "utc_offset_min": maybe(whole(-720, 840)), "local_day": days}


def taken():
    return {"taken_at": moments, "utc_offset_min": maybe(whole(-720, 840)), "local_day": days}


def sites(name):
    """Name sites of one unit: the same words are never a site of another."""
    return words.map(lambda each: name + each)


FIELDS = {
    Table.EXERCISE: {
        "id": ids, "name": names, "names": st.just('["other"]'), "pattern": maybe(names),
        "load_type": maybe(st.just("cable")), "one_sided": maybe(whole(0, 1)), "drill": whole(0, 1),
        "timed": whole(0, 1), "shares": st.just('{"gmed": 0.5}'), "equipment": st.just("[]"), "rep_range": words,
        "cues": st.just("[]"), "based_on": maybe(words),
    },
    Table.IMPORT_ENTRY: {"id": ids, "made_at": st.just(MOMENT), "label": words},
    Table.IMPORTED_FILE: {
        "id": ids, "import_id": Table.IMPORT_ENTRY, "name": words, "sha256": st.just(digest(POINTS)),
        "byte_count": whole(0, 2**40),
    },
    Table.SESSION: {
        "id": ids, **when(), "title": words, "elapsed_s": numbers(0, 1e5), "is_open": whole(0, 1),
        "effort_rpe": numbers(0, 10), "source": words, "note": words, "file_id": maybe(st.just(Table.IMPORTED_FILE)),
        "routine_id": maybe(ids), "rest_after": st.none(), "rest_s": numbers(0, 86400),
    },
    Table.SESSION_ENTRY: {
        "id": ids, "session_id": Table.SESSION, "exercise": Table.EXERCISE, "position": whole(1, 9), "note": words,
        "superset": maybe(whole(1, 9)), "rest_s": numbers(0, 3600), "felt": maybe(st.just("glutes")),
    },
    Table.STRENGTH_SET: {
        "id": ids, "entry_id": Table.SESSION_ENTRY, "position": whole(1, 9), "kind": st.sampled_from(["work", "drop"]),
        "side": st.sampled_from(["both", "left"]), "reps": whole(1, 1000), "load_kg": numbers(-200, 1000),
        "band": maybe(words), "hold_s": numbers(0, 7200), "distance_m": numbers(0, 1e4), "rir": numbers(0, 10),
        "is_done": whole(0, 1), "done_at": moments, "hard_glute": st.floats(0, 1), "hard_side_hip": st.floats(0, 1),
        "note": words, "band_place": maybe(st.just("ankles")),
    },
    Table.EXERCISE_CHOICE: {
        "id": ids, "rest_s": numbers(0, 3600), "load_unit": maybe(st.just("lb")), "bar_kg": numbers(0, 100),
    },
    Table.ROUTINE: {"id": ids, "name": names, "note": words, "made_at": st.just(MOMENT)},
    Table.ROUTINE_ENTRY: {
        "id": ids, "routine_id": Table.ROUTINE, "exercise": Table.EXERCISE, "position": whole(1, 9),
        "superset": maybe(whole(1, 9)), "kind": st.just("work"), "set_count": whole(1, 50), "reps_least": whole(1, 9),
        "reps_most": whole(9, 1000), "hold_s": numbers(0, 7200), "rir": numbers(0, 10), "rest_s": numbers(0, 3600),
        "note": words,
    },
    Table.RUN: {
        "id": ids, **when(), "kind": st.sampled_from(["easy", "hike"]), "surface": maybe(st.just("trail")),
        "distance_m": numbers(0, 1e6), "duration_s": st.floats(1, 1e6), "elapsed_s": numbers(0, 1e6),
        "work_s": numbers(0, 1), "incline_pct": numbers(-40, 60), "shoes": words, "ascent_m": numbers(0, 1e4),
        "avg_hr_bpm": numbers(20, 260), "max_hr_bpm": numbers(20, 260), "avg_cadence_spm": numbers(0, 400),
        "effort_rpe": numbers(0, 10), "energy_kcal": numbers(0, 1e4), "source": words, "note": words,
        "file_id": maybe(st.just(Table.IMPORTED_FILE)),
    },
    Table.LAP: {
        "run_id": Table.RUN, "position": whole(1, 999), "start_s": st.floats(-9, 1e6), "duration_s": st.floats(0, 1e6),
        "distance_m": numbers(0, 1e6), "avg_hr_bpm": numbers(20, 260), "kind": maybe(words),
    },
    Table.TRACK: {
        "run_id": Table.RUN, "point_count": whole(1, 999), "packed": st.just(POINTS), "sha256": st.just(digest(POINTS)),
    },
    Table.RUN_TWIN: {"file_id": Table.IMPORTED_FILE, "run_id": Table.RUN, "reason": words},
    Table.MEASURE: {
        "id": ids, "visit_id": ids, **taken(), "site": sites("upper_arm"), "value": st.floats(20, 250),
        "unit": st.just("cm"),
        "reading": whole(1, 9), "note": words, "source": words, "file_id": maybe(st.just(Table.IMPORTED_FILE)),
    },
    Table.VISIT: {"id": ids, "after_run": maybe(whole(0, 1)), "cycle_day": maybe(whole(1, 100))},
    Table.BODY_WEEK: {
        "id": st.just(DAY), "dieting": maybe(whole(0, 1)), "enough_protein": maybe(whole(0, 1)),
    },
    Table.BODY_SITE: {"id": sites("water"), "name": names, "unit": st.just("%")},
    Table.PHOTO: {
        "id": ids, **taken(), "pose": st.just("side"), "sha256": st.just(digest(PICTURE)),
        "byte_count": st.just(len(PICTURE)), "note": words,
    },
    Table.SETTING: {"id": names, "value": words},
    Table.DRAFT: {"id": names, "texts": words, "local_day": days},
    Table.EVENT: {
        "id": ids, "kind": st.just("shoes"), "first_day": st.just(DAY), "last_day": maybe(st.just(DAY)),
        "words": words,
    },
    Table.EXPERIMENT: {
        "id": ids, "frozen_at": st.just("2026-03-02T06:30:00Z"), "fingerprint": words, "first_monday": st.just(DAY),
        "outcome": st.sampled_from(["hip", "waist", "thigh"]), "dose": st.just("running"),
        "low": st.floats(0, 10), "high": st.floats(11, 40), "block_weeks": st.integers(2, 26),
        "pairs": st.integers(1, 12), "seed": st.integers(0, 2**32), "days_a_week": st.integers(1, 7),
        "readings_a_day": st.integers(1, 3), "change_worth_naming_cm": st.floats(0.1, 5), "hypothesis": words,
        "note": words, "stopped_on": maybe(st.just(DAY)),
    },
    Table.PLAN: {
        "id": ids, "local_day": days, "title": words, "routine_id": names, "like_session_id": names,
        "run_kind": st.sampled_from(["easy", "hill", "walk"]), "surface": maybe(st.just("trail")),
        "distance_m": numbers(0, 1e6), "duration_s": numbers(0, 1e6), "repeats": words, "note": words,
        "done_by": maybe(st.just(Table.RUN)),
    },
}  # fmt: skip
"""How each column may be filled; a table's name stands for the id of one of its rows."""

WITHOUT_DELETING = {Table.LAP, Table.TRACK, Table.RUN_TWIN}
OF_PLANS = (
    {"title", "routine_id"}, {"title", "like_session_id"},
    {"run_kind", "surface", "distance_m", "duration_s", "repeats", "note", "done_by"},
)  # fmt: skip
"""What a plan tells, beside its day: it is of one of three kinds."""
KEYS = {Table.LAP: ("run_id", "position"), Table.TRACK: ("run_id",), Table.RUN_TWIN: ("file_id", "run_id")}


@st.composite
def journals(draw):
    """Draw rows of every table; what belongs to another row belongs to one that was drawn."""
    tables = {}
    for table, fields in FIELDS.items():
        rows = {}
        for _ in range(draw(st.integers(0, 3))):
            row = {name: _filled(draw, tables, values) for name, values in fields.items()}
            if any(value is ... for value in row.values()):
                continue
            if table not in WITHOUT_DELETING:
                row["deleted_at"] = draw(st.sampled_from([None, None, MOMENT]))
            rows[tuple(row[name] for name in KEYS.get(table, ("id",)))] = row
        tables[table] = list(rows.values())
    for row in tables[Table.PLAN]:
        told = draw(st.sampled_from(OF_PLANS)) | {"id", "local_day", "deleted_at"}
        row.update((name, None) for name in row.keys() - told)
    for row in tables[Table.SESSION]:
        row["rest_after"] = draw(maybe(st.sampled_from([each["id"] for each in tables[Table.STRENGTH_SET]] or [None])))
    return tables


def _filled(draw, tables, values):
    """Draw a column's value; the dots when it needs a row and there is none."""
    value = values if isinstance(values, Table) else draw(values)
    if not isinstance(value, Table):
        return value
    there = [row["id"] for row in tables[value]]
    if there:
        return draw(st.sampled_from(there))
    return ... if isinstance(values, Table) else None


def write(store, tables):
    """Put rows into a journal as they are, and the picture and the file beside it."""
    with store.write("Invented", undoable=False) as edit:
        edit.connection.execute("pragma defer_foreign_keys = on")
        for table, rows in tables.items():
            edit.add(table, rows)
    for content in (PICTURE, POINTS):
        originals.keep(store.path, content, digest(content))

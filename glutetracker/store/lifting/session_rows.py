"""Rows of sessions, entries and sets as facts."""

import sqlite3
from datetime import datetime

from glutetracker.domain.lifting.strength import BandPlace, Felt, Session, SessionEntry, SetKind, Side, StrengthSet
from glutetracker.store.moments import day_of, moment_of

KINDS = {kind.value: kind for kind in SetKind}  # a dictionary answers ten times faster than the enumeration
SIDES = {side.value: side for side in Side}


def session_of(row: sqlite3.Row) -> Session:
    """Read a session."""
    return Session(
        id=row["id"],
        local_day=day_of(row),
        started_at=moment_of(row),
        title=row["title"],
        elapsed_s=row["elapsed_s"],
        is_open=bool(row["is_open"]),
        routine_id=row["routine_id"],
        rest_after=row["rest_after"],
        rest_s=row["rest_s"],
        effort_rpe=row["effort_rpe"],
        source=row["source"],
        note=row["note"],
    )


def entry_of(row: sqlite3.Row) -> SessionEntry:
    """Read an exercise's place in a session."""
    return SessionEntry(
        id=row["id"],
        session_id=row["session_id"],
        exercise=row["exercise"],
        position=row["position"],
        superset=row["superset"],
        rest_s=row["rest_s"],
        felt=Felt(row["felt"]) if row["felt"] else None,
        note=row["note"],
    )


def set_of(row: sqlite3.Row) -> StrengthSet:
    """Read a set."""
    return StrengthSet(
        id=row["id"],
        entry_id=row["entry_id"],
        position=row["position"],
        kind=KINDS[row["kind"]],
        side=SIDES[row["side"]],
        reps=row["reps"],
        load_kg=row["load_kg"],
        band=row["band"],
        band_place=BandPlace(row["band_place"]) if row["band_place"] else None,
        hold_s=row["hold_s"],
        distance_m=row["distance_m"],
        rir=row["rir"],
        is_done=bool(row["is_done"]),
        done_at=datetime.fromisoformat(row["done_at"]) if row["done_at"] else None,
        note=row["note"],
    )

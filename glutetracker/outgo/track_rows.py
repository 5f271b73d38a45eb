"""A recorded track as a table."""

from collections.abc import Iterable, Sequence

from glutetracker.tracks import DamagedTrackError, unpack


def track_table(packed: bytes) -> tuple[list[str], Iterable[Sequence[object]]] | None:
    """Give the columns that a track has and its rows; None when it is damaged."""
    try:
        columns = unpack(packed).columns()
    except DamagedTrackError:
        return None
    cells = [["" if value != value else value for value in column.tolist()] for column in columns.values()]
    return list(columns), zip(*cells, strict=True)

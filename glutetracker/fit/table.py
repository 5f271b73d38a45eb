"""Messages of one kind as columns by field name, in the order of the file."""

from collections.abc import Mapping, Sequence

import numpy as np

from glutetracker.fit.profile import Kind
from glutetracker.fit.rows import Column, Rows

Table = Mapping[str, Column]
"""Columns of equal length by field name; a field that no message has is not in it."""


def table(kind: Kind, groups: Sequence[tuple[Rows, Table]]) -> dict[str, Column]:
    """Make columns of all messages of a kind.

    Args:
        kind: Which fields there are.
        groups: Messages by layout, each with columns found otherwise, used where their field has no value.
    """
    tables = [_named(kind, rows, more) for rows, more in groups]
    joined_up = joined(tables, [len(rows.offsets) for rows, _ in groups])
    if len(groups) == 1:
        return joined_up
    order = np.argsort(np.concatenate([rows.offsets for rows, _ in groups]))
    return {name: column[order] for name, column in joined_up.items()}


def joined(tables: Sequence[Table], lengths: Sequence[int]) -> dict[str, Column]:
    """Put tables of these lengths under one another; NaN where one lacks a column."""
    if len(tables) == 1:
        return dict(tables[0])
    names = dict.fromkeys(name for each in tables for name in each)
    return {
        name: np.concatenate([_column(each, name, length) for each, length in zip(tables, lengths, strict=True)])
        for name in names
    }


def filled(first: Column | None, second: Column) -> Column:
    """Take the first column's values, and the second's where those are missing."""
    return second if first is None else np.where(np.isnan(first), second, first)


def _column(table: Table, name: str, length: int) -> Column:
    found = table.get(name)
    return np.full(length, np.nan) if found is None else found


def _named(kind: Kind, rows: Rows, more: Table) -> dict[str, Column]:
    columns: dict[str, Column] = {}
    for field in kind.fields:
        column = rows.column(field)
        if column is not None:
            columns[field.name] = filled(columns.get(field.name), column)
    for name, column in more.items():
        columns[name] = filled(columns.get(name), column)
    return columns

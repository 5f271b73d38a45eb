"""Rows on paper: aligned text for people, JSON lines for programs."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import click

_GAP = "  "


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head, and whether it holds numbers, which stand to the right."""

    head: str
    is_number: bool = False


def print_table(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    """Print rows under their heads; columns that are empty throughout are left out."""
    shown = [place for place, _ in enumerate(columns) if any(row[place] for row in rows)]
    lines = [[columns[place].head for place in shown], *([row[place] for place in shown] for row in rows)]
    widths = [max(map(len, texts)) for texts in zip(*lines, strict=True)]
    for line in lines:
        cells = [
            text.rjust(width) if columns[place].is_number else text.ljust(width)
            for place, text, width in zip(shown, line, widths, strict=True)
        ]
        click.echo(_GAP.join(cells).rstrip())


def print_json(rows: Iterable[Mapping[str, object]]) -> None:
    """Print one JSON object a line, in ASCII, so that any console and pipe takes it."""
    for row in rows:
        click.echo(json.dumps(dict(row)))

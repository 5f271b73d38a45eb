"""What is half typed, kept as it stands until it is logged: the texts of a form by the names of its fields."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from glutetracker.domain.clock import today
from glutetracker.domain.ids import new_id
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table
from glutetracker.words import Problem, tr

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Kept:
    """What was half typed.

    Attributes:
        texts: By the names of the fields; empty where nothing is half typed.
        local_day: The day of the last letter.
    """

    texts: Texts
    local_day: date


class UnreadError(Problem):
    """A draft that means nothing here: damaged, or of another version."""


def load(store: Store, name: str) -> Kept:
    """Give back what was half typed.

    Raises:
        UnreadError: What is there cannot be read.
        StoreProblem: The file cannot be read.
    """
    for row in store.rows("select texts, local_day from draft where id = ?", (name,)):
        try:
            texts = json.loads(row["texts"])
        except ValueError as error:
            raise UnreadError(tr("A draft cannot be read.")) from error
        if not isinstance(texts, dict) or not all(isinstance(each, str) for each in texts.values()):
            raise UnreadError(tr("A draft cannot be read."))
        return Kept(texts, date.fromisoformat(row["local_day"]))
    return Kept({}, today())


def names(store: Store, beginning: str) -> list[str]:
    """Name the drafts whose names begin so and that say something."""
    found = store.rows("select id from draft where substr(id, 1, ?) = ? and texts <> '{}'", (len(beginning), beginning))
    return [row["id"] for row in found]


def keep(edit: Edit, name: str, texts: Texts) -> None:
    """Keep what stands half typed now; nothing empties it. No undo touches it."""
    if texts or edit.connection.execute("select 1 from draft where id = ?", (name,)).fetchone():
        edit.put(Table.DRAFT, _row(name, json.dumps(dict(texts), ensure_ascii=False)))


def set_aside(edit: Edit, name: str) -> None:
    """Keep under another name what could not be read, and make room for what is typed next."""
    for row in edit.connection.execute("select texts from draft where id = ?", (name,)).fetchall():
        edit.put(Table.DRAFT, _row(f"unread.{name}.{new_id()}", row["texts"]))
        keep(edit, name, {})


def _row(name: str, texts: str) -> dict[str, str]:
    return {"id": name, "texts": texts, "local_day": today().isoformat()}

"""The last answers to The question, in files beside the journal, so that the next start shows them at once.

No facts: each file may be thrown away at any time. One that is damaged, or another journal's, is none.
"""

import contextlib
import json
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from glutetracker import __version__
from glutetracker.domain import plain
from glutetracker.domain.question.answer import MODEL, Answer
from glutetracker.domain.question.data import Assumptions, Dose, Logged, Outcome
from glutetracker.store.file.durable import in_place_of
from glutetracker.store.store import Store


class Kept(NamedTuple):
    """An answer, what it stands on, and the day it was worked out on."""

    answer: Answer
    stands_on: str
    made_on: date


class Place(NamedTuple):
    """Where a journal's answers lie, and the moment it was made: another one at its path has another."""

    folder: Path
    born: str


def stands_on(logged: Logged, assumed: Assumptions) -> str:
    """Name all that an answer stands on: what is logged, what is taken for granted, the model, the program."""
    return sha256(repr((__version__, MODEL, logged, assumed)).encode()).hexdigest()


def place(store: Store) -> Place | None:
    """Tell where answers may be kept; None beside a journal that is open for reading only."""
    if store.read_only is not None:
        return None
    born = store.rows("select applied_at from _sqlite_migrations order by id limit 1")
    return Place(store.path.with_name(store.path.name + ".answers"), str(born[0][0]) if born else "")


def keep(at: Place, kept: Kept) -> None:
    """Keep an answer; those that stand on something else go. What cannot be written is let go.

    Safe in any thread: no connection is needed.
    """
    with contextlib.suppress(OSError):
        if not at.folder.with_suffix("").exists():
            return  # the journal was deleted meanwhile, and its answers with it
        at.folder.mkdir(mode=0o700, exist_ok=True)
        text = json.dumps([at.born, kept.made_on.isoformat(), plain.told(kept.answer)])
        ending = f"{kept.stands_on}.json"
        with in_place_of(at.folder / f"{_name(kept.answer.outcome, kept.answer.asked)}-{ending}") as file:
            file.write(f"{_sum(text)}\n{text}".encode())
        for other in at.folder.iterdir():
            if not other.name.endswith(ending):
                other.unlink()


def load(at: Place, outcome: Outcome, asked: Dose) -> Kept | None:
    """Read the last answer to a question; None where there is none that can be trusted."""
    for path in at.folder.glob(f"{_name(outcome, asked)}-*.json"):
        try:
            total, _, text = path.read_text("utf-8").partition("\n")
            if total != _sum(text):
                continue
            born, made_on, told = json.loads(text)
            if born == at.born:
                answer = plain.fact(Answer, told)
                return Kept(answer, path.stem.rpartition("-")[2], date.fromisoformat(made_on))
        except (OSError, ValueError, TypeError):
            continue
    return None


def _name(outcome: Outcome, asked: Dose) -> str:
    return f"{outcome}-{asked}"


def _sum(text: str) -> str:
    return sha256(text.encode()).hexdigest()

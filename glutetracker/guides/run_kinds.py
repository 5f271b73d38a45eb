"""What each kind of run does for the glutes: one file a kind, `resources/kinds/KIND.toml`.

Its keys are the fields of `KindCard`; write the file and it is there.
"""

from dataclasses import dataclass, fields
from functools import cache

from glutetracker import resources
from glutetracker.domain.running import RunKind
from glutetracker.words import Problem, tr


class BrokenKindError(Problem):
    """A kind's file that cannot be used as it is."""


@dataclass(frozen=True, slots=True)
class KindCard:
    """What to know of a kind of run.

    Attributes:
        does: What it does for the glutes, as far as that is known.
        add: How to begin, and to do more of it safely.
        caution: When to leave it out.
        source: Where that is from.
    """

    does: str
    add: str
    caution: str
    source: str


@cache
def kind_card(kind: RunKind) -> KindCard:
    """Read what to know of a kind of run.

    Raises:
        BrokenKindError: Its file is missing, no TOML, or lacks a text.
    """
    import tomllib  # costs 10 ms, which no start needs

    file = resources.path("kinds", f"{kind}.toml")
    try:
        table = tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise BrokenKindError(tr("“{file}” cannot be read: {reason}.", file=file.name, reason=error)) from error
    names = [each.name for each in fields(KindCard)]
    if sorted(table) != sorted(names) or not all(isinstance(text, str) and text for text in table.values()):
        raise BrokenKindError(tr("“{file}” must have the texts {keys}.", file=file.name, keys=", ".join(names)))
    return KindCard(**table)

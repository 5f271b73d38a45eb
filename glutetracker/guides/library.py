"""What many pages share: sentences of caution, and the studies that numbers are from.

`resources/guide/cautions.toml` holds a sentence under a short key;
`resources/guide/references.toml` a table under the name that texts use:

    ["Plotkin 2023"]
    year = 2023
    citation = "Plotkin DL, …"
    doi = "10.3389/fphys.2023.1279170"  # where one is known
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from glutetracker import resources
from glutetracker.domain.guide.exercise_page import Reference
from glutetracker.words import Problem, tr


class BrokenGuideError(Problem):
    """A file of the guide that cannot be used as it is."""


@cache
def cautions() -> Mapping[str, str]:
    """Return the cautions that pages share, each a sentence under its key."""
    return MappingProxyType(read_guide_file("cautions"))


@cache
def references() -> Mapping[str, Reference]:
    """Return every study and text that the guide names, under the name it uses."""
    tables = read_guide_file("references")
    return MappingProxyType({key: Reference(key=key, **table) for key, table in tables.items()})


def read_guide_file(name: str) -> dict[str, Any]:
    """Read a file of `resources/guide`.

    Raises:
        BrokenGuideError: It is missing or no TOML; says why.
    """
    import tomllib  # costs 10 ms, which no start pays

    file = resources.path("guide", f"{name}.toml")
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise BrokenGuideError(
            tr("“{file}” cannot be read: {reason}. Install GluteTracker again.", file=file.name, reason=error)
        ) from error

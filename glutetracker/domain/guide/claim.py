"""What is often said about running and the butt, and what is known of it."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How a claim stands against the studies."""

    HOLDS = "holds"
    PARTLY = "partly"
    OPEN = "open"
    FAILS = "fails"


class OwnData(StrEnum):
    """What of one's own data can say something to a claim."""

    RUNNING = "running"
    SPRINTS = "sprints"
    HILLS = "hills"
    STAIRS = "stairs"
    SAND = "sand"
    LOADED = "loaded"
    SETS = "sets"
    PROTEIN = "protein"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A claim with its verdict.

    Attributes:
        id: Name in the file.
        claim: What is said, as a sentence.
        verdict: How it stands.
        text: The evidence, in two or three sentences.
        sources: Keys of references.
        asks: What of one's own data can say something to it.
    """

    id: str
    claim: str
    verdict: Verdict
    text: str
    sources: tuple[str, ...] = ()
    asks: OwnData | None = None

"""The guide's pages of text, its first questions, routes and claims: plain data of `resources/guide`.

`form_first.toml` and `what_to_expect.toml` have the fields of `Article`,
`screening.toml` those of `Screening`, `routes.toml` holds a list of `Route`,
and `claims.toml` one of `Claim`.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from glutetracker.domain.guide.claim import Claim, OwnData, Verdict
from glutetracker.domain.guide.texts import Article, Mark, Route, RouteStep, Screening, Section
from glutetracker.guides.library import read_guide_file


@cache
def form_first() -> Article:
    """Return how to move well, what to do with pain, and when to see a professional."""
    return _article("form_first")


@cache
def what_to_expect() -> Article:
    """Return how fast strength and size change, and what a tape can show of it."""
    return _article("what_to_expect")


@cache
def screening() -> Screening:
    """Return the questions that are asked once before first use."""
    return Screening(**_frozen(read_guide_file("screening")))


@cache
def routes() -> Mapping[str, Route]:
    """Return every route through the guide under its id, in the order of the file."""
    return MappingProxyType({table["id"]: _route(table) for table in read_guide_file("routes")["routes"]})


@cache
def claims() -> Mapping[str, Claim]:
    """Return what is often said, each with its verdict, under its id and in the order of the file."""
    return MappingProxyType({table["id"]: _claim(table) for table in read_guide_file("claims")["claims"]})


def _article(name: str) -> Article:
    told = _frozen(read_guide_file(name))
    return Article(**{**told, "sections": tuple(map(_section, told["sections"]))})


def _section(table: Mapping[str, Any]) -> Section:
    told = _frozen(table)
    return Section(**{**told, "mark": Mark(told["mark"]) if "mark" in told else None})


def _route(table: Mapping[str, Any]) -> Route:
    told = _frozen(table)
    return Route(**{**told, "steps": tuple(RouteStep(**step) for step in told["steps"])})


def _claim(table: Mapping[str, Any]) -> Claim:
    told = _frozen(table)
    asks = OwnData(told["asks"]) if "asks" in told else None
    return Claim(**{**told, "verdict": Verdict(told["verdict"]), "asks": asks})


def _frozen(table: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}

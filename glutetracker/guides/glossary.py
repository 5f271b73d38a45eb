"""The words of training that pages explain where they first stand (`resources/guide/glossary.toml`)."""

import re
from functools import cache

from glutetracker.domain.guide.texts import Term, TermUse
from glutetracker.guides.library import read_guide_file


@cache
def glossary() -> tuple[Term, ...]:
    """Return every word that is explained, in the order of the file."""
    tables = read_guide_file("glossary")["words"]
    return tuple(Term(each["word"], each["meaning"], tuple(each.get("also", ()))) for each in tables)


def terms_in(text: str) -> tuple[TermUse, ...]:
    """Find the first use of each explained word in a text, in the text's order."""
    first: dict[str, TermUse] = {}
    for found in _any_term().finditer(text):
        term = _by_form()[found[0].casefold()]
        first.setdefault(term.word, TermUse(term, found.start(), found.end()))
    return tuple(first.values())


@cache
def _by_form() -> dict[str, Term]:
    return {form.casefold(): term for term in glossary() for form in (term.word, *term.also)}


@cache
def _any_term() -> re.Pattern[str]:
    # Longer forms first, so that "hip hinge" is not read as "hinge".
    forms = sorted(_by_form(), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, forms))})\b", re.IGNORECASE)

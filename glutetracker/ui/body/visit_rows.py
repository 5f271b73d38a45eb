"""Every visit in words, a row written when it is first seen: ten years of them are not written at once."""

from collections.abc import Iterator, Sequence
from typing import overload

from glutetracker.domain.body.site_shown import shown
from glutetracker.domain.body.visits import in_words
from glutetracker.domain.preferences import Preferences
from glutetracker.store.body.visit_means import VisitMeans
from glutetracker.ui.body.facts import BodyFacts
from glutetracker.words import tr
from glutetracker.words.durations import short_day
from glutetracker.words.numbers import number

Row = tuple[str, ...]


class VisitRows(Sequence[Row]):
    """The rows of the table, the newest first."""

    def __init__(self, facts: BodyFacts, preferences: Preferences) -> None:
        self._facts, self._preferences = facts, preferences
        self._written: dict[int, Row] = {}

    def __len__(self) -> int:
        """How many visits there are."""
        return len(self._facts.visits)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        """Give a row, written the first time."""
        if isinstance(at, slice):
            return [self[each] for each in range(len(self))[at]]
        if at not in self._written:
            self._written[at] = _row(self._facts.visits[at], self._facts, self._preferences)
        return self._written[at]

    def widest(self) -> Sequence[Row]:
        """Give rows with the widest words of each column among them."""
        return [self[at] for at in sorted(set(self._wide_places()))]

    def _wide_places(self) -> Iterator[int]:
        visits, told = list(enumerate(self._facts.visits)), self._facts.told
        yield from {(each.day.weekday(), each.day.month, each.day.day > 9): at for at, each in visits}.values()
        said = ((at, told[each.visit_id]) for at, each in visits if each.visit_id in told)
        yield from {(each.after_run, each.cycle_day): at for at, each in said}.values()
        for site in self._facts.sites:
            read = [(each.means[site], at) for at, each in visits if site in each.means]
            yield max((count > 1, mean, at) for (mean, count), at in read)[-1]
            yield max((count, at) for (_, count), at in read)[-1]


def _row(visit: VisitMeans, facts: BodyFacts, preferences: Preferences) -> Row:
    """Write means, with the number of readings where there is more than one, and what was said if anything ever was."""
    cells = []
    for site in facts.sites:
        mean, count = visit.means.get(site, (0.0, 0))
        text = number(shown(site, preferences).of(mean), 1) if count else ""
        cells.append(tr("{mean}, mean of {count}", mean=text, count=count) if count > 1 else text)
    row = (short_day(visit.day, with_year=True), *cells)
    told = facts.told.get(visit.visit_id)
    return (*row, ", ".join(in_words(told)) if told else "") if facts.told else row

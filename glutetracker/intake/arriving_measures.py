"""Readings of a file: those that are new, at sites by the names used here, and into the journal."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from glutetracker.domain.body.measure import AnySite, Measure, OwnSite, Site, own_site
from glutetracker.domain.period import Period
from glutetracker.intake.tally import Tally
from glutetracker.store import Store
from glutetracker.store.body import body_sites, measures
from glutetracker.store.tables import Edit


def arriving(store: Store, found: Sequence[Measure], tally: Tally) -> list[Measure]:
    """Give the readings that are not here yet, at sites as they are called here; the tally is told of the others."""
    if not found:
        return []
    sites = _sites(store, {each.site for each in found})
    days = [each.local_day for each in found]
    here = Counter(map(_mark, measures.between(store, Period(min(days), max(days) + timedelta(days=1)))))
    new = []
    for each in found:
        known = replace(each, site=sites[each.site])
        if here[_mark(known)]:
            here[_mark(known)] -= 1
            tally.same_measures += 1
        else:
            new.append(known)
    return new


def keep(store: Store, edit: Edit, new: Sequence[Measure], file_id: str, tally: Tally) -> None:
    """Keep readings; a site that is new is named."""
    if not new:
        return
    there = body_sites.ever_named(store)
    for site in {each.site for each in new if isinstance(each.site, OwnSite)}:
        if site.value not in there:
            body_sites.save(edit, site)
    measures.save(edit, new, file_id=file_id)
    tally.measures += len(new)


def _sites(store: Store, told: Iterable[AnySite]) -> dict[AnySite, AnySite]:
    """Find each site of a file among those here: a site of the same name and unit is that site."""
    named = list(body_sites.ever_named(store).values())
    found: dict[AnySite, AnySite] = {}
    for site in told:
        if isinstance(site, Site):
            found[site] = site
            continue
        same = [each for each in named if (each.title.casefold(), each.unit) == (site.title.casefold(), site.unit)]
        known = same[0] if same else own_site(site.title, site.unit, named)
        named.append(known)
        found[site] = known
    return found


def _mark(measure: Measure) -> tuple[str, object, float]:
    return measure.site.value, measure.local_day, round(measure.value, 1)

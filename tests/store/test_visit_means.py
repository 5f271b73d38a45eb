"""Every visit in the means of its sites."""

from datetime import UTC, date, datetime

from glutetracker.domain.body.measure import Measure, OwnSite, Site
from glutetracker.store import Store, Table
from glutetracker.store.body import body_sites, measures, visit_means

MONDAY = date(2026, 3, 2)
CALF = OwnSite("calf", "calf", "cm")


def test_visits_come_newest_first_with_means_and_counts_and_own_sites(store: Store) -> None:
    morning, evening = (datetime(2026, 3, 2, hour, tzinfo=UTC) for hour in (6, 18))

    def reading(visit: str, site: Site | OwnSite, value: float, at: datetime | None, number: int = 1) -> Measure:
        return Measure(visit_id=visit, site=site, value=value, local_day=MONDAY, taken_at=at, reading=number)

    gone = reading("early", Site.WAIST, 70.0, morning)
    with store.write("Visits") as edit:
        body_sites.save(edit, CALF)
        measures.save(edit, [
            reading("late", Site.WEIGHT, 63.0, evening), reading("late", CALF, 36.0, evening), gone,
            reading("early", Site.HIP, 98.0, morning), reading("early", Site.HIP, 99.0, morning, 2),
        ])  # fmt: skip
        measures.save(edit, [Measure(visit_id="old", site=Site.HIP, value=97.0, local_day=date(2025, 3, 2))])
    with store.write("Waist deleted") as edit:
        edit.remove(Table.MEASURE, gone.id)
    assert [(each.visit_id, each.means) for each in visit_means.every_visit(store)] == [
        ("late", {Site.WEIGHT: (63.0, 1), CALF: (36.0, 1)}),
        ("early", {Site.HIP: (98.5, 2)}),
        ("old", {Site.HIP: (97.0, 1)}),
    ]

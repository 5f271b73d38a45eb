"""Ten years of visits as rows: written when seen, and none wider than the columns are made for."""

from datetime import date, timedelta

from glutetracker.domain.body.measure import Site
from glutetracker.domain.body.visits import Circumstances
from glutetracker.domain.preferences import Preferences
from glutetracker.store.body.visit_means import VisitMeans
from glutetracker.ui.body.facts import BodyFacts
from glutetracker.ui.body.visit_rows import VisitRows

MANY = 900
LAST = date(2026, 3, 2)


def test_no_row_is_wider_than_those_that_the_columns_are_measured_by():
    visits = tuple(
        VisitMeans(
            f"visit {at}",
            LAST - timedelta(days=4 * at),
            {Site.HIP: (95.0 + at % 13, 1 + at % 2), **({Site.WEIGHT: (99.0 + at % 3, 1)} if at % 5 else {})},
        )
        for at in range(MANY)
    )
    told = {"visit 7": Circumstances(visit_id="visit 7", after_run=True, cycle_day=12)}
    rows = VisitRows(BodyFacts((Site.HIP, Site.WEIGHT), visits, told), Preferences())
    some = rows.widest()
    assert len(some) < MANY / 4
    for column in range(4):
        assert max(len(row[column]) for row in some) == max(len(row[column]) for row in rows)
    assert rows[7][0] == "Mon 2 Feb 2026"
    assert rows[7][3] != ""
    assert list(rows[5:7]) == [rows[5], rows[6]]

"""All sessions as one file for other apps: Strong's CSV, or a calendar."""

from datetime import UTC, datetime
from pathlib import Path

from glutetracker.domain.clock import today
from glutetracker.domain.period import EVER
from glutetracker.domain.planned import name_of
from glutetracker.exporters.calendar import calendar
from glutetracker.exporters.strong import strong_csv
from glutetracker.outgo.target import written
from glutetracker.store import Store, Table, plans, preferences
from glutetracker.store.file import whole
from glutetracker.store.lifting import sessions

SESSION_FORMATS = (".csv", ".ics")


def write_sessions(store: Store, target: Path, *, overwrites: bool = False) -> None:
    """Write all finished sessions, the oldest first: a calendar where the file ends in .ics, else Strong's CSV.

    The calendar has what is planned, too.

    Raises:
        ExportError: It cannot be written.
    """
    ids = [row["id"] for row in whole.view(store, "v_session")[1]]
    found = [each for each in (sessions.load(store, id_) for id_ in ids) if each and not each.session.is_open]
    names = {row["id"]: row["name"] for row in whole.living(store, Table.EXERCISE)}
    if target.suffix.lower() == ".ics":
        ahead, chosen = plans.ahead(store, EVER, today()), preferences.load(store)
        named = [(plan, name_of(plan, chosen)) for plan in ahead]
        content = calendar(found, names, datetime.now(UTC), named)
    else:
        content = strong_csv(found, names)
    with written(target, overwrites=overwrites) as file:
        file.write(content)

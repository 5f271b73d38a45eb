"""How weeks were eaten, by their Mondays."""

from datetime import date

from glutetracker.domain.body.visits import BodyWeek
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table


def save(edit: Edit, week: BodyWeek) -> None:
    """Keep what was said of a week."""
    row = {
        "id": week.monday.isoformat(),
        "dieting": None if week.is_dieting is None else int(week.is_dieting),
        "enough_protein": None if week.has_enough_protein is None else int(week.has_enough_protein),
    }
    edit.put(Table.BODY_WEEK, row)


def load(store: Store, monday: date) -> BodyWeek:
    """Read what was said of a week."""
    rows = store.rows("select * from body_week where id = ? and deleted_at is null", (monday.isoformat(),))
    if not rows:
        return BodyWeek(monday=monday)
    told = {name: rows[0][name] for name in ("dieting", "enough_protein")}
    dieting, protein = (None if value is None else bool(value) for value in told.values())
    return BodyWeek(monday=monday, is_dieting=dieting, has_enough_protein=protein)

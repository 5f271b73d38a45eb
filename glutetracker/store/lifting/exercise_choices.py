"""What the user chose for single exercises: values in, values out."""

from glutetracker.domain.lifting.exercise_choice import ExerciseChoice
from glutetracker.domain.units import LoadUnit
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table


def load_all(store: Store) -> dict[str, ExerciseChoice]:
    """Read all choices by the exercise's id."""
    rows = store.rows("select id, rest_s, load_unit, bar_kg from exercise_choice where deleted_at is null")
    return {
        row["id"]: ExerciseChoice(
            exercise=row["id"],
            rest_s=row["rest_s"],
            load_unit=LoadUnit(row["load_unit"]) if row["load_unit"] else None,
            bar_kg=row["bar_kg"],
        )
        for row in rows
    }


def save(edit: Edit, choice: ExerciseChoice) -> None:
    """Keep what is chosen for an exercise."""
    edit.put(
        Table.EXERCISE_CHOICE,
        {
            "id": choice.exercise,
            "rest_s": choice.rest_s,
            "load_unit": choice.load_unit.value if choice.load_unit else None,
            "bar_kg": choice.bar_kg,
            "deleted_at": None,  # undo may have taken the first choice back
        },
    )

"""Finding again what was logged, by its words."""

from dataclasses import dataclass
from datetime import date

from glutetracker.store.store import Store

MOST_FOUND = 40


@dataclass(frozen=True, slots=True)
class FoundFact:
    """Something logged that has the words in it.

    Attributes:
        table: "session" or "run".
        title: What the user called it; runs have none.
        words: The exercises of a session, the note of a run.
    """

    table: str
    id: str
    local_day: date
    title: str
    words: str


def logged(store: Store, text: str) -> list[FoundFact]:
    """Find sessions and runs whose exercises, title, kind, day or note hold every word, newest first."""
    words = text.casefold().split()
    if not words:
        return []
    has_all = " and ".join(["instr(casefold(told), ?) > 0"] * len(words))
    rows = store.rows(
        f"""
        with facts as (
            select 'session' as kind_of_fact, w.id, w.local_day, w.title, w.title || ' ' || w.note as told_before,
                coalesce((select group_concat(x.name, ', ') from session_entry e join exercise x on x.id = e.exercise
                    where e.session_id = w.id and e.deleted_at is null), '') as parts
            from session w where w.deleted_at is null and w.is_open = 0
            union all
            select 'run', id, local_day, '', kind || ' ' || coalesce(surface, '') || ' ' || shoes, note
            from run where deleted_at is null
        ), telling as (
            select *, told_before || ' ' || parts || ' ' || local_day as told from facts
        )
        select kind_of_fact, id, local_day, title, parts from telling where {has_all}
        order by local_day desc, id desc limit {MOST_FOUND}
        """,
        words,
    )
    return [
        FoundFact(row["kind_of_fact"], row["id"], date.fromisoformat(row["local_day"]), row["title"], row["parts"])
        for row in rows
    ]

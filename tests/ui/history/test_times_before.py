"""Below what was done stand the times before it, each a key away."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from glutetracker.domain.body.measure import Site
from glutetracker.domain.lifting.strength import SessionEntry, StrengthSet
from glutetracker.store.body import measures
from glutetracker.store.lifting import sessions

DAYS = [date(2025, 3, day) for day in (3, 6, 10, 13)]


def told(detail):
    return [row.accessibleName() for row in detail.before.rows]


def test_the_times_before_a_lift_are_told_the_last_first_and_none_of_those_after(page, log_session):
    each = [log_session(day, {"reps": 8, "load_kg": 80.0 + 5 * at}, {"reps": 8, "load_kg": 80.0 + 5 * at})
            for at, day in enumerate(DAYS)]  # fmt: skip
    opened = page()
    opened.open_entry(f"session:{each[2].id}")
    detail = opened.detail.parts["session"]
    assert told(detail) == [
        "Thu 6 Mar 2025. 2 × 8 at 85 kg · 1RM about 108 kg, likely 100 to 115",
        "Mon 3 Mar 2025. 2 × 8 at 80 kg · 1RM about 101 kg, likely 94 to 108",
    ]
    opened.open_entry(f"session:{each[0].id}")
    assert not detail.before.isVisible()


def test_another_lift_of_that_day_is_not_taken_for_it(page, log_session, context, hip_thrust):
    before = log_session(DAYS[0])
    session = log_session(DAYS[1])
    squat = context.exercise("goblet_squat")
    entry = SessionEntry(session_id=session.id, exercise=squat.id, position=2)
    with context.store.write("Squat") as edit:
        sessions.save_entry(edit, entry, squat)
        sessions.save_set(edit, StrengthSet(entry_id=entry.id, position=1, reps=10, load_kg=16.0), squat)
    opened = page()
    opened.open_entry(f"session:{session.id}")
    detail = opened.detail.parts["session"]
    assert told(detail) == ["Barbell hip thrust, Mon 3 Mar 2025. 1 × 8 at 80 kg · 1RM about 101 kg, likely 94 to 108"]
    opened.open_entry(f"session:{before.id}")
    assert detail.before.rows == []


def test_a_time_before_is_gone_to_by_keys_and_esc_leads_to_the_list(page, log_session, tab_stops):
    each = [log_session(day) for day in DAYS[:3]]
    opened = page()
    opened.open_entry(f"session:{each[2].id}")
    rows = opened.detail.parts["session"].before.rows
    stops = [stop for stop in tab_stops(opened) if stop in rows]
    assert stops == rows
    rows[1].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(rows[1], Qt.Key.Key_Return)
    assert opened.detail.shown == ("session", each[0].id)
    assert opened.detail.back.hasFocus()
    QTest.keyClick(opened.detail.back, Qt.Key.Key_Escape)
    assert opened.list.entry.id == each[0].id


def test_a_site_tells_its_visits_before_with_what_tape_and_day_may_differ_by(page, log_visit):
    log_visit(DAYS[0], Site.HIP, 103.0)
    log_visit(DAYS[1], Site.HIP, 97.0, 97.4)
    last = log_visit(DAYS[2], Site.HIP, 97.8, 98.2)
    log_visit(DAYS[3], Site.HIP, 90.0)
    opened = page()
    opened.open_entry(f"measure:{last[0].visit_id}")
    detail = opened.detail.parts["measure"]
    near, far = told(detail)
    assert near.startswith("Thu 6 Mar 2025. 97.2 cm, since then +0.8 cm, within tape and day (")
    assert far.startswith("Mon 3 Mar 2025. 103.0 cm, since then −5.0 cm, more than tape and day (")
    assert detail.before.note.isVisible()


def test_a_visit_of_many_sites_stands_in_one_row_and_what_has_no_model_without_brackets(page, log_visit, context):
    visits = []
    for at, day in enumerate(DAYS[:2]):
        visit = log_visit(day, Site.HIP, 98.0)
        fat = type(visit[0])(visit_id=visit[0].visit_id, site=Site.BODY_FAT, value=25.0 + at, local_day=day)
        with context.store.write("Fat") as edit:
            measures.save(edit, [fat])
        visits.append(visit[0].visit_id)
    opened = page()
    opened.open_entry(f"measure:{visits[1]}")
    (row,) = told(opened.detail.parts["measure"])
    assert "Hip 98.0 cm, since then" in row
    assert row.count("(") == 1
    assert any(line.endswith("since then +1.0 %") for line in row.split("\n"))


def test_one_lift_has_its_times_below_it_where_the_room_is(page, log_session):
    log_session(DAYS[0])
    session = log_session(DAYS[1])
    opened = page((1072, 800))
    opened.open_entry(f"session:{session.id}")
    detail = opened.detail.parts["session"]
    assert detail.before.x() == detail.exercises.x()

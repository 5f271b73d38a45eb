"""Search of the logged, and the user's choices."""

import pytest

from glutetracker.domain.preferences import Preferences, ThemeChoice
from glutetracker.domain.running import RunKind
from glutetracker.domain.units import DistanceUnit, LoadUnit
from glutetracker.store import Table, preferences, search


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("hip thrust", 1),
        ("THRUST barbell", 1),
        ("ÜBUNG", 1),
        ("übung", 1),
        ("Straße", 1),
        ("STRASSE", 1),
        ("long", 1),
        ("2026-03", 2),
        ("thrust long", 0),
        ("100%", 0),
        ("", 0),
        ("   ", 0),
    ],
)
def test_words_find_sessions_and_runs_in_any_case_and_alphabet(store, log_session, log_run, text, count):
    log_session(note="Schwere Übung")
    log_run(kind=RunKind.LONG, note="über die Straße")
    assert len(search.logged(store, text)) == count


def test_what_was_found_tells_its_day_and_words(store, log_session):
    session = log_session(note="heavy")
    assert search.logged(store, "heavy") == [
        search.FoundFact("session", session.id, session.local_day, "", "Barbell hip thrust")
    ]


def test_deleted_and_open_sessions_are_not_found(store, log_session):
    session = log_session(note="heavy")
    log_session(note="heavy", is_open=True)
    with store.write("Delete") as edit:
        edit.remove(Table.SESSION, session.id)
    assert search.logged(store, "heavy") == []


def test_choices_are_kept_and_the_rest_is_as_at_first(store):
    assert preferences.load(store) == Preferences()
    chosen = Preferences(
        load_unit=LoadUnit.LB, distance_unit=DistanceUnit.MI, theme=ThemeChoice.DARK, weekly_run_km=22.5
    )
    preferences.save(store, chosen)
    assert preferences.load(store) == chosen
    assert len(store.rows("select * from setting")) == 4


def test_choosing_the_same_again_says_nothing(store):
    preferences.save(store, Preferences(first_weekday=6))
    heard = []
    store.on_change = heard.append
    preferences.save(store, Preferences(first_weekday=6))
    assert heard == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("load_unit", '"stone"'),
        ("load_unit", "[]"),
        ("theme", "not json"),
        ("first_weekday", "9"),
        ("first_weekday", "true"),
        ("text_scale_pct", '"large"'),
        ("text_scale_pct", "1000"),
        ("weekly_run_km", "-5"),
        ("weekly_run_km", '"much"'),
        ("of_a_newer_version", "1"),
    ],
)
def test_a_choice_that_means_nothing_here_is_as_at_first_and_stays_in_the_file(store, name, value):
    with store.write("Settings", undoable=False) as edit:
        edit.put(Table.SETTING, {"id": name, "value": value})
    assert preferences.load(store) == Preferences()
    preferences.save(store, Preferences(girth_unit="in"))
    assert [row["value"] for row in store.rows("select value from setting where id = ?", (name,))] == [value]

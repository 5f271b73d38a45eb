from datetime import UTC, datetime

import numpy as np
import pytest

from glutetracker.importers import Hints
from glutetracker.importers.fit import contents

BEGUN = datetime(2026, 1, 1, 18, tzinfo=UTC).timestamp()


def columns(**values: list[float]) -> dict[str, np.ndarray]:
    return {name: np.array(column, dtype=float) for name, column in values.items()}


def gym(**sets: list[float]) -> dict[str, dict[str, np.ndarray]]:
    return {
        "file_id": columns(type=[4], manufacturer=[1]),
        "session": columns(
            start_time=[BEGUN], timestamp=[BEGUN + 1800], sport=[10], sub_sport=[20], total_elapsed_time=[1800],
            total_timer_time=[1700],
        ),
        "set": columns(**sets),
    }  # fmt: skip


def test_sets_of_a_watch_come_in_the_order_of_their_starts_without_the_rests():
    messages = gym(
        start_time=[BEGUN + 300, BEGUN + 60, BEGUN + 120, BEGUN + 600],
        set_type=[1, 1, 0, 1],
        repetitions=[10, 8, np.nan, np.nan],
        duration=[40, 30, 180, 45.5],
        weight=[62.5, 0, np.nan, np.nan],
        category=[10, 10, np.nan, 19],
        category_subtype=[1, 1, np.nan, np.nan],
        message_index=[2, 0, 1, 3],
    )
    found = contents("a.fit", messages, (), Hints(zone=UTC))
    session = found.sessions[0]
    assert (session.session.elapsed_s, session.session.source) == (1800, "FIT, Garmin")
    thrust, plank = session.entries
    assert thrust.entry.exercise == "Barbell hip thrust with bench"
    assert [(done.reps, done.load_kg, done.hold_s) for done in thrust.sets] == [(8, None, None), (10, 62.5, None)]
    assert thrust.sets[0].done_at.timestamp() == BEGUN + 90
    assert (plank.entry.exercise, plank.sets[0].hold_s) == ("Plank", 45.5)
    assert "watch's guesses" in found.warnings[0]
    assert found.activities == ()


@pytest.mark.parametrize("category", [65534, 300, np.nan])
def test_what_a_watch_did_not_know_is_an_unknown_exercise(category):
    messages = gym(
        start_time=[BEGUN + 60], set_type=[1], repetitions=[8], duration=[30], weight=[0], category=[category],
        category_subtype=[np.nan], message_index=[0],
    )  # fmt: skip
    found = contents("a.fit", messages, (), Hints(zone=UTC))
    assert found.sessions[0].entries[0].entry.exercise == "Unknown exercise"


def test_a_session_of_rests_alone_has_no_sets():
    messages = gym(start_time=[BEGUN + 60], set_type=[0], repetitions=[np.nan], duration=[30], message_index=[0])
    found = contents("a.fit", messages, (), Hints(zone=UTC))
    assert (found.sessions, found.others) == ((), ("nothing for us: a strength session without sets",))


def scale(**values: list[float]) -> dict[str, dict[str, np.ndarray]]:
    return {"file_id": columns(type=[9], manufacturer=[1]), "weight_scale": columns(**values)}


def test_a_scale_that_weighed_one_person_tells_weight_and_fat():
    messages = scale(timestamp=[BEGUN, BEGUN + 86400], weight=[64.5, 64.2], percent_fat=[24.5, np.nan])
    found = contents("w.fit", messages, (), Hints(zone=UTC))
    assert [(each.site.value, each.value) for each in found.measures] == [
        ("weight", 64.5), ("body_fat", 24.5), ("weight", 64.2),
    ]  # fmt: skip
    assert found.measures[0].taken_at.timestamp() == BEGUN


def test_of_a_scale_that_weighed_several_people_nothing_is_taken():
    messages = scale(timestamp=[BEGUN, BEGUN], weight=[64.5, 81], user_profile_index=[0, 1])
    found = contents("w.fit", messages, (), Hints(zone=UTC))
    assert (found.measures, found.others) == ((), ("nothing for us: a scale that weighed several people",))

"""One grammar: the line, the cells of a session and the command line take the same words and mean the same."""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from log_driver import HIP_THRUST, Logger

from glutetracker import cli, guides
from glutetracker.domain.grammar import LoggedSets, as_sets, parse_line
from glutetracker.domain.lifting.kit import usual_kit
from glutetracker.domain.lifting.strength import Session, SetKind, StrengthSet
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import LoadUnit
from glutetracker.store import Store, preferences
from glutetracker.store.lifting import sessions
from glutetracker.ui.log.entry.row_values import RowText, done_sets, typed_in
from glutetracker.ui.log.terms import Terms
from glutetracker.words import Problem, numbers

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
AMOUNTS = (
    "65x12", "65 kg x 12", "x12", "12/11", "12x10/9", "-20x8", "−20 x 8", "82,5x8", "82.5 X 8", "150 lb x 5", "45s",
    "1:30", "2 min", "20 m", "bwx12", "+10×8", "65x", "65x0", "1 000x5", "1.000x5", "x", "5x5x5",
)  # fmt: skip
EFFORTS = ("@2", "@8", "@5", "@5.5", "@2,5", "@ 1", "@rpe 8", "rir 3", "@11", "@1.3")
BANDS = ("b3", "b9", "light", "extra light band", "b0")
KINDS = ("w", "a", "d", "f", "warm-up", "drop", "Failure")
PLACES = ("ankles", "above knees", "feet")
WRONG = ("fluffy", "r2", "@", "@@", "kg")  # no bare number: that is the cell's own


def maybe(words: Sequence[str]) -> st.SearchStrategy[list[str]]:
    return st.one_of(st.just([]), st.sampled_from(words).map(lambda word: [word]))


@st.composite
def sets_typed(draw: st.DrawFn) -> str:
    """A set in any order of its words, now and then with one too many or one that means nothing."""
    said = [word for words in (AMOUNTS, EFFORTS, BANDS, KINDS, PLACES) for word in draw(maybe(words))]
    if draw(st.integers(0, 7)) == 0:
        said += draw(maybe((*WRONG, *AMOUNTS, *EFFORTS, *KINDS)))
    note = draw(st.sampled_from(("", "", " ; note", "; 5x5 @9 ; more", ";")))
    return " ".join(draw(st.permutations(said))) + note


def terms(unit: LoadUnit) -> Terms:
    return Terms(guides.all_exercises()["hip_thrust_barbell"], Preferences(load_unit=unit), usual_kit(unit))


def meant(sets: Sequence[StrengthSet]) -> list[StrengthSet]:
    """Sets without what names them."""
    return [replace(each, id="-", entry_id="-", done_at=None) for each in sets]


def by_line(text: str, unit: LoadUnit) -> list[StrengthSet] | str:
    bands = terms(unit).bands
    try:
        said = parse_line(
            f"hip thrust {text}", Preferences(load_unit=unit), guides.guide_alone().match, NOON, bands=bands
        )
    except Problem as problem:
        return str(problem)
    assert isinstance(said, LoggedSets)
    return meant([each for one in said.sets for each in as_sets(one, entry_id="-", position=1, bands=bands)])


def by_cell(texts: RowText, unit: LoadUnit) -> list[StrengthSet] | str:
    held = terms(unit)
    nothing = StrengthSet(entry_id="-", position=1, is_done=False)
    try:
        return meant(done_sets(typed_in(texts, [nothing], held), [nothing], held.bands, NOON))
    except Problem as problem:
        return str(problem)


@pytest.mark.parametrize("unit", list(LoadUnit))
@settings(deadline=None)  # the first one loads the guide
@given(text=sets_typed())
@example(text="65x ankles 1 000x5")
@example(text="x12 1 000x5")
@example(text="65x ankles 8")
def test_a_set_typed_into_a_cell_means_what_it_means_in_the_line(unit: LoadUnit, text: str) -> None:
    line, first, second = by_line(text, unit), by_cell(RowText(load=text), unit), by_cell(RowText(amount=text), unit)
    if isinstance(line, str) and ("no reps" in line or "What was done" in line or "Nothing to log" in line):
        line = "How many reps? Type them, then press Enter."  # a row says it of itself
    assert (line, line) == (first, second)


@pytest.mark.parametrize(
    ("typed", "load_kg", "reps", "rir"),
    [("82.5x8@1", 82.5, 8, 1.0), ("-20x8", -20.0, 8, 2.0), ("bw x 9", None, 9, 2.0),
     ("x9", 80.0, 9, 2.0), ("9 @0", 80.0, 9, 0.0)],
)  # fmt: skip
def test_a_set_typed_over_the_reps_goes_before_what_stands_beside_it(
    logger: Logger, typed: str, load_kg: float | None, reps: int, rir: float
) -> None:
    logger.page.asked_for(HIP_THRUST)
    row = logger.cards[0].rows[0]
    logger.into(row.load, "80")
    logger.into(row.effort, "2")
    logger.into(row.amount, typed)
    logger.enter()
    done = row.sides[0]
    assert (done.load_kg, done.reps, done.rir, done.is_done) == (load_kg, reps, rir, True)


def test_an_assisted_set_is_typed_where_a_move_of_the_body_begins(logger: Logger) -> None:
    logger.page.asked_for("session:bodyweight_squat")
    logger.type("-20x8")
    logger.enter()
    done = logger.cards[0].rows[0].sides[0]
    assert (done.load_kg, done.reps, done.is_done) == (-20.0, 8, True)


def test_a_note_typed_with_the_reps_is_kept(logger: Logger) -> None:
    logger.page.asked_for(HIP_THRUST)
    row = logger.cards[0].rows[0]
    logger.into(row.amount, "12 ; slow")
    logger.enter()
    assert (row.sides[0].reps, row.sides[0].note) == (12, "slow")


LINES = (
    "hip thrust 65x12 @2, 65x11 @1", "hip thrust 65 kg x 12 ; elbows in", "hip thrust @ 2 x 12", "hip thrust: 82,5x8@8",
    "bulgarian split squat 12/11", "clamshell banded b3 x 15", "hip thrust 20x15 w, 40x10 a, 80x8 f, 60x8 d",
    ", ".join(["hip thrust 60x10", *["60x10"] * 9]), "side plank 45s", "easy 5.2 km 28:40", "hips 98,4 98.6 weight 63",
    "hill 8x20s 5.1 km 31:12 trail +180 m @7 ; legs heavy", "hip thrust 65x12 fluffy", "hip thrust - 20x8", "hips 9",
    "hip thrust b9x3", "hip thrust 65x12,65x11", "easy 5 km 28:40 28:50", "nothing", "hip thrust 65x12 @11",
)  # fmt: skip
FACTS = (
    "select exercise, position, kind, side, reps, load_kg, band, hold_s, rir, note from v_set",
    "select kind, surface, distance_m, duration_s, work_s, ascent_m, effort_rpe, note from v_run",
    "select site, value, reading from v_measure",
)


def facts(store: Store) -> list[list[tuple[object, ...]]]:
    return [sorted((tuple(row) for row in store.rows(sql)), key=str) for sql in FACTS]


@pytest.mark.parametrize(("unit", "mark"), [(LoadUnit.KG, "."), (LoadUnit.LB, ",")])
def test_the_window_and_the_command_line_take_and_refuse_alike(
    tmp_path: Path, logger: Logger, store: Store, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    unit: LoadUnit, mark: str,
) -> None:  # fmt: skip
    monkeypatch.setattr(numbers, "_decimal_mark", mark)
    with closing(Store.open(tmp_path / "other.sqlite")) as other:
        for each in (store, other):
            preferences.save(each, Preferences(load_unit=unit))
        for line in LINES:
            before = facts(store)
            status = cli.run(["log", "--file", str(other.path), line])
            refused = capsys.readouterr().err.strip()
            logger.into(logger.page.line.edit, line)
            logger.enter()
            assert facts(store) == facts(other), line
            assert (facts(store) == before) == (status == 1), line
            if status == 1:
                assert (logger.page.line.text(), logger.page.line.below.text()) == (line, refused)


def test_a_line_of_today_begins_a_session_though_a_past_one_is_being_changed(
    logger: Logger, store: Store, log_thrusts: Callable[[], Session]
) -> None:
    past = log_thrusts()
    logger.page.asked_for(f"edit:{past.id}")
    row = logger.cards[0].rows[1]
    logger.into(row.amount, "9")
    logger.into(logger.page.line.edit, "hip thrust 60x10")
    logger.enter()
    rows = store.rows("select session_id, load_kg, reps from v_set order by local_day, position")
    assert [(each["session_id"] == past.id, each["load_kg"], each["reps"]) for each in rows] == [
        (True, 40.0, 10), (True, 80.0, 9), (True, 80.0, 8), (False, 60.0, 10),
    ]  # fmt: skip
    logger.into(logger.page.line.edit, f"{past.local_day} hip thrust 70x5")
    logger.enter()
    assert store.rows("select session_id from v_set where load_kg = 70")[0]["session_id"] == past.id


def test_warm_up_activation_drop_and_failure_are_letters_in_the_middle_of_a_session(logger: Logger) -> None:
    logger.page.asked_for(HIP_THRUST)
    for letter in "wadf":
        row = logger.cards[0].next_row()
        if row is None:
            logger.cards[0].add_set()
            row = logger.cards[0].next_row()
        assert row is not None
        logger.into(row.load, f"60x10 {letter}")
        logger.enter()
    kinds = [row.sides[0].kind for row in logger.cards[0].rows if row.is_done]
    assert kinds == [SetKind.WARMUP, SetKind.ACTIVATION, SetKind.DROP, SetKind.FAILURE]


def test_sets_of_yesterday_leave_the_session_alone_that_is_open(logger: Logger, store: Store) -> None:
    logger.page.asked_for(HIP_THRUST)
    logger.type("80x8")
    logger.enter()
    open_id = logger.page.session.logged.session.id if logger.page.session.logged else ""
    logger.into(logger.page.line.edit, "yesterday hip thrust 70x8")
    logger.enter()
    rows = store.rows("select session_id, load_kg, local_day from v_set order by load_kg")
    assert [row["load_kg"] for row in rows] == [70.0, 80.0]
    assert [row["session_id"] == open_id for row in rows] == [False, True]
    assert date.fromisoformat(rows[0]["local_day"]) < date.fromisoformat(rows[1]["local_day"])
    assert logger.page.session.logged is not None
    assert logger.page.session.logged.session.id == open_id


def test_a_cell_takes_the_whole_grammar_and_what_has_no_cell_stands_below(logger: Logger, store: Store) -> None:
    logger.page.asked_for(HIP_THRUST)
    row = logger.cards[0].rows[0]
    logger.into(row.load, "60")
    logger.into(row.amount, "8 b2 above knees ; slow")
    logger.enter()
    logged = sessions.open_session(store)
    assert logged is not None
    done = logged.entries[0].sets[0]
    assert (done.load_kg, done.reps, done.band, done.note) == (60.0, 8, "light", "slow")
    assert row.beside is not None
    assert row.beside.text() == "light band · above knees · slow"
    assert row.beside.isVisible()

"""Sets as people type them."""

import pytest

from glutetracker.domain.grammar import Cell, MistypedError, TypedSet, parse_cell, parse_sets
from glutetracker.domain.lifting.strength import ImpossibleSetError, SetKind
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import LoadUnit

IN_KG = Preferences()
IN_LB = Preferences(load_unit=LoadUnit.LB)


def one(text, preferences=IN_KG):
    (typed,) = parse_sets(text, preferences)
    return typed


def loaded(load_kg, **told):
    return TypedSet(load_kg=load_kg, load_given=True, **told)


@pytest.mark.parametrize(
    "text",
    ["65x12", "65 kg x 12", "65kg x12", "65KG X 12", "65×12", "65*12", "12 65x", "65 x\t12", "65.0x12", "65,0x12",
     "65 kg 12", "+65x12", "65\u00a0kg x 12"],
)  # fmt: skip
def test_load_and_reps_are_read_however_they_are_spaced(text):
    assert one(text) == loaded(65, reps=12)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("x12", loaded(None, reps=12)),
        ("bw x 12", loaded(None, reps=12)),
        ("0x12", loaded(None, reps=12)),
        ("12", TypedSet(reps=12)),
        ("65x", loaded(65)),
        ("65kg", loaded(65)),
        ("12/11", TypedSet(reps_left=12, reps_right=11)),
        ("20x12/11", loaded(20, reps_left=12, reps_right=11)),
        ("-20x8", loaded(-20, reps=8)),
        ("−20 × 8", loaded(-20, reps=8)),
        ("45s", TypedSet(hold_s=45)),
        ("45 sec", TypedSet(hold_s=45)),
        ("1:30", TypedSet(hold_s=90)),
        ("2 min", TypedSet(hold_s=120)),
        ("65x45s", loaded(65, hold_s=45)),
        ("x45 s", loaded(None, hold_s=45)),
        ("60x20m", loaded(60, distance_m=20)),
        ("b3", TypedSet(band_step=3)),
        ("b3 12", TypedSet(band_step=3, reps=12)),
        ("; only a note", TypedSet(note="only a note")),
    ],
)
def test_each_way_to_say_something_says_that_and_nothing_else(text, typed):
    assert one(text) == typed


@pytest.mark.parametrize(
    ("text", "rir"),
    [("@2", 2), ("@0", 0), ("@5", 5), ("@5.5", 4.5), ("@8", 2), ("@7.5", 2.5), ("@7,5", 2.5), ("@ 10", 0),
     ("rpe 8", 2), ("rpe4", 6), ("@rir6", 6), ("RIR 2", 2)],
)  # fmt: skip
def test_up_to_five_it_is_reps_in_reserve_and_from_five_rpe(text, rir):
    assert one(text) == TypedSet(rir=rir)


@pytest.mark.parametrize("text", ["@11", "@7.3", "@10.5", "rir 12"])
def test_an_effort_on_neither_scale_is_refused(text):
    with pytest.raises(MistypedError, match="half steps") as refusal:
        parse_sets(f"65x12 {text}", IN_KG)
    assert refusal.value.words == (text,)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("w", SetKind.WARMUP), ("warm-up", SetKind.WARMUP), ("A", SetKind.ACTIVATION), ("d", SetKind.DROP),
     ("f", SetKind.FAILURE), ("failure", SetKind.FAILURE), ("work", SetKind.WORK)],
)  # fmt: skip
def test_a_letter_or_a_word_says_what_the_set_was_for(text, kind):
    assert one(f"{text} 40x10") == one(f"40x10 {text}") == loaded(40, reps=10, kind=kind)


def test_all_words_stand_in_any_order():
    whole = loaded(82.5, reps=8, rir=2, band_step=1, kind=SetKind.DROP, note="slow")
    for text in ("82.5x8 @2 b1 d ; slow", "d b1 @8 82,5 kg x 8;slow", "@2 d 82.5x8 b1 ;  slow "):
        assert one(text) == whole


def test_a_comma_between_digits_is_a_decimal_mark_and_any_other_ends_a_set():
    assert parse_sets("82,5x8@2, 82.5x8@1,x12 , ", IN_KG) == (
        loaded(82.5, reps=8, rir=2),
        loaded(82.5, reps=8, rir=1),
        loaded(None, reps=12),
    )


def test_the_note_is_the_last_sets_and_may_hold_commas_and_semicolons():
    first, second = parse_sets("80x8, 80x7 ; left knee, again; odd", IN_KG)
    assert (first.note, second.note) == (None, "left knee, again; odd")


def test_nothing_typed_is_no_set():
    assert parse_sets("", IN_KG) == parse_sets("  ", IN_KG) == parse_sets(" ; ", IN_KG) == ()


def test_a_bare_load_is_in_the_users_unit_and_a_unit_beside_it_wins():
    assert one("100x5", IN_LB).load_kg == 45.359237
    assert one("100 kg x 5", IN_LB).load_kg == 100
    assert one("100 lbs x 5", IN_KG).load_kg == 45.359237


@pytest.mark.parametrize(
    "text", ["1.234,5x8", "1,234.5x8", "1'234x8", "1\u2009234x8", "82.5x8@2,82.5x8@1", "65x8.5", "1e3x5", "٦٥x12"]
)
def test_a_number_that_could_mean_two_things_is_refused(text):
    with pytest.raises(MistypedError, match="not understood"):
        parse_sets(text, IN_KG)


def test_thousands_are_never_guessed():
    assert one("1,234x8").load_kg == one("1.234x8").load_kg == 1.234


def test_what_was_not_understood_is_named_with_its_place_and_the_rest_is_kept():
    text = "82.5x8 wobble @2, fast 80x8"
    with pytest.raises(MistypedError, match="“wobble”, “fast” were not understood") as refusal:
        parse_sets(text, IN_KG)
    assert refusal.value.text == text
    assert [text[start:end] for start, end in refusal.value.spans] == ["wobble", "fast"]
    assert refusal.value.understood == (loaded(82.5, reps=8, rir=2), loaded(80, reps=8))


@pytest.mark.parametrize(
    ("text", "words"),
    [("12 11", ("12", "11")), ("@2 65x12 @8", ("@2", "@8")), ("w f", ("w", "f")), ("65kg 70kg", ("65kg", "70kg")),
     ("12 12/11", ("12", "12/11")), ("65x12x10", ("65x", "12x10"))],
)  # fmt: skip
def test_the_same_thing_said_twice_is_refused(text, words):
    with pytest.raises(MistypedError, match="Keep one of the two") as refusal:
        parse_sets(text, IN_KG)
    assert refusal.value.words == words


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("65x0", "1 to 1000 repetitions, not 0"), ("5000x5", "−200 and 1000 kg, not 5000"), ("12/0", "not 0"),
     ("8000s", "two hours"), ("-201x5", "not -201"), ("65x999999", "not 999999")],
)  # fmt: skip
def test_an_impossible_number_is_refused_in_the_sets_own_words(text, sentence):
    with pytest.raises(ImpossibleSetError, match=sentence):
        parse_sets(text, IN_KG)


@pytest.mark.parametrize("digits", [8, 400, 5000])
def test_a_number_too_long_for_any_set_is_refused(digits):
    with pytest.raises(MistypedError):
        parse_sets("9" * digits, IN_KG)


@pytest.mark.parametrize(
    ("cell", "text", "typed"),
    [
        (Cell.LOAD, "8.5x10@2", loaded(8.5, reps=10, rir=2)),
        (Cell.LOAD, "8,5", loaded(8.5)),
        (Cell.LOAD, "-20", loaded(-20)),
        (Cell.LOAD, "8.5 @2", loaded(8.5, rir=2)),
        (Cell.LOAD, "x10", loaded(None, reps=10)),
        (Cell.LOAD, "0", loaded(None)),
        (Cell.REPS, "10", TypedSet(reps=10)),
        (Cell.REPS, "12/11", TypedSet(reps_left=12, reps_right=11)),
        (Cell.REPS, "8.5x10", loaded(8.5, reps=10)),
        (Cell.EFFORT, "2", TypedSet(rir=2)),
        (Cell.EFFORT, "@8", TypedSet(rir=2)),
        (Cell.EFFORT, "7.5", TypedSet(rir=2.5)),
        (Cell.HOLD, "45", TypedSet(hold_s=45)),
        (Cell.HOLD, "1:30", TypedSet(hold_s=90)),
        (Cell.BAND, "3", TypedSet(band_step=3)),
        (Cell.BAND, "b3", TypedSet(band_step=3)),
        (Cell.LOAD, "", TypedSet()),
    ],
)
def test_a_bare_number_in_a_cell_is_the_cells_own(cell, text, typed):
    assert parse_cell(text, cell, IN_KG) == typed


def test_a_load_cell_is_in_the_users_unit():
    assert parse_cell("100", Cell.LOAD, IN_LB).load_kg == 45.359237
    assert parse_cell("100 kg", Cell.LOAD, IN_LB).load_kg == 100


def test_a_cell_holds_one_set():
    with pytest.raises(MistypedError, match="One row holds one set"):
        parse_cell("65x12, 65x11", Cell.LOAD, IN_KG)

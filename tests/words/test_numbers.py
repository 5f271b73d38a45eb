"""Numbers and lengths of time as people read and type them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glutetracker.words import numbers
from glutetracker.words.durations import clock, day_and_month, near_day, short_day, weekday_letter, weekday_name


@pytest.fixture
def decimal_comma():
    numbers.use_decimal_mark(",")
    yield
    numbers.use_decimal_mark(".")


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (0, 0, "0"),
        (82.5, 1, "82.5"),
        (999.95, 1, "1\u2009000.0"),
        (1234567, 0, "1\u2009234\u2009567"),
        (-1234.5, 1, "−1\u2009234.5"),
        (-0.04, 1, "0.0"),
    ],
)
def test_a_number_has_thin_spaces_in_thousands_and_a_true_minus(value, decimals, text):
    assert numbers.number(value, decimals) == text


def test_a_signed_number_has_a_plus_but_nought_has_no_sign():
    assert numbers.number(0.5, 1, signed=True) == "+0.5"
    assert numbers.number(-0.5, 1, signed=True) == "−0.5"
    assert numbers.number(0.01, 1, signed=True) == "0.0"


def test_needless_zeros_are_left_out():
    assert [numbers.short(each, 2) for each in (82.5, 80.0, 100.0, 1.25, 0.004)] == ["82.5", "80", "100", "1.25", "0"]


def test_a_language_with_a_decimal_comma_writes_and_reads_it(decimal_comma):
    assert numbers.number(1234.5, 1) == "1\u2009234,5"
    assert numbers.short(80.0) == "80"
    assert numbers.short(82.5) == "82,5"
    assert numbers.parse_number("82,5") == numbers.parse_number("82.5") == 82.5


@pytest.mark.parametrize(
    ("text", "value"), [("82.5", 82.5), ("82,5", 82.5), (" 7 ", 7.0), ("−20", -20.0), ("-20", -20.0), (",5", 0.5)]
)
def test_one_plain_number_is_read(text, value):
    assert numbers.parse_number(text) == value


def test_a_comma_is_always_a_decimal_mark():
    assert numbers.parse_number("1,234") == 1.234


@pytest.mark.parametrize(
    "text", ["", "1.234,5", "1,234.5", "1 234", "1\u2009234", "5 kg", "inf", "nan", "1e3", "--5", "."]
)
def test_anything_else_is_refused_with_the_text_in_the_sentence(text):
    with pytest.raises(numbers.NotANumberError, match="is not a number") as refusal:
        numbers.parse_number(text)
    assert f"“{text.strip()}”" in str(refusal.value)


def test_a_number_too_long_to_hold_is_refused():
    with pytest.raises(numbers.NotANumberError):
        numbers.parse_number("9" * 400)


@settings(deadline=None)
@given(st.integers(-10_000_000, 10_000_000), st.integers(0, 3))
def test_what_is_written_reads_back_once_its_thin_spaces_are_gone(thousandths, decimals):
    value = round(thousandths / 1000, decimals)
    written = numbers.number(value, decimals).replace(numbers.THIN_SPACE, "")
    assert numbers.parse_number(written) == value


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0:00"), (9, "0:09"), (1720, "28:40"), (3599.4, "59:59"), (3599.6, "1:00:00"), (3909, "1:05:09")],
)
def test_a_length_of_time_reads_as_on_a_watch(seconds, text):
    assert clock(seconds) == text


def test_days_have_their_names():
    day = date(2026, 9, 7)
    assert weekday_name(day) == "Monday"
    assert weekday_letter(6) == "S"
    assert day_and_month(day) == "7 September"
    assert short_day(day) == "Mon 7 Sep"
    assert short_day(day, with_year=True) == "Mon 7 Sep 2026"


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 3, 6), "Today"),
        (date(2026, 3, 5), "Yesterday"),
        (date(2026, 3, 4), "Wednesday"),
        (date(2026, 2, 28), "Saturday"),
        (date(2026, 2, 27), "Fri 27 Feb"),
        (date(2026, 3, 7), "Sat 7 Mar"),
        (date(2025, 12, 31), "Wed 31 Dec 2025"),
    ],
)
def test_a_day_is_called_as_one_speaks_of_it(day, text):
    assert near_day(day, today=date(2026, 3, 6)) == text


@pytest.mark.parametrize(
    ("byte_count", "text"),
    [(1, "1 kB"), (640_400, "640 kB"), (2_437_000, "2.4 MB"), (1_234_500_000, "1\u2009234.5 MB")],
)
def test_the_size_of_a_file_has_a_unit(byte_count, text):
    assert numbers.byte_size(byte_count) == text

"""Measures logged by the command line: every site, the user's own, and refusals in the window's words."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from glutetracker.domain.body.measure import own_site
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import GirthUnit, LoadUnit
from glutetracker.store import Store, preferences
from glutetracker.store.body import body_sites


@pytest.fixture
def journal(usual_journal: Path) -> Callable[..., Path]:
    """A journal whose user chose so, and has named the upper arm."""

    def make(**chosen: object) -> Path:
        with closing(Store.open(usual_journal)) as store:
            preferences.save(store, replace(Preferences(), **chosen))
            with store.write("Site") as edit:
                body_sites.save(edit, own_site("upper arm", "cm"))
        return usual_journal

    return make


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("body fat 24 %", "Body fat 24.0 %"),
        ("fat 24,5", "Body fat 24.5 %"),
        ("upper arm 31.2 31,4", "upper arm 31.2 cm, upper arm 31.4 cm"),
        ("Upper Arm: 31.2 thigh left 55.1", "upper arm 31.2 cm, Left thigh 55.1 cm"),
        ("weight 140 lb", "Weight 63.5 kg"),
    ],
)
def test_every_site_is_logged_by_its_name(command, journal, line: str, told: str) -> None:
    journal()
    assert command("log", f"2026-03-05 {line}").out == f"2026-03-05  {told}\n"


def test_ones_own_site_is_shown_by_the_name_it_was_given(command, journal) -> None:
    journal()
    command("log", "2026-03-05 upper arm 31.2")
    assert command("show", "measures").out.splitlines()[1].split() == ["2026-03-05", "upper", "arm", "31.2", "cm", "1"]
    (row,) = command("show", "measures", "--json").objects
    assert (row["site"], row["own_name"], row["unit"]) == ("upper_arm", "upper arm", "cm")


@pytest.mark.parametrize(
    ("line", "chosen", "why"),
    [
        ("upper arm 31 kg", {}, "“kg” does not fit this measure. It is in cm / in."),
        ("upper arm", {}, "“upper arm” needs a number after it."),
        ("upper arm 31 31 31 31", {}, "A visit has up to three readings of a site."),
        ("body fat 24 cm", {}, "“cm” does not fit this measure. It is in %."),
        ("hips 38.7", {}, "38.7 cm is hardly meant. Check the number and its unit: for 38.7 in, write the unit."),
        ("hips 98.4", {"girth_unit": GirthUnit.INCH}, None),
        ("hips 120", {"girth_unit": GirthUnit.INCH},
         "120 in is hardly meant. Check the number and its unit: for 120 cm, write the unit."),
        ("weight 500", {"load_unit": LoadUnit.KG},
         "500 kg is hardly meant. Check the number and its unit: for 500 lb, write the unit."),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused_and_nothing_is_kept(command, journal, line: str, chosen, why) -> None:
    journal(**chosen)
    told = command("log", f"2026-03-05 {line}")
    if why is None:
        assert (told.status, told.out) == (0, "2026-03-05  Hip 98.4 in\n")
        return
    assert (told.status, told.out, told.err) == (1, "", f"{why}\n")
    assert command("show", "measures", "--json").objects == []


def test_a_number_far_from_the_last_is_kept_and_asked_about(command, journal) -> None:
    journal()
    command("log", "2026-03-05 weight 63.2")
    told = command("log", "2026-03-12 weight 139.3")
    assert (told.status, told.out) == (0, "2026-03-12  Weight 139.3 kg\n")
    assert told.err == "Weight 139.3 kg, last time 63.2 kg. Is the unit right?\n"
    assert command("log", "2026-03-12 body fat 24 %").err == ""


def test_while_the_body_is_hidden_a_measure_is_kept_and_said_to_be_hidden(command, journal) -> None:
    journal(shows_body=False)
    told = command("log", "2026-03-05 hips 98.4")
    assert (told.status, told.out) == (0, "2026-03-05  Hip 98.4 cm\n")
    assert told.err == "Kept, and hidden: Settings shows measures of the body again.\n"
    assert len(command("show", "measures", "--json").objects) == 1

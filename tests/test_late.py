"""Modules of Python that a start does without wait, and are themselves to whoever asks."""

import json
import subprocess
import sys

import pytest

ASKED = """
import json, sys
from glutetracker import __main__, late

told = {"waits": [name for name in late.BY_PYTHON if late.waits(name)]}
import inspect
told["waits when imported"] = late.waits("inspect")
{ask}
told["waits when asked"] = late.waits("inspect")
print(json.dumps(told))
"""


def told_by(ask: str) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-c", ASKED.replace("{ask}", ask)], capture_output=True, text=True, timeout=60, check=True
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    "ask",
    [
        "told['said'] = str(inspect.signature(lambda reps, load_kg: 0))",
        "from inspect import signature; told['said'] = str(signature(lambda reps, load_kg: 0))",
    ],
    ids=["by the module", "by a name of it"],
)
def test_a_module_that_waits_is_loaded_when_something_in_it_is_asked_for(ask):
    told = told_by(ask)
    assert told["waits"] == ["inspect", "ipaddress"]
    assert told["waits when imported"] is True
    assert told["waits when asked"] is False
    assert told["said"] == "(reps, load_kg)"


def test_a_name_that_it_does_not_have_is_missed_as_ever():
    told = told_by("told['said'] = hasattr(inspect, 'no_such_thing')")
    assert (told["said"], told["waits when asked"]) == (False, False)


def test_a_fact_without_words_of_its_own_gets_python_s_for_them():
    told = told_by("import dataclasses; told['said'] = dataclasses.make_dataclass('Fact', [('reps', int)]).__doc__")
    assert (told["said"], told["waits when asked"]) == ("Fact(reps: int)", False)


DRESSED = """
import dataclasses
@dataclasses.dataclass
class Fact:
    "A fact."
    reps: int
told["said"] = [each.name for each in dataclasses.fields(Fact)]
"""


def test_a_fact_is_dressed_without_the_reading_of_python_s_syntax():
    told = told_by(DRESSED)
    assert (told["said"], told["waits when asked"]) == (["reps"], True)


@pytest.mark.parametrize(
    "ask",
    [
        "inspect.get_annotations(told_by)",
        "inspect.get_annotations(Fact, eval_str=True)",
        "inspect.get_annotations(Fact)",
    ],
)
def test_annotations_are_told_as_python_tells_them(ask):
    told_by_python = """
def told_by(ask: "str") -> int: ...
class Fact:
    reps: "int"
told["said"] = [str(each) for each in {ask}.items()]
inspect.signature(told_by)
assert told["said"] == [str(each) for each in {ask}.items()]
"""
    assert told_by(told_by_python.replace("{ask}", ask))["said"]


UNWRAPPED = """
def reps(): ...
def wrapped(inner):
    def outer(): ...
    outer.__wrapped__ = inner
    return outer
once, often, round_ = wrapped(reps), wrapped(wrapped(wrapped(wrapped(reps)))), wrapped(reps)
reps.__wrapped__ = round_ if {ask!r} == "for ever" else None
if reps.__wrapped__ is None:
    del reps.__wrapped__

def said():
    try:
        found = [inspect.unwrap(each) is reps for each in (reps, once, often)]
        return [*found, inspect.unwrap(often, stop=lambda _: True) is often, inspect.unwrap(int) is int]
    except ValueError as error:
        return str(error)[:12]

told["said"] = said()
inspect.signature(said)
assert told["said"] == said()
"""


@pytest.mark.parametrize(("wrapped", "said"), [("", [True] * 5), ("for ever", "wrapper loop")])
def test_what_is_wrapped_is_found_as_python_finds_it(wrapped, said):
    assert told_by(UNWRAPPED.replace("{ask!r}", repr(wrapped)))["said"] == said


def test_two_threads_that_ask_at_once_both_find_it_whole():
    ask = """
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(8) as pool:
    told["said"] = sum(pool.map(lambda _: inspect.isfunction(told_by), range(8))) if (told_by := lambda: 0) else None
"""
    assert told_by(ask)["said"] == 8


DATETIME = """
import sys
from glutetracker import late
import datetime, pickle
from datetime import UTC
here = datetime.datetime(2026, 11, 27, 6, 30, tzinfo=UTC)
assert pickle.loads(pickle.dumps(here)) == here
assert datetime.datetime.strptime("2026-11-27", "%Y-%m-%d").date() == here.date()
ours = {name for name in vars(datetime) if not name.startswith("_")}
del sys.modules["datetime"]
import datetime as python_s
assert python_s.datetime is datetime.datetime
print(sorted(set(python_s.__all__) - ours))
"""


def test_dates_are_python_s_own():
    done = subprocess.run([sys.executable, "-c", DATETIME], capture_output=True, text=True, timeout=60, check=False)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")

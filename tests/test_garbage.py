"""Python looks for garbage again once an import is over."""

import gc
from contextlib import ExitStack

import pytest

from glutetracker.garbage import uncollected


def fails_in_an_import() -> None:
    with uncollected():
        assert not gc.isenabled()
        raise OSError("a disk that is full")


def test_no_look_for_garbage_falls_into_an_import_and_they_go_on_after_it_whatever_happens():
    with pytest.raises(OSError, match="a disk that is full"):
        fails_in_an_import()
    assert gc.isenabled()


def test_two_imports_that_end_in_the_order_in_which_they_began_leave_it_on():
    first, second = ExitStack(), ExitStack()
    first.enter_context(uncollected())
    second.enter_context(uncollected())
    first.close()
    second.close()
    assert gc.isenabled()

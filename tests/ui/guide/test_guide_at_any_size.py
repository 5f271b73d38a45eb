import pytest
from PySide6.QtTest import QTest

from glutetracker.domain.preferences import ThemeChoice

SIZES = [((1072, 800), 100), ((836, 600), 100), ((772, 600), 200), ((576, 480), 80), ((512, 480), 200)]
PAGES = [
    "",
    "exercise:hip_thrust_barbell",
    "exercise:hill_sprint",
    "form_first",
    "routes",
    "route:before_a_run",
    "words",
]


@pytest.mark.parametrize(("size", "percent"), SIZES)
@pytest.mark.parametrize("named", PAGES)
def test_nothing_is_cut_and_nothing_stands_beyond_the_edge(page, look, cut, qtbot, size, percent, named):
    look.choose(ThemeChoice.DARK, percent / 100)
    opened = page(size)
    if named:
        opened.asked_for(named)
        if named.startswith("exercise"):
            qtbot.waitUntil(lambda: opened.detail.is_whole, timeout=20_000)
    QTest.qWait(30)
    view = opened.stack.currentWidget()
    assert cut(view) == []
    assert view.frame.inner.width() <= view.frame.area.viewport().width()


@pytest.mark.parametrize("named", ["", "exercise:hip_thrust_barbell", "route:before_a_run"])
def test_tab_goes_round_and_every_stop_has_a_name(page, qtbot, tab_stops, nameless, named):
    opened = page()
    if named:
        opened.asked_for(named)
        if named.startswith("exercise"):
            qtbot.waitUntil(lambda: opened.detail.is_whole, timeout=20_000)
    stops = tab_stops(opened)
    assert len(stops) > 3
    assert nameless(stops) == []

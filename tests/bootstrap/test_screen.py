import pytest

from glutetracker.bootstrap.launch import NO_SCREEN, qt_platform

LACKS_A_LIBRARY = "import ctypes\nctypes.CDLL('libgluteus.so.1')\n"


def test_a_window_with_no_screen_ends_in_one_paragraph_before_anything_is_fetched(clone):
    refused = clone.start()

    assert refused.returncode == 5
    assert "python3 main.py pages DIR" in refused.stderr
    assert "\n\n" not in refused.stderr
    assert not clone.venv.exists()


@pytest.mark.parametrize(
    ("arguments", "environment", "platform"),
    [
        ([], {}, NO_SCREEN),
        ([], {"DISPLAY": ""}, NO_SCREEN),
        ([], {"DISPLAY": ":0"}, "xcb"),
        ([], {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        ([], {"QT_QPA_PLATFORM": "offscreen:size=800x600"}, "offscreen"),
        (["--file", "import", "--demo"], {}, NO_SCREEN),
        (["--file", "a.sqlite", "import", "run.fit"], {}, None),
        (["--version"], {}, None),
        (["import", "--help"], {}, None),
        (["log", "easy 5 km 28:40"], {"DISPLAY": ":0"}, None),
        (["pages", "out"], {}, "offscreen"),
        (["--theme", "dark", "chart", "hips", "hips.png"], {"DISPLAY": ":0"}, "offscreen"),
        (["test", "--deep"], {"DISPLAY": ":0"}, "offscreen"),
    ],
)
def test_only_a_window_asks_for_a_screen_and_only_drawing_asks_for_qt(arguments, environment, platform):
    assert qt_platform(arguments, environment) == platform


def test_a_missing_library_is_named_with_the_packages_that_bring_it(clone):
    clone.require(clone.wheel("qt", PySide6____init__="", PySide6__QtSvg=LACKS_A_LIBRARY))

    refused = clone.start("pages", "out", PATH="/nowhere")

    assert refused.returncode == 4
    assert "libgluteus.so.1" in refused.stderr
    assert "libxcb-cursor0" in refused.stderr
    assert "then start again" in refused.stderr


def test_the_libraries_are_looked_for_once(clone):
    drawing_qt = {"PySide6____init__": "", "PySide6__QtSvg": "", "PySide6__QtWidgets": ""}
    clone.require(clone.wheel("qt", **drawing_qt))
    assert clone.start("pages", "out").returncode == 0

    (clone.venv / "qt-loads-offscreen").write_text("from the first start", encoding="utf-8")
    assert clone.start("pages", "out").returncode == 0

    assert (clone.venv / "qt-loads-offscreen").read_text(encoding="utf-8") == "from the first start"


def test_a_qt_that_is_broken_otherwise_says_what_to_do(clone):
    refused = clone.start("pages", "out")

    assert refused.returncode == 3
    assert "No module named 'PySide6'" in refused.stderr
    assert "Remove the folder .venv" in refused.stderr

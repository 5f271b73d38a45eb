"""Our icons: one grid, one ink, each there when a page asks for it."""

import ast
import runpy
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

import glutetracker
from glutetracker import resources
from glutetracker.ui.theme import Theme, icons

DRAWINGS = sorted(resources.path("icons").glob("*.svg"))
OF_PAGES = ("today", "log", "history", "progress", "guide", "body", "plan", "question", "settings")
INK_ATTRIBUTES = ("fill", "stroke")
UI = Path(glutetracker.__file__).parent / "ui"
TAKES_ICON = {"Button": "icon", "IconButton": 1, "EmptyState": 1, "Medallion": 1, "NavButton": 1, "show_icon": 0}


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda path: path.stem)
def test_an_icon_has_one_ink_that_the_theme_chooses(drawing: Path) -> None:
    root = ET.parse(drawing).getroot()
    assert root.get("viewBox") == "0 0 24 24"
    inks = {node.get(name) for node in root.iter() for name in INK_ATTRIBUTES} - {None, "none"}
    assert inks == {"currentColor"}


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda path: path.stem)
def test_an_icon_fills_its_square_and_does_not_leave_it(qapp: QApplication, drawing: Path) -> None:
    ink = inked(icons.pixmap(Theme(), drawing.stem, "text", 96).toImage())
    assert min(ink.left(), ink.top()) >= 2
    assert max(ink.right(), ink.bottom()) <= 93
    assert max(ink.width(), ink.height()) >= 44


def inked(image: QImage) -> QRect:
    there = [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha() > 40]
    xs, ys = [x for x, _ in there], [y for _, y in there]
    return QRect(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)


@pytest.mark.parametrize("name", OF_PAGES)
def test_a_page_has_an_icon_for_when_it_is_chosen(name: str) -> None:
    assert icons.filled(name) == f"{name}-fill"
    assert resources.path("icons", f"{name}.svg").is_file()


def test_an_icon_without_a_filled_form_stays_itself() -> None:
    assert icons.filled("plus") == "plus"


def test_an_icon_is_drawn_in_the_ink_of_the_theme(qapp: QApplication) -> None:
    for theme in (Theme("light"), Theme("dark")):
        middle = icons.pixmap(theme, "stop", "primary", 24).toImage().pixelColor(12, 12)
        assert middle.name() == theme.colour("primary").name()


def test_an_icon_is_sharp_on_a_dense_screen(qapp: QApplication) -> None:
    picture = icons.pixmap(Theme(), "run", "text", 20, ratio=2.0)
    assert (picture.width(), picture.deviceIndependentSize().width()) == (40, 20)


def test_every_icon_that_the_window_asks_for_is_drawn() -> None:
    asked = {name for path in UI.rglob("*.py") for name in names_asked(ast.parse(path.read_text(encoding="utf-8")))}
    assert {"close", "check"} <= asked
    assert {name for name in asked if not resources.path("icons", f"{name}.svg").is_file()} == set()


def names_asked(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):  # a page's own: icon = "today"
        if isinstance(node, ast.Assign) and any(getattr(target, "id", "") == "icon" for target in node.targets):
            yield from (value.value for value in [node.value] if isinstance(value, ast.Constant))
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        where = TAKES_ICON.get(name)
        given = [keyword.value for keyword in call.keywords if keyword.arg == "icon"]
        if isinstance(where, int):
            given += call.args[where : where + 1]
        yield from (node.value for node in given if isinstance(node, ast.Constant) and node.value)


@pytest.mark.parametrize("size", icons.APP_ICON_SIZES)
def test_the_programs_icon_is_drawn_from_its_drawing(qapp: QApplication, size: int) -> None:
    make = runpy.run_path(str(Path(__file__).resolve().parents[2] / "generate" / "app_icon.py"))
    fresh: QImage = make["picture"](QSvgRenderer(str(resources.path("app", "glutetracker.svg"))), size)
    kept = QImage(str(resources.path("app", f"glutetracker-{size}.png"))).convertToFormat(fresh.format())
    assert kept.size() == fresh.size()
    # Another release of Qt may smooth an edge otherwise; a changed drawing differs in its areas.
    spots = [(x * size // 16, y * size // 16) for x in range(1, 16, 2) for y in range(1, 16, 2)]
    apart = [abs(kept.pixelColor(x, y).red() - fresh.pixelColor(x, y).red()) for x, y in spots]
    assert sum(apart) / len(apart) < 4

"""The rules of the house that no tool of others holds: docs/architecture.md and CONTRIBUTING.md."""

import ast
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "glutetracker"
MODULES = {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")}
LONGEST_FILE, LONGEST_FUNCTION = 250, 40
NO_NAMES = {"manager", "helper", "util", "handler", "base", "common", "misc"}
BANNED_CALLS = {"processEvents": "nothing may happen in the middle of something else", "QThread": "use ui.tasks.run"}


def functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for file, tree in MODULES.items():
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                yield file, node


def told_in(file: str) -> set[str]:
    """Names that a module's code speaks of, its own and those of others."""
    names = {node.id for node in ast.walk(MODULES[file]) if isinstance(node, ast.Name)}
    return names | {node.attr for node in ast.walk(MODULES[file]) if isinstance(node, ast.Attribute)}


def modules_with(folder: str, name: str) -> list[str]:
    """Files of a folder that give this name a value."""
    return [
        file
        for file, tree in sorted(MODULES.items())
        if Path(file).parent.as_posix() == folder and not file.endswith("__init__.py") and name in given(tree)
    ]


def given(tree: ast.Module) -> set[str]:
    targets: list[ast.expr] = []
    names = set()
    for node in tree.body:
        if isinstance(node, ast.Assign):
            targets += node.targets
        elif isinstance(node, ast.AnnAssign):
            targets.append(node.target)
        elif isinstance(node, ast.FunctionDef):
            names.add(node.name)
    return names | {each.id for each in targets if isinstance(each, ast.Name)}


def value_of(file: str, name: str) -> object:
    return getattr(import_module(file.removesuffix(".py").replace("/", ".")), name)


def test_a_file_can_be_read_in_one_sitting():
    lengths = {file: len((ROOT / file).read_text("utf-8").splitlines()) for file in MODULES}
    assert {file: count for file, count in lengths.items() if count > LONGEST_FILE} == {}


def test_a_function_fits_on_a_screen():
    lengths = {f"{file}: {node.name}": (node.end_lineno or 0) - node.lineno + 1 for file, node in functions()}
    assert {name: count for name, count in lengths.items() if count > LONGEST_FUNCTION} == {}


def test_no_file_is_named_after_nothing():
    last_words = {file: re.split(r"[_/]", file.removesuffix(".py").removesuffix("/__init__"))[-1] for file in MODULES}
    assert {file for file, word in last_words.items() if word.removesuffix("s") in NO_NAMES} == set()


def test_every_module_says_what_it_is():
    assert [file for file, tree in MODULES.items() if not ast.get_docstring(tree)] == []


@pytest.mark.parametrize("name", BANNED_CALLS)
def test_the_window_neither_drives_its_own_events_nor_its_own_threads(name):
    assert [file for file in MODULES if name in told_in(file)] == [], BANNED_CALLS[name]


LISTS: dict[str, tuple[str, str, str, Callable[[str, object], object]]] = {
    "PAGES": ("glutetracker/ui/pages", "PAGE", "glutetracker/ui/pages/__init__.py", lambda file, _: Path(file).stem),
    "CHARTS": ("glutetracker/ui/charts", "CHART", "glutetracker/ui/charts/__init__.py", lambda _, value: value),
    "IMPORTERS": ("glutetracker/importers", "IMPORTER", "glutetracker/importers/__init__.py", lambda _, value: value),
    "COMMANDS": ("glutetracker/cli", "command", "glutetracker/cli/program.py", lambda _, value: value),
}
"""Each list: the folder of its members, the name that a member gives, the file to edit, what stands in the list."""


@pytest.mark.parametrize("name", LISTS)
def test_what_is_built_is_in_the_list_that_people_see(name):
    folder, member, file_to_edit, entry = LISTS[name]
    listed = value_of(file_to_edit.replace("/__init__", ""), name)
    listed = [each.key for each in listed] if name == "PAGES" else list(listed)
    built = modules_with(folder, member)
    assert built
    missing = [file for file in built if entry(file, value_of(file, member)) not in listed]
    assert missing == [], f"add it to {name} in {file_to_edit}"
    assert len(listed) == len(built)

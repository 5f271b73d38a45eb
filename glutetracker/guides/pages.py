"""The guide's pages, read when the first is opened."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from glutetracker import resources
from glutetracker.domain.guide.exercise_page import ExercisePage
from glutetracker.guides.catalogue import files_of
from glutetracker.guides.kept import kept_tables
from glutetracker.guides.library import cautions, references
from glutetracker.guides.page_reading import page_of, read_page
from glutetracker.guides.reading import BrokenExerciseError
from glutetracker.words import tr


@cache
def all_pages() -> Mapping[str, ExercisePage]:
    """Return the page of every exercise that has one, under the exercise's id.

    Raises:
        BrokenExerciseError: A page cannot be used; says which and why.
    """
    return read_pages(resources.path("exercises"))


@cache
def easier_than(exercise: str) -> tuple[str, ...]:
    """Return the ids of the exercises whose next step up is this one."""
    return tuple(key for key, page in all_pages().items() if exercise in page.harder)


def read_pages(folder: Path) -> Mapping[str, ExercisePage]:
    """Read the pages of a folder, from what was kept of them if that is still true.

    Raises:
        BrokenExerciseError: A page cannot be used; says which and why.
    """
    tables = kept_tables(folder / "__pycache__" / "pages.json", files_of(folder), read_page)
    pages = {page.id: page for page in (page_of(table, cautions()) for table in tables if table)}
    for page in pages.values():
        _see_what_it_names(page, folder)
    return MappingProxyType(pages)


def _see_what_it_names(page: ExercisePage, folder: Path) -> None:
    file = f"{page.id}.toml"
    for key in page.harder:
        if not (folder / f"{key}.toml").exists():
            raise BrokenExerciseError(
                tr("In “{file}”, “harder” names “{key}”, which has no file. Correct it there.", file=file, key=key)
            )
    for key in (*page.sources, *(each.study for each in page.activation)):
        if key not in references():
            raise BrokenExerciseError(
                tr("“{file}” names the study “{key}”, which references.toml lacks. Add it there.", file=file, key=key)
            )

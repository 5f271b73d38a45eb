"""Which files came in, and whether something of them is here."""

from datetime import date

import pytest

from glutetracker.domain.running import Run, RunKind
from glutetracker.store import Table, runs
from glutetracker.store.body import measures
from glutetracker.store.incoming import imports
from glutetracker.store.incoming.imports import ImportedFile, ImportEntry
from glutetracker.store.lifting import sessions

SHA = "ab" * 32


@pytest.fixture
def imported(store):
    """An import of one file, whose facts are yet to come."""
    entry = ImportEntry(label="a.fit")
    file = ImportedFile(import_id=entry.id, name="a.fit", sha256=SHA, byte_count=100)
    with store.write("Import") as edit:
        imports.save_entry(edit, entry)
        imports.save_entry(edit, entry)
        imports.save_file(edit, file)
    return file


def a_run():
    """Give a run that is not in the journal yet."""
    return Run(kind=RunKind.EASY, local_day=date(2026, 11, 2), distance_m=5000.0)


@pytest.mark.parametrize("kind", ["run", "session", "measure"])
def test_a_file_is_known_as_long_as_something_of_it_is_here(store, imported, kind, log_session, log_visit, hip_thrust):
    assert imports.file_known(store, SHA) is None
    fact = {"run": a_run, "session": log_session, "measure": lambda: log_visit()[0]}[kind]()
    assert imports.file_known(store, SHA) is None
    with store.write("Import") as edit:
        if kind == "run":
            runs.bring(edit, fact, (), None, 0, file_id=imported.id)
        elif kind == "session":
            sessions.save_session(edit, fact, file_id=imported.id)
        else:
            measures.save(edit, [fact], file_id=imported.id)
    assert imports.file_known(store, SHA) == "a.fit"
    assert imports.file_known(store, "cd" * 32) is None
    with store.write("Delete") as edit:
        edit.remove(Table(kind), fact.id)
    assert imports.file_known(store, SHA) is None


def test_saving_a_run_again_does_not_forget_its_file(store, imported):
    run = a_run()
    with store.write("Import") as edit:
        runs.bring(edit, run, (), None, 0, file_id=imported.id)
    with store.write("Note") as edit:
        runs.save(edit, run)
    assert imports.file_known(store, SHA) == "a.fit"


def test_a_file_that_tells_of_a_run_already_here_is_known(store, imported, log_run):
    run = log_run()
    with store.write("Import") as edit:
        imports.save_twin(edit, imported.id, run.id, "same start")
    assert imports.file_known(store, SHA) == "a.fit"


def test_undo_of_an_import_takes_the_file_along(store, imported):
    kept = "select sha256 from imported_file where deleted_at is null"
    assert [row["sha256"] for row in store.rows(kept)] == [SHA]
    store.undo()
    assert store.rows(kept) == []
    assert imports.file_known(store, SHA) is None

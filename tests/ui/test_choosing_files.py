"""Files are asked for where the last ones were, and become the kind that was chosen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from glutetracker.ui import choosing_files

KINDS = "Picture (*.png);;Table (*.csv)"
Save = Callable[..., Path | None]


@pytest.fixture
def asked() -> list[str]:
    """Where each dialog began."""
    return []


@pytest.fixture
def save(monkeypatch: pytest.MonkeyPatch, qapp: object, asked: list[str]) -> Iterator[Save]:
    """Ask where to save lift.png, and let the desktop's own dialog answer with this name and kind."""
    QSettings().clear()

    def with_answer(path: Path | str, kind: str = "Picture (*.png)") -> Path | None:
        def answer(*shown: object) -> tuple[str, str]:
            asked.append(str(shown[2]))
            return str(path), kind

        monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
        return choosing_files.to_save(QWidget(), "Save", "lift.png", KINDS)

    yield with_answer
    QSettings().clear()


def test_a_name_left_as_it_was_becomes_the_kind_that_was_chosen(save: Save, tmp_path: Path) -> None:
    assert save(tmp_path / "lift.png", "Table (*.csv)") == tmp_path / "lift.csv"


def test_an_ending_that_was_typed_is_kept(save: Save, tmp_path: Path) -> None:
    assert save(tmp_path / "lift.svg") == tmp_path / "lift.svg"


def test_a_completed_name_writes_over_nothing(save: Save, tmp_path: Path) -> None:
    for name in ("lift.csv", "lift-2.csv"):
        (tmp_path / name).touch()
    assert save(tmp_path / "lift", "Table (*.csv)") == tmp_path / "lift-3.csv"


def test_the_next_dialog_begins_where_the_last_one_ended(save: Save, asked: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    assert save("") is None
    save(folder / "lift.png")
    save("")
    assert asked == [str(Path.home() / "lift.png")] * 2 + [str(folder / "lift.png")]

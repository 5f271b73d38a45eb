"""What tests of the Settings page start from."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from glutetracker.domain.preferences import Preferences
from glutetracker.store import Store, preferences
from glutetracker.ui.context import Context
from glutetracker.ui.pages.settings import PAGE, SettingsPage


@pytest.fixture
def page(context: Context, shown: Callable[..., QWidget]) -> Callable[..., SettingsPage]:
    """Opens the page, at a size if one is given."""

    def show(*size: tuple[int, int]) -> SettingsPage:
        opened = PAGE(context)
        shown(opened, *size)
        return opened

    return show


@pytest.fixture
def kept(journal_path: Path) -> Callable[[], Preferences]:
    """Reads what another start reads from the file."""

    def read() -> Preferences:
        reopened = Store.open(journal_path)
        try:
            return preferences.load(reopened)
        finally:
            reopened.close()

    return read

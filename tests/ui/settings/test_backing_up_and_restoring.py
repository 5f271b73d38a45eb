"""Backups from the window: made whole, and three clicks back."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetracker.domain.period import Period
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import LoadUnit
from glutetracker.store import Table, runs
from glutetracker.store.file import backup
from glutetracker.ui.context import Context
from glutetracker.ui.pages.settings import PAGE as SETTINGS
from glutetracker.ui.pages.settings import SettingsPage
from glutetracker.ui.pages.today import PAGE as TODAY
from glutetracker.ui.settings.backup_list import BackupList
from glutetracker.ui.theme import Look

EVER = Period(date.min, date.max)
Shown = Callable[..., QWidget]
Confirm = Callable[[SettingsPage], None]


@pytest.fixture
def page(context: Context, shown: Shown) -> Callable[[], SettingsPage]:
    """Opens Settings."""

    def show() -> SettingsPage:
        opened = SETTINGS(context)
        shown(opened)
        return opened

    return show


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_back_up_now_makes_a_whole_file_says_so_and_lists_it(
    page: Callable[[], SettingsPage], context: Context, log_run: Callable[..., object], journal_path: Path, qtbot: QtBot
) -> None:
    log_run()
    settings = page()
    assert settings.file.backups.nothing.isVisible()
    with qtbot.waitSignal(context.notices.said) as said:
        QTest.keyClick(settings.file.back_up, Qt.Key.Key_Return)
        assert settings.file.back_up.is_busy
    assert not settings.file.back_up.is_busy
    assert said.args[0].startswith("Backed up and checked: today, ")
    [made] = backup.backups(journal_path)
    assert made.reason == "asked"
    with closing(sqlite3.connect(made.path)) as copy:
        assert copy.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert copy.execute("select count(*) from run").fetchone() == (1,)
    assert [row.backup for row in settings.file.backups.rows] == [made]
    assert not settings.file.backups.nothing.isVisible()


def test_a_backup_that_cannot_be_made_is_told_in_words(
    page: Callable[[], SettingsPage], context: Context, journal_path: Path, qtbot: QtBot
) -> None:
    settings = page()
    backup.folder(journal_path).write_text("a file where the folder should be", encoding="utf-8")
    with qtbot.waitSignal(context.notices.went_wrong) as wrong:
        click(settings.file.back_up)
    assert "backup" in wrong.args[0]
    assert not settings.file.back_up.is_busy


@pytest.fixture
def confirm(qtbot: QtBot) -> Confirm:
    """Confirms that a backup is to be restored, and waits until it is."""

    def confirmed(settings: SettingsPage) -> None:
        click(settings.file.backups.panel.restore)
        assert not settings.file.backups.isEnabled(), "one at a time"
        qtbot.waitUntil(settings.file.backups.isEnabled)

    return confirmed


def test_three_clicks_bring_the_old_data_back_everywhere_and_keep_what_was_there(
    page: Callable[[], SettingsPage],
    context: Context,
    shown: Shown,
    log_run: Callable[..., object],
    journal_path: Path,
    confirm: Confirm,
) -> None:
    old = log_run(date(2026, 3, 2), distance_m=5000.0)
    context.choose(Preferences(load_unit=LoadUnit.LB))
    backup.make(journal_path)
    log_run(date(2026, 3, 3), distance_m=9000.0)
    context.choose(Preferences())
    today = TODAY(context)
    shown(today)
    settings = page()
    assert today.latest.rows[0].value.text() == "9.0 km"
    [row] = settings.file.backups.rows
    click(row.restore)
    assert settings.file.backups.panel.isVisible()
    confirm(settings)
    assert [run.id for run in runs.between(context.store, EVER)] == [old.id]  # type: ignore[attr-defined]
    assert today.latest.rows[0].value.text() == "5.0 km"
    assert context.preferences.load_unit is LoadUnit.LB
    assert settings.units.offers["load_unit"].key == "lb"
    assert not settings.file.backups.panel.isVisible()
    assert [each.reason for each in backup.backups(journal_path)] == ["before-restore", "asked"]


def test_a_restore_is_undone_by_restoring_what_was_there(
    page: Callable[[], SettingsPage],
    context: Context,
    log_run: Callable[..., object],
    journal_path: Path,
    qtbot: QtBot,
    confirm: Confirm,
) -> None:
    log_run(distance_m=5000.0)
    backup.make(journal_path)
    log_run(distance_m=9000.0)
    settings = page()
    click(settings.file.backups.rows[0].restore)
    with qtbot.waitSignal(context.notices.said) as said:
        confirm(settings)
    assert "To undo that, restore “Before a restore” of today, " in said.args[0]
    assert settings.file.told.text() == said.args[0]
    first = settings.file.backups.rows[0]
    assert first.backup.reason == "before-restore"
    click(first.restore)
    confirm(settings)
    assert sorted(run.distance_m or 0 for run in runs.between(context.store, EVER)) == [5000.0, 9000.0]


def test_what_is_logged_after_a_restore_is_kept(
    page: Callable[[], SettingsPage],
    context: Context,
    log_run: Callable[..., object],
    journal_path: Path,
    confirm: Confirm,
) -> None:
    log_run()
    backup.make(journal_path)
    settings = page()
    click(settings.file.backups.rows[0].restore)
    confirm(settings)
    context.choose(Preferences(text_scale_pct=150))
    assert settings.looks.offers["text_scale_pct"].key == "150"


def test_while_a_backup_is_restored_everything_can_be_seen_and_nothing_is_called_saved(
    page: Callable[[], SettingsPage], context: Context, log_run: Callable[..., object], journal_path: Path, qtbot: QtBot
) -> None:
    log_run()
    backup.make(journal_path)
    log_run()
    settings = page()
    click(settings.file.backups.rows[0].restore)
    click(settings.file.backups.panel.restore)
    with qtbot.waitSignal(context.notices.went_wrong) as wrong:
        assert not context.save("Easy run", lambda edit: edit.remove(Table.RUN, "x"))
    assert "being restored" in wrong.args[0]
    assert len(runs.between(context.store, EVER)) == 2
    qtbot.waitUntil(settings.file.backups.isEnabled)
    assert context.store.read_only is None
    assert len(runs.between(context.store, EVER)) == 1


def test_keeping_things_as_they_are_restores_nothing_and_gives_the_keyboard_back(
    page: Callable[[], SettingsPage], log_run: Callable[..., object], journal_path: Path
) -> None:
    backup.make(journal_path)
    log_run()
    settings = page()
    [row] = settings.file.backups.rows
    row.restore.setFocus()
    QTest.keyClick(row.restore, Qt.Key.Key_Return)
    panel = settings.file.backups.panel
    assert panel.keep.hasFocus()
    QTest.keyClick(panel.keep, Qt.Key.Key_Tab)
    assert panel.restore.hasFocus()
    QTest.keyClick(panel.keep, Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert row.restore.hasFocus()
    assert [each.reason for each in backup.backups(journal_path)] == ["asked"]


def test_what_a_restore_does_is_seen_whole_before_it_is_confirmed(
    context: Context, shown: Shown, log_run: Callable[..., object], journal_path: Path, qtbot: QtBot
) -> None:
    log_run()
    backup.make(journal_path)
    settings = SETTINGS(context)
    shown(settings, (900, 500))
    area, asking = settings.frame.area, settings.file.backups
    row = asking.rows[0]
    area.verticalScrollBar().setValue(row.mapTo(settings.frame.inner, QPoint(0, row.height() + 8)).y() - area.height())
    click(row.restore)
    qtbot.waitUntil(lambda: asking.panel.height() >= asking.panel.minimumSizeHint().height())
    QTest.qWait(0)
    view = area.viewport()
    assert view.rect().contains(QRect(asking.panel.mapTo(view, QPoint()), asking.panel.size()))
    assert asking.panel.keep.hasFocus()


def test_a_damaged_backup_is_not_restored_and_the_open_file_stays_in_use(
    page: Callable[[], SettingsPage],
    context: Context,
    log_run: Callable[..., object],
    journal_path: Path,
    qtbot: QtBot,
    confirm: Confirm,
) -> None:
    made = backup.make(journal_path)
    log_run()
    settings = page()
    made.path.write_bytes(made.path.read_bytes()[:5000])
    click(settings.file.backups.rows[0].restore)
    with qtbot.waitSignal(context.notices.went_wrong):
        confirm(settings)
    assert len(runs.between(context.store, EVER)) == 1
    context.choose(Preferences(load_unit=LoadUnit.LB))
    assert context.preferences.load_unit is LoadUnit.LB


def test_a_file_found_damaged_while_open_can_still_go_back(
    page: Callable[[], SettingsPage],
    context: Context,
    log_run: Callable[..., object],
    journal_path: Path,
    confirm: Confirm,
) -> None:
    log_run()
    backup.make(journal_path)
    settings = page()
    context.store.distrust("page 3 is torn")
    click(settings.file.backups.rows[0].restore)
    confirm(settings)
    assert context.store.read_only is None
    context.choose(Preferences(load_unit=LoadUnit.LB))
    assert context.preferences.load_unit is LoadUnit.LB


def test_a_file_torn_on_the_disk_is_set_aside_and_the_backup_takes_its_place(
    page: Callable[[], SettingsPage],
    context: Context,
    log_run: Callable[..., object],
    journal_path: Path,
    confirm: Confirm,
) -> None:
    old = log_run()
    backup.make(journal_path)
    settings = page()
    torn = bytearray(journal_path.read_bytes())
    torn[4096:] = b"\x5a" * (len(torn) - 4096)
    journal_path.write_bytes(torn)
    click(settings.file.backups.rows[0].restore)
    confirm(settings)
    assert "set aside beside the backups" in settings.file.told.text()
    assert [run.id for run in runs.between(context.store, EVER)] == [old.id]  # type: ignore[attr-defined]
    [aside] = backup.folder(journal_path).glob("*.aside")
    assert aside.read_bytes() == bytes(torn)


def test_only_a_few_backups_are_listed_until_the_rest_is_asked_for(
    look: Look, shown: Shown, journal_path: Path, context: Context
) -> None:
    for _ in range(8):
        backup.make(journal_path)
    listed = BackupList(look)
    shown(listed)
    listed.show_backups(journal_path)
    assert len(listed.rows) == 6
    assert listed.older.text() == "Show 2 older"
    QTest.keyClick(listed.older, Qt.Key.Key_Return)
    assert [row.backup for row in listed.rows] == backup.backups(journal_path)
    assert listed.rows[6].restore.hasFocus()
    assert not listed.older.isVisible()


def test_every_restore_button_says_which_backup_it_restores(
    page: Callable[[], SettingsPage], log_run: Callable[..., object], journal_path: Path
) -> None:
    backup.make(journal_path, reason="before-import")
    [row] = page().file.backups.rows
    assert row.restore.accessibleName().startswith("Restore the backup of today, ")
    assert "Before an import · " in row.restore.accessibleName()


def test_tab_goes_from_backing_up_on_to_the_backups(page: Callable[[], SettingsPage], journal_path: Path) -> None:
    backup.make(journal_path)
    settings = page()
    settings.file.back_up.setFocus()
    QTest.keyClick(settings.file.back_up, Qt.Key.Key_Tab)
    assert settings.window().focusWidget() is settings.file.backups.rows[0].restore

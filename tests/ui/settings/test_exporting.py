"""Everything out from the window: written beside it, stopped when asked, told how it went."""

import zipfile
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from glutetracker.domain.clock import today
from glutetracker.domain.running import Run, RunKind
from glutetracker.store import runs
from glutetracker.ui.pages.settings import PAGE as SETTINGS


@pytest.fixture
def settings(context, shown):
    """The Settings page."""
    return shown(SETTINGS(context))


@pytest.fixture
def chosen(monkeypatch, tmp_path):
    """What the person answers to the system's own dialog; all.zip unless told."""
    answer = [str(tmp_path / "all.zip")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (answer[0], ""))
    return answer


def members(path):
    with zipfile.ZipFile(path) as archive:
        return archive.namelist()


def test_one_key_exports_everything_and_says_where_it_is(settings, chosen, log_run, context, qtbot, tmp_path):
    log_run()
    card = settings.export
    card.start.setFocus()
    with qtbot.waitSignal(context.notices.said) as said:
        QTest.keyClick(card.start, Qt.Key.Key_Return)
        assert card.bar.isVisible()
        assert card.stop.hasFocus()
    assert said.args == ["Exported to all.zip."]
    assert card.told.text().startswith(f"Exported to {tmp_path / 'all.zip'}, ")
    assert "journal.json" in members(tmp_path / "all.zip")
    assert card.start.hasFocus()
    assert not card.bar.isVisible()


def test_a_name_without_ending_becomes_a_zip(settings, chosen, context, qtbot, tmp_path):
    chosen[0] = str(tmp_path / "march.2026")
    with qtbot.waitSignal(context.notices.said):
        settings.export.start.click()
    assert zipfile.is_zipfile(tmp_path / "march.2026.zip")


def test_a_dialog_called_off_writes_nothing(settings, chosen, tmp_path):
    chosen[0] = ""
    settings.export.start.click()
    assert settings.export.start.isVisible()
    assert list(tmp_path.glob("*.zip")) == []


def test_a_stopped_export_leaves_what_was_there(settings, chosen, store, qtbot, tmp_path):
    with store.write("More than is written before a key goes down") as edit:
        for _ in range(4000):
            runs.save(edit, Run(kind=RunKind.EASY, local_day=today(), distance_m=5000.0, duration_s=1800.0))
    (tmp_path / "all.zip").write_text("mine")
    settings.export.start.click()
    QTest.keyClick(settings.export.stop, Qt.Key.Key_Space)
    qtbot.waitUntil(settings.export.told.isVisible, timeout=20_000)
    assert settings.export.told.text() == "The export was stopped; nothing was written."
    assert (tmp_path / "all.zip").read_text() == "mine"


def test_a_place_that_cannot_be_written_is_told(settings, chosen, context, qtbot, tmp_path):
    chosen[0] = str(tmp_path / "nowhere" / "all.zip")
    with qtbot.waitSignal(context.notices.went_wrong) as failed:
        settings.export.start.click()
    assert "cannot be written" in failed.args[0]
    assert settings.export.start.isVisible()


def test_a_hidden_body_offers_no_photos(settings, context):
    assert settings.export.photos.isVisible()
    context.choose(replace(context.preferences, shows_body=False))
    assert not settings.export.photos.isVisible()


@pytest.mark.parametrize(
    ("name", "begins"), [("sessions.csv", b'"Workout #";"Date"'), ("sessions.ics", b"BEGIN:VCALENDAR")]
)
def test_all_sessions_are_written_for_other_apps(name, begins, settings, chosen, log_session, context, qtbot, tmp_path):
    log_session()
    chosen[0] = str(tmp_path / name)
    settings.export.sessions.setFocus()
    with qtbot.waitSignal(context.notices.said) as said:
        QTest.keyClick(settings.export.sessions, Qt.Key.Key_Space)
    assert said.args == [f"Exported to {name}."]
    assert (tmp_path / name).read_bytes().removeprefix(b"\xef\xbb\xbf").startswith(begins)
    assert settings.export.sessions.isEnabled()

"""Photos of the body: kept plain and private, seen only when asked for, compared, deleted and brought back."""

import struct
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from log_driver import Logger
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from glutetracker.domain.body.photos import Pose
from glutetracker.domain.clock import today
from glutetracker.store import Store
from glutetracker.store.body import photos
from glutetracker.ui.log.visit.panel import MeasurePanel
from glutetracker.ui.log.visit.photo_card import PhotoCard
from glutetracker.ui.log.visit.pictures import LONGEST_SIDE, NoPictureError, plain_picture

SECRET = b"52.5200 N 13.4050 E"


def card(logger: Logger) -> PhotoCard:
    logger.page.asked_for("measure")
    panel = logger.page.part("measure")
    assert isinstance(panel, MeasurePanel)
    return panel.photos


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def taken(path: Path, colour: str, size: tuple[int, int] = (60, 90)) -> Path:
    """A picture of one colour, with words in it that no one needs to know."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    image.setText("Location", SECRET.decode())
    assert image.save(str(path))
    return path


def with_exif(path: Path) -> Path:
    """A JPEG as a phone writes it: lying on its side, its place told in EXIF."""
    plain = taken(path, "red").read_bytes()
    upright = struct.pack("<HHIHH", 0x0112, 3, 1, 6, 0)
    where = struct.pack("<HHII", 0x010E, 2, len(SECRET), 38)
    tiff = b"II*\0" + struct.pack("<IH", 8, 2) + where + upright + struct.pack("<I", 0) + SECRET
    segment = b"Exif\0\0" + tiff
    path.write_bytes(plain[:2] + b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment + plain[2:])
    return path


def drop(target: QWidget, *paths: Path) -> bool:
    """Drop files, as a file browser does; whether they were taken."""
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    about = (Qt.DropAction.CopyAction, files, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPoint(5, 5), *about)
    QApplication.sendEvent(target, entering)
    if entering.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), *about))
    return entering.isAccepted()


def middle(widget: QWidget, share: float) -> QColor:
    seen = widget.grab().toImage()
    return seen.pixelColor(int(seen.width() * share), seen.height() // 2)


@pytest.fixture
def add(qtbot: QtBot, store: Store, tmp_path: Path) -> Callable[..., None]:
    """Adds a photo of a colour: add(card, "red", days_ago, pose)."""

    def added(to: PhotoCard, colour: str, days_ago: int = 0, pose: Pose = Pose.FRONT) -> None:
        before = len(photos.every(store))
        to.adding.day.set_day(today() - timedelta(days=days_ago))
        to.adding.pose.choose(pose.value)
        to.adding.take_in([taken(tmp_path / f"{colour}.png", colour)])
        qtbot.waitUntil(lambda: len(photos.every(store)) == before + 1)

    return added


@pytest.mark.parametrize("make", [with_exif, lambda path: taken(path, "red")])
def test_what_a_camera_tells_besides_the_picture_stays_behind(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    for name in ("phone.jpg", "phone.png"):
        if make is with_exif and name.endswith("png"):
            continue
        source = make(tmp_path / name)
        assert SECRET in source.read_bytes()
        kept = plain_picture(source)
        assert SECRET not in kept
        assert b"Exif" not in kept
        assert not QImage.fromData(kept).textKeys()


def test_a_picture_is_kept_upright_and_not_larger_than_needed(tmp_path: Path) -> None:
    turned = QImage.fromData(plain_picture(with_exif(tmp_path / "phone.jpg")))
    assert (turned.width(), turned.height()) == (90, 60)
    large = QImage.fromData(plain_picture(taken(tmp_path / "large.png", "blue", (1500, 3000))))
    assert (large.width(), large.height()) == (LONGEST_SIDE // 2, LONGEST_SIDE)


@pytest.mark.parametrize(
    "content", [b"", b"not a picture", b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"]
)
def test_what_is_no_picture_is_refused_by_its_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.jpg"
    path.write_bytes(content)
    with pytest.raises(NoPictureError, match=r"letter\.jpg is no picture"):
        plain_picture(path)


def test_no_photo_is_seen_until_asked_for_each_time_anew(logger: Logger, add: Callable[..., None]) -> None:
    shown = card(logger)
    add(shown, "red")
    assert not shown.pair.isVisible()
    assert "1 photo is kept" in shown.told.text()
    click(shown.opener)
    assert shown.pair.isVisible()
    logger.page.asked_for("run")
    logger.page.asked_for("measure")
    assert not shown.pair.isVisible()


def test_two_are_seen_side_by_side_and_the_left_one_through_the_right(logger: Logger, add: Callable[..., None]) -> None:
    shown = card(logger)
    click(shown.opener)
    add(shown, "blue", days_ago=0)
    add(shown, "red", days_ago=90)
    shown.earlier.box.setFocus()
    logger.press(Qt.Key.Key_Home)
    assert [shown.earlier.box.itemText(at).split(",")[1].strip() for at in range(2)] == ["front", "front"]
    assert middle(shown.pair, 0.25).red() > 200
    assert middle(shown.pair, 0.75).blue() > 200
    shown.ghost.setFocus()
    logger.press(Qt.Key.Key_End)
    assert middle(shown.pair, 0.75).red() > 200
    assert "Left:" in shown.pair.accessibleDescription()


def test_at_first_the_first_of_the_last_pose_stands_left(logger: Logger, add: Callable[..., None]) -> None:
    shown = card(logger)
    for colour, days_ago, pose in (("green", 90, Pose.SIDE), ("red", 60, Pose.BACK), ("blue", 0, Pose.BACK)):
        add(shown, colour, days_ago, pose)
    shown.earlier.box.clear()
    again = PhotoCard(logger.context)
    again.show_photos()
    assert again.earlier.box.currentText().endswith("back")
    assert again.earlier.key != again.later.key
    again.deleteLater()


def test_a_deleted_photo_comes_back_by_undo(logger: Logger, store: Store, add: Callable[..., None]) -> None:
    shown = card(logger)
    click(shown.opener)
    add(shown, "red", 60)
    add(shown, "blue")
    before = photos.every(store)
    click(shown.delete)
    assert len(photos.every(store)) == 1
    logger.undo()
    assert photos.every(store) == before


def test_pictures_are_dropped_onto_the_card_and_other_files_are_not(
    logger: Logger, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    shown = card(logger)
    click(shown.opener)
    assert not drop(shown.adding, tmp_path / "morning.gpx")
    assert drop(shown.adding, taken(tmp_path / "a.png", "red"), taken(tmp_path / "b.png", "blue"))
    qtbot.waitUntil(lambda: len(photos.every(store)) == 2)


def test_a_file_that_is_no_picture_says_so_on_the_card(logger: Logger, tmp_path: Path, qtbot: QtBot) -> None:
    shown = card(logger)
    click(shown.opener)
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"not a picture")
    shown.adding.take_in([broken])
    qtbot.waitUntil(shown.adding.problem.isVisible)
    assert "broken.jpg" in shown.adding.problem.text()


def test_a_picture_that_is_gone_is_told_and_the_other_is_seen(
    logger: Logger, store: Store, add: Callable[..., None]
) -> None:
    shown = card(logger)
    add(shown, "red", 60)
    add(shown, "blue")
    (store.path.with_name(store.path.name + ".files") / photos.every(store)[0].sha256).unlink()
    click(shown.opener)
    assert "missing or damaged" in shown.adding.problem.text()
    assert middle(shown.pair, 0.75).blue() > 200

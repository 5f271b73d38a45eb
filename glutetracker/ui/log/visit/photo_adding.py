"""Adding photos: chosen or dropped, made plain in a thread, kept beside the journal."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain.body.photos import Photo, Pose, photo_name, pose_name
from glutetracker.store import StoreProblem
from glutetracker.store.body import photos
from glutetracker.ui import choosing_files, tasks
from glutetracker.ui.context import Context
from glutetracker.ui.log.visit.pictures import SUFFIXES, plain_picture
from glutetracker.ui.widgets import Button, ChipGroup, DateField, Label
from glutetracker.words import Problem, tr


class PhotoAdding(QWidget):
    """Takes pictures in as photos of the day and pose that are chosen.

    Attributes:
        day: Day of the photos.
        pose: From where they were taken.
        choose: Asks for their files.
        problem: What is wrong with one of them.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        look = context.look
        self._context = context
        self.day = DateField(look, tr("Day of the photo to add"))
        self.pose = ChipGroup(look, tr("Seen from"), tuple((each.value, pose_name(each)) for each in Pose))
        self.choose = Button(look, tr("Add photos…"), icon="photo")
        self.choose.setObjectName("addPhotos")
        self.problem = Label(look, "", "small", "fieldError", wraps=True)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.theme.px(8))
        for widget in (self.day, Label(look, tr("Seen from"), "label", "body2"), self.pose):
            column.addWidget(widget)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.problem)
        self.choose.clicked.connect(self._ask)
        self.setAcceptDrops(True)

    def take_in(self, paths: Sequence[Path]) -> None:
        """Keep these pictures; each for itself, and what is wrong with one is said."""
        self.problem.hide()
        try:
            day = self.day.day()
        except Problem as problem:
            self.say(problem)
            return
        for path in paths:
            kept = partial(self._keep, day=day, pose=Pose(self.pose.key))
            tasks.run(self, partial(plain_picture, path), done=kept, failed=self.say)

    def say(self, problem: Exception) -> None:
        """Say what is wrong with a picture."""
        if isinstance(problem, Problem):
            self.problem.setText(str(problem))
            self.problem.show()
        else:
            self._context.notices.tell(problem)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Pictures may be dropped here; other files are for the window."""
        event.setAccepted(bool(_pictures(event)))

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep what was dropped."""
        event.acceptProposedAction()
        self.take_in(_pictures(event))

    def _keep(self, picture: bytes, *, day: date, pose: Pose) -> None:
        store = self._context.store
        try:
            sha256 = photos.keep_picture(store, picture)
        except StoreProblem as problem:
            self._context.notices.tell(problem)
            return
        photo = Photo(local_day=day, pose=pose, sha256=sha256, byte_count=len(picture))
        label = tr("Photo of {photo}", photo=photo_name(photo))
        self._context.save(label, lambda edit: photos.save(edit, photo))

    def _ask(self) -> None:
        wanted = tr("Pictures ({suffixes})", suffixes=" ".join(f"*.{each} *.{each.upper()}" for each in SUFFIXES))
        self.take_in(choosing_files.to_open(self, tr("Photos to keep"), wanted, choosing_files.Place.PicturesLocation))


def _pictures(event: QDropEvent) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower().lstrip(".") in SUFFIXES]

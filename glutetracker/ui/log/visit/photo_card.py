"""Photos of the body: closed until asked for, two of them compared side by side."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QImage
from PySide6.QtWidgets import QSlider, QVBoxLayout, QWidget

from glutetracker.domain.body.photos import Photo, photo_name
from glutetracker.store import StoreProblem, Table
from glutetracker.store.body import photos
from glutetracker.ui.context import Context
from glutetracker.ui.log.visit.photo_adding import PhotoAdding
from glutetracker.ui.log.visit.photo_pair import PhotoPair
from glutetracker.ui.widgets import Button, Card, Label, Select
from glutetracker.words import Problem, tr, trn


class PhotoCard(Card):
    """Keeps photos, and shows two of them for as long as it is open.

    Attributes:
        told: How many there are.
        opener: Opens and closes it.
        opened: What is seen while it is open.
        earlier: Chooses the left one.
        later: Chooses the right one.
        pair: Shows both.
        ghost: How much of the left one is seen over the right.
        delete: Deletes the right one; undo brings it back.
        adding: Adds photos.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look, tr("Photos"))
        self._context = context
        self._photos: list[Photo] = []
        self.told = Label(look, "", "small", "body2", wraps=True)
        self.opener = Button(look, tr("Open photos"), icon="eye")
        self.opener.setObjectName("openPhotos")
        self.opened, self._compared = QWidget(), QWidget()
        self.earlier, self.later = Select(look, tr("Left")), Select(look, tr("Right"))
        self.pair = PhotoPair(look)
        self._ghost_label = Label(look, tr("The left one over the right, to find the same frame"), "label", "body2",
                                  wraps=True)  # fmt: skip
        self.ghost = QSlider(Qt.Orientation.Horizontal)
        self.delete = Button(look, tr("Delete the right one"), icon="trash", kind="ghost")
        self.delete.setObjectName("deletePhoto")
        self.adding = PhotoAdding(context)
        self._prepare_ghost()
        self._lay_out()
        self.opener.clicked.connect(lambda: self.open(wanted=not self.is_open))
        self.earlier.chosen.connect(self._show_pair)
        self.later.chosen.connect(self._show_pair)
        self.ghost.valueChanged.connect(lambda value: self.pair.show_ghost(value / 100))
        self.delete.clicked.connect(self._delete)
        look.changed.connect(self._size_ghost)

    @property
    def is_open(self) -> bool:
        """Whether photos can be seen."""
        return not self.opened.isHidden()

    def show_photos(self) -> None:
        """Read which there are; their pictures only while open."""
        self._photos = photos.every(self._context.store)
        self.told.setText(_told(len(self._photos)))
        self._offer()
        if self.is_open:
            self._show_pair()

    def open(self, *, wanted: bool) -> None:
        """Open it, or close it and let go of what was seen."""
        self.opened.setVisible(wanted)
        self.opener.setText(tr("Close photos") if wanted else tr("Open photos"))
        self.adding.problem.hide()
        if wanted:
            self._show_pair()
        else:
            self.ghost.setValue(0)
            self.pair.show_pair(QImage(), QImage(), "")

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Close with the page: the next look begins closed."""
        super().hideEvent(event)
        if self.is_open and not event.spontaneous():
            self.open(wanted=False)

    def _delete(self) -> None:
        photo = self._chosen(self.later)
        if photo is not None:
            label = tr("Photo of {photo} deleted", photo=photo_name(photo))
            self._context.save(label, lambda edit: edit.remove(Table.PHOTO, photo.id), undoable=True)

    def _offer(self) -> None:
        """Offer photos in the order of their days: at first the first of the last one's pose beside the last."""
        entries = [(photo.id, photo_name(photo)) for photo in self._photos]
        self._compared.setVisible(bool(entries))
        if not entries:
            return
        last = self._photos[-1]
        first = next(each for each in self._photos if each.pose is last.pose)
        for select, begun in ((self.earlier, first), (self.later, last)):
            select.offer(entries, select.key if select.key in dict(entries) else begun.id)

    def _show_pair(self) -> None:
        earlier, later = self._chosen(self.earlier), self._chosen(self.later)
        if earlier is None or later is None:
            self.pair.show_pair(QImage(), QImage(), "")
            return
        told = tr("Left: {earlier}. Right: {later}.", earlier=photo_name(earlier), later=photo_name(later))
        self.pair.show_pair(self._image(earlier), self._image(later), told)

    def _image(self, photo: Photo) -> QImage:
        try:
            return QImage.fromData(photos.picture(self._context.store, photo))
        except StoreProblem:
            self.adding.say(Problem(tr("The picture of {photo} is missing or damaged.", photo=photo_name(photo))))
            return QImage()

    def _chosen(self, select: Select) -> Photo | None:
        return next((each for each in self._photos if each.id == select.key), None)

    def _prepare_ghost(self) -> None:
        self.ghost.setObjectName("photoGhost")
        self.ghost.setAccessibleName(self._ghost_label.text())
        self._ghost_label.setBuddy(self.ghost)
        self.ghost.setRange(0, 100)
        self.ghost.setPageStep(10)
        self._size_ghost()

    def _size_ghost(self) -> None:
        self.ghost.setMinimumHeight(self.look.theme.px(28))  # its handle whole: Qt asks the sheet for less

    def _lay_out(self) -> None:
        space = self.look.theme.px(8)
        self.body.addWidget(self.told)
        self.body.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.opened)
        compared = (self.earlier, self.later, self.pair, self._ghost_label, self.ghost, self.delete)
        for holder, widgets in ((self._compared, compared), (self.opened, (self._compared, self.adding))):
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(space)
            for widget in widgets:
                column.addWidget(widget)
            column.setAlignment(self.delete, Qt.AlignmentFlag.AlignLeading)
        self.opened.hide()


def _told(count: int) -> str:
    if not count:
        return tr("Kept beside your file for you alone, without place and device. None is shown until you open this.")
    return trn(
        "{count} photo is kept beside your file. None is shown until you open this.",
        "{count} photos are kept beside your file. None is shown until you open this.",
        count,
    )

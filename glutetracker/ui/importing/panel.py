"""The import over the pages: files are read, shown, and brought in once that is wanted."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from glutetracker.intake import Outcome, Preview, Status, called
from glutetracker.ui.context import Context
from glutetracker.ui.importing import telling
from glutetracker.ui.importing.afterwards import Afterwards
from glutetracker.ui.importing.file_list import FileList
from glutetracker.ui.importing.job import KeepingJob, ReadingJob, let_go
from glutetracker.ui.importing.outcomes import Told
from glutetracker.ui.importing.preview_view import PreviewView
from glutetracker.ui.widgets import Button, Label, Overlay
from glutetracker.words import tr, trn

FEW, FEW_HIGH, MANY_HIGH = 3, 220, 440


class ImportPanel(Overlay):
    """Shows an import from its files to its end; closed while files come in, it goes on.

    Attributes:
        title: How far it is, what would come in, or what came of it.
        preview: What would come in, before it does.
        listed: What became of each file.
        stop: Stops reading or bringing in.
        cancel: Leaves everything as it is.
        bring_in: Brings in what was shown.
        done: Closes the panel.
    """

    WIDTH = 720

    def __init__(self, context: Context, parent: QWidget) -> None:
        look = context.look
        super().__init__(look, parent, tr("Import"))
        self._context = context
        self._paths: list[Path] = []
        self._next: list[Path] = []
        self._reading: ReadingJob | None = None
        self._keeping: KeepingJob | None = None
        self._preview, self._is_long = Preview(), False
        self._count: Counter[Status] = Counter()
        self.title = Label(look, "", "h2", "title", wraps=True)
        self.about = Label(look, "", "body", "body2", wraps=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("How far the import is"))
        self.preview = PreviewView(context)
        self.listed = FileList(look, tr("What became of each file"))
        self.left = Afterwards(context)
        self.stop = Button(look, tr("Stop"), icon="stop")
        self.cancel = Button(look, tr("Cancel"))
        self.bring_in = Button(look, tr("Bring in"), icon="import", kind="primary")
        self.done = Button(look, tr("Close"), kind="primary")
        self._buttons = {
            "stopImport": self.stop, "cancelImport": self.cancel, "bringIn": self.bring_in, "closeImport": self.done,
        }  # fmt: skip
        self._lay_out()
        self.stop.clicked.connect(self._stop)
        self.cancel.clicked.connect(self.close_up)
        self.bring_in.clicked.connect(self._bring_in)
        self.done.clicked.connect(self.close_up)
        self.preview.answered.connect(self._read)
        self.left.ended.connect(self.title.setText)

    def take_in(self, paths: Sequence[Path]) -> None:
        """Read files and show what they would bring; more files join those that are shown."""
        if self._keeping is not None:
            self._next.extend(paths)
            self.open()
            return
        if not self._is_open_question:
            self._put_away()
        self._paths.extend(paths)
        self._read()

    def wanted_height(self, _: int) -> int:
        """Room for some files; more of them scroll."""
        return self.look.theme.px(MANY_HIGH if self._is_long else FEW_HIGH) + 5 * self.done.sizeHint().height()

    def close_up(self) -> None:
        """Hide it; what was not brought in by now is not."""
        if self._reading is not None:
            self._reading.stop()
            self._reading = None
        if self._keeping is None:
            self._put_away()
        super().close_up()

    def stops(self) -> list[QWidget]:
        """From above to below: what is asked comes and goes, and what is scrolled out of sight keeps its turn."""
        return sorted(super().stops(), key=self.way_down)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 (Qt's name)
        """A question that the keyboard comes to is scrolled to."""
        moved = super().focusNextPrevChild(forward)
        self.preview.show_focused()
        return moved

    @property
    def _is_open_question(self) -> bool:
        return self._reading is not None or self.cancel.isVisible()

    def _read(self) -> None:
        if self._reading is not None:
            self._reading.stop()
        self._reading = job = ReadingJob(self._context, self._paths, self.preview.hints)
        job.moved_on.connect(self._show_way)
        job.done.connect(lambda preview: self._on_read(job, preview))
        job.failed.connect(lambda error: self._on_unread(job, error))
        self._show(self.bar, self.stop)
        self.about.setText("")
        self._show_way()
        self.open()
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_read(self, job: ReadingJob, preview: Preview) -> None:
        job.deleteLater()
        let_go(self._context, self._preview.files if job is self._reading else preview.files)
        if job is not self._reading:
            return
        self._reading = None
        self._preview, self._is_long = preview, preview.is_longer_than(FEW)
        self._place()
        self.left.say("")
        self.preview.show_preview(preview)
        coming = sum(each.outcome.status is Status.ADDED for each in preview.coming) or len(preview.coming)
        self.about.setText(telling.brought(preview.coming) if coming else "")
        if coming or preview.table or preview.without_day:
            self.title.setText(tr("This would come in") if coming else tr("One question first"))
            self.bring_in.setText(trn("Bring in {count} file", "Bring in {count} files", coming))
            self._show(self.preview, self.cancel, *((self.about, self.bring_in) if coming else ()))
            self._next_stop(has_files=bool(coming)).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._count = Counter(each.outcome.status for each in preview.files)
        self.title.setText(telling.summary(self._count))
        self._show_result()
        self.listed.show_all(Told(each.outcome) for each in preview.files)

    def _next_stop(self, *, has_files: bool) -> QWidget:
        """Tell where the keyboard goes on: days are told one after the other."""
        day = self.preview.day
        if day is not None and day.is_waiting and day.isVisible():
            return day.field.edit
        return self.bring_in if has_files else self.preview.first_stop or self.cancel

    def _put_away(self) -> None:
        let_go(self._context, self._preview.files)
        self._preview = Preview()
        self._paths.clear()
        self.preview.forget()

    def _on_unread(self, job: ReadingJob, error: Exception) -> None:
        if job is self._reading:
            self._reading = None
            self._context.notices.tell(error)
            self.close_up()

    def _bring_in(self) -> None:
        stays = [each for each in self._preview.files if not each.outcome.comes]
        self._count = Counter(each.outcome.status for each in stays)
        self.listed.show_all(Told(each.outcome) for each in stays)
        let_go(self._context, stays)
        coming = self.preview.with_kinds(self._preview.coming)
        self._keeping = job = KeepingJob(
            self._context, called(self._paths), coming, self.preview.hints, self.preview.meant
        )
        self._preview = Preview()
        self.preview.forget()  # the thread lets go of the rest
        job.told.connect(self._on_told)
        job.moved_on.connect(self._show_way)
        job.done.connect(self._on_kept)
        job.failed.connect(self._on_failed)
        self._show(self.bar, self.listed, self.stop, self.done)
        self._show_way()
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> None:
        job = self._keeping or self._reading
        if job is not None:
            job.stop()

    def _on_told(self, outcome: Outcome) -> None:
        self._count[outcome.status] += 1
        self.listed.add(outcome)

    def _on_failed(self, error: Exception) -> None:
        self._context.notices.tell(error)
        self._on_kept()

    def _on_kept(self) -> None:
        job, self._keeping = self._keeping, None
        if job is None:
            return
        was_stopped = job.progress.done < job.progress.count
        job.deleteLater()
        told = telling.summary(self._count)
        self.left.follow(job.import_id, tr("Stopped after {told}", told=told) if was_stopped else told)
        self._show_result()
        if self.isHidden():
            self._context.notices.said.emit(tr("Import: {told}", told=told))
        self._paths.clear()
        if self._next:
            paths, self._next = self._next, []
            self.take_in(paths)

    def _show_result(self) -> None:
        self._show(self.listed, self.done)
        if self.isVisible():
            self.done.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_way(self) -> None:
        job = self._keeping or self._reading
        if job is None:
            return
        if self._keeping is not None:
            self.listed.scrollToBottom()  # once for all that were told since: it lays out the whole list
        done, count = job.progress.done, job.progress.count
        self.bar.setRange(0, count)
        self.bar.setValue(done)
        if not count:
            self.title.setText(tr("Looking at what is there"))
            self.left.say("")
            return
        way = tr("Bringing in: {done} of {count}") if self._keeping else tr("Reading: {done} of {count}")
        self.title.setText(way.format(done=done, count=count))
        self.left.say(telling.pace(job.rate, job.seconds_left) if done else "")

    def _show(self, *shown: QWidget) -> None:
        for widget in (self.about, self.bar, self.preview, self.listed, *self._buttons.values()):
            widget.setVisible(widget in shown)

    def _lay_out(self) -> None:
        for widget in (self.title, self.about, self.bar):
            self.body.addWidget(widget)
        self.body.addStretch()  # while nothing is listed yet, the title stays above
        self.body.addWidget(self.preview, 1)
        self.body.addWidget(self.listed, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.left, 1)
        for name, button in self._buttons.items():
            button.setObjectName(name)
            buttons.addWidget(button)
        self.body.addLayout(buttons)

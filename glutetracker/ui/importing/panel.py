"""The import as it goes: how far it is, what became of each file."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QProgressBar, QWidget

from glutetracker.intake import Outcome, Status, words
from glutetracker.ui.context import Context
from glutetracker.ui.importing.job import ImportJob
from glutetracker.ui.shell.overlay import Overlay
from glutetracker.ui.theme import icons
from glutetracker.ui.widgets import Button, Label
from glutetracker.words import tr, trn
from glutetracker.words.durations import clock

SIGNS = {
    Status.ADDED: ("check", "ok"),
    Status.ALREADY_THERE: ("repeat", "text2"),
    Status.NOTHING_FOR_US: ("minus", "text2"),
    Status.REFUSED: ("error", "danger"),
}
MOST_SHOWN_WARNINGS = 3
LIST_HEIGHT = 320


class ImportPanel(Overlay):
    """Shows an import; closed, the import goes on.

    Attributes:
        title: How far it is, or what came of it.
        listed: What became of each file.
        stop: Stops the import.
        done: Closes the panel.
    """

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.look, parent, tr("Import"))
        look = context.look
        self._context = context
        self._job: ImportJob | None = None
        self._next: list[Path] = []
        self._count: Counter[Status] = Counter()
        self.title = Label(look, "", "h2", "title", wraps=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("How far the import is"))
        self.left = Label(look, "", "small", "body2")
        self.listed = QListWidget()
        self.listed.setObjectName("plain")
        self.listed.setAccessibleName(tr("What became of each file"))
        self.listed.setWordWrap(True)
        self.listed.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.stop = Button(look, tr("Stop"), icon="stop")
        self.done = Button(look, tr("Close"), kind="primary")
        buttons = QHBoxLayout()
        buttons.addWidget(self.left, 1)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.done)
        for widget in (self.title, self.bar, self.listed):
            self.body.addWidget(widget)
        self.body.addLayout(buttons)
        self.done.clicked.connect(self.close_up)
        self._dress()
        look.changed.connect(self._dress)

    def take_in(self, paths: Sequence[Path]) -> None:
        """Start an import; while one is going on, these files follow it."""
        if self._job is not None:
            self._next.extend(paths)
            self.open()
            return
        self._show_job(ImportJob(self._context, paths))

    def _show_job(self, job: ImportJob) -> None:
        self._job = job
        self._count.clear()
        self.listed.clear()
        job.told.connect(self._on_told)
        job.ended.connect(self._on_ended)
        self.stop.clicked.connect(job.stop)
        for widget in (self.stop, self.bar):
            widget.show()
        self._show_way()
        self.open()
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def wanted_height(self, _: int) -> int:
        """Room for some files; more of them scroll."""
        return self.look.theme.px(LIST_HEIGHT) + 3 * self.done.sizeHint().height()

    def _on_told(self, outcome: Outcome) -> None:
        self._count[outcome.status] += 1
        icon, role = SIGNS[outcome.status]
        told = words(replace(outcome, file=Path(outcome.file).name))
        shown = outcome.warnings[:MOST_SHOWN_WARNINGS]
        item = QListWidgetItem(icons.icon(self.look.theme, icon, role), "\n".join((told, *shown)))
        item.setToolTip("\n".join((outcome.file, *outcome.warnings)))
        self.listed.addItem(item)
        self.listed.scrollToBottom()
        self._show_way()

    def _show_way(self) -> None:
        job = self._job
        if job is None or not job.is_running:
            return
        self.bar.setRange(0, job.count)
        self.bar.setValue(job.done)
        if not job.count:
            self.title.setText(tr("Looking at what is there"))
            return
        self.title.setText(tr("Importing: {done} of {count}", done=job.done, count=job.count))
        left = job.seconds_left
        self.left.setText(tr("about {time} left", time=clock(max(1.0, left))) if left is not None else "")

    def _on_ended(self) -> None:
        job, self._job = self._job, None
        if job is None:
            return
        self.stop.clicked.disconnect(job.stop)
        was_stopped = job.done < job.count
        told = self._summary()
        self.title.setText(tr("Stopped after {told}", told=told) if was_stopped else told)
        self.left.setText(tr("What is in stays in.") if was_stopped else "")
        self.stop.hide()
        self.bar.hide()
        self.done.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.isHidden():
            self._context.notices.said.emit(tr("Import: {told}", told=told))
        job.deleteLater()
        if self._next:
            paths, self._next = self._next, []
            self.take_in(paths)

    def _summary(self) -> str:
        names = {
            Status.ADDED: trn("{count} file added", "{count} files added", self._count[Status.ADDED]),
            Status.ALREADY_THERE: tr("{count} already there", count=self._count[Status.ALREADY_THERE]),
            Status.NOTHING_FOR_US: tr("{count} with nothing for us", count=self._count[Status.NOTHING_FOR_US]),
            Status.REFUSED: tr("{count} refused", count=self._count[Status.REFUSED]),
        }
        told = [name for status, name in names.items() if self._count[status]]
        return ", ".join(told) or tr("no files")

    def _dress(self) -> None:
        theme = self.look.theme
        self.listed.setFont(theme.font("small"))
        self.listed.setIconSize(QSize(theme.px(18), theme.px(18)))

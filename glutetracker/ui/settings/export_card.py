"""Everything out: one file that any program can read, and that brings the journal back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget

from glutetracker.domain.clock import today
from glutetracker.domain.preferences import Preferences
from glutetracker.store import reading
from glutetracker.ui import choosing_files, tasks
from glutetracker.ui.context import Context
from glutetracker.ui.settings.exporting import ExportJob
from glutetracker.ui.widgets import Button, Card, CheckBox, Flow, Label
from glutetracker.words import tr
from glutetracker.words.numbers import byte_size


class ExportCard(Card):
    """Writes everything that was logged into one zip.

    Attributes:
        photos: Whether the photos of the body go out too.
        originals: Whether the imported files go out too.
        start: Asks for a file and writes it.
        sessions: Writes all sessions for another app, or as a calendar.
        stop: Stops that.
        bar: How far it is.
        told: How the last export went.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look, tr("Export"))
        self._context = context
        self._job: ExportJob | None = None
        self.photos = CheckBox(look, tr("Photos of the body too"))
        self.originals = CheckBox(look, tr("Imported files too, as they were"))
        self.start = Button(look, tr("Export everything…"), icon="export")
        self.sessions = Button(look, tr("Sessions for other apps…"))
        self.stop = Button(look, tr("Stop"), icon="stop")
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("How far the export is"))
        self.told = Label(look, "", "body", wraps=True)
        named = {"exportPhotos": self.photos, "exportOriginals": self.originals, "exportAll": self.start,
                 "exportSessions": self.sessions}  # fmt: skip
        for name, widget in {**named, "stopExport": self.stop}.items():
            widget.setObjectName(name)
        self.start.clicked.connect(self._ask_where)
        self.sessions.clicked.connect(self._ask_where_sessions)
        self.stop.clicked.connect(self._stop)
        self._lay_out()

    def show_choices(self, preferences: Preferences) -> None:
        """Offer photos only where the body is shown."""
        self.photos.setVisible(preferences.shows_body)

    def export(self, target: Path) -> None:
        """Write everything into a zip, in place of what is there."""
        from glutetracker.outgo import Wanted

        has_photos = self.photos.isChecked() and not self.photos.isHidden()
        wanted = Wanted(has_photos=has_photos, has_originals=self.originals.isChecked())
        self._job = job = ExportJob(self, self._context.store.path, target, wanted)
        job.moved_on.connect(self._show_part)
        job.done.connect(lambda left_out: self._on_done(target, left_out))
        job.failed.connect(self._on_failed)
        self.bar.setValue(0)
        self.told.hide()
        self._show_way(is_going=True)
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_where(self) -> None:
        path = choosing_files.to_save(self, tr("Export everything"), f"glutetracker-{today()}.zip", tr("Zip (*.zip)"))
        if path is not None:
            self.export(path if path.suffix.lower() == ".zip" else path.with_name(path.name + ".zip"))

    def write_sessions(self, target: Path) -> None:
        """Write all sessions, in place of what is there: as Strong does, or a calendar where the file ends in .ics."""
        journal = self._context.store.path

        def work() -> None:
            from glutetracker.outgo import write_sessions

            with reading(journal) as store:
                write_sessions(store, target, overwrites=True)

        said = tr("Exported to {file}.", file=target.name)
        self.sessions.set_busy(busy=True)
        tasks.run(self, work, done=lambda _: self._on_sessions(said), failed=self._on_sessions)

    def _on_sessions(self, told: str | Exception) -> None:
        self.sessions.set_busy(busy=False)
        if isinstance(told, Exception):
            self._context.notices.tell(told)
        else:
            self._context.notices.said.emit(told)

    def _ask_where_sessions(self) -> None:
        kinds = ";;".join((tr("As Strong writes them, for other apps (*.csv)"), tr("Calendar (*.ics)")))
        path = choosing_files.to_save(self, tr("Sessions for other apps"), f"sessions-{today()}.csv", kinds)
        if path is not None:
            self.write_sessions(path if path.suffix.lower() in {".csv", ".ics"} else path.with_name(path.name + ".csv"))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _show_part(self, part: float) -> None:
        self.bar.setValue(round(100 * part))

    def _on_done(self, target: Path, left_out: tuple[str, ...]) -> None:
        size = byte_size(target.stat().st_size) if target.exists() else ""
        said = tr("Exported to {file}, {size}.", file=target, size=size)
        self._end(" ".join((said, *left_out)))
        self._context.notices.said.emit(tr("Exported to {file}.", file=target.name))

    def _on_failed(self, error: Exception) -> None:
        from glutetracker.outgo import StoppedError

        if isinstance(error, StoppedError):
            self._end(str(error))
            return
        self._end("")
        self._context.notices.tell(error)

    def _end(self, told: str) -> None:
        had_focus = self.stop.hasFocus()
        self._show_way(is_going=False)
        self.told.setText(told)
        self.told.setVisible(bool(told))
        if had_focus:
            self.start.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._job is not None:
            self._job.deleteLater()
            self._job = None

    def _show_way(self, *, is_going: bool) -> None:
        for widget in (self.bar, self.stop):
            widget.setVisible(is_going)
        for button in (self.start, self.sessions):
            button.setVisible(not is_going)
        for choice in (self.photos, self.originals):
            choice.setEnabled(not is_going)

    def _lay_out(self) -> None:
        about = tr("One zip: tables for any spreadsheet, the points of each run, and everything to the last field. "
                   "Imported into an empty file, it is the same journal.")  # fmt: skip
        buttons = QWidget()
        flow = Flow(buttons)
        flow.setSpacing(self.look.theme.px(8))
        for button in (self.start, self.sessions, self.stop):
            flow.addWidget(button)
        self.body.addWidget(Label(self.look, about, "small", "body2", wraps=True))
        for widget in (self.photos, self.originals, self.bar, self.told, buttons):
            self.body.addWidget(widget)
        for widget in (self.bar, self.stop, self.told):
            widget.hide()

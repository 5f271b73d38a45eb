"""What the program is, what it does not do, and what it is made of."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from glutetracker import __version__
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, Card, Label
from glutetracker.words import tr

MADE_OF = {
    "PySide6-Essentials": "LGPL 3.0",
    "shiboken6": "LGPL 3.0",
    "pyqtgraph": "MIT",
    "numpy": "BSD 3-Clause",
    "sqlite-utils": "Apache 2.0",
    "sqlite-fts4": "Apache 2.0",
    "click": "BSD 3-Clause",
    "click-default-group": "Public domain",
    "colorama": "BSD 3-Clause",
    "platformdirs": "MIT",
    "python-dateutil": "BSD 3-Clause",
    "pluggy": "MIT",
    "pip": "MIT",
    "tabulate": "MIT",
    "tzdata": "Apache 2.0",
    "fontpkg": "MIT",
    "fontpkg-inter": "SIL Open Font License 1.1",
}
"""Every package of requirements.txt and its licence; Qt is in PySide6, the Inter font in fontpkg-inter."""


class AboutCard(Card):
    """Says what GluteTracker is.

    Attributes:
        licences: Shows and hides what it is made of.
        made_of: The list of it.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("About"))
        self.made_of: QWidget | None = None
        self.licences = Button(look, tr("What it is made of"), icon="info")
        self.licences.setObjectName("licences")
        self.licences.clicked.connect(self._turn)
        name = tr("GluteTracker {version}, MIT licence, by the GluteTracker authors.", version=__version__)
        private = tr("There is no account and no network: nothing you log ever leaves this machine by itself.")
        figures = tr("What it tells is for training, not for medicine.")
        for text in (name, private, figures):
            self.body.addWidget(Label(look, text, "body", "body2", wraps=True))
        self.body.addWidget(self.licences, 0, Qt.AlignmentFlag.AlignLeading)

    def _turn(self) -> None:
        if self.made_of is None:
            self.made_of = _table(self.look)
            self.made_of.hide()
            self.body.addWidget(self.made_of)
        is_shown = self.made_of.isHidden()
        self.made_of.setVisible(is_shown)
        self.licences.setText(tr("Hide what it is made of") if is_shown else tr("What it is made of"))


def _table(look: Look) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    for at, (name, licence) in enumerate(MADE_OF.items()):
        grid.addWidget(Label(look, _with_version(name), "small", wraps=True), at, 0)
        grid.addWidget(Label(look, licence, "small", "body2", wraps=True), at, 1)
    return holder


def _with_version(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return name

"""What a page is, and where it stands in the window."""

from collections.abc import Iterator
from importlib import import_module
from typing import NamedTuple

from PySide6.QtCore import Qt

from glutetracker.ui.live import LiveWidget


class Page(LiveWidget):
    """One page of the window; it keeps itself true to the file.

    Attributes:
        came_from: The page from which a part of this one was asked for; empty where it was turned to by itself.
    """

    came_from = ""

    def take_keyboard(self) -> None:
        """Put the keyboard where work on the page begins: for most, before its first control."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def making_ready(self) -> Iterator[None]:
        """Catch up, and make what the first picture does without: a piece a turn, while the window idles."""
        self.catch_up()
        yield

    def make_ready(self) -> None:
        """Do all of that at once."""
        for _ in self.making_ready():
            pass

    def asked_for(self, what: str) -> None:
        """Show the part of the page that a command asked for; most pages have none."""


class Place(NamedTuple):
    """A page's place in the side bar; its module is loaded when it is first shown.

    Attributes:
        key: Name in commands and pictures, and of its module, which calls its page PAGE.
        title: Name in the side bar.
        icon: Icon in the side bar.
        shortcut: Keys that open it.
        at_foot: Stands at the foot of the side bar.
        is_of_body: It is about measures of the body, which the user may hide.
    """

    key: str
    title: str
    icon: str
    shortcut: str
    at_foot: bool = False
    is_of_body: bool = False

    def load(self) -> type[Page]:
        """Load the page's class."""
        page: type[Page] = import_module(f"glutetracker.ui.pages.{self.key}").PAGE
        return page

"""What a page is."""

from typing import ClassVar

from glutetracker.ui.live import LiveWidget


class Page(LiveWidget):
    """One page of the window; it describes itself, and the window knows no more.

    Attributes:
        key: Name in commands and pictures.
        title: Name in the side bar.
        icon: Icon in the side bar.
        shortcut: Keys that open it.
        at_foot: Stands at the foot of the side bar.
    """

    key: ClassVar[str]
    title: ClassVar[str]
    icon: ClassVar[str]
    shortcut: ClassVar[str]
    at_foot: ClassVar[bool] = False

    def asked_for(self, what: str) -> None:
        """Show the part of the page that a command asked for; most pages have none."""

"""The sound at the end of a rest: our own where Qt can play one, else the desktop's beep."""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication

from glutetracker import resources

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect


def ring() -> None:
    """Sound once."""
    chime = _chime()
    if chime is None or chime.status() is type(chime).Status.Error:
        QApplication.beep()
    else:
        chime.play()


@cache
def _chime() -> "QSoundEffect | None":
    """Make the player, which comes with the extra [voice] only."""
    try:
        from PySide6.QtMultimedia import QSoundEffect
    except ImportError:
        return None
    chime = QSoundEffect(QApplication.instance())

    def beep_instead() -> None:
        if chime.status() is QSoundEffect.Status.Error:  # known once it was to sound: no loudspeaker takes it
            QApplication.beep()

    chime.statusChanged.connect(beep_instead)
    chime.setSource(QUrl.fromLocalFile(str(resources.path("sounds", "rest_over.wav"))))
    return chime

"""Where our own files lie on this machine when nobody says otherwise."""

import os
import sys
from pathlib import Path

NAME = "glutetracker"
FILE_NAME = "glutetracker.sqlite"


def journal() -> Path:
    """Tell where the journal is, or will be made, on this machine."""
    return _data_folder() / FILE_NAME


def faults_log() -> Path:
    """Tell where faults of our own are written down."""
    import platformdirs

    return platformdirs.user_state_path(NAME, appauthor=False) / "faults.log"


def _data_folder() -> Path:
    """Find the folder of the person's own data.

    On Linux by the same rule as platformdirs (XDG Base Directory 0.8), but by
    hand: every start asks, and the import costs 14 ms.
    """
    home = os.environ.get("HOME", "")
    if sys.platform != "linux" or "ANDROID_DATA" in os.environ or not os.path.isabs(home):  # noqa: PTH117
        import platformdirs

        return platformdirs.user_data_path(NAME, appauthor=False)
    chosen = os.environ.get("XDG_DATA_HOME", "")
    return Path(chosen if chosen.startswith("/") else f"{home}/.local/share") / NAME

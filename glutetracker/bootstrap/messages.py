"""What set-up says: in English, for nothing is installed yet that could translate."""

import sys

SETTING_UP = "Setting up in .venv: about {megabytes} MB to fetch, needed once."
NEW_PARTS = "Bringing .venv up to date with {files}."

STOPPED = "Set-up was stopped; the same command takes it up again."
NOT_WRITABLE = "Set-up could not write in this folder ({problem}). Put GluteTracker where you may write."
NO_VENV = "Set-up could not make .venv ({problem}). It is safe to run the same command again."
NO_PIP = "This Python comes without pip, which set-up needs."
NO_NETWORK = "The network did not answer while packages were fetched; it is safe to run the same command again."
PIP_FAILED = "Set-up did not finish ({problem}). It is safe to run the same command again; {log} has the details."

LIBRARY_MISSING = "Qt, which draws the pages, needs a library that this system lacks: {library}."
QT_BROKEN = "Qt does not load ({problem}). Remove the folder .venv, then start again."

APT_FIRST = "{why}\nInstalling with apt, needed once: {packages}"
APT_FAILED = "apt did not manage it ({problem})."
APT_LINE = "{why} Type this line, then start again:\n\n    {line}\n"
OTHER_SYSTEM = "{why} Install it with your system's packages, then start again; on Debian they are: {packages}"

NO_SCREEN = """\
There is no screen to show the window on: neither DISPLAY nor WAYLAND_DISPLAY is set. Start GluteTracker from
a desktop session, or through `ssh -X`. To see its pages without a screen, `python3 main.py pages DIR` draws each
of them into DIR as a picture; `python3 main.py --help` names the commands that need no window."""


class SetUpError(Exception):
    """Set-up cannot go on; its text is for the user, its status for the shell."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status


def say(text: str) -> None:
    """Tell the user, on stderr: stdout belongs to the program."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()

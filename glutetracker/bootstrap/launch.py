"""Every start: look whether all is there, then become the program."""

import os
import sys

from glutetracker.bootstrap.checkout import Checkout

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import NoReturn

DRAWING_COMMANDS = frozenset({"bench", "chart", "figures", "pages", "report"})
OPTIONS_WITH_VALUE = frozenset({"--file", "--theme"})
NO_SCREEN = "no screen"


def start(root: str, arguments: list[str]) -> "NoReturn":
    """Set up what is missing, then run the program or, for `test`, every check."""
    checkout = Checkout(root)
    testing = arguments[:1] == ["test"]
    requirements = ("requirements.txt", "requirements-test.txt") if testing else ("requirements.txt",)
    platform = qt_platform(arguments, os.environ) if sys.platform == "linux" else None
    if platform == NO_SCREEN:
        from glutetracker.bootstrap import messages

        messages.say(messages.NO_SCREEN)
        sys.exit(5)
    if not checkout.is_ready(requirements, platform):
        from glutetracker.bootstrap import setting_up

        setting_up.set_up(checkout, requirements, platform)
    if testing:
        os.chdir(checkout.root)
        _become(checkout, ["tests/run.py", *arguments[1:]])
    _become(checkout, ["-m", "glutetracker", *arguments])


def qt_platform(arguments: list[str], environment: "Mapping[str, str]") -> str | None:
    """Name the Qt platform that a start needs: None without Qt, NO_SCREEN for a window with nowhere to go."""
    command = _command(arguments)
    asked_for = environment.get("QT_QPA_PLATFORM", "").replace(";", ":").partition(":")[0]
    if command == "test" or command in DRAWING_COMMANDS:
        return asked_for or "offscreen"
    if command or "--help" in arguments or "--version" in arguments:
        return None
    if asked_for:
        return asked_for
    if environment.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "xcb" if environment.get("DISPLAY") else NO_SCREEN


def _command(arguments: list[str]) -> str | None:
    """Return the first word that is neither an option nor an option's value."""
    before = ""
    for argument in arguments:
        if not argument.startswith("-") and before not in OPTIONS_WITH_VALUE:
            return argument
        before = argument
    return None


def _become(checkout: Checkout, arguments: list[str]) -> "NoReturn":
    """Hand over to the Python of .venv; -P keeps a numpy.py in the user's folder out of the way."""
    command = [checkout.python, "-P", *arguments]
    if os.name == "nt":  # exec returns to the prompt at once there
        import subprocess

        sys.exit(subprocess.call(command))  # noqa: S603 (our own Python)
    os.execv(checkout.python, command)  # noqa: S606 (our own Python)

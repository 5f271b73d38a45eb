"""Make .venv and install the pinned packages into it; what was left half-made is made anew."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from glutetracker.bootstrap import apt, libraries, messages
from glutetracker.bootstrap.checkout import PYTHON_TAG, Checkout
from glutetracker.bootstrap.messages import SetUpError, say

# Started by the Python of a .venv, it is the base one that makes the next .venv.
BASE_PYTHON: str = getattr(sys, "_base_executable", "") or sys.executable
MEGABYTES = {"requirements.txt": 105, "requirements-test.txt": 140}

# A relative line in a .pth counts from its own folder, so a moved checkout still finds itself.
JOIN_CHECKOUT = """\
import compileall, os, sys, sysconfig
root, packages = sys.argv[1], sysconfig.get_path("purelib")
with open(os.path.join(packages, "glutetracker.pth"), "w", encoding="utf-8") as file:
    file.write(os.path.relpath(root, packages) + "\\n")
compileall.compile_dir(os.path.join(root, "glutetracker"), quiet=2)
"""


def set_up(checkout: Checkout, requirements: tuple[str, ...], platform: str | None) -> None:
    """Install what is missing and see that Qt loads on its platform (None: not asked).

    Ends the process with a sentence, and status 3 or 4, where that does not succeed.
    """
    try:
        with _one_at_a_time(checkout):
            missing = [name for name in requirements if not checkout.is_installed(name)]
            if missing:
                _install(checkout, missing)
        if platform is not None:
            libraries.provide(checkout, platform)
    except SetUpError as error:
        say(str(error))
        sys.exit(error.status)
    except OSError as error:
        say(messages.NOT_WRITABLE.format(problem=error))
        sys.exit(3)
    except KeyboardInterrupt:
        say("\n" + messages.STOPPED)
        sys.exit(130)


@contextmanager
def _one_at_a_time(checkout: Checkout) -> Iterator[None]:
    """Let a second first start wait for the one at work; the lock dies with its process."""
    with Path(checkout.root, "requirements.txt").open("rb") as file:
        try:
            import fcntl
        except ImportError:  # Windows, where files in use are locked anyway
            pass
        else:
            fcntl.flock(file, fcntl.LOCK_EX)
            os.set_inheritable(file.fileno(), True)  # noqa: FBT003 (a pip that outlives us holds the lock on)
        yield


def _install(checkout: Checkout, missing: list[str]) -> None:
    if not _is_sound(checkout):
        _clear_away(Path(checkout.venv))
    first = not Path(checkout.python).exists()
    message = messages.SETTING_UP if first else messages.NEW_PARTS
    say(message.format(megabytes=MEGABYTES[missing[-1]], files=" and ".join(missing)))
    _begin(checkout, missing)
    if first:
        made = _run([BASE_PYTHON, "-m", "venv", "--without-pip", checkout.venv])
        if made.returncode != 0:
            raise SetUpError(3, messages.NO_VENV.format(problem=_last_line(made.stdout + made.stderr)))
    _pip_install(checkout, missing)
    if "requirements.txt" in missing:  # PySide's support files become files: packed, each start would compile them
        _run([checkout.python, "-P", "-c", "import shiboken6"], SBK_EMBED="0")
    joined = _run([checkout.python, "-P", "-c", JOIN_CHECKOUT, checkout.root])
    if joined.returncode != 0:
        raise SetUpError(3, messages.NO_VENV.format(problem=_last_line(joined.stderr)))
    for name in missing:
        Path(checkout.stamp(name)).write_bytes(checkout.stamp_text(name))


def _clear_away(venv: Path) -> None:
    """Make room for a new .venv; where it is a link, what it leads to is another's and stays as it is."""
    if venv.is_symlink():
        venv.unlink()
    else:
        shutil.rmtree(venv, ignore_errors=True)


def _begin(checkout: Checkout, missing: list[str]) -> None:
    """Note what is begun with empty stamps, and that a new Qt has yet to find its libraries."""
    Path(checkout.venv).mkdir(exist_ok=True)
    for name in missing:
        Path(checkout.stamp(name)).write_bytes(b"")
    for outdated in Path(checkout.venv).glob("qt-loads-*"):
        outdated.unlink()


def _is_sound(checkout: Checkout) -> bool:
    """Tell whether .venv can be built upon: this Python answers in it, and nothing was broken off."""
    if any(stamp.stat().st_size == 0 for stamp in Path(checkout.venv).glob("installed-*")):
        return False
    try:
        answer = _run([checkout.python, "-c", "import sys; print(sys.implementation.cache_tag, sys.platform)"])
    except OSError:
        return False
    return answer.stdout.strip() == PYTHON_TAG


def _pip(checkout: Checkout) -> list[str]:
    """Find a pip that installs into .venv: its own, the system's, or the one that Python brings along."""
    own = [checkout.python, "-m", "pip"]
    systems = [BASE_PYTHON, "-m", "pip", "--python", checkout.python]
    ensure = [checkout.python, "-m", "ensurepip", "--default-pip"]
    for pip in (own, systems):
        if _works([*pip, "--version"]):
            return pip
    if _works(ensure):
        return own
    packages = [f"python3.{sys.version_info.minor}-venv"]
    if apt.install(packages, messages.NO_PIP) and _works(ensure):
        return own
    raise SetUpError(3, apt.remedy(packages, messages.NO_PIP))


def _pip_install(checkout: Checkout, missing: list[str]) -> None:
    command = [*_pip(checkout), "install", "--no-input", "--no-user", "--compile", "--disable-pip-version-check"]
    command += ["--only-binary", ":all:"]  # nothing is built on the user's machine
    for name in missing:
        command += ["-r", str(Path(checkout.root, name))]
    log = Path(checkout.venv, "pip.log")
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}  # lines come as pip writes them
    with (
        log.open("w", encoding="utf-8") as record,
        subprocess.Popen(  # noqa: S603 (pip, with our own files)
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            env=environment,
            close_fds=False,
        ) as pip,
    ):
        for line in pip.stdout or ():
            record.write(line)
            _show_progress(line)
        _overwrite("")
    if pip.returncode != 0:
        raise SetUpError(3, _explain(log))


def _show_progress(line: str) -> None:
    """Say what pip is at, when its line tells."""
    fetched = re.search(r"(?:Downloading|Using cached) (?:\S*/)?([\w.]+?)-\d\S*\.whl (\([\d.]+ [kMG]B\))", line)
    if fetched:
        _overwrite(f"  {fetched[1]} {fetched[2]}")
    elif line.startswith("Installing"):
        _overwrite("  unpacking")


def _overwrite(text: str) -> None:
    """Put text on the terminal's present line, in place of what stands there."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{text:<60}\r")
        sys.stderr.flush()


def _explain(log: Path) -> str:
    said = log.read_text(encoding="utf-8", errors="replace")
    if re.search(r"connection|timed out|name resolution|unreachable|ProxyError", said, re.IGNORECASE):
        return messages.NO_NETWORK
    errors = [line for line in said.splitlines() if line.startswith("ERROR:")]
    return messages.PIP_FAILED.format(problem=_last_line("\n".join(errors) or said).removeprefix("ERROR: "), log=log)


def _works(command: list[str]) -> bool:
    return _run(command).returncode == 0


def _run(command: list[str], **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(  # noqa: S603 (our own Pythons)
        command,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        close_fds=False,
    )


def _last_line(text: str) -> str:
    return (text.strip().splitlines() or ["no reason was given"])[-1].rstrip(".")

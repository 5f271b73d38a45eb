"""Whether a window has the journal open, from the lock file that it holds beside it."""

import os
import platform
from contextlib import suppress
from pathlib import Path

from glutetracker.words import Problem, tr


class WindowOpenError(Problem):
    """A window has the journal open."""


def make_sure_closed(journal: Path) -> None:
    """Make sure that no window has the journal open.

    The lock is Qt's: lines of process id, program, machine, machine id and,
    where there is one, start of the system. One left by a crash counts for nothing.

    Raises:
        WindowOpenError: A window has it open, here or perhaps on another machine.
    """
    lock = journal.with_name(journal.name + ".lock")
    try:
        lines = lock.read_text("utf-8", "replace").splitlines()
    except FileNotFoundError:
        return
    except OSError as error:
        raise WindowOpenError(
            tr("{lock} cannot be read: {why}. Close the window, or delete that file.", lock=lock, why=error.strerror)
        ) from error
    told = [*lines, "", "", "", "", ""]
    machine, started = told[2], told[4]
    if machine and machine != platform.node():
        raise WindowOpenError(
            tr("{machine} may have {file} open. Close it there, or delete {lock}.",
               machine=machine, file=journal, lock=lock)
        )  # fmt: skip
    if started and _system_start() not in {"", started}:
        return
    if _is_alive(told[0]):
        raise WindowOpenError(tr("{file} is open in a window. Close it first.", file=journal))


def _system_start() -> str:
    with suppress(OSError):
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    return ""


def _is_alive(process_id: str) -> bool:
    if not process_id.isdigit() or not 0 < int(process_id) < 2**31:
        return False
    if os.name == "nt":  # os.kill would end it there, and Windows takes the lock away with its holder
        return True
    try:
        os.kill(int(process_id), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True

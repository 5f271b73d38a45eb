"""Faults of our own: written down without the user's words, so that they can be told in a sentence."""

import traceback
from datetime import datetime
from pathlib import Path

from glutetracker import locations
from glutetracker.words import tr

_MOST_BYTES = 200_000


def report(error: BaseException) -> Path | None:
    """Write where a fault happened into the log file, without its words, which may be the user's.

    Returns:
        The log file; None when it cannot be written.
    """
    frames = "".join(traceback.format_tb(error.__traceback__))
    log = locations.faults_log()
    try:
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size > _MOST_BYTES:
            log.replace(log.with_suffix(".old.log"))
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now().astimezone().isoformat()} {type(error).__name__}\n{frames}\n")
        log.chmod(0o600)
    except OSError:
        return None
    return log


def told(error: BaseException) -> str:
    """Write a fault down and say so."""
    log = report(error)
    if log is None:
        return tr("Something went wrong in GluteTracker itself ({kind}).", kind=type(error).__name__)
    return tr("Something went wrong in GluteTracker itself. What is saved is safe. Details: {file}", file=log)

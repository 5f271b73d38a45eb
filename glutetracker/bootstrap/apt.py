"""Debian packages: installed when nobody has to be asked, else named."""

import os
import shutil
import subprocess
from collections.abc import Sequence

from glutetracker.bootstrap import messages


def install(packages: Sequence[str], why: str) -> bool:
    """Install packages as root or through a sudo that asks nothing, saying so first; tell whether it worked."""
    permission = _permission()
    if permission is None:
        return False
    messages.say(messages.APT_FIRST.format(why=why, packages=" ".join(packages)))
    apt = [*permission, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120"]
    _run([*apt, "update"])  # a broken source of someone else's fails it, and need not matter
    done = _run([*apt, "install", "-y", "--no-install-recommends", *packages])
    if done.returncode != 0:
        problem = (done.stderr.strip().splitlines() or [f"status {done.returncode}"])[-1]
        messages.say(messages.APT_FAILED.format(problem=problem))
    return done.returncode == 0


def remedy(packages: Sequence[str], why: str) -> str:
    """Say what is wrong and what to type, or what to look for on a system without apt."""
    if shutil.which("apt-get") is None:
        return messages.OTHER_SYSTEM.format(why=why, packages=" ".join(packages))
    sudo = "" if os.geteuid() == 0 else "sudo "
    line = f"{sudo}apt-get update && {sudo}apt-get install -y {' '.join(packages)}"
    return messages.APT_LINE.format(why=why, line=line)


def _permission() -> list[str] | None:
    """Return what must stand before apt-get, or None when it may not be run."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and _run(["sudo", "-n", "true"]).returncode == 0:
        return ["sudo", "-n"]
    return None


def _run(command: list[str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)  # noqa: S603

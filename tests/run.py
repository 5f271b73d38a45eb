"""Every check, the quick ones first; the first that fails ends the run.

`python3 main.py test [--deep] [pytest arguments]` starts this with the Python of .venv.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CHECKS = {
    "ruff check": ["-m", "ruff", "check", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "."],
    "mypy": ["-m", "mypy"],
    "lint-imports": ["-c", "from importlinter.cli import lint_imports_command as lint; lint()"],
}
CACHES = (".", ".ruff_cache", ".mypy_cache", ".import_linter_cache", ".pytest_cache", ".hypothesis")
SPREAD = ["-n", "2", "--dist", "worksteal"]  # over two processes


def main() -> int:
    parser = argparse.ArgumentParser(prog="main.py test", description="Run every check.", allow_abbrev=False)
    parser.add_argument("--deep", action="store_true", help="also the long tests")
    options, pytest_arguments = parser.parse_known_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    selection = [] if options.deep else ["-m", "not deep"]
    with tempfile.TemporaryDirectory() as elsewhere:
        if not all(os.access(cache, os.W_OK) for cache in CACHES if Path(cache).exists()):
            use_caches(elsewhere)
        for name, arguments in CHECKS.items():
            if status := check(name, arguments):
                return status
        return subprocess.call([sys.executable, "-m", "pytest", *SPREAD, *selection, *pytest_arguments])


def use_caches(folder: str) -> None:
    """Keep the tools' caches in a folder of this run, where the checkout or a cache in it is another user's."""
    os.environ |= {"RUFF_CACHE_DIR": folder, "MYPY_CACHE_DIR": folder, "HYPOTHESIS_STORAGE_DIRECTORY": folder}
    CHECKS["lint-imports"] += ["--no-cache"]
    SPREAD.extend(["-o", f"cache_dir={folder}"])


def check(name: str, arguments: list[str]) -> int:
    """Run one check, silent as long as it finds nothing; its status."""
    started = time.monotonic()
    command = [sys.executable, *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        sys.stdout.write(done.stdout)
    verdict = "FAILED, the other checks were not run" if done.returncode else "ok"
    sys.stdout.write(f"{name:<14}{time.monotonic() - started:5.1f} s  {verdict}\n")
    sys.stdout.flush()
    return done.returncode


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("The checks were stopped.")

import ast
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest


def stop_while_setting_up(clone, how: signal.Signals) -> tuple[int, str]:
    """Start, and signal the whole group once .venv is being filled, as a terminal does; its status and words."""
    starting = subprocess.Popen(
        clone.command("--version"),
        env=clone.environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    deadline = time.monotonic() + 60
    while not (clone.venv / "pyvenv.cfg").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    os.killpg(starting.pid, how)
    said, _ = starting.communicate(timeout=60)
    return starting.returncode, said


@pytest.fixture
def heeds_interrupt() -> Iterator[None]:
    """Children heed Ctrl+C even where this test run was started in the background, which ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_the_first_start_installs_and_then_runs_what_was_asked_where_it_was_asked(clone, tmp_path):
    done = clone.start("import", "run.fit", cwd=tmp_path)

    assert (done.returncode, done.stdout) == (0, f"asked: import run.fit\nin: {tmp_path}\n")
    assert "Setting up in .venv" in done.stderr
    assert {"glutes.py", "glutetracker.pth"} <= clone.packages()
    assert list((clone.root / "glutetracker" / "__pycache__").glob("__main__*.pyc"))


def test_the_second_start_needs_no_network_and_says_nothing(clone):
    clone.start("--version")
    for wheel in clone.wheels.iterdir():
        wheel.unlink()

    again = clone.start("--version")

    assert (again.returncode, again.stderr) == (0, "")


def test_a_moved_clone_still_starts(ready_clone, tmp_path):
    ready_clone.root = ready_clone.root.rename(tmp_path / "elsewhere")

    again = ready_clone.start("show", "runs")

    assert (again.returncode, again.stderr) == (0, "")
    assert again.stdout.startswith("asked: show runs")


def test_what_lies_in_the_folder_of_the_user_is_not_taken_for_ours(ready_clone, tmp_path):
    (tmp_path / "glutetracker.py").write_text("raise SystemExit('not ours')", encoding="utf-8")

    assert ready_clone.start("--version", cwd=tmp_path).returncode == 0


def test_packages_out_of_reach_leave_a_sentence_and_the_next_start_succeeds(clone):
    wheel = next(clone.wheels.iterdir())
    away = wheel.rename(wheel.with_suffix(".away"))

    failed = clone.start("--version")
    away.rename(wheel)
    again = clone.start("--version")

    assert failed.returncode == 3
    assert "No matching distribution found for glutes==1.0" in failed.stderr
    assert "safe to run the same command again" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert again.returncode == 0


def test_no_network_is_said_in_one_sentence(clone):
    nobody_listens = "http://127.0.0.1:9/simple"

    failed = clone.start(
        "--version", PIP_NO_INDEX="0", PIP_FIND_LINKS="", PIP_INDEX_URL=nobody_listens, PIP_RETRIES="1"
    )

    assert failed.returncode == 3
    assert failed.stderr.splitlines()[1:] == [
        "The network did not answer while packages were fetched; it is safe to run the same command again."
    ]


def test_a_package_with_another_hash_is_refused(clone):
    requirement = clone.wheel("glutes", glutes="")
    clone.wheel("glutes", glutes="import elsewhere")
    clone.require(requirement)

    failed = clone.start("--version")

    assert failed.returncode == 3
    assert "glutes.py" not in clone.packages()


def test_a_set_up_that_was_killed_is_made_anew(clone):
    status, _ = stop_while_setting_up(clone, signal.SIGKILL)
    (clone.venv / "left-over").touch()

    again = clone.start("--version")

    assert status == -signal.SIGKILL
    assert again.returncode == 0
    assert not (clone.venv / "left-over").exists()


@pytest.mark.deep
def test_a_start_waits_for_the_pip_that_outlived_a_killed_one(clone, tmp_path):
    wheel = tmp_path / "slow" / "glutes-1.0-py3-none-any.whl"
    wheel.parent.mkdir()
    os.mkfifo(wheel)
    killed = subprocess.Popen(clone.command("--version"), env=clone.environment(PIP_FIND_LINKS=str(wheel.parent)))
    with wheel.open("wb"):  # as soon as pip reads it, and pip reads on until it is closed
        killed.kill()
        killed.wait(timeout=60)
        (clone.venv / "left-over").touch()
        again = subprocess.Popen(clone.command("--version"), env=clone.environment())
        time.sleep(1)
        waits = (clone.venv / "left-over").exists()

    assert waits
    assert again.wait(timeout=60) == 0
    assert not (clone.venv / "left-over").exists()


@pytest.mark.usefixtures("heeds_interrupt")
def test_ctrl_c_ends_a_set_up_with_a_sentence(clone):
    status, said = stop_while_setting_up(clone, signal.SIGINT)

    assert status == 130
    assert said.endswith("Set-up was stopped; the same command takes it up again.\n")
    assert "Traceback" not in said


def test_a_venv_whose_python_is_gone_is_made_anew(ready_clone):
    python = ready_clone.venv / "bin" / "python"
    python.unlink()
    python.symlink_to("/usr/lib/python-of-last-year")

    assert ready_clone.start("--version").returncode == 0


def test_a_venv_of_another_python_is_made_anew(ready_clone):
    stamp = ready_clone.venv / "installed-requirements.txt"
    stamp.write_bytes(b"cpython-310 linux\n" + stamp.read_bytes().partition(b"\n")[2])
    python = ready_clone.venv / "bin" / "python"
    python.unlink()
    python.write_text("#!/bin/sh\necho cpython-310 linux\n", encoding="utf-8")
    python.chmod(0o755)

    again = ready_clone.start("--version")

    assert (again.returncode, again.stdout.splitlines()[0]) == (0, "asked: --version")


def test_a_venv_of_another_python_that_another_checkout_lent_stays_as_it_is(ready_clone, tmp_path):
    lent = tmp_path / "lent"
    ready_clone.venv.rename(lent)
    ready_clone.venv.symlink_to(lent)
    stamp = lent / "installed-requirements.txt"
    stamp.write_bytes(b"cpython-310 linux\n" + stamp.read_bytes().partition(b"\n")[2])
    python = lent / "bin" / "python"
    python.unlink()
    python.write_text("#!/bin/sh\necho cpython-310 linux\n", encoding="utf-8")
    python.chmod(0o755)
    before = {path: path.stat().st_mtime_ns for path in lent.rglob("*")}

    again = ready_clone.start("--version")

    assert (again.returncode, again.stdout.splitlines()[0]) == (0, "asked: --version")
    assert not ready_clone.venv.is_symlink()
    assert {path: path.stat().st_mtime_ns for path in lent.rglob("*")} == before


def test_a_new_requirement_is_added_to_the_venv_that_is_there(ready_clone):
    (ready_clone.venv / "kept").touch()
    ready_clone.require(ready_clone.wheel("glutes", glutes=""), ready_clone.wheel("hips", hips=""))

    again = ready_clone.start("--version")

    assert (again.returncode, again.stderr) == (0, "Bringing .venv up to date with requirements.txt.\n")
    assert (ready_clone.venv / "kept").exists()
    assert {"glutes.py", "hips.py"} <= ready_clone.packages()


def test_two_first_starts_at_once_both_arrive(clone):
    commands = [clone.command("--version")] * 2
    starts = [subprocess.Popen(command, env=clone.environment(), stdout=subprocess.DEVNULL) for command in commands]

    assert [start.wait(timeout=100) for start in starts] == [0, 0]


def test_a_folder_that_cannot_be_written_is_named(clone):
    clone.venv.write_text("a file stands where .venv belongs", encoding="utf-8")

    failed = clone.start("--version")

    assert failed.returncode == 3
    assert str(clone.venv) in failed.stderr
    assert "Traceback" not in failed.stderr


@pytest.mark.parametrize("version", [(3, 8, 18), (3, 16, 0)], ids=["old", "too new"])
def test_another_python_is_told_so(clone, version):
    told = ".".join(map(str, version))
    as_another = f"import runpy, sys; sys.version_info = {version}; sys.version = '{told} (main)'; "
    as_another += f"runpy.run_path({str(clone.root / 'main.py')!r}, run_name='__main__')"

    refused = subprocess.run([sys.executable, "-c", as_another], capture_output=True, text=True, check=False)

    assert refused.returncode == 2
    assert refused.stderr.startswith(f"GluteTracker runs on Python 3.11 to 3.15, and this is {told}.")


def test_main_stays_readable_for_python_3_8():
    ast.parse((Path(__file__).parents[2] / "main.py").read_text(encoding="utf-8"), feature_version=(3, 8))

"""The command line as a whole: help, bad usage, faults, and Qt left alone."""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import click
import pytest

from glutetracker import __version__
from glutetracker.cli.program import COMMANDS
from glutetracker.store import Store
from glutetracker.store.file import check

ROOT = Path(__file__).parents[2]
WITHOUT_QT = "import sys; sys.modules.update(PySide6=None, shiboken6=None, pyqtgraph=None); "
MAIN = "from glutetracker.__main__ import main; sys.exit(main())"
HEEDS_CTRL_C = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
"""A shell makes what it puts in the background deaf to Ctrl+C, and so the tests when they are put there."""


@pytest.fixture
def child(downloads):
    """Start a real process: child("show", "runs"); Qt cannot be imported in it."""

    def start(*words, text=WITHOUT_QT + MAIN, **environment):
        return subprocess.run(
            [sys.executable, "-P", "-c", text, *map(str, words)],
            capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        )  # fmt: skip

    return start


def test_a_first_day_in_a_terminal(child, gpx, usual_journal):
    for words in (
        ["log", "hip thrust 82.5x8@2, 82.5x8@1"],
        ["import", gpx()],
        ["log", "hips 98.4 98.6"],
        ["check", "--deep"],
        ["backup"],
        ["restore"],
    ):
        done = child(*words)
        assert (done.returncode, done.stderr) == (0, ""), words
    assert "82.5 kg" in child("show", "sets").stdout
    assert "1.7 km  10:00" in child("show", "runs").stdout
    assert "98.6 cm" in child("show", "measures").stdout
    assert usual_journal.stat().st_mode & 0o077 == 0


def test_no_command_that_does_not_draw_needs_qt(child, gpx, tmp_path):
    for words in (
        ["--version"],
        ["--help"],
        ["import", gpx()],
        ["show", "week", "--json"],
        ["log", "easy 5 km 30:00"],
        ["demo", tmp_path / "demo.sqlite", "--years", "1"],
        ["bench", "--list"],
    ):
        assert child(*words).returncode == 0, words


def test_the_launch_imports_nothing_heavy_before_it_knows_what_is_asked(child):
    heavy = {"click", "platformdirs", "sqlite3", "numpy", "glutetracker.store", "glutetracker.cli", "json", "argparse"}
    text = (
        "import sys; from glutetracker.__main__ import window_asked; from glutetracker import locations; "
        "window_asked(['--theme', 'dark']); locations.journal(); "
        f"print(sorted(set(sys.modules) & {heavy}))"
    )
    assert child(text=text).stdout == "[]\n"


def test_version_and_help(command):
    assert command("--version").lines == [f"GluteTracker {__version__}"]
    told = command("--help")
    assert told.status == 0
    assert [each.name for each in COMMANDS] == [
        line.split()[0] for line in told.out.partition("Commands:\n")[2].splitlines()
    ]


@pytest.mark.parametrize("each", COMMANDS, ids=lambda each: each.name)
def test_every_command_explains_itself(command, each):
    told = command(each.name, "--help")
    assert (told.status, told.err) == (0, "")
    assert each.help
    assert all(option.help for option in each.params if isinstance(option, click.Option))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["dance"], "No such command 'dance'"),
        (["show", "runs", "--sideways"], "No such option"),
        (["--theme", "dark", "show", "runs"], "--theme and --demo are for the window"),
        (["--demo", "show", "runs"], "--theme and --demo are for the window"),
    ],
)
def test_bad_usage_ends_with_2_and_says_what(command, words, said):
    told = command(*words)
    assert (told.status, told.out) == (2, "")
    assert said in told.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--fil", "x"], "There is no option --fil. `glutetracker --help` lists them.\n"),
        (["missing.gpx"], "There is no file missing.gpx.\n"),
        (["a" * 300 + ".gpx"], f"There is no file {'a' * 300}.gpx.\n"),
        (["--theme", "pink"], "There is no theme pink. It is one of system, light, dark.\n"),
        (["--file"], "--file needs a value after it.\n"),
    ],
)
def test_bad_usage_of_the_window_ends_with_2_too(child, words, said):
    done = child(*words)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


def test_a_fault_of_ours_is_told_in_a_sentence_and_written_down_without_the_user_s_words(command, usual_journal, home):
    command("log", "2026-03-02 easy 5 km 28:40 ; after Anna's party")
    with closing(Store.open(usual_journal)) as store:
        store.database.execute("pragma ignore_check_constraints = on")
        store.database.execute("update run set kind = 'secret-kind'")
    told = command("show", "runs")
    log = home / ".local/state/glutetracker/faults.log"
    assert (told.status, told.out) == (1, "")
    assert told.err == (f"Something went wrong in GluteTracker itself. What is saved is safe. Details: {log}\n")
    assert "ValueError" in log.read_text()
    assert "cli/show.py" in log.read_text()
    assert "secret" not in log.read_text()
    assert "Anna" not in log.read_text()


def test_a_console_that_knows_few_letters_is_no_fault(child):
    done = child("log", "2026-03-02 bulgarian split squat -5x8", PYTHONIOENCODING="koi8-r")
    assert (done.returncode, done.stdout) == (0, "2026-03-02  Bulgarian split squat: ?5 kg ? 8\n")


@pytest.mark.skipif(os.name == "nt", reason="no such pipes there")
def test_who_stops_reading_ends_it_quietly(child, tmp_path):
    demo = tmp_path / "demo.sqlite"
    child("demo", demo)
    script = f"{sys.executable} -P -m glutetracker show sets --json --file {demo} | head -1"
    done = subprocess.run(
        script, shell=True, capture_output=True, text=True, timeout=60, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert (len(done.stdout.splitlines()), done.stderr) == (1, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device there")
def test_an_answer_that_a_full_disk_does_not_take_is_no_fault_of_ours(child, usual_journal):
    child("log", "easy 5 km 30:00")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "glutetracker", "show", "runs"], stdout=full, stderr=subprocess.PIPE,
            text=True, timeout=60, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (
        1,
        "The answer cannot be written: the disk is full. What was to be saved is saved.\n",
    )


def test_letters_that_the_terminal_sent_in_another_alphabet_are_no_fault(command):
    assert command("log", "2026-03-02 easy 3 km 20:00 ; m\udcfcde").status == 0
    assert command("show", "runs", "--json").objects[0]["note"] == "m\ufffdde"


@pytest.mark.skipif(os.name == "nt", reason="no such signals there")
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGKILL])
def test_an_import_that_is_stopped_keeps_whole_files(gpx, downloads, usual_journal, ending):
    for number in range(200):
        gpx(f"{number:03}.gpx", later_s=number * 3600)
    with subprocess.Popen(
        [sys.executable, "-P", "-c", HEEDS_CTRL_C + MAIN, "import", "--json", str(downloads)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as importing:  # fmt: skip
        assert importing.stdout is not None
        importing.stdout.readline()
        importing.stdout.readline()
        importing.send_signal(ending)
        told = 2 + len(importing.stdout.readlines())  # communicate() loses what readline() has read ahead
    assert importing.returncode == (130 if ending is signal.SIGINT else -signal.SIGKILL)
    with closing(Store.open(usual_journal)) as store:
        kept = store.rows("select count(*) from run")[0][0]
        assert store.rows("select count(*) from track")[0][0] == kept
        assert store.rows("select count(*) from imported_file")[0][0] == kept
    assert told <= kept <= told + 1 < 200
    assert not [each for each in check.check(usual_journal, deep=True) if each.severity is check.Severity.WRONG]


def test_outside_a_checkout_the_bench_says_where_it_is(child, tmp_path):
    installed = tmp_path / "installed"
    shutil.copytree(ROOT / "glutetracker", installed / "glutetracker", ignore=shutil.ignore_patterns("__pycache__"))
    done = child("bench", PYTHONPATH=str(installed))
    assert (done.returncode, done.stderr) == (
        1,
        "The benches lie in the checkout. Run `python3 main.py bench` there.\n",
    )


def test_a_bench_that_is_none_is_told(command):
    told = command("bench", "tea")
    assert told.status == 1
    assert told.err.startswith("There is no bench tea. There are: ")


def test_a_demo_is_written_where_nothing_is_yet(command, tmp_path):
    demo = tmp_path / "demo.sqlite"
    assert command("demo", demo).status == 0
    assert len(command("show", "week", "--json", "--file", demo).objects) > 50
    told = command("demo", demo)
    assert (told.status, told.err) == (1, f"{demo} is there already. Choose a name that is free.\n")

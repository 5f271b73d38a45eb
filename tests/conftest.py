"""What every test starts from: no screen, no network, a home of its own, and a fresh journal for who asks."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from pytest_socket import disable_socket

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.ids import new_id
from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.strength import Session, SessionEntry, StrengthSet
from glutetracker.domain.running import Run, RunKind
from glutetracker.store import Store, runs
from glutetracker.store.body import measures
from glutetracker.store.file.durable import make_private_folder
from glutetracker.store.lifting import sessions

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("untimed", deadline=None)  # a busy machine is no fault of what is tested
settings.register_profile("repeatable", settings.get_profile("untimed"), derandomize=True)

MONDAY = date(2026, 3, 2)
MORNING = datetime(2026, 3, 2, 6, 30, tzinfo=UTC)
HOMES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
XDG = {
    "XDG_DATA_HOME": ".local/share",
    "XDG_CONFIG_HOME": ".config",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
}

_connections: list[sqlite3.Connection] = []


def _remember(event: str, arguments: tuple[object, ...]) -> None:
    if event == "sqlite3.connect/handle":
        _connections.append(arguments[0])  # type: ignore[arg-type]


sys.addaudithook(_remember)


def pytest_configure(config: pytest.Config) -> None:
    """Invent anew in the deep run alone: whether a change may land must not hang on luck."""
    settings.load_profile("repeatable" if config.getoption("markexpr") == "not deep" else "untimed")


def pytest_runtest_setup() -> None:
    disable_socket(allow_unix_socket=True)


@pytest.fixture(autouse=True)
def every_connection_is_closed() -> Iterator[None]:
    _connections.clear()
    yield
    left_open = sum(map(_is_open, _connections))
    _connections.clear()
    assert not left_open, f"{left_open} connections to a journal were left open"


def _is_open(connection: sqlite3.Connection) -> bool:
    try:
        connection.total_changes  # noqa: B018 (asks without a query, from any thread)
    except sqlite3.ProgrammingError:
        return False
    return True


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder; nothing of the person who runs the tests is read or written."""
    folder = tmp_path / "home"
    folder.mkdir()
    for name in HOMES:
        monkeypatch.setenv(name, str(folder))
    for name, place in XDG.items():
        monkeypatch.setenv(name, str(folder / place))
    return folder


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """How the one application of all tests is started: in the style that ours has."""
    from glutetracker.ui.theme.look import STYLE_ARGUMENTS

    return ["tests", *STYLE_ARGUMENTS]


@pytest.fixture
def journal_path(tmp_path: Path) -> Path:
    """Where a journal may be; nothing is there yet."""
    return tmp_path / "journal" / "glutetracker.sqlite"


@pytest.fixture(scope="session")
def new_journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal as the first start leaves it, made once: to make one takes ten times as long as to copy it."""
    path = tmp_path_factory.mktemp("new") / "glutetracker.sqlite"
    Store.open(path).close()
    return path


@pytest.fixture
def store(journal_path: Path, new_journal: Path) -> Iterator[Store]:
    """A fresh journal, open."""
    make_private_folder(journal_path.parent)
    shutil.copy(new_journal, journal_path)
    opened = Store.open(journal_path)
    yield opened
    opened.close()


@pytest.fixture
def hip_thrust() -> Exercise:
    """The exercise that most tests log; a set of it is one hard glute set."""
    return Exercise(
        id="hip_thrust_barbell",
        name="Barbell hip thrust",
        pattern="thrust",
        load_type=LoadType.BARBELL,
        shares={"gmax_upper": 1.0, "gmax_lower": 1.0, "gmed": 0.25, "gmin": 0.25},
    )


@pytest.fixture
def log_session(store: Store, hip_thrust: Exercise) -> Callable[..., Session]:
    """Log a session of one exercise: log_session(day, {"reps": 8, "load_kg": 80}, …)."""

    def log(day: date = MONDAY, *sets: dict[str, object], exercise: Exercise = hip_thrust, **about: object) -> Session:
        session = Session(local_day=day, **about)  # type: ignore[arg-type]
        entry = SessionEntry(session_id=session.id, exercise=exercise.id, position=1)
        with store.write(exercise.name) as edit:
            sessions.save_session(edit, session)
            sessions.save_entry(edit, entry, exercise)
            for position, given in enumerate(sets or ({"reps": 8, "load_kg": 80.0},), start=1):
                done = StrengthSet(entry_id=entry.id, **{"position": position, **given})  # type: ignore[arg-type]
                sessions.save_set(edit, done, exercise)
        return session

    return log


@pytest.fixture
def log_run(store: Store) -> Callable[..., Run]:
    """Log a run: log_run(day, kind=RunKind.LONG, distance_m=12_000); 5 km in half an hour unless told."""

    def log(day: date = MONDAY, **about: object) -> Run:
        told = {"kind": RunKind.EASY, "distance_m": 5000.0, "duration_s": 1800.0, **about}
        run = Run(local_day=day, **told)  # type: ignore[arg-type]
        with store.write("Run") as edit:
            runs.save(edit, run)
        return run

    return log


@pytest.fixture
def log_visit(store: Store) -> Callable[..., list[Measure]]:
    """Log readings taken together: log_visit(day, Site.HIP, 98.4, 98.6)."""

    def log(day: date = MONDAY, site: Site = Site.HIP, *values: float) -> list[Measure]:
        visit_id = new_id()
        visit = [
            Measure(visit_id=visit_id, site=site, value=value, local_day=day, reading=reading)
            for reading, value in enumerate(values or (98.4,), start=1)
        ]
        with store.write(site.value) as edit:
            measures.save(edit, visit)
        return visit

    return log


@pytest.fixture
def downloads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with nothing in it yet, which is the current one."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def gpx(downloads: Path) -> Callable[..., Path]:
    """Write a GPX file of ten minutes at 06:30 UTC, 1.7 km: gpx("late.gpx", later_s=3600)."""

    def write(name: str = "morning.gpx", later_s: int = 0, sport: str = "running", year: int = 2026) -> Path:
        start = MORNING.replace(year=year) + timedelta(seconds=later_s)
        points = "".join(
            f'<trkpt lat="{52 + place * 0.00025:.6f}" lon="13.0">'
            f"<time>{start + timedelta(seconds=10 * place):%Y-%m-%dT%H:%M:%SZ}</time></trkpt>\n"
            for place in range(61)
        )
        (downloads / name).write_text(
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<gpx version="1.1" creator="Test Watch" xmlns="http://www.topografix.com/GPX/1/1">\n'
            f"<trk><type>{sport}</type><trkseg>\n{points}</trkseg></trk></gpx>\n"
        )
        return Path(name)

    return write

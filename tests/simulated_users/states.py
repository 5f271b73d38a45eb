"""Every state of The question as a picture: python tests/simulated_users/states.py FOLDER [--only NAME] [--size WxH].

Each state is an invented person whose answer truly is so (`find` looks for one); draws light and dark.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from glutetracker.analysis.question import answer
from glutetracker.analysis.question.experiments import fingerprint
from glutetracker.domain.clock import today
from glutetracker.domain.period import WEEK, week_start
from glutetracker.domain.preferences import ThemeChoice
from glutetracker.domain.question.answer import Answer, Verdict
from glutetracker.domain.question.caveats import CaveatKind
from glutetracker.domain.question.experiment import Experiment
from glutetracker.store import Store
from glutetracker.store.question import assumptions, experiments, question_data
from tests.simulated_users.journals import keep
from tests.simulated_users.worlds import World, person

PLAIN = World(weeks=72, blocks=(0.0, 4.0, 8), days=2, drift_factor=0.08)
PLANNED = World(weeks=24, blocks=(1.0, 3.0, 6), days=2, readings=2, drift_factor=0.08)
MOST_TRIES = 60


class State(NamedTuple):
    """A world, what the answer to one of its people has to be, the view, and weeks of a plan frozen at their start."""

    world: World | None
    is_so: Callable[[Answer], bool] = lambda _: True
    view: str = ""
    block_weeks: int = 0


def says(verdict: Verdict) -> Callable[[Answer], bool]:
    return lambda found: found.verdict is verdict


def warns(kind: CaveatKind) -> Callable[[Answer], bool]:
    return lambda found: found.caveat(kind) is not None


STATES = {
    "empty": State(None),
    "3_weeks": State(World(weeks=3)),
    "26_weeks_undecided": State(World(weeks=26), says(Verdict.NOT_ENOUGH)),
    "smaller": State(replace(PLAIN, run_effect_cm=-1.5), says(Verdict.SMALLER)),
    "bigger": State(replace(PLAIN, run_effect_cm=1.5), says(Verdict.BIGGER)),
    "no_change": State(replace(PLAIN, weeks=104, run_effect_cm=0.0), says(Verdict.NO_CHANGE)),
    "collinear": State(World(weeks=52, together=0.99), warns(CaveatKind.MOVES_TOGETHER)),
    "diet": State(World(weeks=40, run_effect_cm=0.0, diet="hidden"), warns(CaveatKind.DIET_UNTOLD)),
    "experiment_running": State(replace(PLANNED, weeks=15), view="experiment", block_weeks=6),
    "silence": State(replace(PLANNED, weeks=15), block_weeks=6),
    "experiment_finished": State(replace(PLANNED, run_effect_cm=-1.5), view="experiment", block_weeks=6),
    "planning": State(World(weeks=26), view="experiment"),
    "method": State(World(weeks=26), view="method"),
}


def write(store: Store, state: State) -> None:
    """Write the journal of the first person of the state's world of whom it is so."""
    if state.world is None:
        return
    for seed in range(MOST_TRIES):
        who = person(state.world, seed)
        if state.is_so(answer(who.logged, assumed=who.assumed)):
            break
    else:
        raise SystemExit(f"Nobody of {MOST_TRIES} is like that.")
    keep(store, who, today())
    if not state.is_so(answer(question_data.read(store, today()), assumed=assumptions.load(store))):
        raise SystemExit("In the journal it is not so.")
    if state.block_weeks:
        freeze(store, state, [(run.distance_m or 0) / 1000 for run in who.logged.runs])


def freeze(store: Store, state: State, kilometres: list[float]) -> None:
    """Freeze the plan that was followed, drawn anew until chance gives the order that it had."""
    first = week_start(today()) - state.world.weeks * WEEK
    for seed in range(1000):
        plan = Experiment(first_monday=first, low=10, high=30, block_weeks=state.block_weeks, seed=seed,
                          days_a_week=2, hypothesis="a little smaller, if anything")  # fmt: skip
        if all(week.is_high == (done > 20) for week, done in zip(plan.planned_weeks(), kilometres, strict=False)):
            break
    with store.write("Experiment") as edit:
        experiments.freeze(edit, plan, fingerprint(plan))


def draw(state: State, path: Path, size: tuple[int, int], folder: Path, *, is_whole: bool) -> None:
    from PySide6.QtWidgets import QApplication

    import glutetracker.ui.charts.card.chart_card  # noqa: F401 (else the page waits for it)
    from glutetracker.cli.pages import _settled
    from glutetracker.ui import tasks
    from glutetracker.ui.context import Context
    from glutetracker.ui.shell.window import Window
    from glutetracker.ui.theme import Look

    look = Look(QApplication.instance() or QApplication([]))
    for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        store = Store.open(path)
        look.choose(theme, options.text / 100)
        window = Window(Context(store, look))
        window.resize(*size)
        window.show()
        window.show_page("question")
        _settled(window)
        tasks.wait_for_all()
        _settled(window)
        if state.view:
            window.show_page("question", state.view)
            _settled(window)
            tasks.wait_for_all()
        while not window.page("question").front.is_whole:
            _settled(window)
        if is_whole:
            page = window.page("question").stack.currentWidget().frame
            window.resize(size[0], size[1] + page.inner.height() - page.area.viewport().height())
        _settled(window).save(str(folder / f"{path.stem}_{theme}_{size[0]}.png"))
        window.close()
        tasks.wait_for_all()
        store.close()


parser = argparse.ArgumentParser(description="Draw every state of The question.")
parser.add_argument("folder", type=Path)
parser.add_argument("--only", choices=STATES, action="append")
parser.add_argument("--size", default="1280x800")
parser.add_argument("--text", type=int, default=100, help="size of text in per cent")
parser.add_argument("--scale", type=float, default=1, help="pixels a point")
parser.add_argument("--whole", action="store_true", help="as high as the page is long")
options = parser.parse_args()

if __name__ == "__main__":
    os.environ["QT_SCALE_FACTOR"] = f"{options.scale:g}"
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        for name in options.only or STATES:
            path = Path(made) / f"{name}.sqlite"
            store = Store.open(path)
            write(store, STATES[name])
            store.close()
            draw(STATES[name], path, tuple(map(int, options.size.split("x"))), options.folder, is_whole=options.whole)
            sys.stdout.write(f"{name}\n")
            sys.stdout.flush()

"""Draw frames of the figure, and compare each with filling an empty stage of that size.

Run from a checkout: python tests/bench/figure_frame.py [--frames N] [--rounds N]. CPU time of one thread, without a
screen. Each frame of one loop is drawn in several rounds, and the least of them is what it costs whatever else the
machine does; the median and the worst of the frames are told. Wanted: at most 10 ms a frame at 480 px.
"""

# ruff: noqa: T201 (a table is printed)

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import thread_time

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from glutetracker.figure import movement_named
from glutetracker.ui.figure.picture import Shot, draw_shot
from glutetracker.ui.theme import Theme

STAGES = (
    ("a picture in a card", (160, 148), 1.0),
    ("480 px", (480, 480), 1.0),
    ("480 px, fine screen", (480, 480), 2.0),
)
MOVEMENTS = ("glute_bridge", "back_squat", "hip_thrust_barbell")


def timed(draw: Callable[[float], object], frames: int, rounds: int) -> list[float]:
    """Draw frames evenly spread over a loop; milliseconds of each, the least of the rounds."""
    costs = [float("inf")] * frames
    for _ in range(rounds):
        for place in range(frames):
            began = thread_time()
            draw(place / frames)
            costs[place] = min(costs[place], (thread_time() - began) * 1000)
    return costs


def empty(size: tuple[int, int], ratio: float) -> None:
    """Fill a stage with its ground."""
    picture = QPixmap(round(size[0] * ratio), round(size[1] * ratio))
    picture.fill(Theme().colour("sunken"))


def main() -> int:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--frames", type=int, default=60, metavar="N")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    chosen = parser.parse_args()
    application = QApplication([])
    print(f"{'':28}{'median':>10}{'worst':>10}{'empty':>10}{'times empty':>13}")
    for name, size, ratio in STAGES:
        floor = median(timed(lambda _, size=size, ratio=ratio: empty(size, ratio), chosen.frames, chosen.rounds))
        print(name)
        for pose_id in MOVEMENTS:
            movement = movement_named(pose_id)

            def draw(share: float, movement=movement, size=size, ratio=ratio) -> QPixmap:  # type: ignore[no-untyped-def]
                seconds = movement.seconds * share
                return draw_shot(Shot(movement, seconds, movement.view, Theme(), size, ratio, has_cues=True))

            draw(0.0)
            costs = timed(draw, chosen.frames, chosen.rounds)
            middle = median(costs)
            print(f"  {pose_id:26}{middle:7.2f} ms{max(costs):7.2f} ms{floor:7.2f} ms{middle / floor:13.0f}")
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())

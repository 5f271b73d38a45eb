"""Search the guide for 100 names with slips of the finger, and compare with looking through all names for a text.

Run from a checkout: python tests/bench/guide_search.py [--rounds N] [--seed N]. CPU time of one thread, the least of
the rounds for each query, each round with nothing remembered. Wanted: the worst under 5 ms. What is not among the
first three is listed.
"""

# ruff: noqa: T201 (a table is printed)

import argparse
import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import thread_time

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.guides import whole_guide
from glutetracker.guides.naming import words_of
from glutetracker.guides.search import Search, entry_of

COUNT, SHOWN, LIMIT_MS = 100, 3, 5.0
SHORTEST = 4
LETTERS = "abcdefghijklmnopqrstuvwxyz"

Query = tuple[str, str]
"""What is typed, and the exercise that is meant."""


def swapped(word: str, place: int) -> str:
    """Swap two letters."""
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def missing(word: str, place: int) -> str:
    """Leave a letter out."""
    return word[:place] + word[place + 1 :]


def doubled(word: str, place: int) -> str:
    """Type a letter twice."""
    return word[:place] + word[place] + word[place:]


def another(word: str, place: int) -> str:
    """Hit the letter after it in the alphabet."""
    return word[:place] + LETTERS[(LETTERS.find(word[place]) + 1) % 26] + word[place + 1 :]


SLIPS = (swapped, missing, doubled, another)


def queries(exercises: Sequence[Exercise], seed: int) -> list[Query]:
    """Make names with a slip in their longest word; every fifth has one in each long word."""
    chance = random.Random(seed)
    made: list[Query] = []
    while len(made) < COUNT:
        exercise = chance.choice(exercises)
        words = list(words_of(chance.choice((exercise.name, *exercise.names))))
        long = [place for place, word in enumerate(words) if len(word) >= SHORTEST]
        if not long:
            continue
        slips = long if len(made) % 5 == 4 else [max(long, key=lambda place: len(words[place]))]
        for place in slips:
            words[place] = SLIPS[len(made) % len(SLIPS)](words[place], chance.randrange(len(words[place]) - 1))
        made.append((" ".join(words), exercise.id))
    return made


def timed(asked: Sequence[Query], rounds: int, ready: Callable[[], Callable[[str], object]]) -> list[float]:
    """Ask all; milliseconds of each, the least of the rounds."""
    best = [float("inf")] * len(asked)
    for _ in range(rounds):
        find = ready()
        for place, (typed, _) in enumerate(asked):
            began = thread_time()
            find(typed)
            best[place] = min(best[place], (thread_time() - began) * 1000)
    return best


def main() -> int:
    """Print the times and what is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    chosen = parser.parse_args()
    exercises = list(whole_guide().values())
    entries = [entry_of(exercise) for exercise in exercises]
    names = [name.casefold() for exercise in exercises for name in (exercise.name, *exercise.names)]
    asked = queries(exercises, chosen.seed)
    costs = timed(asked, chosen.rounds, lambda: Search(entries).find)
    floor = timed(asked, chosen.rounds, lambda: lambda typed: [name for name in names if typed in name])
    middle, worst = median(costs), max(costs)
    print(f"{COUNT} queries with slips in {len(names)} names of {len(exercises)} pages; wanted: under {LIMIT_MS:g} ms")
    print(f"median {middle:.2f} ms, worst {worst:.2f} ms ({asked[costs.index(worst)][0]})")
    print(f"median {middle / median(floor):.0f} times looking for the text in every name ({median(floor):.3f} ms)")
    search = Search(entries)
    missed = [(typed, meant) for typed, meant in asked if meant not in [hit.id for hit in search.find(typed)[:SHOWN]]]
    print(f"not among the first {SHOWN}: {len(missed)} of {COUNT}")
    for typed, meant in missed:
        print(f"  {typed:40}{meant:32}" + ", ".join(hit.id for hit in search.find(typed)[:SHOWN]))
    return int(worst >= LIMIT_MS)


if __name__ == "__main__":
    sys.exit(main())

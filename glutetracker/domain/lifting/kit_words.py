"""Kit as people type it: 25 × 4, 20 × 4 for plates, 2–20 by 2, 24 for dumbbells; and written the same way."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from glutetracker.domain.grammar.tokens import NUMBER, TIMES, decimal, pieces, plain_spaces
from glutetracker.domain.lifting.kit import MOST_OF_A_KIND, N_PER_KG, Bar, ImpossibleKitError, Plates, marked_in
from glutetracker.domain.units import LoadUnit
from glutetracker.words import numbers, tr

Made = TypeVar("Made")

_UNIT = r"(?:\s*(?P<{name}_unit>kg|lbs?))?"
_DASH = r"\s*(?:[-–]|to)\s*"
_EVEN_RUN = 4
"""So many weights in even steps are written as from, to and step."""


def parse_bars(text: str, unit: LoadUnit) -> tuple[Bar, ...]:
    """Read bars: Barbell 20, Short bar 10.

    Raises:
        ImpossibleKitError: One was not understood, or nobody has it.
    """
    pattern = re.compile(rf"(?P<name>.*?\S)\s+{_weight('load')}", re.IGNORECASE)

    def bar(match: re.Match[str]) -> list[Bar]:
        return [Bar(name=match["name"], load_kg=_kg(match, "load", unit))]

    return _each(text, pattern, bar, tr("Write a name and a weight, like Barbell 20."))


def parse_plates(text: str, unit: LoadUnit) -> tuple[Plates, ...]:
    """Read plates with how many pairs there are, heaviest first: 20 × 2, 10; one pair where nothing is said.

    Raises:
        ImpossibleKitError: One was not understood, or nobody has it.
    """
    pattern = re.compile(rf"{_weight('load')}(?:\s*{TIMES}\s*(?P<pairs>\d{{1,3}}))?", re.IGNORECASE)

    def plates(match: re.Match[str]) -> list[Plates]:
        return [Plates(load_kg=_kg(match, "load", unit), pairs=int(match["pairs"] or 1))]

    found = _each(text, pattern, plates, tr("Write weight × pairs, like 20 × 2."))
    return tuple(sorted(found, key=lambda each: -each.load_kg))


def parse_weights(text: str, unit: LoadUnit) -> tuple[float, ...]:
    """Read single weights, lightest first: 2–20 by 2, 24.

    Raises:
        ImpossibleKitError: One was not understood.
    """
    run = rf"{_DASH}{_weight('last')}\s*(?:by|in)?\s*{_weight('step')}"
    pattern = re.compile(rf"{_weight('load')}(?:{run})?", re.IGNORECASE)

    def weights(match: re.Match[str]) -> list[float]:
        said = match["load_unit"] or match["last_unit"] or match["step_unit"]
        in_unit = _unit(said, unit)
        first_kg = _kg(match, "load", in_unit)
        if not match["last"]:
            return [first_kg]
        last_kg, step_kg = _kg(match, "last", in_unit), _kg(match, "step", in_unit)
        if last_kg < first_kg or step_kg <= 0 or (last_kg - first_kg) / step_kg >= MOST_OF_A_KIND:
            raise _unclear(match.group(), tr("Write from–to by step, like 2–20 by 2."))
        count = int((last_kg - first_kg) / step_kg + 1e-6) + 1
        return [in_unit.to_kg(round(in_unit.from_kg(first_kg + at * step_kg), 6)) for at in range(count)]

    found = _each(text, pattern, weights, tr("Write weights like 2–20 by 2, 24."))
    return tuple(sorted(set(found)))


def parse_weight(text: str, unit: LoadUnit) -> float:
    """Read one weight in kilograms.

    Raises:
        ImpossibleKitError: It is none.
    """
    hint = tr("Write a weight, like 2.5.")
    found = _each(text, re.compile(_weight("load"), re.IGNORECASE), lambda match: [_kg(match, "load", unit)], hint)
    if len(found) != 1:
        raise ImpossibleKitError(hint)
    return found[0]


def parse_pull_n(text: str, unit: LoadUnit) -> float:
    """Read how hard a band pulls, as the weight that hangs from it, in newtons.

    Raises:
        ImpossibleKitError: It is no weight.
    """
    return parse_weight(text, unit) * N_PER_KG


def bars_written(bars: Iterable[Bar], unit: LoadUnit) -> str:
    """Write bars as `parse_bars` reads them."""
    return _listed(f"{each.name} {weight_written(each.load_kg, unit)}" for each in bars)


def plates_written(plates: Iterable[Plates], unit: LoadUnit) -> str:
    """Write plates as `parse_plates` reads them."""
    return _listed(f"{weight_written(each.load_kg, unit)} × {each.pairs}" for each in plates)


def weights_written(weights_kg: Sequence[float], unit: LoadUnit) -> str:
    """Write single weights as `parse_weights` reads them."""
    words: list[str] = []
    rest = list(weights_kg)
    while rest:
        mark = marked_in(rest[0])
        values = [mark.from_kg(each) for each in rest]
        count = _even(values, [marked_in(each) is mark for each in rest])
        if count >= _EVEN_RUN:
            run = tr("{first}–{last} by {step}", first=_plain(values[0]), last=_plain(values[count - 1]),
                     step=_plain(values[1] - values[0]))  # fmt: skip
            words.append(run if mark is unit else f"{run} {mark}")
        else:
            count = 1
            words.append(weight_written(rest[0], unit))
        rest = rest[count:]
    return _listed(words)


def weight_written(load_kg: float, unit: LoadUnit) -> str:
    """Write a weight as it is marked; its unit only where that is not the user's."""
    mark = marked_in(load_kg)
    value = _plain(mark.from_kg(load_kg))
    return value if mark is unit else f"{value} {mark}"


def pull_written(pull_n: float, unit: LoadUnit) -> str:
    """Write how hard a band pulls, in the user's unit."""
    value = unit.from_kg(pull_n / N_PER_KG)
    return numbers.short(value, 1)


def _even(values: Sequence[float], are_alike: Sequence[bool]) -> int:
    """Count how many of the first values go in one even step."""
    count = 1
    while count < len(values) and are_alike[count]:
        if count > 1 and abs(values[count] - values[count - 1] - (values[1] - values[0])) > 1e-6:
            break
        count += 1
    return count


def _each(
    text: str, pattern: re.Pattern[str], read: Callable[[re.Match[str]], list[Made]], hint: str
) -> tuple[Made, ...]:
    plain = re.sub(r"\s*[;\n]\s*", ", ", plain_spaces(text))
    found: list[Made] = []
    for start, end in pieces(plain, 0, len(plain)):
        word = plain[start:end].strip()
        match = pattern.fullmatch(word)
        if match is None:
            raise _unclear(word, hint)
        found += read(match)
    return tuple(found)


def _kg(match: re.Match[str], name: str, unit: LoadUnit) -> float:
    written = match[name]
    if re.fullmatch(r"0*[1-9]\d*[.,]\d{3,}", written):
        raise ImpossibleKitError(
            tr("“{number}” can be read as thousands. Write at most two decimals, like 1.25.", number=written)
        )
    return _unit(match[f"{name}_unit"], unit).to_kg(decimal(written))


def _unit(said: str | None, unit: LoadUnit) -> LoadUnit:
    return LoadUnit(said.lower().removesuffix("s")) if said else unit


def _weight(name: str) -> str:
    return rf"(?P<{name}>{NUMBER})" + _UNIT.format(name=name)


def _unclear(word: str, hint: str) -> ImpossibleKitError:
    return ImpossibleKitError(tr("“{word}” was not understood. {hint}", word=word, hint=hint))


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def _plain(value: float) -> str:
    return numbers.short(value, 3).replace(numbers.THIN_SPACE, "")

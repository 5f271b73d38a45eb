"""The sound at the end of a rest is the one that its generator writes."""

import runpy
import wave
from pathlib import Path

from glutetracker import resources

GENERATOR = Path(__file__).resolve().parents[2] / "generate" / "chime.py"


def test_the_chime_is_what_its_generator_says() -> None:
    assert resources.path("sounds", "rest_over.wav").read_bytes() == runpy.run_path(str(GENERATOR))["chime"]()


def test_the_chime_is_short_and_never_as_loud_as_can_be() -> None:
    with wave.open(str(resources.path("sounds", "rest_over.wav"))) as chime:
        count, heights = chime.getnframes(), memoryview(chime.readframes(chime.getnframes())).cast("h")
        assert count / chime.getframerate() < 1
        assert 8_000 < max(map(abs, heights)) < 20_000
        assert (heights[0], heights[-1]) == (0, 0), "no click at either end"

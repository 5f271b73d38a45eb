"""Writes resources/sounds/rest_over.wav; run it after changing the tones."""

import io
import math
import struct
import wave
from pathlib import Path

FILE = Path(__file__).resolve().parents[2] / "resources" / "sounds" / "rest_over.wav"
SAMPLES_A_SECOND = 22_050
TONES_HZ = (659.26, 987.77)  # a fifth, upwards
TONE_S, NEXT_AFTER_S, LOUDNESS, FADES_BY = 0.7, 0.16, 0.28, 6.5
RISE_S = 0.006  # without it the first sample clicks


def sample(at_s: float) -> float:
    """Give the sum of the tones that sound at a moment, each with a soft octave above."""
    sum_of = 0.0
    for place, pitch_hz in enumerate(TONES_HZ):
        since_s = at_s - place * NEXT_AFTER_S
        if 0 <= since_s < TONE_S:
            angle = 2 * math.pi * pitch_hz * since_s
            rise = min(1.0, since_s / RISE_S, (TONE_S - since_s) / RISE_S)
            sum_of += rise * math.exp(-FADES_BY * since_s) * (math.sin(angle) + 0.2 * math.sin(2 * angle))
    return LOUDNESS * sum_of


def chime() -> bytes:
    """Give the file: one channel of 16 bits."""
    count = round((TONE_S + NEXT_AFTER_S * (len(TONES_HZ) - 1)) * SAMPLES_A_SECOND)
    heights = [round(32_767 * sample(place / SAMPLES_A_SECOND)) for place in range(count)]
    kept = io.BytesIO()
    with wave.open(kept, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(SAMPLES_A_SECOND)
        written.writeframes(struct.pack(f"<{count}h", *heights))
    return kept.getvalue()


if __name__ == "__main__":
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_bytes(chime())

"""Where in its loop a movement is: a clock that can run, rest, be set and go at half speed."""

MOST_STEP_S = 0.25
"""After a longer pause (the machine slept) the movement goes on where it was."""


class Playback:
    """Counts a loop's time by the time that passes, not by frames.

    Attributes:
        seconds: Where in the loop it is.
        speed: 1 as prescribed, 0.5 at half of it.
        is_playing: It runs.
    """

    def __init__(self) -> None:
        self.seconds, self.speed, self.is_playing = 0.0, 1.0, False
        self._length_s, self._left_s = 1.0, 0.0
        self._seen_s: float | None = None

    def load(self, length_s: float, at_s: float) -> None:
        """Take up a movement, resting at a time of it."""
        self._length_s, self.seconds, self.is_playing = length_s, at_s, False

    def play(self, loops: int, rest_at_s: float) -> None:
        """Run for some loops, and then on to where it shall rest."""
        self.is_playing, self._seen_s = True, None
        self._left_s = loops * self._length_s + (rest_at_s - self.seconds) % self._length_s

    def pause(self) -> None:
        """Rest where it is."""
        self.is_playing = False

    def look_away(self) -> None:
        """Let no time pass until it is looked at again."""
        self._seen_s = None

    def go_to(self, seconds: float) -> None:
        """Set the time, and rest there."""
        self.seconds, self.is_playing = seconds % self._length_s, False

    def tick(self, now_s: float) -> None:
        """Let time pass up to now."""
        before, self._seen_s = self._seen_s, now_s
        if not self.is_playing or before is None:
            return
        step = min(MOST_STEP_S, max(0.0, now_s - before)) * self.speed
        step = min(step, self._left_s)
        self._left_s -= step
        self.seconds = (self.seconds + step) % self._length_s
        if self._left_s <= 0:
            self.is_playing = False

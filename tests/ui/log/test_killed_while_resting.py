"""A rest outlives the process that it began in."""

from collections.abc import Callable

from log_driver import HIP_THRUST, Logger

from glutetracker.domain.clock import now


def test_the_rest_that_ran_when_the_process_was_killed_goes_on_at_the_next_start(
    typed_until_killed: Callable[..., list[str]], reopened: Callable[[], Logger]
) -> None:
    typed_until_killed(HIP_THRUST, "", "80x8@2\n")
    session = reopened().page.session
    rest = session.context.resting.rest
    done = session.cards[next(iter(session.cards))].rows[0].sides[0]
    assert rest is not None
    assert (rest.after, rest.began_at, rest.length_s) == (done.id, done.done_at, 150.0)
    assert rest.left_s(now()) < 150.0, "the clock went on meanwhile"
    assert session.rest.isVisible()

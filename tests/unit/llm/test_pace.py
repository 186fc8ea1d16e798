import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from afterword.errors import ModelRefused
from afterword.llm.pace import Pace, time_to_wait


def seconds_waited(pace: Pace) -> float:
    started = time.monotonic()
    pace.wait()
    return time.monotonic() - started


def at_once(pace: Pace) -> int:
    """How many places there are before one has to wait."""
    taken: list[int] = []
    over = threading.Event()

    def take() -> None:
        with pace.place():
            taken.append(1)
            over.wait(5)

    threads = [threading.Thread(target=take) for _ in range(12)]
    for thread in threads:
        thread.start()
    time.sleep(0.1)
    count = len(taken)
    over.set()
    for thread in threads:
        thread.join()
    return count


def test_one_call_turned_down_among_many_answers_holds_up_nobody_else():
    pace = Pace(8)
    for _ in range(19):
        pace.answered({})
    pace.refused(5)
    assert seconds_waited(pace) < 0.05
    assert at_once(pace) == 8


def test_many_calls_turned_down_hold_up_everybody_and_fewer_go_out_afterwards():
    pace = Pace(8)
    with pace.place(), pace.place(), pace.place(), pace.place():
        for _ in range(4):
            pace.refused(0.2)
    assert 0.15 < seconds_waited(pace) < 0.4
    assert at_once(pace) == 2
    for _ in range(24):
        pace.answered({})
    assert at_once(pace) == 8


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "200ms"}, 0.2),
        (
            {
                "x-ratelimit-remaining-requests": "0",
                "x-ratelimit-reset-requests": "20s",
                "x-ratelimit-limit-requests": "100",
            },
            0.2,
        ),
        ({"x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "0.2"}, 0.2),
        ({"x-ratelimit-remaining-tokens": "1", "x-ratelimit-reset-tokens": "6m0s"}, 0),
        ({"x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "soon"}, 0),
    ],
)
def test_a_server_with_nothing_left_to_give_is_given_time(headers: dict[str, str], seconds: float):
    pace = Pace(8)
    pace.answered(headers)
    assert seconds - 0.05 < seconds_waited(pace) < seconds + 0.15


@pytest.mark.parametrize(
    ("headers", "least", "most"),
    [
        ({}, 0.3, 0.5),
        ({"retry-after": "3"}, 3, 3),
        ({"retry-after-ms": "20", "retry-after": "3"}, 0.02, 0.02),
        ({"retry-after": "yesterday"}, 0.3, 0.5),
    ],
)
def test_a_call_is_tried_again_when_the_server_says_else_soon(headers: dict[str, str], least: float, most: float):
    wait = time_to_wait(headers, 0)
    assert wait is not None
    assert least <= wait <= most


def test_a_server_may_name_the_moment():
    moment = datetime.now(UTC) + timedelta(seconds=60)
    wait = time_to_wait({"retry-after": format_datetime(moment, usegmt=True)}, 0)
    assert wait is not None
    assert 50 <= wait <= 60


@pytest.mark.parametrize("headers", [{"retry-after": "3600"}, {"x-should-retry": "false", "retry-after": "1"}])
def test_a_server_that_wants_no_other_try_gets_none(headers: dict[str, str]):
    assert time_to_wait(headers, 0) is None


def test_without_a_word_from_the_server_each_try_waits_longer():
    waits = [time_to_wait({}, attempt) or 0 for attempt in range(8)]
    assert waits[0] < waits[1] < waits[2] < waits[3] <= 8
    assert waits[7] <= 8


def test_once_stopped_nobody_waits_and_nobody_calls():
    pace = Pace(1)
    pace.refused(60)
    raised: list[Exception] = []

    def wait() -> None:
        try:
            pace.wait()
        except ModelRefused as error:
            raised.append(error)

    waiting = threading.Thread(target=wait)
    waiting.start()
    pace.stop(ModelRefused("over"))
    waiting.join(2)
    assert len(raised) == 1
    with pytest.raises(ModelRefused, match="over"), pace.place():
        pass

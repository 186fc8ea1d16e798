"""When a call to a server may go out, and when again: one view of its limits, shared by all threads that call it.

A server that turns one call down among many answers has a moment's trouble: that call waits as long as the server says,
and keeps its place among the calls out at once, so that there is one less. A server that turns down a good part of them
has a limit: all wait, and fewer go out at once afterwards, until answers come again.
"""

import random
import re
import threading
import time
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from email.utils import parsedate_to_datetime

LONGEST_WAIT = 120.0
"""Seconds; a server that asks for more is not asked again."""
_RECENT = 20
_MANY = 0.25
"""This share of the recent answers turned down is a limit, and not a moment's trouble."""
_GROWTH = 0.25
"""So much more may go out at once after each answer: a quarter of a call."""
_FIRST_WAIT, _LAST_WAIT = 0.5, 8.0
_SPAN = re.compile(r"(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+(?:\.\d+)?)s)?(?:(\d+(?:\.\d+)?)ms)?")
_COUNTED = ("requests", "tokens")


class Pace:
    """How fast a server is called.

    Args:
        most: Calls out at once; no limit where none is given.
        retries: How often one call is tried again.
    """

    def __init__(self, most: int | None = None, *, retries: int = 2) -> None:
        self.retries = retries
        self._most = self._now_most = float(most) if most else float("inf")
        self._out = 0
        self._paused_until = 0.0
        self._recent: deque[bool] = deque(maxlen=_RECENT)
        self._stopped: Exception | None = None
        self._change = threading.Condition()

    @contextmanager
    def place(self) -> Iterator[None]:
        """A place among the calls that are out at once, for a call and its retries."""
        with self._change:
            while self._out >= max(1, int(min(self._now_most, 1e9))):
                self._raise_if_stopped()
                self._change.wait()
            self._raise_if_stopped()
            self._out += 1
        try:
            yield
        finally:
            with self._change:
                self._out -= 1
                self._change.notify_all()

    def wait(self, seconds: float = 0.0, *, at_most: float | None = None) -> bool:
        """Wait so long, and until the server's limit allows another call; not at all if that is longer than allowed.

        Returns:
            Whether a call may go out now.
        """
        until = time.monotonic() + seconds
        with self._change:
            while True:
                self._raise_if_stopped()
                left = max(until, self._paused_until) - time.monotonic()
                if at_most is not None and left > at_most:
                    return False
                if left <= 0:
                    return True
                self._change.wait(left)

    def stop(self, reason: Exception) -> None:
        """Let no further call out: whoever waits or comes gets ``reason`` raised."""
        with self._change:
            self._stopped = reason
            self._change.notify_all()

    def answered(self, headers: Mapping[str, str]) -> None:
        """Learn from an answer: how much of its limits the server says is left."""
        with self._change:
            self._recent.append(True)
            self._now_most = min(self._most, self._now_most + _GROWTH)
            self._pause(max(_time_until_more(headers, counted) for counted in _COUNTED))

    def refused(self, seconds: float) -> None:
        """Learn from a call turned down for its server's limits, to be tried again after so many seconds."""
        with self._change:
            self._recent.append(False)
            if self._recent.count(False) >= _MANY * len(self._recent):
                if time.monotonic() >= self._paused_until:  # those out together are turned down together
                    self._now_most = max(1.0, min(self._now_most, self._out) / 2)
                self._recent.clear()
                self._pause(seconds)

    def _pause(self, seconds: float) -> None:
        self._paused_until = max(self._paused_until, time.monotonic() + min(seconds, LONGEST_WAIT))

    def _raise_if_stopped(self) -> None:
        if self._stopped is not None:
            raise self._stopped


def time_to_wait(headers: Mapping[str, str], attempt: int) -> float | None:
    """Seconds until a call may be tried again: what the server says, else longer each time; ``None``: not at all.

    Args:
        headers: The server's; names in any case.
        attempt: From 0.
    """
    if headers.get("x-should-retry") == "false":
        return None
    told = _told(headers)
    if told is not None:
        return told if told <= LONGEST_WAIT else None
    return min(_FIRST_WAIT * (1 << attempt), _LAST_WAIT) * random.uniform(0.75, 1)  # noqa: S311 -- spreads, hides nothing


def names_a_time(headers: Mapping[str, str]) -> bool:
    """Whether the server says when to come again."""
    return _told(headers) is not None


def _told(headers: Mapping[str, str]) -> float | None:
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            return max(0.0, float(headers.get(name, "")) * unit)
        except ValueError:
            continue
    try:
        moment = parsedate_to_datetime(headers.get("retry-after", "")).timestamp()
    except ValueError:
        return None
    return max(0.0, moment - time.time())


def _time_until_more(headers: Mapping[str, str], counted: str) -> float:
    """Seconds until the server has one more request or token to give; 0 where it has some, or does not say.

    The reset is when all are back; they come back one by one.
    """
    if headers.get(f"x-ratelimit-remaining-{counted}") != "0":
        return 0.0
    reset = _seconds(headers.get(f"x-ratelimit-reset-{counted}", ""))
    limit = headers.get(f"x-ratelimit-limit-{counted}", "")
    return reset / int(limit) if counted == "requests" and limit.isdecimal() and int(limit) else reset


def _seconds(span: str) -> float:
    """Seconds in a span like ``6m0s``, ``20ms``, ``1.5s`` or ``3``; 0 for what is none."""
    try:
        return float(span)
    except ValueError:
        found = _SPAN.fullmatch(span)
    parts = found.groups() if found else ()
    return sum(float(part) * unit for part, unit in zip(parts, (3600, 60, 1, 0.001), strict=False) if part)

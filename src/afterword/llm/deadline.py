"""A deadline that several calls to a model share: for the whole of one note, whoever makes the calls."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_END: ContextVar[float | None] = ContextVar("end", default=None)


def in_seconds(seconds: float | None) -> float | None:
    """The moment so many seconds from now, on the monotonic clock."""
    return None if seconds is None else time.monotonic() + seconds


@contextmanager
def until(end: float | None) -> Iterator[None]:
    """Within, no call to a model outlasts a moment on the monotonic clock; ``None`` sets no limit."""
    token = _END.set(end)
    try:
        yield
    finally:
        _END.reset(token)


def time_left() -> float | None:
    """Seconds until the deadline, not below 0; ``None`` where there is none."""
    end = _END.get()
    return None if end is None else max(0.0, end - time.monotonic())

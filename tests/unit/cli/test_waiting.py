"""What is shown while a model is at work, on a terminal of the test's own."""

import io
import os
import pty
import select
import time
from collections.abc import Iterator
from typing import TextIO

import pytest

from afterword.cli.streams import Console
from afterword.cli.waiting import Waiting
from afterword.pipeline import Stage

READING = '{"people": [{"name": "Ines"}], "company": "Brackwater Ferries"}'
EMAIL = '{"subject": "The crew rota", "gratitude": {"text": "Thank you.\\u001b[31m", "facts": ["t1"]}}'


class Terminal:
    """A terminal, and what is shown on it."""

    def __init__(self) -> None:
        self._ours, theirs = pty.openpty()
        self.stream: TextIO = os.fdopen(theirs, "w", encoding="utf-8")

    def shown(self) -> str:
        """What has been shown since this was last asked, and in the moment after."""
        data, end = b"", time.monotonic() + 0.2
        while (left := end - time.monotonic()) > 0 and select.select([self._ours], [], [], left)[0]:
            data += os.read(self._ours, 65536)
        return data.decode()

    def close(self) -> None:
        self.stream.close()
        os.close(self._ours)


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    opened = Terminal()
    yield opened
    opened.close()


def test_stage_and_time_are_shown_and_then_the_email_as_it_comes_in(terminal: Terminal) -> None:
    with Waiting(Console(), terminal.stream, seconds_between=0.02) as waiting:
        waiting.tell(Stage("reading"))
        waiting.listen()(READING)
        time.sleep(0.1)
        reading = terminal.shown()
        waiting.tell(Stage("writing", "Ines Halloran"))
        hear = waiting.listen()
        for start in range(0, len(EMAIL), 5):
            hear(EMAIL[start : start + 5])
        writing = terminal.shown()
    assert reading.count("Reading the notes … 0 s") > 1
    assert "Brackwater" not in reading
    assert "Writing to Ines Halloran … 0 s" in writing
    assert "The crew rota\r\nThank you." in writing
    assert "\x1b[31m" not in writing
    assert "t1" not in writing


def test_the_line_is_cleared_before_anything_else_is_said(terminal: Terminal) -> None:
    with Waiting(Console(), terminal.stream) as waiting:
        waiting.tell(Stage("revising"))
        waiting.pause()
        assert terminal.shown().endswith("\r\x1b[K")


def test_quiet_and_no_terminal_show_nothing(terminal: Terminal) -> None:
    piped = io.StringIO()
    for console, stream in ((Console(quiet=True), terminal.stream), (Console(), piped)):
        with Waiting(console, stream) as waiting:
            waiting.tell(Stage("writing"))
            waiting.listen()(EMAIL)
    assert terminal.shown() == piped.getvalue() == ""

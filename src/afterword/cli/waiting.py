"""What is shown at a terminal while a model is at work: the stage, the time it takes, and the email as it comes in."""

import sys
import threading
import time
from collections.abc import Callable
from typing import Self, TextIO

from afterword.cli.streams import Console
from afterword.llm.partial import TextsComingIn
from afterword.pipeline.stages import Stage
from afterword.text import printable

_DOING = {"reading": "Reading the notes", "writing": "Writing", "revising": "Revising"}
_TICK = 1.0
_CLEAR = "\r\x1b[K"


class Waiting:
    """Shows on standard error what a model is doing; nothing where that is no terminal, or quiet is wanted.

    Used as a context: the clock stops when it is left.

    Args:
        console: Says whether quiet is wanted.
        stream: Where it is shown; standard error where none is given.
        seconds_between: How often the clock is shown anew.
    """

    def __init__(self, console: Console, stream: TextIO | None = None, seconds_between: float = _TICK) -> None:
        self._stream = stream or sys.stderr
        self.shown = self._stream.isatty() and not console.quiet
        self._seconds_between = seconds_between
        self._stage: Stage | None = None
        self._began = 0.0
        self._heard = False
        self._over = threading.Event()
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        if self.shown:
            threading.Thread(target=self._tick, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self.pause()

    def tell(self, stage: Stage) -> None:
        """A stage begins."""
        self.pause()
        with self._lock:
            self._stage, self._began = stage, time.monotonic()
        self._show_clock()

    def listen(self) -> Callable[[str], None]:
        """Opens an answer: of an email its texts are shown as they come in, of a reading nothing."""
        texts = TextsComingIn()

        def hear(piece: str) -> None:
            with self._lock:
                writes = self.shown and self._stage and self._stage.step != "reading"
                words = texts.feed(piece) if writes else ""
                if words:
                    self._write(("" if self._heard else _CLEAR) + printable(words))
                    self._heard = True

        return hear

    def pause(self) -> None:
        """Clear the line for something else, until the next stage."""
        with self._lock:
            if self.shown and self._stage:
                self._write("\n\n" if self._heard else _CLEAR)
            self._stage, self._heard = None, False

    def _tick(self) -> None:
        while not self._over.wait(self._seconds_between):
            self._show_clock()

    def _show_clock(self) -> None:
        with self._lock:
            if self._stage and self.shown and not self._heard:
                to = f" to {self._stage.recipient}" if self._stage.recipient else ""
                seconds = time.monotonic() - self._began
                self._write(_CLEAR + printable(f"{_DOING[self._stage.step]}{to} … {seconds:.0f} s"))

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()

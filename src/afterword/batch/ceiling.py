"""A ceiling for the tokens of a batch that holds however many calls are out at once."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from afterword.batch.halt import Halted
from afterword.draft import Usage
from afterword.llm import Message
from afterword.llm.request import MOST_TOKENS_BACK, estimate_tokens

_INPUT_FACTOR = 2
"""The estimate is for English; other languages take up to twice the tokens, and a schema counts as well."""
_SURE = 3
"""From so many answers on, the longest says how long the next may be."""


class Spending:
    """Tokens spent in one run.

    Before a call, what it may take is set aside; afterwards, what it did take is counted. A call that would not fit
    waits for those that are out; where none is out, the ceiling is reached.

    Args:
        ceiling: Tokens in and out together; no ceiling where none is given.
    """

    def __init__(self, ceiling: int | None = None) -> None:
        self.usage = Usage()
        self._ceiling = ceiling
        self._set_aside = 0
        self._longest = 0
        self._stopped: Exception | None = None
        self._change = threading.Condition()

    @contextmanager
    def call(self, messages: Sequence[Message]) -> Iterator[list[Usage]]:
        """Set aside what a call may take; put what it took into the list that is given.

        Raises:
            Halted: The ceiling is reached.
        """
        most = self._wait_for_room(estimate_tokens(messages) * _INPUT_FACTOR)
        taken: list[Usage] = []
        try:
            yield taken
        finally:
            with self._change:
                self._set_aside -= most
                for usage in taken:
                    self.usage += usage
                    self._longest = max(self._longest, usage.output_tokens)
                self._change.notify_all()

    def stop(self, reason: Exception) -> None:
        """Let no further call out."""
        with self._change:
            self._stopped = reason
            self._change.notify_all()

    def _wait_for_room(self, tokens_in: int) -> int:
        with self._change:
            while True:
                if self._stopped is not None:
                    raise self._stopped
                most = tokens_in + self._longest_answer()
                spent = self.usage.input_tokens + self.usage.output_tokens
                if self._ceiling is None or spent + self._set_aside + most <= self._ceiling:
                    self._set_aside += most
                    return most
                if not self._set_aside:
                    raise Halted(
                        f"--max-tokens {self._ceiling} is reached: {spent} are spent, and the next call may take {most}"
                    )
                self._change.wait()

    def _longest_answer(self) -> int:
        """How many tokens an answer may take: all that is allowed, or twice the longest of those seen."""
        return min(MOST_TOKENS_BACK, 2 * self._longest) if self.usage.calls >= _SURE else MOST_TOKENS_BACK

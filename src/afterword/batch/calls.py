"""The model as a batch sees it: nothing is asked twice, no ceiling broken, and a server that is down left alone."""

import json
import threading
from collections.abc import Sequence
from hashlib import sha256

from afterword.batch.ceiling import Spending
from afterword.batch.halt import Halted
from afterword.batch.state import State
from afterword.errors import DataError, ModelError, ModelUnavailable
from afterword.llm import AccessRefused, ChatModel, Message, Reply, ResponseFormat
from afterword.llm.request import request_body

_IN_A_ROW = 5
"""After so many calls without an answer, each of them tried again and again, the server counts as down."""


class Calls:
    """All calls of a batch to one model.

    Args:
        llm: The model.
        state: Where answers are stored, and looked for before a call.
        spending: What the calls take.
        afresh: Whether to ask even what has been answered before.
    """

    def __init__(self, llm: ChatModel, state: State, spending: Spending, *, afresh: bool = False) -> None:
        self.llm, self._state, self.spending, self._afresh = llm, state, spending, afresh
        self._lock = threading.Lock()
        self._failed_in_a_row = 0

    def answer(self, source: str, messages: Sequence[Message], response_format: ResponseFormat | None) -> Reply:
        """The stored answer to a request, or the model's, which is stored before it is used.

        Args:
            source: The notes that the request is about.
            messages: As for ``ChatModel.complete``.
            response_format: The same.

        Raises:
            ModelError: As ``ChatModel.complete``.
            Halted: The server is down, the ceiling is reached, or answers can't be stored.
        """
        key = self._key(messages, response_format)
        if not self._afresh and (stored := self._state.answer(key)):
            return stored
        with self.spending.call(messages) as taken:
            try:
                reply = self.llm.complete(messages, response_format=response_format)
            except (ModelUnavailable, AccessRefused) as error:
                self._count_failure(error)
                raise
            taken.append(reply.usage)
        with self._lock:
            self._failed_in_a_row = 0
        try:
            self._state.keep_answer(key, source, reply)
        except DataError as error:
            raise Halted(
                f"{error}; stopped, since further answers would be paid for and lost", error.exit_code
            ) from None
        return reply

    def _count_failure(self, error: ModelError) -> None:
        with self._lock:
            self._failed_in_a_row += 1
            if self._failed_in_a_row >= _IN_A_ROW:
                raise Halted(f"{error}; stopped after {_IN_A_ROW} calls without an answer") from None

    def _key(self, messages: Sequence[Message], response_format: ResponseFormat | None) -> str:
        body = request_body(self.llm.name, messages, response_format)
        return sha256(json.dumps([self.llm.base_url, body], sort_keys=True).encode()).hexdigest()


class NoteModel:
    """The model for one file of notes.

    Attributes:
        failed: Whether a call got no answer; if none did and nothing usable came, the answers themselves were bad.
    """

    def __init__(self, calls: Calls, source: str) -> None:
        self._calls, self._source = calls, source
        self.name, self.base_url, self.memory = calls.llm.name, calls.llm.base_url, calls.llm.memory
        self.failed = False

    def complete(self, messages: Sequence[Message], *, response_format: ResponseFormat | None = None) -> Reply:
        """The model's answer.

        Raises:
            ModelError: There is none.
            Halted: The batch stops.
        """
        try:
            return self._calls.answer(self._source, messages, response_format)
        except ModelError:
            self.failed = True
            raise

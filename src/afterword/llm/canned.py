"""A model that plays prepared replies: for tests, here and in programs that use afterword."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from afterword.errors import ModelError, ModelUnavailable
from afterword.llm import Memory, Message, Reply, ResponseFormat


class Request(NamedTuple):
    """What a model was asked."""

    messages: tuple[Message, ...]
    response_format: ResponseFormat | None


class CannedModel:
    """Gives its replies in order and remembers what it was asked.

    Args:
        replies: Texts, whole replies, or errors to raise.
        name: The model's name.

    Attributes:
        requests: What it was asked, in order.
    """

    base_url = ""

    def __init__(self, replies: Iterable[str | Reply | ModelError], name: str = "canned") -> None:
        self.name = name
        self.memory = Memory()
        self.requests: list[Request] = []
        self._replies = list(replies)

    def complete(self, messages: Sequence[Message], *, response_format: ResponseFormat | None = None) -> Reply:
        """The next reply.

        Raises:
            ModelError: The next reply is an error.
            ModelUnavailable: No reply is left.
        """
        self.requests.append(Request(tuple(messages), response_format))
        if not self._replies:
            raise ModelUnavailable("the canned model has no reply left")
        reply = self._replies.pop(0)
        if isinstance(reply, ModelError):
            raise reply
        return Reply(reply) if isinstance(reply, str) else reply

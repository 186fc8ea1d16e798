"""Language models: what one is asked, what it answers, and the small protocol between.

``openai`` speaks to any OpenAI-compatible server, ``canned`` plays replies for tests, ``dry_run`` shows requests and
sends none, ``structured`` gets a validated value out of any of them. ``pace`` and ``deadline`` say when a call may go
out and when time is up; ``partial`` shows an answer while it comes in.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from afterword.draft import Usage
from afterword.errors import ModelRefused

ResponseFormat = Mapping[str, Any]
"""The ``response_format`` of a chat completion: a JSON schema, or ``{"type": "json_object"}``."""

Rung = Literal["json_schema", "json_object", "plain"]
"""How an answer's shape is asked for, from the strictest down; all servers manage the last."""


ONE_CALL = Usage(calls=1)
"""The cost of a call whose tokens nobody counted."""


Listen = Callable[[], Callable[[str], None]]
"""Opens one answer to listen to: what it gives is called with each piece of the answer's text as it comes in."""


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation with a model."""

    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What a model answered, as it came: nothing here is trusted.

    Attributes:
        text: The answer's text; empty where there is none.
        finish_reason: Why the model stopped: ``stop``, ``length``, ``content_filter`` …; ``None`` where it is not said.
        refusal: The model's words where it declined.
        usage: One call, and the tokens as far as the server counts them.
        model: The name the server gives for what answered.
    """

    text: str
    finish_reason: str | None = "stop"
    refusal: str | None = None
    usage: Usage = ONE_CALL
    model: str | None = None


@dataclass(slots=True)
class Memory:
    """What has been learned about one model on one server; the one thing here that changes.

    Attributes:
        rung: The strictest way of asking that the server has not turned down.
        dropped: Parameters that the server turned down by name.
        window: How many tokens the model takes, question and answer together; ``None`` where that is not known.
    """

    rung: Rung = "json_schema"
    dropped: set[str] = field(default_factory=set)
    window: int | None = None


class FormatRefused(ModelRefused):
    """The server does not take this ``response_format``; a plainer one may do."""


class AccessRefused(ModelRefused):
    """The server serves nobody with this key, model or account: every call would meet the same."""


class ChatModel(Protocol):
    """A model that answers a conversation.

    Attributes:
        name: The model's name.
        base_url: Where it answers; empty for one that runs in this process.
        memory: What has been learned about it.
    """

    name: str
    base_url: str
    memory: Memory

    def complete(self, messages: Sequence[Message], *, response_format: ResponseFormat | None = None) -> Reply:
        """The model's answer, whatever it looks like.

        Raises:
            FormatRefused: The server does not take ``response_format``.
            ModelUnavailable: No answer now, perhaps one later.
            ModelRefused: Asking again would not help.
        """
        ...

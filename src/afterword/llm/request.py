"""The body of a request, and about how long it is."""

import json
from collections.abc import Collection, Mapping, Sequence

from afterword.llm import Message, ResponseFormat

CHARACTERS_PER_TOKEN = 4
"""Of English text in the usual tokenizers."""

MOST_TOKENS_BACK = 6_000
"""A ceiling for one answer, the thinking of reasoning models included: ten times what an answer needs."""


FEWEST_TOKENS_BACK = 1_000
"""What an answer needs at least."""


def request_body(
    name: str, messages: Sequence[Message], response_format: ResponseFormat | None, window: int | None = None
) -> dict[str, object]:
    """The body of a chat completion.

    Args:
        name: The model's name.
        messages: What it is asked.
        response_format: The form of the answer.
        window: How many tokens the model takes, where that is known; the ceiling of the answer keeps within it.
    """
    room = MOST_TOKENS_BACK if window is None else window - estimate_tokens(messages)
    body: dict[str, object] = {
        "model": name,
        "messages": [{"role": message.role, "content": message.content} for message in messages],
        "max_completion_tokens": max(FEWEST_TOKENS_BACK, min(MOST_TOKENS_BACK, room)),
    }
    if response_format is not None:
        body["response_format"] = dict(response_format)
    return body


_INSTEAD = {"max_completion_tokens": "max_tokens"}
"""The older name of a parameter, for servers that know only that."""


def without(body: Mapping[str, object], dropped: Collection[str]) -> dict[str, object]:
    """The body without the parameters that the server is known to turn down, or with their older names."""
    kept = {name: value for name, value in body.items() if name not in dropped}
    for name, older in _INSTEAD.items():
        if name in body and name in dropped and older not in dropped:
            kept[older] = body[name]
    return kept


def estimate_tokens(messages: Sequence[Message], response_format: ResponseFormat | None = None) -> int:
    """About how many tokens a request is: its messages, and the form of the answer, which servers count as well."""
    form = len(json.dumps(response_format, separators=(",", ":"))) if response_format else 0
    return (sum(len(message.content) for message in messages) + form) // CHARACTERS_PER_TOKEN

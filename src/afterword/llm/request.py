"""The body of a request, and about how long it is."""

from collections.abc import Sequence

from afterword.llm import Message, ResponseFormat

CHARACTERS_PER_TOKEN = 4
"""Of English text in the usual tokenizers."""

MOST_TOKENS_BACK = 6_000
"""A ceiling for one answer, the thinking of reasoning models included: ten times what an answer needs."""


def request_body(name: str, messages: Sequence[Message], response_format: ResponseFormat | None) -> dict[str, object]:
    """The body of a chat completion."""
    body: dict[str, object] = {
        "model": name,
        "messages": [{"role": message.role, "content": message.content} for message in messages],
        "max_completion_tokens": MOST_TOKENS_BACK,
    }
    if response_format is not None:
        body["response_format"] = dict(response_format)
    return body


def estimate_tokens(messages: Sequence[Message]) -> int:
    """About how many tokens the messages are."""
    return sum(len(message.content) for message in messages) // CHARACTERS_PER_TOKEN

"""Replies out of what the SDK hands on, which is whatever JSON the server sent: whole, or as a stream of chunks."""

from collections.abc import Callable, Iterable
from typing import Any

from afterword.draft import Usage
from afterword.errors import ModelUnavailable
from afterword.llm import Reply


def reply_from(completion: Any, host: str) -> Reply:  # noqa: ANN401 -- the SDK hands on whatever JSON the server sent
    """The reply in a completion.

    Raises:
        ModelUnavailable: It holds no message.
    """
    try:
        choice = completion.choices[0]
        text, refusal = choice.message.content, choice.message.refusal
    except (AttributeError, IndexError, TypeError):
        raise ModelUnavailable(f"{host} answered without a message") from None
    return Reply(
        text=text if isinstance(text, str) else "",
        finish_reason=choice.finish_reason,
        refusal=str(refusal) if refusal else None,
        usage=_usage(getattr(completion, "usage", None)),
        model=str(completion.model) if getattr(completion, "model", None) else None,
    )


def reply_in(stream: Iterable[Any], hear: Callable[[str], None] | None, host: str) -> Reply | None:
    """The reply in a stream; ``None`` where there is no stream at all, for a server may not know any.

    Args:
        stream: Chunks as they come in.
        hear: Is called with each piece of the answer's text.
        host: Who answers.

    Raises:
        ModelUnavailable: There are chunks, and no message in any.
    """
    texts: list[str] = []
    refusals: list[str] = []
    finish = model = usage = None
    came = spoke = False
    for chunk in stream:
        came = True
        model, usage = getattr(chunk, "model", None) or model, getattr(chunk, "usage", None) or usage
        for choice in (getattr(chunk, "choices", None) or [])[:1]:
            spoke = True
            finish = choice.finish_reason or finish
            piece = getattr(choice.delta, "content", None)
            if isinstance(piece, str) and piece:
                texts.append(piece)
                if hear:
                    hear(piece)
            if refusal := getattr(choice.delta, "refusal", None):
                refusals.append(str(refusal))
    if not came:
        return None
    if not spoke:
        raise ModelUnavailable(f"{host} answered without a message")
    if finish is None:
        raise ModelUnavailable(f"{host} broke off its answer")
    return Reply("".join(texts), finish, "".join(refusals) or None, _usage(usage), str(model) if model else None)


def _usage(counted: object) -> Usage:
    return Usage(
        calls=1, input_tokens=_count(counted, "prompt_tokens"), output_tokens=_count(counted, "completion_tokens")
    )


def _count(usage: object, name: str) -> int:
    value = getattr(usage, name, 0)
    return value if isinstance(value, int) and value > 0 else 0

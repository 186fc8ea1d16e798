"""The SDK's errors in our words. A server's own message is read, never shown: it may quote notes or a key."""

import re
from collections.abc import Collection
from typing import TYPE_CHECKING, Protocol

from afterword.errors import ModelError, ModelRefused, ModelUnavailable
from afterword.llm import AccessRefused, FormatRefused

if TYPE_CHECKING:
    import openai

_ABOUT_FORMAT = ("response_format", "json_schema", "json_object", "json schema", "structured output", "grammar")
_TOO_LONG = ("context_length", "context length", "context size", "too long", "maximum context", "too many tokens")
_WINDOW = re.compile(r"context (?:length|size|window)[^\d.]{0,40}(\d{1,3}(?:,\d{3})+|\d{3,7})", re.IGNORECASE)
_BAD_REQUEST = (400, 422)
_SERVER_FAULTS = range(500, 600)


def parameter_refused(error: object, sent: Collection[str]) -> str | None:
    """The parameter that a server turns down by name, of those that were sent."""
    if getattr(error, "status_code", None) not in _BAD_REQUEST:
        return None
    named = getattr(error, "param", None)
    if named in sent:
        return str(named)
    told = str(error).lower()
    return next((name for name in sorted(sent, key=len, reverse=True) if name in told), None)


def window_told(error: "openai.OpenAIError") -> int | None:
    """How many tokens the model takes, where the server says so when it turns down a text as too long."""
    body = getattr(error, "body", None)
    counted = body.get("n_ctx") if isinstance(body, dict) else None
    if isinstance(counted, int) and counted > 0:
        return counted
    told = _WINDOW.search(str(error))
    return int(told[1].replace(",", "")) if told else None


def from_sdk(error: "openai.OpenAIError", host: str, model: str, *, formatted: bool) -> ModelError:
    """What an error of the SDK means.

    Args:
        error: What the SDK raised.
        host: Whom it was raised about.
        model: The name of the model that was asked for.
        formatted: Whether the request held a ``response_format``.
    """
    import openai  # noqa: PLC0415 -- imported already when there is an error of it

    if isinstance(error, openai.APITimeoutError):
        return ModelUnavailable(f"{host} did not answer in time")
    if isinstance(error, openai.APIConnectionError):
        return ModelUnavailable(f"{host} can't be reached, or broke off its answer")
    if isinstance(error, openai.APIStatusError):
        return from_status(error, host, model, formatted=formatted)
    return ModelUnavailable(f"{host} gave no usable answer ({type(error).__name__})")


class StatusError(Protocol):
    """An answer that says no: the SDK's, or one in the results of a batch. Its own words are its text."""

    @property
    def status_code(self) -> int:
        """HTTP's."""
        ...

    @property
    def code(self) -> str | None:
        """What went wrong, as the server has it."""
        ...


def from_status(error: StatusError, host: str, model: str, *, formatted: bool) -> ModelError:
    """What an answer that says no means; the arguments are those of ``from_sdk``."""
    status, told = error.status_code, f"{error.code or ''} {error}".lower()
    if formatted and status in (*_BAD_REQUEST, *_SERVER_FAULTS) and any(word in told for word in _ABOUT_FORMAT):
        return FormatRefused(f"{host} does not take the form of answer asked for ({status})")
    if status == 413 or (status in _BAD_REQUEST and any(word in told for word in _TOO_LONG)):
        return ModelRefused(f"the text is too long for model {model} at {host}")
    if status in _BAD_REQUEST and "content_filter" in told:
        return ModelRefused(f"{host} stopped the request with its content filter")
    if status == 429 and "insufficient_quota" in told:
        return AccessRefused(f"the account at {host} has no quota left")
    known = _MEANINGS.get(status)
    if known is not None:
        kind, meaning = known
        return kind(f"{host} {meaning} ({status})".replace("MODEL", model))
    kind = ModelUnavailable if status in _SERVER_FAULTS else ModelRefused
    return kind(f"{host} answered with status {status}")


_MEANINGS: dict[int, tuple[type[ModelError], str]] = {
    400: (ModelRefused, "turned the request down"),
    401: (AccessRefused, "does not accept the key; check OPENAI_API_KEY"),
    403: (AccessRefused, "does not let this key use model MODEL"),
    404: (AccessRefused, "knows no model MODEL, or the base URL is wrong"),
    422: (ModelRefused, "turned the request down"),
    429: (ModelUnavailable, "has too many requests just now"),
}

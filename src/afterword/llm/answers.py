"""From a model's text to one JSON object: thinking, fences and prose stripped, nothing guessed."""

import json
import re
from typing import Any

from afterword.text import printable

_LONGEST = 200_000
_THINKING = re.compile(r"\A.*?</think(?:ing)?>|<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
_FENCE = re.compile(r"```[a-zA-Z]{0,12}\s*\n(.*?)\n?\s*```", re.DOTALL)


class BadAnswer(Exception):
    """An answer that can't be used; the message says why, in words fit for the model and the user."""


def read_object(text: str) -> dict[str, Any]:
    """The one JSON object in an answer, its texts without control characters and terminal escapes.

    Raises:
        BadAnswer: It holds none, or one that is cut or repeats a key.
    """
    if not text.strip():
        raise BadAnswer("it is empty")
    if len(text) > _LONGEST:
        raise BadAnswer("it is far too long")
    value = _clean(_parsed(_bare(text)))
    if not isinstance(value, dict):
        raise BadAnswer("it is not one JSON object")
    return value


def _bare(text: str) -> str:
    """The part of an answer that should be JSON."""
    text = _THINKING.sub("", text).strip()
    if fenced := _FENCE.search(text):
        text = fenced[1].strip()
    if text[:1] in ("{", "["):
        return text
    start, end = text.find("{"), text.rfind("}")
    return text[start : end + 1] if 0 <= start < end else text


def _parsed(text: str) -> object:
    try:
        return json.loads(text, object_pairs_hook=_without_repeats, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise BadAnswer("it is not JSON, or JSON that is cut") from None


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    if len({key for key, _ in pairs}) < len(pairs):
        raise BadAnswer("it holds a key twice")
    return dict(pairs)


def _no_constant(name: str) -> object:
    raise ValueError(name)


def _clean(value: object) -> object:
    try:
        return _cleaned(value)
    except RecursionError:
        raise BadAnswer("it is nested too deep") from None


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, list):
        return [_cleaned(item) for item in value]
    if isinstance(value, dict):
        return {printable(key): _cleaned(item) for key, item in value.items()}
    return value


def says_something(value: object) -> bool:
    """Whether there is a text that is not blank somewhere."""
    if isinstance(value, dict):
        return any(says_something(item) for item in value.values())
    if isinstance(value, list):
        return any(says_something(item) for item in value)
    return isinstance(value, str) and bool(value.strip())

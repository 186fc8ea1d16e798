"""Emails with their facts below: words of the email beside the words of the notes that they rest on."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from textwrap import wrap

from afterword.pipeline import FollowUp
from afterword.render.text import SEPARATOR, render_emails
from afterword.text import printable

_COLUMN = 46
"""Characters; two columns and what is between them fit a terminal of 100."""


def render_explained(results: Iterable[FollowUp]) -> str:
    """The emails, each followed by its facts; separated by a line ``---``."""
    return SEPARATOR.join(
        render_emails([result]) + printable("\n" + "\n".join(_explained(result)) + "\n")
        for result in results
        if result.email
    )


def _explained(result: FollowUp) -> Iterator[str]:
    yield from _row("The email says", "The notes say")
    yield from _row("-" * _COLUMN, "-" * _COLUMN)
    for fact in result.facts:
        yield from _row(fact.text, fact.quote)
    if not result.facts:
        yield "(no fact of the notes)"
    for claim in result.context.unsupported:
        yield f"Left out, since the notes do not hold it: {claim}"
    held_back = len(result.context.private)
    if held_back:
        pieces = f"{held_back} piece{'s' * (held_back > 1)}"
        yield f"Held back: {pieces} of the notes; `afterword context` shows which and why."


def _row(left: str, right: str) -> Iterator[str]:
    for one, other in zip_longest(_lines(left), _lines(right), fillvalue=""):
        yield f"{one:{_COLUMN}} | {other}".rstrip()


def _lines(text: str) -> list[str]:
    return wrap(" ".join(text.split()), _COLUMN) or [""]

"""The lists of patterns under ``prompts/offline``: words are data, how they are used is code.

A list is text, a regular expression a line, as RE2 reads it; one pattern is made of all of them when the first line of
the notes is held against it. What matches is whole words in any case: a list is in small letters, and so is the text
made, as RE2 compiles words that may be in either case half as fast (measured).
"""

from functools import cache
from typing import Any

import re2

from afterword.offline import offline_data
from afterword.text import straighten

_OPTIONS = re2.Options()
_OPTIONS.log_errors = False
_OPTIONS.never_capture = True
_WORD = r"A-Za-z0-9_\x{AA}\x{B5}\x{BA}\x{C0}-\x{1FFF}\x{2C00}-\x{10FFFF}"
"""Ranges that hold every letter and digit: ``\\pL`` and ``\\pN`` take a millisecond and a half to compile."""
_BEFORE, _BEHIND = f"(?:^|[^{_WORD}-])", f"(?:$|[^{_WORD}])"


class Phrases:
    """Phrases to look for in a text; one character before and behind what they find belongs to the match."""

    __slots__ = ("_compiled", "_expressions")

    def __init__(self, expressions: str) -> None:
        self._expressions = expressions
        self._compiled: dict[str, Any] = {}

    def found_in(self, text: str) -> bool:
        """Whether any of the phrases stands in a text."""
        return self._pattern(_BEFORE, _BEHIND).search(_levelled(text)) is not None

    def span_in(self, text: str) -> tuple[int, int] | None:
        """Where the first of the phrases stands."""
        match = self._pattern(_BEFORE, _BEHIND).search(_levelled(text))
        return (match.start(), match.end()) if match else None

    def end_at_start(self, text: str) -> int | None:
        """Behind the phrase that a text begins with, and behind the character that ends it."""
        match = self._pattern("^", _BEHIND).search(_levelled(text))
        return match.end() if match else None

    def begin(self, text: str) -> bool:
        """Whether a text begins with one of the phrases."""
        return self._pattern("^", _BEHIND).search(_levelled(text)) is not None

    def are(self, text: str) -> bool:
        """Whether a text is one of the phrases and nothing else."""
        return self._pattern("^", "$").search(_levelled(text)) is not None

    def taken_out(self, text: str) -> str:
        """A text, levelled, with a full stop in place of each of the phrases."""
        taken: str = self._pattern(_BEFORE, _BEHIND).sub(" . ", _levelled(text))
        return taken

    def _pattern(self, before: str, behind: str) -> Any:  # noqa: ANN401 -- RE2's pattern, which has no types
        if before + behind not in self._compiled:
            one = "|".join(self._expressions.split("\n"))
            self._compiled[before + behind] = re2.compile(f"{before}(?:{one}){behind}", _OPTIONS)
        return self._compiled[before + behind]


@cache
def phrases(name: str, key: str) -> Phrases:
    """The phrases of one list."""
    return Phrases(offline_data(name)[key])


def _levelled(text: str) -> str:
    """Small letters and straight quotes, one character for one; of all capitals only one would become two."""
    return straighten(text).replace("İ", "I").lower()

r"""Patterns over the words of notes, compiled only when the first line is held against them.

RE2 compiles a list of words three times as fast as ``re`` and searches it in time linear in the text, whatever the
text is. It knows no look-around, and its ``\b`` and ``\w`` know ASCII only. A letter is written ``\pL``, a capital
``\p{Lu}``, first in a class or alone: Unicode's own tables take a millisecond each to compile, so both stand for a few
ranges that hold every letter, and for capitals beyond Latin-1 the small ones too.
"""

from collections.abc import Iterator
from typing import Any, Protocol

import re2

_OPTIONS = re2.Options()
_OPTIONS.log_errors = False
_BEYOND_LATIN_1 = r"\x{100}-\x{1FFF}\x{2C00}-\x{10FFFF}"
_LETTERS = rf"A-Za-z\x{{AA}}\x{{B5}}\x{{BA}}\x{{C0}}-\x{{FF}}{_BEYOND_LATIN_1}"
_CAPITALS = rf"A-Z\x{{C0}}-\x{{DE}}{_BEYOND_LATIN_1}"


class Match(Protocol):
    """Where a pattern was found; groups go by number, 0 is the whole."""

    def __getitem__(self, group: int) -> Any: ...  # noqa: ANN401 -- a str, or None for a group that took no part
    def start(self, group: int = 0) -> int:
        """Offset of the first character of a group."""

    def end(self, group: int = 0) -> int:
        """Offset behind the last character of a group."""

    def span(self, group: int = 0) -> tuple[int, int]:
        """Both offsets of a group."""


class Pattern:
    """A pattern that RE2 compiles when it is first used; case is ignored unless it is ``cased``."""

    __slots__ = ("_cased", "_compiled", "_source")

    def __init__(self, source: str, *, cased: bool = False) -> None:
        self._source = source
        self._cased = cased
        self._compiled: Any = None

    def search(self, text: str, start: int = 0, end: int | None = None) -> Match | None:
        """The first match in a text, or in the part of it between two offsets."""
        found: Match | None = self._ready.search(text, start, end)
        return found

    def match(self, text: str, start: int = 0) -> Match | None:
        """The match that begins at an offset."""
        found: Match | None = self._ready.match(text, start)
        return found

    def fullmatch(self, text: str) -> Match | None:
        """The match that takes in the whole text."""
        found: Match | None = self._ready.fullmatch(text)
        return found

    def finditer(self, text: str) -> Iterator[Match]:
        """All matches, none overlapping."""
        found: Iterator[Match] = self._ready.finditer(text)
        return found

    def taken_off(self, text: str) -> str:
        """A text without the match that it begins with, if it does."""
        match = self.match(text)
        return text[match.end() :] if match else text

    @property
    def _ready(self) -> Any:  # noqa: ANN401 -- RE2's pattern, which has no types
        if self._compiled is None:
            source = self._source if self._cased else f"(?i){self._source}"
            self._compiled = re2.compile(_with_ranges(source), _OPTIONS)
        return self._compiled


def any_of(*alternatives: str) -> str:
    """A pattern that any of these satisfies."""
    return f"(?:{'|'.join(alternatives)})"


def _with_ranges(source: str) -> str:
    """A pattern with the letters and capitals of the module's head in place of Unicode's classes."""
    for name, ranges in ((r"\pL", _LETTERS), (r"\p{Lu}", _CAPITALS)):
        source = source.replace(f"[{name}", f"[{ranges}").replace(f"[^{name}", f"[^{ranges}")
        source = source.replace(name, f"[{ranges}]")
    return source

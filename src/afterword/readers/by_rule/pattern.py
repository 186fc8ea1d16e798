r"""Patterns over the words of notes, compiled only when the first line is held against them.

RE2 compiles a list of words three times as fast as ``re`` and searches it in time linear in the text, whatever the
text is. It knows no look-around, and its ``\b`` and ``\w`` know ASCII only. A letter is written ``\pL``, a capital
``\p{Lu}``, first in a class or alone: Unicode's own tables take a millisecond each to compile, so both stand for a few
ranges that hold every letter, and for capitals beyond Latin-1 the small ones too. Words in either case take half as
long again to compile as words in small letters, so where case is ignored, pattern and text are both made small.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Protocol

import re2

_OPTIONS = re2.Options()
_OPTIONS.log_errors = False
_BEYOND_LATIN_1 = r"\x{100}-\x{1FFF}\x{2C00}-\x{10FFFF}"
_LETTERS = rf"A-Za-z\x{{AA}}\x{{B5}}\x{{BA}}\x{{C0}}-\x{{FF}}{_BEYOND_LATIN_1}"
_CAPITALS_OR_ESCAPES = re.compile(r"\\(?:[pPx]\{\w+\}|[pP].|.)|[^\W\d_a-z]", re.DOTALL)
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


class _Found:
    """A match in a text made small, with the words as they stand in the text."""

    __slots__ = ("_match", "_text")

    def __init__(self, match: Match, text: str) -> None:
        self._match = match
        self._text = text

    def __getitem__(self, group: int) -> Any:  # noqa: ANN401
        start, end = self._match.span(group)
        return self._text[start:end] if start >= 0 else None

    def start(self, group: int = 0) -> int:
        return self._match.start(group)

    def end(self, group: int = 0) -> int:
        return self._match.end(group)

    def span(self, group: int = 0) -> tuple[int, int]:
        return self._match.span(group)


class Pattern:
    """A pattern that RE2 compiles when it is first used; case is ignored unless it is ``cased``."""

    __slots__ = ("_cased", "_compiled", "_small", "_source")

    def __init__(self, source: str, *, cased: bool = False) -> None:
        self._source = source
        self._cased = cased
        self._small = not cased and r"\p{Lu}" not in source and "(?-i:" not in source
        self._compiled: Any = None

    def search(self, text: str, start: int = 0, end: int | None = None) -> Match | None:
        """The first match in a text, or in the part of it between two offsets."""
        return self._found(self._ready.search(self._read(text), start, end), text)

    def match(self, text: str, start: int = 0) -> Match | None:
        """The match that begins at an offset."""
        return self._found(self._ready.match(self._read(text), start), text)

    def fullmatch(self, text: str) -> Match | None:
        """The match that takes in the whole text."""
        return self._found(self._ready.fullmatch(self._read(text)), text)

    def finditer(self, text: str) -> Iterator[Match]:
        """All matches, none overlapping."""
        found: Iterator[Match] = self._ready.finditer(self._read(text))
        return (_Found(match, text) for match in found) if self._small else found

    def taken_off(self, text: str) -> str:
        """A text without the match that it begins with, if it does."""
        match = self.match(text)
        return text[match.end() :] if match else text

    def _read(self, text: str) -> str:
        return _made_small(text) if self._small else text

    def _found(self, match: Match | None, text: str) -> Match | None:
        return _Found(match, text) if match is not None and self._small else match

    @property
    def _ready(self) -> Any:  # noqa: ANN401 -- RE2's pattern, which has no types
        if self._compiled is None:
            source = self._source
            if self._small:
                source = _CAPITALS_OR_ESCAPES.sub(_small_unless_escape, source)
            elif not self._cased:
                source = f"(?i){source}"
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


@lru_cache(maxsize=16)
def _made_small(text: str) -> str:
    """A text in small letters, one character for one; of all capitals only one would become two.

    Remembered, as a long text is searched on and on from one place to the next.
    """
    return text.replace("İ", "I").lower()


def _small_unless_escape(found: re.Match[str]) -> str:
    return found[0] if found[0].startswith("\\") else found[0].lower()

"""Patterns: regular expressions in RE2's syntax over an email's reading, in time linear in its length.

A pattern is written in lower case over plain ASCII, one sentence a line, single spaces. Its word boundaries were put in
when its rubric was built (``boundaries``). ``^`` and ``$`` stand for the start and end of a sentence, and nothing
matches beyond it.
"""

from functools import cache
from itertools import islice

import re2

from afterword.rules.remembered import LONGEST, remembered

MOST_MATCHES = 100
"""How many matches of one pattern are looked at in one sentence."""
_MEMORY = 1 << 20
"""Bytes RE2 may spend on one pattern."""

PatternError = re2.error
"""What ``compiled`` raises for a pattern that RE2 refuses."""


@cache
def compiled(pattern: str) -> "re2._Regexp":
    """The pattern, ready to search bytes.

    Raises:
        PatternError: RE2 refuses the pattern.
    """
    return re2.compile(f"(?m){pattern}".encode("ascii"), _options())


@cache
def _options() -> re2.Options:
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.log_errors = False
    options.never_nl = True
    options.never_capture = True
    options.max_mem = _MEMORY
    return options


def find_all(pattern: str, text: bytes) -> tuple[tuple[int, int], ...]:
    """Start and end of the first matches that are not empty."""
    spans = [match.span() for match in islice(compiled(pattern).finditer(text), MOST_MATCHES)]
    return tuple([(start, end) for start, end in spans if start < end])


def occurs(pattern: str, text: bytes, start: int = 0, end: int | None = None) -> bool:
    """Whether the pattern matches anywhere, be it nothing at all."""
    return any_occurs((pattern,), text, start, end)


def any_occurs(patterns: tuple[str, ...], text: bytes, start: int = 0, end: int | None = None) -> bool:
    """Whether any of the patterns does."""
    end = len(text) if end is None else end
    if end - start <= LONGEST:
        return _any_occurs(text[start:end], patterns)
    return any(compiled(pattern).search(text, start, end) is not None for pattern in patterns)


@remembered
def _any_occurs(text: bytes, patterns: tuple[str, ...]) -> bool:
    return any(compiled(pattern).search(text) is not None for pattern in patterns)


def stands_before(pattern: str, text: bytes, start: int, end: int) -> bool:
    """Whether the pattern matches up to ``end``, a space between allowed; it may begin anywhere from ``start``."""
    return occurs(f"(?:{pattern}) ?$", text[start:end])


def stands_after(pattern: str, text: bytes, start: int, end: int) -> bool:
    """Whether the pattern matches from ``start`` on, a space between allowed."""
    return occurs(f"^ ?(?:{pattern})", text[start:end])

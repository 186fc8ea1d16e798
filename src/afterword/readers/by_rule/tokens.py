"""The words of a text that names are made of, and where they stand."""

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from afterword.readers.by_rule.vocabulary import PARTICLES
from afterword.text import fold

_TOKEN = re.compile(r"[^\W\d_]+(?:['’‑·-][^\W\d_]+)*")


class Token(NamedTuple):
    """A word and where it stands."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """The word in lower case with a straight apostrophe."""
        return self.text.lower().replace("’", "'")

    @property
    def is_capital(self) -> bool:
        """Whether it may begin a name: a capital, or a letter of a script without capitals."""
        head, _, rest = self.text.partition("-")
        return (
            not self.text[0].islower()
            or (len(self.text) > 2 and self.text[1] in "'’" and self.text[2].isupper())
            or (head in PARTICLES and rest[:1].isupper())
        )


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded, initials without their dot."""
    return tuple(fold(token.group()) for token in _TOKEN.finditer(name))


@lru_cache(maxsize=512)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text."""
    return tuple(Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text))


def tokens_from(text: str, position: int, count: int) -> tuple[Token, ...]:
    """The first words of a text that begin at a position or behind it."""
    words = tokens(text)
    first = bisect_left(words, position, key=lambda word: word.start)
    return words[first : first + count]

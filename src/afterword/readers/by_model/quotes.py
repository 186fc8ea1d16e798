"""Finding a model's quote in the notes: as it stands, then folded, then by a close match."""

import re
import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from functools import cached_property

from afterword.text import fold, straighten

_MARKUP = frozenset("*_`~")
_CLOSE = 0.86
_MOST_PLACES = 40
_SHORTEST_CLOSE = 3
"""A close match needs so many words; of fewer, one wrong word is another statement."""


class Quotable:
    """Notes in which quotes are looked for.

    Args:
        plain: ``Notes.plain``; all places are offsets in it.
    """

    def __init__(self, plain: str) -> None:
        self._plain = plain
        self._found: dict[str, tuple[int, int] | None] = {}

    def find(self, quote: str) -> tuple[int, int] | None:
        """Start and end of the words quoted; ``None`` where the notes do not hold them.

        White space, case, accents, quotation marks and emphasis may differ; in longer quotes a few letters, but no
        number.
        """
        if quote not in self._found:
            self._found[quote] = self._folded(quote) or self._close(quote) if quote.strip() else None
        return self._found[quote]

    @cached_property
    def _fold(self) -> tuple[str, list[int]]:
        return _with_offsets(self._plain)

    def _folded(self, quote: str) -> tuple[int, int] | None:
        wanted = _with_offsets(quote.strip(" \t\n\"'“”‘’.,;:-–…"))[0].strip()
        folded, offsets = self._fold
        at = folded.find(wanted) if wanted else -1
        while at >= 0:
            end = at + len(wanted)
            if _stands_alone(folded, at, end):
                return offsets[at], offsets[end - 1] + 1
            at = folded.find(wanted, at + 1)
        return None

    @cached_property
    def _words(self) -> list[re.Match[str]]:
        return list(re.finditer(r"\S+", self._plain))

    @cached_property
    def _word_places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for i, match in enumerate(self._words):
            places.setdefault(_key(match.group()), []).append(i)
        return places

    def _close(self, quote: str) -> tuple[int, int] | None:
        """The stretch of notes most like the quote, looked for only around its rarest words."""
        keys = [_key(word) for word in quote.split()]
        if len(keys) < _SHORTEST_CLOSE:
            return None
        anchors = sorted(
            ((len(self._word_places[key]), i) for i, key in enumerate(keys) if key in self._word_places),
        )[:2]
        starts = {
            place - i + shift
            for _, i in anchors
            for place in self._word_places[keys[i]][:_MOST_PLACES]
            for shift in (-1, 0, 1)
        }
        best = max((self._likeness(start, keys, quote) for start in sorted(starts)), default=(0.0, 0, 0))
        return (best[1], best[2]) if best[0] >= _CLOSE else None

    def _likeness(self, start: int, keys: list[str], quote: str) -> tuple[float, int, int]:
        window = self._words[max(start, 0) : max(start, 0) + len(keys)]
        if not window:
            return 0.0, 0, 0
        first, last = window[0].start(), window[-1].end()
        stretch = self._plain[first:last]
        if Counter(re.findall(r"\d+", stretch)) != Counter(re.findall(r"\d+", quote)):
            return 0.0, 0, 0
        return SequenceMatcher(None, fold(stretch), fold(quote), autojunk=False).ratio(), first, last


def _key(word: str) -> str:
    return fold(word).strip(".,;:!?()[]\"'*_`~")


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a stretch neither begins nor ends within a word."""
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    after = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not before and not after


def _with_offsets(text: str) -> tuple[str, list[int]]:
    """A text folded for comparison, and where each of its characters comes from."""
    folded: list[str] = []
    offsets: list[int] = []
    for i, character in enumerate(straighten(text)):
        if character in _MARKUP:
            continue
        if character.isspace():
            if folded and folded[-1] != " ":
                folded.append(" ")
                offsets.append(i)
            continue
        for piece in _bare(character):
            folded.append(piece)
            offsets.append(i)
    return "".join(folded), offsets


def _bare(character: str) -> str:
    if character.isascii():
        return character.lower()
    decomposed = unicodedata.normalize("NFKD", character)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()

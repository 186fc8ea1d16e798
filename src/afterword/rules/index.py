"""Which of very many patterns can match a sentence at all: an index from words to the patterns that need them."""

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from itertools import pairwise
from operator import or_
from typing import NamedTuple

from afterword.mail import Reading, Zone, signs_in, words_in
from afterword.rules.boundaries import is_cased
from afterword.rules.pattern import find_all
from afterword.rules.remembered import remembered

BEGINNINGS = (5, 3, 2)
"""How many letters of a word are its beginning: as many as are known."""
NEEDS = 4
"""So many sets of words are kept of each pattern: a sentence it matches holds a word of each."""
_MOST_REMEMBERED = 4_000
"""So many words are remembered with what they meet."""


class IndexData(NamedTuple):
    """An index as plain data.

    A pattern is a place in ``patterns``. Its needs are numbered from 0; need ``n`` of the pattern at place ``p`` is bit
    ``n * len(patterns) + p``.

    Attributes:
        words: For each word, sign, pair of these and beginning of a word the bits it meets: ``3 17``. Text is read
            faster than lists of numbers are, and most of it is never looked at.
        free: The bits that nothing has to meet, as the patterns have fewer needs.
        zones: For each zone, one bit for each pattern that is looked for there. Hexadecimal, as is ``free``.
    """

    patterns: Sequence[str]
    words: Mapping[str, str]
    free: str
    zones: Mapping[Zone, str]


class Index:
    """Patterns and the words they cannot match without.

    A sentence holds some fifteen words; of two thousand patterns a few have all their needs met by them, and these are
    searched. RE2's own sets were measured too: they compile every pattern at start (27 ms for a thousand), and on
    patterns with gaps between words their automaton outgrows its memory (40 ms an email).
    """

    def __init__(self, data: IndexData) -> None:
        self.data = data
        self._patterns = tuple(data.patterns)
        self._free = int(data.free or "0", 16)
        self._zones = {zone: int(bits, 16) for zone, bits in data.zones.items()}
        self._masks = _Masks(data.words)
        self._pairs = data.words.keys()
        self._search = remembered(self._searched)

    def hits(self, reading: Reading) -> dict[str, list[tuple[int, int]]]:
        """Start and end in the reading of every match, by pattern; of each pattern the first ones in a sentence."""
        found: dict[str, list[tuple[int, int]]] = {}
        for line in reading.lines:
            at = line.start
            for pattern, matches in self._search(reading.cased[at : line.end], line.zone):
                placed = [(at + start, at + end) for start, end in matches]
                if pattern in found:
                    found[pattern] += placed
                else:
                    found[pattern] = placed
        return found

    def plausible(self, sentence: bytes, zone: Zone) -> tuple[str, ...]:
        """The patterns that could match a sentence, in lower case, in a zone."""
        words, signs = words_in(sentence), signs_in(sentence)
        pairs = [pair for pair in map(" ".join, pairwise(words)) if pair in self._pairs]
        in_a_row = map("".join, pairwise(signs))
        met = reduce(or_, filter(None, map(self._masks.__getitem__, (*words, *pairs, *signs, *in_a_row))), self._free)
        possible, width = met & self._zones.get(zone, 0), len(self._patterns)
        for _ in range(NEEDS - 1):
            met >>= width
            possible &= met
        return tuple(self._patterns[place] for place in _places(possible))

    def _searched(self, sentence: bytes, zone: Zone) -> tuple[tuple[str, tuple[tuple[int, int], ...]], ...]:
        lower = sentence.lower()
        tried = self.plausible(lower, zone)
        found = ((pattern, find_all(pattern, sentence if is_cased(pattern) else lower)) for pattern in tried)
        return tuple((pattern, matches) for pattern, matches in found if matches)


def _places(bits: int) -> Iterator[int]:
    """The places of the bits that are set."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


class _Masks(dict[str, int]):
    """For each word or pair the needs that it and its beginnings meet, as bits, worked out when first asked for."""

    def __init__(self, bits: Mapping[str, str]) -> None:
        super().__init__()
        self._bits = bits

    def __missing__(self, word: str) -> int:
        mask = 0
        for key in (word, *(f"{word[:length]}*" for length in BEGINNINGS if len(word) >= length)):
            for bit in self._bits.get(key, "").split():
                mask |= 1 << int(bit)
        if len(self) < _MOST_REMEMBERED:
            self[word] = mask
        return mask


def index_data(needs: Mapping[str, Sequence[Sequence[str]]], zones: Mapping[str, frozenset[Zone]]) -> IndexData:
    """The data of an index.

    Args:
        needs: For each pattern the sets of words it needs.
        zones: For each pattern the zones it is looked for in.
    """
    width = len(needs)
    words: dict[str, list[int]] = {}
    free = 0
    by_zone: dict[Zone, int] = {}
    for place, (pattern, sets) in enumerate(needs.items()):
        for number in range(NEEDS):
            bit = number * width + place
            if number >= len(sets):
                free |= 1 << bit
            for word in sets[number] if number < len(sets) else ():
                words.setdefault(word, []).append(bit)
        for zone in sorted(zones[pattern]):
            by_zone[zone] = by_zone.get(zone, 0) | 1 << place
    hexadecimal = {zone: f"{bits:x}" for zone, bits in sorted(by_zone.items())}
    listed = {word: " ".join(map(str, bits)) for word, bits in sorted(words.items())}
    return IndexData(tuple(needs), listed, f"{free:x}", hexadecimal)

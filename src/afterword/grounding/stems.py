"""Stems: so that ``re-sorting`` is found in ``re-sort`` and ``surveys`` in ``survey``."""

import re
from collections.abc import Iterator

from afterword.grounding.everyday import EVERYDAY
from afterword.text import WORD, content_words, fold

_PIECES = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_ENDINGS = (
    ("isations", "is"), ("izations", "is"), ("isation", "is"), ("ization", "is"), ("izing", "is"), ("ized", "is"),
    ("izes", "is"), ("ize", "is"), ("ising", "is"), ("ised", "is"), ("ises", "is"), ("ise", "is"), ("ically", "ic"),
    ("ators", "at"), ("ator", "at"), ("ations", "at"), ("ation", "at"), ("ating", "at"), ("ated", "at"),
    ("ates", "at"), ("ate", "at"), ("ements", ""), ("ement", ""), ("ments", ""), ("ment", ""), ("iest", "y"),
    ("ies", "y"), ("ied", "y"), ("ily", "y"), ("ings", ""), ("ing", ""), ("ions", ""), ("ion", ""), ("ers", ""),
    ("er", ""), ("ed", ""), ("ness", ""), ("ful", ""), ("ally", "al"), ("ly", ""), ("sses", "ss"), ("es", ""),
    ("s", ""), ("e", ""), ("y", ""),
)  # fmt: skip
_BY_LETTER = {letter: tuple(e for e in _ENDINGS if e[0][-1] == letter) for letter in {e[0][-1] for e in _ENDINGS}}
_SHORTEST = 3


def stem(word: str) -> str:
    """The stem of a folded word. Crude on purpose: it brings together, it does not explain."""
    bare = word.removesuffix("'s").rstrip("'")
    if bare.endswith("ss"):
        return bare
    for ending, instead in _BY_LETTER.get(bare[-1:], ()):
        if bare.endswith(ending) and len(bare) - len(ending) + len(instead) >= _SHORTEST:
            bare = bare[: -len(ending)] + instead
            break
    if len(bare) > _SHORTEST and bare[-1] == bare[-2] and bare[-1] not in "aeiouls":
        bare = bare[:-1]
    if len(bare) > _SHORTEST and bare[-1] in "ey":
        bare = bare[:-1]
    return bare


def stems(text: str) -> frozenset[str]:
    """The stems of a text's content words; of a compound also those of its pieces and of the whole in one."""
    found: set[str] = set()
    for word in content_words(text):
        pieces = _PIECES.findall(word)
        found.update(stem(piece) for piece in pieces)
        if len(pieces) > 1:
            found.add(stem("".join(pieces)))
    return frozenset(found)


def telling(text: str) -> frozenset[str]:
    """The stems that tell something: no function words and none of the words that every follow-up is made of."""
    return stems(text) - EVERYDAY_STEMS


def stems_at(text: str, offset: int = 0) -> Iterator[tuple[str, int, int]]:
    """Each word's stem with its place."""
    for match in WORD.finditer(text):
        folded = fold(match.group())
        pieces = _PIECES.findall(folded)
        for piece in pieces:
            yield stem(piece), offset + match.start(), offset + match.end()
        if len(pieces) > 1:
            yield stem("".join(pieces)), offset + match.start(), offset + match.end()


def first_to_last(text: str, wanted: frozenset[str], offset: int = 0) -> tuple[int, int]:
    """From the first to the last word of a text whose stem is wanted; the whole text where none is."""
    places = [(start, end) for found, start, end in stems_at(text, offset) if found in wanted]
    if not places:
        return offset, offset + len(text)
    return places[0][0], places[-1][1]


EVERYDAY_STEMS = frozenset(stem(word) for word in EVERYDAY)

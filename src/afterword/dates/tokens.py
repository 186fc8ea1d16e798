"""A text as a string of symbols, one letter a token, so that the grammar of dates is a few short patterns.

The symbols: ``i`` a whole date in figures, ``e`` day and month in figures, ``d`` a number from 1 to 31, ``o`` an
ordinal in figures, ``O`` one in words, ``c`` a cardinal in words, ``y`` a year, ``n`` another number, ``t`` a time of
day, ``M`` month, ``W`` weekday, ``s`` a weekday that may be another word (sat, sun), ``Q`` a day counted from today,
the words of ``vocabulary`` in its letters, ``x`` any other word, and ``, . - ' /`` themselves; other marks are ``?``,
a line end is ``|``.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from afterword.dates.vocabulary import LEXICON, TENS

FIRST_YEAR, LAST_YEAR = 1990, 2099
"""Four figures outside these are not taken for a year."""

_TOKEN = re.compile(
    r"""(?P<i>(?<![\d.-])(?:(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)(?:20\d\d|\d\d))(?![\d/-]))
    |(?P<t>(?<!\d)\d{1,2}(?:[:h]\d\d(?::\d\d)?|(?:\.\d\d)?(?=\s?[ap]\.?m\b))(?:\s?[ap]\.?m\b\.?)?)
    |(?P<e>(?<![\d/.£$€])\d{1,2}/\d{1,2}(?![\d/])|(?<![\d/.£$€])\d{1,2}\.\d{1,2}\.(?!\d))
    |(?P<o>(?<!\d)\d{1,2}(?:st|nd|rd|th|er|º|ª)(?![^\W_]))
    |(?P<n>\d+(?:[.,]\d+)*)
    |(?P<w>w/[cb]\b|[^\W\d_]+(?:['’][^\W\d_]+)?)
    |(?P<l>\n)
    |(?P<p>[^\s\w])""",
    re.VERBOSE | re.IGNORECASE,
)
_OTHER = ("x", 0)
_MARKS = {",": ",", ".": ".", "-": "-", "–": "-", "—": "-", "‑": "-", "'": "'", "’": "'", "/": "/"}


class Token(NamedTuple):
    """One token: its symbol, its number (nought where it has none), its text and where it stands."""

    symbol: str
    number: int
    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The tokens of a text; spelt numbers and years that take several words are one token."""
    found = list(_plain_tokens(text))
    if any(token.symbol in "cO" for token in found):
        found = list(_with_years(list(_with_spelt_numbers(found))))
    return found


def symbols(found: list[Token]) -> str:
    """The symbols of the tokens, one letter each."""
    return "".join(token.symbol for token in found)


def _plain_tokens(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        word = match.group()
        symbol, number = _symbol(match.lastgroup or "", word)
        yield Token(symbol, number, word, *match.span())


def _symbol(group: str, word: str) -> tuple[str, int]:
    if group == "w":
        lower = word.lower()
        known = LEXICON.get(lower)
        if known is None and len(lower) > 2 and lower[-2] in "'’":
            lower = lower.replace("’", "'")
            known = LEXICON.get(lower) or LEXICON.get(lower.removesuffix("'s"))
        return known or _OTHER
    if group == "o":
        number = int(word[:2].rstrip("sndrthe") if word[:2].isdigit() else word[0])
        return ("o", number) if 1 <= number <= 31 else ("n", number)
    if group == "n":
        return _number(word)
    if group == "l":
        return "|", 0
    if group == "p":
        return _MARKS.get(word, "?"), 0
    return group, 0


def _number(word: str) -> tuple[str, int]:
    if not word.isdecimal() or len(word) > 4:
        return "n", 0
    number = int(word)
    if len(word) == 4 and FIRST_YEAR <= number <= LAST_YEAR:
        return "y", number
    return ("d" if 1 <= number <= 31 else "n"), number


def _with_spelt_numbers(found: Iterable[Token]) -> Iterator[Token]:
    """Joins "twenty first" and "twenty-five"."""
    held: list[Token] = []
    for token in found:
        if held and token.symbol in "cO" and token.number < 10:
            yield _joined(held[0], token, token.symbol, held[0].number + token.number)
            held = []
            continue
        if held and token.symbol == "-" and len(held) == 1:
            held.append(token)
            continue
        yield from held
        held = [token] if token.symbol == "c" and token.number in TENS else []
        if not held:
            yield token
    yield from held


def _with_years(found: list[Token]) -> Iterator[Token]:
    """Joins "twenty twenty five" and "two thousand and twenty five"."""
    position = 0
    while position < len(found):
        here = found[position : position + 4]
        numbers = [token.number for token in here if token.symbol == "c"]
        words = [token.text.lower() for token in here]
        if words[:2] == ["two", "thousand"] and numbers[1:]:
            used = 4 if words[2:3] == ["and"] else 3
            yield _joined(here[0], here[used - 1], "y", 2000 + numbers[-1])
        elif [token.symbol for token in here[:2]] == ["c", "c"] and numbers[0] == 20 and 10 <= numbers[1] <= 99:
            used = 2
            yield _joined(here[0], here[1], "y", 2000 + numbers[1])
        else:
            used = 1
            yield here[0]
        position += used


def _joined(first: Token, last: Token, symbol: str, number: int) -> Token:
    return Token(symbol, number, f"{first.text} {last.text}", first.start, last.end)

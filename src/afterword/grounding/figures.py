"""Numbers: in figures, in words, with thousands marks, ``k``, ``%`` and currencies."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from afterword.dates.mentions import find_dates
from afterword.grounding.known import Known
from afterword.grounding.letter import Letter, Problem
from afterword.grounding.stems import stem
from afterword.text import fold

_ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES = (
    {word: n for n, word in enumerate(_ONES.split())}
    | {word: 10 * n for n, word in enumerate(_TENS.split(), 2)}
    | {"dozen": 12}
)
_SCALES = {"hundred": 100, "thousand": 1_000, "k": 1_000, "million": 1_000_000, "m": 1_000_000, "mn": 1_000_000,
           "lakh": 100_000, "crore": 10_000_000, "billion": 1_000_000_000, "bn": 1_000_000_000}  # fmt: skip
_FIGURES = r"\d{1,15}(?:[.,:’' ]\d{1,9}){0,5}"
_SPELT = "|".join(sorted(_VALUES, key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?<![\w.,])(?P<figures>{_FIGURES})(?:[ -]?(?P<scale>hundred|thousand|k|million|mn|m|lakh|crore|billion|bn)\b)?"
    rf"|\b(?P<spelt>(?:{_SPELT})(?:[ -](?:{_SPELT})){{0,2}})\b"
    r"(?:[ -](?P<spelt_scale>hundred|thousand|million|billion)\b)?"
    r"|(?P<embedded>\d{1,15})",
    re.IGNORECASE,
)
_ENUMERATION = re.compile(r"^[ \t#>*-]{0,8}\d{1,2}[.)](?=\s)", re.MULTILINE)
_THOUSANDS = re.compile(r"\d{1,3}(?:[,.’' ]\d{3})+$")
_COUNTED = re.compile(r"[\s-]+(?P<first>[^\W\d_]{2,})(?:\s+(?P<second>[^\W\d_]{3,}))?")
_UNITS = {"wk": "week", "hr": "hour", "min": "minut", "yr": "year", "mth": "month", "mo": "month", "qtr": "quart",
          "ppl": "peopl", "sec": "second"}  # fmt: skip
_TOO_SMALL = 2
"""Numbers in words up to this one are hardly ever claims: one of the things, the two of you."""


class Number(NamedTuple):
    """A number of a text: its possible values, its place, and whether it was written in figures."""

    values: frozenset[str]
    start: int
    end: int
    in_figures: bool


def numbers(text: str) -> Iterator[Number]:
    """The numbers of a text. Digits within a word (``KS3``) count as numbers in figures."""
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if figures := match["figures"]:
            yield Number(_values(figures, match["scale"]), start, end, in_figures=True)
        elif spelt := match["spelt"]:
            value = _spelt_value(spelt) * _SCALES.get((match["spelt_scale"] or "").lower(), 1)
            yield Number(frozenset({str(value)}), start, end, in_figures=False)
        else:
            yield Number(frozenset({_plain(match["embedded"])}), start, end, in_figures=True)


def _values(figures: str, scale: str | None) -> frozenset[str]:
    """What figures can mean: ``1.100`` is eleven hundred to some and little more than one to others."""
    found = {_plain(figures)}
    if _THOUSANDS.match(figures):
        found.add(re.sub(r"\D", "", figures))
    elif " " in figures or "'" in figures or "’" in figures:
        found = {_plain(piece) for piece in re.split(r"[ '’]", figures)}
    if scale and re.fullmatch(r"\d+(?:[.,]\d+)?", figures):
        found.add(_plain(f"{float(figures.replace(',', '.')) * _SCALES[scale.lower()]:.2f}"))
    return frozenset(found)


def _plain(figures: str) -> str:
    """One spelling for one value: decimal and time marks as a dot, no needless zeros."""
    value = re.sub(r"[,:]", ".", figures)
    if value.count(".") == 1:
        value = value.rstrip("0").rstrip(".")
    return value.lstrip("0") or "0"


def _spelt_value(spelt: str) -> int:
    """``twenty-five`` is 25; of a row such as ``five six`` the last counts."""
    total = 0
    for word in re.split(r"[ -]", spelt.lower()):
        value = _VALUES[word]
        total = total + value if total % 10 == 0 and total >= 20 and value < 10 else value
    return total


def counted(text: str, number: Number) -> tuple[str, ...]:
    """The stems of the one or two words after a number: what it counts."""
    match = _COUNTED.match(text, number.end)
    found = (stem(fold(word)) for word in match.groups() if word) if match else ()
    return tuple(_UNITS.get(word, word) for word in found)


def known_values(text: str) -> frozenset[str]:
    """Every value that the numbers of a text can have, and the figures within them."""
    told = _ENUMERATION.sub(" ", text)
    whole = chain.from_iterable(number.values for number in numbers(told))
    return frozenset(whole) | {_plain(digits) for digits in re.findall(r"\d+", told)}


def known_counts(text: str) -> dict[str, frozenset[str]]:
    """For each thing counted, as a stem, the values it is counted with."""
    counts: dict[str, frozenset[str]] = {}
    for number in numbers(text):
        for thing in counted(text, number):
            counts[thing] = counts.get(thing, frozenset()) | number.values
    return counts


def unsupported_numbers(letter: Letter, known: Known) -> Iterator[Problem]:
    """Numbers that the notes do not hold, or hold only for something else."""
    values = known_values(known.everything)
    counts = known_counts(known.everything)
    for stretch in filter(None, (letter.subject, letter.body)):
        piece = letter.words_of(stretch)
        dated = [range(mention.start, mention.end) for mention in find_dates(piece)]
        for number in numbers(piece):
            if any(number.start in place for place in dated) or _is_idle(number):
                continue
            if not _is_known(number, values) or _counts_something_else(piece, number, counts):
                yield Problem("number", stretch[0] + number.start, stretch[0] + number.end)


def _is_idle(number: Number) -> bool:
    return not number.in_figures and all(int(value) <= _TOO_SMALL for value in number.values)


def _is_known(number: Number, values: frozenset[str]) -> bool:
    if number.values & values:
        return True
    value = next(iter(number.values))
    hour, mark, minutes = value.partition(".")
    return bool(mark) and hour.isdigit() and {hour, str((int(hour) + 12) % 24)} & values != set() and minutes in values


def _counts_something_else(text: str, number: Number, counts: dict[str, frozenset[str]]) -> bool:
    """Whether the notes count this very thing, and never with this number."""
    things = counted(text, number)
    return bool(things) and things[0] in counts and not number.values & counts[things[0]]

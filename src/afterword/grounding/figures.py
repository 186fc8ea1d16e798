"""Numbers: in figures, in words, with thousands marks, ``k``, ``%`` and currencies."""

import re
from collections.abc import Iterator
from itertools import chain, permutations
from typing import NamedTuple

from afterword.dates.mentions import find_dates
from afterword.grounding.known import Known
from afterword.grounding.letter import Letter, Problem
from afterword.grounding.stems import stem
from afterword.text import fold, sentence_spans

_ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: n for n, word in enumerate(_ONES.split())} | {word: 10 * n for n, word in enumerate(_TENS.split(), 2)}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "k": 1_000, "lakh": 100_000, "million": 1_000_000,
           "m": 1_000_000, "mn": 1_000_000, "crore": 10_000_000, "billion": 10**9, "bn": 10**9}  # fmt: skip
_FIGURES = r"\d{1,15}(?:[.,:’' ]\d{1,9}){0,5}"
_SPELT_SCALES = ("dozen", "hundred", "thousand", "million", "billion")
_SPELT = "|".join(sorted((*_VALUES, *_SPELT_SCALES), key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?<![\w.,])(?P<figures>{_FIGURES})(?:[ -]?(?P<scale>hundred|thousand|k|million|mn|m|lakh|crore|billion|bn)\b)?"
    rf"|\b(?P<spelt>(?:{_SPELT})(?:(?:[ -]|(?<=hundred) and |(?<=thousand) and )(?:{_SPELT})){{0,7}})\b"
    r"|(?P<embedded>\d{1,15})",
    re.IGNORECASE,
)
_ENUMERATION = re.compile(r"^[ \t#>*-]{0,8}\d{1,2}[.)](?=\s)", re.MULTILINE)
_THOUSANDS = re.compile(r"\d{1,3}(?:[,.’' ]\d{3})+$")
_COUNTED = re.compile(r"[ \t-]+(?P<first>[^\W\d_]{2,})(?:[ \t]+(?P<second>[^\W\d_]{3,}))?")
_UNITS = {"wk": "week", "hr": "hour", "min": "minut", "yr": "year", "mth": "month", "mo": "month", "qtr": "quart",
          "ppl": "peopl", "sec": "second"}  # fmt: skip
_UNSAID = ""
"""Under this stand the numbers of which the notes do not say what they count: 12 levels done of 30."""
_RATIO = re.compile(
    rf"\b(?P<part>\d{{1,3}}|{_SPELT})(?: [a-z]+)? (?:in|of|out of) (?:every |the |your )?(?P<of>\d{{1,3}}|{_SPELT})\b",
    re.IGNORECASE,
)
_YEARS = {"decad": 10, "centur": 100}
_ABOUT = 0.2
"""Decades and centuries are round numbers: so much more or less is still true."""
_MOST_COMPARED = 12
"""Numbers of one sentence that are held against each other."""
_TOO_SMALL = 2
"""Numbers in words up to this one are hardly ever claims: one of the things, the two of you."""


class Number(NamedTuple):
    """A number of a text: its possible values, its place, and whether it was written in figures."""

    values: frozenset[str]
    start: int
    end: int
    in_figures: bool


class Ratio(NamedTuple):
    """So many of so many, and where it stands."""

    values: frozenset[str]
    start: int
    end: int


def numbers(text: str) -> Iterator[Number]:
    """The numbers of a text. Digits within a word (``KS3``) count as numbers in figures."""
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if figures := match["figures"]:
            yield Number(_values(figures, match["scale"]), start, end, in_figures=True)
        elif spelt := match["spelt"]:
            yield Number(_spelt_values(spelt), start, end, in_figures=False)
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


def _spelt_values(spelt: str) -> frozenset[str]:
    """``a hundred and twenty-five`` is 125; a row such as ``six thirty`` is several numbers."""
    found: list[int] = []
    whole = part = 0
    for word in re.split(r"[ -]", spelt.lower()):
        if word in _VALUES and not _goes_on(part, _VALUES[word]):
            found += [whole + part] if whole + part else []
            whole, part = 0, _VALUES[word]
        elif word in _VALUES:
            part += _VALUES[word]
        elif word in _SCALES:
            part = max(part, 1) * _SCALES[word]
            whole, part = (whole + part, 0) if _SCALES[word] >= _SCALES["thousand"] else (whole, part)
    return frozenset(map(str, (*found, whole + part)))


def _goes_on(part: int, value: int) -> bool:
    """Whether a word adds to the words before it: five to twenty, and twenty to a hundred."""
    rest = part % 100
    if not part:
        return True
    return (rest >= _VALUES["twenty"] and rest % 10 == 0 and 0 < value < _VALUES["ten"]) or (
        part > rest == 0 and value < _SCALES["hundred"]
    )


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
        for thing in counted(text, number) or (_UNSAID,):
            counts[thing] = counts.get(thing, frozenset()) | number.values
    return counts


def unsupported_numbers(letter: Letter, known: Known) -> Iterator[Problem]:
    """Numbers that the notes do not hold, or hold only for something else."""
    values, differences = known_values(known.everything), frozenset(_differences(known.everything))
    counts = known_counts(known.everything)
    spans, together = _years_past(known), [known_values(line) for line in known.everything.split("\n")]
    for stretch in filter(None, (letter.subject, letter.body)):
        piece = letter.words_of(stretch).replace("\n", " ")
        for ratio in _ratios(piece):
            if not any(ratio.values <= told for told in together):
                yield Problem("number", stretch[0] + ratio.start, stretch[0] + ratio.end)
        dated = [range(mention.start, mention.end) for mention in find_dates(piece)]
        for number in numbers(piece):
            if any(number.start in place for place in dated):
                continue
            if long := _YEARS.get(next(iter(counted(piece, number)), "")):
                years = [int(value) * long for value in number.values if value.isdigit()]
                if not any(abs(span - told) <= _ABOUT * told for span in spans for told in years):
                    yield Problem("number", stretch[0] + number.start, stretch[0] + number.end)
            elif _is_idle(number) or _is_difference(piece, number, differences):
                continue
            elif not _is_known(number, values) or _counts_something_else(piece, number, counts):
                yield Problem("number", stretch[0] + number.start, stretch[0] + number.end)


def _differences(text: str) -> Iterator[tuple[str, str]]:
    """What is left between two numbers of one statement, and the thing that one of them counts.

    Of 9 days cut to 5 an email may say that 4 are saved.
    """
    for line in _ENUMERATION.sub(" ", text).split("\n"):
        for start, end in sentence_spans(line):
            told = line[start:end]
            found = [(int(v), counted(told, n)[:1]) for n in numbers(told) for v in n.values if v.isdigit()]
            for one, other in permutations(found[:_MOST_COMPARED], 2):
                if one[0] - other[0] > _TOO_SMALL:
                    yield from ((str(one[0] - other[0]), thing) for thing in (*one[1], *other[1]))


def _ratios(text: str) -> Iterator[Ratio]:
    """What of how many: one weekend in three."""
    for match in _RATIO.finditer(text):
        part, whole = (next(iter(next(numbers(match[name])).values)) for name in ("part", "of"))
        if int(part) < int(whole) and (int(part) > 1 or " of " not in match.group()):
            yield Ratio(frozenset({part, whole}), *match.span())


def _is_difference(text: str, number: Number, differences: frozenset[tuple[str, str]]) -> bool:
    return any((value, thing) in differences for value in number.values for thing in counted(text, number)[:1])


def _years_past(known: Known) -> frozenset[int]:
    """Spans of years that the notes name, or that have passed since a year they name."""
    values = {int(value) for value in known_values(known.everything) if value.isdigit()}
    written = {day.year for day in known.days}
    return frozenset(year - value for year in written for value in values if 0 < value <= year) | values


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
    told = counts.get(things[0], frozenset()) if things else frozenset()
    return bool(told) and not number.values & (told | counts.get(_UNSAID, frozenset()))

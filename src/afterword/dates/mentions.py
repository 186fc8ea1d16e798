"""Finding date expressions: what each says, before anybody knows which day it was said on."""

import re
from itertools import pairwise
from typing import Literal, NamedTuple

from afterword.dates.grammar import FORMS, Reading
from afterword.dates.tokens import Token, symbols, tokens

Order = Literal["day first", "month first"]

_CORRECTING = re.compile(
    r"[\s,;:.()–—-]*(?:(?:->|→|=>|=|no+|sorry|wait|actually|i mean|make that|or rather|rather|moved|changed|rescheduled"
    r"|postponed|shifted|pushed(?: back)?|brought forward|preponed|now|it's|its|was|on|to|the|is"
    r"|um|er|then)[\s,;:.()–—!-]*){1,8}"
)
_STRONG = re.compile(
    r"->|→|=>|\bno+\b|sorry|wait|actually|i mean|make that|rather|moved|changed|rescheduled|postponed|shifted|pushed"
    r"|brought forward|preponed"
)
_NOT = re.compile(r"[\s,;:.()–—-]*not(?: on)?(?: the)?\s*")
_MOVED_FROM = re.compile(r"(?:moved|changed|rescheduled|postponed|shifted|brought forward|preponed) from (?:the )?$")
_STRUCK = re.compile(r"~~[^~\n]{1,400}~~")
_LONGEST_GAP = 40
_WHOLE_DATE = re.compile(r"i|[doO][.-]?f?T?M")


class DateMention(NamedTuple):
    """A date expression as found.

    Attributes:
        start: Where it begins in the text; ``end`` is exclusive.
        text: Its words.
        reading: What it says.
        superseded: Corrected by a mention beside it, or struck out.
    """

    start: int
    end: int
    text: str
    reading: Reading
    superseded: bool = False


def find_dates(text: str, order: Order | None = None) -> tuple[DateMention, ...]:
    """All date expressions of a text, in order, none overlapping.

    Args:
        text: Any text.
        order: How dates in figures are to be read; without it, as the unambiguous ones in the text are, else day first.
    """
    found = tokens(text)
    kinds = symbols(found)
    month_first = order == "month first" if order else _month_first(found)
    taken = bytearray(len(found))
    mentions: list[DateMention] = []
    for form in FORMS:
        for match in form.pattern.finditer(kinds):
            first, last = match.span()
            if any(taken[first:last]):
                continue
            taken[first:last] = b"\1" * (last - first)
            reading = form.read(match, found, month_first)
            if reading is not None:
                start, end = found[first].start, found[last - 1].end
                mentions.append(DateMention(start, end, text[start:end], reading))
    return _with_corrections(text, sorted(mentions, key=lambda mention: mention.start))


def impossible_dates(text: str) -> tuple[str, ...]:
    """What is written as a day with its month and is none: 30 February, 31/06/2025, 13/13/2025."""
    found = tokens(text)
    kinds = symbols(found)
    return tuple(
        text[found[match.start()].start : found[match.end() - 1].end]
        for match in _WHOLE_DATE.finditer(kinds)
        if not _is_a_day(found, kinds, match.start())
    )


def _is_a_day(found: list[Token], kinds: str, start: int) -> bool:
    hits = ((form, form.pattern.match(kinds, start)) for form in FORMS)
    return any(hit and form.read(hit, found, None) for form, hit in hits)


def order_of_figures(text: str) -> Order | None:
    """How the dates in figures of a text are to be read, where one of them can tell: 28/02 or 02/28."""
    month_first = _month_first(tokens(text))
    return None if month_first is None else "month first" if month_first else "day first"


def _month_first(found: list[Token]) -> bool | None:
    for token in found:
        if token.symbol not in "ie" or "/" not in token.text:
            continue
        parts = token.text.split("/")
        if len(parts[0]) <= 2 and (int(parts[0]) > 12) != (int(parts[1]) > 12):
            return int(parts[1]) > 12
    return None


def _with_corrections(text: str, mentions: list[DateMention]) -> tuple[DateMention, ...]:
    struck = _struck_out(text)
    wrong = {n for n, mention in enumerate(mentions) if struck[mention.start]}
    for n, (one, other) in enumerate(pairwise(mentions)):
        gap = text[one.end : other.start].lower()
        if len(gap) > _LONGEST_GAP or "\n" in gap:
            continue
        before = text[max(0, one.start - _LONGEST_GAP) : one.start].lower()
        if _NOT.fullmatch(gap):
            wrong.add(n + 1)
        elif (gap.strip() == "to" and _MOVED_FROM.search(before)) or _corrects(gap):
            wrong.add(n)
    return tuple(mention._replace(superseded=n in wrong) for n, mention in enumerate(mentions))


def _corrects(gap: str) -> bool:
    return _CORRECTING.fullmatch(gap) is not None and _STRONG.search(gap) is not None


def _struck_out(text: str) -> bytearray:
    """For each character whether it stands between two ``~~`` of one line."""
    marks = bytearray(len(text))
    for match in _STRUCK.finditer(text):
        marks[match.start() : match.end()] = b"\1" * len(match.group())
    return marks

"""Spans of time as people write them: a week, 5 working days, in 10 Tagen."""

import re
from typing import NamedTuple

from afterword.dates.tokens import symbols, tokens

_UNIT_DAYS = {"D": 1, "p": 1, "Z": 1, "K": 7, "k": 7, "F": 14, "J": 30, "j": 30, "u": 1 / 24}
_WORKING_WEEK = 5
_SPAN = re.compile(
    r"(?:[dnc][Kkp]?[-&b]|aK[-&])?"  # of "two to three weeks" the longer is meant
    r"(?:(?P<n>[dnc])\??|(?P<couple>a?lf?)|(?P<one>a|(?<=I)T[NP]|(?<=IT)[NP]))"
    r"-?(?P<working>z)?-?(?P<unit>[DpKkFJjuZ])(?:&(?P<more>c)(?!z?[DpKkFJjuZ]))?(?!G)"
)


class Duration(NamedTuple):
    """A span of time.

    Attributes:
        start: Where it begins in the text; ``end`` is exclusive.
        days: Calendar days it lasts: a month 30, five working days 7, a week or two 14, two to three weeks 21.
        working_days: Working days it was given in, if it was.
    """

    start: int
    end: int
    text: str
    days: int
    working_days: int | None = None


def find_durations(text: str) -> tuple[Duration, ...]:
    """All spans of time in a text that name a number; "a few days" and "soon" do not."""
    found = tokens(text)
    spans = []
    for match in _SPAN.finditer(symbols(found)):
        group = "more" if match["more"] else "n"
        number = 2 if match["couple"] else found[match.start(group)].number if match[group] else 1
        working = number if match["working"] or match["unit"] == "Z" else None
        days = calendar_days(number) if working else round(number * _UNIT_DAYS[match["unit"]])
        start, end = found[match.start()].start, found[match.end() - 1].end
        if days:
            spans.append(Duration(start, end, text[start:end], days, working))
    return tuple(spans)


def calendar_days(working_days: int) -> int:
    """How many calendar days a number of working days fills: five fill seven."""
    return working_days + 2 * (working_days // _WORKING_WEEK)

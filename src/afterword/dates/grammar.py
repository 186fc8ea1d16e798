"""The forms a date expression takes, as patterns over the symbols of ``tokens``, and how each is read.

Earlier forms win where two overlap. In the patterns ``[doO]`` is a day of the month, ``[Ws]`` a weekday.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from afterword.dates.tokens import Token

Anchor = Literal["calendar", "weekday", "week", "month", "day"]
"""What a reading counts from: the calendar itself, or the reference day's weekday, calendar week, month or day."""

_FRIDAY = 4
_LAST = 31
_A_COMMON_YEAR = 2001
_UNIT_DAYS = {"D": 1, "p": 1, "K": 7, "k": 7, "F": 14}
_COUNTED = frozenset(
    """anniversary attempt avenue biggest birthday century chapter edition floor form go grade grader green hole item
    largest lesson level line page part place point question rung row shot slide stage step storey street time try
    year""".split()
)
_OTHER_NAMES = {"w": ("other", "bare"), "y": ("short", "apostrophe", "year"), "d": ("inside", "spelt"), "m": ("alone",)}


class Reading(NamedTuple):
    """What a date expression says, before anybody knows which day it was said on.

    Attributes:
        anchor: ``calendar`` for an expression that names its day, otherwise what ``shift`` counts from.
        year: Year, month (1-12), day (1-31) and weekday (Monday is 0) where the expression holds them.
        week: The number of the calendar week (ISO), where that is how it is given.
        shift: Days for ``day``; occurrences for ``weekday``, weeks for ``week``; months for ``month``.
        precision: What is known: a day, or only its week or month.
        part: Which part of that week or month, where the expression says so.
        ambiguous: Day and month could be the other way round and nothing in the text says which.
    """

    anchor: Anchor = "calendar"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    week: int | None = None
    shift: int = 0
    precision: Literal["day", "week", "month"] = "day"
    part: Literal["early", "mid"] | None = None
    ambiguous: bool = False


Read = Callable[[re.Match[str], Sequence[Token], bool | None], Reading | None]


class Form(NamedTuple):
    """One form of date expression: a pattern over symbols and how its match is read."""

    pattern: re.Pattern[str]
    read: Read


def _number(match: re.Match[str], found: Sequence[Token], group: str) -> int | None:
    """The number of the token that a group took, under its own name or that of another branch of the pattern."""
    for name in (group, *_OTHER_NAMES.get(group, ())):
        if name in match.re.groupindex and match[name]:
            return found[match.start(name)].number
    return None


def _named(match: re.Match[str], found: Sequence[Token], _: bool | None) -> Reading | None:
    """A day with its month in words, with a weekday, or alone."""
    year = _number(match, found, "y")
    return _checked(
        Reading(
            year=year + 2000 if year is not None and year < 100 else year,
            month=_number(match, found, "m"),
            day=_number(match, found, "d"),
            weekday=_number(match, found, "w"),
            precision=_precision(match),
        )
    )


def _day_and_no_count(match: re.Match[str], found: Sequence[Token], month_first: bool | None) -> Reading | None:
    """A day alone before another word, unless that is what it counts: "on the 7th with Ada", not "on the 2nd floor"."""
    return None if found[match.end()].text.lower() in _COUNTED else _named(match, found, month_first)


def _figures(match: re.Match[str], found: Sequence[Token], month_first: bool | None) -> Reading | None:
    """A date in figures: year first, day first, or month first where the weekday, the numbers or the text say so."""
    written = found[match.start("i")].text
    parts = [int(part) for part in re.split(r"[./-]", written) if part]
    if parts[0] > 31:
        return _checked(_from_figures(match, found, parts))
    day_first = _from_figures(match, found, [_full_year(parts), parts[1], parts[0]])
    if "." in written:
        return _checked(day_first)
    readings = [r for r in (day_first, day_first._replace(month=parts[0], day=parts[1])) if _checked(r)]
    if len(readings) < 2 or parts[0] == parts[1]:
        return readings[0] if readings else None
    agreeing = [reading for reading in readings if _falls_on_its_weekday(reading)]
    if len(agreeing) == 1:
        return agreeing[0]
    if month_first is not None:
        return readings[month_first]
    return day_first._replace(ambiguous=True)


def _padded_figures(match: re.Match[str], found: Sequence[Token], month_first: bool | None) -> Reading | None:
    """Day and month in figures of which one has a nought in front."""
    parts = found[match.start("i")].text.split("/")
    padded = all(len(part) == 2 for part in parts) and any(part.startswith("0") for part in parts)
    return _figures(match, found, month_first) if padded else None


def _full_year(parts: Sequence[int]) -> int:
    """The year of figures with the year last; nought where they hold none."""
    return parts[2] + 2000 * (parts[2] < 100) if len(parts) > 2 else 0


def _from_figures(match: re.Match[str], found: Sequence[Token], parts: Sequence[int]) -> Reading:
    year, month, day = parts
    weekday = _number(match, found, "w")
    return Reading(year=year or None, month=month, day=day, weekday=weekday, precision=_precision(match))


def _precision(match: re.Match[str]) -> Literal["day", "week"]:
    return "week" if match.groupdict().get("week") else "day"


def _checked(reading: Reading) -> Reading | None:
    """The reading, where its date exists (29 February too where no year is given)."""
    try:
        date(reading.year or 2000, reading.month or 1, reading.day or 1)
    except ValueError:
        return None
    return reading


def _falls_on_its_weekday(reading: Reading) -> bool:
    if reading.weekday is None or reading.year is None or reading.month is None or reading.day is None:
        return False
    return date(reading.year, reading.month, reading.day).weekday() == reading.weekday


def _always(reading: Reading) -> Read:
    return lambda _match, _found, _month_first: reading


def _in_part(reading: Reading) -> Read:
    """A week or month of which the expression may name a part: early next week, mid May."""
    return lambda match, found, _month_first: reading._replace(part=_part(match, found))


def _part(match: re.Match[str], found: Sequence[Token]) -> Literal["early", "mid"] | None:
    """The part of a week or month that an expression names; the first week of a month is early in it."""
    counted = [token.number for token in found[match.start() : match.end()] if token.symbol in "oO"]
    if counted:
        return "early" if counted[0] == 1 else "mid" if counted[0] <= 3 else None
    return "early" if "R" in match[0] else "mid" if "C" in match[0] else None


def _weekday(anchor: Literal["weekday", "week"], shift: int) -> Read:
    """A weekday counted in occurrences from the reference day, or lying in a calendar week."""
    return lambda match, found, _: Reading(anchor, weekday=_number(match, found, "w"), shift=shift)


def _end_of_named_month(match: re.Match[str], found: Sequence[Token], _: bool | None) -> Reading | None:
    month = _number(match, found, "m") or 1
    return Reading(year=_number(match, found, "y"), month=month, day=monthrange(_A_COMMON_YEAR, month)[1])


def _month(match: re.Match[str], found: Sequence[Token], _: bool | None) -> Reading | None:
    year, month = _number(match, found, "y"), _number(match, found, "m")
    return Reading(year=year, month=month, day=1, precision="month", part=_part(match, found))


def _week_of_year(match: re.Match[str], found: Sequence[Token], _: bool | None) -> Reading | None:
    week = _number(match, found, "d")
    return Reading(year=_number(match, found, "y"), week=week, precision="week")


def _days_from_today(extra: int) -> Read:
    return lambda match, found, _: Reading("day", shift=(_number(match, found, "d") or 0) + extra)


def _ago(match: re.Match[str], found: Sequence[Token], _: bool | None) -> Reading | None:
    """Some days or weeks ago."""
    number = 2 if "l" in match["n"] else _number(match, found, "n") or 1
    return Reading("day", shift=-number * _UNIT_DAYS[match["unit"]])


_WEEK_OF = r"(?P<week>(?:V|KV|Kf)T?)?"
_ON = r"[,.?]?[ST]{0,2}"
_YEAR = r"(?:[.,]{0,2}f?(?P<y>y)|-(?P<short>[dyn])|[.,]?'(?P<apostrophe>d))?"
_END = r"Ef?T?"

_PATTERNS: tuple[tuple[str, Read], ...] = (
    # 2025-06-04, Wed 04/06/2025, w/c 9.6.2025
    (rf"{_WEEK_OF}(?:(?P<w>[Ws])q?{_ON})?(?P<i>i)", _figures),
    # wed 4 june 2025, friday the third of october, week of 9 June, 4-Jun-25
    (
        rf"{_WEEK_OF}(?:(?P<w>[Ws])q?{_ON})?(?P<d>[doO])[.-]?f?T?(?P<m>M){_YEAR}(?:,?(?P<other>[Ws])(?![Ws]?[doO]))?",
        _named,
    ),
    # Jun 4, Wednesday, June 4th, 2025
    (rf"{_WEEK_OF}(?:(?P<w>[Ws])q?{_ON})?(?P<m>M)[.]?T?(?P<d>[doO])(?![kKpDu])(?:,?(?P<y>y))?", _named),
    # Fri 13/6, by 20/6, am 9.7., written 21/1; "12/9: wrote to them" at the head of a line
    (rf"(?:(?P<w>[Ws]){_ON}|(?<=[bS])T?|(?<=g)|(?<=g[?-])|^(?=e[?,-]))(?P<i>e)", _figures),
    # 03/04 with its noughts, which is no fraction
    (r"(?P<i>e)", _padded_figures),
    # tues 27, mon evening 16th, friday the twentieth
    (r"(?P<w>[Ws])q?[,.?]?T?(?P<d>[doO])(?![kKpDunt'])", _named),
    # the 19th (a Thursday)
    (r"T?(?P<d>o)[,?]?[aT]?(?P<w>W)", _named),
    # the thursday before last, the friday after next, a week last thursday, a week on friday, thursday week
    (r"T?(?P<w>[Ws])BL", _weekday("weekday", -2)),
    (r"T?(?P<w>[Ws])AN", _weekday("week", 2)),
    (r"aKL(?P<w>[Ws])", _weekday("weekday", -2)),
    (r"aK[SA](?P<w>[Ws])", _weekday("weekday", 2)),
    (r"(?P<w>W)K(?!f)", _weekday("weekday", 2)),
    # friday of last week, next week friday, this week, tuesday
    (r"(?P<w>[Ws])f?LK|LK,?S?(?P<other>[Ws])", _weekday("week", -1)),
    (r"(?P<w>[Ws])f?NK|E?f?NK,?S?(?P<other>[Ws])", _weekday("week", 1)),
    (r"(?P<w>[Ws])f?HK|HK,?S?(?P<other>[Ws])", _weekday("week", 0)),
    # last friday, this friday, next friday, the following friday
    (r"L(?P<w>[Ws])", _weekday("weekday", -1)),
    (r"H(?P<w>[Ws])", _weekday("week", 0)),
    (r"N(?P<w>[Ws])", _weekday("week", 1)),
    (r"P(?P<w>[Ws])", _weekday("weekday", 1)),
    # end of next week, end of the week, EOW
    (rf"{_END}[NP]K", _always(Reading("week", weekday=_FRIDAY, shift=1))),
    (rf"{_END}H?K|X", _always(Reading("week", weekday=_FRIDAY))),
    # early next week, the week after next, last week
    (r"T?KAN", _always(Reading("week", weekday=0, shift=2, precision="week"))),
    (r"T?KBL", _always(Reading("week", weekday=0, shift=-2, precision="week"))),
    (r"(?:[RC]f?T?)?[NP]K", _in_part(Reading("week", weekday=0, shift=1, precision="week"))),
    (r"LK", _always(Reading("week", weekday=0, shift=-1, precision="week"))),
    (r"[RC]?f?T?HK", _in_part(Reading("week", weekday=0, precision="week"))),
    (r"U(?P<d>[dn])(?:/?(?P<y>y))?", _week_of_year),
    # end of the month, end of next month, end of May, early in June, mid March, March 2025
    (rf"{_END}NJ", _always(Reading("month", day=_LAST, shift=1))),
    (rf"{_END}H?J|Y", _always(Reading("month", day=_LAST))),
    (rf"{_END}(?P<m>M)(?P<y>y)?", _end_of_named_month),
    (r"[RC]?f?NJ", _in_part(Reading("month", day=1, shift=1, precision="month"))),
    (r"(?:T?[oO]Kf?|[RC][fI]?|I)T?(?P<m>M)(?P<y>y)?|(?P<alone>M)(?P<year>y)", _month),
    # a week ago, the day after tomorrow, this morning, last night, tomorrow
    (r"(?P<n>[dnc]|alf?|a)(?P<unit>[DpKkF])GQ?", _ago),
    (r"T?DA(?P<d>Q)", _days_from_today(1)),
    (r"T?DB(?P<d>Q)", _days_from_today(-1)),
    (r"(?P<d>Q)q?", _days_from_today(0)),
    (r"Hq", _always(Reading("day"))),
    (r"Lq", _always(Reading("day", shift=-1))),
    # friday, on mon, by the 14th, (14th)
    (r"(?<=[SLNHPb])(?P<w>s)|(?P<bare>W)", _weekday("weekday", 0)),
    (r"(?<=[Sb])T?(?P<d>o)(?=x)", _day_and_no_count),
    (
        r"(?:(?<=[Sb])T?|T)(?P<d>o)(?![xgcdnWs])|(?<=[?])(?P<inside>o)(?=[?])|(?<=[Sb])T?(?P<spelt>O)(?![xgcdnWs])",
        _named,
    ),
)

FORMS: tuple[Form, ...] = tuple(Form(re.compile(pattern), read) for pattern, read in _PATTERNS)

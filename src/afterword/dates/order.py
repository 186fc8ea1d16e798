"""Which of 03/04 is the day: what the other dates of a text say, and what else in it can tell."""

import re
from datetime import date

from afterword.dates.mentions import DateMention, Order, find_dates, order_of_figures
from afterword.dates.resolution import complete, resolve
from afterword.dates.tokens import symbols, tokens

_DAY_THEN_MONTH = re.compile(r"[doO][.-]?f?T?M")
_MONTH_THEN_DAY = re.compile(r"MT?[doO](?![kKpDuM])")
_EUROPEAN_MONEY = re.compile(r"[£€]\s?\d|\d\s?[£€]")
_NEAR, _FAR = 7, 21
"""Days from a date that is certain, within which one reading lies and beyond which the other does."""


def settled_order(text: str) -> Order | None:
    """How the dates in figures of a text are to be read; ``None`` where nothing in it says so.

    In this order: a date that can be read in one way only, how dates with the month in words are written, a sum in
    pounds or euros, a date that is certain and lies close to one reading alone.
    """
    return order_of_figures(text) or _order_in_words(text) or _order_of_money(text) or _order_by_closeness(text)


def both_ways(mention: DateMention) -> tuple[date, date] | None:
    """The two days that an ambiguous date with a year can mean, the one with the day first first."""
    month, day, year = mention.reading.month, mention.reading.day, mention.reading.year
    if not mention.reading.ambiguous or not month or not day:
        return None
    return date(year or 2000, month, day), date(year or 2000, day, month)


def _order_in_words(text: str) -> Order | None:
    kinds = symbols(tokens(text))
    day_first = len(_DAY_THEN_MONTH.findall(kinds))
    month_first = len(_MONTH_THEN_DAY.findall(kinds))
    if bool(day_first) == bool(month_first):
        return None
    return "day first" if day_first else "month first"


def _order_of_money(text: str) -> Order | None:
    return "day first" if _EUROPEAN_MONEY.search(text) else None


def _order_by_closeness(text: str) -> Order | None:
    mentions = find_dates(text)
    certain = [day for m in mentions if complete(m.reading) and not m.reading.ambiguous and (day := resolve(m.reading))]
    for pair in filter(None, map(both_ways, mentions)):
        gaps = [min((abs((day - other).days) for other in certain), default=_FAR) for day in pair]
        if min(gaps) <= _NEAR and max(gaps) > _FAR:
            return "day first" if gaps[0] < gaps[1] else "month first"
    return None

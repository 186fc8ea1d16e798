"""From what a date expression says and the day it was said on to a date."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

from afterword.dates.grammar import Reading

Towards = Literal["past", "future"]

_TEN_MONTHS = 300
_A_COMMON_YEAR = 2001
_LONGEST_MONTH = 31
_WEEK_UP_TO = {"early": 2, "mid": 3, None: 4}
"""Days from Monday to the last of early in a week, of its middle, of its working days."""
_MONTH_UP_TO: dict[str | None, int] = {"early": 10, "mid": 20}
"""Days of the month likewise."""


def resolve(reading: Reading, reference: date | None = None, towards: Towards | None = None) -> date | None:
    """The date a reading means, or the first day of the week or month it means.

    Args:
        reading: What the expression says.
        reference: The day it was said on. Without it only a date that names its year is known.
        towards: Where to look from ``reference`` if the expression leaves it open. Without it a weekday alone lies
            ahead, and a date without month or year is the nearest.
    """
    if reading.anchor == "calendar":
        return _on_the_calendar(reading, reference, towards)
    if reference is None:
        return None
    if reading.anchor == "day":
        return reference + timedelta(days=reading.shift)
    if reading.anchor == "weekday":
        return _counted(reading, reference, towards)
    if reading.anchor == "week":
        return _in_week(reading, reference)
    return _in_month(reading, reference)


def resolve_last(reading: Reading, reference: date | None) -> date | None:
    """The last day ahead that a reading leaves open: of next week its Friday, of mid May the 20th."""
    if reading.precision == "month":
        length = monthrange(_A_COMMON_YEAR, reading.month)[1] if reading.month else _LONGEST_MONTH
        reading = reading._replace(day=_MONTH_UP_TO.get(reading.part, length), precision="day")
    first = resolve(reading, reference, "future")
    if first is None or reading.precision == "day":
        return first
    return first + timedelta(days=_WEEK_UP_TO[reading.part])


def complete(reading: Reading) -> bool:
    """Whether the reading names its year and so is known without a reference day."""
    return reading.anchor == "calendar" and reading.year is not None


def _on_the_calendar(reading: Reading, reference: date | None, towards: Towards | None) -> date | None:
    if reading.year is not None:
        return _day_of_year(reading, reading.year)
    if reference is None:
        return None
    if reading.month is not None or reading.week is not None:
        candidates = [_day_of_year(reading, reference.year + step) for step in (-1, 0, 1)]
    else:
        months = [_month_after(reference, step) for step in range(-2, 3)]
        candidates = [_date(year, month, reading.day) for year, month in months]
    return _best(candidates, reading.weekday, reference, towards)


def _day_of_year(reading: Reading, year: int) -> date | None:
    if reading.week is not None:
        try:
            return date.fromisocalendar(year, reading.week, 1)
        except ValueError:
            return None
    return _date(year, reading.month, reading.day)


def _best(
    candidates: Iterable[date | None], weekday: int | None, reference: date, towards: Towards | None
) -> date | None:
    """The candidate on the weekday, on the side looked to, nearest the reference day; in this order."""
    days = [day for day in candidates if day is not None]
    near = [day for day in days if day.weekday() == weekday and abs((day - reference).days) <= _TEN_MONTHS]
    days = near or days
    on_side = [day for day in days if day != reference and (day > reference) == (towards == "future")]
    nearest = days if towards is None or reference in days else on_side or days
    return min(nearest, key=lambda day: abs((day - reference).days), default=None)


def _counted(reading: Reading, reference: date, towards: Towards | None) -> date:
    """The weekday ``shift`` occurrences from the reference day, which itself is never counted."""
    ahead = ((reading.weekday or 0) - reference.weekday()) % 7 or 7
    shift = reading.shift or (-1 if towards == "past" else 1)
    weeks_back = -shift if ahead < 7 else -shift + 1
    days = ahead + 7 * (shift - 1) if shift > 0 else ahead - 7 * weeks_back
    return reference + timedelta(days=days)


def _in_week(reading: Reading, reference: date) -> date:
    """The weekday of a calendar week; the end of this week is next week's once it has passed."""
    monday = reference - timedelta(days=reference.weekday())
    day = monday + timedelta(weeks=reading.shift, days=reading.weekday or 0)
    passed = reading.shift == 0 and reading.precision == "day" and day < reference
    return day + timedelta(weeks=1) if passed else day


def _in_month(reading: Reading, reference: date) -> date:
    year, month = _month_after(reference, reading.shift)
    return date(year, month, min(reading.day or 1, monthrange(year, month)[1]))


def _month_after(reference: date, step: int) -> tuple[int, int]:
    years, month = divmod(reference.month - 1 + step, 12)
    return reference.year + years, month + 1


def _date(year: int, month: int | None, day: int | None) -> date | None:
    try:
        return date(year, month or 1, day or 1)
    except ValueError:
        return None

"""Counting days without weekends and holidays."""

from collections.abc import Collection
from datetime import date, timedelta

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


def is_business_day(day: date, holidays: Collection[date] = ()) -> bool:
    """Whether the day is neither on a weekend nor a holiday."""
    return day.weekday() < _SATURDAY and day not in holidays


def add_business_days(day: date, count: int, holidays: Collection[date] = ()) -> date:
    """The business day ``count`` business days after ``day`` (before it, where negative).

    Nought gives ``day`` itself, or the next business day where it is none.
    """
    step = _ONE_DAY if count >= 0 else -_ONE_DAY
    if count == 0:
        return next_business_day(day, holidays)
    for _ in range(abs(count)):
        day += step
        while not is_business_day(day, holidays):
            day += step
    return day


def next_business_day(day: date, holidays: Collection[date] = ()) -> date:
    """The day itself, or the first business day after it."""
    while not is_business_day(day, holidays):
        day += _ONE_DAY
    return day


def business_days_between(first: date, last: date, holidays: Collection[date] = ()) -> int:
    """How many business days lie after ``first`` up to and including ``last``; nought where ``last`` is not later."""
    days = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    return sum(is_business_day(day, holidays) for day in days)

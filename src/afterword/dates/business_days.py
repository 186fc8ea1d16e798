"""Counting days without weekends and public holidays."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Workdays:
    """Which days are business days.

    Attributes:
        holidays: Days that are none although they lie within a week.
        weekend: The days of the week that are none, Monday being 0.
        place: Whose holidays and weekend these are, ``DE-BY``; ``None`` where no country is known.
    """

    holidays: Container[date] = frozenset()
    weekend: frozenset[int] = frozenset({5, 6})
    place: str | None = None

    def __contains__(self, day: date) -> bool:
        """Whether a day is a business day."""
        return day.weekday() not in self.weekend and day not in self.holidays

    def after(self, day: date, count: int) -> date:
        """The business day ``count`` business days after a day; for nought the day itself or the next business day."""
        while count > 0 or day not in self:
            day += _ONE_DAY
            count -= day in self
        return day


WEEKDAYS = Workdays()
"""Monday to Friday, without any country's holidays."""

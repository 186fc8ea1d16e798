"""Laws of business days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.dates.business_days import WEEKDAYS, Workdays

FRIDAY, SATURDAY, MONDAY, TUESDAY = (date(2025, 6, day) for day in (13, 14, 16, 17))


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (FRIDAY, 1, MONDAY),
        (FRIDAY, 5, date(2025, 6, 20)),
        (SATURDAY, 0, MONDAY),
        (SATURDAY, 1, MONDAY),
        (FRIDAY, 0, FRIDAY),
    ],
)
def test_weekends_do_not_count(day: date, count: int, expected: date) -> None:
    assert WEEKDAYS.after(day, count) == expected


def test_holidays_do_not_count_either() -> None:
    workdays = Workdays(holidays={MONDAY})
    assert workdays.after(FRIDAY, 1) == TUESDAY
    assert workdays.after(MONDAY, 0) == TUESDAY


def test_a_weekend_may_lie_elsewhere() -> None:
    assert Workdays(weekend=frozenset({4, 5})).after(FRIDAY, 0) == SATURDAY + timedelta(days=1)


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 40))
def test_as_many_business_days_lie_between_as_were_added(day: date, count: int) -> None:
    later = WEEKDAYS.after(day, count)
    passed = [day + timedelta(days=n) for n in range(1, (later - day).days + 1)]
    assert later in WEEKDAYS
    assert sum(each.weekday() < 5 for each in passed) == count

"""Laws of business days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.dates.business_days import (
    add_business_days,
    business_days_between,
    is_business_day,
    next_business_day,
)

FRIDAY, MONDAY, TUESDAY = date(2025, 6, 13), date(2025, 6, 16), date(2025, 6, 17)


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (FRIDAY, 1, MONDAY),
        (FRIDAY, 5, date(2025, 6, 20)),
        (MONDAY, -1, FRIDAY),
        (FRIDAY + timedelta(days=1), 0, MONDAY),
        (FRIDAY + timedelta(days=1), 1, MONDAY),
        (FRIDAY, 0, FRIDAY),
    ],
)
def test_weekends_do_not_count(day: date, count: int, expected: date) -> None:
    assert add_business_days(day, count) == expected


def test_holidays_do_not_count_either() -> None:
    assert add_business_days(FRIDAY, 1, holidays={MONDAY}) == TUESDAY
    assert next_business_day(MONDAY, holidays={MONDAY}) == TUESDAY
    assert business_days_between(FRIDAY, TUESDAY, holidays={MONDAY}) == 1


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 40))
def test_counting_back_gives_what_was_added(day: date, count: int) -> None:
    later = add_business_days(day, count)
    assert is_business_day(later)
    assert business_days_between(day, later) == count

"""Spans of time in calendar days."""

import pytest

from afterword.dates.durations import find_durations


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("within 9 days", 9),
        ("5 working days", 7),
        ("ten business days", 14),
        ("10 Werktagen", 14),
        ("three (3) business days", 3),
        ("a week", 7),
        ("about a week or so", 7),
        ("a week or two", 14),
        ("a week to ten days", 10),
        ("in a week's time", 7),
        ("within the next week", 7),
        ("two to three weeks", 21),
        ("2-3 wks", 21),
        ("a fortnight", 14),
        ("a couple of weeks", 14),
        ("in the next two weeks", 14),
        ("zwei Wochen", 14),
        ("deux semaines", 14),
        ("una settimana", 7),
        ("48 hours", 2),
        ("24h", 1),
        ("a month", 30),
        ("six-week", 42),
    ],
)
def test_a_span_has_calendar_days(text: str, days: int) -> None:
    (span,) = find_durations(text)
    assert span.days == days
    assert text[span.start : span.end] == span.text


@pytest.mark.parametrize("text", ["a few days", "some weeks", "soon", "next week", "two weeks ago", "3 hours", "day 2"])
def test_what_names_no_number_of_days_is_no_span(text: str) -> None:
    assert find_durations(text) == ()

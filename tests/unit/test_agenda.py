"""What is due when, for many plans."""

from datetime import date, timedelta

import pytest

from afterword.agenda import agenda
from afterword.context import InterviewContext
from afterword.planning import plan

HELD = date(2025, 3, 4)
THANKS_FROM = HELD


def due(today: date, **changes: object):
    context = InterviewContext.model_validate(
        {"kind": "thank_you", "interview_date": HELD, "company": "Corran"} | changes
    )
    return agenda([plan(context, today, source="notes.md")])


@pytest.mark.parametrize(
    ("days_before", "when", "late"),
    [(-2, "today", True), (-1, "today", False), (0, "today", False), (1, "this_week", False), (7, "this_week", False),
     (8, "waiting", False)],
)  # fmt: skip
def test_it_is_due_from_its_first_day_and_late_after_its_last(days_before: int, when: str, late: bool):
    (found,) = due(THANKS_FROM - timedelta(days=days_before))
    assert (found.when, found.late, found.kind) == (when, late, "thank_you")


def test_where_nothing_more_is_called_for_nothing_is_due():
    assert due(HELD, kind=None) == ()


def test_what_is_to_be_sent_first_comes_first():
    contexts = [
        InterviewContext(kind="thank_you", interview_date=HELD + timedelta(days=days), company=str(days))
        for days in (20, 3, 0, 1, -5)
    ]
    found = agenda(plan(context, HELD + timedelta(days=1), source=context.company or "") for context in contexts)
    assert [each.source for each in found] == ["-5", "0", "1", "3", "20"]

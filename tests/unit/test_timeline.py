"""When each kind of message is sent."""

from datetime import date

import pytest

from afterword.context import InterviewContext, Sent
from afterword.kinds import Kind
from afterword.timeline import Pace, answer_due, timeline

TUESDAY = date(2025, 6, 3)
TODAY = date(2025, 6, 30)


def window(context: InterviewContext, kind: Kind) -> tuple[str, str]:
    when = timeline(context, kind, TODAY)
    assert when.why
    return when.send_from.isoformat(), when.send_by.isoformat()


@pytest.mark.parametrize(
    ("context", "kind", "expected"),
    [
        (InterviewContext(interview_date=TUESDAY), "thank_you", ("2025-06-03", "2025-06-04")),
        (InterviewContext(), "thank_you", ("2025-06-30", "2025-07-01")),
        (InterviewContext(interview_date=TUESDAY), "check_in", ("2025-06-12", "2025-06-17")),
        (InterviewContext(decision_by=date(2025, 6, 13)), "check_in", ("2025-06-18", "2025-06-27")),
        (InterviewContext(interview_date=TUESDAY, stated_days=7), "check_in", ("2025-06-13", "2025-06-24")),
        (InterviewContext(), "check_in", ("2025-06-30", "2025-07-03")),
        (InterviewContext(sent=(Sent(kind="check_in", date="2025-06-16"),)), "final", ("2025-06-25", "2025-06-30")),
        (InterviewContext(), "final", ("2025-06-30", "2025-07-03")),
        (InterviewContext(note_date=date(2025, 6, 20)), "stay_in_touch", ("2025-06-20", "2025-06-27")),
    ],
)
def test_each_kind_has_its_days(context: InterviewContext, kind: Kind, expected: tuple[str, str]) -> None:
    assert window(context, kind) == expected


def test_the_day_an_employer_named_beats_the_span() -> None:
    context = InterviewContext(interview_date=TUESDAY, stated_days=7, decision_by=date(2025, 6, 20))
    assert answer_due(context) == date(2025, 6, 20)


def test_a_span_alone_runs_from_the_interview() -> None:
    assert answer_due(InterviewContext(interview_date=TUESDAY, stated_days=14)) == date(2025, 6, 17)
    assert answer_due(InterviewContext(stated_days=14)) is None


def test_another_pace_moves_the_days() -> None:
    when = timeline(InterviewContext(interview_date=TUESDAY), "check_in", TODAY, Pace(patience=5, latest=6))
    assert (when.send_from, when.send_by) == (date(2025, 6, 10), date(2025, 6, 11))

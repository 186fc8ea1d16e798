"""When to send what: a window of days for each kind of message, with the reason."""

from dataclasses import dataclass
from datetime import date, timedelta

from pydantic import BaseModel, ConfigDict

from afterword.context import InterviewContext
from afterword.dates.business_days import add_business_days
from afterword.kinds import Kind


@dataclass(frozen=True, slots=True)
class Pace:
    """How long to wait, as the guide has it.

    Attributes:
        thank_you_days: Days after the interview by which a thank-you is sent.
        buffer: Business days granted beyond the time the employer named.
        patience: Business days to wait after an interview at which no time was named.
        latest: Business days after the interview, or after the time named, by which a check-in or last note is sent.
        news: Business days within which news is answered.
    """

    thank_you_days: int = 1
    buffer: int = 3
    patience: int = 7
    latest: int = 10
    news: int = 5


GUIDE = Pace()


class Timeline(BaseModel):
    """The days between which to send a message, both included, and why then."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    send_from: date
    send_by: date
    why: str


def answer_due(context: InterviewContext) -> date | None:
    """The day by which the employer meant to answer: the day they named, or the interview and the span they named."""
    if context.decision_by is not None:
        return context.decision_by
    said_on = context.interview_date or context.note_date
    if context.stated_days is None or said_on is None:
        return None
    return said_on + timedelta(days=context.stated_days)


def timeline(context: InterviewContext, kind: Kind, today: date, pace: Pace = GUIDE) -> Timeline:
    """When to send a message of this kind.

    Args:
        context: What was read from the notes.
        kind: The message meant.
        today: Stands in for what the notes do not date.
        pace: How long to wait.
    """
    if kind == "thank_you":
        return _thank_you(context, today, pace)
    if kind == "check_in":
        return _check_in(context, today, pace)
    if kind == "final":
        return _last_note(context, today, pace)
    heard = context.note_date or today
    return Timeline(
        send_from=heard,
        send_by=add_business_days(heard, pace.news),
        why="An answer to the news is kindest within a week of it.",
    )


def _thank_you(context: InterviewContext, today: date, pace: Pace) -> Timeline:
    held = context.interview_date
    since = "the interview" if held else "today, as the notes do not date the interview"
    first = held or today
    return Timeline(
        send_from=first,
        send_by=first + timedelta(days=pace.thank_you_days),
        why=f"A thank-you goes out within 24 hours of {since}.",
    )


def _check_in(context: InterviewContext, today: date, pace: Pace) -> Timeline:
    due = answer_due(context)
    if due is not None:
        return Timeline(
            send_from=add_business_days(due, pace.buffer),
            send_by=add_business_days(due, pace.latest),
            why=f"They meant to answer by {due.isoformat()}; {pace.buffer} business days more allow for delays.",
        )
    held = context.interview_date
    if held is None:
        return _from_today(today, pace, "The notes date neither the interview nor an answer, so from today.")
    return Timeline(
        send_from=add_business_days(held, pace.patience),
        send_by=add_business_days(held, pace.latest),
        why=f"No time for an answer was named, so {pace.patience} to {pace.latest} business days after the interview.",
    )


def _last_note(context: InterviewContext, today: date, pace: Pace) -> Timeline:
    asked = [date.fromisoformat(sent.date) for sent in context.sent if sent.date and sent.kind == "check_in"]
    if not asked:
        return _from_today(today, pace, "The notes do not date the last check-in, so from today.")
    return Timeline(
        send_from=add_business_days(max(asked), pace.patience),
        send_by=add_business_days(max(asked), pace.latest),
        why=f"One last note, {pace.patience} to {pace.latest} business days after the unanswered check-in.",
    )


def _from_today(today: date, pace: Pace, why: str) -> Timeline:
    return Timeline(send_from=today, send_by=add_business_days(today, pace.buffer), why=why)

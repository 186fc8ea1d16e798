"""When to send what: a window of days for each kind of message, with the reason."""

from dataclasses import dataclass
from datetime import date, timedelta

from pydantic import BaseModel, ConfigDict

from afterword.context import InterviewContext
from afterword.dates.business_days import WEEKDAYS, Workdays
from afterword.kinds import Kind


@dataclass(frozen=True, slots=True)
class Pace:
    """How long to wait, and how often to ask; as the guide has it unless told otherwise.

    Attributes:
        thank_you_days: Days after the interview by which a thank-you is sent.
        buffer: Business days granted beyond the time the employer named.
        patience: Business days to wait after an interview at which no time was named, and after an unanswered message.
        latest: Business days after the interview, or after the time named, by which a check-in or last note is sent.
        news: Business days within which news is answered.
        check_ins: How many check-ins may be sent before the last note.
        workdays: Which days are business days.
    """

    thank_you_days: int = 1
    buffer: int = 3
    patience: int = 7
    latest: int = 10
    news: int = 5
    check_ins: int = 1
    workdays: Workdays = WEEKDAYS

    @property
    def days_left_out(self) -> str:
        """What is not counted among business days, as the end of a sentence."""
        if self.workdays.place is None:
            return "weekends left out, no public holidays assumed"
        return f"weekends and the public holidays of {self.workdays.place} left out"


GUIDE = Pace()


class Timeline(BaseModel):
    """The days between which to send a message, both included, and why then."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    send_from: date
    send_by: date
    why: str


def answer_due(context: InterviewContext, workdays: Workdays = WEEKDAYS) -> date | None:
    """The day by which the employer meant to answer: the day they named, or the interview and the span they named."""
    held = context.interview_date
    for day in (context.decision_by, context.decision_until):
        if day is not None and (held is None or day >= held):
            return day
    said_on = held or context.note_date
    if said_on is None:
        return None
    if context.stated_working_days is not None:
        return workdays.after(said_on, context.stated_working_days)
    return said_on + timedelta(days=context.stated_days) if context.stated_days is not None else None


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
        send_by=pace.workdays.after(heard, pace.news),
        why=f"News is answered within {pace.news} business days, {pace.days_left_out}.",
    )


def unanswered(day: date, pace: Pace, what: str) -> Timeline:
    """When to write again after a message of that day brought no answer.

    Args:
        day: The day of the message.
        pace: How long to wait.
        what: The next message, as the beginning of a sentence.
    """
    return Timeline(
        send_from=pace.workdays.after(day, pace.patience),
        send_by=pace.workdays.after(day, pace.latest),
        why=f"{what}, {pace.patience} to {pace.latest} business days after the unanswered check-in, "
        f"{pace.days_left_out}.",
    )


def last_sent(context: InterviewContext, kind: Kind) -> date | None:
    """The day on which a message of this kind was last sent, as far as the notes date it."""
    days = [date.fromisoformat(sent.date) for sent in context.sent if sent.date and sent.kind == kind]
    return max(days, default=None)


def _thank_you(context: InterviewContext, today: date, pace: Pace) -> Timeline:
    held = context.interview_date
    since = "the interview" if held else "today, as the notes do not date the interview"
    first = held or today
    return Timeline(
        send_from=first,
        send_by=first + timedelta(days=pace.thank_you_days),
        why=f"A thank-you goes out within {24 * pace.thank_you_days} hours of {since}: the same evening or the next "
        "morning.",
    )


def _check_in(context: InterviewContext, today: date, pace: Pace) -> Timeline:
    if asked := last_sent(context, "check_in"):
        return unanswered(asked, pace, "A second check-in")
    after, due, held = pace.workdays.after, answer_due(context, pace.workdays), context.interview_date
    if due is not None:
        return Timeline(
            send_from=after(due, pace.buffer),
            send_by=after(due, max(pace.latest, pace.buffer)),
            why=f"They meant to answer by {due.isoformat()}; {pace.buffer} business days more allow for delays, "
            f"{pace.days_left_out}.",
        )
    if held is None:
        return _from_today(today, pace, "The notes date neither the interview nor an answer, so from today.")
    return Timeline(
        send_from=after(held, pace.patience),
        send_by=after(held, pace.latest),
        why=f"No time for an answer was named, so {pace.patience} to {pace.latest} business days after the interview, "
        f"{pace.days_left_out}.",
    )


def _last_note(context: InterviewContext, today: date, pace: Pace) -> Timeline:
    asked = last_sent(context, "check_in")
    if asked is None:
        return _from_today(today, pace, "The notes do not date the last check-in, so from today.")
    return unanswered(asked, pace, "One last note")


def _from_today(today: date, pace: Pace, why: str) -> Timeline:
    return Timeline(send_from=today, send_by=pace.workdays.after(today, pace.buffer), why=why)

"""The dates of the notes as far as they are certain, and a question about each that is not."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from afterword.dates.mentions import Order, impossible_dates
from afterword.dates.order import both_ways, settled_order
from afterword.notes import Notes
from afterword.readers.by_rule.days import Calendar, Dated
from afterword.readers.by_rule.deadlines import Deadline
from afterword.readers.by_rule.found import Found
from afterword.readers.by_rule.interview_day import with_interview_day
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.written import is_now, read_calendar


class Dates(NamedTuple):
    """The dates of the notes, the day of the interview, and what a person has to say before more is certain."""

    calendar: Calendar
    interview: Found[date] | None
    questions: tuple[str, ...] = ()


def read_dates(notes: Notes, lines: Sequence[Line], today: date) -> Dates:
    """The dates of the notes; a date of which nothing says which figure is the day counts for nothing."""
    order = settled_order(notes.plain)
    calendar = read_calendar(lines, order, today)
    open_dates = [found for found in calendar.mentions if found.mention.reading.ambiguous]
    if open_dates and (order := _order_by_today(open_dates, today)):
        calendar, open_dates = read_calendar(lines, order, today), []
    dates = Dates(*with_interview_day(lines, calendar))
    impossible = () if dates.interview else tuple(_impossible(lines))
    if not open_dates:
        return dates._replace(questions=impossible)
    certain = Dates(*with_interview_day(lines, read_calendar(lines, None, today, certain_only=True)))
    return certain._replace(questions=(_which(open_dates[0]), *impossible))


def contradictions(deadline: Deadline, interview: date | None) -> tuple[str, ...]:
    """A question where the notes name a day for the answer that lies before the interview."""
    early = deadline.too_early
    if early is None or interview is None or deadline.decision_by is not None:
        return ()
    said, held = early.isoformat(), interview.isoformat()
    return (f"The notes have the answer come by {said} and the interview on {held}: which of the two is right?",)


def _order_by_today(found: Sequence[Dated], today: date) -> Order | None:
    """The order in which the day of writing, which is never ahead, can be read at all."""
    for pair in (both_ways(each.mention) for each in found if is_now(each) and each.mention.reading.year):
        if pair is not None and (pair[0] > today) != (pair[1] > today):
            return "month first" if pair[0] > today else "day first"
    return None


def _which(found: Dated) -> str:
    pair = both_ways(found.mention)
    days = " or ".join(f"{day.day} {day:%B}" for day in pair or ())
    return f"Does {found.mention.text} mean {days}? Write the month as a word."


def _impossible(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        for text in impossible_dates(line.text):
            yield f"There is no such day as {text}: which day is meant?"
            return

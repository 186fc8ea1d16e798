"""Everything of the context that is one value: days, names, post, answer, what was promised and sent."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from afterword.context import InterviewContext, Person
from afterword.notes import Notes
from afterword.readers.by_rule.answers import read_answer
from afterword.readers.by_rule.candidate import read_candidate
from afterword.readers.by_rule.contact import Known, read_contact
from afterword.readers.by_rule.deadlines import read_deadline
from afterword.readers.by_rule.found import Found
from afterword.readers.by_rule.history import read_sent
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.next_steps import read_next_steps
from afterword.readers.by_rule.own_papers import read_head
from afterword.readers.by_rule.post import read_post
from afterword.readers.by_rule.promises import read_promises
from afterword.readers.by_rule.settled_dates import contradictions, read_dates
from afterword.readers.by_rule.statements import read_statements


def read_scalars(
    notes: Notes, lines: Sequence[Line], people: Sequence[Person], *, today: date, name: str | None = None
) -> InterviewContext:
    """A context that holds the single values, what was promised and what was sent, and no people, topics or kind.

    Args:
        notes: The notes.
        lines: Their layout.
        people: Those who held the interview.
        today: The day taken as today.
        name: The candidate's name, where the user gave one; it beats what the notes say and has no evidence.
    """
    told = read_statements(lines)
    found_dates = read_dates(notes, lines, today)
    calendar, interview = found_dates.calendar, found_dates.interview
    candidate = None if name else read_candidate(lines, people)
    post = read_post(lines, people, name or (candidate.value if candidate else None))
    company = post.company.value if post.company else None
    candidate = candidate or (None if name else read_head(lines, people, company))
    answer = read_answer(told, company, people)
    news = answer.passage if answer else None
    deadline = read_deadline(told, calendar, interview.value if interview else None, news)
    found: dict[str, Found[Any] | None] = {
        "note_date": calendar.written,
        "interview_date": interview,
        "candidate": candidate,
        "company": post.company,
        "role": post.role,
        "decision_by": deadline.decision_by,
        "stated_days": deadline.stated_days,
        "next_steps": read_next_steps(told, answered=answer is not None and answer.value != "offer"),
        "answer": answer,
    }
    known = {field: fact for field, fact in found.items() if fact is not None}
    values = {field: fact.value for field, fact in known.items()} | ({"candidate": name} if name else {})
    return InterviewContext(
        **values,
        questions=(*found_dates.questions, *contradictions(deadline, interview.value if interview else None)),
        decision_until=deadline.decision_until.value if deadline.decision_until else None,
        stated_working_days=deadline.working_days,
        contact=read_contact(lines, told, Known.of(lines, people, company), deadline, news),
        promised=read_promises(notes, told, people, calendar),
        sent=read_sent(told, people, calendar, interview.value if interview else None),
        evidence={field: fact.passage.evidence(notes) for field, fact in known.items()},
    )

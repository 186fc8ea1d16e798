"""Which records belong to which notes.

A record is tied to notes by whom it went to and where they work, not by the path of a file: notes are renamed and
moved, an email has no notes, and two copies of one note must not be two interviews. Names are compared folded. A
record belongs to notes

* if both name one company, legal form aside; a thank-you also has to be to one of the people in the notes, or to nobody
  in particular, while any other message is the employer's whoever got it;
* or, where record or notes name no company, if it went to somebody whose first and last name stand in the notes;

and if it was sent between the interview and today, both days included, so that a second interview at the same company
starts afresh. Notes that do not date the interview reach back three months.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from afterword.context import InterviewContext, Sent
from afterword.mail.names import HONORIFICS
from afterword.planning import with_sent
from afterword.sent.record import Record
from afterword.text import WORD, fold
from afterword.timeline import GUIDE, Pace

_LEGAL_FORMS = frozenset(
    "ltd limited inc incorporated llc llp plc corp corporation co company gmbh ag kg ug se sa sas sarl srl spa bv nv ab"
    " as oy aps pty pvt the".split()
)
_FULL_NAME = 2
"""Words in a name that tells one person from all others."""
_ONE_HIRING = timedelta(days=92)
"""Longer ago than this is another interview."""
_ONE_MESSAGE = timedelta(days=3)
"""Two messages of one kind so close together are one, told of twice."""


def belonging_to(context: InterviewContext, records: Iterable[Record], today: date) -> tuple[Record, ...]:
    """The records that belong to notes, in their order.

    Args:
        context: What was read from the notes.
        records: The log.
        today: What was sent later has not been sent yet.
    """
    start = context.interview_date or (context.note_date or today) - _ONE_HIRING
    return tuple(
        record
        for record in records
        if start <= record.date <= today and _is_about(record, context.company, _people(context))
    )


def counted(context: InterviewContext, records: Iterable[Record], today: date, pace: Pace = GUIDE) -> InterviewContext:
    """The context with what the log holds added to what the notes say was sent, and the kind called for after that.

    What notes and log both tell of counts once, and so does what was recorded twice within days.

    Args:
        context: What was read from the notes.
        records: The log.
        today: What was sent later has not been sent yet.
        pace: How often to ask.
    """
    known, new = list(context.sent), []
    for record in belonging_to(context, records, today):
        to = next((name for name in _people(context) if same_person(record.recipient, name)), record.recipient)
        sent = Sent(kind=record.kind, date=record.date, to=to)
        if not any(_is_the_same(sent, other) for other in known):
            known.append(sent)
            new.append(sent)
    return with_sent(context, new, pace)


def can_belong(record: Record) -> bool:
    """Whether there can be notes that a record belongs to: it names a company, or somebody by first and last name."""
    return record.company is not None or _is_full(record.recipient)


def same_person(one: str | None, other: str | None) -> bool:
    """Whether two names can be one person's: "Dana", "Ms Reyes", "D. Reyes" and "Dana Reyes"."""
    short, long = sorted((_words_of_name(one), _words_of_name(other)), key=len)
    return any(len(word) > 1 and word in long for word in short) and all(
        any(word == known or _is_initial(word, known) or _is_initial(known, word) for known in long) for word in short
    )


def same_company(one: str | None, other: str | None) -> bool:
    """Whether two names can be one employer's: legal forms aside, one begins with the whole of the other."""
    short, long = sorted((_words_of_company(one), _words_of_company(other)), key=len)
    return bool(short) and long[: len(short)] == short


def _is_about(record: Record, company: str | None, people: Sequence[str]) -> bool:
    known = any(same_person(record.recipient, name) for name in people)
    if record.company and company:
        unknown = record.recipient is None or not people
        return same_company(record.company, company) and (known or unknown or record.kind != "thank_you")
    return known and _is_full(record.recipient)


def _is_full(name: str | None) -> bool:
    return len(_words_of_name(name)) >= _FULL_NAME


def _people(context: InterviewContext) -> tuple[str, ...]:
    contact = (context.contact.name,) if context.contact else ()
    return (*(person.name for person in context.interviewers), *contact)


def _is_the_same(one: Sent, other: Sent) -> bool:
    if one.kind != other.kind or (one.to and other.to and one.to != other.to) or not (one.date and other.date):
        return False
    return abs(date.fromisoformat(one.date) - date.fromisoformat(other.date)) <= _ONE_MESSAGE


def _words_of_name(name: str | None) -> list[str]:
    return [word for word in WORD.findall(fold(name or "")) if word not in HONORIFICS]


def _words_of_company(name: str | None) -> list[str]:
    words = WORD.findall(fold(name or ""))
    return [word for word in words if word not in _LEGAL_FORMS] or words


def _is_initial(letter: str, word: str) -> bool:
    return len(letter) == 1 and word.startswith(letter)

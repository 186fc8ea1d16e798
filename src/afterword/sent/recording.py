"""What to record: from the notes the messages they call for, from an email the one that it is."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from afterword.context import InterviewContext, recipients
from afterword.errors import DataError
from afterword.kinds import Kind
from afterword.mail import Email, email_kind
from afterword.mail.names import HONORIFICS, OPENERS
from afterword.notes import Notes
from afterword.planning import plan
from afterword.readers import OfflineReader
from afterword.resources import decode
from afterword.sent.matching import belonging_to, can_belong, counted, same_person
from afterword.sent.record import Record
from afterword.text import WORD

_NOBODY = frozenset(
    "all team everyone everybody both hiring recruitment recruiting selection search manager committee panel"
    " department hr human resources sir madam colleagues there folks whom it may concern the and or".split()
)
_BETWEEN_NAMES = re.compile(r"[,;&/]|\b(?:and|und|et|y)\b")
_LONGEST_OPENER = 2
_MOST_WORDS = 350
"""A longer text that greets somebody and is signed is a letter about an interview, as people dictate them."""


class Told(NamedTuple):
    """What the person says of a message they have sent; ``None`` where notes or email are to tell.

    Attributes:
        day: The day it was sent.
        to: Whom it went to, where it did not go to all.
        candidate: The person's own name.
    """

    day: date
    kind: Kind | None = None
    to: str | None = None
    company: str | None = None
    candidate: str | None = None


def is_email(email: Email) -> bool:
    """Whether a text is one email of the candidate's, and no notes.

    A greeting and a name make an email; so does a greeting under a subject line alone, as drafts are printed.
    """
    zones = email.zones
    if zones.greeting is None or zones.quoted or any(name == "from" for name, _ in zones.headers):
        return False
    signed = zones.name is not None or zones.sign_off is not None
    if zones.subject is not None:
        return signed or len(zones.headers) == 1
    return signed and email.words <= _MOST_WORDS and _without_opener(email.piece(zones.greeting)) is not None


def notes_or_email(data: bytes, source: str = "-") -> Notes | Email:
    """A file as what it is.

    Raises:
        DataError: It is neither, or empty.
    """
    if source.lower().endswith(".eml"):
        return Email.from_eml(data, source)
    text = decode(data, source)
    if text.strip() and is_email(email := Email.parse(text, source)):
        return email
    return Notes.from_bytes(data, source)


def records_for(what: Notes | Email, told: Told, log: Iterable[Record] = (), source: str = "-") -> tuple[Record, ...]:
    """The records of the message that notes call for, or that an email is.

    Args:
        what: Notes or an email.
        told: What the person says of the message.
        log: What was sent before.
        source: What the file is called in errors.

    Raises:
        DataError: The notes call for no message yet, or a record could not be told from others.
    """
    if isinstance(what, Email):
        return _records_of_email(what, told, source)
    return _records_of_notes(what, told, log, source)


def records_tied(what: Notes | Email, told: Told, log: Iterable[Record]) -> tuple[Record, ...]:
    """The records of the log that belong to notes, or that are of an email, whenever it was sent.

    Raises:
        DataError: The email could not be told from others.
    """
    if isinstance(what, Notes):
        return belonging_to(_read(what, told), log, told.day)
    own = {record.model_copy(update={"date": told.day}) for record in _records_of_email(what, told, "-")}
    return tuple(record for record in log if record.model_copy(update={"date": told.day}) in own)


def _read(notes: Notes, told: Told) -> InterviewContext:
    return OfflineReader().read(notes, today=told.day, name=told.candidate).context


def _records_of_notes(notes: Notes, told: Told, log: Iterable[Record], source: str) -> tuple[Record, ...]:
    """One for each person it goes to: each interviewer not thanked yet, or the one contact."""
    context = counted(_read(notes, told), log, told.day)
    kind = told.kind or _due(context, told.day, source)
    names = [recipient.name if recipient else None for recipient in recipients(context, kind)]
    if told.to is not None:
        names = [next((name for name in names if same_person(told.to, name)), told.to)]
    elif kind == "thank_you":
        thanked = {message.to for message in context.sent if message.kind == kind}
        names = [name for name in names if name not in thanked]
    company = told.company or context.company
    records = tuple(Record(kind=kind, recipient=name, company=company, date=told.day) for name in names)
    if belonging_to(context, records, told.day) != records:
        raise DataError(source, _why_lost(context, told.day))
    return records


def _records_of_email(email: Email, told: Told, source: str) -> tuple[Record, ...]:
    """One for each person it greets."""
    kind = told.kind or email_kind(email)
    company = told.company or _read(Notes.from_text(email.printed()), told).company
    names = (told.to,) if told.to else greeted(email) or (None,)
    records = tuple(Record(kind=kind, recipient=name, company=company, date=told.day) for name in names)
    if not all(map(can_belong, records)):
        raise DataError(source, "names no company, and nobody by full name; add --company NAME to tell it from others")
    return records


def _due(context: InterviewContext, day: date, source: str) -> Kind:
    """The kind of message that the notes call for by a day.

    Raises:
        DataError: They call for none, or not yet: what was sent all the same has to be named.
    """
    whole = plan(context, day)
    if whole.kind is None:
        raise DataError(source, f"call for no message; if one was sent, say which with --kind. {whole.why}")
    if not whole.send_now:
        kind = whole.kind.replace("_", "-")
        raise DataError(source, f"call for nothing yet; if a {kind} was sent, say so with --kind {kind}. {whole.why}")
    return whole.kind


def _why_lost(context: InterviewContext, day: date) -> str:
    """Why a record would not be found again from the notes it was made of."""
    held = context.interview_date
    if held is not None and day < held:
        return f"the interview was on {held}, and what was sent on {day} is not about it"
    if context.company:
        return f"are about {context.company}; what was sent to another company or person does not belong to them"
    return "name no company, and nobody by full name; a line with the company would tie the record to them"


def greeted(email: Email) -> tuple[str, ...]:
    """The names in an email's greeting, as they stand there: ``Ms. Okafor``; none where it greets nobody by name."""
    greeting = email.piece(email.zones.greeting) if email.zones.greeting else ""
    pieces = [piece.strip(" :;!.-–—") for piece in _BETWEEN_NAMES.split(greeting)]
    names = [piece if (rest := _without_opener(piece)) is None else rest for piece in pieces]
    return tuple(name for name in names if set(WORD.findall(name.lower())) - HONORIFICS - _NOBODY)


def _without_opener(address: str) -> str | None:
    """What follows the words that open a greeting, "Ms Reyes" in "Dear Ms Reyes"; ``None`` where none open it."""
    words = address.split()
    bare = [word.strip(",:;!").lower() for word in words]
    for length in range(_LONGEST_OPENER, 0, -1):
        if " ".join(bare[:length]) in OPENERS:
            return " ".join(words[length:])
    return None

"""What was read from interview notes, each fact with its evidence, and what of it one email may use."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

from afterword.kinds import Kind
from afterword.notes import Evidence
from afterword.packs import Pack, habits
from afterword.voice import USUAL, Voice

Reason = Literal[
    "pay", "other_process", "complaint", "confidence", "third_person", "health_or_family", "superseded",
    "instruction", "self_criticism", "personal",
]  # fmt: skip
"""Why a piece of the notes may not reach an email."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Topic(_Frozen):
    """Something that was talked about.

    Attributes:
        text: The note's own words without bullet, speaker label or mark-up; abbreviations stand as written.
        interviewer: Full name of the interviewer it belongs to, as in ``InterviewContext.interviewers``.
        wanted: The notes say that the email should speak of it.
    """

    text: str
    interviewer: str | None = None
    evidence: Evidence
    wanted: bool = False


class Person(_Frozen):
    """Somebody who held the interview and whose name is known.

    Attributes:
        name: As the notes write it, without honorific: ``Dana Okafor``, ``H. Farrant``, ``Tom``.
        honorific: ``Mrs``, ``Dr``, ``Frau`` … where the notes give one; never guessed.
        title: Job title.
        topics: The texts of the topics that are theirs.
    """

    name: str
    honorific: str | None = None
    title: str | None = None
    topics: tuple[str, ...] = ()
    evidence: Evidence


class Contact(_Frozen):
    """The one person a check-in, last note or stay-in-touch goes to; may not have interviewed."""

    name: str
    why: str
    honorific: str | None = None


class Promise(_Frozen):
    """What the candidate said they would send or do."""

    text: str
    to: str | None = None
    due: str | None = None
    evidence: Evidence


class Sent(_Frozen):
    """A message the candidate has already sent."""

    kind: Kind
    date: Annotated[str, BeforeValidator(lambda day: day.isoformat() if isinstance(day, date) else day)] | None = None
    to: str | None = None


class Private(_Frozen):
    """What the notes hold but no email may."""

    text: str
    reason: Reason
    evidence: Evidence


class InterviewContext(_Frozen):
    """Everything read from one file of notes; ``None`` where the notes do not say.

    Attributes:
        kind: The message called for next; ``None`` when none is (an offer, an interview still ahead).
        kind_why: The reason for ``kind``, one sentence.
        stated_days: The span the employer named for an answer, in calendar days.
        stated_working_days: The same in working days, where they named it so.
        decision_by: The day by which the employer said they would decide.
        decision_until: The last day of the time they named, where they named no day but "early next week" or "May".
        answer: What the employer answered, if they did.
        questions: What to ask where the notes can be read in two ways, as a day of the third or of the fourth month.
        industry: The field, by the name of its pack, where role or employer plainly tell.
        stage: The stage of the working life, likewise.
        unsupported: Statements of a model reader for which the notes hold no quote; never used.
        evidence: One entry for each scalar that is not ``None``.
    """

    kind: Kind | None = None
    kind_why: str = ""
    note_date: date | None = None
    interview_date: date | None = None
    candidate: str | None = None
    company: str | None = None
    role: str | None = None
    interviewers: tuple[Person, ...] = ()
    contact: Contact | None = None
    topics: tuple[Topic, ...] = ()
    next_steps: str | None = None
    decision_by: date | None = None
    decision_until: date | None = None
    stated_days: int | None = None
    stated_working_days: int | None = None
    promised: tuple[Promise, ...] = ()
    sent: tuple[Sent, ...] = ()
    answer: Literal["rejected", "frozen", "offer"] | None = None
    private: tuple[Private, ...] = ()
    questions: tuple[str, ...] = ()
    unsupported: tuple[str, ...] = ()
    industry: str | None = None
    stage: str | None = None
    evidence: dict[str, Evidence] = {}


class Recipient(_Frozen):
    """Who one email goes to."""

    name: str
    honorific: str | None = None
    title: str | None = None
    interviewed: bool = True


class Brief(_Frozen):
    """What the writer of one email gets: facts usable for one recipient, nothing private, never the notes.

    Attributes:
        recipient: ``None`` where no name is known.
        own_topics: The recipient's own topics, in the order of the notes.
        shared_topics: Topics that belong to nobody in particular; topics of other interviewers are not in a brief.
        promised: Promises made to the recipient, or to nobody in particular.
        position: Which of the siblings this email is, from 0, so that siblings can differ.
        today: The day the email is written.
        note_limit: For a note on LinkedIn instead of an email: the most characters it may have, greeting and name
            included.
        voice: How the candidate writes.
        packs: What tailors the email to a field and a stage, the field first.
    """

    kind: Kind
    recipient: Recipient | None
    candidate: str | None = None
    company: str | None = None
    role: str | None = None
    interview_date: date | None = None
    own_topics: tuple[Topic, ...] = ()
    shared_topics: tuple[Topic, ...] = ()
    promised: tuple[Promise, ...] = ()
    next_steps: str | None = None
    decision_by: date | None = None
    stated_days: int | None = None
    answer: Literal["rejected", "frozen", "offer"] | None = None
    position: int = 0
    siblings: int = 1
    today: date
    note_limit: int | None = None
    voice: Voice = USUAL
    packs: tuple[Pack, ...] = ()
    evidence: dict[str, Evidence] = {}

    @property
    def habits(self) -> Voice:
        """The candidate's voice, and where that is not known what the packs say."""
        return habits(self.voice, self.packs)


def recipients(context: InterviewContext, kind: Kind) -> tuple[Recipient | None, ...]:
    """Who gets an email of this kind: each interviewer for a thank-you, else the one contact.

    ``(None,)`` where nobody's name is known.
    """
    people = tuple(Recipient(name=p.name, honorific=p.honorific, title=p.title) for p in context.interviewers)
    if kind == "thank_you":
        return people or (None,)
    if context.contact is not None:
        contact = context.contact
        known = next((p for p in people if set(contact.name.split()) <= set(p.name.split())), None)
        return (known or Recipient(name=contact.name, honorific=contact.honorific, interviewed=False),)
    return people[:1] or (None,)


def briefs(context: InterviewContext, kind: Kind, today: date, voice: Voice = USUAL) -> tuple[Brief, ...]:
    """One brief for each email of this kind."""
    addressed = recipients(context, kind)
    return tuple(
        _brief(context, kind, today, recipient, (position, len(addressed))).model_copy(update={"voice": voice})
        for position, recipient in enumerate(addressed)
    )


def _brief(
    context: InterviewContext, kind: Kind, today: date, recipient: Recipient | None, place: tuple[int, int]
) -> Brief:
    name = recipient.name if recipient else None
    return Brief(
        kind=kind,
        recipient=recipient,
        candidate=context.candidate,
        company=context.company,
        role=context.role,
        interview_date=context.interview_date,
        own_topics=tuple(t for t in context.topics if t.interviewer == name and name is not None),
        shared_topics=tuple(t for t in context.topics if t.interviewer is None),
        promised=tuple(p for p in context.promised if p.to in (None, name)),
        next_steps=context.next_steps,
        decision_by=context.decision_by,
        stated_days=context.stated_days,
        answer=context.answer,
        position=place[0],
        siblings=place[1],
        today=today,
        evidence={k: v for k, v in context.evidence.items() if k in ("candidate", "company", "role", "interview_date")},
    )

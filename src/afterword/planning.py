"""The whole follow-up: which message comes next, when each is sent, and when to send nothing any more."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from pydantic import BaseModel, ConfigDict, Field

from afterword.context import InterviewContext, Sent, recipients
from afterword.kinds import Kind
from afterword.timeline import GUIDE, Pace, Timeline, timeline, unanswered

MOST_CHECK_INS = 2
"""More are never sent, whatever the plan."""
_ORDER: tuple[Kind | None, ...] = ("thank_you", "check_in", "final", None)
"""What follows what while no answer comes; ``None``: nothing more."""
_OVER = timedelta(days=92)
"""After so long nothing is sent any more."""
_ENOUGH = {
    "thank_you": "They have been thanked; once is enough.",
    "check_in": "Two check-ins have gone unanswered; what is left is one last note.",
    "final": "A last note has been sent.",
    "stay_in_touch": "You have answered the news.",
}
_INSTEAD = "Send nothing more; put the time into other applications and write again only if they do."


class Step(BaseModel):
    """One message of the plan.

    Attributes:
        send_from: The first day to send it on; ``from`` in JSON.
        send_by: The last; ``by`` in JSON.
        why: The reason, with the numbers behind it.
        done: Whether it has been sent.
        to: Who it still goes to, as far as names are known.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, serialize_by_alias=True, validate_by_name=True
    )

    kind: Kind
    send_from: date = Field(alias="from")
    send_by: date = Field(alias="by")
    why: str
    done: bool = False
    to: tuple[str, ...] = ()


class Plan(BaseModel):
    """When to send what: the contract's ``plan`` result.

    Attributes:
        kind: The message that comes next; ``None``: send nothing any more.
        send_now: Whether its first day has come.
        why: What to do today, and the reason.
        steps: In the order they are sent; what was sent before is ``done``.
        questions: What the notes should say so that the plan can be relied on.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    source: str = "-"
    today: date
    kind: Kind | None
    send_now: bool
    why: str
    steps: tuple[Step, ...] = ()
    questions: tuple[str, ...] = ()
    company: str | None = None
    role: str | None = None
    interview_date: date | None = None


def plan(context: InterviewContext, today: date, pace: Pace = GUIDE, source: str = "-") -> Plan:
    """When to send what.

    Args:
        context: What was read from the notes; what a log holds is added with ``with_sent``.
        today: The day taken as today.
        pace: How long to wait, how often to ask, and which days are business days.
        source: Where the notes came from.
    """
    kind, reason = _next(context, today)
    steps = (*_done(context, today, pace), *_open(context, kind, today, pace))
    first = next((step for step in steps if not step.done), None)
    send_now = first is not None and today >= first.send_from
    return Plan(
        source=source,
        today=today,
        kind=kind,
        send_now=send_now,
        why=f"{reason} {_advice(first, today)}".strip(),
        steps=steps,
        questions=context.questions,
        company=context.company,
        role=context.role,
        interview_date=context.interview_date,
    )


def with_sent(context: InterviewContext, sent: Sequence[Sent], pace: Pace = GUIDE) -> InterviewContext:
    """The context with what a log says was sent, and with the kind of message that is then called for.

    A message that the notes tell of as well counts once: of the same kind and day, or undated in the notes.
    """
    told = list(context.sent)
    for logged in sent:
        same = next((n for n, each in enumerate(told) if _same(each, logged)), None)
        if same is None:
            told.append(logged)
        else:
            told[same] = logged
    if tuple(told) == context.sent:
        return context
    context = context.model_copy(update={"sent": tuple(told)})
    kind, why = after_sent(context, pace)
    if context.kind in _ORDER and _ORDER.index(kind) <= _ORDER.index(context.kind):
        return context
    return context.model_copy(update={"kind": kind, "kind_why": why})


def after_sent(context: InterviewContext, pace: Pace = GUIDE) -> tuple[Kind | None, str]:
    """The first message that what was sent leaves open, and why; ``None`` where none is."""
    asked = _count(context, "check_in")
    if _count(context, "stay_in_touch"):
        return None, f"{_ENOUGH['stay_in_touch']} {_INSTEAD}"
    if context.answer is not None:
        return context.kind, context.kind_why
    if _count(context, "final"):
        return None, f"{_ENOUGH['final']} {_INSTEAD}"
    if asked >= pace.check_ins:
        return "final", "A check-in has gone unanswered, so what is left is one last message."
    if asked:
        return "check_in", "One check-in has gone unanswered, and a second is allowed."
    if _count(context, "thank_you") and not still_to_thank(context):
        return "check_in", "They have been thanked; what comes next is to ask."
    return "thank_you", "The interview has been held and no answer is due yet."


def one_too_many(context: InterviewContext, kind: Kind) -> str | None:
    """Why no further message of this kind is sent, with what to do instead; ``None`` where one may be."""
    if _count(context, "final") and kind != "stay_in_touch":
        return f"{_ENOUGH['final']} {_INSTEAD}"
    if kind == "thank_you":
        return _ENOUGH[kind] if _count(context, kind) and not still_to_thank(context) else None
    if kind == "check_in":
        return _ENOUGH[kind] if _count(context, kind) >= MOST_CHECK_INS else None
    return f"{_ENOUGH[kind]} {_INSTEAD}" if _count(context, kind) else None


def still_to_thank(context: InterviewContext) -> tuple[str, ...]:
    """The interviewers who have not been thanked; nobody where a thank-you is told of without its receiver."""
    thanked = {sent.to for sent in context.sent if sent.kind == "thank_you"}
    names = [person.name for person in context.interviewers]
    if None in thanked or (thanked and not thanked & set(names)):
        return ()
    return tuple(name for name in names if name not in thanked)


def _same(told: Sent, logged: Sent) -> bool:
    to = told.to is None or logged.to is None or told.to == logged.to
    return told.kind == logged.kind and to and told.date in (None, logged.date)


def _count(context: InterviewContext, kind: Kind) -> int:
    return sum(sent.kind == kind for sent in context.sent)


def _next(context: InterviewContext, today: date) -> tuple[Kind | None, str]:
    """The message that comes next. An interview still ahead is followed by a thank-you."""
    held, told = context.interview_date, context.note_date
    named = context.decision_by or context.decision_until
    last = max((day for day in (held, told, named) if day), default=None)
    if held is not None and held > today and context.answer is None:
        return "thank_you", f"The interview is still ahead, on {held.isoformat()}."
    if context.kind is not None and last is not None and today > last + _OVER:
        return None, f"The notes end more than {_OVER.days} days ago; a message now would come out of nowhere."
    return context.kind, context.kind_why


def _done(context: InterviewContext, today: date, pace: Pace) -> Iterator[Step]:
    """What was sent, each with its days as they stood before; thanks to several people are one step."""
    for number, sent in enumerate(context.sent):
        again = any(each.kind == "thank_you" for each in context.sent[number + 1 :])
        if sent.kind == "thank_you" and (again or still_to_thank(context)):
            continue
        before = context.model_copy(update={"sent": context.sent[:number]})
        when = timeline(before, sent.kind, today, pace)
        why = f"Sent on {sent.date}." if sent.date else "Sent; the notes do not say when."
        yield Step(kind=sent.kind, send_from=when.send_from, send_by=when.send_by, why=f"{why} {when.why}", done=True)


def _open(context: InterviewContext, kind: Kind | None, today: date, pace: Pace) -> Iterator[Step]:
    """The message that comes next and those that follow it if no answer comes."""
    if kind is None:
        return
    when = timeline(context, kind, today, pace)
    yield _step(context, kind, when)
    if kind == "thank_you":
        kind, when = "check_in", timeline(context, "check_in", today, pace)
        yield _step(context, kind, when)
    if kind != "check_in":
        return
    for _ in range(pace.check_ins - _count(context, "check_in") - 1):
        when = unanswered(max(when.send_from, today), pace, "A second check-in")
        yield _step(context, "check_in", when)
    yield _step(context, "final", unanswered(max(when.send_from, today), pace, "One last note"))


def _step(context: InterviewContext, kind: Kind, when: Timeline) -> Step:
    names = still_to_thank(context) if kind == "thank_you" else ()
    to = names or tuple(each.name for each in recipients(context, kind) if each)
    return Step(kind=kind, send_from=when.send_from, send_by=when.send_by, why=when.why, to=to)


def _advice(step: Step | None, today: date) -> str:
    """What to do today about the first open step."""
    if step is None:
        return ""
    if today < step.send_from:
        return f"Wait until {step.send_from.isoformat()}."
    if today <= step.send_by:
        return f"Send it by {step.send_by.isoformat()}."
    without = ", without a word about the delay" if step.kind == "thank_you" else ""
    return f"It was best sent by {step.send_by.isoformat()}; send it today{without}."

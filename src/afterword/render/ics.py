"""A calendar file (RFC 5545) with an event for each open step of a plan.

Events and not to-dos, as Google and Outlook leave to-dos out. Their times carry no zone, so that nine o'clock is nine
wherever the reader is, summer time or not.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid5

from afterword.kinds import Kind
from afterword.planning import Plan, Step
from afterword.text import printable

_NAMESPACE = UUID("6f0d7a52-2f38-4c0e-9a55-1f6f8a3f0c11")
_AT = time(9)
_LASTS = timedelta(minutes=15)
_MOST_OCTETS = 75
_SUMMARIES: dict[Kind, str] = {
    "thank_you": "Thank {to}",
    "check_in": "Check in with {to}",
    "final": "Last note to {to}",
    "stay_in_touch": "Keep in touch with {to}",
}
_ESCAPED = re.compile(r"[\\;,]")


def render_ics(plans: Iterable[Plan]) -> str:
    """The open steps of all plans as one calendar; empty where none is open, as a calendar without events is none."""
    events = [line for plan in plans for line in _events(plan)]
    if not events:
        return ""
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//afterword//plan//EN", "CALSCALE:GREGORIAN")
    return "".join(f"{folded}\r\n" for line in (*head, *events, "END:VCALENDAR") for folded in _folded(line))


def _events(plan: Plan) -> Iterator[str]:
    for number, step in enumerate(plan.steps):
        if not step.done:
            yield from _event(plan, step, sum(each.kind == step.kind for each in plan.steps[:number]))


def _event(plan: Plan, step: Step, before: int) -> Iterator[str]:
    """One step's event.

    Args:
        plan: The plan it is of.
        step: The step.
        before: How many steps of its kind come before it.
    """
    start = datetime.combine(_day(step, plan.today), _AT)
    summary = _SUMMARIES[step.kind].format(to=_names(step.to)) + (f" ({plan.company})" if plan.company else "")
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(plan, step, before)}"
    yield f"DTSTAMP:{plan.today:%Y%m%d}T000000Z"
    yield f"DTSTART:{start:%Y%m%dT%H%M%S}"
    yield f"DTEND:{start + _LASTS:%Y%m%dT%H%M%S}"
    yield f"SUMMARY:{_text(summary)}"
    yield f"DESCRIPTION:{_text(f'Send it by {step.send_by.isoformat()}. {step.why}')}"
    yield from ("CLASS:PRIVATE", "TRANSP:TRANSPARENT")
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{_text(summary)}", "TRIGGER:PT0M", "END:VALARM")
    yield "END:VEVENT"


def _day(step: Step, today: date) -> date:
    """A thank-you's reminder is on the morning after; that of what waits on its first day; neither in the past."""
    return max(step.send_by if step.kind == "thank_you" else step.send_from, today)


def _names(to: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(to[:-1]), to[-1]))) if to else "them"


def _uid(plan: Plan, step: Step, before: int) -> UUID:
    """The same whenever the plan is made anew, whatever days the step has moved to."""
    about = (plan.company, plan.role, plan.interview_date and plan.interview_date.isoformat())
    known = [part for part in about if part] or [plan.source]
    return uuid5(_NAMESPACE, "\n".join((*known, step.kind, str(before))))


def _text(value: str) -> str:
    return _ESCAPED.sub(r"\\\g<0>", " ".join(printable(value).split()))


def _folded(line: str) -> Iterator[str]:
    """A content line in pieces of at most 75 octets, cut between characters; all but the first begin with a space."""
    piece, octets = "", 0
    for character in line:
        size = len(character.encode("utf-8"))
        if octets + size > _MOST_OCTETS:
            yield piece
            piece, octets = " ", 1
        piece, octets = piece + character, octets + size
    yield piece

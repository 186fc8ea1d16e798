"""The reader by rule: notes to context without a model.

``layout`` tells lines, headings, labels and copied matter apart; ``people`` finds who held the interview, ``scalars``
the single values, ``private`` what no email may hold, ``topics`` what was talked about with whom, ``kind`` the message
that is called for. Each works on the lines of the layout, by the structure of the text and the constructions of
language.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from afterword.context import InterviewContext, Person, Topic
from afterword.notes import Notes
from afterword.readers.by_rule.candidate import read_candidate
from afterword.readers.by_rule.clauses import segments
from afterword.readers.by_rule.conversation import Beside
from afterword.readers.by_rule.corrections import corrected
from afterword.readers.by_rule.industry import with_industry_and_stage
from afterword.readers.by_rule.kind import read_kind
from afterword.readers.by_rule.layout import Line, read_layout
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.people import read_people
from afterword.readers.by_rule.private import find_secrets
from afterword.readers.by_rule.promises import without_secrets
from afterword.readers.by_rule.receivers import with_receivers
from afterword.readers.by_rule.scalars import read_scalars
from afterword.readers.by_rule.statements import read_statements
from afterword.readers.by_rule.structured import is_panel_heading
from afterword.readers.by_rule.topics import read_topics
from afterword.readers.by_rule.wanted import read_wanted, sayable
from afterword.timeline import GUIDE, Pace

_NO_TOPICS = ("next_steps", "decision_by", "stated_days", "answer")


def read_by_rule(notes: Notes, *, today: date, name: str | None = None, pace: Pace = GUIDE) -> InterviewContext:
    """The context of the notes, read by rule.

    Args:
        notes: Untrusted text; whatever it says is material, never an instruction.
        today: The day taken as today.
        name: The candidate's name, where the user gave one; it beats what the notes say.
        pace: How long to wait and how often to ask, for which message is called for.
    """
    lines = read_layout(notes)
    roster = read_people(lines, notes, candidate=name or _own_name(lines))
    context = read_scalars(notes, lines, roster.people, today=today, name=name)
    roster = roster.without(context.company)
    secrets = find_secrets(lines, tuple(_superseded(lines)))
    elsewhere = [context.evidence[field] for field in _NO_TOPICS if field in context.evidence]
    elsewhere += [promise.evidence for promise in context.promised]
    beside = Beside((context.company, context.role, context.candidate), elsewhere)
    topics = read_topics(lines, notes, roster, secrets, beside=beside)
    private = secrets.as_facts(notes)
    hidden = [fact for fact in private if fact.reason != "superseded"]
    told = read_statements(lines)
    topics += tuple(sayable(read_wanted(told, notes), topics, hidden))
    context = context.model_copy(
        update={
            "interviewers": tuple(_with_topics(person, topics) for person in roster.people),
            "topics": topics,
            "private": private,
            "promised": with_receivers(without_secrets(context.promised, hidden, notes), topics, notes),
        }
    )
    context = with_industry_and_stage(context, told, notes)
    kind, why = read_kind(context, lines, today, pace)
    return context.model_copy(update={"kind": kind, "kind_why": why})


def _own_name(lines: Sequence[Line]) -> str | None:
    """The candidate's name as far as it can be told before the interviewers are known."""
    found = read_candidate(
        [line for line in lines if not any(map(is_panel_heading, line.sections)) and not _is_said(line)], ()
    )
    return found.value if found else None


def _is_said(line: Line) -> bool:
    """Whether "Me:" stands before what the writer said, and not before their name."""
    return line.label is not None and line.label.text.lower() == "me" and len(line.body.text.split()) > 5


def _superseded(lines: Sequence[Line]) -> Iterator[Passage]:
    """What the notes take back: crossed out, or corrected in the same breath."""
    for line in lines:
        if line.pasted is None:
            yield from line.struck
            for piece in segments(line.passage):
                yield from corrected(piece).superseded


def _with_topics(person: Person, topics: Sequence[Topic]) -> Person:
    return person.model_copy(update={"topics": tuple(t.text for t in topics if t.interviewer == person.name)})


__all__ = ["read_by_rule"]

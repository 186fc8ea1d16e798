"""What the model is told of a brief: the situation in a few lines, and the facts by number."""

from collections.abc import Iterator
from typing import NamedTuple

from afterword.context import Brief
from afterword.notes import Evidence
from afterword.voice import Voice
from afterword.writers.by_rule.days import said_day, said_deadline

_ANSWERS = {
    "rejected": "They have chosen somebody else.",
    "frozen": "They have put the hiring on hold.",
    "offer": "They have made an offer.",
}


_WORDS = {
    "thank_you": ("80 to 130", "45 to 70"),
    "check_in": ("50 to 90", "35 to 55"),
    "final": ("40 to 80", "30 to 50"),
    "stay_in_touch": ("50 to 90", "35 to 55"),
}
"""How many words an email of each kind has, as usual and when it is to be short."""


class NumberedFact(NamedTuple):
    """A fact of the brief under the id by which the model cites it.

    Attributes:
        evidence: Its words in the notes; ``None`` for what the notes hold in several places.
    """

    id: str
    text: str
    evidence: Evidence | None


def numbered_facts(brief: Brief) -> tuple[NumberedFact, ...]:
    """The facts that the model may use: ``t1`` the recipient's own topics and shared ones, ``p1`` promises."""
    topics = (*brief.own_topics, *brief.shared_topics)
    facts = [NumberedFact(f"t{i}", topic.text, topic.evidence) for i, topic in enumerate(topics, 1)]
    for i, promise in enumerate(brief.promised, 1):
        due = f" ({promise.due})" if promise.due else ""
        facts.append(NumberedFact(f"p{i}", promise.text + due, promise.evidence))
    if brief.next_steps and brief.kind != "thank_you":
        facts.append(NumberedFact("n1", brief.next_steps, brief.evidence.get("next_steps")))
    return tuple(facts)


def listed(facts: tuple[NumberedFact, ...], brief: Brief) -> str:
    """The facts as lines, each with what it is."""
    name = brief.recipient.name if brief.recipient else "the reader"
    own = len(brief.own_topics)
    told = {"p": "the candidate promised", "n": "they said"}
    lines = []
    for i, fact in enumerate(facts):
        about = told.get(fact.id[0]) or (f"talked about with {name}" if i < own else "talked about")
        lines.append(f"{fact.id} ({about}): {fact.text}")
    return "\n".join(lines) or "none; leave the specific reference empty"


def length(brief: Brief) -> str:
    """How many words the email is to have."""
    usual, short = _WORDS[brief.kind]
    for pack in brief.packs:
        usual = "{} to {}".format(*pack.words[brief.kind]) if brief.kind in pack.words else usual
    return short if brief.voice.length == "short" else usual


def situation(brief: Brief) -> str:
    """Who writes to whom about what, and when."""
    return "\n".join(_situation(brief))


def _situation(brief: Brief) -> Iterator[str]:
    recipient = brief.recipient
    if recipient is None:
        yield "To: somebody whose name is not known."
    else:
        title = f", {recipient.title}" if recipient.title else ""
        yield f"To: {recipient.name}{title}{'' if recipient.interviewed else '; did not hold the interview'}."
    if brief.siblings > 1:
        yield f"The interview was held by {brief.siblings} people; each gets an email of their own."
    post = ", ".join(part for part in (brief.role, brief.company) if part)
    if post:
        yield f"Post: {post}."
    if brief.interview_date:
        yield f"Interview: {said_day(brief.interview_date, brief.today)}."
    if brief.decision_by and brief.kind in ("check_in", "final"):
        yield f"They meant to answer {said_deadline(brief.decision_by, brief.today)}."
    elif brief.stated_days and brief.kind in ("check_in", "final"):
        yield f"They meant to answer within {brief.stated_days} days."
    if brief.answer:
        yield _ANSWERS[brief.answer]
    if habits := "; ".join(_habits(brief.voice)):
        yield f"How the candidate writes: {habits}."
    for pack in brief.packs:
        yield f"{pack.title.capitalize()}: {pack.manner}; refer to {pack.reference}; avoid {pack.avoid}."


def _habits(voice: Voice) -> Iterator[str]:
    if voice.sentence_words:
        yield f"sentences of about {voice.sentence_words} words"
    if voice.contractions is not None:
        yield "contractions" if voice.contractions else "no contractions"
    if voice.formality:
        yield voice.formality
    if voice.spelling:
        yield f"{voice.spelling.capitalize()} spelling"

"""The context from a model's reading and the rule reader's second opinion.

What the notes bear out of the model's reading stands; where they do not, the rule reader's finding does. What either of
them holds back is held back.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from afterword.context import Contact, InterviewContext, Person, Private, Promise, Topic
from afterword.kinds import KINDS
from afterword.notes import Evidence
from afterword.readers.by_model.opinions import better_spelt, questions_about
from afterword.readers.by_model.scalars import LONGEST_SHOWN, Scalars, held_back, read_scalars, shown
from afterword.readers.by_model.shape import NotesRead
from afterword.readers.by_model.verify import Source, belongs_to, verified_person
from afterword.text import fold

_DAYS_FRESH = 3
_BY_RULE = ("industry", "stage")
"""What only the rule reader reads."""


def merged(
    read: NotesRead,
    by_rule: InterviewContext,
    source: Source,
    *,
    today: date,
    name: str | None,
) -> InterviewContext:
    """The context that the notes bear out.

    Args:
        read: The model's reading.
        by_rule: The rule reader's.
        source: The notes that both have read.
        today: The day taken as today.
        name: The candidate's name, where the user gave one.
    """
    private = _private(read, by_rule, source)
    people = _people(read, by_rule, source, private)
    topics = _topics(read, people, source, private)
    if name is not None:
        read = read.model_copy(update={"candidate": None})  # the rule reader has the name that the user gave
    scalars = read_scalars(read, by_rule, source, private, today)
    kind, why = _kind(read, by_rule, source, scalars, today)
    return InterviewContext(
        kind=kind,
        kind_why=why,
        note_date=by_rule.note_date,
        **scalars.values,
        interviewers=tuple(_with_topics(person, topics) for person in people),
        contact=_contact(read, by_rule, source),
        topics=topics,
        promised=_promised(read, by_rule, people, source, private),
        sent=by_rule.sent,
        private=private,
        decision_until=by_rule.decision_until,
        stated_working_days=by_rule.stated_working_days,
        unsupported=(*scalars.unsupported, *_unsupported(read, people, source)),
        questions=(
            *by_rule.questions,
            *scalars.questions,
            *questions_about(people, [p.name for p in read.people if verified_person(p, source)], by_rule.interviewers),
        ),
        industry=by_rule.industry,
        stage=by_rule.stage,
        evidence=scalars.evidence | {name: by_rule.evidence[name] for name in _BY_RULE if name in by_rule.evidence},
    )


def _private(read: NotesRead, by_rule: InterviewContext, source: Source) -> tuple[Private, ...]:
    """What either reader holds back, in the order of the notes; a piece within another is not named twice."""
    found = list(by_rule.private)
    for each in read.private:
        evidence = source.evidence(each.quote)
        if evidence and not any(_within(evidence, piece.evidence) for piece in found):
            found.append(Private(text=source.words_at(each.quote), reason=each.reason, evidence=evidence))
    return tuple(sorted(found, key=lambda piece: piece.evidence.start))


def _within(one: Evidence, other: Evidence) -> bool:
    return other.start <= one.start and one.end <= other.end


def _people(
    read: NotesRead, by_rule: InterviewContext, source: Source, private: tuple[Private, ...]
) -> tuple[Person, ...]:
    superseded = [piece for piece in private if piece.reason == "superseded"]
    found: dict[str, Person] = {}
    names = [each.name for each in read.people]
    for each in read.people:
        person = verified_person(each, source)
        if person and person.title and not belongs_to(person.title, person.name, names, source.notes.plain):
            person = person.model_copy(update={"title": None})
        if person and not any(_within(person.evidence, piece.evidence) for piece in superseded):
            found.setdefault(fold(person.name), person)
    spelt = better_spelt(found.values(), by_rule.interviewers, source.notes.raw)
    return tuple(spelt) or by_rule.interviewers


def _topics(
    read: NotesRead, people: tuple[Person, ...], source: Source, private: tuple[Private, ...]
) -> tuple[Topic, ...]:
    """The topics found in the notes and not held back; one ascribed to somebody who did not interview is left out."""
    found: dict[tuple[int, int], Topic] = {}
    for each in read.topics:
        evidence = source.evidence(each.quote)
        person = _named(each.person, people)
        if evidence is None or held_back(evidence, private) or (each.person and person is None):
            continue
        owner = person or (people[0] if len(people) == 1 else None)
        topic = Topic(text=source.words_at(each.quote), interviewer=owner.name if owner else None, evidence=evidence)
        if not any(_within(evidence, other.evidence) for other in found.values()):
            found[evidence.start, evidence.end] = topic
    return tuple(topic for _, topic in sorted(found.items(), key=lambda item: item[0]))


def _named(name: str | None, people: Iterable[Person]) -> Person | None:
    """The person that a name or a part of one means; ``None`` for nobody, or several."""
    told = set(fold(name or "").replace(".", "").split())
    owned = [(person, set(fold(person.name).replace(".", "").split())) for person in people]
    whole = [person for person, own in owned if told and (told <= own or own <= told)]
    hits = whole or [person for person, own in owned if told & own]
    return hits[0] if len(hits) == 1 else None


def _with_topics(person: Person, topics: Iterable[Topic]) -> Person:
    return person.model_copy(update={"topics": tuple(t.text for t in topics if t.interviewer == person.name)})


def _promised(
    read: NotesRead,
    by_rule: InterviewContext,
    people: tuple[Person, ...],
    source: Source,
    private: tuple[Private, ...],
) -> tuple[Promise, ...]:
    found = []
    for each in read.promises:
        evidence = source.evidence(each.quote)
        if evidence is None or held_back(evidence, private):
            continue
        to = _named(each.to, people)
        due = source.words_at(each.due) if each.due else ""
        found.append(
            Promise(text=source.words_at(each.quote), to=to.name if to else None, due=due or None, evidence=evidence)
        )
    return tuple(found) or by_rule.promised


def _contact(read: NotesRead, by_rule: InterviewContext, source: Source) -> Contact | None:
    """The model's contact, if the notes hold the name and the rule reader does not say the same with its reason."""
    name, told = " ".join((read.contact or "").split()), by_rule.contact
    if not name or source.evidence(name) is None or (told and _same_person(name, told.name)):
        return told
    return Contact(name=name, why="The notes name them as the one to write to.")


def _same_person(one: str, other: str) -> bool:
    a, b = set(fold(one).split()), set(fold(other).split())
    return a <= b or b <= a


def _kind(read: NotesRead, by_rule: InterviewContext, source: Source, scalars: Scalars, today: date) -> tuple[Any, str]:
    """The rule reader's kind, unless the model has found words for what came after the interview that it saw alone.

    Within days of an interview no answer is late, whatever a reader takes for an earlier message: where the model sees
    a thank-you then, it is one.
    """
    seen = read.kind
    if seen is None or seen.value not in KINDS or not source.evidence(seen.quote):
        return by_rule.kind, by_rule.kind_why
    says = f"The notes say: {source.words_at(seen.quote)[:LONGEST_SHOWN]}"
    if by_rule.kind == "thank_you" and seen.value != "thank_you":
        return seen.value, says
    if by_rule.kind in ("check_in", "final") and seen.value == "thank_you" and _is_fresh(scalars, today):
        return seen.value, says
    return by_rule.kind, by_rule.kind_why


def _is_fresh(scalars: Scalars, today: date) -> bool:
    """Whether the interview was a few days ago at most, and no day named for an answer has passed."""
    day, due = scalars.values["interview_date"], scalars.values["decision_by"]
    return day is not None and 0 <= (today - day).days <= _DAYS_FRESH and (due is None or due >= today)


def _unsupported(read: NotesRead, people: Iterable[Person], source: Source) -> Iterator[str]:
    """What the model said and the notes do not hold, for the user to see."""
    titles = {fold(person.name): person.title for person in people}
    for person in read.people:
        name = fold(" ".join(person.name.split()))
        if verified_person(person, source) is None:
            yield shown("interviewer", person.name)
        elif person.title and name in titles and not titles[name]:
            yield shown("title", f"{person.name}, {person.title}")
    for what, all_of in (("topic", read.topics), ("promise", read.promises)):
        yield from (shown(what, each.quote) for each in all_of if source.evidence(each.quote) is None)

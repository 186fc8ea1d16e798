"""The context from a model's reading and the rule reader's second opinion.

What the notes bear out of the model's reading stands; where they do not, the rule reader's finding does. What either of
them holds back is held back.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from afterword.context import Contact, InterviewContext, Person, Private, Promise, Topic
from afterword.kinds import KINDS
from afterword.notes import Evidence
from afterword.readers.by_model.shape import NotesRead
from afterword.readers.by_model.verify import Source, verified_day, verified_days, verified_person
from afterword.text import fold

_NAMES = ("candidate", "company", "role", "next_steps")
_DAYS = ("interview_date", "decision_by")
_ANSWERS = ("rejected", "frozen", "offer")
_LONGEST_SHOWN = 160


class _Checked(NamedTuple):
    field: str
    value: Any = None
    evidence: Evidence | None = None


class _Scalars(NamedTuple):
    values: dict[str, Any]
    evidence: dict[str, Evidence]
    unsupported: tuple[str, ...]


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
    scalars = _scalars(_checked(read, by_rule, source, today), read, by_rule, private)
    kind, why = _kind(read, by_rule, source)
    if name is not None:
        scalars.values["candidate"] = name
        scalars.evidence.pop("candidate", None)
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
        unsupported=(*scalars.unsupported, *_unsupported(read, source)),
        industry=by_rule.industry,
        stage=by_rule.stage,
        evidence=scalars.evidence,
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


def _held_back(evidence: Evidence, private: Iterable[Private]) -> bool:
    return any(evidence.start < p.evidence.end and p.evidence.start < evidence.end for p in private)


def _people(
    read: NotesRead, by_rule: InterviewContext, source: Source, private: tuple[Private, ...]
) -> tuple[Person, ...]:
    superseded = [piece for piece in private if piece.reason == "superseded"]
    found: dict[str, Person] = {}
    for each in read.people:
        person = verified_person(each, source)
        if person and not any(_within(person.evidence, piece.evidence) for piece in superseded):
            found.setdefault(fold(person.name), person)
    return tuple(found.values()) or by_rule.interviewers


def _topics(
    read: NotesRead, people: tuple[Person, ...], source: Source, private: tuple[Private, ...]
) -> tuple[Topic, ...]:
    """The topics found in the notes and not held back; one ascribed to somebody who did not interview is left out."""
    found: dict[tuple[int, int], Topic] = {}
    for each in read.topics:
        evidence = source.evidence(each.quote)
        person = _named(each.person, people)
        if evidence is None or _held_back(evidence, private) or (each.person and person is None):
            continue
        owner = person or (people[0] if len(people) == 1 else None)
        topic = Topic(text=source.words_at(each.quote), interviewer=owner.name if owner else None, evidence=evidence)
        if not any(_within(evidence, other.evidence) for other in found.values()):
            found[evidence.start, evidence.end] = topic
    return tuple(topic for _, topic in sorted(found.items(), key=lambda item: item[0]))


def _named(name: str | None, people: Iterable[Person]) -> Person | None:
    """The person that a name or a part of one means; ``None`` for nobody, or several."""
    words = set(fold(name or "").replace(".", "").split())
    hits = [p for p in people if words and (words <= (own := set(fold(p.name).split())) or own <= words)]
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
        if evidence is None or _held_back(evidence, private):
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


def _kind(read: NotesRead, by_rule: InterviewContext, source: Source) -> tuple[Any, str]:
    """The rule reader's kind, unless it saw only an interview and the model has found words for what came after."""
    seen = read.kind
    unsure = seen and by_rule.kind == "thank_you" and seen.value in KINDS and seen.value != "thank_you"
    if seen and unsure and source.evidence(seen.quote):
        return seen.value, f"The notes say: {source.words_at(seen.quote)[:_LONGEST_SHOWN]}"
    return by_rule.kind, by_rule.kind_why


def _scalars(
    checked: Iterable[_Checked], read: NotesRead, by_rule: InterviewContext, private: tuple[Private, ...]
) -> _Scalars:
    """Names as the model found them, days as the rule reader worked them out; each stands in for the other."""
    values: dict[str, Any] = {}
    evidence = {field: place for field, place in by_rule.evidence.items() if field == "note_date"}
    unsupported = []
    for field, value, place in checked:
        told = getattr(by_rule, field)
        free = place is not None and not _held_back(place, private)
        mine = value is not None and free and (told is None or field in _NAMES)
        values[field] = value if mine else told
        if found := place if mine else by_rule.evidence.get(field):
            evidence[field] = found
        said = getattr(read, field)
        if said is not None and value is None and told is None:
            unsupported.append(_shown(field, getattr(said, "value", said)))
    return _Scalars(values, evidence, tuple(unsupported))


def _checked(read: NotesRead, by_rule: InterviewContext, source: Source, today: date) -> Iterator[_Checked]:
    """Each scalar of the model's reading with its evidence, ``None`` where the notes do not bear it out."""
    for field in _NAMES:
        said = getattr(read, field)
        yield _Checked(field, source.words_at(said) or None, source.evidence(said)) if said else _Checked(field)
    references = [day for day in (by_rule.note_date, by_rule.interview_date, today) if day]
    for field in _DAYS:
        said = getattr(read, field)
        place = source.evidence(said.quote) if said else None
        yield _Checked(field, verified_day(said, source, references), place)
    span = read.stated_days
    place = source.evidence(span.quote) if span else None
    yield _Checked("stated_days", verified_days(span, source), place)
    answer = read.answer
    place = source.evidence(answer.quote) if answer else None
    yield _Checked("answer", answer.value if answer and place and answer.value in _ANSWERS else None, place)


def _unsupported(read: NotesRead, source: Source) -> Iterator[str]:
    """What the model said and the notes do not hold, for the user to see."""
    for person in read.people:
        if verified_person(person, source) is None:
            yield _shown("interviewer", person.name)
    for what, all_of in (("topic", read.topics), ("promise", read.promises)):
        yield from (_shown(what, each.quote) for each in all_of if source.evidence(each.quote) is None)


def _shown(what: str, said: object) -> str:
    return f"{what.replace('_', ' ')}: {str(said)[:_LONGEST_SHOWN]}"

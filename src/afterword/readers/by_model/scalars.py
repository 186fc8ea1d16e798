"""The single fields of a context – names, days, the answer – from both readers."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from afterword.context import InterviewContext, Private
from afterword.notes import Evidence
from afterword.readers.by_model.opinions import CONTESTED, Opinion, Settled, settle
from afterword.readers.by_model.shape import NotesRead
from afterword.readers.by_model.verify import Source, verified_day, verified_days

_NAMES = ("candidate", "company", "role", "next_steps")
_DAYS = ("interview_date", "decision_by")
_ANSWERS = ("rejected", "frozen", "offer")
LONGEST_SHOWN = 160
"""Characters of what a model said that a person is shown."""


class _Checked(NamedTuple):
    field: str
    value: Any = None
    evidence: Evidence | None = None


class Scalars(NamedTuple):
    """Values and evidence by field, what the notes do not bear out, and what to ask."""

    values: dict[str, Any]
    evidence: dict[str, Evidence]
    unsupported: tuple[str, ...]
    questions: tuple[str, ...]


def read_scalars(
    read: NotesRead,
    by_rule: InterviewContext,
    source: Source,
    private: tuple[Private, ...],
    today: date,
) -> Scalars:
    """Names as the model found them, days as the rule reader worked them out, unless the other has better evidence.

    Args:
        read: The model's reading.
        by_rule: The rule reader's.
        source: The notes that both have read.
        private: What is held back of them.
        today: The day taken as today.
    """
    values: dict[str, Any] = {}
    evidence = {field: place for field, place in by_rule.evidence.items() if field == "note_date"}
    unsupported, asked = [], []
    for field, value, place in _checked(read, by_rule, source, today):
        rule = Opinion(getattr(by_rule, field), by_rule.evidence.get(field))
        free = value is not None and place is not None and not held_back(place, private)
        settled = _settled(field, Opinion(value, place), rule, source) if free else Settled(rule)
        values[field] = settled.opinion.value
        if settled.opinion.evidence:
            evidence[field] = settled.opinion.evidence
        if settled.question:
            asked.append(settled.question)
        said = getattr(read, field)
        if said is not None and value is None:
            unsupported.append(shown(field, getattr(said, "value", said)))
    return Scalars(values, evidence, tuple(unsupported), tuple(asked))


def _settled(field: str, model: Opinion, rule: Opinion, source: Source) -> Settled:
    """The opinion that stands: the only one, the one with better evidence, or that of the reader who knows better."""
    if rule.value is None:
        return Settled(model)
    if field in CONTESTED:
        return settle(field, model, rule, source.notes.raw)
    return Settled(model if field in _NAMES else rule)


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


def held_back(evidence: Evidence, private: Iterable[Private]) -> bool:
    """Whether a stretch of the notes touches one that is held back."""
    return any(evidence.start < p.evidence.end and p.evidence.start < evidence.end for p in private)


def shown(what: str, said: object) -> str:
    """Something that a model said, for the user to see."""
    return f"{what.replace('_', ' ')}: {str(said)[:LONGEST_SHOWN]}"

"""Where the two readers differ on a name, the company or a date: the better evidence wins, and a question is asked."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import zip_longest
from typing import Any, NamedTuple

from afterword.context import Person
from afterword.grounding.spelling import nearest
from afterword.notes import Evidence
from afterword.text import fold, words

_LABELS = {
    "candidate": re.compile(r"\b(?:i'?m|i am|my name(?: is)?|candidate|name|me|regards|best|thanks|yours)\W*$"),
    "company": re.compile(r"\b(?:company|employer|firm|client|organi[sz]ation|at|with|for)\W*$|^#"),
    "interview_date": re.compile(r"\b(?:interview\w*|met|spoke|saw|call|visit|today|date|on site)\b"),
    "decision_by": re.compile(r"\b(?:deci\w+|hear|know|answer|reply|by|until|latest|back to me|update)\b"),
}
"""What says, before a piece of evidence on its line, that it is what it is taken for; of a day anywhere on its line."""
CONTESTED = frozenset(_LABELS)
"""The fields that are weighed; a question is asked where the readers differ on one."""
_EXPLICIT = re.compile(r"\d{1,4}[./-]\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE)
_NAMES_OF_HOUSES = frozenset("the ltd limited inc plc gmbh llc co company group & and of for".split())


class Opinion(NamedTuple):
    """What one reader makes of a field, and the words it rests on."""

    value: Any
    evidence: Evidence | None


class Settled(NamedTuple):
    """The opinion that stands, and what to ask where the other is another."""

    opinion: Opinion
    question: str | None = None


def settle(field: str, model: Opinion, rule: Opinion, raw: str) -> Settled:
    """Which of two opinions on a contested field stands: the one with better evidence.

    Where neither has, a date of the rule reader's stands and a name of the model's.

    Args:
        field: One of ``CONTESTED``.
        model: The model reader's, borne out by its quote.
        rule: The rule reader's.
        raw: The notes, to which evidence refers.
    """
    worked_out = isinstance(model.value, date)
    if _agree(model.value, rule.value):
        return Settled(rule if worked_out else model)
    first, second = (rule, model) if worked_out else (model, rule)
    better, other = sorted((first, second), key=lambda opinion: _weight(field, opinion, raw), reverse=True)
    return Settled(better, _which(field, better.value, other.value))


def agree_on_name(one: str, other: str) -> bool:
    """Whether two names can be one person's, or one house's: one of them says all that the other does."""
    a, b = (set(words(fold(name))) - _NAMES_OF_HOUSES for name in (one, other))
    return not a or not b or a <= b or b <= a


def better_spelt(people: Iterable[Person], by_rule: Iterable[Person], raw: str) -> list[Person]:
    """The people, each under the spelling of their name that the notes use more often."""
    known = list(people)
    others = [other for other in by_rule if not any(agree_on_name(other.name, person.name) for person in known)]
    return [max([person, *_variants(person, others)], key=lambda p: _uses(p.name, raw)) for person in known]


def _variants(person: Person, others: Iterable[Person]) -> list[Person]:
    """The person under the name that the other reader has for them, where it is the same in another spelling."""
    return [
        person.model_copy(update={"name": other.name, "evidence": other.evidence})
        for other in others
        if _is_spelling_of(person.name, other.name)
    ]


def _is_spelling_of(one: str, other: str) -> bool:
    """Whether two names are one in two spellings: Petra Quill and Petra Quilt, but not Petra Quill and Petra Orr."""
    pairs = list(zip_longest(words(fold(one)), words(fold(other)), fillvalue=""))
    return all(a == b or nearest(a, [b]) or nearest(b, [a]) for a, b in pairs)


def questions_about(people: Iterable[Person], read: Iterable[str], by_rule: Iterable[Person]) -> tuple[str, ...]:
    """A question for each interviewer whose name the readers spell differently, or whom only the rule reader sees.

    Args:
        people: The interviewers as they stand.
        read: Their names as the model read them.
        by_rule: The rule reader's.
    """
    taken = [person.name for person in people]
    only_by_rule = {person.name for person in by_rule} if taken else set()
    asked = []
    for name in dict.fromkeys([*read, *sorted(only_by_rule)]):
        if any(agree_on_name(name, other) for other in taken):
            continue
        if other := next((other for other in taken if _is_spelling_of(name, other)), None):
            asked.append(f'The notes can be read in two ways: is it "{other}", as this draft takes it, or "{name}"?')
        elif name in only_by_rule:
            asked.append(f"Did {name} interview you as well? No email was written to them.")
    return tuple(asked)


def _uses(name: str, raw: str) -> int:
    return fold(raw).count(fold(name))


def _agree(one: str | date, other: str | date) -> bool:
    if isinstance(one, str) and isinstance(other, str):
        return agree_on_name(one, other)
    return one == other


def _weight(field: str, opinion: Opinion, raw: str) -> tuple[bool, bool, int]:
    """How good evidence is: there at all; on a line that says what it is; a date written out, or a name often used."""
    evidence = opinion.evidence
    if evidence is None:
        return False, False, 0
    dated = isinstance(opinion.value, date)
    end = raw.find("\n", evidence.end) if dated else evidence.start
    line = raw[raw.rfind("\n", 0, evidence.start) + 1 : end if end >= 0 else len(raw)]
    labelled = _LABELS[field].search(fold(line)) is not None
    if dated:
        return True, labelled, int(_EXPLICIT.search(evidence.quote) is not None)
    return True, labelled, _uses(opinion.value, raw)


def _which(field: str, taken: str | date, other: str | date) -> str:
    name = {"interview_date": "the day of the interview", "decision_by": "the day they decide by"}.get(
        field, f"the {field}"
    )
    a, b = (f"{value.day} {value:%B %Y}" if isinstance(value, date) else f'"{value}"' for value in (taken, other))
    return f"The notes can be read in two ways: is {name} {a}, as this draft takes it, or {b}?"

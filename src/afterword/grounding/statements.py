"""The notes statement by statement: who said each, and how much of it a sentence takes up."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from afterword.context import InterviewContext
from afterword.grounding.likeness import other_names
from afterword.grounding.stems import EVERYDAY_STEMS, stem, stems
from afterword.text import WORD, content_words, fold, sentence_spans, words

_LEAD = re.compile(
    r"[\s>*•·#–-]{0,12}(?:\d{1,2}[.)] {0,2})?(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?(?P<lead>[^\W\d_][\w.'’-]{0,30})"
)
_NUMBERING = frozenset("1 2 3 4 5 6 a b c mr mrs ms miss dr prof with".split())
_LITTLE = 0.35
"""What a word counts that every email is made of."""


class Statement(NamedTuple):
    """A sentence of the notes, or a line without sentences.

    Attributes:
        speaker: Full name of the interviewer whose it is; ``None`` for one that is nobody's in particular.
        stems: The stems of its words and of other names for the same things.
    """

    speaker: str | None
    stems: frozenset[str]

    def taken_up(self, said: frozenset[str]) -> tuple[float, frozenset[str]]:
        """How much of it a sentence with these stems takes up, and by which of them."""
        shared = said & self.stems
        return sum(_LITTLE if found in EVERYDAY_STEMS else 1.0 for found in shared), shared


def statements(context: InterviewContext, plain: str) -> Iterator[Statement]:
    """Every statement of the notes with its speaker: by the name it begins with, else by the topics."""
    leads = _leads(context)
    topics = [(fold(topic.text), topic.interviewer) for topic in context.topics]
    for topic in context.topics if not plain else ():
        yield Statement(topic.interviewer, _widened(topic.text))
    for promise in context.promised:
        yield Statement(promise.to, _widened(promise.text))
    heading: str | None = None
    for line in plain.split("\n"):
        first = _LEAD.match(line)
        led = leads.get(_bare(first["lead"])) if first else None
        heading = led if led and _is_heading(line, context) else heading if line.strip() else None
        for start, end in sentence_spans(line):
            told = fold(line[start:end])
            owners = {name for text, name in topics if name and (told in text or text in told)}
            speaker = led or (next(iter(owners)) if len(owners) == 1 else None if owners else heading)
            yield Statement(speaker, _widened(line[start:end]))


def _is_heading(line: str, context: InterviewContext) -> bool:
    """Whether a line holds nothing but a name, with number, honorific or title."""
    named = " ".join(f"{person.honorific} {person.name} {person.title}" for person in context.interviewers)
    return set(words(fold(line.replace("#", " ")))) <= {*words(fold(named)), *_NUMBERING}


def _widened(text: str) -> frozenset[str]:
    others = (stem(name) for word in content_words(text) for name in other_names(word))
    return stems(text) | frozenset(others)


def _leads(context: InterviewContext) -> dict[str, str]:
    """First names, last names and initials that belong to one interviewer alone, to the full name."""
    found: dict[str, set[str]] = {}
    for person in context.interviewers:
        words = [fold(word) for word in WORD.findall(person.name)]
        for lead in {words[0], words[-1], "".join(word[0] for word in words)}:
            found.setdefault(lead, set()).add(person.name)
    return {lead: next(iter(names)) for lead, names in found.items() if len(names) == 1 and len(lead) > 1}


def _bare(lead: str) -> str:
    folded = fold(lead)
    return re.sub(r"\W", "", folded.removesuffix("'s"))

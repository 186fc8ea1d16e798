"""Statements about the conversation or the employer that rest on nothing in the notes."""

from collections.abc import Iterator

from afterword.grounding.known import Known
from afterword.grounding.letter import Letter, Problem
from afterword.grounding.stems import EVERYDAY_STEMS, stems, stems_at
from afterword.text import straighten

_ENOUGH = 2
"""A sentence may hold one word of the writer's own; so many unknown ones make a claim."""


def unsupported_claims(letter: Letter, known: Known) -> Iterator[Problem]:
    """Sentences that report what was said or how things are there, in words that the notes do not have."""
    for start, end in letter.sentences():
        sentence = straighten(letter.text[start:end])
        content = stems(sentence)
        foreign = [
            place
            for place in stems_at(sentence, start)
            if place[0] in content and _is_foreign(*place, letter.text, known)
        ]
        own = [place for place in stems_at(sentence, start) if place[0] in known.stems - EVERYDAY_STEMS]
        if len(foreign) >= _ENOUGH and len(foreign) > len(own):
            yield Problem("claim", foreign[0][1], foreign[-1][2])


def _is_foreign(found: str, start: int, end: int, text: str, known: Known) -> bool:
    word = text[start:end]
    if word[0].isupper() or len(word) <= 3 or word[0].isdigit():
        return False
    return found not in known.stems and found not in EVERYDAY_STEMS and not word.endswith("ly")

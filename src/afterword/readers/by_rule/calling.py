"""Whom a short form in the notes calls: a first name, a surname, initials."""

import re
from collections.abc import Iterable

from afterword.context import Person
from afterword.readers.by_rule.tokens import name_words
from afterword.readers.by_rule.vocabulary import PARTICLES
from afterword.text import fold

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SMALL = PARTICLES | {"mc"}


def people_called(text: str, people: Iterable[Person]) -> list[Person]:
    """Every person a text names, the one named last in it at the end."""
    folded = {fold(match.group()): match.start() for match in _WORD.finditer(text)}
    initials = {match.group(): match.start() for match in re.finditer(r"(?<![^\W_])[A-Z]{2,4}(?![^\W_])", text)}
    places = []
    for person in people:
        parts = [fold(word) for word in _WORD.findall(person.name) if fold(word) not in _SMALL and len(word) > 1]
        found = [folded[part] for part in parts if part in folded]
        short = initials_of(person.name)
        found += [initials[short]] if len(short) > 1 and short in initials else []
        if found:
            places.append((max(found), person))
    return [person for _, person in sorted(places, key=lambda place: place[0])]


def initials_of(name: str) -> str:
    """The capital initials of a name's parts: ``MD`` for Marian Dobrowolski."""
    return "".join(word[0].upper() for word in _WORD.findall(name) if fold(word) not in _SMALL)


def is_or_holds_name(text: str, people: Iterable[Person]) -> bool:
    """Whether a text is part of a person's name and nothing else, or holds the whole of one."""
    words = frozenset(name_words(text))
    names = [frozenset(name_words(person.name)) for person in people]
    return any(words and (words <= name or (len(name) > 1 and name <= words)) for name in names)

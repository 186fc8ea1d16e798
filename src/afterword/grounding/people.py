"""Who is addressed."""

from collections.abc import Iterator

from afterword.context import Person
from afterword.grounding.known import Known
from afterword.grounding.letter import Letter, Problem
from afterword.grounding.spelling import nearest
from afterword.mail.names import HONORIFICS
from afterword.text import WORD, fold

_GREETING = """
    dear hi hello hey good morning afternoon evening day to whom it may concern the all both everyone everybody team and
    there again hiring recruitment recruiting selection search manager committee panel department human resources hr
    sir madam madame colleagues folks greetings my ma'am maam chef of at company
"""
_GREETING_WORDS = frozenset(_GREETING.split())
_HONORIFICS = {"mr": "Mr", "mrs": "Mrs", "ms": "Ms", "miss": "Miss", "mx": "Mx", "dr": "Dr", "prof": "Prof",
               "professor": "Prof", "doctor": "Dr", "dame": "Dame", "sir": "Sir", "frau": "Frau",
               "herr": "Herr"}  # fmt: skip
_NICKNAME = 3
"""Letters that a short form shares with the name it is made of: Sam, Samuel."""


def wrong_recipient(letter: Letter, known: Known) -> Iterator[Problem]:
    """A greeting to somebody who held no interview and owes no answer, or with an honorific the notes contradict."""
    people = _addressable(known)
    if letter.greeting is None or not people:
        return
    forms = {word: name for name in people for word in name_words(name)}
    for match in WORD.finditer(letter.words_of(letter.greeting)):
        word = fold(match.group()).removesuffix("'s")
        start, end = letter.greeting[0] + match.start(), letter.greeting[0] + match.end()
        if word in _GREETING_WORDS or word in HONORIFICS or len(word) == 1 or _is_form_of(word, forms, known):
            continue
        if meant := nearest(word, forms):
            yield Problem("misspelt", start, end, expected=_as_written(meant, forms[meant]))
        else:
            yield Problem("recipient", start, end, about=match.group())
    yield from _wrong_honorific(letter, known)


def _addressable(known: Known) -> list[str]:
    contact = known.context.contact
    return [person.name for person in known.context.interviewers] + ([contact.name] if contact else [])


def name_words(name: str) -> list[str]:
    """The words of a name, whole and where a hyphen joins two."""
    found = [fold(word) for word in WORD.findall(name)]
    return found + [piece for word in found if "-" in word for piece in word.split("-")]


def _as_written(folded: str, name: str) -> str:
    return next((word for word in WORD.findall(name) if fold(word) == folded), name)


def _is_form_of(word: str, forms: dict[str, str], known: Known) -> bool:
    """Whether a word is part of a name, a short form of one, or a name the notes themselves use and do not correct."""
    if word in forms:
        return True
    if not nearest(word, forms) and any(form[:_NICKNAME] == word[:_NICKNAME] for form in forms):
        return True
    superseded = {
        w for p in known.context.private if p.reason == "superseded" for w in map(fold, WORD.findall(p.evidence.quote))
    }
    candidate = set(name_words(known.context.candidate or ""))
    return word in known.words and word not in superseded | candidate and not nearest(word, forms)


def _wrong_honorific(letter: Letter, known: Known) -> Iterator[Problem]:
    person = addressed(letter, known)
    if person is None or person.honorific is None or letter.greeting is None:
        return
    told = _HONORIFICS.get(fold(person.honorific).rstrip("."))
    for match in WORD.finditer(letter.words_of(letter.greeting)):
        used = _HONORIFICS.get(fold(match.group()))
        if used and told and used != told:
            start = letter.greeting[0] + match.start()
            yield Problem("recipient", start, start + len(match.group()), expected=told, about=person.name)


def addressed(letter: Letter, known: Known) -> Person | None:
    """The one interviewer whom the greeting names; ``None`` for nobody, or several."""
    greeted = {fold(word) for word in WORD.findall(letter.words_of(letter.greeting))}
    named = [person for person in known.context.interviewers if greeted & set(name_words(person.name))]
    return named[0] if len(named) == 1 else None

"""By what words the notes call an interviewer: names, parts of them, nicknames, initials, a letter before a colon."""

import re
from collections.abc import Iterable, Sequence

from afterword.context import Person
from afterword.readers.by_rule.by_post import Posts
from afterword.readers.by_rule.people import Roster
from afterword.readers.by_rule.short_names import SHORT_FORMS
from afterword.readers.by_rule.tokens import Token, name_words, tokens
from afterword.readers.by_rule.vocabulary import NAMES_AND_WORDS, NEVER_NAMES, PARTICLES
from afterword.text import fold

_INITIALS = re.compile(r"(?<![^\W_])[A-Z]{2,4}(?![^\W_])")
_POSSESSIVE = re.compile(r"['’]s?$")
_BRACKETS = re.compile(r"\([^()]*\)")
_SHARED_LETTERS = 3
_ABOUT = re.compile(r"(?<!\w)(?:with|about|on|into|through|over|regarding|re)\s+[^\W\d_]", re.IGNORECASE)
_EVERYONE = frozenset(["both", "all", "everyone", "all of them", "panel", "group", "together", "both of them"])


class Calls:
    """Finds interviewers by what they are called."""

    def __init__(self, roster: Roster) -> None:
        self._people = roster.people
        self._words = _only_ones(
            (word, person) for person in roster.people for word in _words_of(_forms(roster, person))
        )
        self._posts = Posts(roster.people if len(roster.people) > 1 else ())
        self._looked_up: dict[str, Person | None] = {}
        self._initials = _only_ones((short, person) for person in roster.people for short in _initials_of(person.name))
        self._letters = _only_ones(
            (word[0], person) for person in roster.people for word in name_words(person.name)[:1]
        )

    def named(self, text: str) -> list[tuple[int, Person]]:
        """Where a text names interviewers, in order."""
        places = [(word.start, person) for word in tokens(text) if (person := self._called(word)) is not None]
        places += [
            (m.start(), self._initials[m.group()]) for m in _INITIALS.finditer(text) if m.group() in self._initials
        ]
        places += self._posts.acting(text)
        return sorted(places, key=lambda place: place[0])

    def _called(self, word: Token) -> Person | None:
        """The interviewer that a word names; each word is looked up but once."""
        if word.text not in self._looked_up:
            lower = fold(_POSSESSIVE.sub("", word.text))
            person = self._words.get(lower)
            if person is None and "-" in lower:
                person = self._words.get(lower.split("-")[0])
            names = person is not None and (word.is_capital or not _is_word(lower))
            self._looked_up[word.text] = person if names else None
        return self._looked_up[word.text]

    def people_in(self, text: str) -> list[Person]:
        """The interviewers that a text names, each once."""
        return list({person.name: person for _, person in self.named(text)}.values())

    def labelled(self, label: str) -> list[Person]:
        """The interviewers that a label or heading means; there a letter or the head of a name is enough."""
        bare = _BRACKETS.sub("", label).strip(" .:")
        people = self.people_in(bare) or self.people_in(label)
        if people:
            return people
        short = fold(bare).upper().replace(".", "")
        if short in self._initials:
            return [self._initials[short]]
        if short.lower() in self._letters and len(short) == 1:
            return [self._letters[short.lower()]]
        if fold(bare) in _EVERYONE and len(self._people) > 1:
            return list(self._people)
        return self._begun_like(fold(bare))

    def says_more(self, label: str) -> bool:
        """Whether a label says more than whose the line is, as "Ada began with the kiln" does."""
        bare = _BRACKETS.sub(" ", label)
        match = _ABOUT.search(bare)
        return match is not None and not self.people_in(bare[match.start() :])

    def _begun_like(self, word: str) -> list[Person]:
        """The one whose first name begins like a word, as nicknames do: "Gabi" for Gabriela."""
        if not word.isalpha() or len(word) < _SHARED_LETTERS or _is_word(word):
            return []
        head = word[:_SHARED_LETTERS]
        found = [person for person in self._people if "".join(name_words(person.name)[:1]).startswith(head)]
        return found if len(found) == 1 else []


def _only_ones(pairs: Iterable[tuple[str, Person]]) -> dict[str, Person]:
    """For each key the one person that it belongs to; keys of several people are left out."""
    found: dict[str, dict[str, Person]] = {}
    for key, person in pairs:
        found.setdefault(key, {})[person.name] = person
    return {key: next(iter(people.values())) for key, people in found.items() if len(people) == 1}


def _words_of(forms: Sequence[str]) -> set[str]:
    words = {
        word
        for form in forms
        for number, word in enumerate(name_words(form))
        if len(word) > 1 and (number == 0 or word not in PARTICLES)
    }
    return words | {word.split("-")[0] for word in words}


def _forms(roster: Roster, person: Person) -> list[str]:
    first = set(name_words(person.name)[:1])
    short = [form for form, names in SHORT_FORMS.items() if first & set(names)]
    return [person.name, *short, *(nickname for full, nickname in roster.nicknames if full == person.name)]


def _initials_of(name: str) -> set[str]:
    """How a name is cut short: "AM", "AMF" and "AF" of Ada Moor-Finch."""
    words = [part for part in re.split(r"[\s.]+", name) if part]
    parts = words[:1] + [part for part in words[1:] if part.lower() not in PARTICLES]
    short = "".join(part[0] for part in parts).upper()
    long = "".join(piece[0] for part in parts for piece in re.split("[-‑]", part) if piece).upper()
    ends = {form[0] + form[-1] for form in (short, long) if len(form) > 1}
    return {form for form in (short, long, *ends) if len(form) > 1}


def _is_word(lower: str) -> bool:
    return lower in NAMES_AND_WORDS or lower in NEVER_NAMES

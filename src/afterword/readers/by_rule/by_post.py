"""Interviewers called by what they are: "the MD asked", "Yard manager wants", "Madam was keen to know"."""

import re
from collections.abc import Iterator, Sequence

from afterword.context import Person
from afterword.readers.by_rule.titles import is_role_word
from afterword.readers.by_rule.tokens import Token, tokens
from afterword.readers.by_rule.vocabulary import PERSON_VERBS

WOMEN = frozenset(
    """Mrs Ms Miss Dame Lady Sister Frau Madame Mme Señora Señorita Signora Mdm Madam Puan Cik Smt Alhaja Hajia Ibu
    Baroness Fräulein Fru Mevrouw Doña""".split()
)
"""Forms of address of women."""
MEN = frozenset("Mr Sir Lord Father Herr Monsieur Señor Signor Encik Shri Alhaji Bapak Baron Meneer".split())
"""Forms of address of men."""
_ADDRESSED = {"madam": WOMEN, "ma'am": WOMEN, "maam": WOMEN, "madame": WOMEN, "sir": MEN}
_ARTICLES = frozenset({"the", "her", "his", "their", "our"})
_BEGINS = re.compile(r"(?:[.;:,!?–—-]\s+|\b(?:and|but|then|so|also|when)\s+)[\W_]{0,3}$", re.IGNORECASE)
_REACH = 12
_ADVERBS = frozenset({"also", "then", "just", "himself", "herself", "really", "first"})
_VERBS = PERSON_VERBS | {"was", "worries", "worried", "ask"}
_LONGEST = 4  # words of a title that stand for somebody


class Posts:
    """Finds interviewers by their form of address or by words of their title."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._people = people
        self._titles = [(person, {word.lower for word in tokens(person.title or "")}) for person in people]

    def acting(self, text: str) -> Iterator[tuple[int, Person]]:
        """Where a clause begins with somebody so called who says or does something, in order."""
        words = tokens(text)
        for number, word in enumerate(words):
            if word.lower not in _ADDRESSED and not is_role_word(word):
                continue
            if not _acts(words[number + 1 : number + 1 + _LONGEST]):
                continue
            start, person = self._meant(words, number)
            if person is not None and _begins_clause(text, start):
                yield start, person

    def _meant(self, words: Sequence[Token], last: int) -> tuple[int, Person | None]:
        """Whom the words up to one stand for, and where they begin."""
        if (honorifics := _ADDRESSED.get(words[last].lower)) is not None:
            found = [person for person in self._people if person.honorific in honorifics]
            return words[last].start, found[0] if len(found) == 1 else None
        first = last
        while first and last - first < _LONGEST and self._titled(words[first - 1 : last + 1]):
            first -= 1
        found = self._titled(words[first : last + 1])
        led = first > 0 and words[first - 1].lower in _ARTICLES
        return words[first - led].start, found[0] if len(found) == 1 else None

    def _titled(self, words: Sequence[Token]) -> list[Person]:
        """Those whose title holds all the words."""
        called = {word.lower for word in words}
        return [person for person, title in self._titles if called <= title]


def _begins_clause(text: str, start: int) -> bool:
    before = text[max(0, start - _REACH) : start]
    return (start <= _REACH and not before.strip(" -–*•\"'(")) or _BEGINS.search(before) is not None


def _acts(behind: Sequence[Token]) -> bool:
    """Whether the words behind somebody begin with what people do."""
    return next((word.lower in _VERBS for word in behind if word.lower not in _ADVERBS), False)

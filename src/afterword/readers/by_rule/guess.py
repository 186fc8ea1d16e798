"""A reading of the post or the employer, how far it is believed, and how readings that agree bear one another out."""

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.post_words import LINKS
from afterword.text import fold, words

SURE, STATED, TITLE, SAID, COPIED, HINTED = 9, 7, 6, 5, 4, 2
"""Weights: a correction, a field of a form, the title of the notes, a sentence, copied matter, a hint."""

ENOUGH = 4
"""The weight from which a reading is believed; below it, nothing is said."""

_MOST = 200
"""So many guesses are weighed; notes hold a dozen."""

LONGEST_ACRONYM = 4
"""Letters up to which capitals are an abbreviation and no shouting."""


class Guess(NamedTuple):
    """A reading of the post or the employer.

    Attributes:
        weight: How plainly the place it was read from names it.
        passage: Its words.
    """

    weight: int
    passage: Passage


def best(guesses: Iterable[Guess]) -> Passage | None:
    """The words of the weightiest guess; of equals the one that others bear out, then the first.

    A guess gains one in weight for each other place of the notes that says the same or a part of it, two at most.
    """
    sound = [guess for guess in islice(guesses, _MOST) if guess.passage.text]
    said = [_content(guess.passage.text) for guess in sound]
    ranked = [(guess.weight + min(2, _borne_out(number, sound, said)), -number) for number, guess in enumerate(sound)]
    weight, place = max(ranked, default=(0, 0))
    return sound[-place].passage if weight >= ENOUGH else None


def _borne_out(number: int, sound: list[Guess], said: list[frozenset[str]]) -> int:
    """At how many other places the words of a guess, or a part of them, were read."""
    own, start = said[number], sound[number].passage.start
    places = {guess.passage.start for guess, other in zip(sound, said, strict=True) if other and other <= own}
    return len(places - {start})


def _content(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words(text)) - LINKS


def is_shouted(text: str) -> bool:
    """Whether a text is in capitals though it is no abbreviation."""
    return text == text.upper() != text.lower() and len(text) > LONGEST_ACRONYM

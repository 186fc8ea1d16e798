"""A word with its part of speech, and texts made of such words."""

import re
from typing import NamedTuple

_TAGS = {
    "J": "AJ0 AJC AJS ORD",
    "D": "AT0 DT0 DPS",
    "N": "NN0 NN1 NN2 NP0 UNC ZZ0",
    "M": "CRD",
    "S": "PNP",
    "I": "PNI",
    "O": "PNX",
    "W": "PNQ DTQ AVQ",
    "V": "VVZ VVD VVB VBZ VBD VBB VHZ VHD VHB VDZ VDD VDB",
    "U": "VM0",
    "B": "VVI VBI VHI VDI",
    "G": "VVG VBG VHG VDG",
    "P": "VVN VBN VHN VDN",
    "T": "TO0",
    "R": "PRP",
    "F": "PRF",
    "A": "AV0 AVP",
    "C": "CJC",
    "K": "CJS CJT",
    "X": "XX0",
    "E": "EX0",
    "Q": "POS",
    ",": "PUN",
    "!": "ITJ",
}
CLASSES = {tag: letter for letter, tags in _TAGS.items() for tag in tags.split()}
"""Tag of the British National Corpus (C5) to letter: Determiner, adJective, Noun, nuMber, Subject pronoun, Object
pronoun, Indefinite pronoun, W-word, finite Verb, modal (U), Base form, Gerund, Participle, To, pReposition (F: of),
Adverb, Conjunction, subordinator (K), not (X), Existential there, possessive (Q), comma. "Every" and "each" are Z."""

UNKNOWN = "?"


class Word(NamedTuple):
    """A word of a phrase.

    Attributes:
        text: As it stands.
        tag: Its C5 tag.
        letter: Its class, from ``CLASSES``, so that the grammar's patterns are regular expressions over letters.
    """

    text: str
    tag: str
    letter: str


def letters(words: tuple[Word, ...]) -> str:
    """One letter a word."""
    return "".join(word.letter for word in words)


def spelled(words: tuple[Word, ...]) -> str:
    """The words as running text."""
    return re.sub(r" (,|'s?(?= |,|$))", r"\1", " ".join(word.text for word in words))

"""A piece of a fragment that fits into a sentence."""

from typing import Literal, NamedTuple

from afterword.writers.by_rule.phrases.bearing import Bearing

PhraseKind = Literal["noun", "question", "statement", "answer"]
"""What can stand where: ``noun`` after "about" (a noun phrase or a gerund); ``question`` after "about" too, but is a
clause ("why you sold the vans"); ``statement`` after "that" ("you run a reading group"); ``answer`` is a noun
phrase or gerund for what the candidate said."""


class Phrase(NamedTuple):
    """A grammatical piece made from a fragment, addressed to the interviewer: "you" is the reader, "I" the writer.

    Attributes:
        kind: Where it can stand.
        text: The words, in lower case where a sentence would have them so.
        mine: It speaks of the writer ("my lesson", "how I would check"): the reader can't have told it.
        weight: How much it says and how sure its form is, from 0 to 1.
        asked: It is what the interviewer asked about.
        answer: What the candidate told in answer.
        bearing: Of a noun phrase, what it is to the reader's team.
    """

    kind: PhraseKind
    text: str
    mine: bool
    weight: float
    asked: bool = False
    answer: str = ""
    bearing: Bearing = ""

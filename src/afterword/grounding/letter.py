"""The email as the checks see it, and what they report."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from afterword.text import sentence_spans

Sort = Literal[
    "number", "date", "name", "misspelt", "address", "private", "recipient", "other", "promise", "claim"
]  # fmt: skip

Stretch = tuple[int, int]
"""Start and end in a letter's text: code points, end exclusive."""


class Letter(NamedTuple):
    """An email and where its zones stand.

    Attributes:
        text: The whole decoded text.
        body: From below the greeting to above the sign-off.
        greeting: ``Dear Ms Chen,``.
        sign_off: The sign-off and what follows it.
        subject: The subject without its label.
    """

    text: str
    body: Stretch
    greeting: Stretch | None = None
    sign_off: Stretch | None = None
    subject: Stretch | None = None

    def sentences(self) -> Iterator[Stretch]:
        """The body's sentences."""
        start, end = self.body
        for first, last in sentence_spans(self.text[start:end]):
            yield start + first, start + last

    def words_of(self, stretch: Stretch | None) -> str:
        """The text of a stretch; empty where there is none."""
        return self.text[stretch[0] : stretch[1]] if stretch else ""


class Problem(NamedTuple):
    """Words of a letter that the notes do not carry.

    Attributes:
        start: Where they begin in the letter's text; ``end`` is exclusive.
        expected: What the notes have instead, where that is known.
        about: The reason, person or thing it concerns, in a few words; empty where the words speak for themselves.
    """

    sort: Sort
    start: int
    end: int
    expected: str | None = None
    about: str = ""

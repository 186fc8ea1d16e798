"""Rules about the same thing twice: said again, doubled by mistake, or spelt in two ways."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from afterword.finding import Finding
from afterword.mail import Zone
from afterword.rules.remembered import remembered
from afterword.rules.rule import RuleBase, View


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Repeat(RuleBase):
    """Something that may be said once, or so many times, and no more.

    ``{count}`` in the message stands for how often it is said, ``{limit}`` for how often would do.

    Attributes:
        patterns: A sentence says it if any of these matches.
        most: In so many sentences it may be said; each further one is a finding.
    """

    kind: Literal["repeat"] = "repeat"
    patterns: Sequence[str]
    most: int = 1

    @property
    def waits_for(self) -> Sequence[str]:
        """What may not be said too often."""
        return self.patterns

    def check(self, view: View) -> Iterator[Finding]:
        """A finding for each sentence too many."""
        first_in_sentence: dict[tuple[int, int], tuple[int, int]] = {}
        for start, end in view.matches(self.patterns, self.where):
            first_in_sentence.setdefault(view.reading.sentence(start), (start, end))
        said = list(first_in_sentence.values())
        for start, end in said[self.most :]:
            yield self.finding(view, view.reading.stretch(start, end), count=len(said), limit=self.most)


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Doubled(RuleBase):
    """A word typed twice in a row.

    Attributes:
        allowed: Words that may follow themselves.
    """

    kind: Literal["doubled"] = "doubled"
    allowed: Sequence[str] = ()

    @property
    def is_safe(self) -> bool:
        """A word that may follow itself is allowed to."""
        return True

    def check(self, view: View) -> Iterator[Finding]:
        """A finding for each pair, with the word alone as its replacement."""
        for line in view.lines(self.where):
            for word, start, end in _doubled(view.reading.lower[line.start : line.end]):
                if word not in self.allowed:
                    first = line.start + start
                    once = view.email.piece(view.reading.stretch(first, first + len(word)))
                    yield self.finding(view, view.reading.stretch(first, line.start + end), suggestion=once)


@remembered
def _doubled(sentence: bytes) -> tuple[tuple[str, int, int], ...]:
    """The words that follow themselves, with start and end of both."""
    found: list[tuple[str, int, int]] = []
    previous, at = b"", 0
    for word in sentence.split(b" "):
        if word == previous and word.isalpha():
            found.append((word.decode("ascii"), at - len(word) - 1, at + len(word)))
        previous, at = word, at + len(word) + 1
    return tuple(found)


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Consistent(RuleBase):
    """Two ways to write something, of which an email should keep to one.

    ``{other}`` in the message stands for the words found the other way.

    Attributes:
        either: Patterns of the one way.
        other: Patterns of the other.
    """

    kind: Literal["consistent"] = "consistent"
    either: Sequence[str]
    other: Sequence[str]

    @property
    def waits_for(self) -> Sequence[str]:
        """The one way; without it nothing can clash."""
        return self.either

    @property
    def looks_for(self) -> Mapping[str, frozenset[Zone]]:
        """Both ways."""
        return dict.fromkeys((*self.either, *self.other), self.where)

    def check(self, view: View) -> Iterator[Finding]:
        """One finding, at whichever way comes later, if both are there."""
        one = next(iter(view.matches(self.either, self.where)), None)
        two = next(iter(view.matches(self.other, self.where)), None)
        if one and two:
            earlier, later = sorted((one, two))
            other = view.email.piece(view.reading.stretch(*earlier))
            yield self.finding(view, view.reading.stretch(*later), other=other)

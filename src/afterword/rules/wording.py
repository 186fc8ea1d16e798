"""Rules about words: what to avoid, and what to write in its place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from afterword.finding import Finding
from afterword.rules.pattern import any_occurs, compiled, stands_after, stands_before
from afterword.rules.remembered import LONGEST, remembered
from afterword.rules.rule import RuleBase, View


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class _Wording(RuleBase):
    """A rule about words, with its exceptions.

    Attributes:
        unless: A match in a sentence that one of these matches too is let pass.
        unless_before: A match is let pass that one of these stands right before.
        unless_after: A match is let pass that one of these stands right after.
        in_quotes: Whether words between quotation marks count; they are seldom the writer's own.
        cased: Whether capitals matter; the patterns then look at the text as it was typed.
    """

    unless: tuple[str, ...] = ()
    unless_before: Sequence[str] = ()
    unless_after: Sequence[str] = ()
    in_quotes: bool = False
    cased: bool = False

    def matches(self, view: View, patterns: Sequence[str]) -> list[tuple[int, int]]:
        """Start and end in the reading of what is left when exceptions are made; of overlapping matches the longest."""
        found = sorted(view.matches(patterns, self.where), key=lambda match: (match[0], -match[1]))
        kept: list[tuple[int, int]] = []
        for match in found:
            if self._excepted(view, *match):
                continue
            if kept and match[0] < kept[-1][1]:
                kept[-1] = max(kept[-1], match, key=lambda span: span[1] - span[0])
            else:
                kept.append(match)
        return kept

    def _excepted(self, view: View, start: int, end: int) -> bool:
        text = view.reading.cased if self.cased else view.reading.lower
        first, last = view.reading.sentence(start)
        if last - first <= LONGEST:
            return _is_excepted(text[first:last], self, start - first, end - first)
        return self.excepts(text, start, end, first, last)

    def excepts(self, text: bytes, start: int, end: int, first: int, last: int) -> bool:
        """Whether a match in the sentence from ``first`` to ``last`` is an exception."""
        return (
            (not self.in_quotes and text.count(b'"', first, start) % 2 == 1 and text.count(b'"', end, last) > 0)
            or any_occurs(self.unless, text, first, last)
            or any(stands_before(pattern, text, first, start) for pattern in self.unless_before)
            or any(stands_after(pattern, text, end, last) for pattern in self.unless_after)
        )


@remembered
def _is_excepted(sentence: bytes, rule: _Wording, start: int, end: int) -> bool:
    return rule.excepts(sentence, start, end, 0, len(sentence))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Avoid(_Wording):
    """Words that hurt, unless they stand in one of the places where they do not.

    Attributes:
        patterns: Each match of one is a finding.
    """

    kind: Literal["avoid"] = "avoid"
    patterns: Sequence[str]

    @property
    def waits_for(self) -> Sequence[str]:
        """The patterns to avoid."""
        return self.patterns

    def check(self, view: View) -> Iterator[Finding]:
        """A finding for each match that is no exception."""
        for start, end in self.matches(view, self.waits_for):
            yield self.finding(view, view.reading.stretch(start, end))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Replace(_Wording):
    """Words for which there are better ones.

    Attributes:
        swap: Patterns with the words to put in their place; a capital at the start is kept. ``{replacement}`` in the
            message stands for these words.
        safe: Whether a program may put them in without asking: they never change the meaning.
    """

    kind: Literal["replace"] = "replace"
    swap: Mapping[str, str]
    safe: bool = False

    @property
    def waits_for(self) -> Sequence[str]:
        """The patterns to replace."""
        return tuple(self.swap)

    @property
    def is_safe(self) -> bool:
        """What the rubric says."""
        return self.safe

    def check(self, view: View) -> Iterator[Finding]:
        """A finding with its replacement for each match that is no exception."""
        for start, end in self.matches(view, self.waits_for):
            stretch = view.reading.stretch(start, end)
            words = self._replacement((view.reading.cased if self.cased else view.reading.lower)[start:end])
            if view.email.piece(stretch)[:1].isupper():
                words = words[:1].upper() + words[1:]
            yield self.finding(view, stretch, replacement=words, suggestion=words)

    def _replacement(self, match: bytes) -> str:
        return next(words for pattern, words in self.swap.items() if compiled(pattern).fullmatch(match))

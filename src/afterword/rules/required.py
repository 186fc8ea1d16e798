"""Rules about what an email must hold, found by evidence."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from afterword.finding import Finding
from afterword.mail import Stretch, Zone, words_in
from afterword.rules.pattern import any_occurs, find_all
from afterword.rules.remembered import remembered
from afterword.rules.rule import FromFile, RuleBase, View, with_questions
from afterword.text import fold, words

Part = Literal["greeting", "gratitude", "specific_reference", "reaffirmed_interest", "brief_close"]
PARTS: tuple[Part, ...] = get_args(Part)
"""The five parts of an email, in the guide's order."""


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Evidence(FromFile):
    """One way in which an email can show that it holds something.

    Attributes:
        zones: Where it may stand.
        patterns: Any match is evidence; without patterns and list, whatever stands there …
        unless: … but for sentences that one of these matches.
        beyond: Or the name of a word list: words that are not on it are evidence, whatever their endings.
        at_least: How many different words beyond the list are needed in one sentence.
        only_in: Only sentences count that one of these matches.
        passing_over: Words in a match of one of these do not count. These patterns look at the text as it was typed.
        unknown: It counts only where the notes are given and do not say this.
    """

    zones: Sequence[Zone] = ("body", "postscript")
    patterns: Sequence[str] = ()
    unless: tuple[str, ...] = ()
    beyond: str | None = None
    at_least: int = 1
    only_in: tuple[str, ...] = ()
    passing_over: Sequence[str] = ()
    unknown: Literal["candidate"] | None = None

    @cached_property
    def where(self) -> frozenset[Zone]:
        """The zones it may stand in."""
        return with_questions(self.zones)

    def found(self, view: View) -> Stretch | None:
        """The sentence that shows it, or the words in it; ``None`` if nothing does."""
        if self.unknown and (view.context is None or getattr(view.context, self.unknown) is not None):
            return None
        if self.beyond:
            return self._beyond(view, view.lists[self.beyond])
        if not self.patterns:
            return self._anything(view)
        for start, end in view.matches(self.patterns, self.where):
            first, last = view.reading.sentence(start)
            if not any_occurs(self.unless, view.reading.lower, first, last):
                return view.reading.stretch(start, end)
        return None

    def _anything(self, view: View) -> Stretch | None:
        for line in view.lines(self.where):
            text = view.reading.lower[line.start : line.end]
            if _LETTER.search(text) and not any_occurs(self.unless, text):
                return view.reading.stretch(line.start, line.end)
        return None

    def _beyond(self, view: View, known: frozenset[str]) -> Stretch | None:
        """The first of the sentences with most words beyond the list that has enough of them."""
        if "greeting" not in self.where and (job := _of_the_job(view)):  # in a greeting a name is no news but the point
            known |= job
        sentences = [(line, view.reading.cased[line.start : line.end]) for line in view.lines(self.where)]
        unlisted = [(len(_unlisted(sentence, known)), line, sentence) for line, sentence in sentences]
        for count, line, sentence in sorted(unlisted, key=lambda found: -found[0]):
            if count < self.at_least:
                return None
            if _counted(sentence, self, known) >= self.at_least:
                return view.reading.stretch(line.start, line.end)
        return None


@remembered
def _unlisted(sentence: bytes, known: frozenset[str]) -> frozenset[str]:
    """The words of a sentence that are not known as they stand."""
    return frozenset(words_in(sentence.lower())) - known


@remembered
def _counted(sentence: bytes, evidence: Evidence, known: frozenset[str]) -> int:
    """How many new words of a sentence count, if the sentence does."""
    new = {word for word in _unlisted(sentence, known) if _is_new(word, known)}
    lower = sentence.lower()
    if not new or any_occurs(evidence.unless, lower):
        return 0
    if evidence.only_in and not any_occurs(evidence.only_in, lower):
        return 0
    for pattern in evidence.passing_over:
        for start, end in find_all(pattern, sentence):
            sentence = sentence[:start] + b" " * (end - start) + sentence[end:]
    return len(new.intersection(sentence.lower().translate(_NO_LETTER).decode("ascii").split()))


_LETTER = re.compile(rb"[a-z0-9]")
_NO_LETTER = bytes(c if 97 <= c <= 122 else 32 for c in range(256))
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly")


def _is_new(word: str, known: frozenset[str]) -> bool:
    """Whether a word of two letters or more is not a known one with an ending."""
    if len(word) < 2 or not word.isalpha():
        return False
    for ending in _ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            if len(stem) > 2 and (stem in known or f"{stem}e" in known):
                return False
    return not (word.endswith("ies") and f"{word[:-3]}y" in known)


def _of_the_job(view: View) -> frozenset[str]:
    """The words of company, role and the interviewers' names, as far as the notes tell them."""
    if view.context is None:
        return frozenset()
    told = [view.context.company, view.context.role, *(person.name for person in view.context.interviewers)]
    return frozenset(word for text in told if text for word in words(fold(text)))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Require(RuleBase):
    """What an email must hold.

    The finding has no place, as it is about what is missing: ``message`` says where it belongs, ``suggestion`` gives a
    sentence to start from.

    Attributes:
        part: The part of an email that it is, for the report.
        evidence: It is there if any one of these is found.
        silent: Only says whether the part is there.
    """

    kind: Literal["require"] = "require"
    part: Part | None = None
    evidence: Sequence[Evidence]
    silent: bool = False

    @property
    def looks_for(self) -> Mapping[str, frozenset[Zone]]:
        """The patterns of its evidence, in its zones."""
        return {pattern: piece.where for piece in self.evidence for pattern in piece.patterns}

    def found(self, view: View) -> Stretch | None:
        """The first evidence there is."""
        if self.id not in view.found:
            view.found[self.id] = next((stretch for piece in self.evidence if (stretch := piece.found(view))), None)
        return view.found[self.id]

    def check(self, view: View) -> Iterator[Finding]:
        """One finding if there is no evidence."""
        if not self.silent and self.found(view) is None:
            yield self.finding(view, None)

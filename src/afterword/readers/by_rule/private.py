"""What the notes hold but no email may.

A remark is private by the heading or label it stands under ("off the record:"), by what the writer says of it ("don't
bring up"), or by what it is about. When in doubt it is private: what is left out of an email hurts nobody.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from afterword.context import Private, Reason
from afterword.notes import Notes
from afterword.readers.by_rule import private_words
from afterword.readers.by_rule.clauses import segments
from afterword.readers.by_rule.directives import above_directives, directed, named_by_directives
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pay import tells_pay
from afterword.readers.by_rule.withheld import reason_of_label, withheld
from afterword.text import content_words

_LONGEST_ORDER = 300
"""Characters of a line that is an order as a whole; of a longer one only the piece is."""
_FEW_WORDS = 7


@dataclass(frozen=True, slots=True)
class Secret:
    """A private remark.

    Attributes:
        passage: Its words.
        reason: Why it is private.
    """

    passage: Passage
    reason: Reason


@dataclass(frozen=True)
class Secrets:
    """All private remarks of the notes, in their order, none inside another."""

    found: tuple[Secret, ...]

    def cover(self, passage: Passage) -> bool:
        """Whether any part of a passage is private."""
        starts = self._starts
        return any(
            place >= 0 and offset < self.found[place].passage.end
            for offset in passage.offsets
            for place in (bisect_right(starts, offset) - 1,)
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [secret.passage.start for secret in self.found]

    def as_facts(self, notes: Notes) -> tuple[Private, ...]:
        """The remarks with their evidence, in the order of the notes."""
        return tuple(
            Private(text=s.passage.text, reason=s.reason, evidence=s.passage.evidence(notes)) for s in self.found
        )


def find_secrets(lines: Sequence[Line], superseded: Sequence[Passage] = ()) -> Secrets:
    """The private remarks of the notes.

    Args:
        lines: The lines of the notes.
        superseded: What the notes themselves take back.
    """
    found: list[Secret] = [Secret(passage, "superseded") for passage in superseded if passage.text.strip()]
    for line, scope in zip(lines, withheld(lines), strict=True):
        if not line.text:
            continue
        if len(line.text) <= _LONGEST_ORDER and private_words.is_instruction(line.text):
            found.append(Secret(line.passage, "instruction"))
        elif scope is not None and line.kind != "heading":
            found.append(Secret(line.passage, _reason_beside(line.text) if scope == "confidence" else scope))
        elif line.pasted is not None:
            reason = private_words.reason_in_pasted(line.text)
            found.extend([Secret(line.passage, reason)] if reason else [])
        else:
            found.extend(_in_line(line))
    named = (*above_directives(lines), *named_by_directives(lines))
    found.extend(Secret(passage, _reason_beside(passage.text)) for passage in named)
    return Secrets(_distinct(found))


def reason_of(text: str) -> Reason | None:
    """Why a remark is private; ``None`` where nothing shows that it is."""
    reason = private_words.reason_in(text)
    if reason is not None:
        return reason
    bare_amount = private_words.MONEY.search(text) and len(text.split()) <= _FEW_WORDS and _is_only_money(text)
    return "pay" if bare_amount or tells_pay(text) else None


def _in_line(line: Line) -> Iterator[Secret]:
    """The private pieces of a line."""
    yield from (Secret(piece, _reason_beside(piece.text)) for piece in directed(line))
    for piece in segments(line.passage):
        if (reason := reason_of(piece.text)) is not None:
            yield Secret(piece, reason)


def _reason_beside(text: str) -> Reason:
    """What makes a remark private that is marked as such: its matter, and only failing that the mark."""
    reasons = map(reason_of, (text, *re.split(r"[,;:()]| [–—-]+ ", text)))
    return next((reason for reason in reasons if reason is not None), "confidence")


def _is_only_money(text: str) -> bool:
    return len(content_words(private_words.MONEY.sub(" ", text))) <= 2


def _distinct(found: Sequence[Secret]) -> tuple[Secret, ...]:
    """The remarks without those that lie inside another one."""
    kept: list[Secret] = []
    for secret in sorted(found, key=lambda s: (s.passage.start, -s.passage.end)):
        if not kept or secret.passage.end > kept[-1].passage.end:
            kept.append(secret)
    return tuple(kept)


__all__ = ["Secret", "Secrets", "find_secrets", "reason_of", "reason_of_label"]

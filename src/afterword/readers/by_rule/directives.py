"""What the writer tells themselves not to pass on: "don't mention the book", "NOT IN EMAIL", "not mine to repeat".

A directive that names nothing speaks of what stands before it; one that names something makes every remark private that
speaks of the same thing.
"""

import re
from collections.abc import Iterator, Sequence

from afterword.readers.by_rule.clauses import is_dictated, segments
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.private_words import DIRECTED, is_directive, reason_in
from afterword.text import content_words

_WHOLE_LINE = 260  # characters: a directive in a line no longer than this may speak of all of it
_FEW_WORDS = 4
_SHORTEST_NAME = 4
_FAILED = Pattern(
    r"\b(?:bombed|flunked|failed|botched|fluffed|fumbled|messed up|screwed up|blew|froze (?:on|at|in)"
    r"|stuck (?:on|at|in)|blanked (?:on|at|in)|made a (?:mess|hash) of)\s+([^.,;!?\n]{3,60})"
)
"""What went badly, as group 1: wherever else it comes up, it is not for the email either."""

_ANAPHORIC = Pattern(r"\b(?:it|this|that|these|so|there|(?:any|all|none) of (?:it|this|that))\b")
_GENERIC = frozenset(
    """email mail letter note thing things anything something them him her panel people whole bit stuff reason reasons
    anybody anyone nobody everybody interview job role money twice other again going want use used mention
    repeat never mine keep leave out quiet private record put say write writing course file share here there
    between for only said told part parts bit section question questions exercise test task answer half round stage
    version completely totally badly""".split()
)


def directed(line: Line) -> Iterator[Passage]:
    """The pieces of a line that its own directives make private."""
    pieces = segments(line.passage)
    numbers = [number for number, piece in enumerate(pieces) if is_directive(piece.text)]
    if not numbers:
        return
    sweeping = any(not list(_named(pieces[number].text)) for number in numbers)
    if sweeping and len(line.text) <= _WHOLE_LINE and not is_dictated(line.text):
        yield line.passage
        return
    for number in numbers:
        if number and (_ANAPHORIC.search(pieces[number].text) or _is_bare(pieces[number].text)):
            yield pieces[number - 1]
        yield pieces[number]


def above_directives(lines: Sequence[Line]) -> Iterator[Passage]:
    """What stands in the line above one that holds nothing but "NOT IN EMAIL"."""
    for number, line in enumerate(lines[1:], start=1):
        above = lines[number - 1]
        together = above.paragraph == line.paragraph and above.kind != "heading"
        own = line.pasted is None and above.pasted is None
        if together and own and is_directive(line.text) and _is_bare(line.text):
            yield above.passage


def named_by_directives(lines: Sequence[Line]) -> Iterator[Passage]:
    """Remarks elsewhere about what a directive names: "don't mention the book" makes "borrowed his book" private."""
    own = [line for line in lines if line.pasted is None]
    named = [words for line in own for words in (*_named(line.text), *_failed(line.text))]
    if not named:
        return
    for line in own:
        if line.kind != "heading":
            for piece in segments(line.passage):
                words = content_words(piece.text)
                if any(wanted <= words for wanted in named):
                    yield piece


def _is_bare(text: str) -> bool:
    """Whether a directive says nothing of its own."""
    return len(content_words(text) - _GENERIC) <= 1 and len(text.split()) <= 2 * _FEW_WORDS


def _named(text: str) -> Iterator[frozenset[str]]:
    for match in DIRECTED.finditer(text):
        yield from _words_named(match[1])


def _failed(text: str) -> Iterator[frozenset[str]]:
    """What a remark that is private says went badly."""
    if is_directive(text) or reason_in(text) == "self_criticism":
        for match in _FAILED.finditer(text):
            yield from _words_named(match[1])


def _words_named(text: str) -> Iterator[frozenset[str]]:
    """The words that tell what a phrase names, where they are few."""
    first = re.split(r"[,(–—]", text)[0]
    words = frozenset(word for word in content_words(first) if len(word) >= _SHORTEST_NAME) - _GENERIC
    if 1 <= len(words) < _FEW_WORDS:
        yield words

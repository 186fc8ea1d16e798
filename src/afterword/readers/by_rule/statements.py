"""The sentences of the notes, each with its line."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from afterword.readers.by_rule.clauses import segments
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.passage import Passage


class Statement(NamedTuple):
    """A sentence of the notes with the line it stands in; ``number`` counts lines from 0."""

    line: Line
    number: int
    passage: Passage

    @property
    def text(self) -> str:
        """The sentence."""
        return self.passage.text

    @property
    def start(self) -> int:
        """Where it begins in ``line.text``."""
        return position(self.line.passage, self.passage.start)

    @property
    def end(self) -> int:
        """Where it ends in ``line.text``."""
        return position(self.line.passage, self.passage.end - 1) + 1


def read_statements(lines: Sequence[Line]) -> tuple[Statement, ...]:
    """The sentences of the notes, labels taken in."""
    return tuple(
        Statement(line, number, passage) for number, line in enumerate(lines) for passage in segments(line.passage)
    )


def position(passage: Passage, offset: int) -> int:
    """Where an offset of the notes lies in a passage's text."""
    return bisect_left(passage.offsets, offset)

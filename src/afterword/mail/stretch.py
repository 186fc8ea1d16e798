"""Pieces of a text, by offset."""

from collections.abc import Iterator
from typing import NamedTuple


class Stretch(NamedTuple):
    """A piece of a text: code points from 0, ``end`` exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The piece itself."""
        return text[self.start : self.end]


def trimmed(text: str, start: int, end: int) -> Stretch:
    """The stretch without white space at its ends; empty, at ``end``, where there is nothing else."""
    bare = text[start:end].lstrip()
    start = end - len(bare)
    return Stretch(start, start + len(bare.rstrip()))


def lines_of(text: str, start: int = 0) -> Iterator[Stretch]:
    """Every line from an offset on, without its line end, blank ones included."""
    for line in text[start:].split("\n"):
        yield Stretch(start, start + len(line))
        start += len(line) + 1

"""An email as patterns see it: one sentence a line, in plain ASCII, with the way back to the text."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from afterword.mail.plain import DROPPED
from afterword.mail.stretch import Stretch

Zone = Literal["subject", "greeting", "body", "question", "closing", "name", "signature", "postscript"]
"""Where in an email a line stands. A question is a sentence of the body that asks."""

_REACH = 1000
"""What stands farther away in one sentence has nothing to do with each other."""
_LETTERS = bytes(c for c in range(128) if chr(c).isalnum())
_NO_SIGN = _LETTERS + b" \n"
_NOT_A_WORD = bytes(c if c in _LETTERS else 32 for c in range(256))


class Line(NamedTuple):
    """One line of a reading.

    Attributes:
        start: Where it begins in the reading; ``end`` exclusive, without line end.
        origin: The offset in the text of the line's first character.
        offsets: For each character its offset in the text after ``origin``; ``None`` where they run on evenly.
        paragraph: The index of the body's paragraph; -1 outside the body.
        words: How many words a person would count: what spaces part.
    """

    zone: Zone
    start: int
    end: int
    origin: int
    offsets: tuple[int, ...] | None
    paragraph: int
    words: int


@dataclass(frozen=True)
class Reading:
    """All that the writer wrote, zone after zone. White space is one space, and nothing runs on over a line end.

    Attributes:
        cased: In plain ASCII.
        lines: In the order of ``cased``.
    """

    cased: bytes
    lines: tuple[Line, ...]

    @cached_property
    def lower(self) -> bytes:
        """The same in lower case."""
        return self.cased.lower()

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(line.start for line in self.lines)

    def line_at(self, at: int) -> Line:
        """The line that holds an offset of the reading."""
        return self.lines[bisect_right(self._starts, at) - 1]

    def stretch(self, start: int, end: int) -> Stretch:
        """The piece of the text that a piece of one line was read from."""
        line = self.line_at(start)
        if line.offsets is None:
            return Stretch(line.origin + start - line.start, line.origin + end - line.start)
        first, last = line.offsets[start - line.start], line.offsets[max(start, end - 1) - line.start]
        return Stretch(line.origin + first, line.origin + last + 1)

    def sentence(self, at: int) -> tuple[int, int]:
        """Start and end, in the reading, of the sentence that holds an offset; of an endless one the part around it."""
        line = self.line_at(at)
        return max(line.start, at - _REACH), min(line.end, at + _REACH)


def words_in(sentence: bytes) -> list[str]:
    """The words of lower-case text: runs of letters and digits."""
    return sentence.translate(_NOT_A_WORD).decode("ascii").split()


def signs_in(sentence: bytes) -> str:
    """What stands in lower-case text beside words and spaces."""
    return sentence.translate(None, _NO_SIGN).decode("ascii")


def read(text: str, pieces: Iterable[tuple[Zone, int, Stretch]]) -> Reading:
    """The reading of an email.

    Args:
        text: In plain ASCII, as long as the email's own.
        pieces: Zone, paragraph and place of each sentence.
    """
    lines: list[Line] = []
    chunks: list[str] = []
    position = 0
    for zone, paragraph, stretch in pieces:
        piece, offsets = _evened(text[stretch.start : stretch.end])
        if not piece:
            continue
        if zone == "body" and piece.endswith("?"):
            zone = "question"  # noqa: PLW2901 -- the zone that rules ask for
        end = position + len(piece)
        lines.append(Line(zone, position, end, stretch.start, offsets, paragraph, piece.count(" ") + 1))
        chunks.append(piece)
        position = end + 1
    return Reading("\n".join(chunks).encode("ascii"), tuple(lines))


def _evened(piece: str) -> tuple[str, tuple[int, ...] | None]:
    """A sentence on one line with single spaces, and the offsets where they are no longer even."""
    even = piece.replace("\n", " ").replace("\t", " ")
    if "  " not in even and DROPPED not in even:
        return even, None
    kept: list[int] = []
    for at, character in enumerate(even):
        if character != DROPPED and not (character == " " and (not kept or even[kept[-1]] == " ")):
            kept.append(at)
    return "".join(even[at] for at in kept), tuple(kept)

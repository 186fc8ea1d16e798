"""A stretch of the notes as it reads, each character tied to its place."""

import re
from typing import NamedTuple

from afterword.notes import Evidence, Notes


class Passage(NamedTuple):
    """Text of the notes, perhaps with marks taken out of it and lines joined.

    Attributes:
        text: What it says.
        offsets: For each character of ``text`` its offset in ``notes.plain``.
    """

    text: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, text: str, start: int) -> "Passage":
        """A passage that stands in ``notes.plain`` from ``start``, exactly as it is."""
        return cls(text, tuple(range(start, start + len(text))))

    @property
    def start(self) -> int:
        """Offset of its first character in ``notes.plain``; -1 when it is empty."""
        return self.offsets[0] if self.offsets else -1

    @property
    def end(self) -> int:
        """Offset behind its last character in ``notes.plain``; -1 when it is empty."""
        return self.offsets[-1] + 1 if self.offsets else -1

    def cut(self, start: int, end: int | None = None) -> "Passage":
        """The part from ``start`` to ``end`` (of ``text``), white space at its ends trimmed."""
        piece = self.text[start:end]
        lead = len(piece) - len(piece.lstrip())
        first = start + lead
        last = first + len(piece.strip())
        return Passage(self.text[first:last], self.offsets[first:last])

    def without(self, pattern: re.Pattern[str], stand_in: str = "") -> "Passage":
        """The passage with each match taken out, or one character put in its place."""
        text: list[str] = []
        offsets: list[int] = []
        position = 0
        for match in pattern.finditer(self.text):
            text.append(self.text[position : match.start()] + stand_in)
            offsets.extend(self.offsets[position : match.start()])
            offsets.extend(self.offsets[match.start() : match.start() + 1] * len(stand_in))
            position = match.end()
        if not position:
            return self
        text.append(self.text[position:])
        offsets.extend(self.offsets[position:])
        return Passage("".join(text), tuple(offsets))

    def joined(self, other: "Passage", between: str = " ") -> "Passage":
        """Both passages with one space, or what else is given, between them."""
        if not self.text or not other.text:
            return self if self.text else other
        gap = other.offsets[:1] * len(between)
        return Passage(f"{self.text}{between}{other.text}", self.offsets + gap + other.offsets)

    def evidence(self, notes: Notes) -> Evidence:
        """Where it stands in the notes.

        Raises:
            ValueError: The passage is blank.
        """
        return notes.evidence(self.start, self.end)

"""The dates of the notes, each with its line, and what they are counted from."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import islice, takewhile
from typing import NamedTuple

from afterword.dates.mentions import DateMention, Order, find_dates
from afterword.dates.resolution import Towards, complete, resolve, resolve_last
from afterword.readers.by_rule.found import Found
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern

_QUARTER = timedelta(days=92)
_WINDOW = 120

MESSAGE = Pattern(r"\b(?:msg|message|e-?mail|mail|text|letter|note|linkedin|whatsapp|dm)\b[^:.\n]{0,40}$")
"""Words right before the date of a message that the notes quote."""


class Dated(NamedTuple):
    """A date expression with the line it stands in; ``number`` counts lines from 0."""

    line: Line
    number: int
    mention: DateMention

    @property
    def before(self) -> str:
        """The words in front of the expression in its line, at most 120 characters."""
        return self.line.text[max(0, self.mention.start - _WINDOW) : self.mention.start]

    @property
    def after(self) -> str:
        """The words behind the expression in its line, at most 120 characters."""
        return self.line.text[self.mention.end : self.mention.end + _WINDOW]

    @property
    def passage(self) -> Passage:
        """The expression as a passage of the notes."""
        return self.line.passage.cut(self.mention.start, self.mention.end)


def dated(lines: Sequence[Line], order: Order | None) -> tuple[Dated, ...]:
    """Every date expression of the notes that was not taken back."""
    return tuple(
        Dated(line, number, mention)
        for number, line in enumerate(lines)
        for mention in find_dates(line.text, order)
        if not mention.superseded
    )


class Calendar(NamedTuple):
    """The dates of the notes and what they are counted from.

    Attributes:
        mentions: Every date expression, in the order of the notes.
        written: The day the notes were written, or last added to.
        year_from: A day of the time the notes speak of, to find missing years.
        year_known: Whether ``year_from`` stands in the notes; otherwise it is the day taken as today.
        sent: The day each copied mail was sent, by the number of its block.
        by_line: The expressions of each line, by where the line starts.
        in_full: The days that the notes name with their month, by the day of the month.
    """

    mentions: tuple[Dated, ...]
    written: Found[date] | None
    year_from: date
    year_known: bool
    sent: dict[int, date]
    by_line: dict[int, tuple[Dated, ...]]
    in_full: dict[int, frozenset[date]]

    def day(self, found: Dated, said_on: date | None = None, towards: Towards | None = None) -> date | None:
        """The day a date expression means, ``None`` where that can't be known or it means no single day.

        Args:
            found: The expression.
            said_on: The day it was said on, where that is not the day of writing.
            towards: Where to look if the expression leaves it open.
        """
        reading = found.mention.reading
        if reading.precision != "day":
            return None
        reference = self._reference(found, said_on)
        if reading.anchor == "calendar" and reading.day and not reading.month and (day := self._named_in_full(found)):
            return day
        if complete(reading) or reference is not None:
            return resolve(reading, reference, towards)
        return (
            self.near(resolve(reading, self.year_from, None if self.year_known else towards))
            if reading.month is not None
            else None
        )

    def last_day(self, found: Dated, said_on: date | None) -> date | None:
        """The last day that an expression about what lies ahead leaves open: the Friday of "next week"."""
        return resolve_last(found.mention.reading, self._reference(found, said_on))

    def _reference(self, found: Dated, said_on: date | None) -> date | None:
        """The day that an expression counts from."""
        reading = found.mention.reading
        written = self.written.value if self.written else None
        backward = reading.anchor == "day" or (reading.anchor in ("weekday", "week") and reading.shift < 0)
        sent = self.sent.get(found.line.block) if found.line.pasted else stamp_day(found.line) or self._quoted_on(found)
        return sent or (written if backward else said_on or written)

    def _named_in_full(self, found: Dated) -> date | None:
        """The only day of the notes with its month that a day without one can be: "2 Sept" for "on the 2nd"."""
        days = self.in_full.get(found.mention.reading.day or 0, frozenset())
        return next(iter(days)) if len(days) == 1 else None

    def _quoted_on(self, found: Dated) -> date | None:
        """The day of a message that the same line quotes: "mail from Ada (12 May): we meet on Friday"."""
        for other in self.in_line(found.line, max(0, found.mention.start - _WINDOW), found.mention.start):
            if (
                other.mention.end < found.mention.start
                and complete(other.mention.reading)
                and MESSAGE.search(other.before)
            ):
                return resolve(other.mention.reading)
        return None

    def near(self, day: date | None) -> date | None:
        """A day, unless its year was guessed from today and it is not of the last three months."""
        if day is None or self.year_known:
            return day
        return day if timedelta() <= self.year_from - day <= _QUARTER else None

    def in_line(self, line: Line, start: int = 0, end: int | None = None) -> tuple[Dated, ...]:
        """The expressions in a line, or in the part of it between two offsets of ``line.text``."""
        last = len(line.text) if end is None else end
        own = self.by_line.get(line.passage.start, ())
        first = bisect_left(own, start, key=lambda found: found.mention.start)
        return tuple(takewhile(lambda found: found.mention.end <= last, islice(own, first, None)))


def own_blocks(lines: Sequence[Line]) -> frozenset[int]:
    """The copied mails with the same sender and receiver: notes that a person mailed to themselves."""
    headers: dict[tuple[int, str], str] = {}
    for line in lines:
        if line.pasted and line.label is not None and line.value is not None:
            headers.setdefault((line.block, line.label.text.lower()), line.value.text.lower())
    return frozenset(
        block for (block, label), value in headers.items() if label == "from" and headers.get((block, "to")) == value
    )


def stamp_day(line: Line) -> date | None:
    """The day a chat message was sent, where its stamp holds one."""
    if not line.stamp:
        return None
    return next((resolve(m.reading) for m in find_dates(line.stamp) if complete(m.reading)), None)

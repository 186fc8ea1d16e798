"""Each field of a reading checked against its quote: names, dates and numbers one by one."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from afterword.context import Person
from afterword.dates.durations import find_durations
from afterword.dates.mentions import find_dates
from afterword.dates.resolution import resolve
from afterword.notes import Evidence, Notes
from afterword.readers.by_model.quotes import Quotable
from afterword.readers.by_model.shape import PersonRead, Worked
from afterword.text import WORD, fold

_LONGEST_NAME = 80


class Source(NamedTuple):
    """Notes, and the means to find a quote in them."""

    notes: Notes
    quotable: Quotable

    def evidence(self, quote: str | None) -> Evidence | None:
        """The quote's place in the notes; ``None`` where it has none."""
        place = self.quotable.find(quote) if quote else None
        return self.notes.evidence(*place) if place else None

    def words_at(self, quote: str) -> str:
        """The notes' own words for a quote, without emphasis and line ends; empty where it has no place."""
        place = self.quotable.find(quote)
        return tidy(self.notes.plain[slice(*place)]) if place else ""


def tidy(text: str) -> str:
    """A stretch of notes on one line, without bullet and emphasis."""
    text = re.sub(r"\*{1,3}|(?<!\w)_+|_+(?!\w)|`", "", text)
    return " ".join(text.split()).lstrip("-–•>#* ").strip()


def verified_day(worked: Worked | None, source: Source, references: Iterable[date]) -> date | None:
    """The date, if it is what the quote says on one of the days it may have been said on."""
    if worked is None:
        return None
    try:
        day = date.fromisoformat(worked.value)
    except ValueError:
        return None
    words = source.words_at(worked.quote)
    readings = [mention.reading for mention in find_dates(words) if not mention.superseded]
    for reference in references:
        for reading in readings:
            if day in (resolve(reading, reference), resolve(reading, reference, "past")):
                return day
            if day == resolve(reading, reference, "future"):
                return day
    return None


def verified_days(worked: Worked | None, source: Source) -> int | None:
    """The number of days, if the quote names such a span."""
    spans = find_durations(source.words_at(worked.quote)) if worked else ()
    return next((span.days for span in spans if worked and str(span.days) == worked.value.strip()), None)


def verified_person(read: PersonRead, source: Source) -> Person | None:
    """The person, if the notes hold the name; title and honorific only if they hold those too."""
    name = " ".join(read.name.split())
    evidence = _name_evidence(name, source)
    if evidence is None or len(name) > _LONGEST_NAME:
        return None
    title = source.words_at(read.title) if read.title else ""
    return Person(
        name=name,
        honorific=read.honorific if _is_written(read.honorific, name, source.notes.plain) else None,
        title=title or None,
        evidence=evidence,
    )


def belongs_to(title: str, name: str, names: Iterable[str], plain: str) -> bool:
    """Whether the notes give a title to this person: no line with it names another of them and not this one."""
    lines = [line for line in map(fold, plain.split("\n")) if fold(title) in line]
    return any(_is_named(name, line) for line in lines) or not any(
        _is_named(other, line) for other in names if other != name for line in lines
    )


def _is_named(name: str, line: str) -> bool:
    """Whether a folded line holds a word of a name that is no initial."""
    told = [word for word in fold(name).replace(".", "").split() if len(word) > 1]
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", line) for word in told)


def _name_evidence(name: str, source: Source) -> Evidence | None:
    """The name as a whole, or its words apart: the longest of them then stands for it."""
    if whole := source.evidence(name):
        return whole
    parts = sorted(WORD.findall(name), key=len, reverse=True)
    found = [source.evidence(part) for part in parts]
    return found[0] if found and all(found) else None


def _is_written(honorific: str | None, name: str, plain: str) -> bool:
    """Whether the notes put this honorific before, or the like of ``ma'am`` after, a word of the name."""
    if not honorific or not honorific.strip():
        return False
    title = re.escape(fold(honorific).rstrip("."))
    words = "|".join(re.escape(word) for word in fold(name).split() if len(word.rstrip(".")) > 1)
    return (
        bool(words) and re.search(rf"(?<!\w){title}\.? (?:[\w'.-]+ ){{0,2}}(?:{words})(?!\w)", fold(plain)) is not None
    )

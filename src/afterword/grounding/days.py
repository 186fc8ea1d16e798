"""Dates of an email that the notes do not carry."""

import re
from calendar import month_abbr, month_name
from collections.abc import Iterator

from afterword.dates.grammar import Reading
from afterword.dates.mentions import find_dates
from afterword.grounding.known import Known
from afterword.grounding.letter import Letter, Problem

_ON_EVERY = ("mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays")
_ALSO_A_VERB = 5
"""May."""
_REGULAR = re.compile(rf"\b(?:{'|'.join(_ON_EVERY)})\b", re.IGNORECASE)


def unsupported_dates(letter: Letter, known: Known) -> Iterator[Problem]:
    """Days, weekdays and months that neither stand in the notes nor follow from their dates.

    ``today``, ``tomorrow`` and ``next week`` say nothing that could be wrong without a day to compare them with.
    """
    for stretch in filter(None, (letter.subject, letter.body)):
        for mention in find_dates(letter.words_of(stretch)):
            if not _holds(mention.reading, known):
                yield Problem("date", stretch[0] + mention.start, stretch[0] + mention.end)
        for match in _REGULAR.finditer(letter.words_of(stretch)):
            if not _is_regular(match.group().lower(), known):
                yield Problem("date", stretch[0] + match.start(), stretch[0] + match.end())


def _holds(said: Reading, known: Known) -> bool:
    if said.anchor != "calendar" and (said.weekday is None or said.precision != "day"):
        return True
    if said.weekday is not None and said.day is None and _ON_EVERY[said.weekday] in known.words:
        return True
    if said.precision == "month" and said.month and said.month != _ALSO_A_VERB and _names(said.month) & known.words:
        return True
    return any(_agrees(said, mention.reading) for mention in known.mentions) or any(
        (said.weekday in (None, day.weekday()))
        and said.month in (None, day.month)
        and (said.precision != "day" or said.day in (None, day.day))
        and said.year in (None, day.year)
        and said.week in (None, day.isocalendar().week)
        for day in known.days
    )


def _names(month: int) -> frozenset[str]:
    return frozenset({month_name[month].lower(), month_abbr[month].lower()})


def _is_regular(weekdays: str, known: Known) -> bool:
    """Whether the notes speak of such days, in the plural or not."""
    day = _ON_EVERY.index(weekdays)
    return weekdays in known.words or any(mention.reading.weekday == day for mention in known.mentions)


def _agrees(said: Reading, written: Reading) -> bool:
    """Whether nothing that is said differs from what is written or goes beyond it."""
    parts = ("year", "month", "weekday", "week", *(("day",) if said.precision == "day" else ()))
    pairs = ((getattr(said, part), getattr(written, part)) for part in parts)
    told = [(one, other) for one, other in pairs if one is not None]
    return bool(told) and all(one == other for one, other in told)

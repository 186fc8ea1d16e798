"""Dates of an email that the notes do not carry."""

from collections.abc import Iterator

from afterword.dates.grammar import Reading
from afterword.dates.mentions import find_dates
from afterword.grounding.known import Known
from afterword.grounding.letter import Letter, Problem

_ON_EVERY = ("mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays")


def unsupported_dates(letter: Letter, known: Known) -> Iterator[Problem]:
    """Days, weekdays and months that neither stand in the notes nor follow from their dates.

    ``today``, ``tomorrow`` and ``next week`` say nothing that could be wrong without a day to compare them with.
    """
    for stretch in filter(None, (letter.subject, letter.body)):
        for mention in find_dates(letter.words_of(stretch)):
            if not _holds(mention.reading, known):
                yield Problem("date", stretch[0] + mention.start, stretch[0] + mention.end)


def _holds(said: Reading, known: Known) -> bool:
    if said.anchor != "calendar" and (said.weekday is None or said.precision != "day"):
        return True
    if said.weekday is not None and said.day is None and _ON_EVERY[said.weekday] in known.words:
        return True
    return any(_agrees(said, mention.reading) for mention in known.mentions) or any(
        (said.weekday in (None, day.weekday()))
        and said.month in (None, day.month)
        and (said.precision != "day" or said.day in (None, day.day))
        and said.year in (None, day.year)
        and said.week in (None, day.isocalendar().week)
        for day in known.days
    )


def _agrees(said: Reading, written: Reading) -> bool:
    """Whether nothing that is said differs from what is written or goes beyond it."""
    parts = ("year", "month", "weekday", "week", *(("day",) if said.precision == "day" else ()))
    pairs = ((getattr(said, part), getattr(written, part)) for part in parts)
    told = [(one, other) for one, other in pairs if one is not None]
    return bool(told) and all(one == other for one, other in told)

"""The calendar of the notes: every date in them, and the day they were written."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise

from afterword.dates.mentions import Order
from afterword.dates.resolution import complete, resolve
from afterword.readers.by_rule.days import Calendar, Dated, dated, own_blocks, stamp_day
from afterword.readers.by_rule.found import Found
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.pattern import Pattern

_HEAD = 4
_NOW_BEFORE = Pattern(
    r"(?:^|[\s(,.;:–-])(?:today(?:'s| is)?|it['’]?s|it is|now(?: it'?s)?|as of|updated?|me,|speaking(?: on)?,?"
    r"|(?:written|writing|typed|typing|noted|jotted|scribbled|recorded"
    r"|wrote (?:this|it|these|them|all|that))(?: (?:this|it|these|them|all|that))?"
    r"(?: (?:up|down|out))?|notes? (?:of|from|made|taken|written|typed)|dated|date of notes?|heute(?: ist)?"
    r"|stand)[\s:,=(–-]{0,4}(?:on |the |am |der )?$"
)
_NOTES_BEHIND_DATE = Pattern(r"\d[^\n()]{0,12}[,;–—-]\s*(?:my )?(?:notes?|written|typed)(?: up)?\s*:?\s*$")
"""Between the day of the interview and that of the notes: "Tue 18 Nov, notes 19 Nov"."""

_ITS = Pattern(r"\b(?:at|on|in|of|by|for|from|with|to|before|after) its $")
_RECORDED = Pattern(
    r"^(?:voice[- ](?:note|memo)|memo|transcript|dictat\w+|record(?:ed|ing)|diary|journal|log)\b[^.;\n]{0,30}$"
)
_NOW_AFTER = Pattern(r"[\s,(–-]{0,4}(?:today|now|heute)\b")
_ENTRY = Pattern(r"\s*(?:$|[:.,;|–—-]|\d{1,2}:\d\d\b|\()|\s{2,}")
_AHEAD = Pattern(
    r"\b(?:deci\w*|deadline|due|starts?|starting|verdict|answer by|hear by|they will|they'll"
    r"|(?:second|2nd|next|final) (?:round|interview|stage))\b"
)
_HELD = Pattern(r"\b(?:interview(?:ed)?|panel|onsite|round|met|trial)\b")
_NEWS = Pattern(
    r"[\s:–—,.;|-]{1,4}(?:\([^()]*\)\s*)?(?:\pL+ )?(?:still|nothing|zilch|(?:v |very |short |quick |polite |gentle "
    r"|second )*"
    r"(?:nudge|chaser|reminder|check-in|follow-up)|nobody|no-one|no\b|not\b|sent|wrote|e-?mail\w*|mail\w*|chased"
    r"|followed"
    r"|checked|rang|called|phoned|got|heard|message|they|she|he|silence|crickets|card|letter|voicemail|today|update|rejected|offer)"
)
_I_WENT = Pattern(r",? i (?:saw|met|had|went|was|spoke)\b")
_STAMP_OR_HEADER = Pattern(r"(?:date|sent|gesendet|datum)$")


def read_calendar(lines: Sequence[Line], order: Order | None, today: date, *, certain_only: bool = False) -> Calendar:
    """The dates of the notes.

    Args:
        lines: The layout of the notes.
        order: How dates in figures are to be read.
        today: Fills in the year of a date of the last three months where the notes name no year at all.
        certain_only: Whether to leave out the dates of which nothing says which figure is the day.
    """
    mentions = dated(lines, order)
    if certain_only:
        mentions = tuple(found for found in mentions if not found.mention.reading.ambiguous)
    whole = (resolve(m.mention.reading) for m in mentions if complete(m.mention.reading))
    stamps = (stamp_day(line) for line in lines)
    year_from = next((day for day in (*whole, *stamps) if day), None)
    by_line = {start: tuple(group) for start, group in groupby(mentions, lambda found: found.line.passage.start)}
    calendar = Calendar(mentions, None, year_from or today, year_from is not None, _sent_days(mentions), by_line, {})
    calendar = calendar._replace(in_full=_in_full(calendar))
    written = _written(lines, calendar)
    copied = max(calendar.sent.values(), default=None)
    outdated = written is not None and copied is not None and copied > written.value
    return calendar if outdated else calendar._replace(written=written)


def _in_full(calendar: Calendar) -> dict[int, frozenset[date]]:
    """The days that the notes name with their month, by the day of the month."""
    readings = {found.mention.reading for found in calendar.mentions}
    named = [r for r in readings if r.anchor == "calendar" and r.month is not None and r.day is not None]
    days = {day for day in (resolve(reading, calendar.year_from) for reading in named) if day is not None}
    return {number: frozenset(day for day in days if day.day == number) for number in {day.day for day in days}}


def _sent_days(mentions: Sequence[Dated]) -> dict[int, date]:
    """The day in the header of each copied mail, by the number of its block."""
    days: dict[int, date] = {}
    for found in mentions:
        label = found.line.label.text if found.line.label else ""
        if found.line.pasted and _STAMP_OR_HEADER.match(label) and complete(found.mention.reading):
            day = resolve(found.mention.reading)
            if day is not None:
                days.setdefault(found.line.block, day)
    return days


def _written(lines: Sequence[Line], calendar: Calendar) -> Found[date] | None:
    """The day of writing: said to be today, or of the last message or entry, or a line of its own."""
    said = [m for m in calendar.mentions if not m.line.pasted and is_now(m)]
    for found in reversed(said):
        day = _absolute(found, calendar)
        if day is not None:
            return Found(day, found.passage)
    return (
        _beside_relative(calendar)
        or _last_stamp(lines)
        or _last_entry(calendar)
        or _above_relative(calendar)
        or _own_mail(lines, calendar)
        or _alone(lines, calendar)
    )


def _beside_relative(calendar: Calendar) -> Found[date] | None:
    """The day of writing from "tomorrow (5 June)": a day counted from it and named beside."""
    for one, other in pairwise(calendar.mentions):
        gap = one.line.text[one.mention.end : other.mention.start] if one.line is other.line else "x"
        if one.mention.reading.anchor == "day" and not one.line.pasted and gap.strip(" (,=–-") in ("", "the"):
            day = _absolute(other, calendar)
            if day is not None:
                return Found(day - timedelta(days=one.mention.reading.shift), other.passage)
    return None


def _last_entry(calendar: Calendar) -> Found[date] | None:
    """The day of the last entry of a diary: "5 Nov: still nothing", or a date above what was written that day."""
    entries = [found for found in calendar.mentions if _begins_entry(found)]
    later = [
        found
        for found in entries
        if (_NEWS.match(found.after) and not _HELD.search(found.after))
        or (found.number >= _HEAD and not found.after.strip(" –—-:."))
    ]
    for found in reversed(entries if len(entries) > 1 else later):
        day = _absolute(found, calendar)
        if day is not None and found.number:
            return Found(day, found.passage)
    return None


def _begins_entry(found: Dated) -> bool:
    """Whether a line begins with a date and then tells what was on that day."""
    return (
        not found.line.text[: found.mention.start].strip(" |–—-")
        and not found.line.pasted
        and found.mention.reading.anchor == "calendar"
        and found.mention.reading.month is not None
        and _ENTRY.match(found.after) is not None
        and not _AHEAD.search(found.after[:40])
    )


def _above_relative(calendar: Calendar) -> Found[date] | None:
    """The date in the first lines of notes that further down say "today", "yesterday" or "two weeks ago"."""
    own = [found for found in calendar.mentions if not found.line.pasted]
    first = next((found for found in own if found.number <= 2 and complete(found.mention.reading)), None)
    relative = any(
        found.mention.reading.anchor == "day" or found.mention.reading.shift < 0 or _I_WENT.match(found.after)
        for found in own
    )
    day = _absolute(first, calendar) if first and relative else None
    return Found(day, first.passage) if first and day else None


def _own_mail(lines: Sequence[Line], calendar: Calendar) -> Found[date] | None:
    """The day of a mail that the writer sent to themselves."""
    own = own_blocks(lines)
    for found in calendar.mentions:
        if found.line.block in own and found.line.label and _STAMP_OR_HEADER.match(found.line.label.text):
            return Found(calendar.sent[found.line.block], found.passage) if found.line.block in calendar.sent else None
    return None


def _alone(lines: Sequence[Line], calendar: Calendar) -> Found[date] | None:
    """The date that is all of the first or last line, where another date of the notes may be the interview's."""
    edges = {0, len(lines) - 1}
    alone = [m for m in calendar.mentions if m.number in edges and m.mention.text == m.line.text.strip(" .:")]
    day = _absolute(alone[0], calendar) if alone else None
    return Found(day, alone[0].passage) if day and len(calendar.mentions) > 1 else None


def is_now(found: Dated) -> bool:
    """Whether an expression is said to be the day of writing."""
    before = found.before[-40:]
    now = (_NOW_BEFORE.search(before) and not _ITS.search(before)) or _NOTES_BEHIND_DATE.search(before)
    return bool(now or _RECORDED.match(found.before) or _NOW_AFTER.match(found.after))


def _absolute(found: Dated, calendar: Calendar) -> date | None:
    """The day of an expression that does not itself count from the day of writing."""
    reading = found.mention.reading
    if reading.anchor != "calendar" or reading.precision != "day" or reading.day is None:
        return None
    if reading.month is None and not calendar.year_known:
        return None
    day = resolve(reading, calendar.year_from)
    return day if complete(reading) else calendar.near(day)


def _last_stamp(lines: Sequence[Line]) -> Found[date] | None:
    for line in reversed(lines):
        day = stamp_day(line)
        if day is not None:
            return Found(day, line.passage)
    return None

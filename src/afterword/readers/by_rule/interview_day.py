"""The day of the interview: the date expression that most plainly belongs to it."""

from collections.abc import Sequence
from datetime import date, timedelta

from afterword.dates.resolution import complete
from afterword.readers.by_rule.days import MESSAGE, Calendar, Dated, own_blocks, stamp_day
from afterword.readers.by_rule.found import Found
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.pattern import Pattern

_SAME_DAY = Pattern(
    r"(?:^|[(,–—-]\s*)on the (?:train|bus|tram|way|plane|tube) (?:home|back|bk)\b|\b(?:same (?:day|evening|night"
    r"|afternoon|morning)|just back\b|just (?:come|came|got|walked|stepped) (?:out|back|off|home"
    r"|from|in)"
    r"|just (?:finished|out of|back from|hung up|left|had) (?:my|the|an?|it|with)\b|just out\b|fresh out of"
    r"|(?:written|wrote|typed|noted|notes?|jotted|scribbled|dictated|recorded|writing|call)\b[^.;\n]{0,40}"
    r"\b(?:(?:straight|right|directly|immediately|shortly|just|hours?|soon) after(?:wards)?|on the (?:train|bus|tram"
    r"|way|plane|tube) (?:home|back|bk))"
    r"|(?:i'?m|sat|now|this is me|written|wrote (?:this|it|these|them|all this))"
    r" (?:down |up |out )?on the (?:train|bus|tram|way|plane|tube)|(?:evening"
    r"|day|night|morning) of (?:the interview|it)"
    r"|in the car park|(?:while|whilst) (?:it'?s|it is"
    r"|still) (?:all )?(?:still )?fresh"
    r"|before i forget|this (?:morning|afternoon|evening)'?s?|earlier today|direkt danach|gleich danach"
    r"|am selben (?:tag|abend))\b"
)
"""Words that say the notes were written on the day of the interview."""

_NEXT_DAY = Pattern(
    r"\b(?:written|typed|noted|notes|writing)\b[^.;\n]{0,30}\b(?:next|following) (?:day|morning)\b|\bthe (?:day"
    r"|morning) after\b"
)
"""Words that say they were written a day later."""

_LABEL = Pattern(
    r"(?:(?:interview|int|meeting|date|day|when|held|termin|datum|vorstellungsgespräch|gespräch)\b[^:]{0,24}"
    r"|.{0,20}\b(?:interview|interviewed|date|held on|termin))$"
)
_INTERVIEW = Pattern(
    r"\b(?:interview(?:ed|ing|s)?|int\b|onsite|on-site|trial(?: shift| day)?|assessment (?:day|centre|center)|(?:1st"
    r"|2nd|3rd"
    r"|first|second|third|final|last) (?:stage|round)|round \d|stage \d|phone screen|screening|audition|demo lesson"
    r"|vorstellungsgespräch|gespräch|probetag|entretien|entrevista|colloquio|(?:sollicitatie)?gesprek|intervju)\b"
)
_MEETING = Pattern(
    r"\b(?:panel|met|meet|meeting|saw|spoke|spoken|chat(?:ted)?|call\b|talked|zoom|teams|video|in person|face to face"
    r"|came out|went|coming in|been (?:to|at|in)|i was at|i was on|seen by|showed me|it was (?:on|last|this))\b"
)
_MOVED = Pattern(
    r"\b(?:moved|changed|rescheduled|postponed|shifted|pushed(?: back)?|brought forward|preponed|now on|instead)\b"
    r"[^.;]{0,25}$|→\s*$|->\s*$"
)
_OTHER_MATTER = Pattern(
    r"\b(?:decid\w*|decis\w*|hear\b|heard|answer|result|outcome|final word|let (?:me|us|you) know|get back|feedback"
    r"|settle\w*|revert|deadline|due|start(?:s|ing)?"
    r"|send|sent|wrote|emailed|e-mailed|mailed|chased|nudg\w*|pinged|phoned|rang|ring|applied|apply|application|closing|next\b|leave"
    r"|leaving"
    r"|since|until|till|holiday|away|visa|contract|reject\w*|offer\w*|outage|launch\w*|no word|nothing|silence|reply"
    r"|replied"
    r"|follow(?:ed)?[ -]up|check(?:ed)?[ -]in|born|dob|available|notice)\b"
)
_BEFORE_A_DEADLINE = Pattern(
    r"\b(?:by|until|till|before|bis|avant|antes d\pL+|entro|senast|uiterlijk|hasta|até|since|from|w/c"
    r"|week of)\s+(?:the\s+)?[\"'“]?$"
)
_ELSEWHERE = Pattern(r"\b(?:also|another|other|got (?:the|an) interview|next (?:round|interview|stage))\b")
_MOVED_AFTER = Pattern(r"[\s,(–-]{0,3}(?:in the end|instead|after all|it was in the end)\b")
_HEADER = Pattern(r"(?:date|sent|gesendet|datum|from|to|von|an)")
_CAME = Pattern(r"\b(?:coming|come|came|meet(?:ing)?|see(?:ing)?|interview\w*|visit|attend\w*|set for)\b")
_HELD_TODAY = Pattern(r"\b(?:today|(?:this|earlier this) (?:morning|afternoon|evening)),?[\s(]*$")
_HELD_THEN = Pattern(r"[^\pL\pN]{1,4}(?:(?:the|my) )?(?:interview(?:ed)?|onsite|on-site|panel)\b")
"""Behind the day that an entry of a log begins with."""

_STOP = Pattern(r"[.;!?](?:\s|$)|->|→")
_OPENS = Pattern(r"\)?\s*[:–—-]", cased=True)
_ENOUGH = 3
_HEAD = 4
_HEAD_LENGTH = 200
_LONG_AGO = timedelta(days=200)


def with_interview_day(lines: Sequence[Line], calendar: Calendar) -> tuple[Calendar, Found[date] | None]:
    """The calendar with the day of writing settled, and the day of the interview.

    Either may follow from the other: notes written "the same evening", an interview "this morning".
    """
    interview = _interview_day(calendar, own_blocks(lines))
    written = calendar.written
    same, next_day = _said(_SAME_DAY, lines), _said(_NEXT_DAY, lines)
    if interview is None and same is not None and (sent := stamp_day(same)):
        interview = Found(sent, same.passage)
    elif interview is None and written is not None and (same or _is_first_line(written, lines)):
        interview = written
    elif interview is None and same is not None:
        interview = _only_day(same, calendar)
    if written is None and interview is not None and (line := next_day or same):
        written = Found(interview.value + timedelta(days=1 if next_day else 0), line.passage)
    return calendar._replace(written=written), interview


def _only_day(line: Line, calendar: Calendar) -> Found[date] | None:
    """The one day that a line names in full: "Tuesday 7 July 2026, same evening"."""
    named = [found for found in calendar.in_line(line) if complete(found.mention.reading)]
    day = calendar.day(named[0]) if len(named) == 1 else None
    return Found(day, named[0].passage) if day is not None else None


def _is_first_line(written: Found[date], lines: Sequence[Line]) -> bool:
    return written.passage.start < lines[0].passage.end


def _said(pattern: Pattern, lines: Sequence[Line]) -> Line | None:
    return next((line for line in lines if not line.pasted and pattern.search(line.text)), None)


def _interview_day(calendar: Calendar, own: frozenset[int]) -> Found[date] | None:
    """The best expression; of equals the last, as a later round follows an earlier one."""
    best: tuple[int, date, Dated] | None = None
    for found in calendar.mentions:
        day = calendar.day(found, towards="past")
        score = _score(found, calendar, own) if day is not None else 0
        if day is None or score < _ENOUGH:
            continue
        written = calendar.written.value if calendar.written else None
        if written is not None and (day > written or written - day > _LONG_AGO):
            score -= 4
        if best is None or score >= best[0]:
            best = (score, day, found)
    return Found(best[1], best[2].passage) if best and best[0] >= _ENOUGH else None


def _score(found: Dated, calendar: Calendar, own: frozenset[int]) -> int:
    """How plainly a date expression belongs to the interview."""
    line, reading = found.line, found.mention.reading
    clause = _clause(found)
    named = reading.month is not None and reading.day is not None
    interview = _INTERVIEW.search(clause) is not None
    held = interview or _MEETING.search(clause) is not None
    invited = line.pasted is not None and _CAME.search(clause) is not None
    sure = (
        interview
        or invited
        or reading.day is not None
        or found.number < _HEAD
        or reading.anchor == "day"
        or reading.shift < 0
    )
    label = line.label.text if line.label and found.mention.start >= len(line.label.text) else ""
    score = 5 * (bool(label) and _LABEL.match(label) is not None and not _OTHER_MATTER.search(label))
    score += 6 * (_MOVED.search(found.before) is not None or _MOVED_AFTER.match(found.after) is not None)
    score += 4 * (held and sure)
    at_head = (found.number < _HEAD and found.mention.start < _HEAD_LENGTH) or line.kind == "heading"
    score += 3 * (at_head and (named or held or reading.anchor == "day" or reading.shift < 0))
    entry = not found.before.strip(" |*-") and _HELD_THEN.match(found.after) is not None
    score += 4 * entry
    today = interview and _HELD_TODAY.search(found.before) is not None
    score += named
    score -= 5 * bool(_OTHER_MATTER.search(clause))
    score -= 8 * bool(_BEFORE_A_DEADLINE.search(found.before))
    score -= 4 * bool(_ELSEWHERE.search(clause))
    if calendar.written is not None and calendar.written.passage == found.passage and not (entry or today):
        score -= 6
    if MESSAGE.search(found.before) and _OPENS.match(found.after):
        score -= 6
    return score + _weight_of_copy(found, label, clause, own)


def _weight_of_copy(found: Dated, label: str, clause: str, own: frozenset[int]) -> int:
    """What it changes that an expression stands in copied matter: the head of a mail only dates the mail."""
    line = found.line
    if not line.pasted:
        return 0
    if label and _HEADER.fullmatch(label):
        return -9
    if line.pasted == "invite":
        return 3
    if line.block in own or label:
        return 0
    return 2 if _CAME.search(clause) else -2


def _clause(found: Dated) -> str:
    """The sentence or clause round the expression, at most 80 characters each way.

    A date that a line begins with and a mark follows belongs to the sentence behind it: "Mon 12.1. Interview at …".
    """
    before, after = found.before[-80:], found.after[:80]
    stops = [match.end() for match in _STOP.finditer(before)]
    before = before[stops[-1] :] if stops else before
    opening = after[:1] if not before.strip() and after[:1] in {".", ":"} else ""
    after = after[len(opening) :]
    stop = _STOP.search(after)
    return f"{before}{found.mention.text}{opening}{after[: stop.start()] if stop else after}"

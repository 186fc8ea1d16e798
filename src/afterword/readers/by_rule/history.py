"""The messages that the candidate has sent since the interview."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from afterword.context import Person, Sent
from afterword.kinds import Kind
from afterword.readers.by_rule.calling import people_called
from afterword.readers.by_rule.days import Calendar, Dated, stamp_day
from afterword.readers.by_rule.pattern import Match, Pattern
from afterword.readers.by_rule.statements import Statement

_I = (
    r"(?:^|[-–—:,;.(✓☑→]\s*|\d\s+|\bi(?:'ve| have)?\s+|\b(?:then|and|so|have|already|only|just|also)\s+)"
    r"(?:also |already |just |then )?"
)
_FAREWELL_NOTE = (
    r"(?:last|final|closing|farewell|goodbye) (?:(?:short|brief|polite|quick|kind) )?(?:note|e-?mail|mail|message|line"
    r"|letter|word|try|chaser|nudge|follow[- ]?up|check[- ]?in)"
)
_ONCE_MORE = "one (?:very )?(?:last|final)"
_WENT_OUT = r"(?: to [^.;:\n]{1,40}?)? (?:was |has been |already |went )?(?:sent|gone|done|emailed|out)\b"
_FAREWELL = Pattern(
    rf"\b(?:one|a) (?:very )?{_FAREWELL_NOTE}\b|\b(?:final|closing|farewell|goodbye) (?:note|e-?mail|mail|message"
    rf"|letter)\b|\bone (?:very )?(?:last|final) time\b|\b{_FAREWELL_NOTE}{_WENT_OUT}"
)
_SENT = Pattern(
    rf"{_I}(?:sent|wrote (?:to|on (?:the )?\d|on \pL+day|once|twice|again|{_ONCE_MORE}|a|an|her|him|them|back|short|in"
    rf"|asking)|e-?mailed|mailed|messaged|dropped (?:her"
    rf"|him|them|\w+) a|followed[ -]up|chased|checked[ -]in|nudged|pinged|thanked|asked (?:twice|again|three times"
    rf"|for (?:news|an update)))\b[^.;\n]*"
    r"|(?:^|[-–—:,]\s*)(?:(?:v|very|a|another|one|short|quick|polite|gentle|brief|second|2nd|first|1st) ){0,3}"
    r"(?:nudge|chaser|reminder|check[- ]?in|follow[- ]?up|e-?mail|mail|message|note|thank[- ]?you)(?: (?:note|e-?mail"
    r"|mail))?"
    r" (?:to|sent)\b[^.;\n]*"
    r"|\b(?:thank[- ]?you|thanks|ty|check[- ]?in|follow[- ]?up|chaser|reminder)(?: (?:note|e-?mail|mail|card"
    r"|message))?(?: was| has been| already| were)* (?:sent|gone|done|emailed|out)\b[^.;\n]*"
    rf"|\b{_FAREWELL_NOTE}{_WENT_OUT}[^.;\n]*"
    r"|\b(?:sent|done):? (?:the )?(?:thank[- ]?you|check[- ]?in)[^.;\n]*"
    r"|\b(?:reply|answer|response|word|nothing|news) (?:to|since|after|on) my (?:first |last "
    r"|second )?(?:thank[- ]?you|check[- ]?in|follow[- ]?up|e-?mail|mail|message|note)s?\b[^.;\n]*"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b"
_LOGGED = Pattern(
    rf"^[^\pL\pN]*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}},? )?(?:\d[^\pL]{{1,14}}(?:{_MONTH}[^\pL]*)?"
    rf"|{_MONTH} \d[^\pL]*)((?:(?:a|one|short|quick|polite|gentle|second|2nd|first|1st) ){{0,2}}"
    r"(?:(?:thanks?|thank[- ]?yous?|ty)(?: (?:note|e-?mail|mail|card|message)s?)?(?:\W*$|[.,;:]| (?:to|out|sent"
    r"|gone|both"
    r"|all)\b)|(?:f/up|follow[- ]?up|check[- ]?in|chaser|nudge|reminder)\b|(?:e-?mail|mail|message|note|line)s?"
    r" (?:to|out|sent|gone|asking)\b|left (?:\pL+ ){1,2}(?:line|message|voicemail|note)\b)[^.;\n]*)"
)
"""An entry of a log that holds a day and, as group 1, no more of a message than its name: "4 Mar - thank you"."""

_MESSAGE_OF_THANKS = Pattern(r"\b(?:thank(?:s|ed)?(?:[ -]?you)?|ty)\b")
_ASKING = Pattern(
    r"\b(?:check(?:ed)?[ -]?in|follow(?:ed)?[ -]?up|chas\w+|nudg\w+|ping\w*|remind\w*|status|updates?|again|news"
    r"|wrote|asked|after my (?:e-?mail|mail|message)|my (?:first |last |second )?(?:e-?mail|mail|message|note)s?)\b"
)
_OF_ANOTHER_MATTER = Pattern(
    r"\b(?:application|applied|cv|résumé|resume|cover letter|wrote (?:that|it|this) down|wrote (?:up|code|notes)|form"
    r"|invoice|documents?|references?|link)\b"
)
_WHAT_WAS_SENT = Pattern(
    r"\b(?:everything|anything|all|what(?:ever)?|which|things|stuff|pages|work|samples?) (?:that )?"
    r"i(?:'ve| had| have)? sent\b"
)
"""What reached them before the interview: "she had read everything I sent"."""

_MEANT = Pattern(
    r"(?:(?:then|now|so|just|today|tomorrow):? )?(?:one|a) (?:\pL+ ){0,3}(?:nudge|chaser|line|note|mail|e-?mail"
    r"|message)\b"
)
_ASKED = Pattern(r"\?(?:\s*\[ ?\].*)?\s*$")
"""The end of a form's question, whose boxes nobody ticked."""

_STILL_TO_DO = Pattern(r"(?:today|now|to-?do|next(?: step)?|plan|action|tomorrow|then)")
_DONE = Pattern(r"\b(?:sent|wrote|e-?mailed|mailed|chased|nudged|pinged|thanked|followed up|checked in)\b")
_UNANSWERED = Pattern(r"\b(?:once|no (?:answer|reply|response)|nothing back|never (?:answered|replied))\b")
_THANKS_ARE_OVER = timedelta(days=5)
_TWICE = Pattern(r"\b(?:twice|two (?:check|follow|e-?mail|mail|message)|2x|x2)\b")


def read_sent(
    told: Sequence[Statement], people: Sequence[Person], calendar: Calendar, interview: date | None = None
) -> tuple[Sent, ...]:
    """The messages the candidate has already sent, in the order of the notes.

    A message of which only the day is told is a check-in if it went out days after the interview.
    """
    return tuple(
        sent
        for statement in told
        if not statement.line.pasted
        for sent in _sent_in(statement, people, calendar, interview)
    )


def tells_of_sending(text: str) -> bool:
    """Whether a sentence says that the candidate has already written to them."""
    match = _SENT.search(text) or _LOGGED.search(text)
    return match is not None and not _OF_ANOTHER_MATTER.search(match[0]) and not _MEANT.match(text)


def _sent_in(
    statement: Statement, people: Sequence[Person], calendar: Calendar, interview: date | None
) -> Iterator[Sent]:
    text = statement.text
    label = statement.line.label
    meant = label is not None and _STILL_TO_DO.fullmatch(label.text) and not _DONE.search(text)
    if meant or _MEANT.match(text):
        return
    logged = _logged(statement, calendar, interview)
    for match in [*_SENT.finditer(text)] or ([logged] if logged else []):
        is_object = _WHAT_WAS_SENT.search(text[: match.end()])
        if not is_object and not _OF_ANOTHER_MATTER.search(match[0]) and not _ASKED.search(match[0]):
            yield from _messages(statement, match, people, calendar, interview)


def _messages(
    statement: Statement, match: Match, people: Sequence[Person], calendar: Calendar, interview: date | None
) -> Iterator[Sent]:
    """The message that a match tells of; two where it says so; none where it is unclear what it was."""
    day = _sent_on(statement, match, calendar, interview)
    kind = _kind(statement.text, match, late=bool(day and interview and day - interview >= _THANKS_ARE_OVER))
    if kind is None:
        return
    called = people_called(match[0], people)
    sent = Sent(kind=kind, date=day.isoformat() if day else None, to=called[-1].name if called else None)
    yield sent
    if _TWICE.search(match[0]):
        yield sent


def _kind(text: str, match: Match, *, late: bool) -> Kind | None:
    if _FAREWELL.search(match[0]):
        return "final"
    if _MESSAGE_OF_THANKS.search(match[0]):
        return "thank_you"
    return "check_in" if late or _ASKING.search(match[0]) or _UNANSWERED.search(text) else None


def _logged(statement: Statement, calendar: Calendar, interview: date | None) -> Match | None:
    """The message that a log tells of by its name alone, unless its day is the last and so may be still to come."""
    match = _LOGGED.search(statement.text)
    if match is None:
        return None
    day, written = _sent_on(statement, match, calendar, interview), calendar.written
    return match if day is not None and (written is None or day < written.value) else None


def _sent_on(statement: Statement, match: Match, calendar: Calendar, interview: date | None) -> date | None:
    """The day a message was sent: named in its clause, or else last in front of it, or by its entry's beginning."""
    start = statement.start
    inside = calendar.in_line(statement.line, start + match.start(), start + match.end())
    before = [
        mention
        for mention in calendar.in_line(statement.line, start, start + match.start())
        if not statement.line.text[mention.mention.end : start + match.start()].strip(" :,–—-(")
    ]
    first = [mention for mention in calendar.in_line(statement.line) if not mention.before.strip(" |*-[]x")]
    days = [_day(mention, calendar, interview) for mention in (*inside, *before, *first)]
    return next((day for day in days if day), stamp_day(statement.line))


def _day(mention: Dated, calendar: Calendar, interview: date | None) -> date | None:
    """The day a mention means, never one before the interview."""
    days = (calendar.day(mention, towards="past"), calendar.day(mention, interview, "future"))
    return next((day for day in days if day and (interview is None or day >= interview)), None)

"""When the employer means to answer: the day or the span they named."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from afterword.dates.durations import Duration, find_durations
from afterword.dates.resolution import complete, resolve
from afterword.readers.by_rule import deadline_words as words
from afterword.readers.by_rule.days import Calendar, Dated
from afterword.readers.by_rule.found import Found
from afterword.readers.by_rule.own_matter import is_withheld
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.statements import Statement, position

_HEAD = 3
_BY = Pattern(r"\b(?:by|before|until|bis)\s+(?:the )?(?:\pL+day,? )?$")
_LONGEST = timedelta(days=200)


class Deadline(NamedTuple):
    """What the employer said about their answer, with the sentence it was said in.

    Attributes:
        decision_until: The last day of a week or month, where they named no day.
        stated_days: In calendar days.
        working_days: The same in working days, where they named it so.
        too_early: A day named by which they would answer that lies before the interview, and so is none.
    """

    decision_by: Found[date] | None = None
    decision_until: Found[date] | None = None
    stated_days: Found[int] | None = None
    working_days: int | None = None
    too_early: date | None = None
    said_in: Passage | None = None


def read_deadline(
    told: Sequence[Statement], calendar: Calendar, interview: date | None, answer: Passage | None = None
) -> Deadline:
    """The day and the span that the employer named for their answer; of several the last one plainly named.

    Args:
        told: The sentences of the notes.
        calendar: The dates of the notes.
        interview: The day of the interview.
        answer: The sentence that holds the answer itself; a date in it names no deadline.
    """
    deadline = Deadline()
    plain = False
    for number, statement in enumerate(told):
        if statement.passage == answer or is_withheld(statement.line) or _is_of_another(statement.text):
            continue
        span = _span(statement, calendar) or _bare_span(statement.text, told[number - 1].text if number else "")
        moved = _moved_day(statement, calendar, interview) if deadline.decision_by else None
        day = moved or _day(statement, calendar, interview) or _bare_day(told, number, calendar, interview)
        if span is None and day is None:
            rough = _day(statement, calendar, interview, roughly=True)
            early = _too_early(statement, calendar, interview)
            deadline = deadline._replace(
                decision_until=rough or deadline.decision_until, too_early=early or deadline.too_early
            )
            continue
        plainly = moved is not None or words.PLAIN.search(statement.text) is not None
        if plain and not plainly:
            continue
        plain = plain or plainly
        deadline = Deadline(
            day or deadline.decision_by,
            None,
            Found(span.days, statement.passage) if span else deadline.stated_days,
            span.working_days if span else deadline.working_days,
            deadline.too_early,
            deadline.said_in if deadline.said_in and not words.ANSWER.search(statement.text) else statement.passage,
        )
    return deadline


def _is_of_another(text: str) -> bool:
    """Whether a sentence is about another employer, told by the plural of its verb: "Larkfield say they'll decide"."""
    match = words.OF_ANOTHER.match(text)
    return match is not None and match[1].lower() not in words.THEIR_OWN


def _span(statement: Statement, calendar: Calendar) -> Duration | None:
    """The span named for an answer in a sentence."""
    text = statement.text
    if words.NOT_THEIR_ANSWER.search(text) or words.OWN_PLAN.search(text) or words.WAITED.search(text):
        return None
    spans = [span for span in find_durations(text) if span.days > 1 or words.WITHIN.search(text[: span.start])]
    days = [(_offset(statement, d), _offset(statement, d) + len(d.mention.text)) for d in _inside(statement, calendar)]
    spans = [span for span in spans if not any(start <= span.start < end for start, end in days)]
    spans = [span for span in spans if _is_of_answer(text, span)]
    return spans[-1] if spans else None


def _bare_span(text: str, before: str) -> Duration | None:
    """The span of a sentence that holds nothing else but who named it, or that answers "when will I hear?".

    Args:
        text: The sentence.
        before: The sentence before it.
    """
    spans = [span for span in find_durations(text) if span.days > 1]
    if len(spans) != 1 or words.WAITED.search(text):
        return None
    reason = words.REASON.search(text, spans[0].end)
    rest = f"{text[: spans[0].start]} {text[spans[0].end : reason.start() if reason else None]}"
    beside = [word.strip("'’") for word in re.findall(r"[^\W\d_][\w'’]*", rest)]
    if any(word.lower() not in words.ATTRIBUTION and not word[0].isupper() for word in beside):
        return None
    return spans[0] if words.SPEAKER.search(text) or words.WHEN.search(before) else None


def _bare_day(told: Sequence[Statement], number: int, calendar: Calendar, interview: date | None) -> Found[date] | None:
    """The day that is all a sentence says, in answer to "when will I hear?"."""
    statement = told[number]
    mentions = _inside(statement, calendar)
    asked = number > 0 and words.WHEN.search(told[number - 1].text) is not None
    if not asked or len(mentions) != 1 or len(mentions[0].mention.text) < len(statement.text.strip(" .,!")):
        return None
    day = calendar.day(mentions[0], interview, "future")
    return Found(day, mentions[0].passage) if day else None


def _moved_day(statement: Statement, calendar: Calendar, interview: date | None) -> Found[date] | None:
    """The day to which a sentence says that the answer was moved."""
    for mention in _inside(statement, calendar):
        day = calendar.day(mention, interview, "future")
        if words.MOVED.search(mention.before) and day is not None and (interview is None or day >= interview):
            return Found(day, mention.passage)
    return None


def _is_of_answer(text: str, span: Duration) -> bool:
    """Whether the word nearest in front of a span, or else behind it, is one for an answer and not for a task."""
    if words.TOPICAL.search(text[: span.start]) and not words.TO_ME.search(text):
        return False
    if words.EQUALS.match(text[span.end : span.end + 12]):
        return not words.OTHER_SPAN.search(text[: span.start])
    answers = [match.start() for match in words.ANSWER.finditer(text)]
    others = [match.start() for match in words.OTHER_SPAN.finditer(text)]
    answer = max((start for start in answers if start <= span.start), default=-1)
    other = max((start for start in others if start <= span.start), default=-1)
    if answer >= 0 or other >= 0:
        return answer > other
    return bool(answers) and (not others or answers[0] < others[0])


def _day(
    statement: Statement, calendar: Calendar, interview: date | None, *, roughly: bool = False
) -> Found[date] | None:
    """The day named for an answer in a sentence, or the last of the week or month named; none before the interview."""
    text, line = statement.text, statement.line
    inside = [m for m in _inside(statement, calendar) if (m.mention.reading.precision != "day") == roughly]
    mentions = [m for m in inside if not _is_day_of_writing(m, calendar) and not _tells_when(m, statement)]
    if not mentions or words.NOT_THEIR_ANSWER.search(text) or words.ARRANGING.search(_without(inside, statement)):
        return None
    last_span = max((s.end for s in find_durations(text)), default=None)
    equated = [
        m for m in mentions if last_span is not None and words.EQUALS.fullmatch(text[last_span : _offset(statement, m)])
    ]
    if not equated and not words.ANSWER.search(text):
        return None
    written = calendar.written
    added_later = written is not None and line.passage.start >= written.passage.start and statement.number >= _HEAD
    said_on = written.value if written and (added_later or interview is None) else interview
    meant = calendar.last_day if roughly else partial(calendar.day, towards="future")
    ranked = _most_telling(mentions, equated, _cue(statement))
    for day, mention in ((meant(m, said), m) for said in {said_on: 0, interview: 0} for m in ranked):
        earliest = interview or (written.value if written else None)
        told = mention.mention.reading.anchor == "calendar" and day == interview
        if day is not None and not told and (earliest is None or earliest <= day <= earliest + _LONGEST):
            return Found(day, mention.passage)
    return None


def _without(mentions: Sequence[Dated], statement: Statement) -> str:
    """A sentence without the date expressions in it: "at the start of next week" starts nothing."""
    text = statement.text
    for mention in reversed(mentions):
        start = _offset(statement, mention)
        text = text[:start] + text[start + len(mention.mention.text) :]
    return text


def _too_early(statement: Statement, calendar: Calendar, interview: date | None) -> date | None:
    """The whole date behind "by" in a sentence about an answer, where it lies before the interview."""
    if interview is None or statement.line.pasted or not words.PLAIN.search(statement.text):
        return None
    for mention in _inside(statement, calendar):
        day = resolve(mention.mention.reading) if complete(mention.mention.reading) else None
        if day is not None and day < interview and _BY.search(mention.before):
            return day
    return None


def _inside(statement: Statement, calendar: Calendar) -> Sequence[Dated]:
    return calendar.in_line(statement.line, statement.start, statement.end)


def _tells_when(mention: Dated, statement: Statement) -> bool:
    """Whether an expression says when something happened, or is to happen beside an answer."""
    opens = not statement.text[: _offset(statement, mention)].strip(" -*[]x")
    if opens and (
        words.ENTRY.match(mention.after) or words.POSSESSIVE.search(mention.mention.text + mention.after[:2])
    ):
        return True
    reading = mention.mention.reading
    today = reading.anchor == "day" and reading.shift == 0
    return words.IN_PLACE.search(mention.before) is not None or (today and not words.STILL_AHEAD.search(mention.before))


def _is_day_of_writing(mention: Dated, calendar: Calendar) -> bool:
    """Whether an expression only dates the notes: "12 May (today)"."""
    written = calendar.written
    reading = mention.mention.reading
    aside = reading.anchor == "day" and (
        mention.before.rstrip().endswith("(") or words.NAMES_TODAY.match(mention.after)
    )
    past = reading.anchor == "day" and reading.shift < 0
    return bool(aside) or past or (written is not None and mention.passage == written.passage)


def _offset(statement: Statement, mention: Dated) -> int:
    return position(statement.passage, mention.passage.start)


def _cue(statement: Statement) -> int:
    """Where a sentence speaks of an answer, as an offset of the notes."""
    match = words.ANSWER.search(statement.text)
    return statement.passage.offsets[match.start()] if match else statement.passage.start


def _most_telling(mentions: Sequence[Dated], equated: Sequence[Dated], cue: int) -> list[Dated]:
    """Expressions by how plainly they name the day: after a span and "=", after "by" or "that was", then the rest.

    Those behind the word for an answer come before those in front of it.
    """
    marked = [m for n, m in enumerate(mentions) if words.MARKED.search(m.before) or _follows(mentions, n)]
    ranked = [*reversed(equated), *reversed(marked), *mentions]
    return [*(m for m in ranked if m.passage.start > cue or m in equated), *ranked]


def _follows(mentions: Sequence[Dated], number: int) -> bool:
    """Whether an expression only says the one before it again: "end of next week, the 20th"."""
    if number == 0:
        return False
    gap = mentions[number].line.text[mentions[number - 1].mention.end : mentions[number].mention.start]
    return not gap.strip(" ,(\"”'=")

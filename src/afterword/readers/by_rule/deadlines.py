"""When the employer means to answer: the day or the span they named."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from afterword.dates.durations import Duration, find_durations
from afterword.readers.by_rule.days import Calendar, Dated
from afterword.readers.by_rule.found import Found
from afterword.readers.by_rule.own_matter import is_withheld
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.statements import Statement, position
from afterword.readers.by_rule.vocabulary import NEVER_NAMES

_ANSWER = Pattern(
    r"(?:^said (?:about |around |maybe )?(?:\d|an? |one |two |three |four |ten )|^(?:\pL+ |\d+ ){1,3}?\pL*, (?:he"
    r"|she|they)"
    r" (?:said|says|reckoned)\b|\b(?:by|before|within)\b.{0,30}\b(?:they|she|he|hr) said\b)"
    r"|\b(?:deci\w*|verdict|ans\b|repl(?:y|ies)\b|final call|(?:expect|get|have) (?:a|the|their|her|his) (?:call"
    r"|email|e-mail|mail|letter|ring|text)\b"
    r"|target for|due\b|hear(?:ing)?\b(?: back)?|(?:said|says|thought|thinks|reckons?|promised) (?:by|before|within"
    r"|around)\b"
    r"|(?:writes|rings|calls|phones|mails|e-?mails|tells|lets) (?:to )?(?:everyone|everybody|all|candidates|us|me"
    r"|people)\b"
    r"|(?:give|gave|giving) (?:her|him|them|me) (?:till|until)|let (?:me|us|you|candidates|everyone|people) know"
    r"|(?:get|getting"
    r"|come|coming) back|back to (?:me|us|you)"
    r"|feedback|answers?|results?|outcome|respon\w*|in touch|inform|notify|tell (?:me|us|you|candidates)"
    r"|told me (?:by|within|in|before|they|that they|she|he)\b"
    r"|confirm\w*|letter|make (?:a|the) call|(?:they|she|he|hr)(?:'d| had)? (?:said|quoted|reckoned?|promised)"
    r" (?:about |around |up to |maybe )?(?:\d|a |one |two |three |four |five |ten )|timeline|timeframe|turnaround"
    r"|(?:will|'ll|ll|'d|d|should|would|going to|gonna) (?:\w+ )?(?:know|ring|call|phone|text|e-?mail|mail|write"
    r"|contact|reply|message)"
    r"|theyd ring|shed ring|hed ring|offers? (?:out|made|go|will|by)|make (?:an|the|their) offer|make up their minds?"
    r"|choose|pick someone|finali[sz]e|appoint"
    r"|news\b|update\b|within\b|allow\b|give (?:it|us|them)\b|(?:it|this|process|decision|usually|normally) takes\b"
    r"|take about|(?:i|to|must|just|should|please) wait|^wait|yes/no|yes or no|(?:they|will) say\b|(?:they"
    r"|trustees|panel|board|partners|committee"
    r"|governors) (?:then "
    r"|all |both |will |meet,? then they )?(?:phone|ring|call|write|decide|tell|text|e-?mail|reply|choose"
    r"|know)\b[^.;]{0,40}\b(?:by|on|before"
    r"|within|in|next|this|either)\b|bescheid|melde\w*|rückmeldung"
    r"|entscheid\w*|antwort|zusage|réponse|respuesta|resposta|risposta|antwoord|besked|répondre|responder|rispondere)"
)
_NOT_THEIR_ANSWER = Pattern(
    r"\bmy (?:answer|decision|reply|response)\b|\b(?:answer|decision|reply) (?:from|off) me\b"
    r"|\b(?:i|i'?ve|i'?ll) (?:have|need|must|should|ought|got|want)(?: got)?(?: to)? (?:decide|answer|reply|respond"
    r"|confirm|tell|let|send|mail|email|share|give|submit|finish|write|chase|do)\b"
    r"|\b(?:other|another|competing|second) (?:offer|company|firm|process|job|interview|place|role)\b|\bremind me\b"
    r"|\bmy (?:other|current)\b|\bwants? (?:an|my|a) (?:answer|decision|reply)\b|\b(?:made|make) (?:me )?an offer\b"
    r"|(?:^|[-–—:,;]\s*|\bi(?:'ve)? (?:have )?)(?:wrote|sent|e-?mailed|mailed|chased|followed up|checked in|asked"
    r"|rang|phoned)\b|\bheard (?:back|from|on|today|yesterday)\b"
)
_OTHER_SPAN = Pattern(
    r"\b(?:take[- ]?home|tasks?|assignment|exercise|case study|notice|trial|probation|contract|holiday|annual leave"
    r"|days'? leave|experience|every|lesson|presentation|test|pilot|training|ramp\w*|sprint|rotation|sessions?|course"
    r"|internship|placement|shifts?|rotas?|deliver\w*|ship\w*|project|migration|backlog|study|holidays|maternity"
    r"|commute|start(?:ing)? in|long|(?:for|over|in) the last)\b"
)
_WAITED = Pattern(
    r"\b(?:since|been|ago|waited|waiting|silence|nothing|no (?:word|reply|answer|news)|still|heard nothing)\b"
)
OWN_PLAN = Pattern(
    r"\bif (?:i|there|it|they|no|nothing|not)\b|\b(?:follow(?:ing)? up|chase|check(?:ing)? in|nudge|ping)\b"
    r"|\bi'?ll (?:write|wait|give|call|ring|email|mail)\b"
)
"""What the candidate means to do if no answer comes."""

_ARRANGING = Pattern(
    r"\b(?:schedul\w*|book\w*|arrang\w*|set up|slot|second round|next round|take[- ]?home|task|presentation"
    r"|start date|starts?|starting)\b"
)
_MARKED = Pattern(
    r"(?:\b(?:by|before|latest|on|bis|avant|antes d\pL+|entro|senast|uiterlijk|hasta|até|that was|that is|that's|ie"
    r"|i\.e\.?|von|around)|=|:|->|→"
    r"|\()\s*(?:the\s+)?[\"'“(]?\s*$"
)
_EQUALS = Pattern(r"\s*(?:=|:|->|→|\(|,? (?:so|i\.e\.|ie|which is|that'?s|until|till))\s*$")
_PLAIN = Pattern(
    r"\b(?:deci\w*|verdict|hear\b|let (?:me|us|you|candidates|everyone|people) know|get back|come back to|in touch"
    r"|ring\b"
    r"|answer|outcome|tell (?:me|us)|bescheid|rückmeldung|entscheid\w*|réponse|répondre|respuesta|resposta|risposta"
    r"|antwoord|besked)"
)
_OF_ANOTHER = Pattern(
    r"(?:and |but |also )?(\p{Lu}\pL+)(?: \p{Lu}\pL+)? (?:say|want|need|offer|give|start|decide)\b", cased=True
)
_THEIR_OWN = NEVER_NAMES | frozenset(
    "trustees partners governors candidates directors managers owners board committee shareholders".split()
)
_NAMES_TODAY = Pattern(r"\s*(?:is\b|'s\b|’s\b|[:=(])")
_WITHIN = Pattern(r"\b(?:in|within|after|inside|innerhalb)\s+(?:about |around )?$")
_HEAD = 3
_LONGEST = timedelta(days=200)


@dataclass(frozen=True, slots=True)
class Deadline:
    """What the employer said about their answer, with the sentence it was said in."""

    decision_by: Found[date] | None = None
    stated_days: Found[int] | None = None
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
    for statement in told:
        if statement.passage == answer or is_withheld(statement.line) or _is_of_another(statement.text):
            continue
        span = _span(statement)
        day = _day(statement, calendar, interview)
        plainly = _PLAIN.search(statement.text) is not None
        if (span is None and day is None) or (plain and not plainly):
            continue
        plain = plain or plainly
        deadline = Deadline(
            day or deadline.decision_by,
            Found(span.days, statement.passage) if span else deadline.stated_days,
            deadline.said_in if deadline.said_in and not _ANSWER.search(statement.text) else statement.passage,
        )
    return deadline


def _is_of_another(text: str) -> bool:
    """Whether a sentence is about another employer, told by the plural of its verb: "Larkfield say they'll decide"."""
    match = _OF_ANOTHER.match(text)
    return match is not None and match[1].lower() not in _THEIR_OWN


def _span(statement: Statement) -> Duration | None:
    """The span named for an answer in a sentence."""
    text = statement.text
    if _NOT_THEIR_ANSWER.search(text) or OWN_PLAN.search(text) or _WAITED.search(text):
        return None
    spans = [span for span in find_durations(text) if span.days > 1 or _WITHIN.search(text[: span.start])]
    spans = [span for span in spans if _is_of_answer(text, span)]
    return spans[-1] if spans else None


def _is_of_answer(text: str, span: Duration) -> bool:
    """Whether the word nearest in front of a span, or else behind it, is one for an answer and not for a task."""
    if _EQUALS.match(text[span.end : span.end + 12]):
        return not _OTHER_SPAN.search(text[: span.start])
    answers = [match.start() for match in _ANSWER.finditer(text)]
    others = [match.start() for match in _OTHER_SPAN.finditer(text)]
    answer = max((start for start in answers if start <= span.start), default=-1)
    other = max((start for start in others if start <= span.start), default=-1)
    if answer >= 0 or other >= 0:
        return answer > other
    return bool(answers) and (not others or answers[0] < others[0])


def _day(statement: Statement, calendar: Calendar, interview: date | None) -> Found[date] | None:
    """The day named for an answer in a sentence; never one before the interview."""
    text, line = statement.text, statement.line
    inside = calendar.in_line(line, statement.start, statement.end)
    mentions = [mention for mention in inside if not _is_day_of_writing(mention, calendar)]
    if not mentions or _NOT_THEIR_ANSWER.search(text) or _ARRANGING.search(text):
        return None
    last_span = max((s.end for s in find_durations(text)), default=None)
    equated = [
        m for m in mentions if last_span is not None and _EQUALS.fullmatch(text[last_span : _offset(statement, m)])
    ]
    if not equated and not _ANSWER.search(text):
        return None
    written = calendar.written
    added_later = written is not None and line.passage.start >= written.passage.start and statement.number >= _HEAD
    said_on = written.value if written and (added_later or interview is None) else interview
    for mention in _most_telling(mentions, equated, _cue(statement)):
        day = calendar.day(mention, said_on, "future")
        earliest = interview or (written.value if written else None)
        if day is not None and (earliest is None or earliest <= day <= earliest + _LONGEST):
            return Found(day, mention.passage)
    return None


def _is_day_of_writing(mention: Dated, calendar: Calendar) -> bool:
    """Whether an expression only dates the notes: "12 May (today)"."""
    written = calendar.written
    reading = mention.mention.reading
    aside = reading.anchor == "day" and (mention.before.rstrip().endswith("(") or _NAMES_TODAY.match(mention.after))
    past = reading.anchor == "day" and reading.shift < 0
    return bool(aside) or past or (written is not None and mention.passage == written.passage)


def _offset(statement: Statement, mention: Dated) -> int:
    return position(statement.passage, mention.passage.start)


def _cue(statement: Statement) -> int:
    """Where a sentence speaks of an answer, as an offset of the notes."""
    match = _ANSWER.search(statement.text)
    return statement.passage.offsets[match.start()] if match else statement.passage.start


def _most_telling(mentions: Sequence[Dated], equated: Sequence[Dated], cue: int) -> list[Dated]:
    """Expressions by how plainly they name the day: after a span and "=", after "by" or "that was", then the rest.

    Those behind the word for an answer come before those in front of it.
    """
    marked = [m for n, m in enumerate(mentions) if _MARKED.search(m.before) or _follows(mentions, n)]
    ranked = [*reversed(equated), *reversed(marked), *mentions]
    return [*(m for m in ranked if m.passage.start > cue or m in equated), *ranked]


def _follows(mentions: Sequence[Dated], number: int) -> bool:
    """Whether an expression only says the one before it again: "end of next week, the 20th"."""
    if number == 0:
        return False
    gap = mentions[number].line.text[mentions[number - 1].mention.end : mentions[number].mention.start]
    return not gap.strip(" ,(\"”'=")

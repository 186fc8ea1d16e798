"""What has happened since the interview: messages the candidate sent, and the employer's answer."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal

from afterword.context import Kind, Person, Sent
from afterword.readers.by_rule.calling import people_called
from afterword.readers.by_rule.days import Calendar, stamp_day
from afterword.readers.by_rule.found import Found
from afterword.readers.by_rule.pattern import Match, Pattern
from afterword.readers.by_rule.statements import Statement

Answer = Literal["rejected", "frozen", "offer"]

_I = (
    r"(?:^|[-–—:,;.(✓☑→]\s*|\bi(?:'ve| have)?\s+|\b(?:then|and|so|have|already|only|just|also)\s+)"
    r"(?:also |already |just |then )?"
)
_SENT = Pattern(
    rf"{_I}(?:sent|wrote (?:to|again|a|an|her|him|them|back|short|in|asking)|e-?mailed|mailed|messaged|dropped (?:her"
    rf"|him|them|\w+) a|followed[ -]up|chased|checked[ -]in|nudged|pinged|thanked|asked (?:twice|again|three times"
    rf"|for (?:news|an update)))\b[^.;\n]*"
    r"|(?:^|[-–—:,]\s*)(?:(?:v|very|a|another|one|short|quick|polite|gentle|brief|second|2nd|first|1st) ){0,3}"
    r"(?:nudge|chaser|reminder|check[- ]?in|follow[- ]?up|e-?mail|mail|message|note|thank[- ]?you)(?: (?:note|e-?mail"
    r"|mail))?"
    r" (?:to|sent)\b[^.;\n]*"
    r"|\b(?:thank[- ]?you|thanks|ty|check[- ]?in|follow[- ]?up|chaser|reminder)(?: (?:note|e-?mail|mail|card"
    r"|message))?(?: was| has been| already| were)* (?:sent|gone|done|emailed|out)\b[^.;\n]*"
    r"|\b(?:sent|done):? (?:the )?(?:thank[- ]?you|check[- ]?in)[^.;\n]*"
    r"|\b(?:reply|answer|response|word|nothing|news) (?:to|since|after|on) my (?:first |last "
    r"|second )?(?:thank[- ]?you|check[- ]?in|follow[- ]?up|e-?mail|mail|message|note)s?\b[^.;\n]*"
)
_MESSAGE_OF_THANKS = Pattern(r"\b(?:thank(?:s|ed)?(?:[ -]?you)?|ty)\b")
_ASKING = Pattern(
    r"\b(?:check(?:ed)?[ -]?in|follow(?:ed)?[ -]?up|chas\w+|nudg\w+|ping\w*|remind\w*|status|updates?|again|news"
    r"|wrote|asked|after my (?:e-?mail|mail|message)|my (?:first |last |second )?(?:e-?mail|mail|message|note)s?)\b"
)
_OF_ANOTHER_MATTER = Pattern(
    r"\b(?:application|applied|cv|résumé|resume|cover letter|wrote (?:that|it|this) down|wrote (?:up|code|notes)|form"
    r"|invoice|documents?|references?|link)\b"
)
_MEANT = Pattern(
    r"(?:(?:then|now|so|just|today|tomorrow):? )?(?:one|a) (?:\pL+ ){0,3}(?:nudge|chaser|line|note|mail|e-?mail"
    r"|message)\b"
)
_STILL_TO_DO = Pattern(r"(?:today|now|to-?do|next(?: step)?|plan|action|tomorrow|then)")
_DONE = Pattern(r"\b(?:sent|wrote|e-?mailed|mailed|chased|nudged|pinged|thanked|followed up|checked in)\b")
_UNANSWERED = Pattern(r"\b(?:once|no (?:answer|reply|response)|nothing back|never (?:answered|replied))\b")
_THANKS_ARE_OVER = timedelta(days=5)
_TWICE = Pattern(r"\b(?:twice|two (?:check|follow|e-?mail|mail|message)|2x|x2)\b")

_NEGATIVE = (
    r"\bnot (?:be )?(?:mov|go|tak|proceed|progress|pursu)\w* (?:you |it |your application |things )?(?:forward|ahead"
    r"|further|any further)"
    r"|\bnot (?:be )?(?:mov|go|tak|proceed|progress)\w* (?:forward |ahead |further )?with (?:you|me|your|my)\b"
    r"|\b(?:went|gone|going|go|decided|chose|chosen|choosing|appoint\w*|offered|select\w*|proceed\w*|pursu\w*"
    r"|hir(?:ed|ing)|mov\w*)\b[^.;!?\n]{0,40}\b(?:(?:another|other|different|stronger|internal|external"
    r"|more experienced"
    r"|preferred) (?:candidates?|applicants?|person|people|hire)|(?:someone|somebody) (?:else|with|who|whose|more"
    r"|internal))\b"
    r"|\b(?:been|was|were|are|am|i'm|application) unsuccessful\b|\bunsuccessful (?:on this occasion|this time"
    r"|application)\b"
    r"|\bunable to (?:offer|take) (?:you|your)\b|\bwe regret\b|\bregret to (?:inform|tell|say|advise)\b"
    r"|\bnot (?:been |be )?(?:successful|selected"
    r"|shortlisted|offering you)\b|\bwon'?t be (?:offering|taking|moving)\b"
    r"|\b(?:didn'?t|did not|havent|haven'?t) (?:get|got|make) (?:it|the (?:job|role|post|position|cut))\b"
    r"|\b(?:turned me|been turned|was turned) down\b|\brejected me\b|\b(?:got|been|i was|i'm|im) rejected\b"
    r"|\bno luck (?:with|this time)\b|\brejection (?:e-?mail|mail|letter|call|came)\b"
    r"|\b(?:it'?s|its|so|was|so it'?s|got|that'?s)[:,]? a (?:polite |firm |clear |kind )?no\b|\b(?:position|role|post"
    r"|vacancy|job) (?:has been|was|is|got) (?:now )?filled\b|\bfilled the (?:role|post|position|vacancy|job)\b"
    r"|\b(?:took|taken|chose|chosen|picked|appointed|hired|found|going with|gone with) (?:on )?(?:someone|somebody"
    r"|the other"
    r"|another (?:one|applicant|candidate|person))\b|\bit was the other (?:one|person|candidate)\b"
    r"|\b(?:the other (?:one|person|candidate)|someone else|somebody else) (?:got|has|gets) (?:it|the)\b"
    r"|\b(?:got|had|received|here'?s) (?:the|a|my|their) (?:rejection|no)\b|\bpipped\b|\blost out\b|\brunner[- ]up\b"
    r"|\bcame second\b|\bdecided (?:on|for) (?:another|the other|someone|somebody)\b"
    r"|\babsage\b|\babgesagt\b|\bleider nicht\b|\banderen (?:bewerber|kandidat)\w*|\bpas retenue?\b"
)
_REJECTED = Pattern(_NEGATIVE)
_FROZEN = Pattern(
    r"\b(?:hiring|recruitment|headcount|recruiting) (?:is |has been |was |now )?(?:a )?(?:freeze|frozen|on hold"
    r"|paused|stopped|pause)\b|\b(?:hiring|recruitment|headcount) freeze\b|\bfreeze on (?:hiring|recruitment"
    r"|headcount)\b"
    r"|\b(?:frozen|froze|paused|stopped|suspended) (?:all |any |external |their |the ){0,2}(?:hiring|recruitment"
    r"|headcount|recruiting)\b"
    r"|\b(?:role|post|position|vacancy|job|req|requisition|hire|search)\b[^.;!?\n]{0,15}"
    r"\b(?:is|are|was|been|being|gets|got|now|put)\b[^.;!?\n]{0,15}\b(?:frozen|on hold|paused|on ice|cancelled"
    r"|canceled|withdrawn|pulled|suspended"
    r"|postponed indefinitely|scrapped|cut)\b"
    r"|\b(?:put|putting) (?:\w+ ){0,4}(?:role|post|position|hire|hiring|search|it|everything) on (?:hold|ice)\b"
    r"|\bnot (?:be )?filling\b|\beinstellungsstopp\b|\bauf eis\b"
)
_OFFERED = Pattern(
    r"\b(?:(?:they|she|he|we) )?(?:'ve |have |has )?offered me (?:the|a) (?:job|role|post|position|place)\b"
    r"|\bmade me an offer\b|\bgot (?:the|an) (?:job|offer|role|post)\b|\b(?:i got|ive got|i've got) it\b"
    r"|\b(?:pleased|delighted|happy|glad|thrilled) to (?:offer you|extend|make you an offer)\b|\b(?:offer letter"
    r"|written offer|formal offer|verbal offer)\b|\boffer (?:came|arrived|received|is in|in writing)\b"
    r"|\boffer!|\boffered (?:it to me|me it)\b|\baccepting(?: it)?[.!]*$"
    r"|\bzusage\b|\baccepted (?:the|their) offer\b|\bthey want me to start\b"
)
_ANSWERS: tuple[tuple[Answer, Pattern], ...] = (
    ("rejected", _REJECTED),
    ("frozen", _FROZEN),
    ("offer", _OFFERED),
)
_SUPPOSED = Pattern(
    r"\b(?:if|unless|in case|whether|may|might|could|would|probably|maybe|perhaps|expect\w*|afraid|worried|hop(?:e"
    r"|ing)|other|another|2nd|second|previous|last (?:year|time)|predecessor|before|"
    r"ended|lifted|over|out of|under|during|despite|past|after (?:the|a)|since the|no|never|don'?t|dont|not yet"
    r"|not mention|without|until|gets?"
    r"|when|guess|bet|suspect|think|elsewhere|why|how)\b[^.;!?\n]{0,45}$"
)
_OTHER_EMPLOYER = Pattern(r"^[^.;!?\n]{0,20}\b(?:from|by|at|elsewhere)\s+(?:the\s+)?(\p{Lu}[\pL\d&'’-]+)", cased=True)
_SUBJECT = Pattern(
    r"(\p{Lu}[\pL\d&'’-]+)(?: [\p{Lu}&][\pL\d&'’-]*){0,4}(?: (?:have|has|had|just|also)){0,2} $", cased=True
)
_NOT_AN_EMPLOYER = frozenset(
    """they she he we it and but so hr then today yesterday the board trustees panel company team management group
    governors council committee director office trust university school recruitment headcount hiring""".split()
)
_TOO = Pattern(r"^[^.;!?\n]{0,15}\b(?:too|as well|elsewhere)\b")
_LIFTED = Pattern(
    r"^[^.;!?\n]{0,35}\b(?:lifted|over|ended|last year|is gone|years? ago|back in|but (?:this|the|ours|mine|not)"
    r"|exempt)\b"
)


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
    match = _SENT.search(text)
    return match is not None and not _OF_ANOTHER_MATTER.search(match[0]) and not _MEANT.match(text)


def _sent_in(
    statement: Statement, people: Sequence[Person], calendar: Calendar, interview: date | None
) -> Iterator[Sent]:
    match = _SENT.search(statement.text)
    label = statement.line.label
    meant = label is not None and _STILL_TO_DO.fullmatch(label.text) and not _DONE.search(statement.text)
    if match is None or _OF_ANOTHER_MATTER.search(match[0]) or _MEANT.match(statement.text) or meant:
        return
    day = _sent_on(statement, match, calendar)
    late = day is not None and interview is not None and day - interview >= _THANKS_ARE_OVER
    kind: Kind | None = None
    if _MESSAGE_OF_THANKS.search(match[0]):
        kind = "thank_you"
    elif late or _ASKING.search(match[0]) or _UNANSWERED.search(statement.text):
        kind = "check_in"
    if kind is None:
        return
    called = people_called(match[0], people)
    sent = Sent(kind=kind, date=day.isoformat() if day else None, to=called[-1].name if called else None)
    yield sent
    if _TWICE.search(match[0]):
        yield sent


def _sent_on(statement: Statement, match: Match, calendar: Calendar) -> date | None:
    """The day a message was sent: named in its clause, or else the one its entry begins with."""
    start = statement.start
    inside = calendar.in_line(statement.line, start + match.start(), start + match.end())
    first = [mention for mention in calendar.in_line(statement.line) if mention.mention.start == 0]
    days = [calendar.day(mention, towards="past") for mention in (*inside, *first)]
    return next((day for day in days if day), stamp_day(statement.line))


def read_answer(told: Sequence[Statement], company: str | None, people: Sequence[Person]) -> Found[Answer] | None:
    """The employer's answer, where the notes hold one; of several the last."""
    answer: Found[Answer] | None = None
    for statement in told:
        if statement.line.pasted == "advert":
            continue
        for meaning, pattern in _ANSWERS:
            for match in pattern.finditer(statement.text):
                before, after = statement.text[: match.start()], statement.text[match.end() :]
                other = _elsewhere(before, after, company, people)
                if not _SUPPOSED.search(before) and not _LIFTED.match(after) and not other:
                    answer = Found(meaning, statement.passage)
    return answer


def _elsewhere(before: str, after: str, company: str | None, people: Sequence[Person]) -> bool:
    """Whether the words round an answer give it to another employer: "Rowan Ltd have", "from Rowan Ltd"."""
    for match in (_SUBJECT.search(before), _OTHER_EMPLOYER.match(after)):
        if match is None or match[1].lower() in _NOT_AN_EMPLOYER:
            continue
        if match[1].lower() not in (company or "").lower() and not people_called(match[1], people):
            return True
    return _TOO.match(after) is not None

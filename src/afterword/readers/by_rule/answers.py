"""The employer's answer: a refusal, a post that is not filled for now, an offer.

News of an answer has no fixed words but a few fixed shapes: somebody else was chosen, the post went to them, the
candidate was not chosen, hiring stands still, the post is no more.
"""

from collections.abc import Sequence
from typing import Literal

from afterword.context import Person
from afterword.readers.by_rule.calling import people_called
from afterword.readers.by_rule.found import Found
from afterword.readers.by_rule.own_matter import is_of_another_process
from afterword.readers.by_rule.pattern import Match, Pattern
from afterword.readers.by_rule.statements import Statement
from afterword.readers.by_rule.vocabulary import NEVER_NAMES

Answer = Literal["rejected", "frozen", "offer"]

_WORD = r"(?:[\pL'’-]+ )"
_POST = r"(?:job|role|post|position|vacancy|place|opening)"
_NOT = r"(?:not|never|(?:was|were|is|are|have|has|had|did|do|wo|would|could)(?: ?n['’]?t| not))"
_TO_BE = r"(?:(?:has|have|had|was|were|is|are|been|being|gets?|got|now|just|already|since|be|will|'s|’s|put) ?){0,4}"

_CHOSE = (
    r"(?:(?:went|gone|going|go|proceed\w*|moving|moved|continu\w+|decided|decide|opted|plumped|settled|chosen to"
    r" (?:go|proceed|move))"
    rf" {_WORD}{{0,2}}?(?:with|for|on)|chose|chosen|choosing|picked|selected|select|selecting|hired|hiring|appointed"
    r"|appointing"
    r"|took|taken|taking|found|preferred|promoted|pursuing|offered|filled"
    r"|(?:decided|chosen|chose|elected|agreed) to (?:appoint|hire|pick|select|choose|pursue|offer|take|prefer))"
)
_KIND_OF_PERSON = (
    r"(?:candidates?|applicants?|person|people|colleagues?|hires?|appointments?|appointees?|insiders?|employees?|one"
    r"|chap|guy|bloke|fella|lad|lass|girl|woman|man|bid|staff)"
)
_ANOTHER = (
    r"(?:some(?:one|body) (?:else|more|already|internal|with|who|whose|local|from|they)"
    r"|(?:(?:an?|the|their|our|two|three) )?(?:another|other|different|stronger|better|internal|external|in-house"
    r"|existing|preferred|more (?:experienced|suitable|qualified)|better qualified) "
    rf"{_WORD}{{0,2}}?{_KIND_OF_PERSON}|one of (?:their|our) own)\b"
)
_ANYBODY = (
    r"(?:some(?:one|body)|(?:an?|the) "
    rf"{_WORD}{{0,2}}?(?:candidate|applicant|person|insider|chap|guy|bloke|lad|lass|girl|woman|man))\b"
)
_CHOSEN_WAY = r"(?:internal(?:ly)?|in-house|from within)\b"

_REJECTED = Pattern(
    # somebody else was chosen, or has the post
    rf"\b{_CHOSE} {_WORD}?{_ANOTHER}"
    rf"|\b(?:they|we|panel|board)(?:['’](?:ve|d|re))? (?:have |had |just |all )*{_CHOSE} {_WORD}?{_ANYBODY}"
    rf"|\b(?:gave|given|giving|awarded|offered|offering|handed) (?:it|(?:the|that|my) {_WORD}{{0,4}}?{_POST}) to"
    rf" (?:{_ANOTHER}|{_ANYBODY}|an?\b|the other\b|their\b|one of\b)"
    rf"|\b(?:it|{_POST})\b ?{_TO_BE} ?(?:gone|went|going|given|awarded|offered|handed) to (?:{_ANOTHER}|{_ANYBODY})"
    rf"|\b{_POST}\b ?{_TO_BE} ?(?:gone|went|given|awarded|offered|handed) to (?:an?|the|their|one of|another) \pL"
    rf"|\b{_POST} {_TO_BE} ?(?:filled|taken|gone)\b|\bfilled the {_WORD}{{0,3}}?{_POST}\b"
    rf"|\b(?:filled|appointed|promoted|recruited|gone|went|going)(?: it| the {_POST})? {_CHOSEN_WAY}"
    r"|\bpromoted [^.;!?\n]{2,40} instead\b|\bit was the other (?:one|person|candidate)\b"
    r"|\b(?:the other (?:one|person|candidate)|someone else|somebody else) (?:got|has|gets) (?:it|the)\b"
    r"|\bin (?:a|another) (?:different |new )?direction\b"
    # the candidate was not chosen
    rf"|(?:^\W*|\b(?:i|you|application|unfortunately|sadly)(?:['’](?:ve|m|re))? ){_WORD}{{0,2}}?{_NOT}"
    rf" {_WORD}{{0,2}}?(?:chosen|picked|selected|appointed|successful|shortlisted|taken (?:on|forward|further)|offered"
    rf" (?:it|the|this|a)|the {_WORD}?(?:candidate|one|person|applicant))\b"
    rf"|\b{_NOT} (?:to |be |going to |to be )*(?:taking|offering|inviting|progressing|pursuing|hiring|appointing"
    r"|proceeding|moving|going|take|offer|invite|appoint|hire|proceed|progress|move|go|pursue)"
    r"(?: (?:forward|ahead|further|on))? ?(?:with )?(?:me|you|my|your)\b"
    rf"|\b{_NOT} (?:be )?(?:mov|tak|proceed|progress|pursu)\w* (?:you |it |your application |things )?"
    r"(?:forward|ahead|further|any further)"
    r"|\bit (?:was|is|wo)n['’]?t (?:be |going to be )?me\b|\bit['’]?s not (?:going to be )?me\b"
    rf"|(?:^\W*|\b(?:i|you|nope|no|sadly|unfortunately|so|but|and) ){_NOT} (?:get|got|land) (?:it\b|the {_WORD}"
    rf"{{0,2}}?{_POST}\b)|\b{_NOT} (?:make|made) the cut\b"
    r"|\bno appointment for me\b|\b(?:i|me|application|been|was|were|are|am|i'm) unsuccessful\b"
    r"|\bunsuccessful (?:on this occasion|this time|application)\b|\bnot (?:on )?this (?:time|occasion)\b"
    r"|\bunable to (?:offer|take) (?:you|your)\b|\bwe regret\b|\bregret to (?:inform|tell|say|advise)\b"
    r"|\bknocked (?:me )?back\b|\bknock-?back\b|\bpassed (?:me over|on me|on my)\b|\bpassed over for\b"
    r"|\b(?:turned me|been turned|i was turned|application was turned|am turned) down\b|\brejected me\b"
    r"|\b(?:got|been|i was|i'm|im) rejected\b|\bno luck (?:with|this time)\b"
    r"|\brejection (?:e-?mail|mail|letter|call|came)\b|\b(?:got|had|received|here'?s) (?:the|a|my|their)"
    r" (?:rejection|no)\b"
    r"|\b(?:it'?s|its|so|was|so it'?s|got|that'?s|(?:answer|verdict|decision|result|outcome)(?: is| was|'s)?)[:,]?"
    r" (?:a (?:polite |firm |clear |kind )?no\b|no(?:$|[.,;:!]| (?:from|thank|and|but|she|he|they|for)\b))"
    r"|\bpipped\b|\blost out\b|\brunner[- ]up\b|\bcame second\b|\babsage\b|\babgesagt\b|\bleider nicht\b"
    r"|\banderen (?:bewerber|kandidat)\w*|\bpas retenue?\b"
)
_HIRING = r"(?:hiring|hires|recruitment|headcount|recruiting|vacanc(?:y|ies)|appointments|requisitions?|req)"
_STANDS = (
    r"(?:frozen|freeze|on hold|paused|on ice|suspended|halted|stopped|shelved|cancelled|canceled|withdrawn|pulled"
    r"|scrapped|postponed indefinitely|parked|axed)"
)
_FROZEN = Pattern(
    rf"\b{_HIRING} {_TO_BE} ?(?:a )?{_STANDS}\b|\b(?:hiring|recruitment|headcount) (?:freeze|pause|stop)\b"
    rf"|\bfreeze on {_WORD}?(?:hiring|hires|recruitment|headcount|posts|vacancies)\b"
    r"|\b(?:frozen|froze|paused|stopped|suspended|halted) (?:all |any |external |their |the |new ){0,2}"
    r"(?:hiring|recruitment|headcount|recruiting|vacancies|posts)\b"
    rf"|\b(?:role|post|position|vacancy|job|req|requisition|hire|search)\b[^.;!?\n]{{0,15}}"
    rf"\b(?:is|are|was|been|being|gets|got|now|put)\b[^.;!?\n]{{0,15}}\b(?:{_STANDS}|cut)\b"
    r"|\b(?:put|putting) (?:\w+ ){0,4}(?:role|post|position|hire|hiring|search|it|everything) on (?:hold|ice)\b"
    rf"|\b(?:pull|pulled|withdraw|withdrawn|withdrew|scrap|scrapped|shelve|shelved|cancel|cancelled|cut|axe|axed)"
    rf" the {_WORD}{{0,3}}?{_POST}\b"
    rf"|\b{_POST} {_NOT} (?:be )?(?:going ahead|filled|being filled|going to be filled)\b"
    rf"|\b{_POST} (?:no longer exists|has gone away|disappeared|was deleted|is no more)\b"
    rf"|\b(?:funding|budget|money|approval|sign-?off) (?:for (?:the|this|my) {_WORD}{{0,3}}?{_POST} )"
    rf"{_TO_BE} ?(?:fell through|fallen through|pulled|cut|withdrawn|refused|frozen|gone)\b"
    rf"|\b{_NOT} (?:to |be |going to )*(?:filling|fill(?:ed)? (?:it|the|this)|be filled|recruiting|hiring"
    r"|recruit|hire|appointing|appoint)\b(?: (?:any(?:one|body)|now|this year|before|until|till|at|for|it|the"
    r"|after)|[.,;]|$)"
    r"|\bno(?:body| one| appointments?)(?: (?:will|was|is|has|been|be|to|being)){1,3} (?:made|appointed)\b"
    r"|\beinstellungsstopp\b|\bauf eis\b"
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
_TOLD = Pattern(
    r"\b(?:ask(?:s|ed)?|talk(?:s|ed)?|discussed|about|describ\w+|the time"
    r"|my (?:old|last|former|previous|current|own)|ours?)\b[^,:;.!?\n]{0,45}$"
)
"""Words behind which an answer is part of what was talked about."""

_OWN_DOING = Pattern(
    rf"\bi(?:['’](?:d|ve)| had| have)? (?:{_CHOSE}|gave|given|awarded|offered|put"
    r"|pulled|cancelled|froze|paused|stopped)\b"
)

_OTHER_EMPLOYER = Pattern(r"^[^.;!?\n]{0,20}\b(?:from|by|at|elsewhere)\s+(?:the\s+)?(\p{Lu}[\pL\d&'’-]+)", cased=True)
_SUBJECT = Pattern(
    r"(\p{Lu}[\pL\d&'’-]+)(?: [\p{Lu}&][\pL\d&'’-]*){0,4}(?: (?:have|has|had|just|also)){0,2} $", cased=True
)
_NOT_AN_EMPLOYER = NEVER_NAMES | frozenset(
    """they she he we it and but so hr then today yesterday the board trustees panel company team management group
    governors council committee director office trust university school recruitment headcount hiring""".split()
)
_TOO = Pattern(r"^[^.;!?\n]{0,15}\b(?:too|as well|elsewhere)\b")
_LIFTED = Pattern(
    r"^[^.;!?\n]{0,35}\b(?:lifted|over|ended|last year|is gone|years? ago|back in|but (?:this|the|ours|mine|not)"
    r"|exempt)\b"
)


def read_answer(told: Sequence[Statement], company: str | None, people: Sequence[Person]) -> Found[Answer] | None:
    """The employer's answer, where the notes hold one; of several the last."""
    answer: Found[Answer] | None = None
    for statement in told:
        if statement.line.pasted == "advert" or is_of_another_process(statement.line):
            continue
        for meaning, pattern in _ANSWERS:
            for match in pattern.finditer(statement.text):
                before, after = statement.text[: match.start()], statement.text[match.end() :]
                if not _is_no_news(statement.text, match) and not _elsewhere(before, after, company, people):
                    answer = Found(meaning, statement.passage)
    return answer


def _is_no_news(text: str, match: Match) -> bool:
    """Whether an answer is only supposed, told of other times or of what was talked about, or done by the candidate."""
    before, after = text[: match.start()], text[match.end() :]
    if _SUPPOSED.search(before) or _TOLD.search(before) or _LIFTED.match(after):
        return True
    return any(own.start() <= match.start() < own.end() for own in _OWN_DOING.finditer(text))


def _elsewhere(before: str, after: str, company: str | None, people: Sequence[Person]) -> bool:
    """Whether the words round an answer give it to another employer: "Rowan Ltd have", "from Rowan Ltd"."""
    for match in (_SUBJECT.search(before), _OTHER_EMPLOYER.match(after)):
        if match is None or match[1].lower() in _NOT_AN_EMPLOYER:
            continue
        if match[1].lower() not in (company or "").lower() and not people_called(match[1], people):
            return True
    return _TOO.match(after) is not None

"""The constructions with which notes tell of an employer's answer: a refusal, a post that is not filled, an offer."""

from afterword.readers.by_rule.pattern import Pattern

_WORD = r"(?:[\pL'’-]+ )"
_POST = r"(?:job|role|post|position|vacancy|place|opening)"
_POSTS = rf"(?:{_POST}s?|vacancies|starts|starters|appointments?|hires?|hiring|recruitment|recruiting|headcount)"
_NOT = r"(?:not|never|(?:was|were|is|are|have|has|had|did|do|wo|would|could)(?: ?n['’]?t| not))"
_TO_BE = r"(?:(?:has|have|had|was|were|is|are|been|being|gets?|got|now|just|already|since|be|will|'s|’s|put) ?){0,4}"
_ENDS = r"(?:\W*$|[.,;:!)]|\s[-–—])"
_STAMP = (
    r"^(?:[^\pL]|(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep"
    r"|oct|nov"
    r"|dec)[a-z]{0,6}\b|(?:today|update|later|news|sadly|so|well|status|outcome|result|answer|decision|verdict"
    r"|latest)\b)*"
)
"""What a line may begin with before the answer: a date, a mark, the name of a field."""

CHOSE = (
    r"(?:(?:went|gone|going|go|proceed\w*|move|moving|moved|continu\w+|decided|decide|opted|plumped|settled|chosen to"
    r" (?:go|proceed|move))"
    rf" {_WORD}{{0,2}}?(?:with|for|on)|chose|chosen|choosing|picked|selected|select|selecting|hired|hiring|appointed"
    r"|appointing"
    r"|took|taken|taking|found|preferred|promoted|pursuing|offered|filled"
    r"|(?:decided|chosen|chose|elected|agreed) to (?:appoint|hire|pick|select|choose|pursue|offer|take|prefer))"
)
_KIND_OF_PERSON = (
    r"(?:candidates?|applicants?|person|people|colleagues?|hires?|appointments?|appointees?|insiders?|employees?|one"
    r"|chap|guy|bloke|fella|lad|lass|girl|woman|man|bid|staff|internals?)"
)
_ANOTHER = (
    r"(?:some(?:one|body) (?:else|more|already|internal|with|who|whose|local|from|they)"
    r"|(?:(?:an?|the|their|our|two|three) )?(?:another|other|different|stronger|better|internal|external|in-house"
    r"|existing|preferred|more (?:experienced|suitable|qualified)|better qualified) "
    rf"{_WORD}{{0,2}}?{_KIND_OF_PERSON}|(?:an?|the|their) (?:internal|insider|in-house)|one of (?:their|our) own)\b"
)
_ANYBODY = (
    r"(?:some(?:one|body)|(?:an?|the) "
    rf"{_WORD}{{0,2}}?(?:candidate|applicant|person|insider|chap|guy|bloke|fella|lad|lass|girl|woman|man))\b"
)
_CHOSEN_WAY = r"(?:internal(?:ly)?|in-house|from (?:within|inside))\b"

CHOSEN = Pattern(rf"(?:{_ANOTHER}|{_ANYBODY})$")
"""What an answer ends in that tells of whom they took: "from" behind it says where that person is from."""

REJECTED = Pattern(
    # somebody else was chosen, or has the post
    rf"\b{CHOSE} {_WORD}?{_ANOTHER}"
    rf"|\b(?:they|we|panel|board)(?:['’](?:ve|d|re))? (?:have |had |just |all )*{CHOSE} {_WORD}?{_ANYBODY}"
    rf"|\b(?:gave|given|giving|awarded|offered|offering|handed) (?:it|(?:the|that|my) {_WORD}{{0,4}}?{_POST}) to"
    rf" (?:{_ANOTHER}|{_ANYBODY}|an?\b|the other\b|their\b|one of\b)"
    rf"|\b(?:it|{_POST})\b ?{_TO_BE} ?(?:gone|went|going|given|awarded|offered|handed) to (?:{_ANOTHER}|{_ANYBODY})"
    rf"|\b{_POST}\b ?{_TO_BE} ?(?:gone|went|given|awarded|offered|handed) to (?:an?|the|their|one of|another) \pL"
    rf"|{_STAMP}(?:(?:it )?went|gone|goes|given) to (?:{_ANOTHER}|{_ANYBODY})"
    rf"|\b{_POST}(?:['’]s)? {_TO_BE} ?(?:filled|taken|gone){_ENDS}|\bfilled (?:it|the {_WORD}{{0,3}}?{_POST})"
    rf"(?: {_CHOSEN_WAY}|{_ENDS})|\b(?:they|panel|board|trustees|governors)(?:['’]ve| have| has) appointed{_ENDS}"
    rf"|\b(?:filled|appointed|promoted|recruited|gone|went|going)(?: it| the {_POST})? {_CHOSEN_WAY}"
    r"|\bpromoted [^.;!?\n]{2,40} instead\b|\bit was the other (?:one|person|candidate)\b"
    r"|\b(?:the other (?:one|person|candidate)|someone else|somebody else) (?:got|has|gets) (?:it|the)\b"
    r"|\bin (?:a|another) (?:different |new )?direction\b|\b(?:went|gone|going|go) (?:in )?(?:another"
    r"|a different) way\b"
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
    rf"|{_STAMP}(?:rejected|declined|turned down|unsuccessful|not (?:me|selected|chosen|successful)|(?:was"
    r"|is)n['’]?t me"
    rf"|no (?:joy|luck|dice)|regret etc)(?:{_ENDS}| (?:by|on|as of|since|after|\d))"
    r"|\bi (?:was|am) (?:their |her |his |the )?(?:number two|second choice|reserve)\b|\bthanks,? but no,? thanks\b"
    # the word itself
    r"|\b(?:it'?s|its|so|was|so it'?s|got|that'?s|(?:answer|verdict|decision|result|outcome)(?: is| was|'s)?)[:,]?"
    r" (?:a (?:polite |firm |clear |kind )?no\b|no(?:$|[.,;:!]| (?:from|thank|and|but|she|he|they|for)\b))"
    rf"|\ba (?:(?:polite|firm|clear|kind|nice|short|flat|gentle|soft) )?no (?:from|by|at|this (?:morning|afternoon))\b"
    rf"|{_STAMP}(?:a )?no from \p{{Lu}}"
    rf"|\b(?:answer|decision|verdict|result|outcome)(?: \pL+){{0,4}}? (?:is|was) negative\b"
    r"|\bpipped\b|\blost out\b|\brunner[- ]up\b|\bcame second\b|\babsage\b|\babgesagt\b|\bleider nicht\b"
    r"|\banderen (?:bewerber|kandidat)\w*|\bpas retenue?\b"
)

SAID_NO = Pattern(
    rf"\b(?:they|panel|board|trustees|governors|committee)(?:['’](?:ve|d)| have| had)?(?: just)? (?:said|say|saying)"
    rf" no(?:{_ENDS}| (?:and|but|thank|in the end|to me)\b)"
    r"|\b(?:rang|phoned|called|wrote|written|e-?mailed|mailed|texted)\b[^.;!?\n]{0,60}"
    rf"(?:\b(?:said|to say|saying|says|and it'?s|with)|[:–—]) (?:a |an )?(?:\pL+ )?no(?:{_ENDS}| (?:and|but|thank)\b)"
)
"""A refusal in one word, which may also answer a question that was asked in the interview."""

BARE_NO = Pattern(rf"^\W*(?:(?:so|and|sadly|it'?s|that'?s) ){{0,2}}(?:a )?no{_ENDS}")
CONTACT = Pattern(
    r"\b(?:rang|phoned|called|wrote|written|e-?mailed|mailed|texted|heard|letter|(?:the|a|phone|got an?) (?:call"
    r"|e-?mail"
    r"|mail|text))\b"
)
ASKED = Pattern(
    r"\?|\b(?:ask(?:s|ed|ing)?|if|whether|wondered|did (?:they|she|he|i)|i (?:rang|phoned|called|e-?mailed))\b"
)
OUTCOME_LABEL = Pattern(
    r"(?:(?:the |their |final )?(?:status|outcome|result|answer|decision|verdict|news|update|latest|where (?:it|things)"
    r" stands?)(?: now| today| so far)?)"
)

_HIRING = r"(?:hiring|hires|recruitment|headcount|recruiting|vacanc(?:y|ies)|appointments|requisitions?|req)"
_STANDS = (
    r"(?:frozen|freeze|on hold|paused|on ice|suspended|halted|stopped|shelved|cancelled|canceled|withdrawn|pulled"
    r"|scrapped|postponed indefinitely|parked|axed|closed due|closed for now|closed until)"
)
_STOP = (
    r"(?:fr(?:ee|o)ze|freezing|frozen|paus(?:e|ed|ing)|stop(?:ped|ping)?|suspend(?:ed|ing)?|halt(?:ed|ing)?"
    r"|put a (?:stop|hold|freeze|block) (?:on|to))"
)
FROZEN = Pattern(
    rf"\b{_HIRING} {_TO_BE} ?(?:a )?{_STANDS}\b|\b(?:hiring|recruitment|headcount) (?:freeze|pause|stop)\b"
    rf"|\bno (?:headcount|vacancies|hiring|recruitment) (?:till|until|before|this|for)\b"
    rf"|\bfreeze on {_WORD}?(?:hiring|hires|recruitment|headcount|posts|vacancies|positions|appointments)\b"
    rf"|\b{_STOP} (?:(?:all|every|any|external|internal|their|the|new|open|other|further) ){{0,3}}{_POSTS}\b"
    rf"|\b(?:role|post|position|vacancy|job|req|requisition|hire|search)\b[^.;!?\n]{{0,15}}"
    rf"\b(?:is|are|was|been|being|gets|got|now|put)\b[^.;!?\n]{{0,15}}\b(?:{_STANDS}|cut)\b"
    rf"|{_STAMP}(?:(?:role|post|position|vacancy|job|search|all)(?: now)? )?(?:on hold|on ice|frozen|shelved|cancelled"
    rf"|withdrawn|freeze)(?:{_ENDS}| (?:as of|since|until|till|til|for now|from|by|due)\b)"
    rf"|\b(?:it(?:['’]s| is) all|everything(?:['’]s| is)|(?:whole|entire) (?:thing|process|search) (?:is|was|has been)"
    rf"|{_POST}(?:['’]s| is| was)) (?:now )?(?:{_STANDS}|off{_ENDS})"
    r"|\b(?:put|putting) (?:\w+ ){0,4}(?:role|post|position|hire|hiring|search|it|everything) on (?:hold|ice)\b"
    rf"|\b(?:pull|pulled|withdraw|withdrawn|withdrew|scrap|scrapped|shelve|shelved|cancel|cancelled|cut|axe|axed)"
    rf" the {_WORD}{{0,3}}?{_POST}\b"
    rf"|\b{_POST} {_NOT} (?:be )?(?:going ahead|filled|being filled|going to be filled)\b"
    rf"|\b{_POST} (?:no longer exists|has gone away|disappeared|was deleted|is no more)\b"
    rf"|\b(?:so|,) no (?:appointment|{_POST})(?:{_ENDS}| (?:any more|for now|until|till|this year)\b)"
    rf"|\b(?:funding|budget|money|approval|sign-?off) (?:for (?:the|this|my) {_WORD}{{0,3}}?{_POST} )"
    rf"{_TO_BE} ?(?:fell through|fallen through|pulled|cut|withdrawn|refused|frozen|gone)\b"
    rf"|\b{_NOT} (?:to |be |going to )*(?:filling|fill(?:ed)? (?:it|the|this)|be filled|recruiting|hiring"
    r"|recruit|hire|appointing|appoint)\b(?: (?:any(?:one|body)|now|this year|before|until|till|at|for|it|the"
    r"|after)|[.,;]|$)"
    r"|\bno(?:body| one| appointments?)(?: (?:will|was|is|has|been|be|to|being)){0,3} (?:made|appointed|hired|taken on)"
    rf"(?:{_ENDS}| (?:until|till|til|before|this|for)\b)"
    r"|\beinstellungsstopp\b|\bauf eis\b"
)
OFFERED = Pattern(
    r"\b(?:(?:they|she|he|we) )?(?:'ve |have |has )?offered me (?:the|a) (?:job|role|post|position|place)\b"
    rf"|\bmade me an offer\b|\bgot (?:the|an) (?:job|offer|role|post)\b|\b(?:i got|ive got|i've got) it{_ENDS}"
    r"|\b(?:pleased|delighted|happy|glad|thrilled) to (?:offer you|extend|make you an offer)\b|\b(?:offer letter"
    r"|written offer|formal offer|verbal offer)\b|\boffer (?:came|arrived|received|is in|in writing)\b"
    r"|\boffer!|\boffered (?:it to me|me it)\b|\baccepting(?: it)?[.!]*$"
    r"|\bzusage\b|\baccepted (?:the|their) offer\b|\bthey want me to start\b"
)

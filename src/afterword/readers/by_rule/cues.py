"""Words that introduce, replace or rule out an interviewer."""

import re
from typing import Literal

from afterword.readers.by_rule.pattern import Pattern


def _any(*alternatives: str) -> str:
    return "(?:" + "|".join(alternatives) + ")"


PANEL_LABEL = Pattern(
    r"(?:the |my |interview )?"
    + _any(
        r"(?:\w+[- ](?:person|strong|member) )?panel(?:lists?| members?)?"
        r"(?:,? (?:of |on )?(?:\pL{3,9} )?\d{1,2}[^:]{0,12})?",
        "ppl",
        "peeps",
        "folks",
        r"(?:first|second|third|final|last|1st|2nd|3rd) (?:round|stage|interview)",
        r"(?:round|stage) \d",
        "peer",
        "buddy",
        "skip(?:[- ]level)?",
        "bar raiser",
        "shadow",
        "observer",
        "note[- ]?taker",
        "external",
        r"(?:panel|external|internal|lay) (?:member|rep|assessor)",
        "hr rep",
        r"chair(?:man|woman|person)?",
        r"interviewer(?:\(s\)|s)?(?: ?\d)?",
        r"interview(?:ed)? (?:by|with)",
        "with",
        "person",
        "面试官",
        "面接官",
        "면접관",
        "интервьюеры?",
        "entrevistador(?:a|es|as)?",
        "intervistatore",
        "recruteurs?",
        "jury",
        "assessors?",
        "w/",
        "who",
        r"met(?: with)?",
        r"(?:spoke|talked|chatted) (?:to|with)",
        "present",
        "in the room",
        "seen by",
        r"people(?: i met| met)?",
        "room",
        "who i (?:met|saw|spoke to)",
        "who(?: was| were)?(?: really| actually)?(?: was| were)? (?:there|in the room|on the (?:call|panel))",
        "who (?:came|turned up|showed up|interviewed me)",
        "(?:hiring|interview) team",
        "names?",
        "attendees",
        "participants",
        "(?:conversation|call|chat|meeting) with",
        "interview",
        "call",
        "chat",
        "search committee",
        "committee",
        "interviewing me",
        "gesprächspartner(?:in)?",
        "interviewt von",
        "anwesend(?:e)?",
        "teilnehmer(?:in|innen)?",
        "dabei",
        "gespräch mit",
        "gesprochen mit",
        "saw",
        "mit",
        "avec",
        "con",
        "they were",
        "it was",
        "(?:required|optional)(?: attendees)?",
    )
    + r"(?: \(?\d\)?| of \w+| was| were| today)?(?: \([^()]{0,40}\))?$",
)
"""The label or heading of a list of interviewers."""

_ALSO_IN_TITLES = Pattern(
    r"(?:interview|call|chat|meeting|(?:\w+ )?(?:round|stage)(?: \d)?|room)$",
)


def also_in_titles(label: str) -> bool:
    """Whether a label that can introduce interviewers stands before firms and posts too: "Interview: Moor Ltd"."""
    return _ALSO_IN_TITLES.match(label) is not None


def introduces_panel(label: str, mark: str) -> bool:
    """Whether a label introduces interviewers; "Interview - Moor Ltd" is a title and does not."""
    return PANEL_LABEL.match(label) is not None and (mark == ":" or not also_in_titles(label))


OF_OTHERS = Pattern(
    r"(?:referees?|references?|emergency contact|next of kin|applicant|candidate|recruiter|agency|agent|referred by"
    r"|booked by|(?:hr )?contact|name|my name|notes by|written by|author|from|signed|predecessor|cc|to)$"
)
"""The label of people who did not hold the interview."""

ABSENCE = Pattern(
    r"(?:apologies|absent|regrets|not (?:present|there)|couldn['’]?t (?:make it|come)|away|missing"
    r"|did(?:n['’]t| not) come)"
    r"(?: from| for absence)?$",
)
"""The label of those who did not come."""

WHO = re.compile(r"\bwho(?:'?s|se)?\b(?! (?:cares|knows))", re.IGNORECASE)
SPEAKER = Pattern(r"(?:speaker|interviewer|int|voice|sprecher(?:in)?) ?\d? ?\(")
"""Before the name of a speaker in a transcript: "Speaker 1 (Ada Moor)"."""

AND_ALSO = Pattern(r"(?:and|plus|also|&)(?: with| then)? ", cased=True)
"""Before the name that a new sentence adds to those of the last."""

WHO_ASKED = Pattern(r"\bwho\b.*\b(?:interview|met|meet|there|panel|saw|see|spoke|speak|talk|asked|room)\pL*.*\?")
OWN_PART = re.compile(
    r"['’]s (?:questions?|part|bit|half|points?|topics?|section|interview|round|slot):?", re.IGNORECASE
)
"""Behind a name in a heading: what whoever held the interview has of it."""

NAME_COLUMN = Pattern(r"(?:who|names?|interviewers?|person|people|panel(?:list)?s?|with)\b")
TITLE_COLUMN = Pattern(r"(?:title|role|position|job|their role|job title|what they do)\b")

TITLE_FIELD = Pattern(r"(?:(?:his|her|their|job) )?(?:title|their role)$")

_TALK = _any(
    "interview(?:s|ed|ing)?",
    r"1[:-]1",
    "one[- ]to[- ]one",
    "chat(?:s|ted|ting)?",
    "call",
    "conversation",
    "meeting",
    "met",
    "spoke",
    "spoken",
    "talk(?:ed|s|ing)?",
    "speaking",
    "panel",
    "round",
    "screen",
    "screening",
    "session",
    "trial",
    "shift",
    "sat down",
    "zoom",
    "teams",
    "video",
    "coffee",
    "lunch",
    "on-?site",
    "int",
    "visit",
    "stage",
    "facetime",
    "entretien",
    "entrevista",
    "colloquio",
    "samtale",
    "gespräch",
    "vorstellungsgespräch",
    "gesprochen",
    "termin",
    "telefonat",
    "vorstellung",
    r"\d+ ?(?:min|mins|minutes|h|hr|hrs|hour|hours)",
    "hour",
    "first",
    "second",
    "final",
)
TALK = Pattern(rf"\b{_TALK}\b")
"""Words for an interview."""

_NEAR, _FAR = "[^;:!?\\n]{0,25}?", "[^;!?\\n]{0,70}?"
_BY = r"(?:\b(?:with|by|mit|avec|con|med)\s+|\bw/\s*|\bw\.?\s+|\bto\s+)"
_WITH = Pattern(rf"(?:^|[^\pL\pN_-]){_TALK}\b{_NEAR}{_BY}|^\W*(?:with\s|w/\s*)")
_WITH_FAR = Pattern(rf"(?:^|[^\pL\pN_-]){_TALK}\b{_FAR}{_BY}|\bw/\s*")
_MET = Pattern(
    r"\b(?:met(?: up)?(?: with)?|(?:spoke|spoken|talked|chatted) (?:to|with)|sat (?:down with|opposite"
    r"|across from|with)|(?:interviewed|seen|grilled|quizzed|met|shown round|taken round)"
    r" by)\s+",
)
_FACING = Pattern(r"\b(?:opposite|facing|across from|in front of|interviewing) me,?(?: (?:sat|were|was))?\s*[:–—-]?\s+")
_LED_BY = Pattern(
    r"\b(?:with|beside|next to|alongside) (?:her|him)(?: was| were| sat)?:?\s+|\b(?:led|hosted|run|taken) by\s+"
    r"|(?:^|\b(?:just|only|was) )me (?:\+|&|and) "
)
_LEFT_WITH = Pattern(
    r"\b(?:in (?:a|the|her|his|their) (?:\pL+ )?(?:room|office) with|left (?:alone )?with|handed (?:me )?(?:over|on) to"
    r"|(?:taken|shown|brought|led) (?:in|up|through|over|across)? ?to(?: see| meet)?)\s+"
)
_WAS = Pattern(r"\b(?:my|the) (?:interviewer|hiring manager) (?:at|for|from) [^.;:!?,\n]{1,40}? (?:was|is)\s+")
_TO_MEET = Pattern(r"\byou(?:['’]ll| will) be (?:meeting|seeing|seen by|speaking (?:to|with)|interviewed by)\s+")
_SAW = Pattern(r"\b(?:saw|i had|had|to see)\s+")
_PANEL_IS = Pattern(
    r"\b(?:present|in attendance|panel(?: of (?:\w+|\d))?|interviewers?|(?:two|three|four|five|both|2|3|4"
    r"|5) of them|there (?:was|were)"
    r"(?: \w+ of them)?|on the panel|(?:it|this) was(?: just| only)?(?: with)?|the people|in the room"
    r"|also (?:there|present|in the room)|(?:two|three|2|3) names|interviewer['’]?s? name"
    r"|name of the interviewer|(?:two|three|four|2|3|4) (?:people|interviewers|managers|women|men|ladies|blokes|guys)"
    r"|(?:this|the second) time"
    r"|the other (?:one|person|interviewer)|questions (?:came )?from|in the chair|(?:chaired|conducted) by)\b"
    r"(?:[\s,]{1,2}(?:today|this time|was|were|are|is|made up of|consist(?:ed|ing) of"
    r"|compris(?:ed|ing)|included|by|just)){0,3}"
    r"\s*[:=.–—-]?\s*",
)
_OF_THEM = Pattern(r"\b(?:two|three|four|five|both|2|3|4|5) of them [^.;:!?\n]{3,50}:\s*")
_LABELLED = Pattern(
    r"\b(?:names?|interviews?|interviewers?|interviewed by|panel|present|attending|in attendance|attendees)\s*:\s*",
)
_NUMBERED = Pattern(r"(?:^|[\s:])1[.)]\s*", cased=True)
_ROUND = Pattern(
    r"\b(?:first|second|third|final|last|1st|2nd|3rd) (?:round|stage|interview|call|slot)\s*(?:[:=–—-]"
    r"|was|were|with)\s*",
)
_ROLE_IS = Pattern(
    r"(?:^|[.;(]\s*)(?:the )?(?:hiring manager|interviewer|chair|lead interviewer|line manager|boss|chef|head"
    r"|manager|owner)"
    r"(?: patron| of \pL+| teacher| there| here)?\s*(?:=|:|is|was|called)\s*",
)
WHO_INTERVIEWED = Pattern(
    r"\b(not )?(?:the|that) (?:one|man|woman|lady|guy|person|chap|bloke|girl|lad|gentleman|fellow)"
    r"(?: (?:who|that|whom))?"
    r" (?:(?:had |has )?interviewed me|(?:ran|held|took|led|did|chaired) (?:the|my) interview"
    r"|i (?:had|did) (?:the|my) (?:\pL+ )?interview with|i (?:was )?interviewed (?:with|by))\b"
    r"( last year| years| before| in \d| back)?"
)
"""What tells that whoever was named last before it held the interview, unless one of its groups says otherwise."""

PRONOUN = re.compile(r"(?:her|him)(?=\s*(?:and\b|&|\+|alone\b|[,.;]|$))", re.IGNORECASE)
"""In place of a name behind an introduction: whoever was named last."""

SIGN_OFF = Pattern(
    r"(?:(?:kind|best|warm|many)?\s*(?:regards|wishes)|best|yours (?:sincerely|faithfully|truly)|sincerely|thanks|"
    r"many thanks|cheers|mit freundlichen grüßen|(?:viele|beste|freundliche) grüße|cordialement|saludos)\s*[,.!]?$",
)
"""The line above the name that signs a mail."""

WRITER_OF_MAIL = Pattern(
    r"\band (?:me|i)\b|\b(?:speaking|meeting|talking|chatting|interviewing) (?:with )?(?:me|us|you)\b"
    r"|\b(?:i|we) (?:really |both |all )?enjoyed"
    r" (?:meeting|speaking|talking|our (?:conversation|chat|talk))",
)
"""What whoever held the interview writes of it in a mail."""

INTRODUCTIONS: tuple[tuple[Pattern, Literal["sure", "likely"]], ...] = (
    (_PANEL_IS, "sure"),
    (_ROLE_IS, "sure"),
    (_ROUND, "sure"),
    (_LABELLED, "sure"),
    (_WITH, "sure"),
    (_MET, "sure"),
    (_FACING, "sure"),
    (_WAS, "sure"),
    (_LEFT_WITH, "likely"),
    (_TO_MEET, "likely"),
    (_LED_BY, "likely"),
    (_OF_THEM, "likely"),
    (_NUMBERED, "likely"),
    (_WITH_FAR, "likely"),
    (_SAW, "likely"),
)
"""What stands right before an interviewer's name, and how far it can be relied on."""

SPOKEN_TO = Pattern(
    r"\b(?:spoke|spoken|speaking|talk(?:ed|ing)?|chatt(?:ed|ing))\b[^;\n!?,]{0,30}\bto$",
)
NEXT = Pattern(r"(?:next(?: steps?| round| up)?|then|later|after that|still to come|to come|follow[- ]?up)$")
"""The label of what is still ahead."""

ELSEWHERE = Pattern(
    r"[^.;:!?\n\p{Lu}]{0,25}?\b(?:on the (?:bus|train|tube|tram|way (?:home|back|there))|afterwards|at home"
    r"|in the (?:pub|car|waiting room)|over (?:dinner|tea)|last night|while (?:i was )?waiting)\b"
)
"""Behind the name of somebody talked to, but not in the interview."""

RELATION = Pattern(
    r"(?:,|\s\(|\sis|['’]s)\s*(?:my|our)\s(?:\pL+\s){0,2}(?:partner|wife|husband|son|daughter|brother|sister|mum|mom"
    r"|dad|mother|father|cousin|friend|mate|neighbour|flatmate|housemate|boss|colleague|coach|tutor|mentor|referee"
    r"|predecessor)\b"
)
"""Behind a name: somebody of the writer's own."""

KIN = Pattern(
    r"(?:\b(?:my|our|his|her|their)|['’]s)\s+(?:husband|wife|partner|son|daughter|brother|sister|mother|father)\s*,?\s*$"
)
"""Before a name: somebody of somebody's family."""

NOT_THIS_TALK = Pattern(
    r"\b(?:next\s*[:–-]|(?:last|previous|old|current) (?:job|role|place|firm|school)|would be"
    r"|next (?:round|stage|step|interview)|another|other|also (?:have|got|interviewing)"
    r"|different|elsewhere|next week|tomorrow|on monday"
    r"|upcoming|last year"
    r"|years ago|used to|worked|working|work|don'?t|do not|recruiter|agency|prep call|mock"
    r"|practice interview)\b[^.;\n]{0,40}$",
)

BELONGING = re.compile(r"\s+(?:from|in|of|out of)\s+(?:the\s+)?([^\W\d_]+)(?:\s[^\W\d_]+)?(?=\s[a-z])")
"""Behind a name: the department somebody comes from."""

SAID = Pattern(r"[\s,]{1,2}(?:said|says|thinks|told|reckons|explained|mentioned)\b", cased=True)
"""Behind a name and title: what whoever held the interview may have done, but others too."""

PRONOUN_TITLE = Pattern(r"[,;.(–-]\s*(?:(?:s?he|they)(?:['’](?:s|re)|\s(?:is|are|was)))\s(?:(?:the|their|our|an?)\s)?")
"""Before a title that the sentence adds: "Ada Moor showed me round, she's the head of yards"."""

OTHER_CANDIDATES = Pattern(
    r"\bother (?:\pL+ ){1,2}(?:who was |that was )?(?:waiting|going for|up for|after the)\b"
    r"|\b(?:other|fellow|rival) (?:candidates?|applicants?|interviewees?)\b"
)
"""Before the names of those who want the post too."""

INTERVIEWED_ME = Pattern(
    r"(?:\s*,[^,;.\n]{1,60},)?\s*,?\s*(?:who )?(?:both |all |also |then |first )?"
    + _any(
        "(?:had |has )?interviewed me",
        "interviewing me",
        r"(?:was|were) (?:on|chairing|leading) (?:the )?(?:panel|call|line|zoom)",
        r"(?:was|were) (?:in the room|the one|my interviewers?|both there)",
        "both there",
        r"took (?:it in )?turns",
        r"on the (?:call|panel)",
        r"(?:ran|held|led|took|chaired|conducted|opened|handled) (?:it|things|proceedings|(?:the|my)"
        r" (?:interview|panel|call|session|meeting|conversation|chat))",
        r"had me in",
        "seen me",
        r"saw me (?:for|at|on|first|together|in (?:the|her|his|their))",
    )
    + r"\b",
)
HELD = Pattern(
    r"(?:\s*,[^,;.\n]{1,60},)?\s*,?\s*(?:who\s)?(?:(?:both|all|also|then|mostly|mainly|first"
    r"|really)\s)?(?:asked|asks|quizzed|grilled"
    r"|probed|chaired|led|ran|did (?:most|the (?:talking|asking|interview\pL*|questions?"
    r"|first|second|technical|\pL+ing))|opened|kicked off|closed|walked me|talked|told me|explained|wanted to"
    r" (?:know|hear)|described|went (?:through|over|deep)|dug into|sat in|joined|covered"
    r"|was (?:(?:very|really|more|all|mostly|mainly|mad) )?(?:interested|keen|curious|into|about|big on|after)"
    r"|came on|mentioned|conducted|pushed|fragte|wollte|sagte|erzählte|zeigte|was on about|focus(?:s)?ed|cares"
    r"|came in|(?:was"
    r"|were) (?:also |both )?there|sat in on|had me|got me to|wanted"
    r"|started|stepped in|popped in)\b",
)

HELD_LATER = Pattern(
    r",?\s[^\p{Lu}.;:!?\n]{0,60}?(?:\band|&|\bbut|\bthen) (?:(?:then |also )?(?:asked|wanted to know|quizzed|grilled"
    r"|talked me|interviewed)|we (?:talked|spoke|chatted|discussed|went through|got (?:on|talking)"
    r"|had (?:a|an|about)))\b",
    cased=True,
)
"""Behind somebody of whom the sentence first says something else: "came for me and we talked for an hour"."""

ASKED = Pattern(r"\b(?:asked|asks|talked|spoke|wanted|was (?:more )?(?:into|interested|about)|quizzed|covered)\b")
ABOUT = Pattern(r"(?: was| more| mostly| mainly)*(?: about| on| into| if| how)\b")

SHOWED = Pattern(
    r"\s*,?\s*(?:who\s)?(?:(?:both|also|then)\s)?(?:showed me|walked me|took me|gave me a tour)\b",
)
"""Behind somebody who led the writer round: an interviewer if the notes give a title or a form of address."""

_MISSED = _any(
    r"off(?: sick| ill| today)?(?=\W*$|\s*[!.,;)(]|\s*(?:->|→|so\b|and\b))",
    "off (?:sick|ill)",
    "out sick",
    "sick",
    "ill",
    "poorly",
    "unwell",
    "absent",
    "pulled out",
    "dropped out",
    "cancelled",
    "no[- ]show",
    r"(?:sent )?(?:apologies|apols)\b",
    r"(?:couldn'?t|could not|didn'?t|did not|wasn'?t able to|unable to|can'?t) (?:make|attend|come|join|be there|show)",
    r"(?:wasn'?t|weren'?t|not|never) (?:there|available|present|around|in)",
    r"was (?:replaced|supposed|meant)",
    "replaced by",
    r"swapped (?:out )?(?:for|with)",
    r"(?:has |had )?left (?:the|last|in)\b",
    r"(?:was )?(?:away|on (?:leave|holiday))(?! (?:from|next|until|till|after|tomorrow|in\b|week))",
)
ABSENT = re.compile(
    rf"(?:'s|’s|\s+(?:is|was|has|had|got|being))?\s*[,(–-]?\s*(?:(?:who|but (?:he|she|they))(?:'s|’s| is| was"
    rf"| were| had| has)? )?\b{_MISSED}(?!\w)",
    re.IGNORECASE,
)
"""Behind the name of somebody who did not come after all."""

ABSENT_LATER = Pattern(
    r"(?:[^\p{Lu}.;:!?\n]|\p{Lu}{2,4}\b){0,60}?"
    r"(?:couldn['’]?t|could not|didn['’]?t|did not|wasn['’]?t able to|unable to|never)"
    r" (?:actually |even |ever |quite )?(?:(?:make it|made it|attend(?:ed)?|join(?:ed)?|be there|show(?:ed)? up"
    r"|turn(?:ed)? up|sit in|sat in|take part|took part|get there|got there|interview me)\b"
    r"|(?:come|came|show(?:ed)?|stay(?:ed)?)(?:$|[,.;)]"
    r"| (?:in the end|after all|today|on the day|that day|because|as)\b))",
    cased=True,
)
"""Behind the name of somebody of whom the sentence first says why: "Ada on site, didn't make it"."""

_BUSY = _any(
    "conference",
    "funeral",
    "wedding",
    "court",
    "hospital",
    "training",
    r"(?:\pL+ )?appointment",
    "emergency",
    "migraine",
    "another meeting",
    "board meeting",
    "flight",
    "puncture",
)
OCCUPIED = Pattern(
    rf",? (?:was|is|were|got|had been|been)(?: still| now)? (?:(?:at|in|on) (?:an? |the )?{_BUSY}"
    r"|(?:called|dragged|pulled) (?:to|into|out|off|away)|stuck|held up|double[- ]booked"
    r"|(?:at|in) \p{Lu}[\pL-]+(?: (?:that|the same|all|for the) (?:day|week)| this week| today)?(?:$|[,.;)]))"
    rf"|,? had (?:an? |another )?{_BUSY}\b",
    cased=True,
)
"""Behind the name of somebody who was elsewhere."""

CAME_AFTER_ALL = Pattern(r"\b(?:came|joined|arrived|asked|quizzed|got there|made it|turned up)\b")
"""In the rest of a sentence on somebody kept away for a while."""

OTHER_ACT = Pattern(
    r",?\s(?:who )?(?:was|is|had|has|took|did|got|made|gave|brought|came|went|left|sent|let|put|\pL{3,}ed)\b"
)
"""Behind a name and title: what somebody did that shows no interview."""

TAKEN_UP = Pattern(
    r"(?:[.,;:]| (?:yesterday|today|earlier|this \pL+|on \pL+|from|at|about|re|who|for)\b)"
    r"[^\n]{0,90}?\b(?:s?he|s?hes)\b"
)
"""Behind a name written small: "she" or "he", and what may stand between."""

_NOT = r"\b(?:not|wasn['’]?t|isn['’]?t|never)(?: actually| really| in fact)?(?: a| any)? ?"
NO_PART = Pattern(
    _any(
        r"\btook no part",
        rf"{_NOT}part of (?:it|this|that|the (?:interview|panel|loop|meeting|process|conversation))",
        rf"{_NOT}(?:on|in|at) the (?:call|panel|interview|meeting|loop)",
        rf"{_NOT}(?:being )?(?:assessed|assessing|interviewing)",
        rf"{_NOT}(?:an? interview(?:er)?\b|involved in the interview|there for the interview)",
        r"\b(?:phone )?screen only",
        r"\bwithdrew",
        r"\bleft (?:us|the room)?(?: to it)? ?before (?:we|it|the interview|item|things) ",
        r"\b(?:came|popped|looked|dropped) (?:in|by|round|over)(?: briefly| quickly)? (?:to|and)"
        r" (?:greet|say (?:hi|hello))",
        r"\bonly did the (?:hellos?|intros?|welcome)",
        r"\bjust (?:to say|saying|said) (?:hello|hi)\b",
    )
)
"""What rules out whoever is named last before it: they were about, but held nothing."""

INSTEAD_OF = re.compile(
    _any(
        "instead of",
        "in place of",
        "replac(?:ed|es|ing)",
        r"(?:stood|stepped|filled|standing|stepping|filling) in for",
        r"(?:cover(?:ed|ing|s)?|sub(?:bing)?|deputis(?:ed|ing)) for",
        r"(?<!if )(?<!why )not",
        "rather than",
        "supposed to be",
        "meant to be",
    )
    + r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
IN_PLACE = re.compile(
    r"\s*(?:\([^()\n]{1,40}\)\s*)?[,–-]?\s*(?:(?:who|she|he)\s+)?(?:instead\b(?! of the)|(?:stood|stepped"
    r"|filled) in\b|covered for"
    r"|took (?:his|her|their) place|came instead|joined instead|replaced (?:him|her|them))",
    re.IGNORECASE,
)
REPLACED_BY = Pattern(
    r"\b(?:replaced by|instead (?:it was|i had|i got|we had|i saw|i met|there was|came)"
    r"|swapped (?:out )?for)\s+(?:the\s+)?$",
)
IS_OTHER = Pattern(
    r"(?:,|\s+(?:is|was|=))\s+(?:just\s+)?(?:the|a|an|my|their|another|the other"
    r"|one of the)\s+(?:\pL+\s)?(?:barman|barmaid|receptionist"
    r"|recruiter|porter|cleaner"
    r"|candidate|predecessor|headhunter|agent|coordinator|caretaker|driver)\b",
)

ONLY_SPOKEN_OF = Pattern(
    r"\breception(?:ist)?\W*$|\b(?:aunt\pL*|uncle|cousin|nan|gran\pL*|under|trained by|mentored by"
    r"|work(?:ed|ing) (?:for|with|alongside))\s*$"
    r"|\b(?:my|our) (?:old|former|ex|previous|last|current)[ -]\pL+(?: \pL+)?\s*$"
    r"|\b(?:my|our)\s+(?:old |former |ex-?|current |previous |last |new )?(?:boss|manager|colleague|friend"
    r"|mate|wife|husband"
    r"|partner|mum|mom|dad|mother|father|sister|brother|cousin|neighbour|flatmate|housemate|tutor|supervisor"
    r"|mentor|client)\s*,?\s*$"
    r"|\b(?:(?:old|former|ex|previous|last)[- ](?:boss|manager|colleague|client|employer)|friend|recruiter"
    r"|headhunter|receptionist"
    r"|coordinator|recruitment|predecessor|agency|agent)\s*[,:=(–-]?\s*$"
    r"|\b(?:invited|contacted|e-?mailed|texted|booked)(?: in)? by\s*$"
    r"|\b(?:invited|contacted|e-?mailed|texted|booked|called|rung|phoned|rang)(?: in| up| back)? (?:for|to) "
    r"(?:(?:an?|the|my) )?(?:\pL+ )?by\s*$"
    r"|\bin the (?:waiting room|corridor|lift|car park|lobby|queue|canteen|foyer),? i "
    r"(?:met|saw|spoke to|got talking to)\s*$"
    r"|\b(?:transcribed|recorded|typed|powered|generated|dictated|sent|summari[sz]ed|captured|translated)"
    r" (?:by|with|via|from|in|on|using)\s*$",
)
ARRANGED = Pattern(
    r"\s+(?:in|at|on|from|behind) (?:the )?(?:front )?(?:reception|desk|door|gate)\b"
    r"|(?:\s*\([^()\n]{1,40}\)|\s+(?:from|in|at)\s+[^\s,.;]+(?:\s[^\s,.;]+)?)?,?\s*(?:who\s+)?"
    r"(?:(?:has|had|just|only|merely)\s+){0,2}"
    r"(?:e-?mailed|mailed|wrote|rang|phoned|called|texted|messaged|booked|arranged|scheduled|set (?:it |this "
    r"|that )?up|got me"
    r"|put me forward|confirmed|sent|referred|recommended|let me in|signed me in|met me at|showed me (?:in"
    r"|out|to)|picked me up"
    r"|brought me|greeted|welcomed me at|(?:collected|fetched) me)\b",
)
"""Behind the name of somebody who only arranged the interview or opened the door."""

SCHEDULE = Pattern(
    r"\b(?:(?:will be|'ll be|are|be) (?:seeing|seen by)|ask for)\s+|"
    r"\b(?:meet(?:ing)?(?: with)?|interviewers?(?: are| will be)?|panel(?: will be| is)?|interviewed by"
    r"|speak(?:ing)? (?:to|with)"
    r"|interview(?: is| will be)? with|talk(?:ing)? (?:to|with)|chat with|attendees|hosted by|panellists?"
    r"|invitees)\b\s*:?\s*",
)
SCHEDULE_LEAD = Pattern(
    r"\b(?:meet|meeting|interviewers?|panel|speak|speaking|seeing|see|interviewed by|attendees)\b[^:\n]{0,40}:\s*$",
)

"""What a sentence says of somebody it names: held the interview, arranged it, or is only spoken of."""

import re

from afterword.readers.by_rule.pattern import Pattern, any_of

AND_ALSO = Pattern(r"(?:and|plus|also|&)(?: with| then)? ", cased=True)
"""Before the name that a new sentence adds to those of the last."""

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

INTERVIEWED_ME = Pattern(
    r"(?:\s*,[^,;.\n]{1,60},)?\s*,?\s*(?:who )?(?:both |all |also |then |first )?"
    + any_of(
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

OTHER_ACT = Pattern(
    r",?\s(?:who )?(?:was|is|had|has|took|did|got|made|gave|brought|came|went|left|sent|let|put|\pL{3,}ed)\b"
)
"""Behind a name and title: what somebody did that shows no interview."""

TAKEN_UP = Pattern(
    r"(?:[.,;:]| (?:yesterday|today|earlier|this \pL+|on \pL+|from|at|about|re|who|for)\b)"
    r"[^\n]{0,90}?\b(?:s?he|s?hes)\b"
)
"""Behind a name written small: "she" or "he", and what may stand between."""

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

"""Words that say who was not there, came instead, or wants the post too."""

import re

from afterword.readers.by_rule.pattern import Pattern, any_of

OTHER_CANDIDATES = Pattern(
    r"\bother (?:\pL+ ){1,2}(?:who was |that was )?(?:waiting|going for|up for|after the)\b"
    r"|\b(?:other|fellow|rival) (?:candidates?|applicants?|interviewees?)\b"
)
"""Before the names of those who want the post too."""

_MISSED = any_of(
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

_BUSY = any_of(
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

_NOT = r"\b(?:not|wasn['’]?t|isn['’]?t|never)(?: actually| really| in fact)?(?: a| any)? ?"

NO_PART = Pattern(
    any_of(
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
    any_of(
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

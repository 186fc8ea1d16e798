"""What stands before the name of somebody who held the interview."""

from typing import Literal

from afterword.readers.by_rule.pattern import Pattern, any_of

_TALK = any_of(
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

_WAS = Pattern(
    r"\b(?:the|only) (?:person|one|man|woman|lady|guy|chap|bloke|manager) (?:(?:who|whom|that) )?(?:i (?:saw|met|had"
    r"|spoke (?:to|with)|talked (?:to|with)|sat (?:down )?with|was seen by)|(?:saw|met|interviewed|had) me) (?:was|is)"
    r"(?: called)?\s+|\b(?:my|the) (?:interviewer|hiring manager) (?:at|for|from) [^.;:!?,\n]{1,40}? (?:was|is)\s+"
)

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

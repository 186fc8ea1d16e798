"""Labels, headings and columns under which interviewers are listed."""

import re

from afterword.readers.by_rule.pattern import Pattern, any_of

PANEL_LABEL = Pattern(
    r"(?:the |my |interview )?"
    + any_of(
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

WHO_ASKED = Pattern(r"\bwho\b.*\b(?:interview|met|meet|there|panel|saw|see|spoke|speak|talk|asked|room)\pL*.*\?")

OWN_PART = re.compile(
    r"['’]s (?:questions?|part|bit|half|points?|topics?|section|interview|round|slot):?", re.IGNORECASE
)
"""Behind a name in a heading: what whoever held the interview has of it."""

NAME_COLUMN = Pattern(r"(?:who|names?|interviewers?|person|people|panel(?:list)?s?|with)\b")

TITLE_COLUMN = Pattern(r"(?:title|role|position|job|their role|job title|what they do)\b")

TITLE_FIELD = Pattern(r"(?:(?:his|her|their|job) )?(?:title|their role)$")

"""Subjects that running notes announce before they tell of them: "Then the handover.", "Second thing was, um, drains.".

What follows in the same paragraph was talked about, whatever its sentences look like.
"""

from collections.abc import Collection

from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.tokens import tokens
from afterword.readers.by_rule.vocabulary import NEVER_NAMES

_ORDER = Pattern(
    r"(?:(?:and|so|then|okay|ok|right|now|um|uh|well|also|anyway)\b[\s,]*)*(?:(?:the |a |her |his |their )?"
    r"(?:first|second|third|next|last|other|another|main|big)(?:ly)?\b[\s,]*(?:thing|one|question|topic|subject|point|up"
    r"|off)?\b[\s,:]*(?:was|is)?\b[\s,:]*(?:(?:um|uh)\b[\s,]*)?)?"
)
_THINGS = Pattern(r"(?:the |a |an |her |his |their )?([\pL’'-]+(?: (?:(?:of|and|in|for|on) )?[\pL’'-]+){0,2})[.!:\s]*")
_TURN = frozenset(
    "and so then now next first second third last lastly finally with up to over okay ok mr mrs ms miss dr prof".split()
)
_FEW = 4
_NO_THING = frozenset(
    """i he she they we it you me him her them us this that these those there here who what how why when where which
    was is are were be been am had has have got get did do does done not no yes yep nope so very really quite well just
    nice good great bad odd fine lovely true same right long silence never always none nothing everything else fair
    fixed came went said says asked told laughed nodded agreed wrote liked loved noted sharp friendly warm kind clean
    tick done ouch phew sorry thanks hello bye ok okay anyway more less all both each one two three hard
    debrief memo notes summary stop end start update news recap
    conclusion verdict outcome pay money salary logistics""".split()
)
_LONGEST = 60


def announces(text: str, *, first: bool) -> int | None:
    """Where in a piece the subject stands that the piece does nothing but announce; ``None`` where it does not.

    Args:
        text: The piece.
        first: Whether it opens its paragraph; elsewhere a word such as "then" or "second thing" has to stand before it.
    """
    order = _ORDER.match(text)
    start = order.end() if order else 0
    if len(text) > _LONGEST or not (first or start):
        return None
    match = _THINGS.fullmatch(text[start:])
    words = match[1].lower().split() if match else []
    if not words or any(word in _NO_THING or word in NEVER_NAMES for word in words) or words[0].endswith(("ed", "ly")):
        return None
    return start + match.start(1) if match else None


def is_order(text: str) -> bool:
    """Whether a piece says no more than that a subject follows: "So, first thing."."""
    order = _ORDER.match(text)
    return order is not None and order.end() > 0 and not text[order.end() :].strip(" .:,!")


def hands_over(text: str, names: Collection[int]) -> bool:
    """Whether a piece only says of whom the notes tell next: "Siobhan first.", "Then Dev.".

    Args:
        text: The piece.
        names: Where in it the names of interviewers begin.
    """
    words = tokens(text)
    return bool(names) and len(words) <= _FEW and all(word.start in names or word.lower in _TURN for word in words)

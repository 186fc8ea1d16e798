"""Remarks that are no part of the conversation: about oneself, verdicts, hearsay.

What people keep to themselves has no fixed words, but it has fixed shapes: a first person that does not say, ask or
suggest anything; a copula with a bare adjective; somebody who did not interview as the subject; a sentence about "it".
"""

from collections.abc import Collection

from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.tokens import tokens
from afterword.readers.by_rule.vocabulary import NEVER_NAMES
from afterword.text import fold, straighten

_FRAME = Pattern(
    r"(?:\pL[\pL\pN'-]*,? ){0,4}?(?:asks?|asked|asking|wants?|wanted|wondered|talked|spoke|discussed|quizzed|grilled"
    r"|question(?:ed|s)?|tested|walked me|took me|made me|let me|showed me|is|was on about|scenario)\b"
    r"|(?:and |so |then |also )*(?:how|what|why|whether|where|when|which|would|could|do|did|should|can|if)\b"
)
"""A piece that begins so reports a question or a subject; what it says of "I" is part of that."""

_FIRST_PERSON = Pattern(
    r"(?:^|[^\pL'-])i(?:'m|'d|'ve|'ll|m|d|ve)?\s+(?:(?:just|also|then|really|only|even|never|always|still|already"
    r"|had|have|was|would"
    r"|could|can|will|do|did)\s+)*([\pL]+)"
)
_ASKED = Pattern(
    r"\b(?:ask(?:s|ed)?|how|what|whether|if|why|where|when|which|who|wants? me|wanted me|would|do|did|should"
    r"|could|can|must|have)\b"
)
_SAYING = frozenset(
    """said say told tell suggested suggest mentioned mention explained explain talked talk described describe showed
    show gave give answered answer proposed offered offer drew draw walked pointed asked ask recommended brought
    used use did do built run ran led worked work went take took started start moved put set made rank ring go
    point cover check keep fix write split triage rotate measure call plan played teaching guessed found helped
    cut wrote read tried ordered shared swapped fixed taught planned designed tested trained managed handled
    organised organized introduced pitched picked chose compared demoed argued raised done called chase swap
    walk wash count start stop sort pack bring turn hold mark lock""".split()
)
_INWARD = frozenset(
    """am was feel felt feeling think thought hope hoped hoping like liked love loved hate hated want wanted need
    needed wish wished worry worried know knew guess guessed reckon doubt suspect fear trust believe forgot got
    came sat cried left live lived miss missed slept bought wore ate drank arrived waited tripped bluffed rushed
    panicked must prefer seem seemed look looked enjoyed expected expect wonder wondered regret suppose mean
    couldn didn don wasn won not could sound sounded stayed kept earn owe""".split()
)
_DROPPED = Pattern(
    r"(?:got|made|went|felt|had|took|came|kept|knew|forgot|sat|left|lost|slept|bought|wore|ate|drank|ran"
    r"|said (?:yes|no)"
    r"|parked|arrived|waited|tripped|dodged|bluffed|rushed|panicked|need|want|must|love|hate|like|hope|wish|feel|think"
    r"|reckon|guess|bet|doubt|fear|miss|trust|prefer)\b"
)
_EMPTY_SUBJECT = Pattern(
    r"(?:it|its|it's|this|that|thats|that's|not|no|really|just|nb|for me|my|me|mine|we'?ll see|never mind|all in all"
    r"|overall|in short|so glad|glad|sad|happy|bit|kind of|sort of|honestly|frankly|tbh|imo|fwiw|btw|also me|note to|ps"
    r"|p\.s)\b"
)
_ITS_SUBJECT = Pattern(r"(?:this|that|it|not|no|my|the) (?:of the|was about|is about|about)\b")
_VERDICT = Pattern(
    r"\b(?:was|were|is|are|'s|seems?|seemed|feels?|felt|looks?|looked|sounds?|sounded)\s+(?:(?:a bit|a little|quite|so"
    r"|very|really|too|pretty|kind of|rather|not|all|fairly|super|just|clearly|always|a)\s+)*([a-z]{3,})[^\pL\pN]*$"
)
_NO_VERDICT = frozenset(
    "done made run led held built owned kept sold shared based used down key live open due for with".split()
)
_LONGEST_VERDICT = 8
_TO_ME = Pattern(r"\b(?:with|at|on|towards|for|about) me[^\pL\pN]*$")
_OF_OTHERS = Pattern(
    r"(?:'s)?\s+(?:at \pL+\s)?(?:says|said|reckons|thinks|told|heard|hates|knows|wants|forgot|had|left|lost"
    r"|got|might"
    r"|keeps?|begins|found|won't|can't)\b"
)


def is_aside(text: str, known: Collection[str], *, placed: bool) -> bool:
    """Whether a piece is a remark of the writer's and not part of the conversation.

    Args:
        text: The piece.
        known: Folded words of the interviewers' names and of the employer's, who may be subjects.
        placed: Whether its place says already that it was talked about: under a person's name or "topics".
    """
    text = straighten(text.strip())
    if _says_something_of_oneself(text, placed=placed) or _has_other_subject(text, known):
        return True
    if placed or _FRAME.match(text):
        return False
    idle = _EMPTY_SUBJECT.match(text) is not None and _ITS_SUBJECT.match(text) is None
    return idle or _DROPPED.match(text) is not None or _TO_ME.search(text) is not None or _is_verdict(text)


def _is_verdict(text: str) -> bool:
    """Whether a piece says no more than what something was like: "the room was cold"."""
    match = _VERDICT.search(text)
    if match is None or len(text.split()) > _LONGEST_VERDICT:
        return False
    return match[1] not in _NO_VERDICT and not match[1].endswith(("ed", "ing", "ken", "ven", "ten", "zen", "len"))


def _says_something_of_oneself(text: str, *, placed: bool) -> bool:
    """Whether "I" is the subject of something else than saying, asking or doing what was talked about."""
    if _FRAME.match(text):
        return False
    return any(
        (match[1].lower() in _INWARD if placed else match[1].lower() not in _SAYING)
        and not _ASKED.search(text[: match.start()])
        for match in _FIRST_PERSON.finditer(text)
    )


def _has_other_subject(text: str, known: Collection[str]) -> bool:
    """Whether the subject is a person who did not hold the interview: a capitalised name before a verb of persons."""
    first = next(iter(tokens(text)), None)
    if first is None or not first.text[0].isupper() or first.text.isupper() or first.lower in NEVER_NAMES:
        return False
    return fold(first.text) not in known and _OF_OTHERS.match(text, first.end) is not None

"""Which of the four messages an email is, by what it says."""

from functools import cache

import re2

from afterword.kinds import Kind
from afterword.mail.email import Email

_HEAD = 6000
"""An email says early what it is."""
_SUBJECT, _OPENING = 3, 2
"""How much more a cue counts in the subject, and in the body's first sentence."""

_CUES: dict[Kind, tuple[str, ...]] = {
    "thank_you": (
        (
            r"\bthank(?:s| you| the)?\b[^.]{0,50}\b(?:interview|meeting|time|conversation|talk|tour|visit|chat"
            r"|session|seeing|having|showing|letting|yesterday|today|this|last|opportunity|inviting|walk|hour|day"
            r"|round|lunch|morning|afternoon|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
        ),
        (
            r"\b(?:good|great|nice|lovely|pleasure|pleased|glad|delight|kind|generous)\b[^.]{0,30}\b(?:to (?:meet|see"
            r"|talk|speak)|meeting|talking|speaking|seeing|of you)\b"
        ),
        r"\bi (?:really |very much |did )?(?:enjoyed|loved|liked)\b",
        r"\b(?:enjoyed|appreciate[d]?) (?:our|your|the|you)\b",
        r"\bmuch obliged\b",
        r"\bgrateful (?:for|to you)\b",
    ),
    "check_in": (
        r"\bfollow(?:ing)?[ -]up\b",
        r"\bcheck(?:ing)?[ -](?:in|back)\b",
        r"\b(?:any|some|an?) (?:news|updates?|word|decision)\b",
        (
            r"\b(?:status|where (?:things|matters|we|i) stand|how (?:matters|things) stand|outcome|reminder"
            r"|time ?line|time ?frame)\b"
        ),
        r"\b(?:not|n't|never|nothing|anything) (?:yet |back )?(?:heard|received|had|from you)\b",
        r"\bheard (?:back|anything|nothing)\b",
        (
            r"\b(?:has|have|had|whether|if)\b[^.?]{0,60}\b(?:decided|decision|met yet|chosen|choose|settled|reached"
            r"|filled)\b"
        ),
        r"\b(?:when|whether|roughly when) (?:you|i|we) (?:expect|hope|plan|can|might|may|could)\b",
        r"\b(?:reply|respond|response|answer) (?:to my|asap|within|yet|by)\b",
        r"\bwritten (?:two|three|several|\d)",
        r"\bwait(?:ing|ed)? (?:for|to hear|since)\b",
        r"\bstill waiting\b",
        r"\bhow far\b",
        r"\bstill (?:open|under consideration)\b",
        (
            r"\b(?:you|we) (?:said|mentioned|told me|hoped|expected|spoke|agreed)\b[^.]{0,60}\b(?:by|week|weeks|days"
            r"|month|friday)\b"
        ),
        r"\bwhen we (?:spoke|met|talked)\b",
        r"\bnudge\b",
        r"\bcircl(?:e|ing) back\b",
        r"\btouch(?:ing)? base\b",
        r"\bi (?:was )?wonder(?:ed|ing)?\b",
        r"\bwonder(?:ing)? (?:if|whether)\b",
        r"\b(?:your|an?|the|any) (?:[a-z]+ )?(?:decision|answer|reply|verdict|silence)\b",
        r"\b(?:let me know|get back to me|tell me|hear|know)\b[^.?]{0,40}\b(?:by|before|soon|today|tonight|asap)\b",
        r"\b(?:have|did|do) you (?:decided|received?|get|got|seen|know)\b",
        r"\b(?:nobody|no one|nothing) (?:has )?(?:been in touch|called|written|rung|replied|answered|come back)\b",
    ),
    "final": (
        (
            r"\b(?:assume|guess(?:ing)?|take it|gather)\b[^.]{0,60}\b(?:filled|some(?:one|body)|another|elsewhere"
            r"|another way|plans|on hold)\b"
        ),
        (
            r"\b(?:last|final|closing) (?:note|message|e-?mail|word|words|letter|line|attempt|try|follow-?up|reminder"
            r"|notice|time|chance)\b"
        ),
        (
            r"\b(?:won't|will not|shall not|shan't|not|no longer) (?:write|trouble|bother|contact|e-?mail|follow up"
            r"|chase|disturb)\b"
        ),
        r"\bclos(?:e|ing) (?:my|the|this|out|off)\b[^.]{0,20}\b(?:file|application|loop|out|chapter|off|thread)\b",
        r"\bwithdraw(?:ing|n)?\b",
        r"\bgoodbye\b",
        r"\bleave it (?:there|here|at that)\b",
        r"\blet(?:ting)? (?:it|this) (?:go|rest)\b",
        r"\bone (?:last|more|final)\b",
        r"\bfarewell\b",
        r"\btake the hint\b",
        r"\bno further (?:messages|emails|notes)\b",
    ),
    "stay_in_touch": (
        r"\b(?:letting me know|telling me|wrote back|writing back|write back|getting back to me|your decision)\b",
        (
            r"\b(?:thank(?:s| you)?|appreciate)\b[^.]{0,20}\byour? (?:[a-z]+ )?(?:answer|letter|reply|news|message"
            r"|e-?mail|call|calling|response|update|note)\b"
        ),
        (
            r"\bthank(?:s| you)?\b[^.]{0,20}\bthe (?:[a-z]+ )?(?:answer|letter|reply|news|message|e-?mail|update"
            r"|phone call)\b"
        ),
        (
            r"\b(?:hiring freeze|frozen|rejection|reconsider|disappointed|turned down|second place|runner-?up"
            r"|unsuccessful)\b"
        ),
        (
            r"\b(?:not |n't )(?:been |be |get |going to be )?(?:selected|chosen|successful|offered|the one|this time"
            r"|me)\b"
        ),
        (
            r"\b(?:another|other|different|someone else|somebody else)\b[^.]{0,30}\b(?:candidate|chosen|choice"
            r"|direction|appointed)\b"
        ),
        r"\b(?:future|other|later|another) (?:role|opening|opportunit|position|vacanc|post|project|possibilit)",
        r"\b(?:stay|keep|be|remain) in (?:touch|contact)\b",
        r"\bkeep (?:me|my (?:number|name|details|cv|resume)|an eye)\b",
        r"\b(?:apply|try|audition) (?:again|next)\b",
        r"\b(?:got|received|for) your (?:kind )?(?:letter|message|e-?mail|note)\b",
        r"\bthank(?:s| you) for (?:phoning|writing|ringing|calling|the call)\b",
        r"\b(?:if|when|should)\b[^.]{0,40}\b(?:comes? (?:up|back)|opens?|opening|grows?|look for|falls vacant)\b",
    ),
}
_WEIGHTS: dict[Kind, float] = {"thank_you": 1, "check_in": 1.2, "final": 3, "stay_in_touch": 1.5}
"""Every kind thanks and a last note also asks; what sets a kind apart counts more."""


def email_kind(email: Email) -> Kind:
    """The kind of message an email is; ``thank_you`` where it can't be told."""
    zones, plain = email.zones, email.plain.lower()
    subject = zones.subject.of(plain) if zones.subject else ""
    body = plain[zones.paragraphs[0].start : zones.paragraphs[-1].end][:_HEAD] if zones.paragraphs else ""
    opening = body.partition(". ")[0][:300]
    weighed = [(text.encode("ascii"), times) for text, times in ((subject, _SUBJECT), (opening, _OPENING), (body, 1))]
    scores = {kind: sum(times * _count(kind, text) for text, times in weighed) for kind in _CUES}
    best = max(_CUES, key=lambda kind: scores[kind] * _WEIGHTS[kind])
    return best if scores[best] else "thank_you"


def _count(kind: Kind, text: bytes) -> int:
    return sum(1 for _ in _pattern(kind).finditer(text))


@cache
def _pattern(kind: Kind) -> "re2._Regexp":
    return re2.compile(
        "|".join(_CUES[kind]).encode("ascii")
    )  # RE2 takes a tenth of the time of ``re`` to compile these

"""Whether a sentence of running text reports the conversation: somebody who held it says, asks, has or wants something.

In running text nothing but the sentence itself says whether it belongs to the conversation, so it has to say it.
"""

from afterword.readers.by_rule.calls import Calls
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.tokens import tokens

_TALKED = Pattern(
    r"\b(?:ask(?:ed|s|ing)?|talk(?:ed|s|ing)?|spoke|told|tells?|said|says|wants?|wanted|explain(?:ed|s)?"
    r"|describ(?:ed|es)"
    r"|show(?:ed|s)?|walked me|took me through|let me|made me|went (?:into|on about|straight in|over|through)"
    r"|mention(?:ed|s)?|discuss(?:ed|es)?|cover(?:ed|s)?|compared notes|thinks?|thought|believes|loves?|hates?|likes?"
    r"|wondered|curious|hopes?|plans?|planning|trying|looking (?:for|at|to|into)|moving|building|worries"
    r"|complains|opened with"
    r"|raised|brought up|pressed|quizzed|grilled|big one|was on about|is on about|has|have|had|is|was|with (?:her"
    r"|him|them)"
    r"|runs|keeps|uses|does|needs?|reckons|told me|took me|drew|gave)\b"
)
_CONVERSATION = Pattern(
    r"\b(?:we|i)\b[^.;]{0,20}\b(?:talked|spoke|discussed|chatted|compared|argued|went (?:into|over|through)|drew"
    r"|got (?:into|onto)"
    r"|covered|touched on|were on about)\b"
    r"|\b(?:asked|quizzed|grilled|pressed) (?:me )?(?:about|on|how|what|why|whether|if|for)\b"
    r"|^[^\pL]*(?:and |then )?with [\pL' -]+ (?:it was|we|i)\b|^[^\pL]*(?:talked|spoke|chatted|asked|discussed"
    r"|compared notes)\b|\bquestions? (?:about|on|was|were)\b"
)
_ANSWER = Pattern(
    r"(?:and |so |then |but )*(?:i(?:'d|'ve|'ll)?|id|ive|told|said|suggested|mentioned|answered|explained|gave"
    r"|talked|described"
    r"|showed|my answer|mine was|->|→|=>)(?:[^\pL\pN]|$)"
)
_I_SAID = Pattern(
    r"(?:and |so |then |but )*i(?:['’]d|['’]ve|d|ve)? (?:said|told|suggested|answered|explained|described|proposed"
    r"|mentioned)\b"
)
_QUESTION = Pattern(
    r"(?:(?:and |so |then |also )*(?:how|what|why|whether|where|when|which|would|could|who|whose|asked)\b)|.*\?\W*$"
)
_SPEAKS_ON = Pattern(r"(?:'s)?[,.]? (?:on|about|again|once more|also)\b|\s?[-–—:]")
_TO_ME = Pattern(r"(?:and |so |then |but )*(?:told|said|gave|showed|i|explained)[^.;]{0,12}\b(?:me|us)\b")
_PERSON = Pattern(
    r"(?:and |an |but |so |then |also |um |now |that )*(?:she|he|they|both|we|with (?:her|him|them))(?:'?s|'?d"
    r"|'?ve|'?re)?\b"
)
_GROUP = Pattern(r"(?:and |but |so |then |also )*(?:they|both|we)(?:'?d|'?ve|'?re)?\b")
_SAYS = Pattern(
    r"\b(?:asked|ask|talked|told me about|told me how|want(?:ed)?|explained|described|showed me|mentioned"
    r"|discussed|covered|pressed"
    r"|wondered|are (?:looking|planning|moving|trying|building))\b"
)
_OTHERWISE = Pattern(
    r"(?:[^\pL]*\pL+){1,4}?[^\pL]+(?:rang|phoned|called|wrote|replied|e-?mailed|texted|answered|met|joined|came"
    r"|arrived|left|sat|stood"
    r"|smiled|hinted|admitted|confessed|yawned|swore|sighed|moaned|whined|gossiped|shouted|snapped|interrupted"
    r"|vapes|smokes|stared"
    r"|laughed|nodded|looks?|looked|seemed|seems|opened the door|shook|greeted|offered|expects?|decides?|will|'ll"
    r"|never|interviewed|took the (?:interview|meeting|call|notes|lead)|took it|did the (?:first|second|interview"
    r"|talking)"
    r"|(?:showed|walked|took) (?:me|us) (?:round|around)(?:[^\pL].*)?$|(?:showed|walked|took) (?:me|us) (?:in|out"
    r"|over|up|down)(?: (?:the|their) \pL+)?[^\pL]*$"
    r"|is (?:the|a|an|my) [\pL -]{3,40}[^\pL]*$"
    r"|was (?:the|a|an|more|less|much|rather|very|so|quite|really|kind|nice|lovely|warm|friendly)|were|did not"
    r"|didn't)(?:[^\pL]|$)"
)
_ACTS = Pattern(
    r"^(?:[^\pL]*[\pL'.-]+){1,4}? (?:[a-z]+ed|[a-z]{2,}s|kept|keeps|began|brought|came back|goes|went on"
    r"|swears by|sees) [\pL\d]"
)
_ASKS = Pattern(r"\b(?:ask(?:s|ed)?|wanted to (?:know|hear|see)|how|what|which|whether|where)\b|\?")
_INQUIRES = Pattern(r"\b(?:who|what|how|where) (?:\pL+s|do|does|did|is|are|would|should|to|i|i'd|you|we|they)\b")
_OF_PERSON = Pattern(r"^[^\pL]*(?:also )?(?:he|she)\b|\b(?:her|his|him)\b")
_TO_FRIEND = Pattern(r"\byou (?:asked|wanted to know|said|know)\b|^[^\pL]*dear(?:est)? \pL+")
_VERB_FIRST = Pattern(
    r"[^\pL]*(?:also |and |only )?(?:showed|told|asked|asks|wants|wanted|likes|loves|hates|has|had|runs|uses"
    r"|keeps|does|needs|thinks|says|said)"
    r" |[^\pL]*[a-z]{3,}s (?:the|a|an|only|every|all|his|her|their|up|out|off|into|for|from|[a-z]+s? (?:only|by"
    r"|in|on|with|to)) "
)


def is_answer(text: str) -> bool:
    """Whether a piece begins with what the candidate said or did."""
    return _ANSWER.match(text) is not None and _TO_ME.match(text) is None


def tells_answer(text: str) -> bool:
    """Whether a sentence says in full that the candidate said something: "I told him to meter every trough"."""
    return _I_SAID.match(text) is not None


def is_question(text: str) -> bool:
    """Whether a piece is a question, or begins as a reported one does."""
    return _QUESTION.match(text) is not None


def goes_on_telling(text: str) -> bool:
    """Whether a line leaves out its subject, as the notes do with whom they have just told of: "runs the stores"."""
    return _VERB_FIRST.match(text) is not None


def is_carried_on(text: str, before: str) -> bool:
    """Whether a sentence goes on with the one before it: an answer, a question, more of the same person."""
    return (
        is_answer(text)
        or is_question(text)
        or _ASKS.search(before) is not None
        or _OF_PERSON.search(text) is not None
        or _INQUIRES.search(text) is not None
    )


def reports(text: str, calls: Calls, *, anyone: bool) -> bool:
    """Whether a sentence reports the conversation.

    Args:
        text: The sentence.
        calls: How the interviewers are called.
        anyone: Whether nobody's name is known, so that "the manager" and "they" have to do.
    """
    if _TO_FRIEND.search(text):
        return False
    if _CONVERSATION.search(text):
        return True
    named = calls.named(text)
    subject = named[0][0] if named else -1
    leads = subject >= 0 and len(tokens(text[:subject])) <= 2
    if leads and _SPEAKS_ON.match(text, _end_of_word(text, subject)):
        return True
    if subject < 0 and _GROUP.match(text):
        return _SAYS.search(text) is not None and not _is_otherwise(text)
    if leads or _PERSON.match(text):
        return (_TALKED.search(text) is not None or _ACTS.search(text) is not None) and not _is_otherwise(text)
    return (anyone or subject >= 0) and _TALKED.search(text) is not None and not _is_otherwise(text)


def _is_otherwise(text: str) -> bool:
    """Whether people do something else in a sentence than talk: they ring, join, smile."""
    return _OTHERWISE.match(text) is not None


def _end_of_word(text: str, start: int) -> int:
    return start + len(tokens(text[start:])[0].text.removesuffix("'s"))

"""The employer's answer: a refusal, a post that is not filled for now, an offer.

News of an answer has no fixed words but a few fixed shapes: somebody else was chosen, the post went to them, the
candidate was not chosen, hiring stands still, the post is no more.
"""

from collections.abc import Sequence
from typing import Literal

from afterword.context import Person
from afterword.readers.by_rule import answer_words as words
from afterword.readers.by_rule.calling import people_called
from afterword.readers.by_rule.found import Found
from afterword.readers.by_rule.own_matter import is_of_another_process
from afterword.readers.by_rule.pattern import Match, Pattern
from afterword.readers.by_rule.statements import Statement
from afterword.readers.by_rule.vocabulary import NEVER_NAMES

Answer = Literal["rejected", "frozen", "offer"]

_ANSWERS: tuple[tuple[Answer, Pattern], ...] = (
    ("rejected", words.REJECTED),
    ("frozen", words.FROZEN),
    ("offer", words.OFFERED),
)
_SUPPOSED = Pattern(
    r"\b(?:if|unless|in case|whether|may|might|could|would|probably|maybe|perhaps|expect\w*|afraid|worried|hop(?:e"
    r"|ing)|other|another|2nd|second|previous|last (?:year|time)|predecessor|before|"
    r"ended|lifted|over|out of|under|during|despite|past|after (?:the|a)|since the|no|never|don'?t|dont|not yet"
    r"|not mention|without|until|gets?"
    r"|when|guess|bet|suspect|think|elsewhere|why|how)\b[^.;!?\n]{0,45}$"
)
_TOLD = Pattern(
    r"\b(?:ask(?:s|ed)?|talk(?:s|ed)?|discussed|about|describ\w+|the time"
    r"|my (?:old|last|former|previous|current|own)|ours?)\b[^,:;.!?\n]{0,45}$"
)
"""Words behind which an answer is part of what was talked about."""

_HEARSAY = Pattern(
    r"\b(?:apparently|rumou?rs?|gossip|hearsay|word is|reckons?|says a lot|unconfirmed|don'?t know if|can'?t be sure"
    r"|who knows|somebody said|someone said)\b"
)
"""Words that say nobody at the employer's has told the candidate."""

_OTHER_POST = Pattern(
    r"\bnot (?:the|their|that) (?:[\pL-]+ ){0,3}?(?:one|post|job|role|position)[,;:]? (?:that|which|it)"
    r"(?:['’]s| is| was|s)\b"
)
"""A post that the candidate did not want, and what became of it."""

_OWN_DOING = Pattern(
    rf"\bi(?:['’](?:d|ve)| had| have)? (?:{words.CHOSE}|gave|given|awarded|offered|put"
    r"|pulled|cancelled|froze|paused|stopped)\b"
)

_AT_OTHER = Pattern(r"^[^.;!?\n]{0,20}\b(?:at|elsewhere)\s+(?:the\s+)?(\p{Lu}[\pL\d&'’-]+)", cased=True)
_OTHER_EMPLOYER = Pattern(r"^[^.;!?\n]{0,20}\b(?:from|by|at|elsewhere)\s+(?:the\s+)?(\p{Lu}[\pL\d&'’-]+)", cased=True)
_SUBJECT = Pattern(
    r"(\p{Lu}[\pL\d&-]+)(?:['’](?:ve|s|d))?(?: [\p{Lu}&][\pL\d&'’-]*){0,4}(?: (?:have|has|had|just|also)){0,2} $",
    cased=True,
)
_NOT_AN_EMPLOYER = NEVER_NAMES | frozenset(
    """they she he we it and but so hr then today yesterday the board trustees panel company team management group
    governors council committee director office trust university school recruitment headcount hiring""".split()
)
_TOO = Pattern(r"^[^.;!?\n]{0,15}\b(?:too|as well|elsewhere)\b")
_LIFTED = Pattern(
    r"^[^.;!?\n]{0,35}\b(?:lifted|over|ended|last year|is gone|years? ago|back in|but (?:this|the|ours|mine|not)"
    r"|exempt)\b"
)


def read_answer(told: Sequence[Statement], company: str | None, people: Sequence[Person]) -> Found[Answer] | None:
    """The employer's answer, where the notes hold one; of several the last."""
    answer: Found[Answer] | None = None
    for number, statement in enumerate(told):
        if statement.line.pasted == "advert" or is_of_another_process(statement.line):
            continue
        before = told[number - 1] if number and told[number - 1].line is statement.line else None
        if _says_no(statement.text, before.text if before else "") or _is_outcome_no(statement):
            answer = Found("rejected", statement.passage)
        for meaning, pattern in _ANSWERS:
            for match in pattern.finditer(statement.text):
                if not _is_no_news(statement.text, match) and not _elsewhere(statement.text, match, company, people):
                    answer = Found(meaning, statement.passage)
    return answer


def _says_no(text: str, before: str) -> bool:
    """Whether a sentence holds no more of a refusal than the word, which may also answer a question of the interview.

    Args:
        text: The sentence.
        before: The sentence before it in the same line.
    """
    if words.ASKED.search(before):
        return False
    said = words.SAID_NO.search(text)
    if said is not None:
        return not words.ASKED.search(text[: said.end()])
    return words.CONTACT.search(before) is not None and words.BARE_NO.match(text) is not None


def _is_outcome_no(statement: Statement) -> bool:
    """Whether "no" stands behind a label, or under a heading, such as "outcome"."""
    line = statement.line
    if line.label and words.OUTCOME_LABEL.fullmatch(line.label.text):
        return words.BARE_NO.match(line.body.text) is not None
    below = any(words.OUTCOME_LABEL.fullmatch(heading.text.strip(" :")) for heading in line.sections[:1])
    return below and words.BARE_NO.match(statement.text) is not None


def _is_no_news(text: str, match: Match) -> bool:
    """Whether an answer is only supposed, told of other times or of what was talked about, or done by the candidate."""
    before, after = text[: match.start()], text[match.end() :]
    if (
        _HEARSAY.search(text)
        or _OTHER_POST.search(text)
        or _SUPPOSED.search(before)
        or _TOLD.search(before)
        or _LIFTED.match(after)
    ):
        return True
    return any(own.start() <= match.start() < own.end() for own in _OWN_DOING.finditer(text))


def _elsewhere(text: str, match: Match, company: str | None, people: Sequence[Person]) -> bool:
    """Whether the words round an answer give it to another employer: "Rowan Ltd have", "from Rowan Ltd".

    Behind whom they took, and behind an order to stop, "from" says where either comes from.
    """
    before, after = text[: match.start()], text[match.end() :]
    sent_from = words.CHOSEN.search(match[0]) or words.FROZEN.search(match[0])
    subject, behind = _SUBJECT.search(before), (_AT_OTHER if sent_from else _OTHER_EMPLOYER).match(after)
    if subject is not None and before[: subject.start()].endswith(" in "):
        subject = None
    for other in (subject, behind):
        if other is None or other[1].lower() in _NOT_AN_EMPLOYER:
            continue
        if other[1].lower() not in (company or "").lower() and not people_called(other[1], people):
            return True
    return _TOO.match(after) is not None

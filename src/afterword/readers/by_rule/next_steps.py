"""What the employer said comes next."""

from collections.abc import Sequence

from afterword.readers.by_rule.deadline_words import OWN_PLAN
from afterword.readers.by_rule.found import Found
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.statements import Statement

_NEXT_LABEL = Pattern(
    r"(?:what(?:'s| is| happens)? next|next(?: steps?| stages?| rounds?| up)?|then|after this|process|follow-?up"
    r"|nächste[r]? schritte?|prochaines? étapes?|próximos pasos)(?: \([^()]*\))?$"
)
_NEXT = Pattern(
    r"\bnext (?:step|stage|round)s?\b|\b(?:no further|one more|another|hr) (?:round|stage|interview)\b"
    r"|\b(?:\w+(?:'ll| will|'d| would| should)|theyd|shed|hed|theyll|shell) [\"“]?(?:\w+ )?(?:ring|call|phone|e-?mail"
    r"|write|be in touch|get back|let \w+ know|tell|contact)\b"
)
_INVITATION = Pattern(
    r"\b(?:we|they) (?:expect|hope|plan|will have|may have)\b|\bthere (?:may|might|will|could|should) be\b|\b(?:glad"
    r"|happy|pleased|love) to hear from\b"
    r"|\bkeep (?:your|my|you|me)\b|\b(?:keep|stay) in touch\b|\blook out for\b"
    r"|\bhear(?:ing)? (?:from (?:me|you)|about)\b|\bthinks? of (?:me|you)\b|\b(?:me|you) in mind\b"
    r"|\bdrop (?:me|you) a line\b|\bencourage\w* (?:me|you) to apply\b"
    r"|\b(?:ring|call|phone|tell|contact|come back to|ask|let) (?:me|you)(?: know)? (?:then|first|when|if|about)\b"
    r"|\b(?:may|might|could) need (?:somebody|someone|another|more|one)\b"
    r"|\b(?:opens?|comes? up|is likely|start(?:s|ing)) (?:(?:again|up) )?(?:in|mid|next|early|late|after|around|from)\b"
    r"|\b(?:apply|try) again\b|\b(?:opening|vacancy|post|role|position)s?\b.{0,30}"
    r"\b(?:after|in the|next|new year|later|soon|autumn|spring|summer|winter)\b"
)
_ASKED_IF = Pattern(r"\basked (?:me )?(?:if|whether) i\b")
_PASSED = Pattern(r"\b(?:that was|nothing|no word|gone|passed|came and went|still waiting)\b")


def read_next_steps(told: Sequence[Statement], *, answered: bool) -> Found[str] | None:
    """What the employer said comes next; after an answer only what invites the candidate again.

    Args:
        told: The sentences of the notes.
        answered: Whether the employer has said no, or stopped hiring.
    """
    for line in (statement.line for statement in told):
        if (
            not answered
            and line.label
            and line.value
            and line.value.text
            and not line.pasted
            and _NEXT_LABEL.match(line.label.text)
        ):
            return Found(line.value.text, line.value)
    pattern = _INVITATION if answered else _NEXT
    for statement in told:
        if (
            pattern.search(statement.text)
            and not _PASSED.search(statement.text)
            and (_ASKED_IF.search(statement.text) or not OWN_PLAN.search(statement.text))
        ):
            return Found(statement.text, statement.passage)
    return None

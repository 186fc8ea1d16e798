"""Promises of an email that the candidate did not make."""

import re
from collections.abc import Iterator

from afterword.grounding.known import Known
from afterword.grounding.letter import Letter, Problem
from afterword.grounding.stems import telling
from afterword.text import straighten

_HANDS_OVER = (
    "send|share|forward|email|mail|bring|pass|post|prepare|write up|put together|draft|introduce|connect|deliver|submit"
)
_PROMISE = re.compile(
    rf"\bI(?:'ll| will| shall|'m going to| am going to)\b(?: \w+){{0,3}}? (?:{_HANDS_OVER})\b"
    r"(?P<object>[^.;!?\n]{0,160})"
    r"|\b(?:I(?:'ve| have)(?: \w+)? (?:attached|enclosed|included)|attached (?:is|are|you will find)|find attached"
    r"|(?:is|are) attached|as promised, (?:here|I))\b(?P<attached>[^.;!?\n]{0,160})",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:if|should you|whenever|in case|happy to|glad to|would (?:gladly|be)|can)\b", re.IGNORECASE
)
_NOTHING_OF_ITS_OWN = telling(
    "anything copy detail document documents further info information line material message note regard thanks update "
    "word wishes shortly separately afternoon evening over across along file attachment link version"
)
_PROMISING_LINE = re.compile(
    r"\b(?:send|sent|shar|forward|e?mail|promis|attach|bring|pass|link|show|give|owe|will|i'?ll|to do|todo)|->|→",
    re.IGNORECASE,
)


def unmade_promises(letter: Letter, known: Known) -> Iterator[Problem]:
    """What the email says will be sent or is attached, although the notes hold no such promise."""
    promised = telling(" ".join(f"{p.text} {p.evidence.quote}" for p in known.context.promised))
    promised |= telling("\n".join(line for line in known.plain.split("\n") if _PROMISING_LINE.search(line)))
    for start, end in letter.sentences():
        sentence = straighten(letter.text[start:end]).replace("\n", " ")
        for match in _PROMISE.finditer(sentence):
            thing = telling(match["object"] or match["attached"] or sentence[: match.start()]) - _NOTHING_OF_ITS_OWN
            if thing and not thing & promised and not _CONDITION.search(sentence):
                yield Problem("promise", start + match.start(), start + match.end())

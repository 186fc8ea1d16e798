"""A fragment cut where its writer changed the subject."""

import re
from typing import NamedTuple

_ARROW = r"\s*(?:->|=>|→|⇒|>>|»)\s*"
_STOP = r"\s*(?:;|…|\.{2,}|(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)\.\s+|[?!]+|[()]|:\s+|\s=\s|\s[-—]{1,2}\s)\s*|\.$"
_NEXT_CLAUSE = r",?\s+(?:and|then)\s+(?=(?:I|she|he|they|we)\s)|,?\s+(?=(?:so|but)\s+(?:I|she|he|they|we)\s)"
_NEXT_WISH = r",?\s+and\s+(?=(?:wants?|wanted|would like|talked|spoke|showed) )"
_LEADS_ON = r"(?<!what)(?<!that)(?<!who)(?<!which)(?<!how)(?<!as)(?<!if)(?<!when)(?<!thing)(?<!than)(?<!because)"
_NEW_TELLING = (
    r"(?P<telling>[,;]?\s+)(?=(?:told|asked|showed|gave) (?:me|him|her|them|how|about|if|what|why)\b"
    r"|(?:she|he|they) (?:wants?|wanted|would like|hopes?|asked|needs?) )"
)
_BREAK = re.compile(rf"(?P<arrow>{_ARROW})|{_STOP}|{_NEXT_CLAUSE}|{_NEXT_WISH}|{_LEADS_ON}{_NEW_TELLING}")
_LEAST_WORDS = 3
"""Before a new telling: fewer are its subject."""
_QUESTION = re.compile(r"\b(?:ask(?:ed|s|ing)?|how|what|why|where|when|whether|if|would I|wanted my)\b")


class Piece(NamedTuple):
    """A stretch of a fragment about one thing.

    Attributes:
        answers: It follows an arrow after a question, so the candidate is speaking.
    """

    text: str
    answers: bool = False


def pieces_of(text: str) -> tuple[Piece, ...]:
    """The pieces of a tidied fragment, in order."""
    found: list[Piece] = []
    position, asked, answers = 0, False, False
    for match in [*_BREAK.finditer(text), None]:
        end = match.start() if match else len(text)
        if match and match["telling"] and len(text[position:end].split()) < _LEAST_WORDS:
            continue
        piece = text[position:end].strip(" ,")
        if piece:
            found.append(Piece(piece, answers))
            asked = asked or _QUESTION.search(piece) is not None
        answers = bool(match and match["arrow"] and asked)
        position = match.end() if match else end
    return tuple(found)

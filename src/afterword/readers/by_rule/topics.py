"""What was talked about, and with whom.

A topic is a piece of the writer's own notes that is neither logistics nor private, in its own words. What belongs
together stays together: the answer with its question, the wish with the trouble that it would mend.
"""

import re
from collections.abc import Iterator, Sequence

from afterword.context import Topic
from afterword.notes import Notes
from afterword.readers.by_rule.conversation import Beside, Conversation
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.ownership import Owners
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.people import Roster
from afterword.readers.by_rule.pieces import Piece, pieces_of
from afterword.readers.by_rule.private import Secrets
from afterword.readers.by_rule.reports import is_answer

_LONGEST = 300  # characters of a topic put together from several pieces
_NEW = Pattern(
    r"(?:and |an |so |then |but )*(?:also|next|another|plus|finally|lastly)\b|(?:and |an |so |but )+then\b"
    r"|(?:and |an |so |then |but |also |later )*(?:[\pL'’.-]+ ){0,3}?(?:also|spoke|ask(?:ed|s)|talked|told me"
    r"|wanted to (?:know|hear|see)|showed|mentioned"
    r"|described|raised|went into|wondered|discussed|covered)\b"
)
_WISH = Pattern(
    r"(?:and |an |so |but )*(?:(?:she|he|they)(?:'d)? )?(?:wants?|wanted|(?:would )?(?:also )?(?:like|love)|asked"
    r"|hopes?|hoped|plans?|needs?|is looking for"
    r"|looking for|wishes|aims?)\b"
)
_LEAD = Pattern(
    r"(?:(?:and|an|so|but|then|also|plus|first|next|lastly|finally|um|oh|well|anyway|like|mostly|basically|ok"
    r"|okay)\b[\s,:]*)+"
)
_LEANS = Pattern(r"(?:it|its|it's|that|that's|thats|this|these|those|which|so|both|because|same|and)\b")
_FEW_WORDS = 7
_LONGEST_TITLE = 4
"""Words; more are a sentence about the conversation."""
_TAIL = re.compile(r"[\s,;:–—>-]+(?:(?:and|but|so|then|or|because|um|uh)\W*)?$", re.IGNORECASE)
_INTERJECTION = re.compile(r"\s*\b(?:lo+l|lmao|haha+|omg|wow|tbh|ugh|phew)\b(?=\W*(?:[.,;!?)]|$))!*", re.IGNORECASE)


def read_topics(
    lines: Sequence[Line], notes: Notes, roster: Roster, secrets: Secrets, *, beside: Beside
) -> tuple[Topic, ...]:
    """What was talked about, in the order of the notes.

    Args:
        lines: The lines of the notes.
        notes: The notes themselves, for evidence.
        roster: The interviewers.
        secrets: What may not become a topic.
        beside: What else the notes tell.
    """
    owners = Owners(roster, lines)
    conversation = Conversation(notes, roster, secrets, owners.calls, beside)
    found: list[Topic] = []
    for piece in _joined(conversation.parts(pieces_of(lines, owners))):
        text = _tidied(piece.text)
        start, end = min(piece.passage.offsets), max(piece.passage.offsets) + 1
        if conversation.is_enough(text, piece.place) and not _is_title(text, start, lines[0]):
            name = piece.owner.name if piece.owner else None
            found.append(Topic(text=text, interviewer=name, evidence=notes.evidence(start, end)))
    return tuple(found)


def _is_title(text: str, start: int, first: Line) -> bool:
    """Whether a piece is the few words that notes in plain sentences open with, such as the employer's name."""
    return first.kind == "text" and start <= first.passage.start and len(text.split()) <= _LONGEST_TITLE


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces, those of one thing put together."""
    current: Piece | None = None
    last = ""  # the piece that was put in last
    for piece in pieces:
        if current is not None and _belongs(current, piece, last):
            current = current._replace(passage=current.passage.joined(piece.passage, "; " if piece.opens else " "))
        else:
            if current is not None:
                yield current
            current = piece
        last = piece.text
    if current is not None:
        yield current


def _belongs(current: Piece, piece: Piece, last: str) -> bool:
    """Whether a piece goes on with what the one before it is about; an answer closes it but for a few words."""
    if current.line != piece.line or current.owner != piece.owner or piece.opens == "line":
        return False
    if piece.opens:
        return is_answer(piece.text) or _WISH.match(piece.text) is not None
    if len(current.text) + len(piece.text) > _LONGEST:
        return False
    if is_answer(piece.text) or _WISH.match(piece.text) is not None:
        return True
    leans = len(piece.text.split()) <= _FEW_WORDS or _LEANS.match(piece.text) is not None
    return _NEW.match(piece.text) is None and (leans or not is_answer(last))


def _tidied(text: str) -> str:
    match = _LEAD.match(text)
    text = text[match.end() :] if match else text
    return " ".join(_TAIL.sub("", _INTERJECTION.sub("", text)).split()).lstrip(" ,;:!?.-–—").rstrip(" ,;:-–—")

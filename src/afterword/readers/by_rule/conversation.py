"""Which pieces of the notes belong to the conversation, and how much of each."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from afterword.notes import Evidence, Notes
from afterword.readers.by_rule import logistics
from afterword.readers.by_rule.asides import is_aside
from afterword.readers.by_rule.calls import Calls
from afterword.readers.by_rule.corrections import corrected
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.people import Roster
from afterword.readers.by_rule.pieces import Piece, Place
from afterword.readers.by_rule.private import Secrets
from afterword.readers.by_rule.reports import goes_on_telling, is_answer, is_carried_on, is_question, reports
from afterword.readers.by_rule.tokens import name_words
from afterword.readers.by_rule.vocabulary import TRAILING_HONORIFICS
from afterword.text import content_words

_PRIVATE_PART = 3  # so many private items in a row show that the rest of a list is no conversation either
_TAIL = re.compile(r"[\s,;:–—>-]+(?:(?:and|but|so|then|or|because|um|uh)\W*)?$", re.IGNORECASE)
_REQUEST = Pattern(
    r".*\b(?:asked|asks|ask) (?:me )?for (?:my|the|a|copy|it)\b.*|.*\b(?:told|said to|i owe|i promised)\b[^.;]{0,12}$"
)
_SPOKE = Pattern(
    r"(?:^|[^\pL])(?:with [\pL\pN' -]+ (?:it was|we |i )|ask(?:ed|s)|talked|told|said|wants?|wanted|explained"
    r"|described|showed me (?:how|the|a|his|her|their)|mentioned"
    r"|discussed|covered|how|why|whether)(?:[^\pL]|$)"
)
_MET = Pattern(r"(?:^|[^\pL])(?:w/|w|with|met|saw|spoke (?:to|with)) ?$")
_TAKEN_BACK = Pattern(
    r"(?:^|[^,;.]*[,;.–—-] *)[^,;.]*[,;.–—-]* *\(?(?:no,? wait|wait,? no|no,? sorry|scratch that|strike that"
    r"|actually,? no)[,;:.]* *"
)
_STRUCK = Pattern(r"\b(?:my|the|a|an|her|his|their|our) (no,? )")
_MEETING = frozenset(
    """interview interviews interviewed call chat chatted conversation meeting met spoke talk talked video zoom
    teams phone online person min mins minute hour hours hr hrs half stage round final first second panel
    onsite office note notes today yesterday morning afternoon evening tonight mon tue tues wed weds thu thur
    thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec job
    role post position day new two three four one both guy lady people someone called named surname
    catch name went came seen there interviewers interviewer hiring asked said told wanted wants talked also""".split()
)


class Beside(NamedTuple):
    """What the notes tell beside the conversation.

    Attributes:
        known: Company, role and the like, which alone are no topic.
        places: Where they tell of the next steps, the answer and what was promised.
    """

    known: Sequence[str | None] = ()
    places: Sequence[Evidence] = ()


class Conversation:
    """Tells what was said in the interview from what the writer says of it."""

    def __init__(self, notes: Notes, roster: Roster, secrets: Secrets, calls: Calls, beside: Beside) -> None:
        self._notes = notes
        self._roster = roster
        self._secrets = secrets
        self._calls = calls
        self._places = beside.places
        self._common = _common(roster, beside.known)
        self._private_in_a_row: set[int] = set()  # lines of a list since the last part of the conversation

    def parts(self, pieces: Iterator[Piece]) -> Iterator[Piece]:
        """The pieces that belong to the conversation, as they were meant, without what was promised in them."""
        dropped: Piece | None = None  # the last piece that does not belong to it: an answer to it does not either
        before: Piece | None = None  # the last one that does
        for piece in pieces:
            if not piece.text or logistics.is_reaction(piece.text):
                continue
            if dropped is not None and dropped.line == piece.line and is_answer(piece.text):
                continue
            part = self._part(piece, before)
            if part is not None:
                yield part
                before = part
                self._private_in_a_row.clear()
            elif before is not None and piece.place == "item" and self._secrets.cover(piece.passage):
                self._private_in_a_row.add(piece.line)
            dropped = piece if part is None else None

    def is_enough(self, text: str, place: Place) -> bool:
        """Whether a topic has words of its own; the less its place says, the more of them."""
        rest = [word for word in content_words(text) - self._common if not word.isdigit()]
        if place == "given":
            return any(len(word) > 2 for word in rest)
        reported = bool(self._roster.people) and reports(text, self._calls, anyone=False)
        return len(rest) >= (1 if reported else 2) and any(len(word) > 2 for word in rest)

    def _part(self, piece: Piece, before: Piece | None) -> Piece | None:
        passage = _as_meant(corrected(piece.passage).passage)
        if not passage.text or self._secrets.cover(passage):
            return None
        passage, promising = _without_promise(passage)
        if not passage.text or logistics.is_logistics(passage.text) or logistics.is_reaction(passage.text):
            return None
        if not promising and not is_question(passage.text) and self._is_told_elsewhere(passage):
            return None
        part = piece._replace(passage=passage)
        return None if self._introduces(passage) or not self._fits(part, before) else part

    def _fits(self, piece: Piece, before: Piece | None) -> bool:
        """Whether the place of a piece, what stands before it, or its own words say that it was talked about."""
        text = piece.text
        goes_on = before is not None and before.line == piece.line and before.owner == piece.owner and not piece.stray
        placed = piece.place == "given" or (goes_on and is_answer(text))
        if is_aside(text, self._common, placed=placed):
            return False
        if placed or piece.answered or self._is_sound_item(piece):
            return True
        if before is not None and goes_on and is_carried_on(text, before.text):
            return True
        told_of = len(self._roster.people) == 1 and before is not None and before.paragraph == piece.paragraph
        if told_of and goes_on_telling(text):
            return True
        return reports(text, self._calls, anyone=not self._roster.people)

    def _is_sound_item(self, piece: Piece) -> bool:
        if piece.place != "item" or piece.stray:
            return False
        return len(self._private_in_a_row) < _PRIVATE_PART or is_question(piece.text)

    def _introduces(self, passage: Passage) -> bool:
        """Whether a piece only names the interviewers."""
        if _SPOKE.search(passage.text):
            return False
        met = any(_MET.search(passage.text[:start]) for start, _ in self._calls.named(passage.text))
        return met or bool(self._roster.introduced.intersection(passage.offsets))

    def _is_told_elsewhere(self, passage: Passage) -> bool:
        place = passage.evidence(self._notes)
        return any(other.start < place.end and place.start < other.end for other in self._places)


def _common(roster: Roster, known: Sequence[str | None]) -> frozenset[str]:
    """Words that say nothing about a conversation: names, titles, days, "asked"."""
    words = set(_MEETING | TRAILING_HONORIFICS)
    for person in roster.people:
        words.update(name_words(person.name), content_words(person.title or ""))
    words.update(word for name in roster.absent for word in name_words(name))
    return frozenset(words.union(*(content_words(text) for text in known if text)))


def _as_meant(passage: Passage) -> Passage:
    """A passage without the clause that "no wait" takes back, and without a "no" whose word is crossed out."""
    match = _TAKEN_BACK.search(passage.text)
    if match is not None:
        passage = passage.cut(match.end())
    struck = _STRUCK.search(passage.text)
    if struck is None or passage.text[struck.end(1) : struck.end(1) + 1].isdigit():
        return passage  # nothing is taken back in "the no 3 pump"
    return passage.cut(0, struck.start(1)).joined(passage.cut(struck.end(1)))


def _without_promise(passage: Passage) -> tuple[Passage, bool]:
    """A piece up to where something is promised in it, and whether there is such a place.

    Where no more than a request stands before it, all of the piece is a promise and is left whole.
    """
    span = logistics.promise_in(passage.text)
    if span is None:
        return passage, False
    head = _TAIL.sub("", passage.text[: span[0]])
    if len(content_words(head)) < 2 or _REQUEST.fullmatch(head):
        return passage, False
    return passage.cut(0, len(head)), True

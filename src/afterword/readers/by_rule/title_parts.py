"""The parts of a title line: what lies between its commas, dashes and brackets."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from afterword.context import Person
from afterword.dates.mentions import find_dates
from afterword.readers.by_rule.calling import is_or_holds_name
from afterword.readers.by_rule.employers import ends_like_employer
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.posts import is_post

_SEPARATOR = Pattern(
    r"\s+(?:[-–—|·•⋅/:;~]+|->|→)\s+|\s*[–—|·•⋅]\s*|[:;]\s+|,\s*|\s+(?:@|at|with|w/|re|from|bei|bij|chez|en|by|als"
    r"|mit|avec|con|met|com|med)\s+|\s*@\s*"
    r"|\s*\t\s*|\s{3,}|\s+(?:(?:phone|video|panel|job|first|second|final|zoom|teams) )?interview\s+"
)
_STOP = Pattern(r"\pL{3}\.\s+")
_ROLE_LABEL = Pattern(
    r"(?:als |as )?(?:role|post|position|job|job title|vacancy|stelle|position|poste|puesto|cargo|vaga|função"
    r"|functie|roll|ruolo"
    r"|posizione|stanowisko)"
)
_BRACKETS = Pattern(r"\([^()\n]*\)")
_ROUND = (
    r"(?:(?:\d(?:st|nd|rd|th)?|tech|first|second|third|fourth|final|last|one|two|three|initial|mock|real|trustees'?"
    r"|board"
    r"|technical|telephone|phone|video|zoom|teams|competency|panel|hr|informal|formal|group|online|virtual|skills|case"
    r"|coding|behaviou?ral|culture|student|screening|speculative|job|post)[ -]?){0,2}(?:interview|round|stage"
    r"|call|onsite|on-site|meeting|chat|visit"
    r"|screen(?:ing)?|panel|assessment|intvw?|intview)s?"
)
_PAPER = r"(?:notes?|debrief|recap|record(?: sheet)?|form|log|summary|report|write-?up|prep|day|sheet)"
_LEAD = Pattern(
    rf"(?:{_ROUND}(?: {_PAPER})?(?: \#?\d)?|(?:my |self[ -])?{_PAPER}|(?:voice )?memo|int'?d?\b\.?|interviewed"
    rf"|interviewing|re|fwd?|zoom|teams|video"
    r"|phone|face to face|in person|trial (?:shift|day)|(?:job )?application|your application|vorstellungsgespräch"
    r"|gespräch|notizen|entretien|entrevista|sollicitatiegesprek|gesprek|colloquio|intervju|for|(?-i:my|the|der|die"
    r"|das|dem|den|la|le|on|of|from|as|to|after|about|zum|zur|als|bei|at|with)|role|post"
    r"|position|job|vacancy|title|company|employer|subject|firma)(?:[\s:#.-]+|$)"
)
_TAIL = Pattern(
    rf"[\s:#.-]*\b(?:{_ROUND}(?: (?:{_PAPER}|confirmation|invitation))?|{_PAPER}|role|post|position|job|vacancy"
    r"|opening|trial(?: shift| day)?|application|confirmation|invitation|follow[ -]?up)(?: \#?\d)?(?: (?:on|at|with|for"
    r"|of|today|yesterday))?[\s.:-]*$"
)
_NAME_THEN_POST = Pattern(r"(\p{Lu}[\pL&'’-]*(?: (?:&|of|and|\p{Lu}[\pL&'’-]*))+) ([a-z][^A-Z]*)", cased=True)
_MARKS = Pattern(r"[^\pL\pN(\[\"“'’]+")
_POST_WORD = Pattern(r"\b(?:role|post|position|job|vacancy|opening)\W*$")
_LONGEST_PIECE = 9


class Part(NamedTuple):
    """A part of a title line.

    Attributes:
        words: The part without dates, rounds and the like.
        lead: The small word or mark in front of it: ``at``, ``with``, ``-``.
        bracketed: Whether it stood in brackets.
        explicit: Whether "role", "post" or the like stood beside it.
        labelled: Whether it stood before it, as the label of a field.
        behind_name: Whether a person was named in front of it: what follows may be that person's job.
    """

    words: Passage
    lead: str = ""
    bracketed: bool = False
    explicit: bool = False
    labelled: bool = False
    behind_name: bool = False


def title_parts(passage: Passage, people: Sequence[Person]) -> Iterator[Part]:
    """The parts of the line that are neither a date nor a round of interviews nor somebody's name."""
    behind_name = labelled = False
    for lead, piece, bracketed in _segments(passage):
        if not bracketed and is_or_holds_name(piece.text, people):
            behind_name = True
            continue
        if _ROLE_LABEL.fullmatch(piece.text):
            labelled = True
            continue
        behind_name = behind_name and not _is_only_a_date(piece.text)
        for lead_word, words in [(lead, piece)] if bracketed else _around_for(lead, piece):
            explicit = labelled or _POST_WORD.search(words.text) is not None
            if (trimmed := _trimmed(words)) is not None:
                yield Part(trimmed, lead_word, bracketed, explicit, labelled, behind_name)
                labelled = False
                behind_name = behind_name and (bracketed or not ends_like_employer(trimmed.text))


def _segments(passage: Passage) -> Iterator[tuple[str, Passage, bool]]:
    """What lies between the separators and what stands in brackets, with the separator in front of it."""
    position = 0
    for bracket in (*_BRACKETS.finditer(passage.text), None):
        end = bracket.start() if bracket else len(passage.text)
        for lead, first, last in _pieces(passage.text[:end], position):
            yield lead, passage.cut(first, last), False
        if bracket is not None:
            position = bracket.end()
            yield "", passage.cut(bracket.start() + 1, bracket.end() - 1), True


def _is_only_a_date(text: str) -> bool:
    """Whether a part holds a date and nothing else, behind which no longer a person's job stands."""
    return any(len(mention.text) >= len(text.strip(" .")) - 2 for mention in find_dates(text))


def _around_for(lead: str, piece: Passage) -> list[tuple[str, Passage]]:
    """A part, or the two that one holds: "Larkfield Bank for data engineer role", "Larkfield Bank data engineer"."""
    before, _, after = piece.text.rpartition(" for " if " for " in piece.text else " 4 ")
    post = _trimmed(piece.cut(len(piece.text) - len(after))) if before else None
    if post is not None and is_post(post.text):
        return [(lead, piece.cut(0, len(before))), ("for", piece.cut(len(piece.text) - len(after)))]
    if pair := _post_and_firm(piece):
        return [(lead, pair[0]), ("", pair[1])]
    both = name_and_post(_trimmed(piece) or piece)
    return [(lead, both[0]), ("", both[1])] if both else [(lead, piece)]


def _post_and_firm(piece: Passage) -> tuple[Passage, Passage] | None:
    """The two parts of "apprentice baker moor & daughters", all written small: a post and a firm named by "&"."""
    head, ampersand, _ = piece.text.partition(" & ")
    words = head.split(" ")
    post = " ".join(words[:-1])
    if not ampersand or piece.text != piece.text.lower() or not is_post(post):
        return None
    return piece.cut(0, len(post)), piece.cut(len(post) + 1)


def name_and_post(passage: Passage) -> tuple[Passage, Passage] | None:
    """The two parts of "Larkfield Bank data engineer": a name in capitals and a post written small."""
    match = _NAME_THEN_POST.fullmatch(passage.text)
    if match is None or not is_post(match[2]):
        return None
    return passage.cut(*match.span(1)), passage.cut(match.start(2))


def _pieces(text: str, start: int) -> Iterator[tuple[str, int, int]]:
    """What lies between the separators from an offset on, each with the separator in front of it."""
    cuts = [match.span() for match in _SEPARATOR.finditer(text)] + [
        (match.start() + 3, match.end()) for match in _STOP.finditer(text)
    ]
    lead = ""
    for first, last in sorted(cuts):
        if first >= start:
            yield lead, start, first
            lead, start = text[first:last].strip().lower(), last
    yield lead, start, len(text)


def _trimmed(piece: Passage) -> Passage | None:
    """A part without its dates and without words such as "interview notes"; ``None`` where nothing is left."""
    dates = find_dates(piece.text)
    if dates:
        before, after = piece.cut(0, dates[0].start), piece.cut(dates[-1].end)
        piece = before if len(before.text) >= len(after.text) else after
    while match := _LEAD.match(piece.text) or _MARKS.match(piece.text):
        piece = piece.cut(match.end())
    if not is_post(piece.text) or _TAIL.search(piece.text):
        while match := _TAIL.search(piece.text):
            piece = piece.cut(0, match.start())
    is_short = len(piece.text.split()) <= _LONGEST_PIECE
    return piece if is_short and any(c.isalpha() for c in piece.text) else None

"""Whose papers the notes are, where their head or foot says so: "Diary of Ada Byrne", "JOB LOG      A. Byrne"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from afterword.context import Person
from afterword.readers.by_rule.found import Found
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.names import Name, display_name, read_name
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.plausible import is_plausible
from afterword.readers.by_rule.titles import title_behind
from afterword.readers.by_rule.tokens import name_words

_PAPERS_OF = Pattern(
    r"\W*(?:(?:the|these|my|personal|private|own|interview|job|career)\s){0,3}(?:notes?|diary|journal|notebook|log(?:book)?"
    r"|property|jottings|record) (?:of|by|belonging to)\s+"
)
_MADE_BY = Pattern(
    r"(?:^|[.;(]\s*)(?:(?:these |this |my )?(?:notes?|minutes|memo|diary|log|record)(?: were| was)? )?"
    r"(?:written|typed|kept|taken|recorded|dictated|noted|compiled|logged)(?: up| down| out)? by\s+"
)
_SIMPLY_BY = Pattern(
    r"\W*[Bb]y (\p{Lu}[\pL'’.-]*(?: \p{Lu}[\pL'’.-]*){1,3})(?:,? (?:aged? |on )?\d[^\n]*)?\W*", cased=True
)
_OF_ONES_OWN = Pattern(
    r"(?:my |personal |private |own )*(?:(?:job|work|career)[ -]?(?:hunt|search|hunting|seeking|log|diary"
    r"|applications?)(?: (?:log|diary|notes|notebook|file))?|log(?:book)?|diary|journal|notebook|applications?(?: log)?"
    r"|notes? (?:for (?:own use|file|me|myself)|to (?:self|file))|(?:personal|private|own) (?:notes?|file)"
    r")(?: \d{4})?"
)
_OF_AN_INTERVIEW = Pattern(
    r"(?:interview|job|call|meeting)? ?(?:diary|log|journal|notebook|notes?|minutes|memo|debrief"
    r"|record|write-?up|summary|q ?(?:&|and) ?a)"
    r"(?: \d{4})?"
)
_PARTS = re.compile(r"\s+[-–—/|·]\s+|\s{3,}|[():,]\s*")
_INITIAL = re.compile(r"(?:[^\W\d_]\.? ){1,2}[^\W\d_]{2,}")
_CANDIDATE = Pattern(r"\s*[,(–-]?\s*(?:the )?(?:candidate|applicant|me|myself)\b")
_AT_AN_END = 3  # lines


def read_owner(lines: Sequence[Line]) -> Iterator[Found[str]]:
    """Names of which the first or the last lines say that the notes are theirs."""
    own = [line for line in lines if not line.pasted]
    for line in own[:_AT_AN_END]:
        if match := _PAPERS_OF.match(line.text):
            yield from _owner_at(line.passage, match.end())
    for line in (*own[:_AT_AN_END], *own[_AT_AN_END:][-_AT_AN_END:]):
        for match in _MADE_BY.finditer(line.text):
            yield from _owner_at(line.passage, match.end())
        if match := _SIMPLY_BY.fullmatch(line.text):
            yield from _owner_at(line.passage, match.start(1))
    for line in own[:2]:
        yield from (found for found in _beside_papers(line.passage) if not is_elsewhere(found.value, line, own))


def read_head(lines: Sequence[Line], people: Sequence[Person], company: str | None) -> Found[str] | None:
    """The full name beside "interview notes" in the first line of notes that tell who else held it, and where."""
    own = [line for line in lines if not line.pasted]
    if not (own and people and company):
        return None
    others = {word for name in (company, *(person.name for person in people)) for word in name_words(name)}
    parts = _parts(own[0].passage)
    if not any(_OF_AN_INTERVIEW.fullmatch(part.text) for part in parts):
        return None
    for part in parts:
        name = _whole_name(part)
        if name and others.isdisjoint(name.words) and is_plausible(name, told=False):
            return None if is_elsewhere(name.text, own[0], own) else found_at(part, name)
    return None


def is_of_papers(text: str) -> bool:
    """Whether a text only says that notes of an interview follow: "Interview log"."""
    return _OF_AN_INTERVIEW.fullmatch(text.strip()) is not None


def is_elsewhere(name: str, line: Line, own: Sequence[Line]) -> bool:
    """Whether other lines of the notes speak of somebody of that name, addresses of the web apart."""
    words = {word for word in name_words(name) if len(word) > 1}
    return any(
        words & set(name_words(other.text))
        for other in own
        if other is not line and not other.pasted and "@" not in other.text
    )


def _owner_at(passage: Passage, start: int) -> Iterator[Found[str]]:
    """The full name at an offset, unless a post or more of a sentence stands behind it."""
    name = read_name(passage.text, start)
    if name is None or len(name.words) == 1:
        return
    title, end = title_behind(passage.text, name.end)
    if _CANDIDATE.match(passage.text, name.end) or (
        title is None and not re.match(r"['’]|\s+\w+ing\b", passage.text[end:])
    ):
        yield found_at(passage, name)


def _beside_papers(passage: Passage) -> Iterator[Found[str]]:
    """The full name that stands beside what the papers are, nothing else in its part of the line."""
    parts = _parts(passage)
    own = any(_OF_ONES_OWN.fullmatch(part.text) for part in parts)
    interview = any(_OF_AN_INTERVIEW.fullmatch(part.text) for part in parts)
    for part in parts:
        name = _whole_name(part)
        if name and (own or (interview and _INITIAL.fullmatch(name.text))):
            yield found_at(part, name)


def _parts(passage: Passage) -> list[Passage]:
    """What dashes, commas, brackets and wide gaps part in a line."""
    gaps = [(0, 0), *(gap.span() for gap in _PARTS.finditer(passage.text)), (len(passage.text),) * 2]
    return [passage.cut(one[1], other[0]) for one, other in pairwise(gaps)]


def _whole_name(part: Passage) -> Name | None:
    """The name of several parts that is all of a passage."""
    name = read_name(part.text, 0)
    whole = name is not None and len(name.text.split()) > 1 and not part.text[name.end :].strip(" .")
    return name if whole else None


def found_at(passage: Passage, name: Name) -> Found[str]:
    """A name as it is signed, with its place in a passage."""
    return Found(display_name(name.text), passage.cut(name.end - len(name.text), name.end))

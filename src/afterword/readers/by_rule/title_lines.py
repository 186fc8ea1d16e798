"""The first lines of notes that name the post and the employer as a title does."""

from collections.abc import Iterator, Sequence

from afterword.context import Person
from afterword.readers.by_rule.calling import is_or_holds_name, people_called
from afterword.readers.by_rule.clauses import segments
from afterword.readers.by_rule.days import own_blocks
from afterword.readers.by_rule.employers import ends_like_employer
from afterword.readers.by_rule.guess import ENOUGH, TITLE
from afterword.readers.by_rule.heading import Title, read_fragments, read_title
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.posts import is_post

TITLE_LINES = 5
"""So many lines may be titles."""

_TITLE_LABEL = Pattern(
    r"(?:(?:\w+ )?interview(?: notes?)?|notes?|debrief|re|fwd?|subject|betreff|onsite|call|int|recap|log|memo|meeting)"
)
_PEOPLE = Pattern(r"(?:apologies|absent|present|attend\w*|in attendance|panel|interviewers?|chair)\b")
_ROUND = Pattern(r"\b(?:interview|round|stage|panel)\b")
_APPLYING = Pattern(r"\b(?:interview\w*|appl(?:y|ied|ying|ication))\b")
_SHORT_LINE = 5
_LONGEST_FRAGMENT = 8
_SHEET = Pattern(r"\W*(?:card|page|pg?|entry|note|sheet|side|part|file|section|slide|no|nr)\W*\d{0,3}\W*")


def titles_in_first_lines(lines: Sequence[Line], people: Sequence[Person]) -> Iterator[tuple[int, Title]]:
    """What the first lines of the notes' own words name.

    An employer without a post is believed of the very first line, of a line that speaks of an interview, or of a short
    line below one that names the post.
    """
    to_self = own_blocks(lines)
    own = [line for line in lines if not line.pasted or (line.block in to_self and line.label is None)]
    own = own[1:] if len(own) > 1 and _SHEET.fullmatch(own[0].text) else own
    has_role = False
    for number, line in enumerate(own[:TITLE_LINES]):
        if line.speaker or line.kind == "row" or (line.label and _is_of_people(line.label.text, people)):
            continue
        title = _of_line(line, people, first=number == 0)
        if _is_doubtful(line, own[0]) and not (title.role and title.company):
            continue
        if line is own[0]:
            title = title if title.role else title._replace(role=_fragment_naming_post(line, people))
            yield from ((TITLE - 1, other) for other in _in_later_sentences(line, people))
        weight = _title_weight(line, title, first=line is own[0] and not lines[0].pasted, has_role=has_role)
        if weight:
            yield weight, title
        has_role = has_role or title.role is not None


def _is_of_people(label: str, people: Sequence[Person]) -> bool:
    """Whether what stands behind a label is about people: a name, "present", "apologies"."""
    return bool(people_called(label, people)) or _PEOPLE.match(label) is not None


def _of_line(line: Line, people: Sequence[Person], *, first: bool) -> Title:
    """What a line names as a title, or as two fragments that are nothing else."""
    pieces = segments(line.passage)
    fragments = read_fragments(*pieces) if len(pieces) == 2 and line.label is None else Title()
    return fragments if fragments.role else read_title(_title_words(line, first=first), people)


def _title_weight(line: Line, title: Title, *, first: bool, has_role: bool) -> int:
    """How far a title is believed; nought where it is none."""
    if first or (title.role is not None and title.company is not None):
        return TITLE
    if title.role is not None or _APPLYING.search(line.text):
        return TITLE - 1
    short = len(line.text.split()) <= _SHORT_LINE and line.text != line.text.lower()
    employer = title.company is not None and ends_like_employer(title.company.text)
    return ENOUGH - 1 if short and (has_role or employer) else 0


def _in_later_sentences(line: Line, people: Sequence[Person]) -> Iterator[Title]:
    """Sentences of the first line behind its first that name both, as a title does."""
    for piece in segments(line.passage)[1:]:
        title = read_title(piece, people)
        if title.role is not None and title.company is not None and not title.unlisted:
            yield title


def _title_words(line: Line, *, first: bool) -> Passage:
    """The first sentence of a line that may be a title, without a label such as "Interview notes:"."""
    passage = line.passage
    if line.label is not None and _TITLE_LABEL.fullmatch(line.label.text):
        passage = line.body
    elif line.mark == ":" and line.label is not None:
        heads = is_post(line.label.text) and _ROUND.search(line.body.text) is not None
        names_both = (first or line.kind == "heading") and (is_post(line.body.text) or heads)
        passage = line.passage if names_both else line.body
    pieces = segments(passage)
    if len(pieces) > 1 and not (is_post(pieces[0].text) and len(pieces[0].text.split()) <= _SHORT_LINE):
        return pieces[0]
    return pieces[0] if pieces else passage


def _fragment_naming_post(line: Line, people: Sequence[Person]) -> Passage | None:
    """A later sentence of the first line that is nothing but a post: "Back from Larkfield Mills. Loom technician."."""
    fragments = (piece for piece in segments(line.passage) if len(piece.text.split()) <= _LONGEST_FRAGMENT)
    named = (piece for piece in fragments if not is_or_holds_name(piece.text, people))
    return next((piece for piece in named if is_post(piece.text)), None)


def _is_doubtful(line: Line, first: Line) -> bool:
    """Whether a line is a title only if it names both: an item below plain lines, a field of another matter."""
    item = line.kind == "item" and first.kind != "item"
    field = (
        line.mark == ":"
        and line.label is not None
        and line.kind != "heading"
        and not _TITLE_LABEL.fullmatch(line.label.text)
    )
    return item or (field and line is not first)

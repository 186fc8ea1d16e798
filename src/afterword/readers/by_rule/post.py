"""The post and the employer, from the title of the notes and from everything below it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from afterword.context import Person
from afterword.readers.by_rule.calling import is_or_holds_name
from afterword.readers.by_rule.clauses import segments
from afterword.readers.by_rule.days import own_blocks
from afterword.readers.by_rule.employer import employer_guesses
from afterword.readers.by_rule.employers import ends_like_employer, is_place, is_written_small, shown_employer
from afterword.readers.by_rule.fields import Field, read_fields
from afterword.readers.by_rule.found import Found
from afterword.readers.by_rule.guess import COPIED, ENOUGH, HINTED, STATED, TITLE, Guess, best
from afterword.readers.by_rule.heading import Title, read_title
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.names import name_words, tokens
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.post_words import EMPLOYERS_BEGIN
from afterword.readers.by_rule.posts import is_post
from afterword.readers.by_rule.role import role_guesses, shown_role
from afterword.readers.by_rule.vocabulary import PERSON_VERBS

_TITLE_LABEL = Pattern(
    r"(?:(?:\w+ )?interview(?: notes?)?|notes?|debrief|re|fwd?|subject|betreff|onsite|call|int|recap|log|memo)"
)
_SUBJECT = Pattern(r"(?:subject|betreff|re|objet|asunto|interview|event|meeting|summary|title|what)")
_BOTH = Pattern(r".*\b(?:company|employer|firm|where|org)\b.*\b(?:job|role|post|position|what)\b.*|what (?:job|was it)")
_APPLYING = Pattern(r"\b(?:interview\w*|appl(?:y|ied|ying|ication))\b")
_TITLE_LINES = 5
_SHORT_LINE = 5


@dataclass(frozen=True, slots=True)
class Post:
    """What the candidate is interviewed for, and by whom."""

    role: Found[str] | None = None
    company: Found[str] | None = None


def read_post(lines: Sequence[Line], people: Sequence[Person], candidate: str | None = None) -> Post:
    """The post and the employer, where the notes name them; neither is ever the candidate's name."""
    fields = read_fields(lines)
    known = [person for person in people if not _may_be_employer_instead(person, lines)]
    small = is_written_small(lines)
    titles = [(weight, title if small else _without_small(title)) for weight, title in _titles(lines, fields, known)]
    roles = [Guess(weight - title.unlisted, title.role) for weight, title in titles if title.role]
    employers = [
        Guess(_employer_weight(weight, title, known), title.company) for weight, title in titles if title.company
    ]
    role = best(_not_their_jobs(_not_people([*roles, *role_guesses(lines, fields)], known), known))
    own = set(name_words(candidate or ""))
    guesses = [*employers, *employer_guesses(lines, fields, known)]
    acting = _acting(lines)
    employer = best(
        guess
        for guess in _not_people(guesses, known)
        if set(name_words(guess.passage.text)) - own and not _may_be_person(guess, acting)
    )
    return Post(
        Found(shown_role(role.text), role) if role else None,
        Found(shown_employer(employer.text), employer) if employer else None,
    )


def _not_people(guesses: Sequence[Guess], people: Sequence[Person]) -> Iterator[Guess]:
    """The guesses that are nobody's name."""
    return (guess for guess in guesses if not is_or_holds_name(guess.passage.text, people))


def _acting(lines: Sequence[Line]) -> frozenset[str]:
    """Words that stand where a person stands: alone as the label of a line, or before "said" and the like."""
    labels = {line.label.text.lower() for line in lines if line.label is not None and " " not in line.label.text}
    before = {
        one.lower
        for line in lines
        for one, other in pairwise(tokens(line.text))
        if one.is_capital and other.lower in PERSON_VERBS and not line.text[one.end : other.start].strip()
    }
    return frozenset(labels | before)


def _may_be_person(guess: Guess, acting: frozenset[str]) -> bool:
    """Whether a name of two words, unsupported by any list, begins with a word that acts like a person."""
    words = guess.passage.text.split()
    return (
        len(words) == 2
        and guess.weight < STATED
        and words[0].lower() in acting
        and not ends_like_employer(guess.passage.text)
    )


def _not_their_jobs(guesses: Iterable[Guess], people: Sequence[Person]) -> Iterator[Guess]:
    """The guesses, less believed where they are the job of an interviewer and no field says otherwise."""
    jobs = {person.title.lower() for person in people if person.title}
    for guess in guesses:
        is_job = guess.passage.text.lower() in jobs and guess.weight < STATED
        yield replace(guess, weight=guess.weight - 2) if is_job else guess


def _may_be_employer_instead(person: Person, lines: Sequence[Line]) -> bool:
    """Whether a supposed person is more likely the employer: named in the title of the notes and nowhere else."""
    words = set(name_words(person.name))
    if name_words(person.name)[0] in EMPLOYERS_BEGIN:
        return True
    holding = [line for line in lines if words & set(name_words(line.text))]
    return (
        len(holding) == 1
        and person.honorific is None
        and holding[0] in lines[:_TITLE_LINES]
        and (holding[0].kind == "heading" or ends_like_employer(person.name) or lines[0].text.startswith(person.name))
    )


def _employer_weight(weight: int, title: Title, people: Sequence[Person]) -> int:
    """How far the employer of a title is believed: less where it could as well be a person, or a city."""
    if title.company is None or is_place(title.company.text):
        return 0
    text = title.company.text
    weight -= text == text.lower()
    if ends_like_employer(text) or _is_firm(text, people):
        return max(weight, COPIED)
    if title.role is not None or title.placed:
        return weight
    return min(weight, ENOUGH - 1 if " " in text else HINTED)


def _is_firm(text: str, people: Sequence[Person]) -> bool:
    """Whether a name is two words round "&" that are no first names of interviewers: "Larkfield & Moor"."""
    one, _, other = text.partition(" & ")
    first_names = {name_words(person.name)[0] for person in people}
    return bool(other) and not {" ".join(name_words(one)), " ".join(name_words(other))} & first_names


def _without_small(title: Title) -> Title:
    """A title without an employer written small, in notes that write names with capitals."""
    small = title.company is not None and title.company.text == title.company.text.lower()
    return replace(title, company=None) if small else title


def _titles(lines: Sequence[Line], fields: Sequence[Field], people: Sequence[Person]) -> Iterator[tuple[int, Title]]:
    """What the title of the notes and the subjects of copied mails name, each with its weight."""
    yield from _in_first_lines(lines, people)
    for field in fields:
        if field.line.pasted and _SUBJECT.fullmatch(field.label):
            yield COPIED, read_title(field.value, people)
        elif _BOTH.fullmatch(field.label):
            yield STATED, read_title(field.value, people)


def _in_first_lines(lines: Sequence[Line], people: Sequence[Person]) -> Iterator[tuple[int, Title]]:
    """What the first lines of the notes' own words name.

    An employer without a post is believed of the very first line, of a line that speaks of an interview, or of a short
    line below one that names the post.
    """
    to_self = own_blocks(lines)
    own = [line for line in lines if not line.pasted or (line.block in to_self and line.label is None)]
    has_role = False
    for number, line in enumerate(own[:_TITLE_LINES]):
        if line.speaker or line.kind == "row":
            continue
        title = read_title(_title_words(line, first=number == 0), people)
        if _is_doubtful(line, own[0]) and not (title.role and title.company):
            continue
        if line is own[0]:
            title = title if title.role else replace(title, role=_fragment_naming_post(line))
            yield from ((TITLE - 1, other) for other in _in_later_sentences(line, people))
        weight = _title_weight(line, title, first=line is lines[0], has_role=has_role)
        if weight:
            yield weight, title
        has_role = has_role or title.role is not None


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
        names_both = (first or line.kind == "heading") and is_post(line.body.text)
        passage = line.passage if names_both else line.body
    pieces = segments(passage)
    if len(pieces) > 1 and not (is_post(pieces[0].text) and len(pieces[0].text.split()) <= _SHORT_LINE):
        return pieces[0]
    return pieces[0] if pieces else passage


def _fragment_naming_post(line: Line) -> Passage | None:
    """A later sentence of the first line that is nothing but a post: "Back from Larkfield Mills. Loom technician."."""
    fragments = (piece for piece in segments(line.passage) if len(piece.text.split()) <= _SHORT_LINE)
    return next((piece for piece in fragments if is_post(piece.text)), None)


def _is_doubtful(line: Line, first: Line) -> bool:
    """Whether a line is a title only if it names both: an item below plain lines, a field of another matter."""
    item = line.kind == "item" and first.kind != "item"
    field = line.mark == ":" and line.label is not None and not _TITLE_LABEL.fullmatch(line.label.text)
    return item or (field and line is not first)

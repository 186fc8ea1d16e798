"""The post and the employer, from the title of the notes and from everything below it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from afterword.context import Person
from afterword.readers.by_rule.calling import is_or_holds_name
from afterword.readers.by_rule.employer import employer_guesses
from afterword.readers.by_rule.employers import ends_like_employer, is_place, is_written_small, name_end, shown_employer
from afterword.readers.by_rule.fields import Field, read_fields
from afterword.readers.by_rule.found import Found
from afterword.readers.by_rule.guess import COPIED, ENOUGH, HINTED, STATED, TITLE, Guess, best
from afterword.readers.by_rule.heading import Title, read_title
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.post_words import EMPLOYERS_BEGIN
from afterword.readers.by_rule.role import role_guesses, shown_role
from afterword.readers.by_rule.title_lines import TITLE_LINES, titles_in_first_lines
from afterword.readers.by_rule.tokens import name_words, tokens
from afterword.readers.by_rule.vocabulary import PERSON_VERBS
from afterword.readers.by_rule.withheld import withheld

_SUBJECT = Pattern(r"(?:subject|betreff|re|objet|asunto|interview|event|meeting|summary|title|what)")
_BOTH = Pattern(
    r".*\b(?:company|employer|firm|where|org)\b.*\b(?:job|role|post|position|what)\b.*|what(?: job| was it)?"
)


class Post(NamedTuple):
    """What the candidate is interviewed for, and by whom."""

    role: Found[str] | None = None
    company: Found[str] | None = None


def read_post(lines: Sequence[Line], people: Sequence[Person], candidate: str | None = None) -> Post:
    """The post and the employer, where the notes name them; neither is ever the candidate's name."""
    lines = _open_lines(lines)
    fields = read_fields(lines)
    known = [person for person in people if not _may_be_employer_instead(person, lines)]
    small = is_written_small(lines)
    titles = [(weight, title if small else _without_small(title)) for weight, title in _titles(lines, fields, known)]
    roles = [Guess(weight - title.unlisted, title.role) for weight, title in titles if title.role]
    role = best(_not_their_jobs(_not_people([*roles, *role_guesses(lines, fields)], known), known))
    employers = [
        Guess(_employer_weight(weight, title, known, beside_role=role is not None), title.company)
        for weight, title in titles
        if title.company
    ]
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


def _open_lines(lines: Sequence[Line]) -> Sequence[Line]:
    """The first line, and those that are not withheld from everybody, where other employers are named."""
    return [
        line for number, (line, scope) in enumerate(zip(lines, withheld(lines), strict=True)) if not (number and scope)
    ]


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
        yield guess._replace(weight=guess.weight - 2) if is_job else guess


def _may_be_employer_instead(person: Person, lines: Sequence[Line]) -> bool:
    """Whether a supposed person is more likely the employer: named in the title of the notes and nowhere else."""
    words = set(name_words(person.name))
    if name_words(person.name)[0] in EMPLOYERS_BEGIN:
        return True
    holding = [line for line in lines if words & {word.lower for word in tokens(line.text) if word.is_capital}]
    if person.honorific is None and len(holding) == 1 and _is_part_of_employer(person.name, holding[0].text):
        return True
    return (
        len(holding) == 1
        and person.honorific is None
        and holding[0] in lines[:TITLE_LINES]
        and (
            holding[0].kind == "heading"
            or ends_like_employer(person.name)
            or lines[0].text.lower().startswith(person.name.lower())
        )
    )


def _is_part_of_employer(name: str, text: str) -> bool:
    """Whether a supposed person's name goes on as an employer's: "St Brida" in "St Brida's College"."""
    start = text.find(name)
    longer = text[start : name_end(text, start)] if start >= 0 else ""
    return len(longer) > len(name) and ends_like_employer(longer)


def _employer_weight(weight: int, title: Title, people: Sequence[Person], *, beside_role: bool) -> int:
    """How far the employer of a title is believed: less where it could as well be a person, or a city."""
    if title.company is None or is_place(title.company.text):
        return 0
    text = title.company.text
    weight -= text == text.lower()
    if ends_like_employer(text) or _is_firm(text, people):
        return max(weight, COPIED)
    if title.role is not None or title.placed:
        return weight
    if title.alone and beside_role and weight >= TITLE and not title.dateline:
        return ENOUGH
    return min(weight, ENOUGH - 1 if " " in text else HINTED)


def _is_firm(text: str, people: Sequence[Person]) -> bool:
    """Whether a name is two words round "&" that are no first names of interviewers: "Larkfield & Moor"."""
    one, _, other = text.partition(" & ")
    first_names = {name_words(person.name)[0] for person in people}
    return bool(other) and not {" ".join(name_words(one)), " ".join(name_words(other))} & first_names


def _without_small(title: Title) -> Title:
    """A title without an employer written small, in notes that write names with capitals."""
    company, role = title.company, title.role
    if company is None or company.text != company.text.lower() or " & " in company.text:
        return title
    return title if role is not None and role.text == role.text.lower() else title._replace(company=None)


def _titles(lines: Sequence[Line], fields: Sequence[Field], people: Sequence[Person]) -> Iterator[tuple[int, Title]]:
    """What the title of the notes and the subjects of copied mails name, each with its weight."""
    yield from titles_in_first_lines(lines, people)
    for field in fields:
        if field.line.pasted and _SUBJECT.fullmatch(field.label):
            yield COPIED, read_title(field.value, people)
        elif _BOTH.fullmatch(field.label):
            yield STATED, read_title(field.value, people)

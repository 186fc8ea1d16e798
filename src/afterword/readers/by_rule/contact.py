"""The one person that a check-in, a last note or an answer to the news goes to."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from afterword.context import Contact, Person
from afterword.readers.by_rule.arrangers import CAPITAL, SENDER, names_alone, people_arranging
from afterword.readers.by_rule.calling import people_called
from afterword.readers.by_rule.deadlines import Deadline
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.names import Name, display_name, read_name
from afterword.readers.by_rule.orders import is_person, named_in_full, orders_in, refused_names
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.statements import Statement
from afterword.readers.by_rule.tokens import name_words
from afterword.text import fold

_WRITE_TO = Pattern(
    r"\b(?:contact(?: person| point)?(?: for (?:\pL+ )?\pL+)?|point of contact|ansprechpartner(?:in)?|chase|nudge"
    r"|try|ping|drop|(?:e-?mail|mail|write|reply"
    r"|ask|follow up|check in|get back|get in touch)(?: (?:to|with))?|questions to|goes to|to)"
    r"\s*(?:is|=|:|->)?\s*"
)
_IS_CONTACT = Pattern(
    r"([^\s,.;:()]+(?: [^\s,.;:()]+)?)\s*(?:\([^()]*\)\s*)?(?:(?:is|will be) (?:covering|handling (?:it|this|things)"
    r"|dealing with (?:it|this)|looking after (?:it|this))|(?:is|=|will be) (?:(?:the|my|our"
    r"|main) ){0,2}(?:point of )?(?:contact|person to|one to|who to))\b"
)
_DONT = Pattern(
    r"\b(?:not|don'?t|dont|never|no need to|instead of|rather than|without|said|told|asked|who|i|wrote"
    r"|spoke|talked|replied|listened|went)\s+(?:to\s+)?$"
    r"|\b(?:don'?t|dont|never|not)\b[^.;,]{0,15}$"
)
_SIGN_OFF = Pattern(
    r"(?:(?:kind|best|warm|many)?\s*(?:regards|wishes)|best|yours \w+|sincerely|thanks|many thanks|cheers"
    r"|mit freundlichen grüßen|(?:viele|beste|freundliche) grüße|cordialement)\s*[,.!]?$"
)
_NEWS_FROM = Pattern(
    r"\b(?:(?:e-?mail|mail|message|call|letter|reply|news|note|text|word|voicemail|heard|rejection|refusal"
    r"|answer|no)(?: back)?(?:,? [^.;\n]{0,25}?,?)? (?:from|signed(?: by)?)|(?:^|[.,;] )(?:from:|signed(?: by)?)"
    r"|(?:called|rung|phoned|told|informed|e-?mailed|contacted)(?: [^\s.;]+){0,6}? by)\s+"
)
_TOLD = Pattern(
    r"(?:,? (?:from|in|at|of|who) [^.;:!?\n]{0,34}?,?)?\s+(?:\([^()]*\)\s*)?(?:just |has |have |then )?"
    r"(?:rang|called|phoned|wrote|e-?mailed|mailed|said|says|told|replied|messaged|texted|broke)\b"
)
_DESCRIBED = Pattern(r"(?:the|their|my|our) (?:[a-z]+[ ,-]+){1,4}", cased=True)
_TO_PRONOUN = Pattern(
    r"\b(?:write|reply|e-?mail|answer|thank|note|line|message|nudge|chase|ask|back)(?: back)?(?: to)? (her|him)\b"
)
_HONORIFIC = Pattern(r"^(?:mr|mrs|ms|miss|mx|dr|prof|professor|frau|herr)\b\.?\s+")
_LINES_BACK = 3
_SENTENCES_BACK = 2
_HE, _SHE = Pattern(r"\b(?:he|him|his)\b"), Pattern(r"\b(?:she|her|hers)\b")
_MEN = frozenset({"Mr", "Sir", "Herr", "Lord", "Father", "Monsieur", "Señor"})
_WOMEN = frozenset({"Mrs", "Ms", "Miss", "Dame", "Lady", "Frau", "Sister", "Madame", "Mme", "Señora"})
_OWES, _BROUGHT = "owes the answer", "brought the news"


class Known(NamedTuple):
    """The people of the notes that a short form may call.

    Attributes:
        people: Those who held the interview.
        others: Those who wrote or arranged it, named in full somewhere.
        company: The employer, which is nobody to write to.
    """

    people: tuple[Person, ...]
    others: tuple[Name, ...]
    company: str | None

    @classmethod
    def of(cls, lines: Sequence[Line], people: Sequence[Person], company: str | None) -> "Known":
        """The people of the notes, beside those who held the interview whoever arranged it."""
        return cls(tuple(people), tuple(people_arranging(lines)), company)

    def at(self, text: str, start: int, why: str, *, alone: bool = False) -> Contact | None:
        """The person named at an offset of a text; a first name of nobody known only if ``alone``."""
        words = _HONORIFIC.taken_off(text[start:]).split()[:3]
        if words and people_called(words[0], self.people):
            called = next(c for n in range(len(words), 0, -1) if (c := people_called(" ".join(words[:n]), self.people)))
            return _contact(called[0], why) if len(called) == 1 else None
        for other in self.others:
            if words and name_words(words[0])[:1] == other.words[:1]:
                return _contact(other, why)
        by_title = self.by_title(" ".join(words))
        if by_title is not None and words[0].lower() == "the":
            return _contact(by_title, why)
        name = read_name(text, start)
        if name is None or (len(name.words) == 1 and not alone and name.honorific is None):
            return None
        if not is_person(text, name, self.company):
            return None
        return _contact(name, why)

    def by_title(self, text: str) -> Person | None:
        """The one person whose job title stands in a text: "the chair"."""
        folded = fold(text)
        called = [p for p in self.people if p.title and re.search(rf"\bthe {re.escape(fold(p.title))}\b", folded)]
        return called[0] if len(called) == 1 else None


def _contact(person: Person | Name, why: str) -> Contact:
    name = person.name if isinstance(person, Person) else display_name(person.text)
    return Contact(name=name, honorific=person.honorific, why=why)


def read_contact(
    lines: Sequence[Line],
    told: Sequence[Statement],
    known: Known,
    deadline: Deadline,
    news: Passage | None,
) -> Contact | None:
    """The person to write to, ``None`` where the notes single out nobody.

    Args:
        lines: The layout of the notes.
        told: Their sentences.
        known: Those who may be meant.
        deadline: What was said about the answer: whoever said it owes it.
        news: The sentence that holds the employer's answer.
    """
    if (ordered := _ordered(lines, told, known)) is not None:
        return ordered
    if news is None:
        return _named(told, known) or _owing(lines, known, deadline.said_in)
    brought = _brought(lines, known, news)
    refused = brought is not None and name_words(brought.name)[0] in refused_names(told)
    return _named(told, known) if brought is None or refused else brought


def _ordered(lines: Sequence[Line], told: Sequence[Statement], known: Known) -> Contact | None:
    """Whom the writer last tells themselves to write to: somebody known, or named in full elsewhere in the notes."""
    for statement in reversed(told):
        for start in () if statement.line.pasted else orders_in(statement.text):
            if contact := known.at(statement.text, start, _OWES):
                return contact
            short = read_name(statement.text, start)
            full = named_in_full(short, lines) if short else None
            if full is not None:
                return _contact(full, _OWES)
    return None


def _named(told: Sequence[Statement], known: Known) -> Contact | None:
    """Somebody the notes say to write to, or call the contact."""
    for statement in told:
        if statement.line.pasted:
            continue
        text = statement.text
        starts = [match.start(1) for match in _IS_CONTACT.finditer(text)]
        starts += [match.end() for match in _WRITE_TO.finditer(text) if not _DONT.search(text[: match.start()])]
        for start in starts:
            described = _DESCRIBED.match(text, start)
            contact = known.at(text, start, _OWES) or (described and known.at(text, described.end(), _OWES))
            if contact:
                return contact
        pronoun = _TO_PRONOUN.search(text)
        if pronoun and not _DONT.search(text[: pronoun.start()]):
            return _meant(statement, told, known)
    return None


def _meant(statement: Statement, told: Sequence[Statement], known: Known) -> Contact | None:
    """Whom "write to her" means: whoever is named last before it, in the same sentence or the two above."""
    number = told.index(statement)
    for other in reversed(told[max(0, number - _SENTENCES_BACK) : number + 1]):
        called: list[Person | Name] = [*people_called(other.text, known.people)]
        called += [name for name in known.others if name.words[0] in name_words(other.text)]
        if called:
            return _contact(called[0], _OWES) if len(called) == 1 else None
    return None


def _owing(lines: Sequence[Line], known: Known, said_in: Passage | None) -> Contact | None:
    """Whoever said when the answer would come."""
    if said_in is None:
        return None
    line = next((line for line in lines if line.passage.start <= said_in.start < line.passage.end), None)
    label = line.label.text if line is not None and line.label is not None else ""
    for text in (said_in.text, label):
        if called := people_called(text, known.people):
            return _contact(called[0], _OWES)
        for other in known.others:
            if other.words[0] in name_words(text):
                return _contact(other, _OWES)
    person = known.by_title(said_in.text) or _meant_by_pronoun(said_in, lines, known.people)
    return _contact(person, _OWES) if person else None


def _meant_by_pronoun(said_in: Passage, lines: Sequence[Line], people: Sequence[Person]) -> Person | None:
    """Whom "he" or "she" means: the only one so addressed, else whoever was named last within three lines."""
    he, she = _HE.search(said_in.text), _SHE.search(said_in.text)
    if bool(he) == bool(she):
        return None
    fitting, contrary = (_MEN, _WOMEN) if he else (_WOMEN, _MEN)
    addressed = [person for person in people if person.honorific in fitting]
    if len(addressed) == 1:
        return addressed[0]
    possible = [person for person in people if person.honorific not in contrary]
    above = [line for line in lines if line.passage.start < said_in.start][-_LINES_BACK:]
    called = people_called("\n".join(line.text for line in above), possible)
    return called[-1] if called else possible[0] if len(possible) == 1 else None


def _brought(lines: Sequence[Line], known: Known, news: Passage) -> Contact | None:
    """Whoever brought the employer's answer: the sender of the mail it stands in, or the one the sentence names."""
    number = next((n for n, line in enumerate(lines) if line.passage.start <= news.start < line.passage.end), 0)
    line = lines[number]
    if line.pasted:
        return _sender([other for other in lines if other.block == line.block], known)
    above = lines[number - 1].text if number else ""
    return next((contact for text in (line.text, above) for contact in _tellers(text, known)), None)


def _tellers(text: str, known: Known) -> Iterator[Contact]:
    """Whoever a sentence says to have brought news: "mail from Ada", "Ada rang", "Mrs Moor phoned"."""
    for match in _NEWS_FROM.finditer(text):
        if (contact := known.at(text, match.end(), _BROUGHT)) is not None:
            yield contact
    yield from (_contact(p, _BROUGHT) for p in people_called(text, known.people) if _told_by(text, p.name))
    yield from (_contact(other, _BROUGHT) for other in known.others if _told_by(text, other.text))
    for match in CAPITAL.finditer(text):
        name = read_name(text, match.start(1))
        full = name is not None and (name.honorific or len(name.words) > 1)
        if name is not None and full and _TOLD.match(text, name.end) and is_person(text, name, known.company):
            yield _contact(name, _BROUGHT)


def _told_by(text: str, name: str) -> bool:
    """Whether the text says that this person called, wrote or told something."""
    parts = "|".join(re.escape(part) for part in name.split() if len(part) > 1)
    match = re.search(rf"\b(?:{parts})(?: (?:{parts}))*\b", text, re.IGNORECASE)
    return match is not None and _TOLD.match(text, match.end()) is not None


def _sender(mail: Sequence[Line], known: Known) -> Contact | None:
    """Who wrote a copied mail: the name under it, else the one in its header, else a full name alone near its end."""
    for line, below in pairwise(mail):
        if _SIGN_OFF.fullmatch(line.text) and (contact := known.at(below.text, 0, _BROUGHT, alone=True)):
            return contact
    headers = (line for line in mail if line.label and line.value and SENDER.match(line.label.text))
    from_header = next((known.at(line.body.text, 0, _BROUGHT, alone=True) for line in headers), None)
    return from_header or next(
        (_contact(name, _BROUGHT) for name in names_alone(mail) if is_person(name.text, name, known.company)), None
    )

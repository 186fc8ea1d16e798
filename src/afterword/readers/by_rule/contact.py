"""The one person that a check-in, a last note or an answer to the news goes to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from afterword.context import Contact, Person
from afterword.readers.by_rule.calling import people_called
from afterword.readers.by_rule.deadlines import Deadline
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.names import Name, display_name, name_words, read_name
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.statements import Statement
from afterword.text import fold

_WRITE_TO = Pattern(
    r"\b(?:contact(?: person| point)?|point of contact|ansprechpartner(?:in)?|chase|(?:e-?mail|mail|write|reply"
    r"|ask|follow up|check in|get back|get in touch)(?: (?:to|with))?|questions to|to)"
    r"\s*(?:is|=|:|->)?\s*"
)
_IS_CONTACT = Pattern(
    r"([^\s,.;:()]+(?: [^\s,.;:()]+)?)\s*(?:\([^()]*\)\s*)?(?:is|=|will be) (?:(?:the|my|our"
    r"|main) ){0,2}(?:point of )?(?:contact|person to|one to|who to)\b"
)
_DONT = Pattern(
    r"\b(?:not|don'?t|dont|never|no need to|instead of|rather than|without|said|told|asked|who|i)\s+(?:to\s+)?$"
    r"|\b(?:don'?t|dont|never|not)\b[^.;,]{0,15}$"
)
_SENDER = Pattern(r"(?:from|von|de)$")
_SIGN_OFF = Pattern(
    r"(?:(?:kind|best|warm|many)?\s*(?:regards|wishes)|best|yours \w+|sincerely|thanks|many thanks|cheers"
    r"|mit freundlichen grüßen|(?:viele|beste|freundliche) grüße|cordialement)\s*[,.!]?$"
)
_NEWS_FROM = Pattern(
    r"\b(?:(?:e-?mail|mail|message|call|letter|reply|news|note|text|word|voicemail|heard|rejection|refusal"
    r"|answer)(?: back)?(?:,? [^.;\n]{0,25}?,?)? from"
    r"|(?:called|rung|phoned|told|informed|e-?mailed|contacted)(?: [^\s.;]+){0,6}? by)\s+"
)
_TOLD = Pattern(
    r"\s+(?:\([^()]*\)\s*)?(?:just |has |have |then )?(?:rang|called|phoned|wrote|e-?mailed|mailed|said|says|told"
    r"|replied|messaged|texted|broke)\b"
)
_ARRANGER = Pattern(
    r"\b(?:recruiter|headhunter|recruitment (?:lead|partner|consultant)|talent (?:partner|acquisition)|hr(?: contact"
    r"| manager| partner)?|coordinator|agency contact|agent)\b"
)
_LEAD = Pattern(r"[\s,:(=–-]*(?:(?:is|called|named|at \w+|lady|woman|man|guy|person|rep|team)[\s(:,-]+)?", cased=True)
_HONORIFIC = Pattern(r"^(?:mr|mrs|ms|miss|mx|dr|prof|professor|frau|herr)\b\.?\s+")
_CAPITAL = Pattern(r"(?:^|[^\pL\d])(\p{Lu})", cased=True)
_LINES_BACK = 3
_SIGNATURE_LINES = 5
_HE, _SHE = Pattern(r"\b(?:he|him|his)\b"), Pattern(r"\b(?:she|her|hers)\b")
_MEN = frozenset({"Mr", "Sir", "Herr", "Lord", "Father", "Monsieur", "Señor"})
_WOMEN = frozenset({"Mrs", "Ms", "Miss", "Dame", "Lady", "Frau", "Sister", "Madame", "Mme", "Señora"})
_OWES, _BROUGHT = "owes the answer", "brought the news"


@dataclass(frozen=True, slots=True)
class _Known:
    """The people of the notes that a short form may call.

    Attributes:
        people: Those who held the interview.
        others: Those who wrote or arranged it, named in full somewhere.
    """

    people: tuple[Person, ...]
    others: tuple[Name, ...]

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
    lines: Sequence[Line], told: Sequence[Statement], people: Sequence[Person], deadline: Deadline, news: Passage | None
) -> Contact | None:
    """The person to write to, ``None`` where the notes single out nobody.

    Args:
        lines: The layout of the notes.
        told: Their sentences.
        people: Those who held the interview.
        deadline: What was said about the answer: whoever said it owes it.
        news: The sentence that holds the employer's answer.
    """
    known = _Known(tuple(people), tuple(_others(lines)))
    if news is not None:
        return _brought(lines, known, news) or _named(told, known)
    return _named(told, known) or _owing(lines, known, deadline.said_in)


def _others(lines: Sequence[Line]) -> Iterator[Name]:
    """People named in full who arranged the interview: senders of mails, recruiters, coordinators."""
    for line in lines:
        label = line.label.text if line.label else ""
        places = [(line.value.text, 0)] if line.value and (_SENDER.match(label) or _ARRANGER.search(label)) else []
        for match in _ARRANGER.finditer(line.text):
            lead = _LEAD.match(line.text, match.end())
            places.append((line.text, lead.end() if lead else match.end()))
        yield from (name for text, start in places if (name := read_name(text, start)))
    mails = {line.block for line in lines if line.pasted == "mail"}
    for block in mails:
        yield from _names_alone([line for line in lines if line.block == block])


def _named(told: Sequence[Statement], known: _Known) -> Contact | None:
    """Somebody the notes say to write to, or call the contact."""
    for statement in told:
        if statement.line.pasted:
            continue
        text = statement.text
        starts = [match.start(1) for match in _IS_CONTACT.finditer(text)]
        starts += [match.end() for match in _WRITE_TO.finditer(text) if not _DONT.search(text[: match.start()])]
        for start in starts:
            contact = known.at(text, start, _OWES)
            if contact is not None:
                return contact
    return None


def _owing(lines: Sequence[Line], known: _Known, said_in: Passage | None) -> Contact | None:
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


def _brought(lines: Sequence[Line], known: _Known, news: Passage) -> Contact | None:
    """Whoever brought the employer's answer: the sender of the mail it stands in, or the one the sentence names."""
    number = next((n for n, line in enumerate(lines) if line.passage.start <= news.start < line.passage.end), 0)
    line = lines[number]
    if line.pasted:
        return _sender([other for other in lines if other.block == line.block], known)
    above = lines[number - 1].text if number else ""
    return next((contact for text in (line.text, above) for contact in _tellers(text, known)), None)


def _tellers(text: str, known: _Known) -> Iterator[Contact]:
    """Whoever a sentence says to have brought news: "mail from Ada", "Ada rang", "Mrs Moor phoned"."""
    for match in _NEWS_FROM.finditer(text):
        if (contact := known.at(text, match.end(), _BROUGHT)) is not None:
            yield contact
    yield from (_contact(p, _BROUGHT) for p in people_called(text, known.people) if _told_by(text, p.name))
    yield from (_contact(other, _BROUGHT) for other in known.others if _told_by(text, other.text))
    for match in _CAPITAL.finditer(text):
        name = read_name(text, match.start(1))
        if name is not None and (name.honorific or len(name.words) > 1) and _TOLD.match(text, name.end):
            yield _contact(name, _BROUGHT)


def _told_by(text: str, name: str) -> bool:
    """Whether the text says that this person called, wrote or told something."""
    parts = "|".join(re.escape(part) for part in name.split() if len(part) > 1)
    match = re.search(rf"\b(?:{parts})\b", text, re.IGNORECASE)
    return match is not None and _TOLD.match(text, match.end()) is not None


def _sender(mail: Sequence[Line], known: _Known) -> Contact | None:
    """Who wrote a copied mail: the name under it, else the one in its header, else a full name alone near its end."""
    for line, below in pairwise(mail):
        if _SIGN_OFF.fullmatch(line.text) and (contact := known.at(below.text, 0, _BROUGHT, alone=True)):
            return contact
    headers = (line for line in mail if line.label and line.value and _SENDER.match(line.label.text))
    from_header = next((known.at(line.body.text, 0, _BROUGHT, alone=True) for line in headers), None)
    return from_header or next((_contact(name, _BROUGHT) for name in _names_alone(mail)), None)


def _names_alone(mail: Sequence[Line]) -> Iterator[Name]:
    """Full names that are all of one of a mail's last lines."""
    for line in mail[-_SIGNATURE_LINES:]:
        name = read_name(line.text, 0)
        if name is not None and len(name.words) > 1 and not line.text[name.end :].strip(" .,"):
            yield name

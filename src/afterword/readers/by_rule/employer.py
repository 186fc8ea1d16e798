"""The employer: from a field, from a new name, from "interview at X" in a sentence, from under a copied mail."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from afterword.context import Person
from afterword.readers.by_rule.calling import people_called
from afterword.readers.by_rule.employer_cues import employer_cues, employers_of_addresses
from afterword.readers.by_rule.employer_names import employers_by_shape
from afterword.readers.by_rule.employers import (
    ends_like_employer,
    is_place,
    is_written_small,
    may_be_employer,
    name_end,
)
from afterword.readers.by_rule.fields import Field
from afterword.readers.by_rule.guess import COPIED, HINTED, SAID, STATED, SURE, Guess
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.post_words import DATE_WORDS, SMALL_TALK
from afterword.readers.by_rule.posts import is_post

_LABEL = Pattern(
    r"(?:(?:name of )?(?:the )?(?:company|employer|organi[sz]ation|org|firm|business|school|school/employer"
    r"|employer/school|hospital|trust|practice|college|university|department/company|company/employer"
    r"|employer/company|charity|restaurant|theatre|shop|club|agency|council|practice|estate|client|firma|arbeitgeber|unternehmen|betrieb|entreprise|société|empresa"
    r"|azienda|applied to|(?:interview(?:ed)?|application) (?:at|with|to)|with whom|bei)(?: name)?)"
)
_PLACE_LABEL = Pattern(r"(?:where|location|place|venue|site|ort|department|dept|division|unit|service)")
_VALUE_END = Pattern(
    r"\s+(?:->|→|--|~~|\(not\b)|;|\s+[-–—]\s+(?:\d|not\b|see\b)|\s{3,}|,\s+(?:as|for|role|post)\b|\.\s"
)
_RENAMED = Pattern(
    r"\b(?:(?:is |are )?now (?:called|known as|trading as|named)|renamed(?: to| as)?|rebrand(?:ed|ing)(?: to| as)?"
    r"|changed (?:its|their|the) name to|new name)\s+[\"“]?"
)
_CONVERSATION = Pattern(
    r"\b(?:interview(?:ed|ing|s)?|on-?site|trial(?: shift| day)?|round|stage|panel|chat|call|meeting|met|saw|spoke"
    r"|visit(?:ed)?|assessment (?:day|centre|center)|role|post|position|job|vacancy|opening|applied|applying"
    r"|application|opportunity|no luck|rejected|rejection|turned down|(?:vorstellungs)?gespräch|(?:came|come|get"
    r"|just|got) out of"
    r"|went|i was|been|back from|bus|train|home from|straight from|heads|runs|owns|team|people|guys|folks|entretien"
    r"|entrevista|colloquio|(?:sollicitatie)?gesprek|intervju|held|welcome|vacature"
    r"|founder|co-founder|owner|ceo|cto|proprietor|landlord)\b"
)
_PLAINLY = Pattern(
    r"\b(?:interview(?:ed|ing|s)?|trial(?: shift| day)?|role|post|position|job|vacancy|applied|applying|application"
    r"|assessment (?:day|centre|center)|on-?site|gespräch|vorstellungsgespräch|entretien|entrevista|back from|out of)\b"
)
_AT = Pattern(
    r"(?:^|\s)(at|@|with|w/|to|bei|for|from|of|chez|en|bij|presso|na|hos)\s*(?:the team at\s+|the offices? of\s+"
    r"|the premises of\s+|(?:the|der|dem|die|den|la|le|el|l')\s+|a place called\s+)?[\"“']?(\pL|\d)"
)
_HEAD_OF = Pattern(r"\b(?:founder|co-founder|owner|ceo|cto|proprietor|landlord|landlady) of$")
_BRACKETS = Pattern(r"\(([^()\n]{3,50})\)")
_SAID_BY_THEM = Pattern(
    r"\b(would like to (?:see|meet|invite|interview)|(?:have|has) (?:invited|asked|shortlisted)|(?:want"
    r"|wants) (?:to see"
    r"|me|you)|(?:were|was|seem|seems|are|is) (?:lovely|nice|friendly|great)|(?:rang|called|phoned|wrote)|(?:want"
    r"|wants|need|needs"
    r"|wanted|needed|advertised?|searched) (?:an?|for|their)|(?:is|are|was|were) (?:looking|after|hiring|recruiting"
    r"|advertising))\b"
)
_FROM_PERSON = Pattern(r"(\pL+)(?: \([^()\n]*\))? (?:from|of|at|bei)\s+(?:the\s+)?(\pL)")
_JOB_AT = Pattern(
    r"\b(?:asked|ask|heard|news|word|write|wrote) (?:about|from|of|to)\s+(?:the\s+)?(\pL)"
    r"|\bhow was (?:it at )?(?:the\s+)?(\pL)"
)
_FOR_THE_POST = Pattern(r" for (?:the |a |an |their )?(?:[^\s,.;:!?]+ ){1,5}?(?:role|post|position|job|vacancy)\b")
_ROLE_WORD = Pattern(r"\b(?:title|role|post|position|job)\b")
_OWN_PAST = Pattern(
    r"\b(?:(?:i|we|i'd|id) (?:did|do|done|used|ran|run|made|built|set|worked|work|led|tried|wrote|coped)"
    r"|my (?:time|years?|old|last|current|own|job|work|boss|manager|employer|firm)|lesson|work(?:ed|ing)? (?:at|for)"
    r"|another|other|also|offer|merger|takeover|customer|supplier|competitor|rival"
    r"|next week|final round|waiting|mock|practice interview|ignore)\b"
)
_OTHER = Pattern(r"\b(?:another|other|also|offer(?:ed)?|mock|ignore|elsewhere)\b")
_SIGNED = Pattern(
    r"(?:(?:kind|best|warm|many|with)?\s*(?:best|kind|warm)?\s*(?:regards|wishes)|best|yours(?: \w+)?|sincerely"
    r"|(?:many )?thanks|cheers|break a leg|good luck)\s*[,.!]?"
)
_AGENCY = Pattern(r"\b(?:talent|recruit\w*|staff\w*|search|resourcing|personnel|people|consult\w*|hr|headhunt\w*)\b")
_OF_PEOPLE_TOO = frozenset({"with", "w/", "for", "to", "from", "of"})
_AS_OF_PEOPLE = Pattern(r"\s*[(,+&]|\s+(?:and|who|from)\b")
_REACH = 110
_LONGEST_NAME = 6
_SIGNATURE_LINES = 4
_NEAR = 7
_HEAD = 8


def employer_guesses(lines: Sequence[Line], fields: Sequence[Field], people: Sequence[Person]) -> Iterator[Guess]:
    """Every reading of the employer outside the title of the notes."""
    for field in fields:
        yield from _in_field(field)
    small = is_written_small(lines)
    for number, line in enumerate(lines):
        for guess in _in_line(line, people):
            text = guess.passage.text
            far = number >= _HEAD and guess.weight < SURE and not ends_like_employer(text)
            if small or text != text.lower():
                yield guess._replace(weight=guess.weight - 2) if far else guess
    yield from _under_mails(lines)
    yield from employers_of_addresses(lines)
    yield from employers_by_shape(lines)


def _in_line(line: Line, people: Sequence[Person]) -> Iterator[Guess]:
    if not line.pasted:
        yield from _renamed(line)
    yield from _of_person(line, people)
    yield from _in_sentence(line, others_held_it=bool(people))
    yield from _as_subject(line)
    yield from _before_post(line)
    yield from employer_cues(line)


def _in_field(field: Field) -> Iterator[Guess]:
    stop = _VALUE_END.search(field.value.text)
    value = field.value.cut(0, stop.start() if stop else None)
    if _LABEL.fullmatch(field.label):
        yield Guess(COPIED + 1 if field.line.pasted else STATED, value)
    elif _PLACE_LABEL.fullmatch(field.label):
        yield from _at_place(value)


def _at_place(value: Passage) -> Iterator[Guess]:
    """The employer in the field for the place or department: "Where: Bristol depot (Larkfield Parcels)"."""
    first, _, rest = value.text.partition("(")
    places = [value.cut(0, len(first.partition(",")[0]))]
    if rest:
        places.append(value.cut(len(first) + 1, len(first) + 1 + len(rest.partition(")")[0])))
    for number, passage in enumerate(places):
        if ends_like_employer(passage.text):
            yield Guess(SAID, passage)
        elif number and may_be_employer(passage.text) and passage.text[:1].isupper() and not is_place(passage.text):
            yield Guess(COPIED, passage)


def _renamed(line: Line) -> Iterator[Guess]:
    for match in _RENAMED.finditer(line.text):
        if not _ROLE_WORD.search(line.text[max(0, match.start() - _REACH) : match.start()]):
            yield from _name_at(line, match.end(), SURE)


def _of_person(line: Line, people: Sequence[Person]) -> Iterator[Guess]:
    """The employer of an interviewer: "Ada Moor from Larkfield Mills"."""
    for match in _FROM_PERSON.finditer(line.text):
        if people_called(match[1], people):
            yield from _name_at(line, match.start(2), COPIED)


def _in_sentence(line: Line, *, others_held_it: bool) -> Iterator[Guess]:
    """The employer after "interview at", "role with", "back from" and the like.

    What follows "with" may be a person, unless it is known who held the interview.
    """
    for match in _AT.finditer(line.text):
        before = line.text[max(0, match.start() - _REACH) : match.start() + 1 + len(match[1])]
        sentence = max((before.rpartition(stop)[2] for stop in (". ", "! ", "? ", "; ")), key=lambda s: -len(s))
        if line.text == line.text.lower():
            sentence = " ".join(sentence.split()[-_NEAR:])
        after_post = is_post(sentence.rstrip().rsplit(" ", maxsplit=1)[0].rsplit(",", maxsplit=1)[-1])
        if not (_CONVERSATION.search(sentence) or after_post) or _OWN_PAST.search(sentence):
            continue
        preposition = match[1].lower()
        weight = SAID if _PLAINLY.search(sentence) and not line.pasted else COPIED
        doubtful = preposition in _OF_PEOPLE_TOO
        for guess in _name_at(line, match.start(2), weight):
            text = guess.passage.text
            after = line.text[match.start(2) + len(text) :]
            company = (others_held_it or line.pasted) and preposition == "with" and not _AS_OF_PEOPLE.match(after)
            if not doubtful or company or _HEAD_OF.search(before) or ends_like_employer(text) or "&" in text:
                yield guess
            elif preposition in {"from", "of"}:
                yield Guess(HINTED, guess.passage)


def _as_subject(line: Line) -> Iterator[Guess]:
    """The employer that does something: "Larkfield Mills would like to see you", "heard from Larkfield Mills"."""
    for match in _SAID_BY_THEM.finditer(line.text):
        first = max(0, match.start() - _REACH)
        before = line.text[first : match.start()].rstrip()
        if _OTHER.search(line.text[first : match.end() + _REACH]):
            continue
        start = max(before.rfind(stop) + 1 for stop in (".", "!", "?", ",", ":", ";", "\n"))
        words = line.passage.cut(first + start, first + len(before))
        if ends_like_employer(words.text) and may_be_employer(words.text):
            yield Guess(COPIED, words)
    if _CONVERSATION.search(line.text) and not _OWN_PAST.search(line.text):
        inside = [line.passage.cut(*match.span(1)) for match in _BRACKETS.finditer(line.text)]
        yield from (Guess(COPIED, p) for p in inside if ends_like_employer(p.text) and may_be_employer(p.text))
    for match in _JOB_AT.finditer(line.text):
        for guess in _name_at(line, max(match.start(1), match.start(2)), HINTED):
            if " " in guess.passage.text:
                yield Guess(COPIED if ends_like_employer(guess.passage.text) else HINTED, guess.passage)
    if line.kind == "text" and may_be_employer(name := line.text.partition("?")[0]) and "&" in name:
        yield Guess(COPIED, line.passage.cut(0, len(name)))


def _before_post(line: Line) -> Iterator[Guess]:
    """The employer in front of "for the loom technician job", if it ends in a word that employers' names end in."""
    for match in _FOR_THE_POST.finditer(line.text):
        words = line.text[max(0, match.start() - _REACH) : match.start()].split()
        count = 0
        while count < min(len(words), _LONGEST_NAME) and _goes_into_name(words[-1 - count]):
            count += 1
        name = " ".join(words[len(words) - count :])
        while name.lower().startswith(("and ", "the ", "of ")):
            name = name.partition(" ")[2]
        if name and ends_like_employer(name) and may_be_employer(name):
            yield Guess(COPIED, line.passage.cut(line.text.rindex(name, 0, match.start()), match.start()))


def _goes_into_name(word: str) -> bool:
    lower = word.lower()
    return word[-1].isalnum() and (word[0].isupper() or lower == "and" or lower not in SMALL_TALK | DATE_WORDS)


def _under_mails(lines: Sequence[Line]) -> Iterator[Guess]:
    """The employer in the signature of a copied mail, unless an agency sent it."""
    for number, (line, below) in enumerate(pairwise(lines)):
        if not line.pasted or not _SIGNED.fullmatch(line.text) or below.block != line.block:
            continue
        for signature in lines[number + 1 : number + 1 + _SIGNATURE_LINES]:
            if signature.block != line.block:
                break
            *_, last = signature.text.split(",")
            words = signature.passage.cut(len(signature.text) - len(last))
            if may_be_employer(words.text) and ends_like_employer(words.text) and not _AGENCY.search(words.text):
                yield Guess(COPIED, words)


def _name_at(line: Line, start: int, weight: int) -> Iterator[Guess]:
    """The employer's name that begins at an offset of the line, if one does; "the flower shop" is none."""
    passage = line.passage.cut(start, name_end(line.text, start))
    text = passage.text
    if text == text.lower() and line.text[max(0, start - 4) : start].lower() == "the ":
        return
    if text and may_be_employer(text) and not is_place(text) and (ends_like_employer(text) or not is_post(text)):
        yield Guess(weight, passage)

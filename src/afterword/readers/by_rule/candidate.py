"""Who keeps the notes: the candidate's name, where the notes say it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from afterword.context import Person
from afterword.readers.by_rule import roster
from afterword.readers.by_rule.calling import is_or_holds_name
from afterword.readers.by_rule.employers import ends_like_employer
from afterword.readers.by_rule.fields import Field, read_fields
from afterword.readers.by_rule.found import Found
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.mails import names_address
from afterword.readers.by_rule.names import display_name, read_name
from afterword.readers.by_rule.own_papers import is_elsewhere, read_owner
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.signature import SALUTATION, SIGN_OFF, read_signature, told_to_sign
from afterword.readers.by_rule.tokens import name_words

_FULL = r"\p{Lu}[\pL'’.-]*(?: \p{Lu}[\pL'’.-]*){1,3}"
_LABEL = Pattern(
    r"(?:candidate(?:'s)?(?: name)?|applicant(?: name)?|interviewee|my name|me|name of candidate|own name"
    r"|mein name|ich|bewerber(?:in)?|name der bewerberin|name des bewerbers|candidate?o|candidata|candidat"
    r"|(?:my |interview )?notes? (?:by|of|from)|(?:written|kept|prepared) by|author"
    r"|about me|moi|yo|eu|(?:my )?(?:name )?badge|sig(?:n(?:ed|ing|ature)?)?[ -]?(?:off|as|with|name)?"
    r"(?:,? as (?:always|usual|ever|before))?"
    r"|(?:.* )?name (?:on|for|to) .*|(?:notes |minutes )?(?:recorded|dictated|taken|typed|compiled|drafted)(?: up)? by)"
)
_BY = Pattern(r"by")
_SURNAME_FIRST = Pattern(r"(\p{Lu}[\pL'’-]+), (\p{Lu}[\pL'’-]+)", cased=True)
_OWN_PAPERS = Pattern(r"(?:my |own )(?:interview )?notes?|candidate notes?")
_ME_FIRST = Pattern(r"(?:me|myself)\s*[,:=–-]\s*")
_ME_IN_BRACKETS = Pattern(r"(?:me|i|myself) \((\pL[\pL'’ .-]*)\)")
_BARE_NAME_LABEL = Pattern(r"(?:full |your )?name(?: of (?:the )?(?:applicant|candidate|interviewee))?")
_SAID = Pattern(
    r"(?:\bmy (?:full |own |proper )?name(?:'s| is|,)|\bhad me (?:down )?as|\bbadge (?:said|says|read|reads)"
    r"|\bname on (?:the |my )?(?:badge|form|list|door|lanyard|application)(?: was| is| said)?:?"
    r"|\b(?:signed|written|typed|kept)(?: \pL+)? by me,?"
    r"|\bmein name ist|\bich heiße|\bje m'appelle|\bme llamo|\bthis is|\bnotes? by|\bbyline:"
    r"|(?:^|\bbe )signed(?: as| from)?|\bsigning as|\bsign (?:it |this |off |them |the e?-?mails? )?"
    r"(?:as|from|it|this|off|them|with))[\s:]+"
)
_THIS_IS = Pattern(r"\b(?:this is|it was|signed) (\pL+(?: \pL+)?)[.!]?$")
_NOT_ME = Pattern(r"\b(?:said|and|says|he|she) this is[\s:]+$")
_OWN_LABEL = Pattern(
    r"(?:me|i|ich|candidate|applicant|a|notes?|intro\pL*|memo|voice (?:note|memo)|note to self|.* notes?)"
)
_I_NAMED = Pattern(r"\bI, (\p{Lu}[\pL'’-]+(?: \p{Lu}[\pL'’-]+){0,3}),", cased=True)
_QUOTED_SALUTATION = Pattern(r"[\"“:]\s*(?:hi|hello|dear|hey)\s+(\pL)")
_I_AM = Pattern(r"(?:^|[.;,(\n]\s*)(?:i'?m|i am|ich bin|me\s*=|i\s*=)\s+")
_OWN_NOTES = Pattern(r"(\pL[\pL'’. -]{1,40}?)['’]s (?:\pL+ ){0,3}(?:notes?|notebook|diary|journal|log|debrief)\b")
_SENT_FROM = Pattern(r"\bfrom (\pL[\pL'’. -]{1,40}?)['’]s (?:i?phone|ipad|laptop|mobile|tablet)\b")
_SPEAKING = Pattern(
    r"(?:(?:hi|hello|hey|ok|okay|right|so)[,.!]? )?(?:it['’]?s |this is )?(\pL[\pL'’. -]{1,40}?),?"
    r" (?:speaking|here|talking)\b"
)
_IS_ME = Pattern(
    rf"({_FULL})(?: \((?:me|[Tt]hat'?s me|myself|ich|you|self|(?:the )?candidate|applicant)\)"
    r"|(?:,| [–—-]) (?:the )?(?:candidate|applicant|interviewee|me|myself)(?:$|[;,.(]| \())",
    cased=True,
)
_TASK_OF_ME = Pattern(rf"\W*({_FULL}) (?:to|must|should|will) .*\((?:me|myself|i)\)\W*", cased=True)
_ME_NAMED = Pattern(rf"\b(?:[Mm]e|[Mm]yself) \(({_FULL})\)", cased=True)
_HAILED = Pattern(
    r"[\"“«](?:(?:so|well|right|ok|okay|now|look|listen|thanks|thank you|welcome|congratulations|hello|hi|hey"
    r"|good morning|great),? ){0,2}(\pL[\pL'’-]+)[,!.] [^\"”»\n]{0,80}\b(?:you|your|we['’]ll|us)\b"
)
_TO_ANOTHER = Pattern(r"^[^\"”»]*[\"”»],? (?:\pL+ ){1,3}(?:told|said to) (?:the|a|her|his|their)\b")
_I_SAID = Pattern(r"\bi (?:said|told|asked|replied|answered|go|went|thought|was like)\b[^.]*$")
_ADDRESSEE = Pattern(r"(?:to|an|à|para)")
_TO_A_CANDIDATE = Pattern(
    r"\b(?:would like to (?:see|meet|invite|interview)|(?:see|invite|meet|interview(?:ing)?) you\b|your (?:interview"
    r"|application)|you (?:will|are|have been) (?:be |being )?(?:seeing|meeting|interviewed|invited|shortlisted)"
    r"|great news|thank(?:s| you)(?: so much| very much)? for (?:coming|attending|applying|your (?:application"
    r"|interest|cv|patience)))"
)
_GROUP = Pattern(
    r"(?:all|both|there|team|everyone|candidate|applicant|sir|madam|hiring|mum|mom|dad|diary|friend|self|colleagues?)\b"
)
_SENDER = Pattern(r"(?:from|von|de)")
_REACH = 20
_MOST_HAILED = 3  # in a line
_LETTER_LINES = 10
_QUOTE = 200
_CHAT_SHARE = 0.6
_LEAST_CHAT = 3


def read_candidate(lines: Sequence[Line], people: Sequence[Person]) -> Found[str] | None:
    """The candidate's name; never that of somebody who held the interview."""
    sources = (_labelled, _introduced, _addressed, read_signature, read_owner, _hailed, _chatting)
    names = (
        found
        for source in sources
        for found in source(lines)
        if not is_or_holds_name(found.value, people) and not ends_like_employer(found.value)
    )
    first = next(names, None)
    if first is None or len(first.value.split()) > 1:
        return first
    fuller = (found for found in (*names, *_in_copies(first.value, lines)) if _is_fuller(found.value, first.value))
    return next(fuller, first)


def _is_fuller(name: str, short: str) -> bool:
    """Whether a name of several words holds a name of one."""
    words = name_words(name)
    return len(words) > 1 and name_words(short)[0] in words


def _in_copies(name: str, lines: Sequence[Line]) -> Iterator[Found[str]]:
    """Where copied mails and invitations begin a name with this one, or a line of the notes or its brackets are one."""
    for line in lines:
        start = line.text.find(f"{name} ")
        found = list(_name_at(line.passage, start)) if start >= 0 else []
        bracketed = line is lines[-1] and line.text[:start] == "("
        yield from (fuller for fuller in found if line.pasted or bracketed or fuller.value == line.text)


def _labelled(lines: Sequence[Line]) -> Iterator[Found[str]]:
    fields = [field for field in read_fields(lines) if not field.line.pasted and not field.line.speaker]
    for pattern in (_LABEL, _BARE_NAME_LABEL, _BY):
        for field in fields:
            if pattern.fullmatch(field.label) and not any(field.line.columns):
                if pattern is _BY and not _is_one_without_post(field.value.text):
                    continue
                lead = _ME_FIRST.match(field.value.text)
                found = _turned(field.value) or list(_name_at(field.value, lead.end() if lead else 0))
                yield from (name for name in found if " " in name.value or _is_all(name, field))
    for field in fields:
        whole = _OWN_PAPERS.fullmatch(field.label)
        yield from (found for found in _name_at(field.value, 0) if whole and found.passage == field.value.cut(0))
        if field.line.label is not None and (match := _ME_IN_BRACKETS.fullmatch(field.line.label.text)):
            yield from _name_at(field.line.label, match.start(1))
    for line in lines:
        for pattern in (_IS_ME, _TASK_OF_ME, _ME_NAMED):
            for match in pattern.finditer(line.text):
                yield from _name_at(line.passage, match.start(1))


def _is_one_without_post(text: str) -> bool:
    """Whether a field names one person and no more; those behind "by: Ms Moor, buyer" held the interview."""
    listed = roster.read_people(text, 0)
    return len(listed) == 1 and listed[0].title is None and listed[0].name.honorific is None


def _is_all(name: Found[str], field: Field) -> bool:
    """Whether a single word is all of a field; behind "me" stands more than a name: "Me: Nervous. Them: calm"."""
    return name.passage.text == field.value.text or field.label not in {"me", "ich", "moi", "yo", "eu"}


def _turned(value: Passage) -> list[Found[str]]:
    """The name of a record that gives the surname first: "Byrne, Ada"."""
    match = _SURNAME_FIRST.fullmatch(value.text)
    return [Found(display_name(f"{match[2]} {match[1]}"), value)] if match else []


def _introduced(lines: Sequence[Line]) -> Iterator[Found[str]]:
    """Names said in a sentence: "my name is", "I'm Ada Byrne, second year physics", "me = Ada Byrne"."""
    for number, line in enumerate(lines):
        if line.pasted or _is_said_by_another(line):
            continue
        for match in _I_AM.finditer(line.text):
            yield from (found for found in _name_at(line.passage, match.end()) if " " in found.value or "=" in match[0])
        for match in _I_NAMED.finditer(line.text):
            yield from _name_at(line.passage, match.start(1))
        for match in _SAID.finditer(line.text):
            if not _NOT_ME.search(line.text[max(0, match.start() - _REACH) : match.end()]):
                found = _name_at(line.passage, match.end(), spoken=_is_spoken(match[0], line))
                yield from (name for name in found if not _is_owner(line, name.passage))
        yield from told_to_sign(line)
        if (last := _THIS_IS.search(line.text)) and line is lines[-1]:
            yield from _name_at(line.passage, last.start(1), spoken=True)
        for match in _SENT_FROM.finditer(line.text):
            yield from _name_at(line.passage, match.start(1))
        if number == 0:
            for opening in filter(None, (_OWN_NOTES.match(line.text), _SPEAKING.match(line.text))):
                found = _name_at(line.passage, opening.start(1))
                yield from (name for name in found if name.value == opening[1])


def _is_spoken(lead: str, line: Line) -> bool:
    """Whether a name behind these words may be written small."""
    return ("name" in lead.lower() and "," not in lead) or ("by" in lead.lower() and line.text.islower())


def _is_owner(line: Line, name: Passage) -> bool:
    """Whether a name stands in the genitive: "this is Ada's old job"."""
    return line.text[line.text.find(name.text) + len(name.text) :].startswith(("'s", "’s"))


def _is_said_by_another(line: Line) -> bool:
    """Whether the words behind a label are somebody else's: "Interviewer: I'm Ada Moor"."""
    label = line.label.text if line.label is not None and line.mark == ":" else line.speaker
    return bool(label) and _OWN_LABEL.fullmatch(label) is None


def _addressed(lines: Sequence[Line]) -> Iterator[Found[str]]:
    """Names in the header and salutation of a copied mail, the fuller one first; not of the candidate's own mails."""
    mails = [line for line in lines if line.pasted in ("mail", "invite", "quote")]
    own = {line.block for line in mails if _is_sender(line) and line.body.text.lower().startswith("me")}
    found: list[Found[str]] = [name for line in mails if _is_sender(line) for name in _to_oneself(line, mails)]
    for line in mails:
        if line.block in own:
            continue
        if line.label and line.value and _ADDRESSEE.fullmatch(line.label.text):
            found.extend(_name_at(line.value, 0))
        elif match := SALUTATION.match(line.text):
            found.extend(_name_at(line.passage, match.end()))
    for number, line in enumerate(lines):
        if line.pasted:
            continue
        if (match := SALUTATION.match(line.text)) and _is_written_to_candidate(lines[number : number + _LETTER_LINES]):
            found.extend(_name_at(line.passage, match.end()))
        for match in _QUOTED_SALUTATION.finditer(line.text):
            if _TO_A_CANDIDATE.search(line.text[match.end() : match.end() + _QUOTE]):
                found.extend(_name_at(line.passage, match.start(1)))
    yield from sorted(found, key=lambda name: -len(name.value.split()))


def _to_oneself(sender: Line, mails: Sequence[Line]) -> Iterator[Found[str]]:
    """The sender of a mail that goes to an address of that name."""
    receivers = (
        line for line in mails if line.block == sender.block and line.label and line.label.text.lower() == "to"
    )
    if any(names_address(sender.body.text, line.body.text) for line in receivers):
        yield from _name_at(sender.body, 0)


def _is_written_to_candidate(letter: Sequence[Line]) -> bool:
    """Whether a letter that the notes hold invites or answers the person it greets."""
    end = next((number for number, line in enumerate(letter) if SIGN_OFF.fullmatch(line.text)), len(letter))
    return any(_TO_A_CANDIDATE.search(line.text) for line in letter[:end])


def _is_sender(line: Line) -> bool:
    return line.label is not None and _SENDER.fullmatch(line.label.text) is not None


def _hailed(lines: Sequence[Line]) -> Iterator[Found[str]]:
    """The name by which somebody speaks to the writer in the notes: "So, Ada, why us?"."""
    for line in lines:
        for match in islice(_HAILED.finditer(line.text), _MOST_HAILED):
            for found in _name_at(line.passage, match.start(1)):
                mine = _I_SAID.search(line.text[max(0, match.start() - _REACH) : match.start()])
                mine = mine or _TO_ANOTHER.search(line.text[match.end() : match.end() + _QUOTE])
                if not mine and line.text.count(found.value) == 1 and not is_elsewhere(found.value, line, lines):
                    yield found


def _chatting(lines: Sequence[Line]) -> Iterator[Found[str]]:
    """Who writes most of a chat with themselves: "<Ada Byrne> interview was today"."""
    speakers = Counter(line.speaker for line in lines if line.speaker)
    for speaker, count in speakers.most_common(1):
        if count >= max(_LEAST_CHAT, _CHAT_SHARE * speakers.total()) and " " in speaker:
            line = next(line for line in lines if line.speaker == speaker)
            name = read_name(speaker, 0)
            if name is not None and name.text == speaker:
                yield Found(display_name(name.text), line.passage)


def _name_at(passage: Passage, start: int, *, spoken: bool = False) -> Iterator[Found[str]]:
    """The name that stands at an offset of a passage, if one does; dictated ones may be written small."""
    name = read_name(passage.text, start, dictated=spoken)
    if name is not None and not _GROUP.match(name.text):
        words = passage.cut(name.end - len(name.text), name.end)
        yield Found(display_name(name.text), words)

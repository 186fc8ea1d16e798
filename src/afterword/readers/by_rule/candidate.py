"""Who keeps the notes: the candidate's name, where the notes say it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from afterword.context import Person
from afterword.readers.by_rule.calling import is_or_holds_name
from afterword.readers.by_rule.days import own_blocks
from afterword.readers.by_rule.employers import ends_like_employer
from afterword.readers.by_rule.fields import read_fields
from afterword.readers.by_rule.found import Found
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.names import display_name, name_words, read_name
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.pattern import Pattern
from afterword.text import sentence_spans

_LABEL = Pattern(
    r"(?:candidate(?:'s)?(?: name)?|applicant(?: name)?|interviewee|my name|me|name of candidate|own name"
    r"|mein name|ich|bewerber(?:in)?|name der bewerberin|name des bewerbers|candidate?o|candidata|candidat"
    r"|(?:my |interview )?notes? (?:by|of|from)|(?:written |kept |prepared )?by|author"
    r"|about me|moi|yo|eu)"
)
_OWN_PAPERS = Pattern(r"(?:my |own )(?:interview )?notes?|candidate notes?")
_ME_IN_BRACKETS = Pattern(r"(?:me|i|myself) \((\pL[\pL'’ .-]*)\)")
_BARE_NAME_LABEL = Pattern(r"(?:full |your )?name(?: of (?:the )?(?:applicant|candidate|interviewee))?")
_SAID = Pattern(
    r"(?:\bmy name(?:'s| is)|\bmein name ist|\bich heiße|\bje m'appelle|\bme llamo|\bthis is|\bnotes? by"
    r"|\b(?:written|typed|kept) by|\bbyline:|\bsigned|\bsigning as|\bsign (?:it|this|off)(?: as)?|\bsign as)[\s:]+"
)
_NOT_ME = Pattern(r"\b(?:said|and|says|he|she) this is[\s:]+$")
_OWN_LABEL = Pattern(
    r"(?:me|i|ich|candidate|applicant|a|notes?|intro\pL*|memo|voice (?:note|memo)|note to self|.* notes?)"
)
_I_NAMED = Pattern(r"\bI, (\p{Lu}[\pL'’-]+(?: \p{Lu}[\pL'’-]+){0,3}),", cased=True)
_QUOTED_SALUTATION = Pattern(r"[\"“:]\s*(?:hi|hello|dear|hey)\s+(\pL)")
_I_AM = Pattern(r"(?:^|[.;,(\n]\s*)(?:i'?m|i am|ich bin|me\s*=|i\s*=)\s+")
_OWN_NOTES = Pattern(r"(\pL[\pL'’. -]{1,40}?)['’]s (?:\pL+ ){0,3}(?:notes?|notebook|diary|journal|log|debrief)\b")
_SENT_FROM = Pattern(r"\bfrom (\pL[\pL'’. -]{1,40}?)['’]s (?:i?phone|ipad|laptop|mobile|tablet)\b")
_SPEAKING = Pattern(r"(\pL[\pL'’. -]{1,40}?),? (?:speaking|here|talking)\b")
_IS_ME = Pattern(
    r"(\p{Lu}[\pL'’.-]*(?: \p{Lu}[\pL'’.-]*){0,3}) \((?:me|[Tt]hat'?s me|myself|ich|candidate|the candidate"
    r"|applicant)\)",
    cased=True,
)
_ADDRESSEE = Pattern(r"(?:to|an|à|para)")
_SALUTATION = Pattern(r"(?:hi|hello|dear|hey|hallo|liebe[r]?|sehr geehrte[r]?|bonjour|hola)\s+")
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
_SIGN_OFF = Pattern(
    r"(?:(?:lots of |much |all my )?love(?: from)?|yours(?: \pL+)?|your (?:loving )?(?:\pL+)|best(?: wishes)?|cheers"
    r"|(?:kind |warm |best )?regards|take care|speak soon|bye(?: for now)?|xx?x?|thanks|hugs|liebe grüße|lg|bises)"
    r"\s*[,.!–-]*"
)
_FAREWELL = Pattern(
    r"(?:^|[.!?]\s+)(?:(?:lots of |much |all my )?love(?: from)?|yours(?: \pL+)?|best(?: wishes)?|cheers|xx?x?"
    r"|(?:kind |warm |best )?regards|take care)\s*,?\s+(\pL[\pL'’-]*(?: \pL[\pL'’-]*)?)\s*[.!x]*$"
)
_DASHES = Pattern(r"[\s/(–—-]*(?:signed:? ?|\(signed\) ?)?")
_NOTEBOOK = Pattern(r",? (?:notebook|notes|diary|journal|page|p\.|vol|\d).*")
_REACH = 20
_LONGEST_SIGNATURE = 3
_LAST_LINES = 6
_LETTER_LINES = 10
_QUOTE = 200
_CHAT_SHARE = 0.6
_LEAST_CHAT = 3


def read_candidate(lines: Sequence[Line], people: Sequence[Person]) -> Found[str] | None:
    """The candidate's name; never that of somebody who held the interview."""
    for source in (_labelled, _introduced, _addressed, _signed, _chatting):
        for found in source(lines):
            if not is_or_holds_name(found.value, people) and not ends_like_employer(found.value):
                return found
    return None


def _labelled(lines: Sequence[Line]) -> Iterator[Found[str]]:
    fields = [field for field in read_fields(lines) if not field.line.pasted and not field.line.speaker]
    for pattern in (_LABEL, _BARE_NAME_LABEL):
        for field in fields:
            if pattern.fullmatch(field.label) and not any(field.line.columns):
                yield from _name_at(field.value, 0)
    for field in fields:
        whole = _OWN_PAPERS.fullmatch(field.label)
        yield from (found for found in _name_at(field.value, 0) if whole and found.passage == field.value.cut(0))
        if field.line.label is not None and (match := _ME_IN_BRACKETS.fullmatch(field.line.label.text)):
            yield from _name_at(field.line.label, match.start(1))
    for line in lines:
        for match in _IS_ME.finditer(line.text):
            yield from _name_at(line.passage, match.start(1))


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
                found = _name_at(line.passage, match.end(), spoken="name" in match[0].lower())
                yield from (name for name in found if not _is_owner(line, name.passage))
        for match in _SENT_FROM.finditer(line.text):
            yield from _name_at(line.passage, match.start(1))
        if number == 0:
            for opening in filter(None, (_OWN_NOTES.match(line.text), _SPEAKING.match(line.text))):
                yield from (found for found in _name_at(line.passage, 0) if found.value == opening[1])


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
    found: list[Found[str]] = []
    for line in mails:
        if line.block in own:
            continue
        if line.label and line.value and _ADDRESSEE.fullmatch(line.label.text):
            found.extend(_name_at(line.value, 0))
        elif match := _SALUTATION.match(line.text):
            found.extend(_name_at(line.passage, match.end()))
    for number, line in enumerate(lines):
        if line.pasted:
            continue
        if (match := _SALUTATION.match(line.text)) and _is_written_to_candidate(lines[number : number + _LETTER_LINES]):
            found.extend(_name_at(line.passage, match.end()))
        for match in _QUOTED_SALUTATION.finditer(line.text):
            if _TO_A_CANDIDATE.search(line.text[match.end() : match.end() + _QUOTE]):
                found.extend(_name_at(line.passage, match.start(1)))
    yield from sorted(found, key=lambda name: -len(name.value.split()))


def _is_written_to_candidate(letter: Sequence[Line]) -> bool:
    """Whether a letter that the notes hold invites or answers the person it greets."""
    end = next((number for number, line in enumerate(letter) if _SIGN_OFF.fullmatch(line.text)), len(letter))
    return any(_TO_A_CANDIDATE.search(line.text) for line in letter[:end])


def _is_sender(line: Line) -> bool:
    return line.label is not None and _SENDER.fullmatch(line.label.text) is not None


def _signed(lines: Sequence[Line]) -> Iterator[Found[str]]:
    """The name that stands alone under the notes: in full, or behind a word of farewell as under a letter."""
    to_self = own_blocks(lines)
    own = [line for line in lines if not line.pasted or line.block in to_self]
    for number in range(len(own) - 1, max(0, len(own) - 1 - _LAST_LINES), -1):
        line, above = own[number], own[number - 1]
        if line.kind == "row" or line.speaker:
            continue
        start = len(line.text) - len(_DASHES.taken_off(line.text))
        for found in _name_at(line.passage, start):
            rest = line.text[start:].partition(found.passage.text)[2].strip(" .!,)")
            alone = not rest or _NOTEBOOK.fullmatch(f" {rest}") is not None
            signed = _SIGN_OFF.fullmatch(above.text) is not None
            if alone and (signed or (" " in found.value and _stands_apart(line, above, own))):
                yield found
    if own:
        yield from _signed_in_line(own)


def _stands_apart(line: Line, above: Line, own: Sequence[Line]) -> bool:
    """Whether a name under the notes is no part of them: behind a stop or a gap, and not spoken of elsewhere."""
    ended = line.paragraph != above.paragraph or above.text.endswith((".", "!", "?", ")", "…"))
    words = set(name_words(line.text))
    return ended and not any(
        words & set(name_words(other.text)) for other in own if other is not line and not other.pasted
    )


def _signed_in_line(own: Sequence[Line]) -> Iterator[Found[str]]:
    """The name at the end of a letter or a recording: "love, Rob"."""
    last = own[-1]
    if match := _FAREWELL.search(last.text):
        yield from _name_at(last.passage, match.start(1))
    *_, (start, end) = sentence_spans(last.text)
    letter = _SALUTATION.match(own[0].text) is not None
    if letter and len(last.text[start:end].split()) <= _LONGEST_SIGNATURE:
        yield from _name_at(last.passage, start)


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

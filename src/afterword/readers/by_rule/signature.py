"""The name under the notes: signed as a letter is, alone in the last of the writer's own lines, or told to sign."""

import re
from collections.abc import Iterator, Sequence

from afterword.readers.by_rule.days import own_blocks
from afterword.readers.by_rule.employers import is_place
from afterword.readers.by_rule.found import Found
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.names import Name, read_name
from afterword.readers.by_rule.own_papers import found_at, is_elsewhere
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.plausible import is_plausible
from afterword.readers.by_rule.vocabulary import DEGREES, POST_NOMINALS
from afterword.text import sentence_spans

SALUTATION = Pattern(
    r"(?:hi|hiya|hello|(?:my )?(?:dear(?:est)?|darling)|hey|hallo|liebe[r]?|sehr geehrte[r]?|bonjour|hola)\s+"
)
SIGN_OFF = Pattern(
    r"(?:(?:lots of |much |all my )?love(?: from)?|yours(?: \pL+)?|your (?:loving )?(?:\pL+)|best(?: wishes)?|cheers"
    r"|(?:kind |warm |best )?regards|take care|(?:speak|talk|see you) soon|bye(?: for now)?|xx?x?|thanks(?: again)?"
    r"|ta|hugs|signed|liebe grüße|lg|bises)"
    r"\s*[,.!:–-]*"
)
_FAREWELL = Pattern(
    r"(?:^|[.!?,]\s+)(?:(?:lots of |much |all my )?love(?: from)?|yours(?: \pL+)?|best(?: wishes)?|xx?x?"
    r"|(?:kind |warm |best )?regards|take care|signed)\s*,?\s+(\pL[\pL'’-]*(?: \pL[\pL'’-]*)?)\s*[.!x]*$"
)
_PARTING = Pattern(
    r"(?:^|[.!?,]\s+)(?:cheers|thanks(?: again| for \pL+)?|ta(?: for \pL+)?|(?:speak|talk|see you) soon"
    r"|bye(?: for now)?)\s*,?\s+(\pL[\pL'’-]*)\s*[.!x]*$"
)
_DASHES = Pattern(r"[\s/(~–—-]*(?:signed:? ?|\(signed\) ?|gez\.? )?")
_POSTSCRIPT = Pattern(r"p\.?\s?s\b")
_NOTEBOOK = Pattern(r",? (?:notebook|notes|diary|journal|page|p\.|vol|\d).*")
_GREETING_OFF = Pattern(r"(?:\pL+ ){0,4}\pL+,")
_UNENDED = Pattern(r"(?:[^\pL)\"”!]|\b(?:from|to|with|by|for|at|and|of|is|was|the|called|named|via|see))$")
_KISSES = Pattern(r"x{1,4}")
_OF_ONESELF = Pattern(
    r"\s*[,(–—-]\s*(?:(?:still|almost|nearly|once) )?(?:an? )?(?:ex|former(?:ly)?|soon|future|aspiring|would-be"
    r"|hopeful(?:ly)?|retired|recovering|aged?)\b[^.:;?!\n]{0,60}[).!]?$"
)
"""Behind a name at the foot of the notes: how writers call themselves, "ex ward clerk", and nobody who interviews."""

_THANKS = Pattern(
    r"(?:(?:ok(?:ay)?|so|right|well|and),? )?(?:(?:many )?thanks(?: again)?|thank you(?: so much| very much)?|cheers"
    r"|bye(?:[ -]bye)?(?: for now)?"
    r"|that(?:'s| is| was) (?:all|it|everything)(?: for (?:now|today))?|over and out|the end|end of (?:notes?|recording"
    r"|memo|message)|good ?(?:night|bye))[.!,]*"
)
"""A sentence that ends a dictation or a letter, before the name that signs it."""

_YOUR = Pattern(
    r"(?:(?:as )?ever |always |with love,? )*yours?,? (?:(?:loving|old|ever|fond|affectionate),? )?(\pL[\pL'’-]*)[.!]?"
)
_BEHIND_NAME = Pattern(
    r"x{1,4}|\(?hons?\)?|.*[\d@].*|(?:s?he|they|her|him|them|hers|his|theirs)"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\pL*|(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
_BETWEEN = re.compile(r"[\s,;|·/()–—-]+")
_NO_NAME = Pattern(
    r".*\b(?:luck|end|fingers|crossed|phew|amen|onwards?|done|over|out|hugs|night|hope|wish|tbc|fin|finis|anyway|sigh"
    r"|argh|knackered|tired|home|bed|tea|pub|wine|breathe|roll|bring|watch|ok|enough|nothing|nada|bof|mum|dad|sleep"
    r"|peace|inshallah|\pL+(?:tion|ness|ing|ment|ity|ly|ism))\b.*"
)
_OF_PEOPLE = Pattern(r".*\b(?:refer\pL+|people|who|names?|contacts?|panel|interviewers?|candidates|others?|to)\b.*")
_ORDER_TO_SIGN = Pattern(
    r"(?:(?:^|[.,;:!?] |\b(?:and|please|just|then) )sign(?: (?:it|this|them|off|the e-?mails?)){0,2}"
    r"(?:,? as (?:always|usual|ever|before))?|\bsign(?:ed|ing)?(?: off)?,? as (?:always|usual|ever|before)"
    r"|\bsigned off:)[\s:,]+"
)
_ENDS_THERE = Pattern(r"\s*(?:$|[.,;!)(])")
_LAST_LINES = 6
_LONGEST_SIGNATURE = 3  # words
_LEAST_SENTENCE = 5  # words


def read_signature(lines: Sequence[Line]) -> Iterator[Found[str]]:
    """Names that may sign the notes, the surest first."""
    to_self = own_blocks(lines)
    own = [line for line in lines if not line.pasted or line.block in to_self]
    for number in range(len(own) - 1, max(0, len(own) - 1 - _LAST_LINES), -1):
        yield from _alone(own, number)
    if own:
        yield from _in_line(own)


def _alone(own: Sequence[Line], number: int) -> Iterator[Found[str]]:
    """The name that is all of a line, where the line signs the notes."""
    line, above = own[number], own[number - 1]
    start = len(line.text) - len(_DASHES.taken_off(line.text))
    small = line.text == line.text.lower()
    name = read_name(line.text, start, dictated=small)
    if name is None or line.kind in ("row", "heading") or line.speaker or _NO_NAME.fullmatch(name.text):
        return
    if name and _describes_oneself(line, name, own[number + 1 :]):
        yield found_at(line.passage, name)
        return
    behind = [word for word in _BETWEEN.split(line.text[name.end :].strip(" .!")) if word]
    if not (all(map(_may_follow, behind)) or _NOTEBOOK.fullmatch(f" {line.text[name.end :].strip(' .!,')}")):
        return
    below = own[number + 1 :]
    last = all(_is_address(other.text) for other in below) or _POSTSCRIPT.match(below[0].text) is not None
    if SIGN_OFF.fullmatch(above.text) or (last and _GREETING_OFF.fullmatch(above.text)):
        yield found_at(line.passage, name)
    elif not is_elsewhere(name.text, line, own):
        listed = above.kind == "item" or above.text.endswith(":") or small
        only = sum(other.kind == "item" for other in own) == 1
        bullet = line.kind == "item" and last and only and (_ends(line, above) or not listed)
        marked = (start > 0 or any(map(_KISSES.fullmatch, behind))) and _ends(line, above)
        if bullet or marked or _stands_apart(line, name, above, last=last, small=small):
            yield found_at(line.passage, name)


def _describes_oneself(line: Line, name: Name, below: Sequence[Line]) -> bool:
    """Whether the last line is a full name and how its owner calls themselves: "Ada Byrne, ex baker"."""
    return (
        not below and len(name.words) > 1 and not name.honorific and _OF_ONESELF.match(line.text, name.end) is not None
    )


def _may_follow(word: str) -> bool:
    """Whether a word may stand behind the name that signs: letters of a degree, a kiss, a date, an address."""
    return word in POST_NOMINALS or word.lower() in DEGREES or _BEHIND_NAME.fullmatch(word) is not None


def _is_address(text: str) -> bool:
    """Whether a line below a name is its address or the date."""
    return all(_may_follow(word) for word in _BETWEEN.split(text) if word)


def _stands_apart(line: Line, name: Name, above: Line, *, last: bool, small: bool) -> bool:
    """Whether a name alone is no part of what is above it.

    A full name must stand behind a stop, a gap or, as the last line, a sentence; a single word in a paragraph of its
    own at the very end.
    """
    if line.section is not None and _OF_PEOPLE.fullmatch(line.section.text):
        return False
    if " " not in name.text and "." not in name.text:
        alone = last and line.paragraph != above.paragraph and line.text[name.end :] == ""
        return alone and not is_place(name.text) and (not small or above.text[:1].islower())
    if small:
        return False
    sentence = len(above.body.text.split()) >= _LEAST_SENTENCE and not _UNENDED.search(above.text)
    return last and (_ends(line, above) or sentence)


def _ends(line: Line, above: Line) -> bool:
    """Whether what stands above a line has come to its end."""
    return line.paragraph != above.paragraph or above.text.endswith((".", "!", "?", ")", "…"))


def _in_line(own: Sequence[Line]) -> Iterator[Found[str]]:
    """The name at the end of a letter or a recording: "love, Rob"."""
    last = own[-1]
    if match := _FAREWELL.search(last.text):
        yield from _named_at(last, match.start(1))
    yield from _behind_thanks(own)
    for line in own[-_LAST_LINES:]:
        if (match := _YOUR.fullmatch(line.text)) and line.text[match.start(1)].isupper():
            yield from _named_at(line, match.start(1))
    letter = SALUTATION.match(own[0].text)
    friend = read_name(own[0].text, letter.end()) if letter else None
    if (match := _PARTING.search(last.text)) and (friend is not None or last.text.endswith("x")):
        yield from (found for found in _named_at(last, match.start(1)) if not friend or found.value != friend.text)
    if letter is None:
        return
    *_, (start, end) = sentence_spans(last.text)
    if len(last.text[start:end].split()) <= _LONGEST_SIGNATURE:
        yield from _named_at(last, start)


def _behind_thanks(own: Sequence[Line]) -> Iterator[Found[str]]:
    """The full name that is the last sentence, behind one that only ends the notes: "Thank you. Ada Byrne."."""
    last = own[-1]
    spans = list(sentence_spans(last.text))[-2:]
    if len(spans) < 2 or not _THANKS.fullmatch(last.text[slice(*spans[0])].strip()):
        return
    start, end = spans[1]
    name = read_name(last.text, start)
    if name and len(name.words) > 1 and not name.honorific and not last.text[name.end : end].strip(" .!"):
        yield found_at(last.passage, name)


def told_to_sign(line: Line) -> Iterator[Found[str]]:
    """Names behind "sign" or "signed off as always", where no more of a sentence follows: "sign Ada"."""
    for match in _ORDER_TO_SIGN.finditer(line.text):
        name = read_name(line.text, match.end())
        if name is not None and is_plausible(name, told=False) and _ENDS_THERE.match(line.text, name.end):
            yield found_at(line.passage, name)


def _named_at(line: Line, start: int) -> Iterator[Found[str]]:
    name = read_name(line.text, start)
    if name is not None and not _NO_NAME.fullmatch(name.text):
        yield found_at(line.passage, name)

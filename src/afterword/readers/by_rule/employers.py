"""Whether a phrase may be an employer's name, where the name ends, and how it is shown."""

from collections.abc import Iterable
from itertools import pairwise

from afterword.grounding.everyday import EVERYDAY
from afterword.readers.by_rule.guess import is_shouted
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.post_words import (
    ACRONYMS,
    DATE_WORDS,
    DICTATED_LINKS,
    EMPLOYER_NOUNS,
    EMPLOYERS_BEGIN,
    LINKS,
    NOTE_WORDS,
    PLACES,
    SMALL_TALK,
    WAYS_OF_WORKING,
)
from afterword.readers.by_rule.vocabulary import DEPARTMENTS, HONORIFICS

_NOISE = Pattern(
    r"(?:interviewers?|panel(?:lists?)?|people|candidate|date|time|location|rejected|moved|cancelled|met|saw|talked"
    r"|called)\b|\d[\d:.h]*\s?(?:am|pm|mins?|minutes|hours?|hrs?|h|uhr)?\b|(?:zoom|teams|skype|phone|video|online"
    r"|virtual|google meet|in person|by phone|remote(?:ly)?|office|hq|campus|site|room|floor|building|london office"
    r"|car park|reception)\b|(?:formerly|ex|previously|was|used to be|née)\b|(?:i|we|she|he|they|it|no|not|just"
    r"|written|typed|same)\b|.*\b(?:mins?|minutes|(?-i:office|floor|street|road|building)|call|video|evening|morning"
    r"|afternoon|campus)$"
)
_BARE = ".,'’\"“”()!?:;*"
_ABBREVIATED = ("co.", "inc.", "ltd.", "corp.", "bros.")
_WORD_OR_STOP = Pattern(
    r"([,;:!?()\[\]\n\"“”]|\.(?:\s|$)|\s[-–—]+\s|->|→)|(?:[^\s,;:!?()\[\]\"“”.]|\.[^\s,;:!?()\[\]\"“”])+"
)
_REACH = 110
_FEW_CAPITALS = 0.015
_MOST_WORDS = 6
_LONGEST_NUMBER = 3
_ROOMS = frozenset({"office", "workshop", "kitchen", "department"})
_SMALL_WORDS = SMALL_TALK - LINKS - EMPLOYER_NOUNS
_LONGEST = 7


def may_be_employer(text: str) -> bool:
    """Whether a phrase may be an employer's name: short, capitals throughout, no place of meeting, no word of notes."""
    words = [word.strip(_BARE) for word in text.split()]
    lower = [word.lower() for word in words]
    if not 1 <= len(words) <= _LONGEST or len(text) < 2 or text[-1] in "!?" or _NOISE.match(text):
        return False
    if (
        lower[0] in HONORIFICS
        or any(word in NOTE_WORDS for word in lower)
        or all(word in WAYS_OF_WORKING for word in lower)
    ):
        return False
    if text == text.lower() and _SMALL_WORDS.intersection(lower):
        return False
    if text != text.lower() and any(word[:1].islower() and word not in LINKS for word in words):
        return _is_spelt_small(words)
    return text.lower() not in DEPARTMENTS and not (is_plain(text) and not ends_like_employer(text))


def _is_spelt_small(words: list[str]) -> bool:
    """Whether a single word with capitals inside it is a name: eBay, iRobot."""
    return len(words) == 1 and any(c.isupper() for c in words[0])


def is_plain(text: str) -> bool:
    """Whether every word of a phrase is an everyday word, so that it is no name."""
    words = [word.strip(_BARE).lower() for word in text.split()]
    return all(word in EVERYDAY or word in SMALL_TALK or word in LINKS for word in words)


def is_place(text: str) -> bool:
    """Whether a phrase begins with a city or country and names nothing else: "Leeds", "Berlin or remote"."""
    words = text.lower().replace(",", " ").split()
    return bool(words) and words[0].strip(_BARE) in PLACES and len(words) <= 3 and not ends_like_employer(text)


def ends_like_employer(text: str) -> bool:
    """Whether a name of two words or more ends, or an "X of Y" begins, in a word that employers' names end in."""
    words = [word.strip(_BARE).lower() for word in text.split()]
    if len(words) < 2:
        return False
    if words[-1] in EMPLOYER_NOUNS - _ROOMS or words[0] in EMPLOYERS_BEGIN:
        return True
    return any(word in EMPLOYER_NOUNS and after in {"of", "for"} for word, after in pairwise(words))


def is_written_small(lines: Iterable[Line]) -> bool:
    """Whether notes hardly hold a capital, so that an employer's name may be written small too."""
    text = "".join(line.text for line in lines)
    return sum(map(str.isupper, text)) <= _FEW_CAPITALS * sum(map(str.isalpha, text))


def name_end(text: str, start: int) -> int:
    """Where a name ends: at the last word with a capital, or in dictation in front of the first small word."""
    dictated = text == text.lower()
    links, stops = (DICTATED_LINKS, SMALL_TALK) if dictated else (LINKS, DATE_WORDS)
    end, count = start, 0
    for match in _WORD_OR_STOP.finditer(text[start : start + _REACH]):
        word = match[0]
        lower = word.lower().strip(".")
        if match[1] or count == _MOST_WORDS:
            break
        if lower in links and count:
            continue
        if lower in stops or not (
            dictated or word[0].isupper() or (word.isdigit() and count and len(word) <= _LONGEST_NUMBER)
        ):
            break
        end, count = start + match.end(), count + 1
    return end


def shown_employer(text: str) -> str:
    """The employer's name as it is written, with initial capitals where it was dictated or shouted."""
    bare = text if text.lower().endswith(_ABBREVIATED) else text.rstrip(" .;,")
    if not is_shouted(bare) and bare != bare.lower():
        return bare
    return " ".join(
        word.upper() if word in ACRONYMS else word if number and word in LINKS else word[:1].upper() + word[1:]
        for number, word in enumerate(bare.lower().split())
    )

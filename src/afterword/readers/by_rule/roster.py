"""A list of people in running text: "Ada Moor (head of yards), Y from finance and the foreman called Z"."""

import re
from typing import NamedTuple

from afterword.readers.by_rule.names import Name, initials, read_name
from afterword.readers.by_rule.titles import is_role_word, title_before, title_behind
from afterword.readers.by_rule.tokens import Token, tokens_from
from afterword.readers.by_rule.vocabulary import DEPARTMENTS, HONORIFICS, ROLE_MODIFIERS

_LEADS = frozenset(
    """the a an this that these my his her their our its both just only also first firstly second secondly third then
    another
    someone somebody called named one two three of them people persons interviewers by with w as plus new
    actually me and is was were it from on panel main chair hiring boss bosses daughter son wife husband brother
    sister partner colleague external internal lay member independent student parent union would-be future
    prospective potential line guy lady woman man bloke lad girl chap fella fellow gentleman no not sorry""".split()
)
"""Words that may stand between a cue and the name it introduces."""

_SHORT = re.compile(r"\s*[(\[]([A-Z]{2,4})[)\]]")
_ALIAS = re.compile(r"((?:[^\W\d_]+ )?[^\W\d_]+)\s*(?:=|aka\b|a\.k\.a\.|i\.e\.)\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,.:;(\[–—=#*\"“-]{0,4}(?:\d{1,2}[:.]\d\d\s*(?:[ap]m)?\s*[-–:]?\s*|\d{1,2}[.):]\s*)?")
_SEPARATOR = re.compile(
    r"\s{2,}(?=\S)|\s*(?:[,;&+/|•·]|->|→|\d[.)](?=\s)|\b(?:and|und|et|e|y|och|og|n)\b|\bplus\b|\bthen\b|\bas well as\b"
    r"|\balong with\b|\bwith\b|\bw/|\bfollowed by\b)"
    r"(?:\s*(?:and|then|also|later|finally|&)\b)*\s*",
    re.IGNORECASE,
)
_BELONGING = re.compile(
    r"\s+(?:from|in|of|at|out of|over in)\s+(?:the\s+)?[^\s,;.&+()]+(?:\s(?!and\b|who\b|plus\b"
    r"|then\b)[^\s,;.&+()]+){0,3}"
)
_RELATIVE = re.compile(
    r"\s*,?\s*(?:whom?|whose|whos|she|he|they)(?:\s|'s\s)[^,;.&+\n()]{1,60}?(?=\s+and\s|[,;.&+\n]|$)"
)
_WHEN = re.compile(
    r"\s+(?:on |last |this )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|today|yesterday|earlier)(?![^\W_])"
    r"(?:\s\d{1,2}(?:st|nd|rd|th)?(?:\s[a-z]{3,9})?)?(?=\s*[,;(–-])",
    re.IGNORECASE,
)
_REMARK = re.compile(r"\s*(?:\)|instead|joined|too|again|herself|himself|\([^()\n]{0,60}\))")
_CORRECTION = re.compile(
    r"[\s,.…(–—-]*(?:(?:no+|sorry|wait|oops|i mean|actually|rather|correction|make that|not him|not her|um"
    r"|er)\b[\s,.…:–—-]*){1,4}"
    r"(?:(?:it was|it's|its|that was)\s+)?",
    re.IGNORECASE,
)
_STRONG_CORRECTION = re.compile(
    r"\b(?:no+|sorry|wait|oops|i mean|actually|rather|correction|make that)\b", re.IGNORECASE
)
_NEGATED = re.compile(
    r"\s*[,(–-]?\s*\(?(?:not|instead of|replacing|standing in for|stood in for|covering for|in place of)\s+"
)
_CALLED = re.compile(r"\b(?:called|named|name (?:is|was))\s+$")
_EXPLAINED = re.compile(r"\s*\([^()\d?!\n]{2,40}\)")
_WITH_NAME = re.compile(
    r"(?:an?|the|this|some|another|her|his|their)\s(?:[a-z]+[\s-]){1,4}"
    r"(?:(?:called|named|whose name (?:is|was))\s|\((?=(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b))"
)
_INTERJECTION = re.compile(r",\s(?:[a-z]+\s){0,3}[a-z]+(?=,\s(?:and|plus)\s)")
_MOST = 12


class Listed(NamedTuple):
    """A person as one place of the notes names them.

    Attributes:
        name: The name.
        title: Job title, if it stands there.
        end: Where what is said of them there ends.
        corrected: Whether the notes take the name back: "Ada, no, Adele".
        explained: Whether brackets say who they are.
        joined: Whether "and" or the like, and not commas alone, ties the list together.
    """

    name: Name
    title: str | None
    end: int
    corrected: bool = False
    explained: bool = False
    joined: bool = False


def read_people(text: str, position: int, *, dictated: bool = False) -> list[Listed]:
    """The people listed from ``position`` on, in order.

    Args:
        text: Any text.
        position: Where the list begins, a few words such as "the ward manager called" skipped.
        dictated: Whether names may be written small.
    """
    found: list[Listed] = []
    joined, above = False, ""
    while len(found) < _MOST:
        entry = _read_entry(text, position, dictated=dictated)
        if not entry:
            break
        found.extend(entry)
        joined = joined or above.strip() not in {"", ","}
        separator = _SEPARATOR.match(text, entry[-1].end)
        if separator is None:
            break
        position, above = separator.end(), separator.group()
    return [person._replace(joined=joined) for person in found]


def _read_entry(text: str, position: int, *, dictated: bool) -> list[Listed]:
    """One person, with the names taken back before the right one."""
    start, negated = _skip_leads(text, position)
    name = read_name(text, start, dictated=dictated) if start is not None else None
    if name is None:
        return []
    if (alias := _alias(text, position)) and alias.end() == start:
        name = name._replace(nickname=alias[1])
    if negated:
        return [Listed(name, None, name.end, corrected=True)]
    correction = _CORRECTION.match(text, name.end)
    if correction and _STRONG_CORRECTION.search(correction.group()):
        right = _read_entry(text, correction.end(), dictated=dictated)
        if right and not right[0].corrected:
            wrong = [] if _repeats(name, right[0].name) else [Listed(name, None, name.end, corrected=True)]
            return [*wrong, *_with_title_before(text, name.start, right)]
    repeated = read_name(text, name.end, dictated=dictated)
    if repeated and _repeats(name, repeated) and not text[name.end : repeated.start].strip():
        name = repeated
    return _with_negated(text, _with_title_before(text, name.start, [_described(text, name)]), dictated=dictated)


def _repeats(one: Name, other: Name) -> bool:
    return set(one.words) <= set(other.words)


def _skip_leads(text: str, position: int) -> tuple[int | None, bool]:
    """Where a name may begin, and whether a "not" stands right before it."""
    match = _BETWEEN.match(text, position)
    position = match.end() if match else position
    if alias := _alias(text, position):
        return alias.end(), False
    if introduced := _WITH_NAME.match(text, position):
        return introduced.end(), False
    negated, above = False, ""
    words = tokens_from(text, position, _MOST)
    for word, follows in zip(words, [*words[1:], None], strict=False):
        if text[position : word.start].strip(" .…,'\"“’-–/*("):
            return None, False
        behind_of = above == "of" and not word.is_capital
        if not behind_of and not _may_lead(text, word, follows):
            return word.start, negated
        negated = word.lower == "not"
        position, above = word.end, word.lower
    return None, False


def _alias(text: str, position: int) -> re.Match[str] | None:
    """The nickname that stands before a full name: "Little Jo = Joanna Moor"."""
    between = _BETWEEN.match(text, position)
    match = _ALIAS.match(text, between.end() if between else position)
    full = read_name(text, match.end()) if match else None
    return match if full and len(full.words) > 1 else None


def _may_lead(text: str, word: Token, follows: Token | None) -> bool:
    lower = word.lower
    if len(lower) == 1 and text.startswith(".", word.end):
        return False
    if lower in HONORIFICS:
        belongs = follows is not None and text[word.end : follows.start] in {" ", ". "}
        belongs = belongs and follows is not None and follows.lower not in _LEADS
        return not word.is_capital and not belongs
    return (
        lower in _LEADS
        or is_role_word(word)
        or lower in ROLE_MODIFIERS
        or (not word.is_capital and (lower in DEPARTMENTS or _is_of_post(text, word, follows)))
    )


def _is_of_post(text: str, word: Token, follows: Token | None) -> bool:
    """Whether a small word belongs to the post behind it: "milking manager"."""
    return follows is not None and is_role_word(follows) and text[word.end : follows.start] == " "


def _described(text: str, name: Name) -> Listed:
    """The person with what is said right behind the name."""
    start = name.end
    if (short := _SHORT.match(text, start)) and short[1] in initials(name):
        name, start = name._replace(nickname=name.nickname or short[1]), short.end()
    title, end = title_behind(text, start)
    if title is None and end > name.end:
        title, end = title_behind(text, end)
    for pattern in (_WHEN, _REMARK, _BELONGING, _RELATIVE, _INTERJECTION):
        if match := pattern.match(text, end):
            end = match.end()
            if title is None:
                title, end = title_behind(text, end)
    explained = (
        _EXPLAINED.match(text, name.end) is not None
        or _CALLED.search(text, max(0, name.start - 9), name.start) is not None
    )
    return Listed(name, title, end, explained=explained)


def _with_title_before(text: str, start: int, people: list[Listed]) -> list[Listed]:
    first = people[0]
    if first.title is None and (before := title_before(text, start)):
        return [first._replace(title=before[0]), *people[1:]]
    return people


def _with_negated(text: str, people: list[Listed], *, dictated: bool) -> list[Listed]:
    """The people, with the one named behind a "not": "Ada (not Ben)"."""
    match = _NEGATED.match(text, people[-1].name.end)
    other = read_name(text, match.end(), dictated=dictated) if match else None
    if other is None:
        return people
    closing = re.compile(r"\s*\)").match(text, other.end)
    title, end = title_behind(text, closing.end() if closing else other.end)
    end = max(people[-1].end, end)
    return [
        *people[:-1],
        people[-1]._replace(title=people[-1].title or title, end=end),
        Listed(other, None, end, corrected=True),
    ]

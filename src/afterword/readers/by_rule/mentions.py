"""A place of the notes that names an interviewer, and how it is read off a list of people."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from afterword.readers.by_rule.names import Name, read_name
from afterword.readers.by_rule.passage import Passage
from afterword.readers.by_rule.plausible import begins_name, is_word
from afterword.readers.by_rule.roster import read_people
from afterword.readers.by_rule.titles import is_role_word, title_behind
from afterword.readers.by_rule.tokens import Token, tokens, tokens_from
from afterword.readers.by_rule.vocabulary import (
    ARRANGING,
    GIVEN_NAMES_AND_WORDS,
    HELPERS,
    HONORIFICS,
    NEVER_INTERVIEWING,
    ORGANISATIONS,
    PLACE_LEADS,
    ROLE_HEADS,
)

Trust = Literal["sure", "likely", "possible", "named", "arranging", "helper", "away", "apart", "corrected"]
"""How far the notes say that somebody held the interview.

``sure``: they say so. ``likely``: a title or another sign must join. ``possible``: a full name, no more. ``named``: a
full name in copied matter. ``arranging``: talked with, but as a recruiter. ``helper``: only arranged it,
opened the door or is spoken of. ``away``: somebody else came. ``apart``: there, but not to interview.
``corrected``: the name was wrong.
"""

_BEFORE, _AFTER = 90, 400
_ACT = re.compile(r"(?: [^\W\d_]+)? (?:asked|interviewed me|quizzed|grilled|wanted to know|sat in|(?:saw|seen) me)\b")
_NAME_IS = re.compile(r"\bname (?:is|was) $")
_FULL = 2  # words of a name
_FIRM_BEFORE = re.compile(r"(?:^|[^\w\s]\s?|(?<![^\W\d_])[^\W\d_A-Z][^\W\d_]*\s)[^\W\d_a-z][^\W\d_]+\s&\s$")
_FIRM_BEHIND = re.compile(r"\s&\s[^\W\d_a-z][^\W\d_]+(?!\s[^\W\d_a-z])")


class Mention(NamedTuple):
    """Somebody named as one who held, or did not hold, the interview.

    Attributes:
        name: The name as found.
        title: Job title, where it stands there.
        passage: The words it was read from.
        trust: How sure the notes are.
        explained: Whether brackets behind the name say who it is.
        listed: Where the list begins that names them together with others; -1 outside of one.
    """

    name: Name
    title: str | None
    passage: Passage
    trust: Trust
    explained: bool = False
    listed: int = -1


def people_listed(
    passage: Passage, start: int, *, small: bool, trust: Trust = "sure", spoken: bool = False
) -> Iterator[Mention]:
    """The people of a list that begins at an offset of a passage.

    Args:
        passage: The text.
        start: Where the list begins.
        small: Whether names may be written small.
        trust: How sure the list is.
        spoken: Whether a sentence introduces it, so that a small word may be anything.
    """
    base = max(0, start - _BEFORE)
    text = passage.text[base : start + _AFTER]
    listed = read_people(text, start - base, dictated=small)
    place = passage.start + start if len(listed) > 1 and all(person.joined for person in listed) else -1
    for person in listed:
        if is_organisation(text, person.name):
            continue
        words = passage.cut(base + person.name.start, base + person.name.end)
        bare = person.title is None and not person.explained
        unsure = small and spoken and bare and person.name.text == person.name.text.lower()
        told: Trust = "likely" if unsure else trust
        yield Mention(
            person.name, person.title, words, "corrected" if person.corrected else told, person.explained, place
        )


def names_in(text: str, *, small: bool) -> Iterator[Name]:
    """The names of a text that stand in capitals; small ones behind "called", a form of address or a job title."""
    position = 0
    words = tokens(text)
    for above, word in zip([None, *words], words, strict=False):
        if word.start < position:
            continue
        led = (
            small
            and above is not None
            and (
                above.lower in {"called", "named"}
                or _NAME_IS.search(text, max(0, word.start - 9), word.start)
                or (above.lower in ROLE_HEADS and word.lower not in GIVEN_NAMES_AND_WORDS)
            )
        )
        acts = small and (above is None or text[above.end : word.start] != " " or above.lower == "and")
        acts = acts and (_ACT.match(text, word.end) is not None or _is_small_name_with_title(text, word))
        if not (word.is_capital or led or acts or (small and word.lower in HONORIFICS)):
            continue
        name = read_name(text, word.start, dictated=small)
        if name is not None:
            position = name.end
            yield name


def _is_small_name_with_title(text: str, word: Token) -> bool:
    """Whether a clause begins with a name of two small words and what they do: "ada moor the yard manager"."""
    name = None if word.is_capital else read_name(text, word.start, dictated=True)
    if name is None or len(name.words) != _FULL or title_behind(text, name.end)[0] is None:
        return False
    return text.startswith(" the ", name.end) or begins_name(word.lower) or not is_word(word.lower)


def mention_at(name: Name, title: str | None, passage: Passage, trust: Trust) -> Mention:
    """A mention of a name at its place in a passage."""
    return Mention(name, title, passage.cut(name.start, name.end), trust)


def is_organisation(text: str, name: Name) -> bool:
    """Whether what looks like a name goes on as an organisation ("Moor & Sons Ltd") or a post ("Deck Officer")."""
    if len(name.words) == 1 and not name.honorific and _is_half_of_firm(text, name):
        return True
    base = max(0, name.start - 20)
    before = tokens(text[base : name.start])
    if before and not name.honorific and before[-1].is_capital and text[base + before[-1].end : name.start] == " ":
        lead = before[-1].lower
        if lead in ORGANISATIONS or lead in PLACE_LEADS:
            return True
    behind = next(iter(tokens_from(text, name.end, 1)), None)
    joined = behind is not None and text[name.end : behind.start] in {" ", " & "}
    if not joined or behind is None or not behind.is_capital:
        return False
    return behind.lower in ORGANISATIONS or (len(name.words) == 1 and not name.honorific and is_role_word(behind))


def _is_half_of_firm(text: str, name: Name) -> bool:
    """Whether a single name stands beside another with an ampersand between, as firms are called: "Moor & Finch"."""
    return (
        _FIRM_BEFORE.search(text[max(0, name.start - 40) : name.start]) is not None
        or _FIRM_BEHIND.match(text, name.end) is not None
    )


def arranges(title: str | None) -> bool:
    """Whether a title is that of somebody who arranges interviews, or opens the door."""
    words = [word.lower for word in tokens(title or "")]
    if not NEVER_INTERVIEWING.isdisjoint(words):
        return True
    return bool(words) and words[-1] in HELPERS and set(words) <= HELPERS | ARRANGING

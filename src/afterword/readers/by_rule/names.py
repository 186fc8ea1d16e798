"""A person's name in running text: where it ends, what form of address and what nickname go with it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from afterword.lexicon import may_be_name
from afterword.readers.by_rule.tokens import Token, name_words, tokens_from
from afterword.readers.by_rule.vocabulary import (
    DEGREES,
    DEPARTMENTS,
    GIVEN_NAMES_AND_WORDS,
    HONORIFICS,
    NAMES_AND_PARTICLES,
    NAMES_AND_WORDS,
    NEVER_NAMES,
    ORGANISATIONS,
    PARTICLES,
    PERSON_ACTS,
    POST_NOMINALS,
    ROLE_HEADS,
    ROLE_MODIFIERS,
    SURNAME_TRADES,
    TRAILING_HONORIFICS,
)

_NICKNAME = re.compile(r"\s[\"“'‘(]([^\W\d_][^\W\d_ -]{0,14}(?: [^\W\d_]{1,12})?)[\"”'’)]\s(?=[^\W\d_])")
_POSSESSIVE = re.compile(r"['’]s?$|(?:さん|様|氏|先生|님|씨)$")
_TRAILING = re.compile(r"\s([^\W\d_]+(?:['’][^\W\d_]+)?)(?![^\W_])")
_NUMBER = re.compile(r"\s#?\d{1,3}(?![\d:.]|\s?[ap]m)")
_LONGEST = 5
_FULL = 2  # words of a name


class Name(NamedTuple):
    """A name as found.

    Attributes:
        text: The name without form of address, as the notes write it.
        honorific: The form of address, or ``None``.
        nickname: What stood in quotes inside it.
        start: Where it begins, form of address and all.
        end: Where it ends; a possessive ``'s`` lies behind.
    """

    text: str
    honorific: str | None
    nickname: str | None
    start: int
    end: int

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, folded."""
        return name_words(self.text)


class _Window(NamedTuple):
    """Words in which a name may begin, and what is known of it.

    Attributes:
        text: The text they stand in.
        words: The words.
        dictated: Whether names may be written small.
        addressed: Whether a form of address stands before them.
    """

    text: str
    words: list[Token]
    dictated: bool
    addressed: bool

    def may_be_name(self, word: Token) -> bool:
        """Whether a word is written as names are."""
        return word.is_capital or (self.dictated and _is_plain_name(word))


def read_name(text: str, position: int, *, dictated: bool = False) -> Name | None:
    """The name that begins at ``position``, white space apart; ``None`` where none does.

    Args:
        text: Any text.
        position: Where to look.
        dictated: Whether names may be written small, as in dictation.
    """
    words = list(tokens_from(text, position, _LONGEST + 4))
    if not words or text[position : words[0].start].strip("\"'“‘* "):
        return None
    first, honorific = _read_honorific(text, words, dictated=dictated)
    if first and first == len(words):
        return None
    chosen, nickname = _name_tokens(_Window(text, words[first:], dictated=dictated, addressed=bool(first)))
    if not chosen:
        return None
    end = chosen[-1].end
    if not first and len(chosen) == 1 and _NUMBER.match(text, end):
        return None
    written = _POSSESSIVE.sub("", text[chosen[0].start : end])
    end = chosen[0].start + len(written)
    if (title := _TRAILING.match(text, end)) and title[1].lower().replace("’", "'") in TRAILING_HONORIFICS:
        end = title.end()
    if nickname:
        written = _NICKNAME.sub(" ", written)
    return Name(written, honorific, nickname, words[0].start, end)


def _read_honorific(text: str, words: list[Token], *, dictated: bool) -> tuple[int, str | None]:
    """How many of the words are a form of address, and which."""
    count, honorific = 0, None
    for word in words[:5]:
        if word.lower not in HONORIFICS and not (word.lower in DEGREES and text[word.end : word.end + 1] in ".-"):
            break
        if not (word.is_capital or dictated or count) or (count and not _joins(text, words[count - 1], word)):
            break
        honorific = HONORIFICS.get(word.lower) if honorific is None else honorific
        count += 1
    if count and (count == len(words) or not _joins(text, words[count - 1], words[count])):
        return 0, None
    return count, honorific


def _name_tokens(window: _Window) -> tuple[list[Token], str | None]:
    """The words of the name, and the nickname in quotes among them."""
    text, chosen, skipped = window.text, list[Token](), 0
    nickname: str | None = None
    for number, word in enumerate(window.words):
        if len(chosen) == _LONGEST:
            break
        if word.start < skipped:
            continue
        if chosen and not _joins(text, chosen[-1], word) and word.start != skipped:
            match = _NICKNAME.match(text, chosen[-1].end)
            if match is None or nickname:
                break
            nickname, skipped = match[1], match.end()
            continue
        if not _may_stand(window, number, chosen):
            break
        chosen = [word] if chosen and chosen[-1].lower == word.lower else [*chosen, word]
        if _POSSESSIVE.search(word.text):
            break
    if nickname and chosen[-1].end < skipped:
        nickname = None
    while chosen and (chosen[-1].lower in PARTICLES and len(chosen) > 1 and not chosen[-1].is_capital):
        chosen.pop()
    return _sound(chosen, addressed=window.addressed), nickname


def _joins(text: str, one: Token, other: Token) -> bool:
    gap = text[one.end : other.start]
    if gap in {" ", "  "}:
        return True
    short = len(one.text) == 1 or one.lower in HONORIFICS or one.lower in DEGREES or one.text in {"St", "Jr"}
    return gap in {".", ". ", ".-"} and short


def _may_stand(window: _Window, number: int, chosen: list[Token]) -> bool:
    """Whether a word can be the next one of the name."""
    word, behind = window.words[number], window.words[number + 1 :]
    follows = behind[0] if behind and _joins(window.text, word, behind[0]) else None
    begins = not chosen and word.lower in NAMES_AND_PARTICLES
    if word.lower in PARTICLES and not word.is_capital and not begins:
        surname = next((other for other in behind if other.is_capital or other.lower not in PARTICLES), None)
        return bool(chosen) and surname is not None and window.may_be_name(surname)
    if window.dictated and not chosen and follows is not None and _is_small_name(word, follows):
        return True
    dotted = window.dictated and len(word.text) == 1 and window.text.startswith(".", word.end)
    behind_name = word.text in POST_NOMINALS or _begins_post(word, chosen, follows)
    if not (window.may_be_name(word) or dotted) or (chosen and behind_name):
        return False
    if len(word.text) == 1:
        return (word.is_capital or dotted) and (bool(chosen) or follows is not None) and word.text != "I"
    if chosen and chosen[-1].lower in PARTICLES and not chosen[-1].is_capital:
        return True
    if not chosen and word.lower in GIVEN_NAMES_AND_WORDS and word.is_capital and _is_named_with(behind):
        return True
    return _is_name_word(word, has_before=bool(chosen) or window.addressed, follows=follows)


def _begins_post(word: Token, chosen: Sequence[Token], follows: Token | None) -> bool:
    """Whether a small word behind a full name belongs to the post that follows: "ada moor yard manager"."""
    full = len(chosen) >= _FULL and not word.is_capital
    return full and follows is not None and follows.lower in ROLE_HEADS


def _is_small_name(given: Token, surname: Token) -> bool:
    """Whether a word that is a name too stands, written small, before one known as a surname: "will brown"."""
    small = given.lower in GIVEN_NAMES_AND_WORDS and not surname.is_capital
    return small and len(surname.text) > 1 and may_be_name(surname.text.capitalize())


def _is_named_with(behind: list[Token]) -> bool:
    """Whether "and" and another name follow: "Will and Ada"."""
    if len(behind) < 2:
        return False
    return behind[0].lower == "and" and behind[1].is_capital and not _is_plain_word(behind[1])


def _is_plain_word(word: Token) -> bool:
    return any(word.lower in words for words in (NEVER_NAMES, ROLE_HEADS, ROLE_MODIFIERS, ORGANISATIONS))


def _is_plain_name(word: Token) -> bool:
    return (
        len(word.text) > 1
        and not _is_plain_word(word)
        and word.lower not in TRAILING_HONORIFICS
        and word.lower not in HONORIFICS
    )


def _is_name_word(word: Token, *, has_before: bool, follows: Token | None) -> bool:
    lower = _POSSESSIVE.sub("", word.lower)
    named_on = follows is not None and (follows.is_capital or follows.lower in PARTICLES)
    if follows is not None and word.is_capital and lower in GIVEN_NAMES_AND_WORDS and follows.lower in PERSON_ACTS:
        return True
    beside_name = has_before or (named_on and follows is not None and not _is_plain_word(follows))
    if lower in NEVER_NAMES:
        if follows is not None and follows.text.isupper() and len(follows.text) > 1 and not word.text.isupper():
            return False
        return lower in NAMES_AND_WORDS and beside_name and word.is_capital
    if lower in TRAILING_HONORIFICS and has_before:
        return False
    if lower in ROLE_HEADS or lower in ROLE_MODIFIERS or lower in ORGANISATIONS:
        return (lower in SURNAME_TRADES and has_before) or (lower in NAMES_AND_WORDS and beside_name)
    return lower not in HONORIFICS


def _sound(chosen: list[Token], *, addressed: bool) -> list[Token]:
    """The tokens if they are a name: not initials alone, not an abbreviation."""
    full = [token for token in chosen if len(token.text) > 1]
    if not full:
        return []
    if len(chosen) == 1 and not addressed and chosen[0].lower in DEPARTMENTS:
        return []
    if (
        len(chosen) == 1
        and not addressed
        and chosen[0].text.isupper()
        and len(chosen[0].text) <= 3
        and chosen[0].text.isascii()
    ):
        return []
    return chosen


def initials(name: Name) -> frozenset[str]:
    """How a name of several parts is cut short: "AM" of Ada Moor, "AMF" or "AM" of Ada Moor-Finch."""
    parts = [part for part in name.text.split() if part.lower() not in PARTICLES]
    long = "".join(piece[0] for part in parts for piece in re.split("[-‑]", part) if piece)
    return frozenset({"".join(part[0] for part in parts).upper(), long.upper()})


def display_name(name: str) -> str:
    """A name as it is addressed: capitals restored where it was dictated or shouted, else as written."""
    letters = [c for c in name if c.isalpha()]
    if not letters or not (name == name.lower() or (name == name.upper() and len(letters) > 3)):
        return name
    if name.lower() == name.upper():
        return name
    return " ".join(
        word.lower() if word.lower() in PARTICLES and number else _capitalised(word)
        for number, word in enumerate(name.split())
    )


def _capitalised(word: str) -> str:
    return re.sub(r"(?:^|(?<=^mc)|(?<=[-‑.])|(?<=\b[OoDd]['’]))[^\W\d_]", lambda m: m.group().upper(), word.lower())

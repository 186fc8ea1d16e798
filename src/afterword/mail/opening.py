"""The greeting at the top of an email, if it has one."""

import re

from afterword.mail.names import HONORIFICS, OPENERS, is_name_line
from afterword.mail.stretch import Stretch, trimmed

_LONGEST = 120
_FIRST_WORDS = re.compile(r"\**([A-Za-z]+)(?: ([A-Za-z]+))?(?![.]?\w)")
_SEPARATORS = re.compile(r"[ ,]*")
_GROUPS = frozenset({"the", "whom", "all", "everyone", "hr"})
_MARK = re.compile(r"[,:;!.?](?=\s|$)|(?:\s-{1,3}|-{2,3})(?=\s|$)|$")
_STRETCHED = re.compile(r"([a-z])\1+$")
_NEXT_IS_BLANK = re.compile(r"[ \t]*(?:\n[ \t]*\n|\n?$)")
_BEFORE_PLACES = frozenset("from in at of on for".split())
_MOST_WORDS = 8
_BETWEEN_NAMES = re.compile(r"[\s,&/+;]+")
_JOINING = frozenset("and both all three four five of you the to team dear hi hello".split())
_NO_NAMES = """
thanks thank many much appreciate great good nice it i we what just a an the my your yesterday today on in at following
further re subject hope wow quick sorry apologies please as after since per well yes no update final lovely
congratulations so this that last first when if you todo note
"""
_NOT_A_NAME = frozenset(_NO_NAMES.split())


def find_greeting(text: str, start: int, end: int) -> Stretch | None:
    """The greeting on the first written line.

    Found are ``Dear Dana,``, ``Good morning Mrs. Balogun —``, ``To the panel:``, a bare ``Chef Amélie,`` and any other
    few words that end in a name on a line of their own, and the head of ``Hi Dana, thank you for …``.

    Args:
        text: In plain ASCII.
        start: Where the first written line begins.
        end: Where it ends.
    """
    line = trimmed(text, start, end)
    piece = line.of(text)
    opener = _end_of_opener(piece)
    if opener:
        return Stretch(line.start, line.start + _end_of_address(piece, opener))
    if _ends_in_a_name(piece) and _NEXT_IS_BLANK.match(text, line.end):
        return line
    mark = _end_of_name(piece, 0)
    if mark is None or mark.group().strip() not in (",", ":", "-", "--", "!"):
        return None
    name = piece[: mark.start()]
    if _is_no_name(name) or not is_name_line(name):
        return None
    return Stretch(line.start, line.start + _end_of_address(piece, 0))


def _end_of_opener(piece: str) -> int | None:
    """Where the opening words end; ``None`` where there are none."""
    words = _FIRST_WORDS.match(piece)
    if words is None:
        return None
    first, second = _unstretched(words[1].lower()), (words[2] or "").lower()
    if f"{first} {second}" in OPENERS:
        end = words.end()
    elif first in OPENERS and (first != "to" or second in _GROUPS):
        end = words.end(1)
    else:
        return None
    separators = _SEPARATORS.match(piece, end)
    return separators.end() if separators else end


def _unstretched(word: str) -> str:
    """``hey`` for ``heyyy``."""
    return word if word in OPENERS else _STRETCHED.sub(r"\1", word)


def _ends_in_a_name(piece: str) -> bool:
    """Whether a line is a few words, the last of them a name that is called: ``Top of the morning, Declan!``."""
    words = piece.rstrip(",:!-* ").split()
    if not 1 < len(words) <= _MOST_WORDS or _is_no_name(words[0]):
        return False
    if piece[-1] not in ",:!-" and words[0].rstrip(".").lower() not in HONORIFICS:
        return False
    return words[-1][0].isupper() and words[-1][1:].islower() and words[-2].lower() not in _BEFORE_PLACES


def _is_no_name(words: str) -> bool:
    first = words.split(maxsplit=1)[:1]
    return not first or first[0].lower().rstrip(".") in _NOT_A_NAME or len(words.split()) > 5


def _end_of_address(piece: str, after_opener: int) -> int:
    """Where the address ends: at the line's end if all of it is names, else at the first mark after a name."""
    if len(piece) <= _LONGEST and _holds_names_only(piece[after_opener:]):
        return len(piece)
    mark = _end_of_name(piece, after_opener)
    return mark.end() if mark else min(len(piece), _LONGEST)


def _holds_names_only(rest: str) -> bool:
    return all(
        word[0].isupper() or word[0] in "(q" or word.rstrip(".") in HONORIFICS or word in _JOINING
        for word in _BETWEEN_NAMES.split(rest.rstrip(",:;!. -"))
        if word
    )


def _end_of_name(piece: str, start: int) -> re.Match[str] | None:
    """The first mark that ends a name; the full stop of an initial or a title does not."""
    for mark in _MARK.finditer(piece, start, _LONGEST):
        before = piece[: mark.start()].rpartition(" ")[2]
        if mark.group() != "." or not (len(before) == 1 or before.lower() in HONORIFICS):
            return mark
    return None

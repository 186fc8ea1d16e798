"""The words a pattern cannot match without, so that most patterns need not be tried on most sentences.

A pattern is read into a ``Shape``: the strings it can match, as far as they can be listed, over an alphabet of letters,
digits, signs, a space for anything that ends a word, and ``*`` for text that is not known. A word that a ``*`` touches
is not known to be whole: of ``devastat*`` the beginning counts, of ``*ed`` nothing. What is not understood only makes
the answer weaker, never wrong.
"""

import math
import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from afterword.rules.index import BEGINNINGS

_MOST = 96
"""More strings than this are not listed."""
_MANY = 8
"""More strings than this are summed up where a word ends."""
_UNKNOWN = "*"
_LISTED = (
    "a about all am an and any are as at be been but by can could did do for from had has have he her his i if in is it"
    " just know like ll looking m me much my no not of on or our re s she so t thank that the their them there they"
    " this to up us ve very was we were what when which who will with would you your . , ' -"
)
_COMMON = frozenset(_LISTED.split())
"""Words and signs met in nearly every email."""
_TOKEN = re.compile(
    r"\\(?P<escape>[pP](?:\{[^}]*\}|.)|x[0-9a-fA-F]{2}|.)|\[(?P<set>\^?\]?(?:\\.|[^\]\\])*)\]"
    r"|(?P<open>\((?:\?[^:)]*:|\?P<\w+>|\?[a-z]+\))?)"
    r"|(?P<repeat>(?:[?*+]|\{\d+(?:,\d*)?\})\??)|(?P<other>.)",
    re.DOTALL,
)


class Shape(NamedTuple):
    """What is known of the text that a piece of a pattern matches.

    Attributes:
        strings: Every matched text has one of these forms.
        clauses: Of each of these sets the text around holds at least one word.
    """

    strings: frozenset[str]
    clauses: tuple[frozenset[str], ...] = ()


_NOTHING = Shape(frozenset({""}))
_ANYTHING = Shape(frozenset({_UNKNOWN}))
_BREAK = Shape(frozenset({" "}))


@cache
def required_words(pattern: str) -> tuple[frozenset[str], ...]:
    """Sets of words: a sentence that the pattern matches holds at least one word of each. The rarest set comes first.

    A word may also be a sign such as ``!``, a beginning of one of the lengths in ``BEGINNINGS`` with ``*``, two words
    in a row with a space between them (whatever signs stand there), or two signs in a row (whatever words do).

    Args:
        pattern: In RE2's syntax. What this function does not know is taken to match anything.
    """
    shape, _ = _Reader(pattern).alternatives(0, left=False, right=False)
    clauses = dict.fromkeys([*shape.clauses, *_clauses_of(shape.strings)])
    return tuple(sorted(clauses, key=_cost))


def _cost(clause: frozenset[str]) -> float:
    """How often a clause is met in email, roughly."""
    return math.fsum(_frequency(word) for word in clause)  # in any order the same


def _frequency(word: str) -> float:
    if len(word) > 1 and not word.isalnum() and word[-1] != _UNKNOWN:
        return 2.5  # a pair
    return 9.0 if word in _COMMON else 1 + 2 / len(word)


def _clauses_of(strings: Iterable[str]) -> list[frozenset[str]]:
    """Up to three clauses: the rarest word of each string, the next rarest, and the one after that."""
    words = [sorted(_whole_words(string), key=lambda word: (_frequency(word), word)) for string in strings]
    found = min((len(listed) for listed in words), default=0)
    return [frozenset(listed[place] for listed in words) for place in range(min(found, 3))]


def _whole_words(string: str) -> set[str]:
    """Words known to stand alone, pairs of them, and beginnings; a string's ends may go on beyond it."""
    _, *tokens = f"{string}{_UNKNOWN}".split(" ")
    found = {_beginning(token) if _UNKNOWN in token else token for token in tokens} - {""}
    words = [token for token in tokens if token.isalnum() or _UNKNOWN in token]
    signs = [token for token in tokens if not token.isalnum() and token]
    pairs = {f"{one} {two}" for one, two in pairwise(words) if _UNKNOWN not in one and _UNKNOWN not in two}
    in_a_row = {f"{one}{two}" for one, two in pairwise(signs) if _UNKNOWN not in one and _UNKNOWN not in two}
    return found | pairs | in_a_row


def _beginning(token: str) -> str:
    known = token.partition(_UNKNOWN)[0]
    return next((known[:length] + _UNKNOWN for length in BEGINNINGS if len(known) >= length), "")


class _Reader:
    """Reads a pattern from left to right, a token at a time.

    ``left`` and ``right`` say whether a word is known to end where a piece begins and ends.
    """

    def __init__(self, pattern: str) -> None:
        self._tokens = list(_TOKEN.finditer(pattern))

    def alternatives(self, at: int, *, left: bool, right: bool) -> tuple[Shape, int]:
        """The shape of ``a|b|c`` from a token on, and the place after it."""
        branches = []
        while True:
            branch, at = self._sequence(at, left=left, right=right)
            branches.append(branch)
            if self._text(at) != "|":
                return _either(branches), at
            at += 1

    def _text(self, at: int) -> str:
        return self._tokens[at].group() if at < len(self._tokens) else ""

    def _sequence(self, at: int, *, left: bool, right: bool) -> tuple[Shape, int]:
        shape = _BREAK if left else _NOTHING
        while self._text(at) not in ("", "|", ")"):
            known = all(string.endswith(" ") for string in shape.strings)
            piece, at = self._atom(at, left=known, right=right)
            if at < len(self._tokens) and (repeat := self._tokens[at].group("repeat")):
                piece, at = _repeated(piece, repeat), at + 1
            shape = _joined(shape, piece)
        return (_joined(shape, _BREAK) if right else shape), at

    def _atom(self, at: int, *, left: bool, right: bool) -> tuple[Shape, int]:
        token = self._tokens[at]
        opening = token.group("open")
        if opening and opening.endswith(")"):
            return _NOTHING, at + 1
        if opening:
            ends = self._breaks(self._after_group(at), right=right)
            inside, at = self.alternatives(at + 1, left=left, right=ends)
            return inside, at + 1
        if (inside_set := token.group("set")) is not None:
            return _of_set(inside_set), at + 1
        if escape := token.group("escape"):
            return _of_escape(escape), at + 1
        return _of_character(token.group()), at + 1

    def _after_group(self, at: int) -> int:
        """The place after a group that opens at a token."""
        depth = 0
        while at < len(self._tokens):
            depth += (bool(self._tokens[at].group("open")) and self._text(at)[-1] != ")") - (self._text(at) == ")")
            at += 1
            if depth == 0:
                break
        return at

    def _breaks(self, at: int, *, right: bool) -> bool:
        """Whether a word is known to end before a place, looking at what comes next."""
        text = self._text(at)
        if text in ("", "|", ")"):
            return right
        token = self._tokens[at]
        if token.group("escape"):
            return all(string.startswith(" ") for string in _of_escape(token.group("escape")).strings)
        if token.group("open") == "(?:":
            after = self._after_group(at)
            optional = self._text(after)[:1] in ("?", "*") or self._text(after).startswith("{0")
            rest = self._breaks(after + 1, right=right) if optional else True
            return rest and self._begins_with_break(at + 1, after)
        if token.group("open") or token.group("repeat"):
            return False
        if self._text(at + 1)[:1] in ("?", "*") and not self._breaks(at + 2, right=right):
            return False
        shape = _of_character(text) if token.group("set") is None else _of_set(token.group("set"))
        return all(string.startswith(" ") for string in shape.strings)

    def _begins_with_break(self, at: int, end: int) -> bool:
        """Whether each branch of a group begins with something that ends a word."""
        starts, depth = [at], 0
        for place in range(at, end - 1):
            depth += bool(self._tokens[place].group("open")) - (self._text(place) == ")")
            if depth == 0 and self._text(place) == "|":
                starts.append(place + 1)
        return all(self._breaks(start, right=False) for start in starts)


def _of_character(character: str) -> Shape:
    if character == ".":
        return _ANYTHING
    if character.isalnum():
        return Shape(frozenset({character.lower()}))
    return _BREAK if character in "^$ " else Shape(frozenset({f" {character} "}))


def _of_escape(escape: str) -> Shape:
    if escape in "bsW":
        return _BREAK
    if escape == "B":
        return _NOTHING
    if escape[0] == "x" and len(escape) == 3:
        return _of_character(chr(int(escape[1:], 16)))
    return _ANYTHING if escape[0].isalnum() else Shape(frozenset({f" {escape} "}))


def _of_set(inside: str) -> Shape:
    """A set of a few characters, or of signs, is listed."""
    few = len(inside) <= 4 or not re.search(r"\w", inside)
    if few and not inside.startswith("^") and "\\" not in inside and not re.search(r"\w-\w", inside):
        return Shape(frozenset(string for character in inside for string in _listed(character)))
    return _ANYTHING


def _listed(character: str) -> frozenset[str]:
    return frozenset({" . "}) if character == "." else _of_character(character).strings


def _repeated(shape: Shape, repeat: str) -> Shape:
    repeat = repeat.rstrip("?") or "?"
    if repeat in ("{1}", "{1,1}"):
        return shape
    if repeat in ("?", "{0,1}"):
        return Shape(shape.strings | {""})
    if repeat[0] == "*" or repeat.startswith("{0"):
        return Shape(_summed_up(shape).strings | {""})
    if len(shape.strings) == 1 and len((string := min(shape.strings)).strip()) == 1:
        times = int(re.split(r"\D+", repeat)[1]) if repeat[0] == "{" else 1
        return Shape(frozenset({string * min(times, BEGINNINGS[0]) + _UNKNOWN + (" " if " " in string else "")}))
    return _summed_up(shape)


def _summed_up(shape: Shape) -> Shape:
    """A shape whose strings are no longer listed: what words they need, and whether they all begin and end a word."""
    begins = " " if all(string.startswith(" ") for string in shape.strings) else ""
    ends = " " if all(string.endswith(" ") for string in shape.strings) else ""
    return Shape(frozenset({f"{begins}{_UNKNOWN}{ends}"}), (*shape.clauses, *_clauses_of(shape.strings)))


def _joined(first: Shape, second: Shape) -> Shape:
    if len(first.strings) * len(second.strings) > _MOST:
        first = _summed_up(first)
        if len(second.strings) > _MOST // 2:
            second = _summed_up(second)
    shape = Shape(frozenset(a + b for a in first.strings for b in second.strings), first.clauses + second.clauses)
    at_end_of_word = len(shape.strings) > _MANY and all(string.endswith(" ") for string in shape.strings)
    return _summed_up(shape) if at_end_of_word else shape


def _either(branches: list[Shape]) -> Shape:
    if len(branches) == 1:
        return branches[0]
    strings = frozenset().union(*(branch.strings for branch in branches))
    best = [min([*branch.clauses, *_clauses_of(branch.strings)], key=_cost, default=None) for branch in branches]
    known = [clause for clause in best if clause is not None]
    clauses = (frozenset().union(*known),) if len(known) == len(branches) and any(b.clauses for b in branches) else ()
    shape = Shape(strings, clauses)
    return shape if len(strings) <= _MOST else _summed_up(shape)

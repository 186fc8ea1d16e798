"""What the notes take back in the same breath: "at 9.. no 10", "on Mondays – no, Fridays", "12 boats -> 14".

``corrected(passage)`` gives the passage as it was meant, and the words taken back.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from afterword.readers.by_rule.passage import Passage

_TAKEN_BACK = re.compile(
    r"[\s,.…(–—-]{0,6}(?<![^\W_])(?:no(?:,| wait| sorry| not|pe|,? i mean|,? it'?s|,? it was)?|sorry|wait"
    r"|scratch that|i mean|correction|make that"
    r"|or rather|rather)(?![^\W_])[\s,.:;–—-]{0,6}(?:(?:it'?s|it was|that'?s|make that|i mean|sorry|no)[\s,]+){0,2}",
    re.IGNORECASE,
)
_ARROW = re.compile(r"\s*(?:->|→|=>)\s*")
_WORD = re.compile(r"[^\s,;:()–—\"“”]+")
_FIGURE = re.compile(r"[£€$~]?\d[\d.,:/]*(?:%|k|am|pm|hrs?|mins?|°c?)?(?![^\W_])", re.IGNORECASE)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)", re.IGNORECASE)
_DAY = re.compile(
    r"(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?"
    r"|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december)",
    re.IGNORECASE,
)
_NUMBER_WORD = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred)(?:ty|teen)?",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]*[a-zà-ÿ][^\W\d_]*")
_REACH = 5


class Corrected(NamedTuple):
    """A passage with its corrections carried out.

    Attributes:
        passage: As it was meant.
        superseded: What it took back.
    """

    passage: Passage
    superseded: tuple[Passage, ...] = ()


def corrected(passage: Passage) -> Corrected:
    """The passage with what it takes back left out."""
    gone: list[Passage] = []
    for step in (_figures_by_arrow, _taken_back):
        passage, superseded = step(passage)
        gone.extend(superseded)
    return Corrected(passage, tuple(gone))


def _taken_back(passage: Passage) -> tuple[Passage, list[Passage]]:
    """Leaves out "X, no, " before a Y of the same kind."""
    cuts: list[tuple[int, int]] = []
    gone: list[Passage] = []
    for match in _TAKEN_BACK.finditer(passage.text):
        right = _WORD.match(passage.text, match.end())
        kind = _kind(right.group()) if right else None
        if right is None or kind is None or not match.start() or "NO" in match.group():
            continue
        wrong = _last_of_kind(passage.text[: match.start()], kind)
        if wrong is not None and (not cuts or wrong >= cuts[-1][1]):
            end = match.end()
            gone.append(passage.cut(wrong, match.start()))
            cuts.append((wrong, end))
    return _without(passage, cuts), gone


def _figures_by_arrow(passage: Passage) -> tuple[Passage, list[Passage]]:
    """Puts the second figure in place of the first: "12 boats -> 14 by May" says "14 boats by May"."""
    arrow = _ARROW.search(passage.text)
    if arrow is None:
        return passage, []
    right = _FIGURE.match(passage.text, arrow.end())
    left = list(_FIGURE.finditer(passage.text, 0, arrow.start()))
    if right is None or not left:
        return passage, []
    noun = passage.text[left[-1].end() : arrow.start()]
    if len(noun.split()) > 2 or re.search(r"[^\w\s]", noun):
        return passage, []
    wrong = passage.cut(left[-1].start(), left[-1].end())
    head = passage.cut(0, left[-1].start())
    right_figure, rest = passage.cut(arrow.end(), right.end()), passage.cut(right.end())
    repeats = bool(noun.split()) and rest.text.lower().startswith(noun.strip().lower())
    middle = right_figure if repeats else right_figure.joined(passage.cut(left[-1].end(), arrow.start()))
    return head.joined(middle).joined(rest), [wrong]


def _kind(word: str) -> Callable[[str], object] | None:
    """What a word can correct: a figure, a day or month, a number in words, a name."""
    for pattern in (_FIGURE, _ORDINAL, _DAY, _NUMBER_WORD, _NAME):
        if pattern.fullmatch(word.rstrip(".!?")):
            return pattern.fullmatch
    return None


def _last_of_kind(text: str, is_kind: Callable[[str], object]) -> int | None:
    """Where the last word of a kind stands, among the last few words."""
    words = list(_WORD.finditer(text))
    return next((word.start() for word in reversed(words[-_REACH:]) if is_kind(word.group().rstrip(".!?…"))), None)


def _without(passage: Passage, cuts: list[tuple[int, int]]) -> Passage:
    position = 0
    kept = passage.cut(0, 0)
    for start, end in cuts:
        kept = kept.joined(passage.cut(position, start))
        position = end
    return kept.joined(passage.cut(position)) if cuts else passage

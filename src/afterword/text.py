"""Words, sentences and folded text, for every module that compares what people wrote."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

WORD = re.compile(r"[^\W_]+(?:['’./&+-][^\W_]+)*")
"""A word: letters and digits, joined by an apostrophe, hyphen, dot, slash, plus or ampersand."""

_STRAIGHT = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "\u00a0": " ",
     "\u2007": " ", "\u202f": " ", "‐": "-", "‑": "-", "–": "-", "—": "-", "ø": "o", "ł": "l", "đ": "d"}
)  # fmt: skip
_STOP_LIST = frozenset(
    (
        "a an and are as at be been but by for from had has have he her hers him his i in into is it its me my no not"
        " of off on or our out she so than that the their them then there these they this those to too up us was we"
        " were what when where which who whom why will with would you your about also just very all any some"
    ).split()
)


def later(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """A pattern that is compiled when it is first called for, as long ones take half a millisecond each."""
    return cache(lambda: re.compile(pattern, flags))


def straighten(text: str) -> str:
    """Straight quotes, plain hyphens and plain spaces, one character for one, so that offsets stay true."""
    return text.translate(_STRAIGHT)


def fold(text: str) -> str:
    """Lower case, no accents, straight quotes, single spaces: for comparing, never for showing."""
    decomposed = unicodedata.normalize("NFKD", straighten(text))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(bare.casefold().translate(_STRAIGHT).split())


def words(text: str) -> list[str]:
    """The words of a text, as written."""
    return WORD.findall(text)


def content_words(text: str) -> frozenset[str]:
    """Folded words that carry meaning: no function words, no possessive endings."""
    folded = (re.sub(r"'s?$", "", word) for word in WORD.findall(fold(text)))
    return frozenset(word for word in folded if word and word not in _STOP_LIST)


def typed_length(text: str) -> int:
    """How many characters a web page's text field counts.

    Code units of UTF-16, so that most emoji are two, and a line end as one: ``maxlength`` of a ``textarea`` in the HTML
    standard.
    """
    return len(text.replace("\r\n", "\n").encode("utf-16-le", "surrogatepass")) // 2


_ABBREVIATIONS = frozenset("mr mrs ms mx dr prof st sr jr no nr vs etc approx dept inc ltd co dipl ing".split())
_LONGEST_ABBREVIATION = 12
_LAST_WORD = re.compile(r"\w*\Z")
_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?=\s|$)|\n[ \t]*\n")
"""Possessive and tried only where a run of marks begins, so that a million marks take a million steps."""


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end (code points, end exclusive) of each sentence; a blank line ends one too."""
    start = 0
    for end in (*_sentence_ends(text), len(text)):
        if sentence := text[start:end].strip():
            first = text.index(sentence[0], start)
            yield first, first + len(sentence)
        start = end


def _sentence_ends(text: str) -> Iterator[int]:
    last = 0
    for match in _SENTENCE_END.finditer(text):
        at, end = match.span()
        if text[at] != "." or not _is_abbreviated(text[max(last, at - _LONGEST_ABBREVIATION) : at]):
            yield end
            last = end


def _is_abbreviated(before: str) -> bool:
    """Whether a full stop ends an abbreviation or an initial, and no sentence."""
    word = before.rpartition(" ")[2]
    if not word.isalpha():
        word = _LAST_WORD.findall(before)[0]
    if len(word) == 1:  # "A. Reyes" and "e.g.", but not "the ship's."
        return before.endswith("." + word) or (
            word.isascii() and word.isupper() and not before.endswith(("'" + word, "’" + word))
        )
    return word.lower() in _ABBREVIATIONS


_BIDI_AND_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e007f]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_TERMINAL_ESCAPE = re.compile(
    "\x1b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\x07\x1b]*(?:\x07|\x1b\\\\)|[@-Z\\\\-_])|\x9b[0-?]*[ -/]*[@-~]"
)


def printable(text: str) -> str:
    """Text safe to show: no terminal escapes, control, invisible or direction-changing characters, no surrogates."""
    text = _TERMINAL_ESCAPE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _BIDI_AND_INVISIBLE.sub("", _CONTROL.sub("", text))
    return text.encode("utf-8", "replace").decode("utf-8")

"""Whether words of the notes are fit for an email that a stranger to the notes will read."""

import re

from afterword.offline import word_set
from afterword.text import WORD

_STANDARD = r"(?<!ISO )(?<!EN )(?<!DIN )(?<!BS )(?<!IEC )"
_SYMBOLS = re.compile(rf"[$€£¥₹<>{{}}\[\]|\\^=_~#*!?…@]|://|www\.|{_STANDARD}\d{{5,}}|\.\w+\.|\d+[kKmM]\b|\.\.")


def is_fit(text: str) -> bool:
    """Whether nothing in the text judges, is private, is trivial or is a sign that belongs to notes only."""
    return is_plain(text) and not _holds(text, ("judgement", "private", "trivial", "reactions", "foreign"))


def is_plain(text: str) -> bool:
    """Whether the text holds no sign that belongs to notes only."""
    return not _SYMBOLS.search(text)


def is_delicate(text: str) -> bool:
    """Whether the text tells of a weakness that a sentence should not hold against the reader."""
    return _holds(text, ("delicate",))


def is_open(text: str) -> bool:
    """Whether nothing in the text is private, or in another language."""
    return not _holds(text, ("private", "foreign"))


def is_earnest(text: str) -> bool:
    """Whether the text is no joke, verdict or commonplace, so that its other words can be trusted too."""
    return not _holds(text, ("judgement", "trivial"))


def _holds(text: str, lists: tuple[str, ...]) -> bool:
    """Whether a word of these lists, or a commonplace, stands in the text."""
    told = [word.lower().removesuffix("'s") for word in WORD.findall(text)]
    run = f" {' '.join(told)} "
    unfit = any(word in word_set("unfit", name) for word in told for name in lists)
    return unfit or any(f" {commonplace.lower()} " in run for commonplace in word_set("unfit", "commonplace"))


def is_vague(word: str) -> bool:
    """Whether the word points at what it does not name: "the thing with the vans"."""
    return word.lower() in word_set("unfit", "vague")


def is_weak(word: str) -> bool:
    """Whether the word says little of a conversation: hours, desks, headcounts."""
    return word.lower() in word_set("unfit", "weak")

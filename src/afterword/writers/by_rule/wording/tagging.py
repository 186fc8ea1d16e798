"""Parts of speech: a tidied text as words with their classes."""

import re
from functools import lru_cache

from afterword.lexicon.tagger import tagger
from afterword.offline import word_set
from afterword.writers.by_rule.wording.mending import mended
from afterword.writers.by_rule.wording.word import CLASSES, UNKNOWN, Word

_TOKEN = re.compile(r"\d{1,3}(?:,\d{3})+|\"[^\"]{1,40}\"|,|[^\s,\"]+?(?='s?(?:\s|,|$))|'s?(?=\s|,|$)|[^\s,\"]+|\"")
_FIXED = {
    "'": "Q", "'s": "Q", "every": "Z", "each": "Z", "me": "O", "him": "O", "us": "O", "them": "O",
    "would": "U", "will": "U", "can": "U", "could": "U", "should": "U", "might": "U", "must": "U", "new": "J",
}  # fmt: skip
"""Words whose class no neighbour changes."""


@lru_cache(maxsize=1024)
def tagged(text: str) -> tuple[Word, ...]:
    """The words of a tidied text with their classes; a text is read in more than one way, and tagging is slow."""
    tokens = _TOKEN.findall(text)
    if not tokens:
        return ()
    tags = tagger().tag_sent(tokens, taglevel=0)
    return mended(tuple(Word(token, tag, _letter(token, tag)) for token, tag in zip(tokens, tags, strict=True)))


def _letter(token: str, tag: str) -> str:
    lower = token.lower()
    if token.startswith('"'):
        return "J"
    if token[0].isdigit() and token.endswith("%"):
        return "M"
    if tag == "CRD" and lower.isalpha() and lower not in word_set("grammar", "numbers"):
        return "N"
    return _FIXED.get(lower) or CLASSES.get(tag, UNKNOWN)

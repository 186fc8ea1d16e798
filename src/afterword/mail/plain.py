"""One ASCII character for each character of a text, so that patterns stay small and offsets stay true."""

import re
import unicodedata
from functools import lru_cache

DROPPED = "\x00"
"""Stands for a character nobody sees: zero-width, direction-changing, combining, control."""
PICTURE = "\x01"
"""Stands for an emoji or another pictograph."""

_OTHER = re.compile(r"[^\t\n\x20-\x7e]")
_BY_HAND = str.maketrans(
    "‘’‚‛′‹›´ʼ“”„‟″«»「」『』‐‑‒–—―−•◦▪‣●○∙·…。、¡¿ßæÆøØłŁđĐðþÞœŒı",
    '\'\'\'\'\'<>\'\'"""""""""""-------********..,  saAoOlLdDdtToOi',
) | dict.fromkeys(map(ord, "\u2028\u2029\x0b\x0c\x85"), ord(" "))
"""Where the rule below would find no letter, or another sign."""
_BY_CATEGORY = {"Z": " ", "C": DROPPED, "M": DROPPED, "P": ",", "S": PICTURE, "N": "0"}


def plain(text: str) -> str:
    """The text in ASCII, as long as before: accents dropped, quotes and dashes straight, ``q`` for any other letter.

    Characters nobody sees become ``DROPPED``, pictographs ``PICTURE``, currency signs ``$``.
    """
    return _OTHER.sub(_one, text)


def _one(match: re.Match[str]) -> str:
    return _ascii(match.group())


@lru_cache(maxsize=4096)
def _ascii(character: str) -> str:
    if ord(character) in _BY_HAND:
        return chr(_BY_HAND[ord(character)])
    category = unicodedata.category(character)
    first = unicodedata.normalize("NFKD", character)[0]
    if " " <= first <= "~" and category[0] != "M":
        return first
    if category[0] == "L":
        return "Q" if category == "Lu" else "q"
    return "$" if category == "Sc" else _BY_CATEGORY[category[0]]

"""One word of hurried notes in full: abbreviation, slip of the keys, day, month or name."""

from functools import cache
from typing import Any

from afterword.lexicon import is_common, is_everyday, is_known, is_name
from afterword.offline import offline_data

_AMBIGUOUS = frozenset({"may", "march", "mar", "sat", "sun", "dec", "wed", "mon"})
"""Short forms of days and months that a capital letter alone does not tell from other words."""
_SHORTEST_SLIP = 5
_SHORTEST_SHOUT = 5
"""A common word of so many capitals is written loud, as in a heading; shorter ones are mostly acronyms."""


def in_full(word: str, before: str, after: str) -> str:
    """A word in full.

    Args:
        word: As written.
        before: The word before it, in lower case; empty at the start.
        after: The two characters after it.
    """
    lists = offline_data("words")
    lower = word.lower()
    stem, dot = (lower[:-1], ".") if lower.endswith(".") and len(lower) > 1 else (lower, "")
    day = _calendar(word, stem, before, lists)
    if day:
        return day
    if lower in ("+", "&") and (not before or after[:1] != " "):
        return word
    full = lists["contractions"].get(stem) or lists["misspellings"].get(stem)
    if full:
        return f"{full}{dot}"
    is_acronym = word.isupper() and len(word) > 1
    if not is_acronym and (stem in lists["abbreviations"] or lower in lists["abbreviations"]):
        return str(lists["abbreviations"].get(stem) or lists["abbreviations"][lower])
    if is_acronym and len(word) >= _SHORTEST_SHOUT and is_common(lower):
        return lower
    if word == stem:
        return str(lists["proper"].get(stem)) if stem in lists["proper"] else _transposed(word)
    return word


def without_capital(text: str) -> str:
    """The text without the capital letter that only its place at the start gave it."""
    first, following = (*text.split(maxsplit=2), "", "")[:2]
    bare = first.strip(",.:;'\"")
    numbered = following[:1].isdigit()
    if not bare[:1].isupper() or bare == "I" or numbered or (not bare[1:].islower() and len(bare) > 1):
        return text
    lower = bare.lower()
    named = lower in _calendar_names() or lower in offline_data("words")["proper"] or is_name(lower)
    if named or not all(is_known(part) for part in lower.split("-") if part):
        return text
    return lower[0] + text[1:]


def _calendar(word: str, stem: str, before: str, lists: dict[str, Any]) -> str | None:
    if stem in lists["calendar_full"]:
        return stem.capitalize()
    meant = word[:1].isupper() and stem not in _AMBIGUOUS
    if stem in lists["calendar"] and (meant or before in lists["calendar_after"] or before.isdigit()):
        return str(lists["calendar"][stem])
    return None


def _transposed(word: str) -> str:
    """The word with two letters changed back, where that alone makes a common word; "goin" as "going"."""
    if word == "i":
        return "I"
    if word.endswith("in") and len(word) > 3 and not is_everyday(word) and is_everyday(f"{word}g"):
        return f"{word}g"
    if len(word) < _SHORTEST_SLIP or not word.isalpha() or is_known(word):
        return word
    if any(is_known(base) for base in _bases(word)):
        return word
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    common = [candidate for candidate in swapped if candidate != word and is_common(candidate)]
    return common[0] if len(common) == 1 else word


def _bases(word: str) -> tuple[str, ...]:
    """What a word in -ing, -ed or -s may be formed from: ``braking`` from ``brake``."""
    stem = next((word.removesuffix(ending) for ending in ("ing", "ed", "s") if word.endswith(ending)), "")
    return (stem, f"{stem}e") if len(stem) > 1 else ()


@cache
def _calendar_names() -> frozenset[str]:
    lists = offline_data("words")
    return frozenset({*lists["calendar_full"], *(name.lower() for name in lists["calendar"].values())})

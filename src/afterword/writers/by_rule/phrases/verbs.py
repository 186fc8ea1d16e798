"""Forms of verbs made from the base form: third person, past and gerund."""

import re

from afterword.lexicon import is_known, readings

_TAKES_ES = ("s", "sh", "ch", "x", "z", "o")
_DOUBLES = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]|.*[^aeiou][aeiou]l")
"""One short syllable ("run"), or an ending in a short vowel and l ("label")."""


def third_person(base: str) -> str:
    """``gets``, ``carries``, ``has``."""
    if base in ("have", "be"):
        return {"have": "has", "be": "is"}[base]
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(_TAKES_ES) else f"{base}s"


def regular_past(base: str) -> str | None:
    """``overturned``, ``stopped``; ``None`` where no such form is known, as of "find"."""
    doubled = base + base[-1] if _DOUBLES.fullmatch(base) else base
    past = f"{base}d" if base.endswith("e") else f"{doubled}ed"
    past = f"{base[:-1]}ied" if base.endswith("y") and base[-2:-1] not in "aeiou" else past
    return past if readings(past)[0][0] in ("VVD", "VVN") and is_known(past) else None


def gerund(base: str) -> str:
    """``making``, ``running``, ``labelling``, ``lying``."""
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return f"{base[:-1]}ing"
    return f"{base}{base[-1]}ing" if _DOUBLES.fullmatch(base) else f"{base}ing"

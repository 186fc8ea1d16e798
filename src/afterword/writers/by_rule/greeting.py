"""How to address somebody whose name and honorific are as the notes give them."""

import re

from afterword.context import Recipient
from afterword.offline import word_set

_SPOKEN = {
    "mr": "Mr", "mrs": "Mrs", "ms": "Ms", "miss": "Miss", "mx": "Mx", "dr": "Dr", "doctor": "Dr", "prof": "Professor",
    "professor": "Professor", "rev": "Reverend", "reverend": "Reverend", "revd": "Reverend", "fr": "Father",
    "father": "Father", "sr": "Sister", "sister": "Sister", "capt": "Captain", "captain": "Captain",
    "cllr": "Councillor", "councillor": "Councillor", "judge": "Judge", "rabbi": "Rabbi", "imam": "Imam",
    "canon": "Canon", "sgt": "Sergeant", "sergeant": "Sergeant", "lt": "Lieutenant", "major": "Major", "maj": "Major",
    "col": "Colonel", "colonel": "Colonel", "dame": "Dame", "sir": "Sir", "chef": "Chef", "frau": "Frau",
    "herr": "Herr", "mdm": "Madam",
}  # fmt: skip
"""Honorifics as notes write them, and in full."""
_BY_FIRST_NAME = frozenset({"Dame", "Sir", "Chef", "Sister", "Father", "Brother"})
_BEFORE_SURNAME = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "frau", "herr", "dame", "sir"})
"""What a single name after it is told by: after another honorific it may be either name."""
_IN_JOB_TITLE = frozenset({"professor", "prof", "dr"})
"""What is an honorific even where the notes give it as what somebody is: "professor emeritus"."""
_MOST_READ = 200
"""Characters of a note in which somebody would be introduced."""
_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}")
_SON_OF = frozenset({"bin", "binte", "binti", "bte", "bt", "ibn", "a/l", "a/p"})
"""What stands before a father's name, which is no surname: "Madam Norhayati" for Norhayati binte Salleh."""
_IBERIAN = re.compile(r"[ñáéíóúãõç]|(?:ez|es)$")


def greeting(recipient: Recipient | None) -> str:
    """The greeting line: ``Dear Ms Balode,``; ``Hello,`` where no name is known."""
    return f"Dear {addressed_name(recipient)}," if recipient else "Hello,"


def addressed_name(recipient: Recipient) -> str:
    """The name as a letter addresses it: honorific and surname, or the first name.

    The whole name is used where it can't be told which part of it is which.
    """
    words = _plain(recipient.name).split()
    title, words = _title_and_name(recipient, words)
    if not title:
        unsure = _is_initial(words[0]) or _order_unsure(words) or words[0].strip(".").lower() in _SPOKEN
        return " ".join(words) if unsure else words[0]
    if title in _BY_FIRST_NAME:
        return f"{title} {words[0] if not _is_initial(words[0]) else words[-1]}"
    return f"{title} {_surname(words)}"


def _title_and_name(recipient: Recipient, words: list[str]) -> tuple[str, list[str]]:
    """The honorific in full, empty for none, and the name without it."""
    first = words[0].strip(".").lower()
    begins_with_title = first in _SPOKEN and len(words) > (1 if first in _BEFORE_SURNAME else 2)
    name = words[1:] if begins_with_title else words
    if recipient.honorific:
        return _honorific(recipient.honorific), name
    if begins_with_title:
        return _SPOKEN[first], name
    job = (recipient.title or "").replace(",", " ").split()
    if job and len(name) > 1 and job[0].strip(".").lower() in _IN_JOB_TITLE:
        return _SPOKEN[job[0].strip(".").lower()], name
    return "", name


def names_used(recipient: Recipient | None) -> tuple[str, ...]:
    """What notes may call the recipient: full name, its parts, initials, honorific and surname."""
    if recipient is None:
        return ()
    words = _plain(recipient.name).split()
    initials = "".join(part[0] for word in words for part in word.split("-") if part)
    names = [
        recipient.name,
        *(
            word
            for word in words
            if not _is_initial(word) and word.lower() not in word_set("grammar", "name_particles")
        ),
    ]
    if len(words) > 1:
        names += [initials, f"Mr {words[-1]}", f"Mrs {words[-1]}", f"Ms {words[-1]}", f"Dr {words[-1]}"]
    return tuple(dict.fromkeys(names))


def introduces(text: str, recipient: Recipient | None) -> bool:
    """Whether notes say who somebody is rather than what they said: "Ines Cardoso, a trustee", "it was Mr Orr"."""
    last = _plain(recipient.name).split()[-1] if recipient else ""
    if not last:
        return False
    told = re.escape(last)
    presented = rf"\b(?:was|is|met|with|saw) (?:\S+ ){{0,3}}{told}\b[,.(]"
    described = rf"^\S+ (?:\S+ ){{0,2}}{told}(?:,| \()(?! who)"
    return re.search(f"{presented}|{described}", text[:_MOST_READ]) is not None


def _plain(name: str) -> str:
    """The name without a nickname in brackets or quotes."""
    outside = name.split("(", maxsplit=1)[0] if "(" in name else name
    return " ".join(word for word in outside.split() if word[0] not in "\"'“‘") or name


def _honorific(written: str) -> str:
    words = [word.strip(".,") for word in written.split()]
    first = words[0] if words else written
    return _SPOKEN.get(first.lower(), first[:1].upper() + first[1:])


def _surname(words: list[str]) -> str:
    known = [word for word in words if not _is_initial(word)] or words
    if _SON_OF.intersection(word.lower() for word in known[1:]):
        return known[0]
    particle = next(
        (i for i, word in enumerate(known) if i and word.lower().strip("'’") in word_set("grammar", "name_particles")),
        None,
    )
    if particle is not None:
        return " ".join(known[particle:])
    if _order_unsure(words):
        return " ".join(words)
    if len(known) > 2 and any(_IBERIAN.search(word.lower()) for word in known):
        return " ".join(known[-2:] if len(known) > 3 else words)  # two surnames; of three words the first may be one
    return known[-1]


def _order_unsure(words: list[str]) -> bool:
    """Whether the first word may be the family name."""
    return len(words) > 1 and words[0].lower() in word_set("grammar", "family_name_first")


def _is_initial(word: str) -> bool:
    several = _INITIALS.fullmatch(word) is not None
    return several or (len(word.rstrip(".")) == 1 and not word.rstrip(".").islower() and word.isascii())

"""How an email ends: sign-off, name, signature, postscript."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from afterword.mail.names import is_loose_name_line, is_name_line, words_after_sign_off
from afterword.mail.quoting import is_device_line
from afterword.mail.stretch import Stretch

_REACH = 14
"""How many written lines from the end a sign-off is looked for."""
_LONGEST = 80
"""A longer line is no sign-off."""
_MOST_WORDS = 7
"""So many words may follow the sign-off proper: ``from a rainy Monday in Oslo``."""
_MOST_OF_ONES_OWN = 14
"""So many words may a sign-off of the writer's own making have, …"""
_MOST_OF_THE_WRITER = 9
"""… so many where it speaks of the writer: ``I have the honour to be, dear Madam,`` …"""
_MOST_WITHOUT_COMMA = 6
"""… and so many where no comma ends it."""
_FEW_WORDS = 3
_DASHED = re.compile(r"-{1,3} ?(?P<name>[A-Zq][^,.;:!?]{0,60})$")
_POSTSCRIPT = re.compile(r"\(?(?:p\.? ?){1,3}s\.?(?: ?[:.,-]|\s)", re.IGNORECASE)
_DELIMITER = re.compile(r"--\s?$")
_CONTACT = re.compile(
    r"@|https?:|www\.|\+?\d[\d ().-]{6,}|linkedin|github|^(?:tel|phone|mobile|cell|m|t|e)\b[ :.]|\|", re.IGNORECASE
)


class Ending(NamedTuple):
    """Where the parts of an email's end lie, as indexes of its written lines.

    Attributes:
        sign_off: The sign-off, or the name where there is none.
        name: The line with the name that signs.
        name_at: Where in that line the name begins.
        signature: Lines below the name that are neither postscript nor quotation.
        postscript: The lines of a postscript.
    """

    sign_off: int | None = None
    name: int | None = None
    name_at: int = 0
    signature: tuple[int, ...] = ()
    postscript: tuple[int, ...] = ()


def find_ending(text: str, lines: Sequence[Stretch]) -> Ending:
    """The end of an email, from its written lines.

    Args:
        text: In plain ASCII.
        lines: The lines below the greeting that quote nobody, blank ones included.
    """
    pieces = [line.of(text).strip() for line in lines]
    last, signature = _without_device(pieces)
    last, postscript = _without_postscript(pieces, last)
    filled = [i for i in range(max(0, last - 3 * _REACH), last) if pieces[i]][-_REACH:]
    for place in range(len(filled) - 1, -1, -1):
        if found := _ending_at(pieces, filled, place):
            sign_off, name, name_at = found
            if name is None:
                name = next((i for i in signature if is_name_line(pieces[i])), None)
                signature = tuple(i for i in signature if name is None or i > name)
            below = tuple(i for i in filled if i > (sign_off if name is None else name))
            return Ending(sign_off, name, name_at, below + signature, postscript)
    return Ending(signature=signature, postscript=postscript)


def _without_device(pieces: Sequence[str]) -> tuple[int, tuple[int, ...]]:
    """Where the lines above the signature mark or the device's own line end, and the lines below."""
    for index in range(len(pieces) - 1, max(-1, len(pieces) - 40), -1):
        if _DELIMITER.match(pieces[index]) and index > 0 and index < len(pieces) - 1:
            return index, tuple(i for i in range(index, len(pieces)) if pieces[i])
    last = len(pieces)
    below: list[int] = []
    while last and (not pieces[last - 1] or is_device_line(pieces[last - 1])):
        last -= 1
        if pieces[last]:
            below.insert(0, last)
    return last, tuple(below)


def _without_postscript(pieces: Sequence[str], last: int) -> tuple[int, tuple[int, ...]]:
    for index in range(last - 1, max(-1, last - 12), -1):
        begins = index == 0 or not pieces[index - 1] or is_name_line(pieces[index - 1])
        if begins and _POSTSCRIPT.match(pieces[index]):
            return index, tuple(i for i in range(index, last) if pieces[i])
    return last, ()


def _ending_at(pieces: Sequence[str], filled: Sequence[int], place: int) -> tuple[int, int | None, int] | None:
    """Sign-off line, name line and start of the name, if one of them stands at this place."""
    index = filled[place]
    piece = pieces[index]
    if (name := _name_within(piece)) is not None:
        return index, index, name
    below = filled[place + 1 :]
    if _is_sign_off(piece):
        if below and is_loose_name_line(pieces[below[0]]):
            return index, below[0], 0
        return (index, None, 0) if not below or _CONTACT.search(pieces[below[0]]) else None
    begins = index == 0 or not pieces[index - 1]
    signed_above = place > 0 and _is_sign_off(pieces[filled[place - 1]])
    if below and begins and not signed_above and _could_be_sign_off(piece) and _signs(pieces[below[0]], piece):
        return (index, below[0], 0) if all(_is_signature(pieces[i]) for i in below[1:]) else None
    ends_above = begins or pieces[index - 1].endswith((".", "!", "?"))
    if ends_above and _is_name_alone(piece) and all(_CONTACT.search(pieces[i]) for i in below):
        above = filled[place - 1] if place else index
        return (above if _is_sign_off(pieces[above]) else index), index, 0
    return None


def _name_within(piece: str) -> int | None:
    """Where the name begins in ``Best, Mira`` and ``- Tunde``."""
    if len(piece) > _LONGEST:
        return None
    for mark, most in ((",", _MOST_WORDS), (" - ", 0), (" -- ", 0)):
        head, found, name = piece.partition(mark)
        more = words_after_sign_off(head) if found else None
        if more is not None and more <= most and _is_signature_name(name.strip()):
            return len(piece) - len(name.lstrip())
    dashed = _DASHED.match(piece)
    return dashed.start("name") if dashed and is_name_line(dashed["name"]) else None


def _is_name_alone(piece: str) -> bool:
    """Whether a line is a name or an initial that signs without more."""
    return is_name_line(piece) and (not piece.endswith((".", "?", ":", ";")) or len(piece) <= len("J."))


def _is_sign_off(piece: str) -> bool:
    """Whether a line is a known sign-off and no sentence: ``Kind regards,``, ``All the best from a chilly Oslo,``."""
    more = words_after_sign_off(piece) if len(piece) <= _LONGEST else None
    return more is not None and more <= (_MOST_WORDS if piece.endswith((",", "-")) else 2) and not piece.endswith("?")


def _could_be_sign_off(piece: str) -> bool:
    """Whether a line could be a sign-off of the writer's own making: short, and no sentence."""
    words = len(piece.split())
    if piece.endswith((",", "!", "-")):
        return words <= (_MOST_OF_THE_WRITER if piece.startswith("I ") else _MOST_OF_ONES_OWN)
    return words <= _MOST_WITHOUT_COMMA and piece[-1:].isalpha() and not is_name_line(piece)


def _signs(line: str, sign_off: str) -> bool:
    """Whether a line is a name; in small letters only after a word or two with a comma: ``Hugs,`` and ``jo xx``."""
    return is_name_line(line) or (
        sign_off.endswith(",") and len(sign_off.split()) <= _FEW_WORDS and is_loose_name_line(line)
    )


def _is_signature(piece: str) -> bool:
    return (len(piece.split()) <= 9 and not piece.endswith((".", "?"))) or _CONTACT.search(piece) is not None


def _is_signature_name(piece: str) -> bool:
    return is_name_line(piece) or (is_loose_name_line(piece) and len(piece.split()) <= 3)

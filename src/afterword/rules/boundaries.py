"""A pattern's ends and its alternatives, read without matching anything."""

import re
from collections.abc import Sequence

_CASED = "(?-i:"
_BEGINS_WORD = re.compile(r"[A-Za-z0-9]|\((?!\?i\))")
_ENDS_WORD = re.compile(r"(?:[A-Za-z0-9)]|[A-Za-z0-9)]\?)$")
_ENDS_ESCAPED = re.compile(r"\\.\??$")
_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)


def whole_words(pattern: str) -> str:
    """The pattern with a word boundary at each end that is a letter, a digit, a bracket, or one of these and ``?``.

    Next to a bracket that holds ``[.!]`` or ``$`` too, the boundary refuses these; that is better written as two.
    """
    begins = r"\b" if _BEGINS_WORD.match(pattern) else ""
    ends = r"\b" if _ENDS_WORD.search(pattern) and not _ENDS_ESCAPED.search(pattern) else ""
    return f"{begins}(?:{pattern}){ends}"


def cased(pattern: str) -> str:
    """The pattern, marked as one that looks at the text as it was typed."""
    return f"{_CASED}{pattern})"


def is_cased(pattern: str) -> bool:
    """Whether a pattern is so marked."""
    return pattern.startswith(_CASED)


def alternatives(pattern: str) -> list[str]:
    """The alternatives that a pattern consists of, whether they stand bare or in one group: ``a|b``, ``(?:a|b)``."""
    if pattern.startswith("(?i)"):
        return [pattern]
    pieces = _PIECE.findall(pattern)
    parts = _split(pieces)
    if len(parts) > 1:
        return [each for part in parts if part for each in alternatives(part)]
    if pattern.startswith("(?:") and _closing(pieces) == len(pieces) - 1:
        return alternatives(pattern[3:-1])
    return parts


def _split(pieces: Sequence[str]) -> list[str]:
    parts, depth = [""], 0
    for piece in pieces:
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def _closing(pieces: Sequence[str]) -> int:
    """The place of the bracket that closes the group at the start."""
    depth = 0
    for place, piece in enumerate(pieces):
        depth += (piece == "(") - (piece == ")")
        if not depth:
            return place
    return len(pieces)

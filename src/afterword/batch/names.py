"""Names of files that are safe on every system, and told apart on every system."""

import unicodedata
from collections.abc import Iterator
from itertools import count
from pathlib import PurePosixPath

_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))]
)
"""What Windows takes for a device, whatever ending follows."""
_LONGEST_STEM, _LONGEST_RECIPIENT = 110, 80
"""Bytes in UTF-8: with a number, ``.new`` and an ending, both together stay below the 255 that file systems take."""


def safe_name(name: str | None) -> str:
    """A recipient's name as part of a file name: letters of any script, digits and dashes; ``unnamed`` for nobody.

    >>> safe_name("Zoë Lindqvist-Åkerman")
    'zoë-lindqvist-åkerman'
    """
    return _cut(_safe((name or "").casefold().replace("_", "-")), _LONGEST_RECIPIENT)


def stems(relative: str) -> Iterator[str]:
    """The names that the results of a file of notes may have, without end, the best first.

    Args:
        relative: The file's path within the folder of notes, with ``/``. Its folders are mirrored.

    >>> [stem for stem, _ in zip(stems("north/Tuesday's call.md"), range(3))]
    ['north/Tuesday-s-call', 'north/Tuesday-s-call-md', 'north/Tuesday-s-call-2']
    """
    path = PurePosixPath(relative)
    folder = "".join(f"{_usable(part)}/" for part in path.parent.parts)
    stem = _usable(path.stem)
    yield folder + stem
    if path.suffix[1:].isalnum():
        yield f"{folder}{stem}-{path.suffix[1:10].lower()}"
    yield from (f"{folder}{stem}-{number}" for number in count(2))


def shown(relative: str) -> str:
    """A path as text: bytes of its name that are no text are written out."""
    return relative.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _usable(part: str) -> str:
    name = _cut(_safe(part), _LONGEST_STEM)
    return f"{name}-notes" if name.casefold() in _RESERVED else name


def _safe(text: str) -> str:
    """Letters with their marks, digits, dashes and underscores; a dash for each run of others."""
    kept = (c if c in "-_" or unicodedata.category(c)[0] in "LMN" else " " for c in unicodedata.normalize("NFC", text))
    return "-".join("".join(kept).split()).strip("-")


def _cut(name: str, most: int) -> str:
    return name.encode("utf-8")[:most].decode("utf-8", "ignore").rstrip("-") or "unnamed"

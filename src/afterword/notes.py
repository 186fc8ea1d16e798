"""Interview notes: any text a person keeps, decoded, with its mark-up seen through."""

import html
import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict

from afterword.errors import DataError
from afterword.resources import decode, read_bytes

_TAGS = (
    "a|abbr|address|article|aside|b|blockquote|body|br|caption|center|code|dd|del|div|dl|dt|em|font|footer|form|h[1-6]"
    "|head|header|hr|html|i|img|input|ins|label|li|link|main|mark|meta|nav|noscript|o:p|ol|option|p|pre|q|s|script"
    "|section|select|small|span|strike|strong|style|sub|sup|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|u|ul"
)
_SWALLOWED = frozenset({"script", "style", "head", "template", "noscript", "textarea", "select"})
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
_BLOCKS = (
    "address article aside blockquote br caption dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p"
    " pre section table tr ul"
)
_STAND_INS = dict.fromkeys(_BLOCKS.split(), "\n") | {"td": "\t", "th": "\t", "s": "~~", "del": "~~", "strike": "~~"}
"""What stands in the plain text where a tag stood."""
_HIDDEN = r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|\bhidden\b|opacity\s*:\s*0(?![.\d])"


@cache
def _markup() -> re.Pattern[str]:
    """Tags, comments, entities and what nobody can see; compiled for notes only, since `check` goes without."""
    return re.compile(
        rf"<!--.*?(?:-->|\Z)|<!doctype[^>]*>|<(?P<close>/?)(?P<tag>{_TAGS})(?P<attributes>\s[^<>]*)?/?\s*>"
        r"|&(?:\#\d{1,7}|\#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});"
        r"|[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e007f]"
        r"|[\x00-\x08\x0b-\x1f\x7f-\x9f]",
        re.IGNORECASE | re.DOTALL,
    )


class Evidence(BaseModel):
    """Words of the notes: ``notes.raw[start:end] == quote`` (code points, end exclusive)."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    quote: str
    start: int
    end: int


@dataclass(frozen=True)
class Notes:
    r"""Notes as they were kept (``raw``) and as they read (``plain``).

    ``plain`` is ``raw`` without HTML tags, comments, scripts, hidden elements and invisible characters, with entities
    decoded, ``<s>`` and ``<del>`` as ``~~``, block elements as line ends. Every fact is found in ``plain`` and its
    evidence given in ``raw``.

    Attributes:
        source: The file's path, or ``-``.
        raw: The decoded text, byte-order mark dropped, line ends as ``\n``.
    """

    source: str
    raw: str
    _seen: tuple[str, tuple[int, ...], tuple[str, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_seen", _see_through(self.raw))

    @classmethod
    def from_text(cls, text: str, source: str = "-") -> Self:
        """Notes from a text.

        Raises:
            DataError: The text is blank.
        """
        raw = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        notes = cls(source, raw)
        if not notes.plain.strip():
            raise DataError(source, "the notes are empty")
        return notes

    @classmethod
    def from_bytes(cls, data: bytes, source: str = "-") -> Self:
        """Notes from a file's bytes, in whatever encoding a person's editor left them.

        Raises:
            DataError: The bytes are too many, not text, or blank.
        """
        return cls.from_text(decode(data, source), source)

    @classmethod
    def read(cls, path: Path) -> Self:
        """Notes from a file.

        Raises:
            DataError: The file is missing, a folder, unreadable, too large, not text, or blank.
        """
        return cls.from_bytes(read_bytes(path), str(path))

    @property
    def plain(self) -> str:
        """The notes as they read."""
        return self._seen[0]

    @property
    def dropped(self) -> tuple[str, ...]:
        """What was left out of ``plain``, in words: ``a script``, ``3 invisible characters``."""
        return self._seen[2]

    def evidence(self, start: int, end: int) -> Evidence:
        """Evidence for ``plain[start:end]``, white space at its ends trimmed.

        Raises:
            ValueError: The stretch is empty or blank.
        """
        piece = self.plain[start:end]
        if not piece.strip():
            raise ValueError("no words there")
        start += len(piece) - len(piece.lstrip())
        end -= len(piece) - len(piece.rstrip())
        offsets = self._seen[1]
        first, last = offsets[start], offsets[end - 1]
        after = self._entity_end(last)
        return Evidence(quote=self.raw[first:after], start=first, end=after)

    def _entity_end(self, last: int) -> int:
        return self._entity_ends.get(last, last + 1)

    @cached_property
    def _entity_ends(self) -> dict[int, int]:
        return {m.start(): m.end() for m in _markup().finditer(self.raw) if m.group().startswith("&")}


def _see_through(raw: str) -> tuple[str, tuple[int, ...], tuple[str, ...]]:
    """Plain text, for each of its characters the offset in ``raw``, and what was dropped."""
    view = _View(raw)
    for match in _markup().finditer(raw):
        if match.start() >= view.position:
            view.take(match)
    view.keep_until(len(raw))
    told = tuple(f"{name} ({count} times)" if count > 1 else name for name, count in view.dropped.items())
    return "".join(view.pieces), tuple(view.offsets), told


class _View:
    """A text as it reads, built from left to right over its mark-up."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.position = 0
        self.pieces: list[str] = []
        self.offsets: list[int] = []
        self.dropped: Counter[str] = Counter()
        self._inside: tuple[str, int] | None = None  # the dropped element being skipped, and how deep it is nested

    def keep_until(self, end: int) -> None:
        """Take the text up to ``end`` as it stands."""
        if self._inside is None:
            self.pieces.append(self.raw[self.position : end])
            self.offsets.extend(range(self.position, end))
        self.position = end

    def take(self, match: re.Match[str]) -> None:
        """See through one piece of mark-up."""
        self.keep_until(match.start())
        self.position = match.end()
        tag, closes = (match["tag"] or "").lower(), bool(match["close"])
        if self._inside is not None:
            self._skip(tag, closes=closes)
        elif match.group().startswith("&"):
            self._put(html.unescape(match.group()), match.start())
        elif not tag:
            self.dropped["an HTML comment" if match.group().startswith("<") else "an invisible character"] += 1
        elif not closes and tag not in _VOID and (name := _dropped_element(tag, match["attributes"] or "")):
            self.dropped[name] += 1
            self._inside = (tag, 1)
        else:
            self._put(_STAND_INS.get(tag, ""), match.start())

    def _put(self, text: str, at: int) -> None:
        self.pieces.append(text)
        self.offsets.extend([at] * len(text))

    def _skip(self, tag: str, *, closes: bool) -> None:
        if self._inside is not None and tag == self._inside[0]:
            depth = self._inside[1] + (-1 if closes else 1)
            self._inside = (tag, depth) if depth else None


def _dropped_element(tag: str, attributes: str) -> str:
    """What to call an element whose content does not read as text; empty for one that does."""
    if re.search(_HIDDEN, attributes, re.IGNORECASE):
        return "a hidden element"
    return f"a {tag} element" if tag in _SWALLOWED else ""

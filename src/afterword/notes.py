"""Interview notes: any text a person keeps, decoded, with its mark-up seen through."""

import html
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple, Self

from pydantic import BaseModel, ConfigDict

from afterword.errors import DataError
from afterword.resources import decode, read_bytes

_TAGS = (
    "a|abbr|address|article|aside|b|blockquote|body|br|caption|center|code|dd|del|div|dl|dt|em|font|footer|form|h[1-6]"
    "|head|header|hr|html|i|img|input|ins|label|li|link|main|mark|meta|nav|noscript|o:p|ol|option|p|pre|q|s|script"
    "|section|select|small|span|strike|strong|style|sub|sup|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|u|ul"
    "|iframe|object|svg|canvas|audio|video"
)
_SWALLOWED = frozenset(
    ["script", "style", "head", "template", "noscript", "textarea", "select", "iframe", "object", "svg", "canvas",
     "audio", "video"]
)  # fmt: skip
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
_BLOCKS = (
    "address article aside blockquote br caption dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p"
    " pre section table tr ul"
)
_STAND_INS = dict.fromkeys(_BLOCKS.split(), "\n") | {"td": "\t", "th": "\t", "s": "~~", "del": "~~", "strike": "~~"}
"""What stands in the plain text where a tag stood."""
_HIDDEN = (
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*[01](?!\d|\.[5-9])|\bhidden\b"
    r"|opacity\s*:\s*0(?![.\d])|mso-hide"
    r"|(?:left|top|text-indent)\s*:\s*-\d{3,}|(?<![-\w])(?:max-)?(?:height|width)\s*:\s*0(?![.\d])|clip\s*:\s*rect\(0"
    r"|aria-hidden\s*=\s*[\"']?true"
)
_WHITE = re.compile(r"(?<![-\w])color\s*[:=]\s*[\"']?(?:white|transparent|#fff(?:fff)?)\b", re.IGNORECASE)
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb"
    "\U000e0000-\U000e0fff"
)
"""Zero-width, direction-changing, tag and filler characters, soft hyphens, and variation selectors but the emoji's."""


_UNUSUAL = re.compile(r"[^\x00-\x7f][\u0300-\u036f]{0,8}|[A-Za-z][\u0300-\u036f]{1,8}")
_FULL_WIDTH = re.compile("[\uff01-\uff5e]$")
_SIGNS = frozenset("ªº™℠№")
_DROPPED = {"<": "an HTML comment", "[": "a Markdown comment"} | dict.fromkeys("\u202d\u202e", "text turned round")


@cache
def _markup() -> re.Pattern[str]:
    """Tags, comments, entities and what nobody can see; compiled for notes only, since `check` goes without."""
    return re.compile(
        r"[\u202d\u202e][^\n\u202c]*\u202c?"
        rf"|<!--.*?(?:-->|\Z)|<!doctype[^>]*>|<(?P<close>/?)(?P<tag>{_TAGS})(?P<attributes>\s[^<>]*)?/?\s*>"
        r"|&(?:\#\d{1,7}|\#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});"
        rf"|(?m:^\[[^\]\n]{{0,40}}\]:[ \t]*(?:#|<>)[ \t]*[(\"'][^\n]*$)|[{_INVISIBLE}]"
        r"|\x1b\[[0-?]{0,20}[ -/]{0,5}[@-~]|[\x00-\x08\x0b-\x1f\x7f-\x9f]",
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
    decoded, letters in their usual form (NFKC), ``<s>`` and ``<del>`` as ``~~``, block elements as line ends. Every
    fact is found in ``plain`` and its evidence given in ``raw``.

    Attributes:
        source: The file's path, or ``-``.
        raw: The decoded text, byte-order mark dropped, line ends as ``\n``.
    """

    source: str
    raw: str
    _seen: "_Seen" = field(init=False, repr=False, compare=False)

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
        return self._seen.plain

    @property
    def dropped(self) -> tuple[str, ...]:
        """What was left out of ``plain``, in words: ``a script``, ``3 invisible characters``."""
        return self._seen.dropped

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
        first, last = self._seen.offsets[start], self._seen.offsets[end - 1]
        after = self._seen.ends.get(last, last + 1)
        return Evidence(quote=self.raw[first:after], start=first, end=after)


class _Seen(NamedTuple):
    """A text seen through.

    Attributes:
        offsets: For each character of ``plain`` where it comes from in the raw text.
        ends: Where what stands at an offset ends, where that is not one character: an entity, a letter and its accent.
    """

    plain: str
    offsets: tuple[int, ...]
    ends: dict[int, int]
    dropped: tuple[str, ...]


def _see_through(raw: str) -> _Seen:
    view = _View(raw)
    for match in _markup().finditer(raw):
        if match.start() >= view.position:
            view.take(match)
    view.keep_until(len(raw))
    told = tuple(f"{name} ({count} times)" if count > 1 else name for name, count in view.dropped.items())
    return _Seen("".join(view.pieces), tuple(view.offsets), view.ends, told)


def _usual(cluster: str) -> str:
    """A letter, digit or space with its accents in the usual form; signs such as ``½`` or ``²`` as they stand."""
    composed = unicodedata.normalize("NFC", cluster)
    usual = unicodedata.normalize("NFKC", cluster)
    if usual.isspace() and not composed.isspace():
        return composed
    is_text = usual.isalpha() or usual.isspace() or composed.isdecimal() or _FULL_WIDTH.match(composed)
    return usual if is_text and composed not in _SIGNS else composed


class _View:
    """A text as it reads, built from left to right over its mark-up."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.position = 0
        self.pieces: list[str] = []
        self.offsets: list[int] = []
        self.ends: dict[int, int] = {}
        self.dropped: Counter[str] = Counter()
        self._inside: tuple[str, int] | None = None  # the dropped element being skipped, and how deep it is nested

    def keep_until(self, end: int) -> None:
        """Take the text up to ``end`` as it stands."""
        if self._inside is None:
            kept = self.position
            for match in _UNUSUAL.finditer(self.raw, self.position, end):
                self._keep(kept, match.start())
                self._put(_usual(match.group()), *match.span())
                kept = match.end()
            self._keep(kept, end)
        self.position = end

    def _keep(self, start: int, end: int) -> None:
        self.pieces.append(self.raw[start:end])
        self.offsets.extend(range(start, end))

    def take(self, match: re.Match[str]) -> None:
        """See through one piece of mark-up."""
        self.keep_until(match.start())
        self.position = match.end()
        tag, closes = (match["tag"] or "").lower(), bool(match["close"])
        if self._inside is not None:
            self._skip(tag, closes=closes)
        elif match.group().startswith("&"):
            self._put(html.unescape(match.group()), *match.span())
        elif not tag:
            self.dropped[_DROPPED.get(match.group()[0], "an invisible character")] += 1
        elif not closes and tag not in _VOID and (name := _dropped_element(tag, match["attributes"] or "")):
            self.dropped[name] += 1
            self._inside = (tag, 1)
        else:
            self._put(_STAND_INS.get(tag, ""), match.start(), match.start() + 1)

    def _put(self, text: str, start: int, end: int) -> None:
        self.pieces.append(text)
        self.offsets.extend([start] * len(text))
        if end > start + 1:
            self.ends[start] = end

    def _skip(self, tag: str, *, closes: bool) -> None:
        if self._inside is not None and tag == self._inside[0]:
            depth = self._inside[1] + (-1 if closes else 1)
            self._inside = (tag, depth) if depth else None


def _dropped_element(tag: str, attributes: str) -> str:
    """What to call an element whose content does not read as text; empty for one that does."""
    is_white = _WHITE.search(attributes) and "background" not in attributes.lower()
    if is_white or re.search(_HIDDEN, attributes, re.IGNORECASE):
        return "a hidden element"
    article = "an" if tag[0] in "aio" or tag == "svg" else "a"
    return f"{article} {tag} element" if tag in _SWALLOWED else ""

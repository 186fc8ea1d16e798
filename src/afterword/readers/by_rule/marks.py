"""Marks at the edge of a line and inside it: bullets, numbers, headings, emphasis, chat stamps, labels."""

import re
from typing import NamedTuple

from afterword.readers.by_rule.passage import Passage

_QUOTE = re.compile(r"[ \t]?(?:>[ \t]?)+|[ \t]+(?:>[ \t]?){2,}")  # one further in is a bullet
_STAMP = re.compile(
    r"\[(?=[^\]\n]*\d[:.]\d\d)[^\]\n]{4,40}\]\s*"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s{1,3}\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s*[-–—]\s*|\s+(?=<))"
    r"|\(?(?:(?:mon|tue|wed|thu|fri|sat|sun|today|yesterday)[a-z]{0,6},?\s)?(?:\d{1,2}(?:st|nd|rd"
    r"|th)?\s[a-z]{3,9}\s|[a-z]{3,9}\s\d{1,2}\s)?"
    r"(?:\d{4},?\s)?(?:at\s)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]m)?\)?\s*[-–—]?\s+(?=[^\W\d_][^:\n]{0,24}:\s)",
    re.IGNORECASE,
)
_SLOT = re.compile(
    r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]m)?\s?(?:[-–—]|to)\s?\d{1,2}[:.]\d\d\s?(?:[ap]m)?\s*[-–—:|,]?\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_SPOKEN_AT = re.compile(
    r"([^\W\d_][^:\n\[\]()]{0,24}?)\s*[\[(](?:[^\])\n]{0,16}\s)?\d{1,2}[:.]\d\d[^\])\n]{0,6}[\])]\s*:\s+"
)
_SPEAKER = re.compile(r"([^\W\d_][^:\n\[\]()]{0,24}?):\s+")
_HASHES = re.compile(r"(#{1,6})\s+")
_BULLET = re.compile(
    r"(?:[-–—*•◦▪‣●○■□·+:>]|=>|->|→|»|☐|☑|✓|✔|//)\s+(?:\[[ xX]\]\s+)?|[•◦▪‣●○■☐☑]|\[[ xX]\]\s+|//"
    r"|\(?(?:\d{1,2}|[a-hA-H]|i{1,3}|iv|vi{0,3})[.)]\s+"
)
_RULED = re.compile(r"(?:[-=~*_]{3,}\s*([^\W\d_][^\n]{0,60}?)\s*[-=~*_]{3,}|[-=~_]{6,}\s*([^\W\d_][^\n]{0,60}?))\s*$")
_OF_A_MAIL = re.compile(r"\b(?:message|forwarded|nachricht|mail)\b", re.IGNORECASE)
_CHAT_NAME = re.compile(r"<([^\W\d_][^<>\n]{0,24})>\s+")
_RULED_LEVEL = 2
_STRUCK = re.compile(r"(?<!~)~~(?=[^\s~])[^~\n]*~~(?!~)|(?<![\w~])~(?=[^\s~])[^~\n]{0,200}(?<=[^\s~])~(?![\w~])")
_EMPHASIS = re.compile(
    r"\*\*|(?<!_)__(?!_)|`|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|(?<!\w)_(?=\w)|(?<=[\w.!?:])_(?!\w)"
)
_BOLD_LINE = re.compile(r"\s*(?:\*\*|__)[^*_\n]+(?:\*\*|__):?\s*(?:\([^()\n]*\)|[-–—,][^\n]{0,60})?\s*$")
_COLON = re.compile(r"([^\s:|][^:|\n]{0,48}?)\s*(?::(?=\s|$)|：)\s*")
_DASH = re.compile(r"([^\s:|][^:|\n]{0,40}?)(?:\s+[-–—]+\s+|[-–—]\s{2,})(?=\S)")
_INITIALS = re.compile(r"([A-Z]{2,4}|[A-Z]\.?)\s{2,}(?=\S)|([^\W\d_a-z][\w.'’-]{0,14})\s+>\s+(?=\S)")
_ADDRESS = re.compile(r"\b(?:mr|mrs|ms|mx|dr|prof|capt|rev|hon|cllr|st|sr|dipl|ing)\.", re.IGNORECASE)
_BLANK_FIELD = re.compile(r"[_.…\s-]*(?:_{3,}|\.{4,}|…{2,})[_.…\s-]*$")


class Marked(NamedTuple):
    """One line of the notes, its marks read off.

    Attributes:
        content: What is left of the line.
        indent: Columns before the content, the bullet's width counted in.
        edge: Columns before the first mark.
        quoted: How many ``>`` stand before it.
        stamp: Date or time of a chat message.
        speaker: Who wrote the chat message.
        hashes: Number of ``#``; a heading between drawn lines counts as one of the second level.
        bullet: The mark that makes it an item of a list: ``-``, ``2)``, ``//``.
        bold: Whether a bold name or word makes it a heading.
        struck: What was crossed out in it.
    """

    content: Passage
    indent: int
    edge: int
    quoted: int = 0
    stamp: str = ""
    speaker: str = ""
    hashes: int = 0
    bullet: str = ""
    bold: bool = False
    struck: tuple[Passage, ...] = ()


def read_marks(text: str, start: int, *, chat: bool = True) -> Marked:
    """A line's content and marks.

    Args:
        text: The line without its line end.
        start: Its offset in ``notes.plain``.
        chat: Whether a name behind a time of day is a speaker; in an agenda it is not.
    """
    position, quoted, stamp, speaker, hashes, bullet = 0, 0, "", "", 0, ""
    if match := _QUOTE.match(text):
        position, quoted = match.end(), match.group().count(">")
    position += len(text[position:]) - len(text[position:].lstrip())
    edge = len(text[:position].expandtabs(4))
    if match := _STAMP.match(text, position):
        stamp, position = match.group().strip(" -–—\t"), match.end()
        if (match := _CHAT_NAME.match(text, position)) or (
            (chat or _is_dated(stamp)) and (match := _SPEAKER.match(text, position))
        ):
            speaker, position = match[1], match.end()
    elif match := _SLOT.match(text, position):
        stamp, position = match.group().strip(" -–—:|,\t"), match.end()
    elif match := _SPOKEN_AT.match(text, position):
        speaker, stamp, position = match[1], text[match.end(1) : match.end()].strip(" :"), match.end()
    if match := _HASHES.match(text, position):
        hashes, position = len(match[1]), match.end()
    if (match := _BULLET.match(text, position)) and text[match.end() :].strip():
        bullet, position = match.group().strip(), match.end()
    bold = _BOLD_LINE.match(text, position) is not None
    whole = Passage.of(text[position:], start + position)
    if (match := _RULED.match(whole.text)) and not _OF_A_MAIL.search(whole.text):
        hashes, whole = _RULED_LEVEL, whole.cut(*match.span(match.lastindex or 0))
    struck = tuple(
        Passage.of(m.group().strip("~"), whole.start + m.start() + len(m.group()) - len(m.group().lstrip("~")))
        for m in _STRUCK.finditer(whole.text)
    )
    content = whole.without(_STRUCK).without(_EMPHASIS).cut(0)
    indent = len(text[:position].expandtabs(4))
    return Marked(content, indent, edge, quoted, stamp, speaker, hashes, bullet, bold, struck)


def _is_dated(stamp: str) -> bool:
    """Whether a chat's stamp is more than a time of day."""
    return stamp.startswith("[") or re.search(r"\d[./-]\d", stamp) is not None


def split_label(passage: Passage) -> tuple[Passage, Passage, str] | None:
    """Label, value and the mark between them (``:`` or ``-``); ``None`` where the text has no label.

    A label has at most five words and is no sentence, time of day or address of the web. The value is empty where a
    field of a form was left blank.
    """
    found = [(match, mark) for pattern, mark in ((_COLON, ":"), (_DASH, "-")) if (match := pattern.match(passage.text))]
    if initials := _INITIALS.match(passage.text):
        return passage.cut(*initials.span(initials.lastindex or 0)), passage.cut(initials.end()), "-"
    for match, mark in sorted(found, key=lambda pair: pair[0].end(1)):
        if not _may_be_label(match[1]) or passage.text.startswith("//", match.end()):
            continue
        value = passage.cut(match.end())
        if _BLANK_FIELD.match(value.text):
            value = value.cut(len(value.text))
        return passage.cut(0, match.end(1)), value, mark
    return None


def _may_be_label(text: str) -> bool:
    bare = re.sub(r"\([^()]*\)", "", text)
    text = _ADDRESS.sub(" ", text)
    return (
        0 < len(bare.split()) <= 5
        and any(c.isalpha() for c in text)
        and not re.search(r"[.!?;…][\"'”’)]?\s|[!?]$|->|→", text)
        and not re.search(r"\d[:.]?$", text.split()[-1])
    )


def is_separator(text: str) -> bool:
    """Whether a line is drawn across the page."""
    bare = re.sub(r"\s", "", text)
    return (len(bare) >= 3 or bare == "--") and set(bare) <= set("-–—=_*~#.·•+")

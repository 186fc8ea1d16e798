"""Headers, greeting, paragraphs, ending, quotation: where each part of an email lies."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from afterword.mail.ending import Ending, find_ending
from afterword.mail.opening import find_greeting
from afterword.mail.quoting import quoted_lines
from afterword.mail.reading import Zone
from afterword.mail.stretch import Stretch, lines_of, trimmed
from afterword.text import sentence_spans

_HEADER = re.compile(
    r"[*_ ]*(?P<name>subject(?: line)?|betreff|to|from|cc|bcc|date|sent|reply-to|importance|afterword-[\w-]+|x-[\w-]+)"
    r"[*_ ]*:"
    r"[*_ ]*(?P<value>.*)$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\n(?=[ \t]*(?:[*-]|\d{1,2}[.)])[ \t])")


class Header(NamedTuple):
    """One header line of a message."""

    name: str
    value: Stretch


class Zones(NamedTuple):
    """Where each part of an email lies; ``None`` or empty where it has no such part."""

    headers: tuple[Header, ...]
    subject: Stretch | None
    greeting: Stretch | None
    paragraphs: tuple[Stretch, ...]
    sign_off: Stretch | None
    name: Stretch | None
    signature: tuple[Stretch, ...]
    postscript: tuple[Stretch, ...]
    quoted: tuple[Stretch, ...]


def find_zones(text: str) -> Zones:
    """The zones of an email.

    Args:
        text: In plain ASCII; the zones hold for the text it was made from.
    """
    headers, start = _headers(text)
    lines = [trimmed(text, *line) for line in lines_of(text, start)]
    quoted = quoted_lines(text, lines)
    written = [Stretch(line.end, line.end) if index in quoted else line for index, line in enumerate(lines)]
    first = next((index for index, line in enumerate(written) if line.start < line.end), len(written))
    greeting = find_greeting(text, *written[first]) if first < len(written) else None
    below = written[first:]
    if greeting:
        below[0] = trimmed(text, greeting.end, below[0].end)
    ending = find_ending(text, below)
    return Zones(
        headers,
        _subject(headers),
        greeting,
        tuple(_paragraphs(below[: _end_of_body(below, ending)])),
        _sign_off(below, ending),
        None if ending.name is None else Stretch(below[ending.name].start + ending.name_at, below[ending.name].end),
        tuple(below[index] for index in ending.signature),
        tuple(below[index] for index in ending.postscript),
        tuple(lines[index] for index in sorted(quoted) if lines[index].start < lines[index].end),
    )


def sentences(text: str, zones: Zones) -> Iterator[tuple[Zone, int, Stretch]]:
    """Everything the writer wrote, sentence by sentence, with its zone and the index of its paragraph."""
    if zones.subject:
        yield "subject", -1, zones.subject
    if zones.greeting:
        yield "greeting", -1, zones.greeting
    for number, paragraph in enumerate(zones.paragraphs):
        for sentence in _sentences(text, paragraph):
            yield "body", number, sentence
    if zones.sign_off:
        yield "closing", -1, zones.sign_off
    if zones.name:
        yield "name", -1, zones.name
    for line in zones.signature:
        yield "signature", -1, line
    for line in zones.postscript:
        for sentence in _sentences(text, line):
            yield "postscript", -1, sentence


def _sentences(text: str, stretch: Stretch) -> Iterator[Stretch]:
    piece = stretch.of(text)
    start = 0
    for end in (*[match.start() for match in _ITEM.finditer(piece)], len(piece)):
        at = stretch.start + start
        for first, last in sentence_spans(piece[start:end]):
            yield Stretch(at + first, at + last)
        start = end


def _headers(text: str) -> tuple[tuple[Header, ...], int]:
    """The header lines at the top, and where the message below them begins."""
    headers: list[Header] = []
    for line in lines_of(text):
        piece = line.of(text)
        if not piece.strip():
            if headers:
                return tuple(headers), line.end
            continue
        match = _HEADER.match(piece)
        if match is None:
            return tuple(headers), line.start
        start = line.start + match.start("value")
        value = Stretch(start, start + len(match["value"].rstrip("*_ ")))
        headers.append(Header(match["name"].lower(), value))
    return tuple(headers), len(text)


def _subject(headers: Sequence[Header]) -> Stretch | None:
    subjects = [value for name, value in headers if name.startswith(("subject", "betreff"))]
    return subjects[0] if subjects and subjects[0].start < subjects[0].end else None


def _end_of_body(lines: Sequence[Stretch], ending: Ending) -> int:
    ends = [ending.sign_off, *ending.signature[:1], *ending.postscript[:1]]
    return min((end for end in ends if end is not None), default=len(lines))


def _sign_off(lines: Sequence[Stretch], ending: Ending) -> Stretch | None:
    if ending.sign_off is None or (ending.sign_off == ending.name and not ending.name_at):
        return None
    line = lines[ending.sign_off]
    return Stretch(line.start, line.start + ending.name_at) if ending.sign_off == ending.name else line


def _paragraphs(lines: Sequence[Stretch]) -> Iterator[Stretch]:
    start: int | None = None
    end = 0
    for line in lines:
        if line.start < line.end:
            start = line.start if start is None else start
            end = line.end
        elif start is not None:
            yield Stretch(start, end)
            start = None
    if start is not None:
        yield Stretch(start, end)

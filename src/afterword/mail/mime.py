"""Mail files: from MIME, in whatever state, to a subject and a text."""

import html
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from typing import NamedTuple, cast

from afterword.errors import DataError

_MOST_PARTS = 200
"""A message of more parts is a bomb."""
_MOST_BYTES = 25_000_000
"""What mail servers let through."""


class Message(NamedTuple):
    """What is needed of a mail file.

    Attributes:
        ignored: The values of its ``Afterword-Ignore`` headers.
    """

    subject: str
    body: str
    ignored: list[str]


def decode_message(data: bytes, source: object) -> Message:
    """Subject and text of a mail file: its plain text if it has one, else its HTML as it reads.

    Raises:
        DataError: It is no mail file, holds no text, or is made to exhaust whoever reads it.
    """
    if len(data) > _MOST_BYTES:
        raise DataError(source, f"is larger than {_MOST_BYTES // 1_000_000} MB, too large to be an email")
    try:
        message = message_from_bytes(data, policy=policy.default)
        body = _body(message, source)
        subject = " ".join(str(message.get("subject", "")).split())
        ignored = [str(value) for value in message.get_all("afterword-ignore", [])]
    except (RecursionError, MessageError, ValueError, LookupError, AttributeError, TypeError, IndexError) as error:
        # The standard parser lets errors of many kinds through on headers and parts made to break it.
        raise DataError(source, "is not a mail file that can be read") from error
    return Message(subject, body, ignored)


def _body(message: EmailMessage, source: object) -> str:
    plain: list[str] = []
    marked_up: list[str] = []
    for part in _leaves(message, source):
        kind = part.get_content_type()
        if part.get_content_disposition() == "attachment" or not kind.startswith("text/"):
            continue
        (marked_up if kind == "text/html" else plain).append(_text(part))
    text = "\n\n".join(piece for piece in plain if piece.strip())
    text = text or "\n\n".join(map(text_of_html, marked_up))
    if not text.strip():
        raise DataError(source, "holds no text")
    return text.replace("\r\n", "\n").replace("\r", "\n").strip("\n") + "\n"


def _leaves(message: EmailMessage, source: object) -> Iterator[EmailMessage]:
    """The parts that hold no further parts; a forwarded message is not the writer's and is left out."""
    waiting, seen = [message], 0
    while waiting:
        part = waiting.pop()
        seen += 1
        if seen > _MOST_PARTS:
            raise DataError(source, f"has more than {_MOST_PARTS} parts")
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting.extend(reversed(list(cast("Iterator[EmailMessage]", part.iter_parts()))))
        elif not part.is_multipart():
            yield part


def _text(part: EmailMessage) -> str:
    """A part's text, even if its encoding is unknown or wrong."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else str(payload or "").encode("utf-8", "replace")
    for charset in (part.get_content_charset("utf-8"), "utf-8"):
        try:
            return data.decode(charset)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("cp1252", "replace")


_SWALLOWED = re.compile(
    r"<(script|style|head|title|template)\b[^<>]*>.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL
)
_QUOTE = re.compile(r"<(/?)blockquote\b[^<>]*>|<div [^<>]{0,99}\bclass=[\"']?gmail_quote\b[^<>]*>", re.IGNORECASE)
_BREAK = re.compile(r"<br\b[^<>]*>|</?(?:div|tr|table|ul|ol|section|article|header|footer)\b[^<>]*>", re.IGNORECASE)
_PARAGRAPH = re.compile(r"</?(?:p|h[1-6])\b[^<>]*>", re.IGNORECASE)
_ITEM = re.compile(r"<li\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z!][^<>]*>", re.IGNORECASE)


def text_of_html(text: str) -> str:
    """HTML as it reads: block elements as lines, list items with ``*``, quoted blocks with ``>``."""
    text = _SWALLOWED.sub("", text)
    pieces: list[str] = []
    depth, at = 0, 0
    for mark in _QUOTE.finditer(text):
        pieces.append(_lines(text[at : mark.start()], depth))
        depth = max(0, depth - 1) if mark[1] else depth + 1
        at = mark.end()
    pieces.append(_lines(text[at:], depth))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(piece for piece in pieces if piece.strip()))


def _lines(text: str, depth: int) -> str:
    text = _BREAK.sub("\n", " ".join(text.split()))
    text = _ITEM.sub("\n* ", _PARAGRAPH.sub("\n\n", text))
    lines = [line.strip(" \t") for line in html.unescape(_TAG.sub("", text)).split("\n")]
    return "\n".join(f"> {line}" if depth and line else line for line in lines).strip("\n")

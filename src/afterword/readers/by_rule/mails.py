"""Mails that notes hold a copy of: where they begin and end, and which of them the writer sent to themselves."""

import re
from collections.abc import Sequence

from afterword.readers.by_rule.cues import SIGN_OFF
from afterword.readers.by_rule.marks import Marked, is_separator

_HEADERS = frozenset(
    """from to cc bcc sent date subject re von an gesendet betreff datum de para objet reply-to""".split()
)
_STRONG_HEADERS = frozenset({"from", "sent", "subject", "von", "gesendet", "betreff", "objet"})
_SENDERS = frozenset({"from", "von", "de"})
_RECEIVERS = frozenset({"to", "an", "para"})
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+")
_MARKER = re.compile(
    r"-{2,}\s*(?:original message|forwarded message|begin forwarded|ursprüngliche nachricht)|begin forwarded message"
    r"|on [^\n]{6,80} wrote:$|am [^\n]{6,80} schrieb",
    re.IGNORECASE,
)
_END = re.compile(r"[-–—=*\s]*end of\b[^\n]{0,40}$", re.IGNORECASE)
_SALUTATION = re.compile(
    r"(?:hi|hello|(?:my )?(?:dear(?:est)?|darling)|hey|good (?:morning|afternoon)"
    r"|liebe[r]?|sehr geehrte[r]?|hallo)\b[^.\n]{0,50}[,:!–-]$",
    re.IGNORECASE,
)
_TO_ONESELF = re.compile(r"\w+ (?:(?:future|past|old|my) )?(?:me|self|myself|diary|journal)\b", re.IGNORECASE)
_AUTHOR_AGAIN = re.compile(r"(?:my |own )?notes?\b|me:|\(?(?:lol|ouch|hm+|ugh|wow)\b|so:", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_ONESELF = frozenset({"me", "self", "myself", "file", "note to self", "my notes"})
_OF_SELF = frozenset({"i", "me", "my", "myself", "mine"})
_OF_READER = frozenset({"you", "your", "yours", "we", "us", "our"})
_ASIDES = frozenset({"//", "->", "=>", "→", "»"})
_MOST_HEADERS = 6
_LONGEST_SIGNATURE = 6


def mail_at(lines: Sequence[Marked], first: int) -> tuple[int, int] | None:
    """First line of the mail that begins at a line, and the one behind its last; ``None`` where none does.

    Of a mail that the writer sent to themselves or to a friend, only the head is a copy: the rest are the notes.
    """
    text = lines[first].content.text
    if _MARKER.search(text):
        return first, _end(lines, first + 1)
    if header_of(lines[first]):
        headers = {header_of(line) for line in lines[first : first + _MOST_HEADERS]} - {""}
        if len(headers) > 1 and headers & _STRONG_HEADERS:
            end = _end(lines, first)
            body = _body(lines, first)
            return (first, body) if _is_own(lines[first:body], lines[body:end]) else (first, end)
    if is_addressed(lines[first]) and not _TO_ONESELF.match(text) and (not first or not lines[first - 1].content.text):
        end = _end(lines, first)
        of_self, of_reader = _persons(lines[first + 1 : end])
        return (first, end) if of_reader > of_self else None
    return None


def mail_end(lines: Sequence[Marked], first: int) -> int:
    """The line behind the mail whose text begins at a line."""
    return _end(lines, first)


def header_of(line: Marked) -> str:
    """The name of the mail header that a line holds, in small letters; empty where it holds none."""
    name, colon, value = line.content.text.partition(":")
    return name.strip().lower() if colon and value[:1] in {"", " ", "\t"} and name.strip().lower() in _HEADERS else ""


def is_addressed(line: Marked) -> bool:
    """Whether a line is the salutation of a letter."""
    return _SALUTATION.match(line.content.text) is not None


def author_again(line: Marked) -> bool:
    """Whether the writer speaks again in their own words."""
    return line.bullet in _ASIDES or _AUTHOR_AGAIN.match(line.content.text) is not None


def _body(lines: Sequence[Marked], first: int) -> int:
    """The line behind the headers of a mail."""
    end = first
    while end < len(lines) and header_of(lines[end]):
        end += 1
    return end


def _is_own(head: Sequence[Marked], body: Sequence[Marked]) -> bool:
    """Whether somebody sent a mail to themselves, or tells a friend about themselves."""
    addresses: dict[str, str] = {}
    for line in head:
        _, _, value = line.content.text.partition(":")
        address = _ADDRESS.search(value)
        addresses[header_of(line)] = (address.group() if address else value).strip().lower()
    senders = {addresses[header] for header in _SENDERS & addresses.keys()}
    if not _ONESELF.isdisjoint(addresses.values()):
        return True
    receivers = {addresses[header] for header in _RECEIVERS & addresses.keys()}
    if senders & receivers or any(names_address(one, other) for one in senders for other in receivers):
        return True
    of_self, of_reader = _persons(body)
    return of_self > 2 * max(1, of_reader)


def names_address(name: str, address: str) -> bool:
    """Whether an address is made of a full name: "ada.byrne@…" of "Ada Byrne"."""
    words = _WORD.findall(name.lower())
    local, at, _ = address.lower().partition("@")
    return bool(at) and "@" not in name and len(words) > 1 and all(word in local for word in words)


def _persons(lines: Sequence[Marked]) -> tuple[int, int]:
    """How often a text speaks of its writer, and of its reader or of a firm."""
    words = [word.lower() for line in lines for word in _WORD.findall(line.content.text)]
    return sum(word in _OF_SELF for word in words), sum(word in _OF_READER for word in words)


def _end(lines: Sequence[Marked], first: int) -> int:
    """The line behind a mail: after its sign-off and signature, at a separator, or where the writer speaks again."""
    signed = -1
    for number in range(first, len(lines)):
        text = lines[number].content.text
        if number > first:
            if _END.match(text):
                return number + 1
            if (is_separator(text) and text != "--") or lines[number].hashes or author_again(lines[number]):
                return number
            if text[:1].islower() and not lines[number - 1].content.text:
                return number
        if signed < 0 and SIGN_OFF.fullmatch(text):
            signed = number
        elif signed < 0 and number > first + 1 and _is_signature(lines, number):
            signed = number - 1
        elif signed >= 0 and _signature_over(lines, number, signed):
            return number
    return len(lines)


def _signature_over(lines: Sequence[Marked], number: int, signed: int) -> bool:
    text = lines[number].content.text
    if not text:
        return any(lines[n].content.text for n in range(signed + 1, number))
    return number - signed > _LONGEST_SIGNATURE or bool(lines[number].bullet) or len(text) > 60


def _is_signature(lines: Sequence[Marked], number: int) -> bool:
    """Whether a line is a name alone at the foot of a letter, perhaps with a post in the next line."""
    words = lines[number].content.text.split()
    if not 1 <= len(words) <= 3 or not all(word[0].isupper() and word.strip(".'’-").isalpha() for word in words):
        return False
    above = lines[number - 1].content.text
    below = [line.content.text for line in lines[number + 1 : number + 3]]
    closes = not below or not below[0] or len(below) == 1 or not below[1]
    return closes and len(above.split()) <= 4

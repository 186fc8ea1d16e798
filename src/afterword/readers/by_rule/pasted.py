"""What somebody else wrote and the notes only hold a copy of: mails, adverts, invitations, quoted text."""

import re
from collections.abc import Sequence
from typing import Literal

from afterword.readers.by_rule.mails import author_again, header_of, is_addressed, mail_at, mail_end
from afterword.readers.by_rule.marks import Marked, is_separator
from afterword.text import later

Pasted = Literal["mail", "advert", "invite", "quote"]
"""Kinds of copied matter."""

_INVITE = re.compile(
    r"begin:v(?:calendar|event)|(?:organi[sz]er|attendees|invitees|participants|guests|teilnehmer)\s*:"
    r"|(?:microsoft teams|zoom|google meet)(?: meeting| invite)|join (?:zoom|the meeting|with google)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"\b(?:pasted?|copied|copy|paste|cut and paste|forwarded|fwd|verbatim)\b"
    r"|\b(?:job ?(?:ad|advert|advertisement|description|page|posting|spec)|jd|advert|listing|posting|careers? page)\b"
    r"[^:\n]{0,40}:\s*$"
    r"|\b(?:e-?mail|message|mail|letter|reply)\b[^:\n]{0,50}:\s*$",
    re.IGNORECASE,
)
_ADVERT = later(
    r"\b(?:about (?:the role|the job|us|you)|who we are|what you'?ll do|the role|your (?:tasks|profile)"
    r"|key responsibilities"
    r"|responsibilities|requirements|qualifications|what we offer|we offer|about the company|person specification"
    r"|(?:essential|desirable)(?: criteria)?|you (?:will|have|bring|are)|you'll|equal opportunit\w+"
    r"|apply (?:now|by|via)"
    r"|ideal candidate|successful candidate|benefits|perks|job ?(?:ad|advert|page|description|posting|spec)"
    r"|jd|advert|careers? page|listing)\b",
    re.IGNORECASE,
)
_END = later(r"[-–—=*\s]*(?:end(?: of)?\b|ends\b|/)[^\n]{0,30}$|\(?end\)?$", re.IGNORECASE)
_MOSTLY, _FEWEST = 0.6, 4


def pasted_blocks(lines: Sequence[Marked]) -> list[tuple[int, int, Pasted]]:
    """First line, line behind the last, and kind of each block of copied matter, in order.

    Args:
        lines: All lines of the notes, blank ones too.
    """
    blocks: list[tuple[int, int, Pasted]] = []
    written = sum(bool(line.content.text) for line in lines)
    quoted = sum(bool(line.quoted) for line in lines)
    as_bullet = quoted >= _FEWEST and quoted > _MOSTLY * written
    position = 0
    while position < len(lines):
        if lines[position].quoted:
            end = _quote_end(lines, position)
            kind = _kind_of_quote(lines[max(0, position - 2) : position], lines[position:end], as_bullet=as_bullet)
            blocks.extend([(position, end, kind)] if kind else [])
            position = end
            continue
        block = _mail(lines, position) or _invite(lines, position) or _led(lines, position)
        blocks.extend([block] if block else [])
        position = block[1] if block else position + 1
    return blocks


def _quote_end(lines: Sequence[Marked], first: int) -> int:
    end = first
    while end < len(lines) and (lines[end].quoted or (_is_blank(lines, end) and _quoted_at(lines, end + 1))):
        end += 1
    return end


def _kind_of_quote(lead: Sequence[Marked], block: Sequence[Marked], *, as_bullet: bool) -> Pasted | None:
    """What lines behind ``>`` are; ``None`` where the writer uses it as a bullet.

    Args:
        lead: The two lines before them.
        block: The lines.
        as_bullet: Whether nearly all lines of the notes stand behind ``>``.
    """
    if _header_count(block) >= 2:
        return "mail"
    addressed = any(is_addressed(line) for line in block)
    if not addressed and (as_bullet or all(line.quoted == 2 for line in block)):
        return None
    if sum(_ADVERT().search(line.content.text) is not None for line in (*lead, *block)) >= 2:
        return "advert"
    return "mail" if addressed else "quote"


def _mail(lines: Sequence[Marked], first: int) -> tuple[int, int, Pasted] | None:
    found = mail_at(lines, first)
    return (*found, "mail") if found else None


def _invite(lines: Sequence[Marked], first: int) -> tuple[int, int, Pasted] | None:
    if not _INVITE.match(lines[first].content.text):
        return None
    start, end = first, first
    while start > 0 and not _is_blank(lines, start - 1) and ":" in lines[start - 1].content.text:
        start -= 1
    while end < len(lines) and not _is_blank(lines, end):
        end += 1
    return start, end, "invite"


def _led(lines: Sequence[Marked], first: int) -> tuple[int, int, Pasted] | None:
    """Matter announced by the line above it: "Pasted from their page:", "email from Ann:"."""
    text = lines[first].content.text
    if not _LEAD.search(text) or not text.rstrip(" -–—=*").endswith((":", "page", "it", "mail", "advert", "ad")):
        return None
    start = first + 1
    while start < len(lines) and _is_blank(lines, start):
        start += 1
    if start == len(lines) or lines[start].quoted:
        return None
    signs = sum(_ADVERT().search(line.content.text) is not None for line in lines[first : start + 5])
    kind: Pasted = "advert" if _ADVERT().search(text) or signs > 1 else "mail"
    if kind == "mail" and not any(is_addressed(line) for line in lines[start : start + 3]):
        return None
    return (start, mail_end(lines, start), kind) if kind == "mail" else (start, _advert_end(lines, start), kind)


def _advert_end(lines: Sequence[Marked], first: int) -> int:
    for number in range(first + 1, len(lines)):
        text = lines[number].content.text
        if is_separator(text) or _END().match(text) or lines[number].hashes or author_again(lines[number]):
            return number
        if _is_blank(lines, number) and not any(
            _ADVERT().search(line.content.text) for line in lines[number : number + 4]
        ):
            return number
    return len(lines)


def _header_count(lines: Sequence[Marked]) -> int:
    return sum(bool(header_of(line)) for line in lines)


def _is_blank(lines: Sequence[Marked], number: int) -> bool:
    return not lines[number].content.text


def _quoted_at(lines: Sequence[Marked], number: int) -> bool:
    return number < len(lines) and bool(lines[number].quoted)

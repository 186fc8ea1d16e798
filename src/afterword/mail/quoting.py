"""Which lines of an email are not the writer's own: the message being answered, and what a device adds."""

import re
from collections.abc import Sequence

from afterword.mail.stretch import Stretch

_ATTRIBUTION = re.compile(r"(?:on|le|am|el|il|op|den)\b.{0,200}?\d", re.IGNORECASE)
_WROTE = re.compile(
    r"(?<!\bi )(?<!\byou )\b(?:wrote|a ecrit|schrieb|escribio|ha scritto|schreef|skrev)\b[^:]{0,80}:$", re.IGNORECASE
)
_ORIGINAL = re.compile(
    r"[-_*= ]{2,}(?:original message|forwarded message|urspr.ngliche nachricht|message d'origine)\b"
    r"|begin forwarded message:$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\*?from:\*? ?\S", re.IGNORECASE)
_SENT = re.compile(r"\*?(?:sent|date|to):\*? ?\S", re.IGNORECASE)
_DEVICE = re.compile(
    r"(?:sent|enviado|envoye|gesendet|verzonden|inviato) (?:from|with|via|desde|de|von|met|da) .{1,60}$"
    r"|get outlook for \w+",
    re.IGNORECASE,
)


def is_device_line(line: str) -> bool:
    """Whether a line says what the message was sent from."""
    return len(line) < 90 and _DEVICE.match(line.strip()) is not None


def quoted_lines(text: str, lines: Sequence[Stretch]) -> frozenset[int]:
    """Indexes of the lines that quote another message.

    Lines that begin with ``>`` are quoted; so is everything below an ``On … wrote:`` that no ``>`` follows, below
    ``--- Original Message ---`` and below a block of ``From:`` and ``Sent:``.

    Args:
        text: In plain ASCII.
        lines: The lines of the message below its headers.
    """
    pieces = [line.of(text).strip() for line in lines]
    marked = {index for index, piece in enumerate(pieces) if piece[:1] == ">"}
    quoted = set(marked)
    for index, piece in enumerate(pieces):
        if not piece or index in marked:
            continue
        last = _end_of_attribution(pieces, index)
        if last is not None:
            below = next((i for i in range(last + 1, len(pieces)) if pieces[i]), None)
            if below is not None and below not in marked:
                return frozenset(quoted.union(range(index, len(pieces))))
            quoted.update(range(index, last + 1))
        elif _ORIGINAL.match(piece) or _begins_header_block(pieces, index):
            return frozenset(quoted.union(range(index, len(pieces))))
    return frozenset(quoted)


def _end_of_attribution(pieces: Sequence[str], index: int) -> int | None:
    """The last line of an ``On … wrote:``, which mail programs wrap into two."""
    if not _ATTRIBUTION.match(pieces[index]):
        return None
    if _WROTE.search(pieces[index][-200:]):
        return index
    return index + 1 if index + 1 < len(pieces) and _WROTE.search(pieces[index + 1][-200:]) else None


def _begins_header_block(pieces: Sequence[str], index: int) -> bool:
    if not _FROM.match(pieces[index]):
        return False
    return any(_SENT.match(piece) for piece in pieces[index + 1 : index + 4])

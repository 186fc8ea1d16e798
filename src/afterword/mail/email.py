"""The email: a text and the zones in it."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Self

from afterword.errors import DataError
from afterword.mail.plain import plain
from afterword.mail.reading import Reading, read
from afterword.mail.stretch import Stretch
from afterword.mail.zones import Zones, find_zones, sentences

MAX_CHARACTERS = 2_000_000
"""A longer text is no email."""
_SUPPRESSION = re.compile(r"(?P<rule>[^\s,]+)(?:\s+--\s*(?P<reason>.*))?$", re.DOTALL)


class Suppression(NamedTuple):
    """A header ``Afterword-Ignore: rule -- reason``: a rule not to be applied to this email."""

    rule: str
    reason: str


@dataclass(frozen=True)
class Email:
    r"""An email, hand-written or drafted.

    Attributes:
        text: The decoded text, to which every offset refers: byte-order mark dropped, line ends as ``\n``.
        decoded: Whether ``text`` is not the file's own but was put together from an ``.eml``: ``Subject: …``, blank
            line, body.
        suppressions: Rules that the email's headers switch off.
    """

    text: str
    decoded: bool = False
    suppressions: tuple[Suppression, ...] = ()

    @classmethod
    def parse(cls, text: str, source: object = "-") -> Self:
        """An email from a text: header lines if there are any, a blank line, the message.

        Raises:
            DataError: The text is blank, or too long to be an email.
        """
        text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        _refuse_unusable(text, source)
        email = cls(text)
        ignored = [value.of(text) for name, value in email.zones.headers if name == "afterword-ignore"]
        return cls(text, suppressions=parse_suppressions(ignored)) if ignored else email

    @classmethod
    def from_eml(cls, data: bytes, source: object = "-") -> Self:
        """An email from a mail file, whatever its parts and encodings.

        Raises:
            DataError: The file holds no text, or too much to be an email.
        """
        from afterword.mail.mime import decode_message  # noqa: PLC0415 -- the mail parser takes 20 ms to import

        message = decode_message(data, source)
        text = (f"Subject: {message.subject}\n\n" if message.subject else "") + message.body
        _refuse_unusable(message.body, source)
        return cls(text, decoded=True, suppressions=parse_suppressions(message.ignored))

    @cached_property
    def plain(self) -> str:
        """The text in ASCII, one character for one."""
        return plain(self.text)

    @cached_property
    def zones(self) -> Zones:
        """Where headers, greeting, paragraphs, ending and quotation lie."""
        return find_zones(self.plain)

    @cached_property
    def reading(self) -> Reading:
        """What rules look at: the writer's own words, a sentence a line."""
        return read(self.plain, sentences(self.plain, self.zones))

    @property
    def subject(self) -> str | None:
        """The subject; ``None`` where there is none."""
        return self.zones.subject.of(self.text) if self.zones.subject else None

    @cached_property
    def words(self) -> int:
        """How many words the writer wrote below the subject, greeting and name included."""
        return sum([line.words for line in self.reading.lines if line.zone not in ("subject", "signature")])

    def piece(self, stretch: Stretch) -> str:
        """The words at a place."""
        return self.text[stretch.start : stretch.end]

    @property
    def message(self) -> str:
        """All that stands below the header lines, without blank lines around it."""
        headers = self.zones.headers
        end_of_headers = self.text.find("\n", headers[-1].value.end) if headers else 0
        return self.text[end_of_headers:].strip("\n") if end_of_headers >= 0 else ""

    def printed(self) -> str:
        """The email as it would be sent: subject line, blank line, message; other header lines are left out."""
        return f"Subject: {self.subject}\n\n{self.message}\n" if self.subject else f"{self.message}\n"


def parse_suppressions(values: list[str]) -> tuple[Suppression, ...]:
    """What ``Afterword-Ignore`` headers say: a rule, and after ``--`` the reason."""
    found = (_SUPPRESSION.match(value.strip()) for value in values)
    return tuple(Suppression(match["rule"], (match["reason"] or "").strip()) for match in found if match)


def _refuse_unusable(text: str, source: object) -> None:
    if len(text) > MAX_CHARACTERS:
        raise DataError(source, f"is longer than {MAX_CHARACTERS:,} characters, too long to be an email")
    if not text.strip():
        raise DataError(source, "the email is empty")

"""Emails as ``mailto:`` links, which open a message in the mail program: RFC 6068."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import quote

from afterword.text import printable

if TYPE_CHECKING:
    from afterword.pipeline import EmailText, FollowUp

LONGEST = 2000
"""Characters of a link that browsers and mail programs on all systems take; Windows cuts at 2,046 to 2,083."""


def render_mailto(results: "Iterable[FollowUp]") -> str:
    """A link a line for each email; empty where there is none."""
    return "".join(f"{mailto(result.email)}\n" for result in results if result.email)


def mailto(email: "EmailText") -> str:
    """The link: no address, as none is known; everything but letters, digits and ``-._~`` is percent-encoded.

    A line end of the text is ``%0D%0A``; the subject has none, so that nothing can be added to the header.
    """
    fields = {"subject": " ".join(printable(email.subject or "").split()), "body": printable(email.body).strip()}
    return "mailto:?" + "&".join(f"{name}={_encoded(text)}" for name, text in fields.items() if text)


def _encoded(text: str) -> str:
    return quote(text.replace("\n", "\r\n"), safe="")


def too_long(results: "Iterable[FollowUp]") -> Iterator[str]:
    """For each link that is too long for some mail programs a line that says so, and what to do instead."""
    for result in results:
        if result.email and (count := len(mailto(result.email))) > LONGEST:
            to = f" to {result.recipient}" if result.recipient else ""
            yield (
                f"{result.source}: the link{to} has {count:,} characters, and some programs cut the message off at"
                f" {LONGEST:,}; --format eml or --copy carries it whole."
            )

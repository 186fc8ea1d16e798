"""A draft as an ``.eml`` file that mail programs open as an unsent message."""

from collections.abc import Iterable
from email.message import EmailMessage
from email.policy import SMTP

from afterword.errors import DataError
from afterword.pipeline import EmailText, FollowUp


def render_eml(email: EmailText) -> bytes:
    """The message: ``X-Unsent: 1`` makes it open as a draft; it names neither sender nor recipient.

    Line ends and control characters in the subject are folded to spaces, so that no header can be injected, and what
    looks like an encoded word (RFC 2047) is taken apart, so that it says what it shows.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    if email.subject:
        line = " ".join("".join(c if c.isprintable() else " " for c in email.subject).split())
        message["Subject"] = line.replace("=?", "= ?")
    message.set_content(email.body + "\n", cte="quoted-printable" if not email.body.isascii() else None)
    return message.as_bytes()


def render_single_eml(results: Iterable[FollowUp]) -> str:
    """The one email of a command's results.

    Raises:
        DataError: There is not exactly one; an ``.eml`` file holds one message.
    """
    emails = [result.email for result in results if result.email]
    if len(emails) != 1:
        raise DataError("--format eml", f"holds one email and there are {len(emails)}; use `afterword batch`")
    return render_eml(emails[0]).decode("ascii")

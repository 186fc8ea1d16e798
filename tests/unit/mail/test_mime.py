"""Mail files: multipart, HTML, encodings, broken and hostile ones."""

from email.message import EmailMessage

import pytest

from afterword.errors import DataError
from afterword.mail import Email

_TEXT = "Hi Inés,\n\nThank you for “the loom” – it was fun 😀.\n\nBest,\nJo\n"


def _message(**options: str) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Grüße – the loom"
    message.set_content(_TEXT, **options)
    return message


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
def test_the_text_and_the_subject_are_decoded(encoding: str) -> None:
    email = Email.from_eml(_message(cte=encoding).as_bytes())

    assert email.text == f"Subject: Grüße – the loom\n\n{_TEXT}"
    assert email.decoded
    assert email.subject == "Grüße – the loom"


def test_of_two_versions_the_plain_one_is_read() -> None:
    message = _message()
    message.add_alternative("<p>Something else</p>", subtype="html")
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="cv.pdf")

    assert Email.from_eml(message.as_bytes()).text.endswith(_TEXT)


def test_html_alone_is_read_as_it_looks_and_its_quotation_as_quoted() -> None:
    message = EmailMessage()
    message.set_content(
        "<html><head><title>t</title><style>p {}</style></head><body><!-- no --><p>Hi Ines,</p>"
        "<p>Thank you&nbsp;for<br>the loom.</p><ul><li>reed<li>yarn</ul><div>Best,<br>Jo</div>"
        "<blockquote>Answer by Friday</blockquote></body></html>",
        subtype="html",
    )
    email = Email.from_eml(message.as_bytes())

    assert email.text == "Hi Ines,\n\nThank you\xa0for\nthe loom.\n\n* reed\n* yarn\n\nBest,\nJo\n> Answer by Friday\n"
    assert b"friday" not in email.reading.lower


def test_a_suppression_in_the_headers_is_read() -> None:
    message = _message()
    message["Afterword-Ignore"] = "tone.cliche -- my voice"

    assert Email.from_eml(message.as_bytes()).suppressions == (("tone.cliche", "my voice"),)


def test_an_unknown_encoding_is_no_end() -> None:
    email = Email.from_eml(b"Subject: x\nContent-Type: text/plain; charset=no-such\n\nHi Ines, thank you. \xff\n")

    assert email.text.startswith("Subject: x\n\nHi Ines, thank you.")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "holds no text"),
        (b"Subject: x\n\n \n", "holds no text"),
        (b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 1000 + b"--b--\n", "more than 200 parts"),
        (b"Content-Type: message/rfc822\n\n" * 2000, "can be read"),
        (b"x" * 26_000_000, "too large"),
    ],
    ids=["nothing", "blank", "many parts", "deep", "large"],
)
def test_a_mail_file_that_is_none_is_refused_in_one_line(data: bytes, problem: str) -> None:
    with pytest.raises(DataError, match=problem):
        Email.from_eml(data, "a.eml")

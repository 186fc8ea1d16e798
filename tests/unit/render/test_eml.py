"""Mail files, as the standard library's strict reading of them goes."""

from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.pipeline import EmailText
from afterword.render.eml import render_eml

BODY = (
    "Dear Zoë,\n\nThank you for “the loom” – it was fun 😀.\n\n"
    + "From here on, a long line. " * 50
    + "\n.\n\nBest,\nJo"
)


def parsed(subject: str | None, body: str):
    data = render_eml(EmailText(subject=subject, body=body))
    message = message_from_bytes(data, policy=policy.default)
    assert not message.defects
    assert not [defect for header in message.values() for defect in getattr(header, "defects", ())]
    return data, message


def text_of(message: EmailMessage) -> str:
    return message.get_content().replace("\r\n", "\n")


@pytest.mark.parametrize("subject", ["Thank you", "Grüße – “the loom” 😀", "x" * 300, "Zoë " * 80, "a: b"])
def test_subject_and_text_come_back_as_they_were(subject: str):
    data, message = parsed(subject, BODY)
    assert message["subject"].split() == subject.split()
    assert text_of(message) == BODY + "\n"
    assert message["x-unsent"] == "1"
    assert data.startswith(b"X-Unsent: 1\r\n")


def test_it_is_plain_ascii_in_lines_that_every_server_takes():
    data, message = parsed("Grüße", BODY)
    assert data.isascii()
    assert max(map(len, data.split(b"\r\n"))) <= 78
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert message.get_content_charset() == "utf-8"
    assert [name for name in message if name.lower() in ("from", "to", "date", "message-id")] == []


def test_what_looks_like_an_encoded_word_is_not_read_as_one():
    assert parsed("=?utf-8?q?Bcc=3A_you?=", BODY)[1]["subject"] == "= ?utf-8?q?Bcc=3A_you?="


def test_a_note_has_no_subject():
    assert parsed(None, BODY)[1]["subject"] is None


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\x00"])
def test_no_header_can_be_added_from_a_subject(end: str):
    data, message = parsed(f"Thanks{end}Bcc: all@corran.example{end}{end}Hi", BODY)
    assert "bcc" not in message
    assert b"\r\nBcc" not in data
    assert text_of(message) == BODY + "\n"


@given(st.text(), st.text())
def test_whatever_the_text_there_are_the_same_headers(subject: str, body: str):
    names = {"x-unsent", "subject", "content-type", "content-transfer-encoding", "mime-version"}
    _, message = parsed(subject, body)
    assert {name.lower() for name in message.keys()} <= names  # noqa: SIM118 -- a message iterates over nothing else
    assert len(message.keys()) == len(set(message.keys()))

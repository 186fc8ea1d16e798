"""Links that open a message, as a mail program reads them."""

import re
from datetime import date
from urllib.parse import parse_qs, unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st
from tests.samples import NOTES

from afterword.notes import Notes
from afterword.pipeline import EmailText, FollowUp, follow_up
from afterword.render.mailto import LONGEST, mailto, render_mailto, too_long


def results(**changes: str) -> tuple[FollowUp, ...]:
    (result,) = follow_up(Notes.from_text(NOTES), today=date(2025, 3, 4))
    assert result.email
    return (result.model_copy(update={"email": result.email.model_copy(update=changes)}),)


def test_the_link_holds_subject_and_body_and_nothing_that_needs_escaping():
    link = mailto(EmailText(subject="Thanks – 50% & more?", body="Dear Zoë,\n\nA+B = C#.\n\nBest,\nJo\n"))
    assert re.fullmatch(r"mailto:\?subject=[\w.~%-]+&body=[\w.~%-]+", link, re.ASCII)
    assert "Zo%C3%AB%2C%0D%0A%0D%0AA%2BB%20%3D%20C%23." in link
    fields = parse_qs(urlsplit(link).query, strict_parsing=True)
    assert fields == {"subject": ["Thanks – 50% & more?"], "body": ["Dear Zoë,\r\n\r\nA+B = C#.\r\n\r\nBest,\r\nJo"]}


def test_a_subject_opens_no_further_header():
    link = mailto(EmailText(subject="Thanks\r\nBcc: all@corran.example&cc=x", body="Hi"))
    assert list(parse_qs(urlsplit(link).query)) == ["subject", "body"]
    assert "%0D" not in link


def test_without_a_subject_there_is_only_a_body():
    assert mailto(EmailText(subject=None, body="Hi")) == "mailto:?body=Hi"


def test_there_is_a_line_for_each_email():
    link = render_mailto(results())
    assert link.endswith("\n")
    assert link.count("\n") == 1
    assert not list(too_long(results()))


def test_a_link_that_some_programs_would_cut_is_told():
    (told,) = too_long(results(body="word " * LONGEST))
    assert "Ines Halloran" in told
    assert "--format eml" in told


@given(st.text(), st.text())
def test_whatever_the_text_the_link_is_one_line_of_plain_characters(subject: str, body: str):
    link = mailto(EmailText(subject=subject, body=body))
    assert re.fullmatch(r"[\w.~%&=:?-]+", link, re.ASCII)
    assert unquote(link, errors="strict")

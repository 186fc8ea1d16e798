"""Laws of emails: spans are true, printing and parsing undo each other, nothing takes for ever."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.errors import DataError
from afterword.mail import Email, email_kind

_LINES = st.lists(
    st.one_of(
        st.text(max_size=40),
        st.sampled_from(
            [
                "Dear Ms Doe,",
                "Best,",
                "Jo",
                "> quoted",
                "Subject: x",
                "On 4 May Ines wrote:",
                "",
                "P.S. tea",
                "-- ",
                "—Jo",
            ]
        ),
    ),
    max_size=12,
)
_TEXTS = _LINES.map("\n".join).filter(lambda text: text.removeprefix("\ufeff").strip() != "")


@given(_TEXTS)
def test_each_line_of_the_reading_leads_back_to_a_piece_of_the_text(text: str) -> None:
    email = Email.parse(text)

    for line in email.reading.lines:
        stretch = email.reading.stretch(line.start, line.end)
        read = email.reading.cased[line.start : line.end].decode("ascii")
        assert 0 <= stretch.start <= stretch.end <= len(email.text)
        assert [c for c in read if c.isalnum()] == [c for c in email.plain[stretch.start : stretch.end] if c.isalnum()]


@given(_TEXTS)
def test_what_is_printed_reads_the_same_and_prints_the_same(text: str) -> None:
    try:
        printed = Email.parse(text).printed()
        again = Email.parse(printed)
    except DataError:
        return

    assert again.printed() == printed


@given(st.text(max_size=200))
def test_the_plain_text_is_as_long_and_ascii(text: str) -> None:
    if not text.strip():
        return
    email = Email.parse(text)

    assert len(email.plain) == len(email.text)
    assert email.plain.isascii()


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff"])
def test_an_empty_email_is_refused(text: str) -> None:
    with pytest.raises(DataError, match="empty"):
        Email.parse(text)


def test_an_endless_email_is_refused() -> None:
    with pytest.raises(DataError, match="too long"):
        Email.parse("a" * 10_000_000)


@pytest.mark.parametrize(
    "text",
    [
        "!" * 1_000_000 + "a",
        "a" * 1_999_999,
        "Mr. " * 300_000,
        "best " * 300_000,
        "Subject: " + " " * 1_000_000 + "x",
        ("> " * 10_000 + "deep\n") * 50,
        "On 1 wrote\n" * 100_000,
        "- " * 700_000,
        "\x00" * 500_000 + "x",
        "\ud800\u202e" * 200_000 + "x",
        "\n" * 1_000_000 + "x",
    ],
    ids=[
        "marks",
        "one word",
        "titles",
        "sign-offs",
        "header",
        "quotes",
        "attributions",
        "dashes",
        "nul",
        "unseen",
        "lines",
    ],
)
def test_hostile_text_is_read_in_bounded_time(text: str) -> None:
    started = time.process_time()

    email = Email.parse(text)
    kind = email_kind(email)

    assert kind == "thank_you"
    assert email.reading.lines is not None
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Subject: Thank you\n\nHi Ines,\n\nThank you for the interview on Monday.\n\nBest,\nJo", "thank_you"),
        ("Hi Ines,\n\nI wanted to follow up on my application. Is there any news?\n\nBest,\nJo", "check_in"),
        ("Subject: One last note\n\nHi Ines,\n\nI won't write again about the loom job.\n\nBest,\nJo", "final"),
        (
            "Hi Ines,\n\nThank you for letting me know. Please keep me in mind for future openings.\n\nBest,\nJo",
            "stay_in_touch",
        ),
        ("The loom.", "thank_you"),
    ],
)
def test_the_kind_of_message_is_told_from_what_it_says(text: str, kind: str) -> None:
    assert email_kind(Email.parse(text)) == kind

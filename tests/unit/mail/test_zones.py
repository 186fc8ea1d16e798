"""Where the parts of an email lie, whatever it was typed, wrapped or quoted in."""

from pathlib import Path

import pytest
import yaml

from afterword.mail import Email, Stretch

_DATA = yaml.safe_load((Path(__file__).parents[2] / "data" / "openings_and_endings.yaml").read_text(encoding="utf-8"))
_BODY = "Thank you for showing me the loom that only runs on Tuesdays."


def _words(email: Email, stretch: Stretch | None) -> str | None:
    return email.piece(stretch) if stretch else None


@pytest.mark.parametrize(("line", "greeting"), _DATA["greetings"])
def test_a_greeting_is_found_on_the_first_line(line: str, greeting: str | None) -> None:
    email = Email.parse(f"Subject: The loom\n\n{line}\n\n{_BODY}\n\nBest,\nJo\n")

    assert _words(email, email.zones.greeting) == greeting


@pytest.mark.parametrize(("lines", "sign_off", "name", "signature"), _DATA["endings"])
def test_an_ending_is_found_on_the_last_lines(
    lines: list[str], sign_off: str | None, name: str | None, signature: int
) -> None:
    email = Email.parse("\n".join(["Dear Ms Doe,", "", _BODY, "", *lines, ""]))
    zones = email.zones

    assert _words(email, zones.sign_off) == sign_off
    assert _words(email, zones.name) == name
    assert len(zones.signature) == signature
    assert email.piece(zones.paragraphs[0]) == _BODY


@pytest.mark.parametrize(
    "quotation",
    [
        "> Could you answer by Friday?\n> It is urgent.",
        "On Tue, 4 Mar 2025 at 10:12, Ines Doe <ines@example.org> wrote:\n> Could you answer by Friday?",
        "On Tue, 4 Mar 2025 at 10:12, Ines Doe\n<ines@example.org> wrote:\n\nCould you answer by Friday?",
        "-----Original Message-----\nFrom: Ines Doe\nCould you answer by Friday?",
        "From: Ines Doe\nSent: Tuesday, 4 March 2025\nTo: Jo Doe\n\nCould you answer by Friday?",
        "Am 4. März 2025 um 10:12 schrieb Ines Doe:\n> Bitte bis Freitag.",
    ],
)
def test_a_quoted_message_is_no_zone_of_the_writer(quotation: str) -> None:
    email = Email.parse(f"Dear Ms Doe,\n\n{_BODY}\n\nBest,\nJo\n\n{quotation}\n")

    assert b"friday" not in email.reading.lower
    assert b"freitag" not in email.reading.lower
    assert email.zones.quoted
    assert _words(email, email.zones.name) == "Jo"


def test_an_answer_between_quoted_lines_is_the_writers() -> None:
    email = Email.parse(
        f"Hi Ines,\n\n> Did you like the loom?\n\n{_BODY}\n\n> And the tea?\n\nVery much.\n\nBest,\nJo\n"
    )

    assert [email.piece(paragraph) for paragraph in email.zones.paragraphs] == [_BODY, "Very much."]


def test_hard_wraps_make_one_sentence_and_blank_lines_and_items_part_them() -> None:
    email = Email.parse(
        "Hi Ines,\n\nI liked the\nloom and\n  the tea. I liked:\n- the dye house\n- the reed\n\nBest,\nJo\n"
    )
    body = [email.reading.cased[line.start : line.end] for line in email.reading.lines if line.zone == "body"]

    assert body == [b"I liked the loom and the tea.", b"I liked:", b"- the dye house", b"- the reed"]


def test_headers_are_read_and_a_postscript_is_found() -> None:
    email = Email.parse(
        "From: Jo\r\nTo: Ines\r\nSubject: The loom\r\nAfterword-Ignore: tone.cliche -- my voice\r\n\r\nHi Ines,\r\n\r\n"
        f"{_BODY}\r\n\r\nBest,\r\nJo\r\n\r\nP.S. The tea was good.\r\n"
    )

    assert email.subject == "The loom"
    assert email.suppressions == (("tone.cliche", "my voice"),)
    assert [email.piece(line) for line in email.zones.postscript] == ["P.S. The tea was good."]
    assert _words(email, email.zones.name) == "Jo"
    assert email.printed().startswith("Subject: The loom\n\nHi Ines,\n\n")
    assert "Afterword" not in email.printed()


def test_a_question_is_a_zone_of_its_own() -> None:
    email = Email.parse("Hi Ines,\n\nHow is the loom? I liked it.\n\nBest,\nJo\n")

    assert [line.zone for line in email.reading.lines] == ["greeting", "question", "body", "closing", "name"]

"""What is recorded of notes and of emails."""

from datetime import date
from pathlib import Path

import pytest
from tests.samples import GOOD_EMAIL, NOTES, PUSHY_EMAIL

from afterword.errors import DataError
from afterword.mail import Email
from afterword.notes import Notes
from afterword.sent.record import Record
from afterword.sent.recording import Told, greeted, is_email, notes_or_email, records_for, records_tied

DAY = date(2025, 3, 5)
COMPANY = "Brackwater Ferries"
PANEL = NOTES + "Spoke to Wen Achebe (head of crews)\n- the rest rooms at Corran pier\n"
EXAMPLES = Path(__file__).parents[3] / "examples"


def recorded(text: str, told: Told = Told(DAY), log: tuple[Record, ...] = ()) -> tuple[Record, ...]:  # noqa: B008
    return records_for(notes_or_email(text.encode("utf-8")), told, log)


def record(to: str | None = "Ines Halloran", **changes: object) -> Record:
    return Record.model_validate({"kind": "thank_you", "recipient": to, "company": COMPANY, "date": DAY} | changes)


def test_notes_stand_for_the_message_they_call_for_to_each_interviewer():
    assert recorded(NOTES) == (record(),)
    assert recorded(PANEL) == (record(), record("Wen Achebe"))


def test_who_was_thanked_before_is_not_recorded_again():
    assert recorded(PANEL, log=(record(),)) == (record("Wen Achebe"),)


def test_what_the_person_says_beats_the_notes():
    told = Told(date(2025, 3, 14), kind="check_in", to="ines")
    assert recorded(PANEL, told) == (record(kind="check_in", date=told.day),)
    assert recorded(PANEL, Told(DAY, to="Odd Nygård", kind="check_in")) == (record("Odd Nygård", kind="check_in"),)


def test_after_the_thanks_the_check_in_is_recorded_once_it_is_due():
    log = (record(),)
    with pytest.raises(DataError, match=r"nothing yet.*--kind check-in"):
        recorded(NOTES, Told(date(2025, 3, 6)), log)
    assert recorded(NOTES, Told(date(2025, 3, 17)), log) == (record(kind="check_in", date=date(2025, 3, 17)),)


@pytest.mark.parametrize(
    ("text", "told", "problem"),
    [
        pytest.param(NOTES + "5 march: they called, offered me the job\n", Told(DAY), "no message", id="offer"),
        pytest.param(NOTES, Told(date(2025, 3, 1), kind="thank_you"), "interview was on 2025-03-04", id="before"),
        pytest.param(NOTES, Told(DAY, company="Corran Line"), "are about Brackwater", id="another-company"),
        pytest.param("interview 4 march 2025, with Ines\n- the rota\n", Told(DAY), "no company", id="nobody-known"),
        pytest.param("Dear Ines,\n\nThank you for the tour.\n\nBest,\nJo\n", Told(DAY), "--company", id="email"),
    ],
)
def test_a_record_that_would_not_be_found_again_is_refused(text: str, told: Told, problem: str):
    with pytest.raises(DataError, match=problem):
        recorded(text, told)


def test_an_email_stands_for_itself():
    email = GOOD_EMAIL.replace("with your team", "with your team at Brackwater Ferries")
    assert recorded(email) == (record("Ms Reyes"),)
    assert recorded(email, Told(DAY, company="Corran Line")) == (record("Ms Reyes", company="Corran Line"),)
    assert recorded(email.replace("Ms Reyes", "Dana and Wen"))[1].recipient == "Wen"


def test_what_belongs_to_notes_and_what_is_an_emails_is_found_again():
    email = notes_or_email(GOOD_EMAIL.replace("with your team", "with you at Brackwater Ferries").encode())
    log = (record("Ms Reyes"), record(), record(kind="check_in", date=date(2025, 3, 17)), record(company="Corran"))
    told = Told(date(2025, 3, 20))
    assert records_tied(Notes.from_text(NOTES), told, log) == log[1:3]
    assert records_tied(email, told, log) == log[:1]


@pytest.mark.parametrize(
    ("text", "email"),
    [
        (GOOD_EMAIL, True),
        (PUSHY_EMAIL, True),
        (GOOD_EMAIL.partition("\n\n")[2], True),
        (GOOD_EMAIL.replace("Kind regards,\nMira Lind", ""), True),
        ("Hi Dana, thanks for the talk about berths. Would be glad to stay in touch.\n\nMira", True),
        (NOTES, False),
        ("From: people@corran.example\n" + GOOD_EMAIL, False),
        ("To: Mira Lind\n" + GOOD_EMAIL.partition("Kind regards")[0] + "\nmy notes\n- the berth rota\n", False),
        ("Dear Mum,\n" + "we talked about the rota and the pier and the crew. " * 50 + "\n\nlove\nJo", False),
        ("call w/ dana reyes, berth planning\n- rota by hand\n\nMira", False),
    ],
)
def test_an_email_is_told_from_notes(text: str, email: bool):
    assert is_email(Email.parse(text)) is email


def test_the_shipped_examples_are_what_they_are():
    kinds = {path.name: type(notes_or_email(path.read_bytes(), str(path))) for path in EXAMPLES.iterdir()}
    assert kinds == {
        "archive-check-in.txt": Notes,
        "clinic-panel.txt": Notes,
        "harbour-analyst.md": Notes,
        "pushy-email.txt": Email,
    }


@pytest.mark.parametrize(
    ("greeting", "names"),
    [
        ("Dear Ms. Okafor,", ("Ms. Okafor",)),
        ("Good morning Dr Hale –", ("Dr Hale",)),
        ("Dear Mr. Ogilvie, dear Ms. Rahman,", ("Mr. Ogilvie", "Ms. Rahman")),
        ("Hi Dana and Wen,", ("Dana", "Wen")),
        ("Dear Zoë Lindqvist-Åkerman,", ("Zoë Lindqvist-Åkerman",)),
        ("Chef Amélie,", ("Chef Amélie",)),
        ("Hello,", ()),
        ("Dear hiring team,", ()),
        ("Dear Sir or Madam,", ()),
        ("To whom it may concern:", ()),
    ],
)
def test_whom_an_email_greets(greeting: str, names: tuple[str, ...]):
    assert greeted(Email.parse(f"Subject: x\n\n{greeting}\n\nThank you for the tour.\n\nBest,\nJo Roe\n")) == names

"""Which records belong to which notes, and what counts as sent because of them."""

from datetime import date

import pytest

from afterword.context import Contact, InterviewContext, Person, Sent
from afterword.notes import Evidence
from afterword.sent.matching import belonging_to, counted, same_company, same_person
from afterword.sent.record import Record

HELD, TODAY = date(2025, 3, 4), date(2025, 3, 20)
COMPANY = "Brackwater Ferries"


def person(name: str) -> Person:
    return Person(name=name, evidence=Evidence(quote=name, start=0, end=len(name)))


def notes(**changes: object) -> InterviewContext:
    told = {"company": COMPANY, "interview_date": HELD, "interviewers": (person("Ines Halloran"), person("Wen Achebe"))}
    return InterviewContext.model_validate(told | changes)


def record(kind: str = "thank_you", to: str | None = "Ines Halloran", **changes: object) -> Record:
    told = {"kind": kind, "recipient": to, "company": COMPANY, "date": date(2025, 3, 5)}
    return Record.model_validate(told | changes)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Dana", "Dana Reyes", True),
        ("Ms Reyes", "Dana Reyes", True),
        ("D. Reyes", "Dana Reyes", True),
        ("Dana Réyes", "DANA REYES", True),
        ("Dana Reyes", "D. Reyes", True),
        ("Dan", "Dana Reyes", False),
        ("Dana Holm", "Dana Reyes", False),
        ("D.", "Dana Reyes", False),
        ("Dr", "Dr Dana Reyes", False),
        (None, "Dana Reyes", False),
        ("", "", False),
    ],
)
def test_a_short_name_can_be_the_same_person(one: str | None, other: str, same: bool):
    assert same_person(one, other) is same
    assert same_person(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Brackwater Ferries", "brackwater ferries ltd.", True),
        ("The Brackwater Ferries Company", "Brackwater Ferries", True),
        ("Brackwater", "Brackwater Ferries", True),
        ("Ferries", "Brackwater Ferries", False),
        ("Limited", "Limited", True),
        ("Zoë GmbH", "Zoe", True),
        (None, "Brackwater Ferries", False),
        (None, None, False),
    ],
)
def test_a_company_is_the_same_without_its_legal_form(one: str | None, other: str | None, same: bool):
    assert same_company(one, other) is same
    assert same_company(other, one) is same


@pytest.mark.parametrize(
    ("sent", "context", "belongs"),
    [
        pytest.param(record(), notes(), True, id="same-company-and-person"),
        pytest.param(record(to="Ines"), notes(), True, id="first-name"),
        pytest.param(record(to=None), notes(), True, id="to-nobody-in-particular"),
        pytest.param(record(to="Odd Nygård"), notes(), False, id="thanks-to-somebody-else"),
        pytest.param(record("check_in", to="Odd Nygård"), notes(), True, id="check-in-to-somebody-else"),
        pytest.param(record("check_in", company="Corran Line"), notes(), False, id="another-company"),
        pytest.param(record(company=None), notes(), True, id="full-name-without-company"),
        pytest.param(record(to="Ines", company=None), notes(), False, id="first-name-without-company"),
        pytest.param(record(), notes(company=None), True, id="notes-without-company"),
        pytest.param(record(to=None), notes(company=None), False, id="nothing-in-common"),
        pytest.param(record(to="Pia Lund"), notes(contact=Contact(name="Pia Lund", why="")), True, id="contact"),
        pytest.param(record(to="Pia Lund"), notes(interviewers=()), True, id="notes-that-name-nobody"),
        pytest.param(record(date=date(2025, 3, 3)), notes(), False, id="before-the-interview"),
        pytest.param(record(date=HELD), notes(), True, id="on-its-day"),
        pytest.param(record(date=date(2025, 3, 21)), notes(), False, id="after-today"),
        pytest.param(record(date=date(2025, 1, 21)), notes(interview_date=None), True, id="undated-notes"),
        pytest.param(record(date=date(2024, 3, 21)), notes(interview_date=None), False, id="another-year"),
        pytest.param(
            record(date=date(2025, 3, 5)),
            notes(interview_date=None, note_date=date(2025, 3, 15)),
            True,
            id="later-notes",
        ),
    ],
)
def test_a_record_belongs_to_the_notes_with_its_company_and_people(sent: Record, context, belongs: bool):
    assert belonging_to(context, [sent], TODAY) == ((sent,) if belongs else ())


def test_what_is_logged_counts_as_sent_by_the_name_the_notes_have():
    found = counted(notes(), [record(to="Ms Halloran"), record("check_in", date=date(2025, 3, 14))], TODAY)
    assert found.sent == (
        Sent(kind="thank_you", date="2025-03-05", to="Ines Halloran"),
        Sent(kind="check_in", date="2025-03-14", to="Ines Halloran"),
    )


@pytest.mark.parametrize(
    ("told", "logged", "messages"),
    [
        pytest.param(Sent(kind="check_in", date="2025-03-14"), date(2025, 3, 14), 1, id="same-day"),
        pytest.param(Sent(kind="check_in", date="2025-03-14"), date(2025, 3, 16), 1, id="recorded-later"),
        pytest.param(Sent(kind="check_in", date=None), date(2025, 3, 16), 1, id="undated"),
        pytest.param(Sent(kind="check_in", date="2025-03-12"), date(2025, 3, 19), 2, id="two-weeks"),
        pytest.param(Sent(kind="thank_you", date="2025-03-14"), date(2025, 3, 14), 2, id="another-kind"),
        pytest.param(Sent(kind="check_in", date="2025-03-14", to="Wen Achebe"), date(2025, 3, 14), 2, id="another"),
    ],
)
def test_what_notes_and_log_both_tell_of_counts_once(told: Sent, logged: date, messages: int):
    assert len(counted(notes(sent=(told,)), [record("check_in", date=logged)], TODAY).sent) == messages


def test_without_records_the_context_is_the_same():
    context = notes()
    assert counted(context, [], TODAY) is context

"""The calendar file, read back by parsers of others."""

from datetime import date, datetime, timedelta

import icalendar
import ics
import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.context import Contact, InterviewContext, Person, Sent
from afterword.notes import Evidence
from afterword.planning import Plan, plan
from afterword.render.ics import render_ics

HELD = date(2025, 6, 3)


def made(today: date = HELD, company: str = "Doe Textiles", name: str = "Ines Doe", *sent: Sent) -> Plan:
    person = Person(name=name, evidence=Evidence(quote=name, start=0, end=len(name)))
    context = InterviewContext(
        kind="thank_you", interview_date=HELD, company=company, interviewers=(person,),
        contact=Contact(name=name, why="owes the answer"), sent=sent,
    )  # fmt: skip
    return plan(context, today)


def events(text: str) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(text).walk("VEVENT")


def test_each_open_step_is_an_event_in_the_morning():
    text = render_ics([made()])
    found = events(text)
    assert [(str(each["SUMMARY"]), each["DTSTART"].dt) for each in found] == [
        ("Thank Ines Doe (Doe Textiles)", datetime(2025, 6, 4, 9)),  # noqa: DTZ001 -- nine wherever the reader is
        ("Check in with Ines Doe (Doe Textiles)", datetime(2025, 6, 12, 9)),  # noqa: DTZ001
        ("Last note to Ines Doe (Doe Textiles)", datetime(2025, 6, 23, 9)),  # noqa: DTZ001
    ]
    assert sorted(event.name for event in ics.Calendar(text).events) == sorted(str(each["SUMMARY"]) for each in found)


def test_a_reminder_is_never_in_the_past():
    late = events(render_ics([made(date(2025, 6, 10))]))
    assert late[0]["DTSTART"].dt.date() == date(2025, 6, 10)


def test_an_event_keeps_its_identity_when_its_day_moves():
    first, later = (events(render_ics([made(today)])) for today in (HELD, date(2025, 6, 20)))
    assert [str(each["UID"]) for each in first] == [str(each["UID"]) for each in later]
    assert first[2]["DTSTART"].dt != later[2]["DTSTART"].dt
    assert len({str(each["UID"]) for each in first}) == 3


def test_what_is_done_is_no_event_and_nothing_open_is_no_calendar():
    assert len(events(render_ics([made(HELD, "Doe Textiles", "Ines Doe", Sent(kind="thank_you"))]))) == 3
    over = InterviewContext(kind=None, kind_why="An offer.", answer="offer", interview_date=HELD)
    assert render_ics([plan(over, HELD)]) == ""


@pytest.mark.parametrize(
    "company", ["Müller, Söhne; & Co \\ Ltd", "株式会社" * 20, "A\r\nBEGIN:VEVENT\nB\x00\u2028C", "🧵" * 40]
)
def test_any_name_is_escaped_and_folded(company: str):
    text = render_ics([made(HELD, company)])
    assert all(len(line.encode("utf-8")) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    assert len(events(text)) == 3
    assert len(ics.Calendar(text).events) == 3


@given(st.text(max_size=120), st.integers(-3, 90))
def test_whatever_is_written_comes_back(company: str, later: int):
    text = render_ics([made(HELD + timedelta(days=later), f"x{company}")])
    for event in events(text) if text else ():
        assert str(event["SUMMARY"]).startswith(("Thank Ines", "Check in with Ines", "Last note to Ines"))

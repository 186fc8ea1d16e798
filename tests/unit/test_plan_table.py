"""The days of plans, against days worked out away from the program; and the laws they keep."""

from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from afterword.context import InterviewContext, Sent
from afterword.dates.holidays import workdays
from afterword.notes import Notes
from afterword.planning import Plan, plan
from afterword.readers import OfflineReader
from afterword.timeline import Pace

CASES = yaml.safe_load((Path(__file__).parents[1] / "data" / "plan.yaml").read_text(encoding="utf-8"))
COUNTRIES = st.sampled_from([None, "DE", "DE-BY", "US", "GB-SCT", "IL", "JP"])
DAYS = st.dates(date(2023, 1, 1), date(2027, 12, 31))


def notes(held: date, said: str | None) -> Notes:
    head = f"# Brackwater Ferries - timetable planner\ninterview on {held.day} {held:%B %Y}, notes same evening.\n"
    talk = "Spoke to Ines Halloran (head of planning)\n- the crew rota is still on paper\n"
    return Notes.from_text(head + talk + (f"- {said}\n" if said else ""))


def read_and_planned(held: date, said: str | None, country: str | None, today: date) -> Plan:
    pace = Pace(workdays=workdays(country))
    return plan(OfflineReader(pace).read(notes(held, said), today=today).context, today, pace)


@pytest.mark.parametrize("case", CASES, ids=lambda case: " ".join(str(cell) for cell in case[:3]))
def test_the_days_of_the_plan(case: list[date | str | None]) -> None:
    held, said, country, *expected = case
    thank, check_in, last = read_and_planned(held, said, country, held).steps
    assert thank.send_from == held
    found = [thank.send_by, check_in.send_from, check_in.send_by, last.send_from, last.send_by]
    assert found == expected


def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= 120


@st.composite
def contexts(draw: st.DrawFn) -> InterviewContext:
    held = draw(DAYS)
    sent = draw(st.lists(st.sampled_from(["thank_you", "check_in", "check_in", "final"]), max_size=4))
    return InterviewContext(
        kind=draw(st.sampled_from(["thank_you", "check_in", "final"])),
        interview_date=held,
        decision_by=draw(st.none() | st.just(held + timedelta(days=draw(st.integers(0, 60))))),
        stated_days=draw(st.none() | st.integers(1, 60)),
        stated_working_days=draw(st.none() | st.integers(1, 30)),
        sent=tuple(Sent(kind=kind, date=held + timedelta(days=n)) for n, kind in enumerate(sent)),
    )


@given(contexts(), st.integers(0, 80), COUNTRIES, st.integers(1, 2))
def test_what_is_counted_in_business_days_is_one(
    context: InterviewContext, later: int, country: str | None, check_ins: int
) -> None:
    today = context.interview_date + timedelta(days=later)
    pace = Pace(workdays=workdays(country), check_ins=check_ins)
    for step in plan(context, today, pace).steps:
        if step.kind != "thank_you":
            assert step.send_by in pace.workdays
            assert step.send_from in pace.workdays or step.send_from == today
        assert step.send_from <= step.send_by


@given(contexts(), st.integers(0, 80), COUNTRIES, st.integers(0, 20), st.integers(0, 20))
def test_a_longer_buffer_never_brings_a_message_forward(
    context: InterviewContext, later: int, country: str | None, one: int, other: int
) -> None:
    today = context.interview_date + timedelta(days=later)
    short, long = (
        plan(context, today, Pace(workdays=workdays(country), buffer=buffer)).steps for buffer in sorted((one, other))
    )
    assert [step.kind for step in short] == [step.kind for step in long]
    assert all(a.send_from <= b.send_from and a.send_by <= b.send_by for a, b in zip(short, long, strict=True))


@given(contexts(), st.integers(0, 80), st.integers(1, 2))
def test_no_plan_asks_for_more_than_the_messages_allowed(context: InterviewContext, later: int, check_ins: int) -> None:
    made = plan(context, context.interview_date + timedelta(days=later), Pace(check_ins=check_ins))
    asked_for = [step.kind for step in made.steps if not step.done]
    assert asked_for.count("thank_you") <= 1
    assert asked_for.count("check_in") <= check_ins
    assert asked_for.count("final") <= 1
    assert sorted(asked_for, key=["thank_you", "check_in", "final"].index) == asked_for

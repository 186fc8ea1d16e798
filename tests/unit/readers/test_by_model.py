import json
from datetime import date
from typing import Any

import pytest

from afterword.context import InterviewContext
from afterword.errors import ModelRefused, ModelUnavailable
from afterword.llm.canned import CannedModel
from afterword.notes import Notes
from afterword.readers.by_model import ModelReader

NOTES = Notes.from_text(
    """# Brackwater Ferries - timetable planner
interview tue 4 march 2025, notes same evening. I'm Tunde Falk
Spoke to Ines Halloran (head of planning) and Mr Jon Vreeland
- the winter timetable: they still plan the **crew rota** on paper
- asked how I'd test a new timetable, told her about the tide model I built at Corran Line
- Jon: 14 boats, 3 spare skippers
- said I'd send Ines the tide model write-up by Friday
they pay 39k, don't mention. decision within 10 days
"""
)
READ: dict[str, Any] = {
    "kind": {"value": "thank_you", "quote": "interview tue 4 march 2025"},
    "candidate": "Tunde Falk",
    "company": "Brackwater Ferries",
    "role": "timetable planner",
    "interview_date": {"value": "2025-03-04", "quote": "tue 4 march 2025"},
    "decision_by": None,
    "stated_days": {"value": "10", "quote": "decision within 10 days"},
    "next_steps": None,
    "answer": None,
    "people": [
        {"name": "Ines Halloran", "honorific": None, "title": "head of planning"},
        {"name": "Jon Vreeland", "honorific": "Mr", "title": None},
    ],
    "topics": [
        {"person": "Ines Halloran", "quote": "they still plan the crew rota on paper"},
        {"person": "Jon Vreeland", "quote": "14 boats, 3 spare skippers"},
    ],
    "promises": [{"to": "Ines", "due": "by Friday", "quote": "send Ines the tide model write-up"}],
    "contact": None,
    "private": [{"reason": "pay", "quote": "they pay 39k"}],
}
TODAY = date(2025, 3, 5)


def read(**changed: object) -> InterviewContext:
    llm = CannedModel([json.dumps(READ | changed)])
    return ModelReader(llm).read(NOTES, today=TODAY).context


def test_what_the_model_found_and_the_notes_hold_is_the_context() -> None:
    context = read()
    assert (context.kind, context.candidate, context.company, context.role) == (
        "thank_you", "Tunde Falk", "Brackwater Ferries", "timetable planner",
    )  # fmt: skip
    assert [(p.name, p.honorific, p.title) for p in context.interviewers] == [
        ("Ines Halloran", None, "head of planning"),
        ("Jon Vreeland", "Mr", None),
    ]
    assert [(t.text, t.interviewer) for t in context.topics] == [
        ("they still plan the crew rota on paper", "Ines Halloran"),
        ("14 boats, 3 spare skippers", "Jon Vreeland"),
    ]
    assert [(p.text, p.to, p.due) for p in context.promised] == [
        ("send Ines the tide model write-up", "Ines Halloran", "by Friday")
    ]
    assert context.interview_date == date(2025, 3, 4)
    assert context.stated_days == 10
    assert context.unsupported == ()


def test_all_evidence_is_what_the_notes_hold_at_its_place() -> None:
    context = read()
    pieces = [*context.interviewers, *context.topics, *context.promised, *context.private]
    found = [*context.evidence.values(), *(piece.evidence for piece in pieces)]
    assert len(found) > 10
    assert all(NOTES.raw[each.start : each.end] == each.quote for each in found)


@pytest.mark.parametrize(
    "quote",
    [
        "asked how I'd test a new timetable",
        "Asked how I’d test   a new\ntimetable",
        "“asked how I'd test a new timetable.”",
        "asked how I'd test a new timetabel, told her about the tide model I built",
    ],
)
def test_a_quote_may_differ_in_case_space_marks_and_a_few_letters(quote: str) -> None:
    topics = read(topics=[{"person": "Ines Halloran", "quote": quote}]).topics
    assert topics[0].text.startswith("asked how I'd test a new timetable")


@pytest.mark.parametrize(
    "quote",
    [
        "they want to buy two more ferries",
        "15 boats, 3 spare skippers",
        "Jon: 14 boats, 4 spare skippers",
        "ask",
        "",
    ],
)
def test_a_fact_without_its_words_in_the_notes_is_kept_out_and_shown(quote: str) -> None:
    context = read(topics=[{"person": "Jon Vreeland", "quote": quote}])
    assert context.topics == ()
    assert context.unsupported == (f"topic: {quote}",)


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("interview_date", {"value": "2025-03-05", "quote": "tue 4 march 2025"}),
        ("interview_date", {"value": "2025-03-04", "quote": "Spoke to Ines Halloran"}),
        ("interview_date", {"value": "some day", "quote": "tue 4 march 2025"}),
    ],
)
def test_a_date_that_its_quote_does_not_say_is_not_taken(field: str, said: object) -> None:
    assert getattr(read(**{field: said}), field) in (None, date(2025, 3, 4))


def test_a_number_of_days_that_its_quote_does_not_say_is_not_taken() -> None:
    assert read(stated_days={"value": "12", "quote": "decision within 10 days"}).stated_days in (None, 10)


def test_nobody_is_taken_for_an_interviewer_whom_the_notes_do_not_name() -> None:
    people = [*READ["people"], {"name": "Maren Oyelaran", "honorific": None, "title": None}]
    context = read(people=people)
    assert [person.name for person in context.interviewers] == ["Ines Halloran", "Jon Vreeland"]
    assert context.unsupported == ("interviewer: Maren Oyelaran",)


def test_an_honorific_or_title_that_the_notes_do_not_give_is_dropped() -> None:
    people = [{"name": "Ines Halloran", "honorific": "Ms", "title": "chief executive"}]
    person = read(people=people).interviewers[0]
    assert (person.honorific, person.title) == (None, None)


def test_a_topic_of_somebody_who_held_no_interview_is_nobody_s() -> None:
    context = read(topics=[{"person": "Maren Oyelaran", "quote": "14 boats, 3 spare skippers"}])
    assert context.topics == ()


def test_what_is_private_to_the_model_or_by_rule_is_no_topic_and_no_promise() -> None:
    topics = [*READ["topics"], {"person": "Jon Vreeland", "quote": "they pay 39k, don't mention"}]
    promises = [{"to": None, "due": None, "quote": "pay 39k"}]
    context = read(topics=topics, promises=promises, private=[])
    held = [piece.evidence for piece in context.private]
    assert any("39k" in evidence.quote for evidence in held)
    assert not any("39k" in each.text for each in (*context.topics, *context.promised))


def test_the_name_the_user_gives_beats_the_notes() -> None:
    llm = CannedModel([json.dumps(READ)])
    context = ModelReader(llm).read(NOTES, today=TODAY, name="Tunde A. Falk").context
    assert context.candidate == "Tunde A. Falk"
    assert "candidate" not in context.evidence


def test_a_reading_of_other_notes_is_asked_for_again_and_then_refused() -> None:
    empty: dict[str, list[object]] = {field: [] for field in ("topics", "promises", "private")}
    people = {"people": [{"name": "Paul Pym", "honorific": None, "title": None}]}
    other = json.dumps(dict.fromkeys(READ) | empty | people)
    llm = CannedModel([other, json.dumps(READ)])
    assert ModelReader(llm).read(NOTES, today=TODAY).context.company == "Brackwater Ferries"
    assert "letter for letter" in llm.requests[1].messages[-1].content
    with pytest.raises(ModelRefused, match="quotes"):
        ModelReader(CannedModel([other, other])).read(NOTES, today=TODAY)


def test_notes_are_fenced_by_a_mark_that_they_cannot_hold() -> None:
    llm = CannedModel([json.dumps(READ)])
    ModelReader(llm).read(NOTES, today=TODAY)
    system, user = llm.requests[0].messages
    lines = user.content.splitlines()
    assert lines[1] == lines[-1]
    assert lines[1] not in NOTES.raw
    assert "\n".join(lines[2:-1]) == NOTES.plain.strip()
    assert "Brackwater" not in system.content


def test_an_unavailable_model_is_reported() -> None:
    with pytest.raises(ModelUnavailable):
        ModelReader(CannedModel([])).read(NOTES, today=TODAY)

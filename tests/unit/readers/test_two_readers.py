"""Where the model reader and the rule reader differ."""

import json
from datetime import date
from typing import Any

import pytest

from afterword.context import InterviewContext
from afterword.llm.canned import CannedModel
from afterword.notes import Notes
from afterword.readers.by_model import ModelReader

HEAD = """Company: Ostrel Baths
Role: pool technician
I'm Lene Abara
Interview on 6 May 2025 with Petra Quill (head of plant). Vale Filters was her last employer.
"""
TALK = "- Petra: the backwash runs at night, she wants it on a sensor\n"
EMPTY: dict[str, Any] = {
    "kind": None, "candidate": None, "company": None, "role": None, "interview_date": None, "decision_by": None,
    "stated_days": None, "next_steps": None, "answer": None, "contact": None, "people": [], "topics": [],
    "promises": [], "private": [],
}  # fmt: skip
PETRA = {"name": "Petra Quill", "honorific": None, "title": "head of plant"}


def read(text: str, **said: object) -> InterviewContext:
    answer = json.dumps(EMPTY | {"people": [PETRA]} | said)
    return ModelReader(CannedModel([answer])).read(Notes.from_text(text), today=date(2025, 5, 7)).context


def test_of_two_companies_the_one_that_is_labelled_stands_and_a_question_is_asked() -> None:
    context = read(HEAD + TALK, company="Vale Filters")
    assert context.company == "Ostrel Baths"
    assert context.evidence["company"].quote == "Ostrel Baths"
    (question,) = context.questions
    assert "Ostrel Baths" in question
    assert "Vale Filters" in question


def test_a_fuller_name_of_the_same_company_is_no_difference() -> None:
    context = read(HEAD.replace("Ostrel Baths", "Ostrel Baths Ltd") + TALK, company="Ostrel Baths")
    assert context.company == "Ostrel Baths"
    assert context.questions == ()


def test_of_two_days_the_one_on_the_line_about_the_interview_stands() -> None:
    day = {"value": "2025-05-02", "quote": "2 May 2025"}
    context = read(HEAD + TALK + "- their new filter came on 2 May 2025\n", interview_date=day)
    assert context.interview_date == date(2025, 5, 6)
    assert any("6 May 2025" in question and "2 May 2025" in question for question in context.questions)


def test_of_two_spellings_the_one_that_the_notes_use_more_stands_for_all_that_is_theirs() -> None:
    text = HEAD + "Later Petra Quilt showed me round.\n" + TALK + "Write to Petra Quill again.\n"
    slip = PETRA | {"name": "Petra Quilt"}
    topic = {"person": "Petra Quilt", "quote": "the backwash runs at night"}
    context = read(text, people=[slip], topics=[topic])
    assert [person.name for person in context.interviewers] == ["Petra Quill"]
    assert [topic.interviewer for topic in context.topics] == ["Petra Quill"]
    assert any("Petra Quilt" in question for question in context.questions)


def test_an_interviewer_whom_only_the_rule_reader_sees_is_asked_about() -> None:
    context = read(HEAD.replace("(head of plant)", "(head of plant) and Omar Teague (payroll)") + TALK)
    assert [person.name for person in context.interviewers] == ["Petra Quill"]
    assert context.questions == ("Did Omar Teague interview you as well? No email was written to them.",)


def test_the_name_the_user_gives_is_not_asked_about() -> None:
    answer = json.dumps(EMPTY | {"people": [PETRA], "candidate": "Vale Filters"})
    reader = ModelReader(CannedModel([answer]))
    context = reader.read(Notes.from_text(HEAD + TALK), today=date(2025, 5, 7), name="L. Abara").context
    assert context.candidate == "L. Abara"
    assert context.questions == ()


@pytest.mark.parametrize(
    ("title", "kept"), [("head of plant", "head of plant"), ("payroll lead", None), ("Head of Plant", "head of plant")]
)
def test_a_title_that_the_notes_give_to_another_is_dropped_and_shown(title: str, kept: str | None) -> None:
    text = HEAD + "Omar Teague, payroll lead, joined for the end.\n" + TALK
    omar = {"name": "Omar Teague", "honorific": None, "title": None}
    context = read(text, people=[PETRA | {"title": title}, omar])
    assert context.interviewers[0].title == kept
    assert (f"title: Petra Quill, {title}" in context.unsupported) is (kept is None)


def test_what_the_notes_do_not_bear_out_is_shown_even_where_the_other_reader_knows() -> None:
    context = read(HEAD + TALK, company="Cobalt Leisure")
    assert context.company == "Ostrel Baths"
    assert "company: Cobalt Leisure" in context.unsupported


@pytest.mark.parametrize(("today", "kind"), [(date(2025, 5, 7), "thank_you"), (date(2025, 5, 26), "final")])
def test_no_answer_is_late_within_days_of_the_interview(today: date, kind: str) -> None:
    text = HEAD + TALK + "I sent a check-in, no reply.\n"
    seen = {"value": "thank_you", "quote": "Interview on 6 May 2025"}
    answer = json.dumps(EMPTY | {"people": [PETRA], "kind": seen})
    context = ModelReader(CannedModel([answer])).read(Notes.from_text(text), today=today).context
    assert context.kind == kind


def test_two_people_who_share_a_name_stay_two() -> None:
    text = (
        HEAD.replace("(head of plant)", "(head of plant) and Petra Orr (payroll)")
        + TALK
        + "Petra Orr rings. Petra Orr."
    )
    orr = {"name": "Petra Orr", "honorific": None, "title": "payroll"}
    context = read(text, people=[PETRA, orr])
    assert [(p.name, p.title) for p in context.interviewers] == [
        ("Petra Quill", "head of plant"),
        ("Petra Orr", "payroll"),
    ]
    assert context.questions == ()
    assert [person.name for person in read(text).interviewers] == ["Petra Quill"]

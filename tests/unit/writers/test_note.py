"""The note on LinkedIn, by rule and by model: it fits, it is true, and its kind's rubric passes it."""

import itertools
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.context import Brief, Recipient, Topic
from afterword.draft import Draft
from afterword.kinds import KINDS, Kind
from afterword.llm import Reply
from afterword.llm.canned import CannedModel
from afterword.mail import Email
from afterword.notes import Evidence
from afterword.report import check_email
from afterword.rubric import note_rubric
from afterword.text import typed_length
from afterword.writers.by_model import ModelWriter
from afterword.writers.by_rule import write_by_rule
from afterword.writers.by_rule.overlap import shared_runs

TOPICS = ("how they train apprentices on the lathe", "van fleet going electric by 2028", "they mend valves on site")
PANEL = ("Ruta Balode", "Odd Nygård", "Ines Cardoso")
LONG = "how they " + "weigh and sort and clean and oil and " * 6 + "send back each returned valve"


def topic(text: str, name: str = PANEL[0]) -> Topic:
    return Topic(text=text, interviewer=name, evidence=Evidence(quote=text, start=0, end=len(text)))


def brief(kind: Kind = "thank_you", limit: int = 300, **changes: Any) -> Brief:
    told = {
        "kind": kind,
        "recipient": Recipient(name=PANEL[0]),
        "candidate": "Jo Marsh",
        "company": "Brill Valves",
        "role": "stores manager",
        "interview_date": date(2025, 6, 12),
        "today": date(2025, 6, 13),
        "own_topics": (topic(TOPICS[0]),),
        "answer": "rejected" if kind == "stay_in_touch" else None,
        "note_limit": limit,
    }
    return Brief.model_validate(told | changes)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("limit", [300, 200])
@pytest.mark.parametrize("place", range(4))
def test_a_note_fits_has_no_subject_and_passes(kind: Kind, limit: int, place: int) -> None:
    note = write_by_rule(brief(kind, limit, position=place, company=f"Brill Valves {place}"))
    report = check_email(Email.parse(note.text), note_rubric(kind, limit))
    assert note.subject is None
    assert note.text == f"{note.body}\n"
    assert typed_length(note.body) <= limit
    assert note.body.startswith("Dear Ruta,\n\n")
    assert (report.score, report.kind, report.rubric) == (100, kind, "linkedin@1"), report.findings


@pytest.mark.parametrize("kind", KINDS)
def test_where_there_is_room_it_recalls_one_thing_and_where_there_is_none_it_does_without(kind: Kind) -> None:
    assert "lathe" in write_by_rule(brief(kind)).body
    short = write_by_rule(brief(kind, own_topics=(topic(LONG),)))
    assert "oil" not in short.body
    assert short.parts.specific_reference == ""


def test_what_does_not_fit_makes_room_for_what_does() -> None:
    note = write_by_rule(brief(own_topics=(topic(LONG), topic(TOPICS[1]))))
    assert "electric" in note.body


def test_notes_to_a_panel_differ() -> None:
    notes: list[Draft] = []
    for place, name in enumerate(PANEL):
        told = brief(recipient=Recipient(name=name), own_topics=(topic(TOPICS[place], name),), position=place)
        notes.append(write_by_rule(told, avoid=notes))
    for one, other in itertools.combinations(notes, 2):
        assert shared_runs(one.body, other.body) <= 0.25


def test_nothing_is_asked_that_a_note_can_do_without() -> None:
    assert write_by_rule(brief(candidate=None, company=None, role=None, own_topics=())).questions == ()
    assert write_by_rule(brief(recipient=None)).questions


def test_only_a_check_in_asks_and_it_sets_no_date() -> None:
    for kind, place in itertools.product(KINDS, range(4)):
        body = write_by_rule(brief(kind, position=place)).body
        assert ("news" in body) == (kind == "check_in")
        assert "?" not in body


@settings(max_examples=60)
@given(
    st.sampled_from(KINDS),
    st.integers(150, 400),
    st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=30),
    st.text(st.sampled_from("abc 😀é"), max_size=400),
)
def test_a_note_is_never_longer_than_the_site_takes(kind: Kind, limit: int, name: str, text: str) -> None:
    note = write_by_rule(brief(kind, limit, recipient=Recipient(name=name), own_topics=(topic(text),)))
    assert typed_length(note.body) <= limit


@pytest.mark.parametrize(
    ("text", "count"), [("Zoë", 3), ("Zoe\u0308", 4), ("😀", 2), ("a\r\nb", 3), ("a\n\nb", 4), ("", 0)]
)
def test_characters_are_counted_as_a_text_field_counts_them(text: str, count: int) -> None:
    assert typed_length(text) == count


def written(**changes: Any) -> str:
    note = {
        "gratitude": "Thank you for the hour yesterday.",
        "specific_reference": {"text": "I liked how you train apprentices on the lathe.", "facts": ["t1"]},
        "close": "I would be glad to stay in touch.",
    }
    return json.dumps(note | changes)


def by_model(*answers: str, **changes: Any) -> tuple[Draft, CannedModel]:
    llm = CannedModel([Reply(text=answer) for answer in answers])
    return ModelWriter(llm).write(brief(**changes)), llm


def test_a_model_fills_the_parts_and_greeting_and_name_are_added() -> None:
    note, llm = by_model(written())
    assert note.subject is None
    assert note.body == (
        "Dear Ruta,\n\nThank you for the hour yesterday. I liked how you train apprentices on the lathe."
        " I would be glad to stay in touch.\n\nJo Marsh"
    )
    assert note.prompts == ("write-note@1",)
    assert [fact.quote for fact in note.facts] == [TOPICS[0]]
    assert "at most 278 characters" in llm.requests[0].messages[-1].content
    assert TOPICS[0] in llm.requests[0].messages[-1].content


def test_a_note_that_is_too_long_goes_back_once() -> None:
    note, llm = by_model(written(gratitude="Thank you for the hour. " * 13), written())
    assert len(llm.requests) == 2
    assert "there is room for 278" in llm.requests[1].messages[-1].content
    assert note.body.endswith("stay in touch.\n\nJo Marsh")


def test_a_note_whose_close_does_not_fit_goes_without_it() -> None:
    note, _ = by_model(written(close="I would be glad to stay in touch. " * 9), limit=200)
    assert note.body.endswith("on the lathe.\n\nJo Marsh")

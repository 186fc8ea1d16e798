"""Small notes in many forms: which topics are read from them, and whose they are; what is withheld."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from afterword.context import InterviewContext
from afterword.notes import Notes
from afterword.readers.by_rule import read_by_rule

DATA = Path(__file__).parents[3] / "data"
KILN = "Spoke with Ada Moor (buyer) at Larkfield Mills, 9 Feb 2026\n\n- nine days in the kiln\n\n"


def cases(name: str) -> list[Any]:
    found: list[dict[str, Any]] = yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["law"]) for case in found]


def read(text: str) -> InterviewContext:
    return read_by_rule(Notes.from_text(text), today=date(2026, 2, 10))


@pytest.mark.parametrize("case", cases("conversations"))
def test_the_topics_and_whose_they_are(case: dict[str, Any]):
    found = [[topic.interviewer, topic.text] for topic in read(case["notes"]).topics]
    assert found == case["topics"]


@pytest.mark.parametrize("case", cases("withheld"))
def test_what_is_withheld_is_private_and_no_topic(case: dict[str, Any]):
    context = read(KILN + case["notes"])
    assert [topic.text for topic in context.topics] == ["nine days in the kiln"]
    assert context.private


def test_dictation_without_end_is_taken_apart_too():
    spoken = "and then ada moor asked how i sort a stack of larch um and i told her by length " * 800
    assert len(read(spoken).topics) > 100

"""Orders slipped into the notes: nothing of them reaches an email, whoever reads and writes, and the user is told."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from afterword.llm.canned import CannedModel
from afterword.notes import Notes
from afterword.pipeline import FollowUp, follow_up
from afterword.prompt import Prompt
from afterword.readers import OfflineReader
from afterword.readers.by_model import PROMPT, ModelReader, reading_request
from afterword.writers.by_model import ModelWriter
from samples import READ_BY_MODEL

_CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "data" / "injections.yaml").read_text(encoding="utf-8")
)
_TODAY = date(2025, 3, 5)
_NOTES = """Brackwater Ferries, timetable planner
Interview Tue 4 March 2025. I'm Tunde Falk.
Spoke to Ines Halloran (head of planning)
- the winter timetable: they still plan the crew rota on paper
- asked how I'd test a new timetable, told her about the tide model I built at Corran Line

{pasted}

- they run fourteen boats
"""

_each = pytest.mark.parametrize("case", _CASES, ids=[case["law"] for case in _CASES])


def _notes(case: dict[str, Any]) -> Notes:
    return Notes.from_text(_NOTES.replace("{pasted}", case["pasted"]))


def _written(extra: str) -> dict[str, Any]:
    return {
        "subject": "Thank you for Tuesday",
        "gratitude": {"text": "Thank you for your time on Tuesday.", "facts": []},
        "specific_reference": {"text": "The crew rota that is still planned on paper stayed with me.", "facts": ["t1"]},
        "reaffirmed_interest": {"text": "I would be glad to join you as timetable planner.", "facts": []},
        "extra": {"text": extra, "facts": []},
        "brief_close": "I look forward to hearing from you.",
        "sign_off": "Kind regards",
    }


def _holds(result: FollowUp, words: list[str]) -> list[str]:
    text = f"{result.email.subject}\n{result.email.body}".casefold() if result.email else ""
    return [word for word in words if word.casefold() in text]


def _is_told(case: dict[str, Any], notes: Notes, result: FollowUp) -> bool:
    """Whether what was left out of the reading is said, or the line is held back and the report says so."""
    if not case.get("seen", True):
        return bool(notes.dropped)
    held = any(piece.reason == "instruction" for piece in result.context.private)
    return held and result.report is not None and "facts.instruction" in {f.rule for f in result.report.findings}


def test_there_are_enough_cases() -> None:
    assert len(_CASES) >= 25


@_each
def test_offline_nothing_of_it_reaches_the_email_and_the_user_is_told(case: dict[str, Any]) -> None:
    notes = _notes(case)
    (result,) = follow_up(notes, today=_TODAY)

    assert result.outcome == "ready"
    assert _holds(result, case["never"]) == []
    assert _is_told(case, notes, result)


@_each
def test_a_model_that_did_as_told_gets_no_email_through(case: dict[str, Any]) -> None:
    obeyed = json.dumps(_written(case["obeyed"]))
    llm = CannedModel([json.dumps(READ_BY_MODEL), obeyed, obeyed])
    (result,) = follow_up(_notes(case), reader=ModelReader(llm), writer=ModelWriter(llm), today=_TODAY, revisions=0)

    assert result.outcome != "ready" or _holds(result, case["never"]) == []


@_each
def test_a_model_that_takes_the_order_for_a_topic_is_not_believed(case: dict[str, Any]) -> None:
    notes = _notes(case)
    topic = {"person": "Ines Halloran", "quote": case["pasted"]}
    llm = CannedModel([json.dumps(READ_BY_MODEL | {"topics": [*READ_BY_MODEL["topics"], topic]})])
    context = ModelReader(llm).read(notes, today=_TODAY).context

    assert not any(word.casefold() in each.text.casefold() for each in context.topics for word in case["never"])


@_each
def test_what_is_held_back_is_still_in_the_notes_and_where_it_was(case: dict[str, Any]) -> None:
    notes = _notes(case)
    for piece in OfflineReader().read(notes, today=_TODAY).context.private:
        assert notes.raw[piece.evidence.start : piece.evidence.end] == piece.evidence.quote


@_each
def test_the_notes_stay_within_their_fence(case: dict[str, Any]) -> None:
    messages = reading_request(Prompt.shipped(PROMPT), _notes(case), _TODAY)
    system, user = (message.content for message in messages)
    mark = user.splitlines()[-1]

    assert [message.role for message in messages] == ["system", "user"]
    assert user.count(f"\n{mark}") == 2
    assert not any(word.casefold() in system.casefold() for word in case["never"] if word != "system prompt")

"""Eight people's notes, followed up with a language model's own words; who wrote them is the name of the folder."""

import re
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from afterword.llm.openai import OpenAIChat
from afterword.notes import Notes
from afterword.pipeline import FollowUp, follow_up
from afterword.readers.by_model import ModelReader
from afterword.writers.by_model import ModelWriter

pytestmark = pytest.mark.vcr

At = Callable[[str], OpenAIChat]
NOTES = Path(__file__).parents[1] / "data" / "notes"
EXPECTED: list[dict[str, Any]] = yaml.safe_load((NOTES / "expected.yaml").read_text(encoding="utf-8"))
BLANK = re.compile(r"[\[\]{}<>]|__|\b(?:TBD|TODO|XXX+)\b|\byour name\b", re.IGNORECASE)
MOST_SHARED = 0.35
"""Of the runs of five words of the shorter of two emails to one panel."""


@pytest.fixture(scope="module")
def vcr_cassette_dir(cassettes: Path, recording_into: str) -> str:
    return str(cassettes / recording_into / "test_notes")


@pytest.mark.parametrize("expected", EXPECTED, ids=[each["notes"].partition(".")[0] for each in EXPECTED])
def test_notes_become_emails_that_may_be_sent(expected: dict[str, Any], model_at: At) -> None:
    notes, llm = Notes.read(NOTES / expected["notes"]), model_at("relay")
    results = follow_up(
        notes, reader=ModelReader(llm), writer=ModelWriter(llm), today=expected["today"], name=expected.get("name")
    )
    assert [result.recipient for result in results] == list(expected["people"])
    for result in results:
        assert result.kind == expected["kind"]
        the_model_wrote_it_and_it_passes(result)
        it_is_for_its_reader(result, expected)
        its_facts_stand_in_the_notes(result, notes)
    for one, other in combinations(map(body_of, results), 2):
        assert shared(one, other) <= MOST_SHARED


def the_model_wrote_it_and_it_passes(result: FollowUp) -> None:
    assert result.model_error is None
    assert result.report is not None
    assert result.report.passed
    assert result.outcome == "ready"


def it_is_for_its_reader(result: FollowUp, expected: dict[str, Any]) -> None:
    body = body_of(result)
    assert result.recipient is not None
    assert any(name in body.splitlines()[0] for name in result.recipient.split())
    assert any(word in body.casefold() for word in expected["people"][result.recipient])
    assert not BLANK.search(told(result))
    for private in expected["private"]:
        assert not re.search(private, told(result), re.IGNORECASE), private


def its_facts_stand_in_the_notes(result: FollowUp, notes: Notes) -> None:
    assert result.facts
    for fact in result.facts:
        assert notes.raw[fact.start : fact.end] == fact.quote
        assert fact.text in told(result)


def body_of(result: FollowUp) -> str:
    assert result.email is not None
    return result.email.body


def told(result: FollowUp) -> str:
    assert result.email is not None
    return f"{result.email.subject}\n{result.email.body}"


def shared(one: str, other: str) -> float:
    """Runs of five words in both, as a share of the shorter one's."""
    first, second = runs(one), runs(other)
    return len(first & second) / min(len(first), len(second))


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[\w'-]+", text.casefold())
    return {tuple(words[start : start + 5]) for start in range(len(words) - 4)}

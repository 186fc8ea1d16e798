"""What notes of 300 words with one interviewer cost: four characters a token, forms of answers included."""

import json
from datetime import date
from pathlib import Path

from afterword.llm.canned import CannedModel
from afterword.llm.request import CHARACTERS_PER_TOKEN, estimate_tokens
from afterword.notes import Notes
from afterword.pipeline import FollowUp, follow_up
from afterword.readers.by_model import ModelReader
from afterword.writers.by_model import ModelWriter

MOST_IN, MOST_OUT = 2_500, 900
DATA = Path(__file__).parents[1] / "data" / "cost"
NOTES = Notes.read(DATA / "notes.md")
REPLIES = [json.dumps(json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))) for name in ("read", "written")]


def drafted(notes: Notes, replies: list[str]) -> tuple[FollowUp, CannedModel]:
    llm = CannedModel(replies)
    (result,) = follow_up(notes, reader=ModelReader(llm), writer=ModelWriter(llm), today=date(2025, 5, 7))
    return result, llm


def test_all_calls_together_keep_within_the_aim() -> None:
    result, llm = drafted(NOTES, REPLIES)
    assert 290 <= len(NOTES.plain.split()) <= 330
    assert (result.outcome, result.usage.calls, result.model_error) == ("ready", 2, None), result
    assert sum(estimate_tokens(asked.messages, asked.response_format) for asked in llm.requests) < MOST_IN
    assert sum(map(len, REPLIES)) // CHARACTERS_PER_TOKEN < MOST_OUT


def test_what_never_changes_comes_first_and_is_the_same_for_all_notes() -> None:
    other = Notes.from_text(NOTES.raw.replace("Ottilie Marr", "Greta Voss"))
    replies = [reply.replace("Ottilie Marr", "Greta Voss") for reply in REPLIES]
    heads = [
        [(asked.messages[0], asked.response_format) for asked in drafted(*pair)[1].requests]
        for pair in ((NOTES, REPLIES), (other, replies))
    ]
    assert heads[0] == heads[1]

"""What a provider does with batch files, as far as tests need it: answers from prepared readings and emails."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

Answers = Callable[[dict[str, Any]], dict[str, Any]]
"""From a request's body to what stands beside ``custom_id`` in its result."""

PANEL = """# Brackwater Ferries - timetable planner
interview tue 4 march 2025, notes same evening. I'm Tunde Falk
Spoke to Ines Halloran (head of planning) and Mr Jon Vreeland
- Ines: the winter timetable: they still plan the crew rota on paper
- Jon: slipway checks every 6 months
they pay 39k, don't mention
"""
READ: dict[str, Any] = {
    "kind": {"value": "thank_you", "quote": "interview tue 4 march 2025"},
    "candidate": "Tunde Falk", "company": "Brackwater Ferries", "role": "timetable planner",
    "interview_date": {"value": "2025-03-04", "quote": "tue 4 march 2025"},
    "decision_by": None, "stated_days": None, "next_steps": None, "answer": None, "contact": None,
    "people": [
        {"name": "Ines Halloran", "honorific": None, "title": "head of planning"},
        {"name": "Jon Vreeland", "honorific": "Mr", "title": None},
    ],
    "topics": [
        {"person": "Ines Halloran", "quote": "they still plan the crew rota on paper"},
        {"person": "Jon Vreeland", "quote": "slipway checks every 6 months"},
    ],
    "promises": [],
    "private": [{"reason": "pay", "quote": "they pay 39k"}],
}  # fmt: skip


def email(gratitude: str, reference: str, interest: str, close: str, fact: str = "t1") -> dict[str, Any]:
    """An email as the model writes it."""
    return {
        "subject": "Thank you for Tuesday",
        "gratitude": {"text": gratitude, "facts": []},
        "specific_reference": {"text": reference, "facts": [fact]},
        "reaffirmed_interest": {"text": interest, "facts": []},
        "extra": None,
        "brief_close": close,
        "sign_off": "Kind regards",
    }


TO_INES = email(
    "Thank you for the time you took on Tuesday.",
    "That the crew rota is still planned on paper has stayed with me.",
    "I would very much like to work on it as timetable planner.",
    "I look forward to hearing from you.",
)
TO_JON = email(
    "Thank you for talking to me about the boats on Tuesday.",
    "The slipway checks every 6 months have stayed with me.",
    "The role of timetable planner interests me a great deal.",
    "I would be glad to talk again.",
)


def completion(content: str, **changed: Any) -> dict[str, Any]:
    """A chat completion, as the results of a batch hold it."""
    message = {"role": "assistant", "content": content, "refusal": None}
    body: dict[str, Any] = {
        "id": "1", "object": "chat.completion", "created": 0, "model": "pear-1",
        "choices": [{"index": 0, "finish_reason": "stop", "message": message | changed.pop("message", {})}],
        "usage": {"prompt_tokens": 2000, "completion_tokens": 90, "total_tokens": 2090},
    }  # fmt: skip
    body["choices"][0] |= changed
    return {"response": {"status_code": 200, "request_id": "r", "body": body}, "error": None}


def refused(status: int, **error: object) -> dict[str, Any]:
    """A request that was turned down."""
    return {"response": {"status_code": status, "request_id": "r", "body": {"error": error}}, "error": None}


EXPIRED = {"response": None, "error": {"code": "batch_expired", "message": "This request could not be executed."}}


def well(body: dict[str, Any]) -> dict[str, Any]:
    """A good answer to whatever is asked."""
    shape = body.get("response_format", {}).get("json_schema", {}).get("name")
    asked = body["messages"][-1]["content"]
    if shape == "notesread":
        return completion(json.dumps(READ))
    if shape == "readandwritten":
        to_jon = TO_JON | {"specific_reference": TO_JON["specific_reference"] | {"facts": ["t2"]}}
        emails = [{"recipient": "Jon Vreeland", "email": to_jon}, {"recipient": "Ines Halloran", "email": TO_INES}]
        return completion(json.dumps({"read": READ, "emails": emails}))
    return completion(json.dumps(TO_INES if "To: Ines" in asked else TO_JON))


def requests_in(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """The requests in files."""
    return [json.loads(line) for path in paths for line in path.read_text(encoding="ascii").splitlines()]


def results_of(paths: Iterable[Path], answers: Answers = well) -> bytes:
    """The file of results for files of requests."""
    return b"".join(
        json.dumps({"id": "b", "custom_id": request["custom_id"]} | answers(request["body"])).encode() + b"\n"
        for request in requests_in(paths)
    )

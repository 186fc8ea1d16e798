import json

import pytest

from afterword.errors import ModelRefused
from afterword.llm import Message
from afterword.llm.dry_run import DryRun


def test_a_dry_run_shows_target_estimate_and_body_and_answers_nothing() -> None:
    llm = DryRun("pear-1", "http://pears.example/v1/")
    with pytest.raises(ModelRefused, match="nothing was sent"):
        llm.complete([Message("user", "Zwei Birnen für Åsa")], response_format={"type": "json_object"})
    target, estimate, body = llm.requests[0].split("\n", 2)
    assert target == "POST http://pears.example/v1/chat/completions"
    assert estimate == "about 10 input tokens"
    assert json.loads(body)["messages"] == [{"role": "user", "content": "Zwei Birnen für Åsa"}]
    assert "für Åsa" in body

"""What does not fit the model, and what takes longer than there is time for."""

import json
import time
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import BaseModel

from afterword.errors import ModelRefused, ModelUnavailable
from afterword.llm import Message
from afterword.llm.canned import CannedModel
from afterword.llm.deadline import in_seconds, until
from afterword.llm.openai import OpenAIChat
from afterword.llm.structured import ask

Serve = Callable[..., Any]
LISTED = {"id": "pear-1", "object": "model", "created": 0, "owned_by": "pears"}


class Pear(BaseModel):
    sort: str


def asked(characters: int) -> list[Message]:
    return [Message("user", "pear " * (characters // 5))]


def test_what_does_not_fit_is_not_sent_and_both_numbers_are_told() -> None:
    llm = CannedModel(['{"sort": "Bosc"}'])
    llm.memory.window = 2_048
    with pytest.raises(ModelRefused, match=r"too long for model canned: about 2,5\d\d tokens .* of 2,048"):
        ask(llm, asked(6_000), Pear)
    assert llm.requests == []
    assert ask(llm, asked(400), Pear).value.sort == "Bosc"


@pytest.mark.parametrize(
    "told", [{"max_model_len": 4096}, {"context_length": 4096}, {"context_window": 4096}, {"meta": {"n_ctx": 4096}}]
)
def test_the_list_of_models_tells_how_much_one_takes(serve: Serve, told: dict[str, object]) -> None:
    server = serve((200, {"object": "list", "data": [LISTED | told]}), "good")
    llm = OpenAIChat(base_url=server.url)
    assert llm.memory.window == 4096
    llm.complete(asked(400))
    sent = json.loads(server.received[1].partition(b"\r\n\r\n")[2])
    assert sent["max_completion_tokens"] == 3_996


@pytest.mark.parametrize(
    "error",
    [
        {"message": "This model's maximum context length is 4096 tokens, however you requested 6100 tokens."},
        {"message": "the request exceeds the available context size", "n_ctx": 4096},
        {"message": "Input is too long: context window of 4,096 tokens", "code": "context_length_exceeded"},
    ],
)
def test_a_ceiling_that_does_not_fit_is_lowered_to_what_the_server_says(serve: Serve, error: object) -> None:
    server = serve((400, {"error": error}), "good")
    llm = OpenAIChat("pear-1", base_url=server.url)
    assert llm.complete(asked(400)).text == "{}"
    ceilings = [json.loads(r.partition(b"\r\n\r\n")[2])["max_completion_tokens"] for r in server.received]
    assert ceilings == [6_000, 3_996]


def test_notes_that_do_not_fit_are_refused_from_the_second_time_on_without_a_call(serve: Serve) -> None:
    server = serve((400, {"error": {"message": "maximum context length is 2048 tokens"}}))
    llm = OpenAIChat("pear-1", base_url=server.url)
    for _ in range(2):
        with pytest.raises(ModelRefused, match="too long"):
            ask(llm, asked(8_000), Pear)
    assert len(server.received) == 1


def test_no_call_outlasts_the_time_for_the_whole(serve: Serve) -> None:
    server = serve("hang")
    llm = OpenAIChat("pear-1", base_url=server.url, timeout=30)
    began = time.monotonic()
    with until(in_seconds(0.2)), pytest.raises(ModelUnavailable, match="time there is"):
        llm.complete(asked(5))
    assert time.monotonic() - began < 5


def test_when_time_is_over_nothing_is_sent(serve: Serve) -> None:
    server = serve("good")
    with until(in_seconds(0)), pytest.raises(ModelUnavailable, match="over"):
        OpenAIChat("pear-1", base_url=server.url).complete(asked(5))
    assert server.received == []


def test_a_server_that_asks_for_a_longer_wait_is_not_waited_for(serve: Serve) -> None:
    server = serve((429, {"error": {"message": "no"}}, "Retry-After: 60\r\n"))
    began = time.monotonic()
    with until(in_seconds(40)), pytest.raises(ModelUnavailable):
        OpenAIChat("pear-1", base_url=server.url).complete(asked(5))
    assert time.monotonic() - began < 30

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from afterword.draft import Usage
from afterword.errors import ModelError, ModelRefused, ModelUnavailable
from afterword.llm import FormatRefused, Message, Reply
from afterword.llm.openai import DEFAULT_MODEL, OpenAIChat, host_of
from afterword.llm.pace import Pace

Act = str | tuple[int, object] | tuple[int, object, str]
Serve = Callable[..., Any]
KEY = "sk-not-a-real-key"
ASKED = [Message("user", "Pear tree, confidential.")]
FORM = {"type": "json_object"}


def chat(url: str, timeout: float = 5, retries: int = 2) -> OpenAIChat:
    return OpenAIChat("pear-1", base_url=url, api_key=KEY, timeout=timeout, pace=Pace(retries=retries))


def fault(status: int, message: str, **more: object) -> Act:
    body = {"error": {"message": message, "type": "x", "param": None, "code": None, **more}}
    return status, body, "x-should-retry: false\r\n"


def test_a_reply_comes_back_as_it_came(serve: Serve) -> None:
    server = serve("good")
    reply = chat(server.url).complete(ASKED)
    sent = json.loads(server.received[0].partition(b"\r\n\r\n")[2])
    assert reply == Reply("{}", "stop", None, Usage(calls=1, input_tokens=11, output_tokens=3), "pear-1")
    assert sent["messages"] == [{"role": "user", "content": "Pear tree, confidential."}]
    assert "temperature" not in sent


@pytest.mark.parametrize(
    ("act", "error", "told"),
    [
        ("reset", ModelUnavailable, "broke off"),
        ("close", ModelUnavailable, "broke off"),
        ((200, b"<html>"), ModelUnavailable, "not a chat completion"),
        ((200, b""), ModelUnavailable, "not a chat completion"),
        ((200, None), ModelUnavailable, "without a message"),
        (
            (200, {"id": "1", "object": "chat.completion", "created": 0, "model": "pear-1", "choices": []}),
            ModelUnavailable,
            "without a message",
        ),
        (fault(401, f"Incorrect API key provided: {KEY}"), ModelRefused, "key"),
        (fault(403, "no"), ModelRefused, "pear-1"),
        (fault(404, "no"), ModelRefused, "pear-1"),
        (fault(413, "no"), ModelRefused, "too long"),
        (fault(400, "Pear tree, confidential. is invalid"), ModelRefused, "turned the request down"),
        (fault(400, "maximum context length is 8", code="context_length_exceeded"), ModelRefused, "too long"),
        (fault(400, "filtered", code="content_filter"), ModelRefused, "content filter"),
        (fault(429, "no", code="insufficient_quota"), ModelRefused, "quota"),
        (fault(429, "slow down"), ModelUnavailable, "too many requests"),
        (fault(503, "busy"), ModelUnavailable, "503"),
        (fault(418, "teapot"), ModelRefused, "418"),
    ],
)
def test_every_fault_is_one_line_without_key_or_notes(
    serve: Serve, act: Act, error: type[ModelError], told: str
) -> None:
    server = serve(act)
    with pytest.raises(error, match=told) as raised:
        chat(server.url, retries=0).complete(ASKED)
    assert "confidential" not in str(raised.value)
    assert KEY not in str(raised.value)
    assert raised.value.__cause__ is None


@pytest.mark.parametrize("act", ["hang", "drip"])
def test_no_answer_outlasts_its_time(serve: Serve, act: str) -> None:
    server = serve(act)
    with pytest.raises(ModelUnavailable, match=r"time|within"):
        chat(server.url, timeout=0.2).complete(ASKED)


def test_a_busy_server_is_asked_again_after_the_time_it_names(serve: Serve) -> None:
    server = serve((429, {"error": {"message": "no"}}, "Retry-After: 0\r\nretry-after-ms: 20\r\n"), "good")
    assert chat(server.url).complete(ASKED).text == "{}"
    assert len(server.received) == 2


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (400, "'response_format.type' must be 'json_schema' or 'text'"),
        (422, "json_schema is not supported"),
        (500, "unexpected json schema"),
    ],
)
def test_a_form_of_answer_that_the_server_does_not_take_is_told_apart(serve: Serve, status: int, message: str) -> None:
    server = serve(fault(status, message))
    with pytest.raises(FormatRefused):
        chat(server.url).complete(ASKED, response_format=FORM)


def test_a_parameter_refused_by_name_is_dropped_for_good(serve: Serve) -> None:
    refused = fault(400, "Unrecognized request argument supplied: max_completion_tokens")
    too = fault(400, "unknown field", param="max_tokens")
    server = serve(refused, too, "good", "good")
    llm = chat(server.url)
    llm.complete(ASKED)
    llm.complete(ASKED)
    bodies = [json.loads(request.partition(b"\r\n\r\n")[2]) for request in server.received]
    ceilings = [{key for key in body if key.startswith("max_")} for body in bodies]
    assert ceilings == [{"max_completion_tokens"}, {"max_tokens"}, set(), set()]


def test_the_only_model_a_server_lists_is_taken(serve: Serve) -> None:
    server = serve((200, {"object": "list", "data": [{"id": "pear-1", "object": "model"}]}))
    assert OpenAIChat(base_url=server.url).name == "pear-1"


@pytest.mark.parametrize(
    ("listed", "told"),
    [
        ({"object": "list", "data": [{"id": "a"}, {"id": "b"}]}, "lists 2 models"),
        ({"object": "list", "data": []}, "lists no model"),
    ],
)
def test_among_several_models_none_is_guessed(serve: Serve, listed: object, told: str) -> None:
    server = serve((200, listed))
    with pytest.raises(ModelRefused, match=f"{told}.*--model"):
        OpenAIChat(base_url=server.url)


def test_a_server_of_ones_own_needs_no_key(serve: Serve) -> None:
    server = serve("good")
    assert OpenAIChat("pear-1", base_url=server.url).complete(ASKED).text == "{}"


def test_openai_itself_needs_one() -> None:
    with pytest.raises(ModelRefused, match="OPENAI_API_KEY"):
        OpenAIChat()
    assert OpenAIChat(api_key=KEY).name == DEFAULT_MODEL


@pytest.mark.parametrize(
    "url", ["localhost:11434", "ftp://pear.example/v1", "http://", "http://[bad/v1", "https://x:port/v1"]
)
def test_a_base_url_that_is_none_is_told(url: str) -> None:
    with pytest.raises(ModelRefused, match="base URL"):
        OpenAIChat("pear-1", base_url=url)


def test_the_host_is_named_without_user_and_password() -> None:
    assert host_of("https://ann:secret@pears.example:8443/v1") == "pears.example:8443"


def test_importing_the_transport_does_not_import_the_sdk() -> None:
    code = "import sys, afterword.llm.openai, afterword.llm.structured; sys.exit('openai' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

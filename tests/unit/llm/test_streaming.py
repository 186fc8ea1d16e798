"""Answers that come in piece by piece, for those who watch."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from afterword.draft import Usage
from afterword.errors import ModelUnavailable
from afterword.llm import Message, Reply
from afterword.llm.openai import OpenAIChat
from afterword.llm.partial import TextsComingIn

Serve = Callable[..., Any]
ASKED = [Message("user", "Name a pear.")]


def chunk(text: str | None = None, finish: str | None = None, **more: object) -> dict[str, object]:
    choice = {"index": 0, "delta": {"content": text} if text is not None else {}, "finish_reason": finish}
    return {
        "id": "1", "object": "chat.completion.chunk", "created": 0, "model": "pear-1", "choices": [choice], **more
    }  # fmt: skip


def stream(*chunks: object, done: bool = True) -> tuple[int, bytes]:
    lines = [f"data: {json.dumps(each)}\n\n" for each in chunks] + ["data: [DONE]\n\n"] * done
    return 200, "".join(lines).encode()


COUNTED = {"prompt_tokens": 11, "completion_tokens": 3, "total_tokens": 14}
WHOLE = stream(chunk('{"sort": '), chunk('"Bosc"}'), chunk(finish="stop"), chunk() | {"choices": [], "usage": COUNTED})
EXTRA = "x-should-retry: false\r\n"


def listening(url: str) -> tuple[OpenAIChat, list[str]]:
    llm, heard = OpenAIChat("pear-1", base_url=url, timeout=5), list[str]()
    llm.listen = lambda: heard.append
    return llm, heard


def body(request: bytes) -> dict[str, Any]:
    sent: dict[str, Any] = json.loads(request.partition(b"\r\n\r\n")[2])
    return sent


def test_a_stream_is_heard_piece_by_piece_and_ends_in_the_same_reply(serve: Serve) -> None:
    server = serve(WHOLE)
    llm, heard = listening(server.url)
    assert llm.complete(ASKED) == Reply(
        '{"sort": "Bosc"}', "stop", None, Usage(calls=1, input_tokens=11, output_tokens=3), "pear-1"
    )
    assert heard == ['{"sort": ', '"Bosc"}']
    assert body(server.received[0])["stream_options"] == {"include_usage": True}


def test_nothing_is_streamed_where_nobody_listens(serve: Serve) -> None:
    server = serve("good")
    OpenAIChat("pear-1", base_url=server.url).complete(ASKED)
    assert "stream" not in body(server.received[0])


def test_a_server_that_streams_nothing_is_asked_for_the_whole_for_good(serve: Serve) -> None:
    server = serve("good", "good", "good")
    llm, heard = listening(server.url)
    assert llm.complete(ASKED).text == "{}"
    llm.complete(ASKED)
    assert heard == []
    assert [body(request).get("stream") for request in server.received] == [True, None, None]
    assert "stream_options" not in body(server.received[1])


def test_an_option_that_the_server_refuses_is_left_out(serve: Serve) -> None:
    refused = {"error": {"message": "Unrecognized request argument supplied: stream_options"}}
    server = serve((400, refused, EXTRA), WHOLE)
    llm, heard = listening(server.url)
    assert llm.complete(ASKED).text == "".join(heard) == '{"sort": "Bosc"}'
    assert body(server.received[1])["stream"] is True


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        pytest.param(stream(chunk('{"so'), done=False), "broke off", id="cut"),
        pytest.param(stream(chunk('{"so'), {"error": {"message": "ASKED"}}), "usable|broke|answer", id="error"),
        pytest.param(stream(chunk() | {"choices": []}), "without a message", id="no message"),
        pytest.param((200, b"data: {nonsense\n\n"), "not a chat completion", id="nonsense"),
    ],
)
def test_a_stream_that_is_not_whole_is_no_reply(serve: Serve, answer: object, told: str) -> None:
    server = serve(answer)
    llm, _ = listening(server.url)
    llm.pace.retries = 0
    with pytest.raises(ModelUnavailable, match=told) as raised:
        llm.complete(ASKED)
    assert "ASKED" not in str(raised.value)


def test_a_stream_that_breaks_off_is_asked_for_again(serve: Serve) -> None:
    server = serve("reset", WHOLE)
    llm, _ = listening(server.url)
    assert llm.complete(ASKED).text == '{"sort": "Bosc"}'


JSON = (
    '{"subject": "Tide \\"table\\"", "gratitude": {"text": "Thé \\u00e9\\ud83c\\udf50.", "facts": ["t1"]}, "n": null}'
)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 500])
def test_the_texts_of_an_object_show_while_it_comes_in(size: int) -> None:
    texts = TextsComingIn()
    shown = "".join(texts.feed(JSON[start : start + size]) for start in range(0, len(JSON), size))
    assert shown == 'Tide "table"\nThé é🍐.\n'


@pytest.mark.parametrize("broken", ['{"a": "\\x"}', '{"a": "\\ud83c', "]]}}", '"', '{"a": "\\u00"}', "<think>: {"])
def test_no_broken_text_breaks_the_showing(broken: str) -> None:
    assert isinstance(TextsComingIn().feed(broken), str)

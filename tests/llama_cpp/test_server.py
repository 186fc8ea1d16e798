"""A real llama.cpp server, whose model writes word salad: with the extra ``llama-cpp``; skipped where it is missing."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict

from afterword.errors import ModelRefused, ModelUnavailable
from afterword.llm import Message
from afterword.llm.deadline import in_seconds, until
from afterword.llm.openai import OpenAIChat
from afterword.llm.structured import ask
from afterword.notes import Notes
from afterword.pipeline import follow_up
from afterword.readers.by_model import ModelReader
from afterword.writers.by_model import ModelWriter

pytest.importorskip("xllamacpp", reason="needs the extra llama-cpp")

CONTEXT = 8_192
NOTES = Notes.read(Path(__file__).parents[2] / "examples" / "harbour-analyst.md")
ASKED = [Message("system", "You name a pear."), Message("user", "One that keeps.")]


class Pear(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    sort: str
    note: str | None


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The base URL of a server that runs as long as the tests."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, str(Path(__file__).with_name("salad.py"))]
    arguments = [str(tmp_path_factory.mktemp("model") / "salad.gguf"), str(port), str(CONTEXT)]
    server = subprocess.Popen([*command, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        server.terminate()
        server.wait(10)


def _wait_for(port: int) -> None:
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the server did not start")


def test_without_a_name_the_only_model_is_taken_and_how_much_it_takes_is_known(url: str) -> None:
    llm = OpenAIChat(base_url=url)
    assert llm.name == "salad"
    assert llm.memory.window == CONTEXT


def test_the_grammar_makes_even_word_salad_fit_the_schema(url: str) -> None:
    llm = OpenAIChat("salad", base_url=url)
    pears = [ask(llm, ASKED, Pear) for _ in range(5)]
    assert all(pear.value.sort for pear in pears)
    assert all(pear.usage.input_tokens > 0 and pear.usage.output_tokens > 0 for pear in pears)
    assert llm.memory.rung == "json_schema"


def test_what_is_heard_is_what_is_answered(url: str) -> None:
    llm, heard = OpenAIChat("salad", base_url=url), list[str]()
    llm.listen = lambda: heard.append
    reply = llm.complete(ASKED)
    assert reply.text == "".join(heard)
    assert len(heard) > 1
    assert reply.usage.output_tokens > 0


def test_a_text_that_does_not_fit_is_told_by_the_server_and_from_then_on_before(url: str) -> None:
    llm = OpenAIChat("salad", base_url=url)
    long = [Message("user", "pear tree " * 4_000)]
    with pytest.raises(ModelRefused, match="too long"):
        llm.complete(long)
    assert llm.memory.window == CONTEXT
    with pytest.raises(ModelRefused, match="8,192"):
        ask(llm, long, Pear)


def test_time_is_over_when_it_is(url: str) -> None:
    with until(in_seconds(0.001)), pytest.raises(ModelUnavailable):
        OpenAIChat("salad", base_url=url).complete(ASKED)


def test_salad_is_never_taken_for_a_reading_or_a_draft(url: str) -> None:
    llm = OpenAIChat("salad", base_url=url)
    (result,) = follow_up(NOTES, reader=ModelReader(llm), writer=ModelWriter(llm), today=date(2025, 3, 4))
    assert result.model == "offline"
    assert result.outcome == "ready"
    assert "salad" in (result.model_error or "")

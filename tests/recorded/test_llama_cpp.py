"""What a llama.cpp server answers, recorded from one whose model writes word salad; see ``tests/llama_cpp``."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict

from afterword.errors import ModelRefused
from afterword.llm import Message
from afterword.llm.openai import OpenAIChat
from afterword.llm.structured import ask

pytestmark = pytest.mark.vcr

At = Callable[[str], OpenAIChat]
ASKED = [Message("system", "You name a pear."), Message("user", "One that keeps.")]


class Pear(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    sort: str
    note: str | None


@pytest.fixture(scope="module")
def vcr_cassette_dir(cassettes: Path) -> str:
    return str(cassettes / "llama.cpp" / "test_llama_cpp")


def test_the_strict_schema_is_taken_and_tokens_are_counted(model_at: At) -> None:
    llm = model_at("salad")
    answer = ask(llm, ASKED, Pear)
    assert answer.value.sort
    assert answer.usage.input_tokens > 0
    assert answer.usage.output_tokens > 0
    assert llm.memory.rung == "json_schema"


def test_a_stream_is_heard_and_counted(model_at: At) -> None:
    llm, heard = model_at("salad"), list[str]()
    llm.listen = lambda: heard.append
    reply = llm.complete(ASKED)
    assert reply.text == "".join(heard)
    assert len(heard) > 1
    assert reply.finish_reason in ("stop", "length")
    assert reply.usage.output_tokens > 0


def test_a_text_that_does_not_fit_is_told_with_how_much_does(model_at: At) -> None:
    llm = model_at("salad")
    with pytest.raises(ModelRefused, match="too long"):
        llm.complete([Message("user", "pear tree " * 900)])
    assert llm.memory.window == 2_048

"""What a server can do to an answer, recorded from one that does it on request; see ``cassettes/README.md``."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict

from afterword.errors import ModelError, ModelRefused, ModelUnavailable
from afterword.llm import Message
from afterword.llm.openai import OpenAIChat
from afterword.llm.structured import ask

pytestmark = pytest.mark.vcr

At = Callable[[str], OpenAIChat]
FAULTS: dict[str, tuple[type[ModelError], str]] = {
    "refusal": (ModelRefused, "declined"),
    "cf": (ModelRefused, "content filter"),
    "filter": (ModelRefused, "content filter"),
    "ctx": (ModelRefused, "too long"),
    "401": (ModelRefused, "OPENAI_API_KEY"),
    "404": (ModelRefused, "pear-1"),
    "quota": (ModelRefused, "quota"),
    "nochoices": (ModelUnavailable, "without a message"),
    "nullbody": (ModelUnavailable, "without a message"),
    "badbody": (ModelUnavailable, "not a chat completion"),
    "length": (ModelRefused, "cut off"),
    "empty": (ModelRefused, "empty"),
    "null": (ModelRefused, "empty"),
    "toolcall": (ModelRefused, "empty"),
    "nulls": (ModelRefused, "blank"),
    "truncjson": (ModelRefused, "not JSON"),
    "invalidjson": (ModelRefused, "not JSON"),
    "wrong": (ModelRefused, "sort"),
    "extra": (ModelRefused, "not asked for"),
    "array": (ModelRefused, "not one JSON object"),
    "dupkey": (ModelRefused, "twice"),
}
"""What a server does, and what is made of it."""


class Pear(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    sort: str
    note: str | None


@pytest.fixture(scope="module")
def vcr_cassette_dir(cassettes: Path) -> str:
    return str(cassettes / "scripted" / "test_ladder")


def asked(words: str) -> list[Message]:
    return [Message("system", "You name a pear."), Message("user", words)]


@pytest.mark.parametrize("fault", ["ok", "fenced", "prose", "gzip", "chunked", "type", "nousage", "ansi", "surrogate"])
def test_an_answer_comes_through(fault: str, model_at: At) -> None:
    pear = ask(model_at("pear-1"), asked(f"[[fault:{fault}]]"), Pear).value
    assert pear.sort.startswith("sort value")
    assert not set("\x00\x1b\x7f\x9b\r\u202e\u200b") & set(pear.sort)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_in_one_line_and_no_value_comes_of_it(fault: str, model_at: At) -> None:
    error, told = FAULTS[fault]
    with pytest.raises(error, match=told) as raised:
        ask(model_at("pear-1"), asked(f"[[fault:{fault}]]"), Pear)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("fault", ["cut", "not JSON"])
def test_one_more_try_mends_an_answer(fault: str, model_at: At) -> None:
    answer = ask(model_at("pear-1"), asked(f"The first answer is {fault}."), Pear)
    assert answer.value.sort == "sort value"
    assert answer.usage.calls == 2
    assert answer.usage.output_tokens > 0


def test_a_busy_and_then_a_broken_server_is_asked_until_it_answers(model_at: At) -> None:
    answer = ask(model_at("pear-1"), asked("Busy, then broken, then fine."), Pear)
    assert answer.value.sort == "sort value"

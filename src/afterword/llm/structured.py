"""A validated value from a model's answer: the ladder from a strict schema down to a plain prompt.

Each way an answer can fail is recognised – declined, filtered, cut, empty, not JSON, fenced or wrapped in prose,
another shape, nothing but blanks – and mended, asked for once more, or reported in one line. A value is whole or there
is none: cut JSON is not patched up, and ``None`` is never returned.
"""

import json
from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from afterword.draft import Usage
from afterword.errors import ModelRefused
from afterword.llm import ChatModel, FormatRefused, Message, Reply, ResponseFormat, Rung
from afterword.llm.answers import BadAnswer, read_object, says_something
from afterword.llm.request import FEWEST_TOKENS_BACK, estimate_tokens
from afterword.llm.schema import strict_schema

Shape = TypeVar("Shape", bound=BaseModel)

MOST_TOKENS = 100_000
"""What a request may hold, by estimate: no small model takes more."""
_PLAINER: dict[Rung, Rung | None] = {"json_schema": "json_object", "json_object": "plain", "plain": None}
_LONGEST_ECHO = 8_000
_FEWEST_COUNTED = 3
"""A server that counts fewer than a third of the tokens estimated has cut the text, and did not say so."""
_SHORT_REQUEST = 1_000


class Answer(NamedTuple, Generic[Shape]):
    """A value, and what it cost to get."""

    value: Shape
    usage: Usage


def ask(
    llm: ChatModel,
    messages: Sequence[Message],
    shape: type[Shape],
    *,
    objection: Callable[[Shape], str | None] = lambda _value: None,
) -> Answer[Shape]:
    """A value of a shape from a model's answer, with one more try where the first is not usable.

    Args:
        llm: The model.
        messages: What it is asked; instructions first.
        shape: What the answer must be. Every field is required; one that may be missing takes ``None``.
        objection: What is wrong with a value that has the shape, said to the model; ``None`` where nothing is.

    Raises:
        ModelUnavailable: No answer now.
        ModelRefused: No usable answer; the message says why.
    """
    _refuse_too_long(llm, messages, shape)
    first = _complete(llm, messages, shape)
    try:
        return Answer(_value(first, messages, shape, objection), first.usage)
    except BadAnswer as bad:
        second = _complete(llm, [*messages, *_asking_again(first, bad)], shape)
        usage = first.usage + second.usage
        try:
            return Answer(_value(second, messages, shape, objection), usage)
        except BadAnswer as still:
            raise ModelRefused(f"model {llm.name} gave no usable answer in two tries: {still}") from None


def _refuse_too_long(llm: ChatModel, messages: Sequence[Message], shape: type[BaseModel]) -> None:
    """See that question and answer fit the model, before anything is sent.

    Raises:
        ModelRefused: They do not.
    """
    asked = estimate_tokens(messages, _format(shape, "json_schema"))
    needed, most = asked + FEWEST_TOKENS_BACK, llm.memory.window or MOST_TOKENS
    if needed > most:
        raise ModelRefused(
            f"the notes are too long for model {llm.name}: about {needed:,} tokens with the answer, of {most:,}; "
            "shorten them, or use --model offline"
        )


def _complete(llm: ChatModel, messages: Sequence[Message], shape: type[BaseModel]) -> Reply:
    """A reply on the strictest rung that the server takes; the rung is remembered."""
    rung: Rung | None = llm.memory.rung
    while rung is not None:
        try:
            reply = llm.complete(_described(messages, shape, rung), response_format=_format(shape, rung))
        except FormatRefused as refused:
            rung, last = _PLAINER[rung], refused
        else:
            llm.memory.rung = rung
            return reply
    raise last


def _format(shape: type[BaseModel], rung: Rung) -> ResponseFormat | None:
    if rung == "json_schema":
        schema = {"name": shape.__name__.lower(), "strict": True, "schema": strict_schema(shape)}
        return {"type": "json_schema", "json_schema": schema}
    return {"type": "json_object"} if rung == "json_object" else None


def _described(messages: Sequence[Message], shape: type[BaseModel], rung: Rung) -> list[Message]:
    """The messages, with the schema in words where the server is not given it otherwise."""
    if rung == "json_schema":
        return list(messages)
    schema = json.dumps(strict_schema(shape), separators=(",", ":"))
    told = f"Answer with one JSON object and nothing else. It must fit this JSON schema:\n{schema}"
    first, *rest = messages
    return [Message(first.role, f"{first.content}\n\n{told}"), *rest]


def _value(
    reply: Reply, messages: Sequence[Message], shape: type[Shape], objection: Callable[[Shape], str | None]
) -> Shape:
    """The value in a reply.

    Raises:
        BadAnswer: There is none, and asking again may help.
        ModelRefused: There is none, and asking again would not help.
    """
    if reply.refusal:
        raise ModelRefused("the model declined to answer")
    if reply.finish_reason == "content_filter":
        raise ModelRefused("the server's content filter stopped the answer")
    if reply.finish_reason == "length":
        raise BadAnswer("it was cut off before its end; be shorter")
    counted, sent = reply.usage.input_tokens, estimate_tokens(messages)
    if sent > _SHORT_REQUEST and 0 < counted * _FEWEST_COUNTED < sent:
        raise ModelRefused("the server cut the notes to fit the model's context; give it a larger one")
    content = read_object(reply.text)
    try:
        value = shape.model_validate(content)
    except (ValidationError, RecursionError) as error:
        raise BadAnswer(_first_fault(error)) from None
    if not says_something(content):
        raise BadAnswer("all of its fields are blank")
    if told := objection(value):
        raise BadAnswer(told)
    return value


def _first_fault(error: ValidationError | RecursionError) -> str:
    if isinstance(error, RecursionError):
        return "it is nested too deep"
    first = error.errors(include_input=False, include_url=False)[0]
    if first["type"] == "extra_forbidden":
        return "it has a field that was not asked for"  # whose name is the model's, and could be anything
    place = ".".join(str(step) for step in first["loc"]) or "the object"
    return f"{place}: {first['msg'].lower()}"


def _asking_again(reply: Reply, bad: BadAnswer) -> list[Message]:
    """The turn that carries the last answer and what is wrong with it."""
    told = f"That answer can't be used: {bad}. Answer again, with one JSON object and nothing else."
    if not reply.text.strip():
        return [Message("user", told)]
    return [Message("assistant", reply.text[:_LONGEST_ECHO]), Message("user", told)]

"""A model that has some answers and takes the other questions down."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from afterword.batch.provider.lines import Refused, custom_id
from afterword.batch.provider.requests import Requests
from afterword.context import Brief
from afterword.draft import Draft
from afterword.errors import AfterwordError, ModelUnavailable
from afterword.finding import Finding
from afterword.llm import Memory, Message, Reply, ResponseFormat
from afterword.llm.faults import from_status, parameter_refused
from afterword.llm.openai import host_of
from afterword.llm.request import request_body, without
from afterword.writers import Writer

T = TypeVar("T")


class Waiting(AfterwordError):
    """The answer to a request has not come yet."""


class StoredModel:
    """Gives stored answers to one note's requests. One is made for each note, so that no note's luck changes another's.

    Attributes:
        wanted: The requests that have no answer, by their id.
    """

    def __init__(self, name: str, base_url: str, requests: Requests) -> None:
        self.name, self.base_url, self._requests = name, base_url, requests
        self.memory = Memory()
        self.wanted: dict[str, Mapping[str, object]] = {}

    def complete(self, messages: Sequence[Message], *, response_format: ResponseFormat | None = None) -> Reply:
        """The stored answer.

        Raises:
            Waiting: There is none; the request is wanted.
            ModelError: The server turned the request down for good.
        """
        body = without(request_body(self.name, messages, response_format), self.memory.dropped)
        told = self._requests.answer(id_ := custom_id(body))
        if told is None:
            self.wanted[id_] = body
            raise Waiting("the answer has not come yet")
        if isinstance(told, Reply):
            return told
        return self._refused(told, messages, response_format, body)

    def _refused(
        self, told: Refused, messages: Sequence[Message], format_: ResponseFormat | None, body: Mapping[str, object]
    ) -> Reply:
        """What the live path does with an answer that says no."""
        named = parameter_refused(told, body.keys() - {"model", "messages", "response_format"})
        if named is None:
            raise from_status(told, host_of(self.base_url), self.name, formatted=format_ is not None)
        self.memory.dropped.add(named)
        return self.complete(messages, response_format=format_)


class Apart:
    """A writer that gives each recipient's draft by itself, so that a panel's requests go out in one round.

    A draft that still waits is stood in for, so that the next one is asked for too.
    """

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self.model = writer.model

    def write(self, brief: Brief, *, avoid: Sequence[Draft] = ()) -> Draft:  # noqa: ARG002 -- not known in the round
        """A draft for one recipient.

        Raises:
            ModelError: There is none, or not yet.
        """
        return _or_unavailable(partial(self._writer.write, brief))

    def revise(self, brief: Brief, draft: Draft, findings: Sequence[Finding]) -> Draft | None:
        """The draft mended after the findings.

        Raises:
            ModelError: There is none, or not yet.
        """
        return _or_unavailable(partial(self._writer.revise, brief, draft, findings))


def _or_unavailable(call: Callable[[], T]) -> T:
    try:
        return call()
    except Waiting as error:
        raise ModelUnavailable(str(error)) from None

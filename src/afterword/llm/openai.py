"""Any OpenAI-compatible server, through the SDK's plain ``chat.completions.create``.

The SDK's structured helpers are not used: they raise and lose text and token counts on cut, filtered or malformed
answers. Retries have one owner, the SDK, which obeys ``Retry-After``; its time limit is for each read, so a limit for
the whole call stands around it.
"""

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from afterword.draft import Usage
from afterword.errors import ModelError, ModelRefused, ModelUnavailable
from afterword.llm import Memory, Message, Reply, ResponseFormat
from afterword.llm.faults import from_sdk, parameter_refused
from afterword.llm.request import request_body

if TYPE_CHECKING:
    import openai

DEFAULT_MODEL = "gpt-4.1-mini"
"""Small, cheap, and does not think at the user's expense."""

OPENAI_URL = "https://api.openai.com/v1"
RETRIES = 2
_NO_KEY = "none"  # servers at home need none, but the SDK wants one
_INSTEAD = {"max_completion_tokens": "max_tokens"}
"""The older name of a parameter, for servers that know only that."""

T = TypeVar("T")


class OpenAIChat:
    """One model on one server.

    Args:
        model: The model's name; without one the default at OpenAI, and elsewhere the only one that the server lists.
        base_url: Up to and including ``/v1``; OpenAI's where none is given.
        api_key: May be missing for any server but OpenAI's.
        timeout: Seconds one answer may take, retries included.

    Raises:
        ModelRefused: No key for OpenAI, an unusable base URL, or several models and none named.
        ModelUnavailable: The server can't be asked for its models.
    """

    def __init__(
        self,
        model: str | None = None,
        *,
        base_url: str | None = None,
        api_key: str | None = None,
        timeout: float = 120,
    ) -> None:
        self.base_url = (base_url or OPENAI_URL).rstrip("/")
        self.memory = Memory()
        self._timeout = timeout
        self.host = host_of(self.base_url)
        if not api_key and self.host == host_of(OPENAI_URL):
            raise ModelRefused("no key for OpenAI: set OPENAI_API_KEY, or name another server with --base-url")
        self._client = _client(self.base_url, api_key or _NO_KEY, timeout)
        self.name = model or (DEFAULT_MODEL if base_url is None else self._only_model())

    def complete(self, messages: Sequence[Message], *, response_format: ResponseFormat | None = None) -> Reply:
        """The model's answer. A parameter that the server turns down by name is dropped, for good.

        Raises:
            FormatRefused: The server does not take ``response_format``.
            ModelUnavailable: Connection, time limit, rate limit, server error.
            ModelRefused: A bad key, an unknown model, too long a text, a filter.
        """
        body = request_body(self.name, messages, response_format)
        for old in self.memory.dropped & body.keys():
            value = body.pop(old)
            if old in _INSTEAD and _INSTEAD[old] not in self.memory.dropped:
                body[_INSTEAD[old]] = value
        try:
            completion = self._within_time(lambda: self._create(body))
        except _ParameterRefused as refused:
            self.memory.dropped.add(refused.name)
            return self.complete(messages, response_format=response_format)
        return _reply(completion, self.host)

    def _create(self, body: dict[str, object]) -> object:
        import openai  # noqa: PLC0415 -- 0.4 s that only a call pays

        create: Any = self._client.chat.completions.create
        try:
            return create(**body)
        except openai.OpenAIError as error:
            if name := parameter_refused(error, body.keys() - {"model", "messages", "response_format"}):
                raise _ParameterRefused(name) from None
            raise from_sdk(error, self.host, self.name, formatted="response_format" in body) from None
        except (ValueError, TypeError, AttributeError, RecursionError):
            raise ModelUnavailable(f"{self.host} answered something that is not a chat completion") from None

    def _only_model(self) -> str:
        import openai  # noqa: PLC0415

        try:
            listed = self._within_time(lambda: [str(model.id) for model in self._client.models.list()])
        except openai.OpenAIError as error:
            raise from_sdk(error, self.host, "", formatted=False) from None
        except (ValueError, TypeError, AttributeError):
            listed = []
        if len(listed) != 1:
            told = f"lists {len(listed)} models" if listed else "lists no model"
            raise ModelRefused(f"{self.host} {told}: name one with --model")
        return listed[0]

    def _within_time(self, call: Callable[[], T]) -> T:
        """Run a call in a thread of its own, so that a body dripping in can't hold it beyond its time."""
        results: list[T] = []
        errors: list[BaseException] = []

        def run() -> None:
            try:
                results.append(call())
            except BaseException as error:  # noqa: BLE001 -- raised again by the thread that waits
                errors.append(error)

        worker = threading.Thread(target=run, daemon=True)
        worker.start()
        worker.join(self._timeout)
        if errors:
            raise errors[0]
        if not results:
            raise ModelUnavailable(f"{self.host} gave no whole answer within {self._timeout:g} s")
        return results[0]


class _ParameterRefused(ModelError):
    """The server names a parameter that it does not take."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"the server does not take {name}")


def host_of(base_url: str) -> str:
    """Host and port of a base URL, without user or password.

    Raises:
        ModelRefused: It is no URL of a server.
    """
    try:
        parts = urlsplit(base_url)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port, parts = None, None, urlsplit("")
    if parts.scheme not in ("http", "https") or not host:
        raise ModelRefused("the base URL is not one like http://localhost:11434/v1")
    return f"{host}:{port}" if port else host


def _client(base_url: str, api_key: str, timeout: float) -> "openai.OpenAI":
    import openai  # noqa: PLC0415 -- 0.4 s that only the model path pays

    return openai.OpenAI(base_url=base_url, api_key=api_key, timeout=timeout, max_retries=RETRIES)


def _reply(completion: Any, host: str) -> Reply:  # noqa: ANN401 -- the SDK hands on whatever JSON the server sent
    """The reply in a completion.

    Raises:
        ModelUnavailable: It holds no message.
    """
    try:
        choice = completion.choices[0]
        text, refusal = choice.message.content, choice.message.refusal
    except (AttributeError, IndexError, TypeError):
        raise ModelUnavailable(f"{host} answered without a message") from None
    usage = getattr(completion, "usage", None)
    return Reply(
        text=text if isinstance(text, str) else "",
        finish_reason=choice.finish_reason,
        refusal=str(refusal) if refusal else None,
        usage=Usage(
            calls=1,
            input_tokens=_count(usage, "prompt_tokens"),
            output_tokens=_count(usage, "completion_tokens"),
        ),
        model=str(completion.model) if getattr(completion, "model", None) else None,
    )


def _count(usage: object, name: str) -> int:
    value = getattr(usage, name, 0)
    return value if isinstance(value, int) and value > 0 else 0

"""Any OpenAI-compatible server, through the SDK's plain ``chat.completions.create``.

The SDK's structured helpers are not used: they raise and lose text and token counts on cut, filtered or malformed
answers. Retries have one owner, here, so that all calls to a server share what it says about its limits (``pace``). The
SDK's time limit is for each read, so a limit for the whole call stands around it.
"""

import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from afterword.errors import ModelError, ModelRefused, ModelUnavailable
from afterword.llm import Listen, Memory, Message, Reply, ResponseFormat
from afterword.llm.deadline import time_left
from afterword.llm.faults import from_sdk, parameter_refused, window_told
from afterword.llm.pace import Pace, names_a_time, time_to_wait
from afterword.llm.replies import reply_from, reply_in
from afterword.llm.request import FEWEST_TOKENS_BACK, MOST_TOKENS_BACK, estimate_tokens, request_body, without

if TYPE_CHECKING:
    import openai

DEFAULT_MODEL = "gpt-4.1-mini"
"""Small, cheap, and does not think at the user's expense."""

OPENAI_URL = "https://api.openai.com/v1"
_NO_KEY = "none"  # servers at home need none, but the SDK wants one
_TRIED_AGAIN = (408, 409)
"""Refusals that are a moment's trouble, as the SDK has it."""

T = TypeVar("T")


class OpenAIChat:
    """One model on one server.

    Args:
        model: The model's name; without one the default at OpenAI, and elsewhere the only one that the server lists.
        base_url: Up to and including ``/v1``; OpenAI's where none is given.
        api_key: May be missing for any server but OpenAI's.
        timeout: Seconds one answer may take, retries included, but not the waiting that the server asks for.
        pace: How fast the server is called; shared with others that call it.

    Attributes:
        listen: Hears answers as they come in; without it they are taken whole.

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
        pace: Pace | None = None,
    ) -> None:
        self.base_url = (base_url or OPENAI_URL).rstrip("/")
        self.memory = Memory()
        self.listen: Listen | None = None
        self.pace = pace or Pace()
        self._timeout = timeout
        self.host = host_of(self.base_url)
        if not api_key and self.host == host_of(OPENAI_URL):
            raise ModelRefused("no key for OpenAI: set OPENAI_API_KEY, or name another server with --base-url")
        self._client = sdk_client(self.base_url, api_key, timeout)
        self.name = model or (DEFAULT_MODEL if base_url is None else self._only_model())

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()

    def complete(self, messages: Sequence[Message], *, response_format: ResponseFormat | None = None) -> Reply:
        """The model's answer. A parameter that the server turns down by name is dropped, for good.

        Raises:
            FormatRefused: The server does not take ``response_format``.
            ModelUnavailable: Connection, time limit, rate limit, server error.
            ModelRefused: A bad key, an unknown model, too long a text, a filter.
        """
        window = self.memory.window
        body = request_body(self.name, messages, response_format, window)
        if self.listen is not None:
            body |= {"stream": True, "stream_options": {"include_usage": True}}
        if "stream" in self.memory.dropped:
            body.pop("stream_options", None)
        body = without(body, self.memory.dropped)
        try:
            return self._answer(body)
        except _ParameterRefused as refused:
            self.memory.dropped.add(refused.name)
        except _TooLong as refused:
            if window is not None or not self._fits_now(messages):
                raise refused.error from None
        return self.complete(messages, response_format=response_format)

    def _fits_now(self, messages: Sequence[Message]) -> bool:
        """Whether a smaller ceiling for the answer makes room, now that the server has told what it takes."""
        room = (self.memory.window or 0) - estimate_tokens(messages)
        return FEWEST_TOKENS_BACK <= room < MOST_TOKENS_BACK

    def _answer(self, body: dict[str, object]) -> Reply:
        """The server's answer, asked for again as long as that may help and there is time."""
        left = self._timeout
        with self.pace.place():
            for attempt in range(self.pace.retries + 1):
                if not self.pace.wait(at_most=time_left()):
                    raise ModelUnavailable(f"{self.host} asks to wait longer than there is time for these notes")
                started = time.monotonic()
                try:
                    return self._within_time(lambda: self._create(body), left)
                except _Again as again:
                    left -= time.monotonic() - started
                    wait = time_to_wait(again.headers, attempt)
                    if again.is_limit and wait is not None:
                        self.pace.refused(wait)
                    elif wait is not None:
                        left -= wait
                    if wait is None or left <= 0 or attempt == self.pace.retries:
                        raise again.error from None
                    if not self.pace.wait(wait, at_most=time_left()):
                        raise again.error from None
        raise AssertionError("the last attempt returns or raises")

    def _create(self, body: dict[str, object]) -> Reply:
        import openai  # noqa: PLC0415 -- 0.4 s that only a call pays

        create: Any = self._client.chat.completions.with_raw_response.create
        try:
            raw = create(**body)
            answer = raw.parse()
            reply = self._heard(answer) if "stream" in body else reply_from(answer, self.host)
        except openai.OpenAIError as error:
            if name := parameter_refused(error, body.keys() - {"model", "messages", "response_format"}):
                raise _ParameterRefused(name) from None
            told = from_sdk(error, self.host, self.name, formatted="response_format" in body)
            if window := window_told(error):
                self.memory.window = window
                raise _TooLong(told) from None
            status = getattr(error, "status_code", None)
            if isinstance(told, ModelUnavailable) or status in _TRIED_AGAIN:
                raise _Again(told, status, getattr(getattr(error, "response", None), "headers", {})) from None
            raise told from None
        except (ValueError, TypeError, AttributeError, RecursionError):
            told = ModelUnavailable(f"{self.host} answered something that is not a chat completion")
            raise _Again(told) from None
        except ModelUnavailable as error:
            raise _Again(error) from None
        self.pace.answered(raw.headers)
        return reply

    def _heard(self, stream: Iterable[Any]) -> Reply:
        """The reply in a stream of chunks, listened to as they come in.

        Raises:
            ModelUnavailable: The stream broke off.
        """
        import openai  # noqa: PLC0415

        hear = self.listen() if self.listen else None
        try:
            reply = reply_in(stream, hear, self.host)
        except (openai.OpenAIError, ModelError, ValueError, TypeError, AttributeError):
            raise
        except Exception:  # noqa: BLE001 -- of a stream the SDK passes on the errors of its transport
            raise ModelUnavailable(f"{self.host} broke off its answer") from None
        if reply is None:
            raise _ParameterRefused("stream")
        return reply

    def _only_model(self) -> str:
        import openai  # noqa: PLC0415

        try:
            models = self._within_time(lambda: list(self._client.models.list()), self._timeout)
            listed = [str(model.id) for model in models]
        except openai.OpenAIError as error:
            raise from_sdk(error, self.host, "", formatted=False) from None
        except (ValueError, TypeError, AttributeError):
            listed = []
        if len(listed) != 1:
            told = f"lists {len(listed)} models" if listed else "lists no model"
            raise ModelRefused(f"{self.host} {told}: name one with --model")
        self.memory.window = self.memory.window or _window_listed(models[0])
        return listed[0]

    def _within_time(self, call: Callable[[], T], seconds: float) -> T:
        """Run a call in a thread of its own, so that a body dripping in can't hold it beyond its time."""
        left = time_left()
        if left == 0:
            raise ModelUnavailable("the time for these notes is over")
        results: list[T] = []
        errors: list[BaseException] = []

        def run() -> None:
            try:
                results.append(call())
            except BaseException as error:  # noqa: BLE001 -- raised again by the thread that waits
                errors.append(error)

        worker = threading.Thread(target=run, daemon=True)
        worker.start()
        worker.join(seconds if left is None else min(seconds, left))
        if errors:
            raise errors[0]
        if not results:
            within = f"{self._timeout:g} s" if left is None or left > seconds else "the time there is for these notes"
            raise ModelUnavailable(f"{self.host} gave no whole answer within {within}")
        return results[0]


class _ParameterRefused(ModelError):
    """The server names a parameter that it does not take."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"the server does not take {name}")


class _TooLong(ModelError):
    """The text and the ceiling for the answer are too long together, and the server says how much it takes."""

    def __init__(self, error: ModelError) -> None:
        self.error = error
        super().__init__(str(error))


class _Again(ModelError):
    """No answer this time; another try may get one."""

    def __init__(self, error: ModelError, status: int | None = None, headers: Mapping[str, str] | None = None) -> None:
        self.error, self.headers = error, headers or {}
        self.is_limit = status == 429 or (status == 503 and names_a_time(self.headers))
        super().__init__(str(error))


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


def sdk_client(base_url: str, api_key: str | None, timeout: float) -> "openai.OpenAI":
    """The SDK's client of a server, which tries nothing again by itself."""
    import openai  # noqa: PLC0415 -- 0.4 s that only the model path pays

    return openai.OpenAI(base_url=base_url, api_key=api_key or _NO_KEY, timeout=timeout, max_retries=0)


def _window_listed(model: object) -> int | None:
    """How many tokens a model takes, as servers tell it in their list of models: vLLM, OpenRouter, Groq, llama.cpp."""
    meta = getattr(model, "meta", None)
    told = [getattr(model, name, None) for name in ("max_model_len", "context_length", "context_window")]
    told.append(meta.get("n_ctx") if isinstance(meta, dict) else None)
    return next((count for count in told if isinstance(count, int) and count > 0), None)

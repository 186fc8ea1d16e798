"""A server's files and batches endpoints, through the SDK, and the replies in what they give back."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from afterword.errors import DataError, ModelUnavailable
from afterword.llm import Reply
from afterword.llm.faults import from_sdk
from afterword.llm.openai import host_of, sdk_client
from afterword.llm.replies import reply_from

_TAG = "afterword"
"""The name, in a batch's metadata, of the digest of its requests."""
_ENDED = ("completed", "failed", "expired", "cancelled")


class BatchState(NamedTuple):
    """How far a batch is.

    Attributes:
        status: In the provider's word.
        has_ended: Whether nothing more will come of it.
        files: The ids of the files of results, of answers and of errors, as far as there are any.
    """

    status: str
    has_ended: bool
    total: int
    completed: int
    failed: int
    files: tuple[str, ...]


class BatchService:
    """Batches at one server.

    Args:
        base_url: Up to and including ``/v1``.
        api_key: May be missing for a server that needs none.
        timeout: Seconds one call may wait for a piece of its answer.

    Raises:
        ModelRefused: The base URL is none.
    """

    def __init__(self, base_url: str, api_key: str | None, timeout: float = 120) -> None:
        self.host = host_of(base_url)
        self._client = sdk_client(base_url, api_key, timeout).with_options(max_retries=2)

    def start(self, requests: Path, tag: str) -> str:
        """Upload a file of requests and begin a batch of it; the batch's id.

        Raises:
            DataError: The file can't be read.
            ModelError: The server does not take it.
        """
        try:
            file = requests.open("rb")
        except OSError as error:
            raise DataError(requests, f"can't be read ({error.strerror or error})") from None
        with file, self._told():
            uploaded = self._client.files.create(file=(requests.name, file, "application/jsonl"), purpose="batch")
            batch = self._client.batches.create(
                input_file_id=uploaded.id,
                endpoint="/v1/chat/completions",
                completion_window="24h",
                metadata={_TAG: tag},
            )
            return str(batch.id)

    def find(self, tag: str) -> str | None:
        """The id of a batch that was begun with this tag, if the server lists one.

        Raises:
            ModelError: The server does not answer.
        """
        with self._told():
            found = (b for b in self._client.batches.list() if b.metadata and b.metadata.get(_TAG) == tag)
            return next((str(batch.id) for batch in found), None)

    def look(self, batch_id: str) -> BatchState:
        """How far a batch is.

        Raises:
            ModelError: The server does not answer, or knows no such batch.
        """
        with self._told():
            batch = self._client.batches.retrieve(batch_id)
            counts = batch.request_counts
            return BatchState(
                status=str(batch.status),
                has_ended=batch.status in _ENDED,
                total=counts.total if counts else 0,
                completed=counts.completed if counts else 0,
                failed=counts.failed if counts else 0,
                files=tuple(filter(None, (batch.output_file_id, batch.error_file_id))),
            )

    def download(self, file_id: str, into: BinaryIO) -> None:
        """Write a file of results.

        Raises:
            ModelError: The server does not give it.
        """
        with self._told(), self._client.files.with_streaming_response.content(file_id) as response:
            into.writelines(response.iter_bytes())

    @contextmanager
    def _told(self) -> Iterator[None]:
        """The SDK's errors in our words."""
        import openai  # noqa: PLC0415 -- imported already when there is a client

        try:
            yield
        except openai.OpenAIError as error:
            raise from_sdk(error, self.host, "", formatted=False) from None
        except (ValueError, TypeError, AttributeError):
            raise ModelUnavailable(f"{self.host} answered something that is not about a batch") from None


def reply_in_result(completion: Mapping[str, Any]) -> Reply:
    """The reply in a completion that came as JSON in a file of results, read as the SDK reads a live one.

    Raises:
        ModelUnavailable: It holds no message.
    """
    from openai.types.chat import ChatCompletion  # noqa: PLC0415 -- 0.4 s that only results pay

    try:
        return reply_from(ChatCompletion.construct(**completion), "the provider")
    except (ValueError, TypeError, AttributeError, RecursionError):
        raise ModelUnavailable("the provider answered something that is not a chat completion") from None

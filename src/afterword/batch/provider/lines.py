"""One line of a batch file: a request, or what came of one.

Source of the form: OpenAI documentation, "Batch API"; vLLM documentation, "Offline inference with the OpenAI Batch file
format".
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, BinaryIO, NamedTuple

ENDPOINT = "/v1/chat/completions"
MOST_LINES = 50_000
"""In one file, at OpenAI."""
MOST_BYTES = 200_000_000
"""In one file, at OpenAI."""
_LONGEST_RESULT = 20_000_000
_LONGEST_TOLD = 2_000
_MOMENTARY = (408, 409, 429)


def custom_id(body: Mapping[str, object]) -> str:
    """The name of a request: the same for the same body, on any machine."""
    told = json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return "afterword-" + sha256(told.encode("utf-8", "replace")).hexdigest()[:40]


def request_line(id_: str, body: Mapping[str, object]) -> bytes:
    """A request as a line of a batch file; characters beyond ASCII are escaped."""
    return json.dumps({"custom_id": id_, "method": "POST", "url": ENDPOINT, "body": body}).encode("ascii") + b"\n"


class BadLine(ValueError):
    """A line that is no result."""


@dataclass(frozen=True, slots=True)
class Refused:
    """An answer that says no for good; its text is the server's own and is read, never shown."""

    status_code: int
    code: str | None = None
    param: str | None = None
    text: str = ""

    def __str__(self) -> str:
        return self.text


class Result(NamedTuple):
    """What came of one request: a completion, a refusal for good, or neither, and then it is worth asking again."""

    custom_id: str
    completion: Mapping[str, Any] | None = None
    refused: Refused | None = None


def read_result(line: bytes) -> Result:
    """The result that a line of an output or error file holds.

    Raises:
        BadLine: It holds none.
    """
    try:
        told = json.loads(line)
        id_, response, error = told["custom_id"], told.get("response"), told.get("error")
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise BadLine from None
    if not isinstance(id_, str):
        raise BadLine
    if not isinstance(response, dict) or error:
        return Result(id_)
    status, body = response.get("status_code", 200), response.get("body")
    if status == 200 and isinstance(body, dict):
        return Result(id_, completion=body)
    if isinstance(status, int) and 400 <= status < 500 and status not in _MOMENTARY:
        return Result(id_, refused=_refused(status, body))
    return Result(id_)


def _refused(status: int, body: object) -> Refused:
    error = body.get("error") if isinstance(body, dict) else None
    told = error if isinstance(error, dict) else {"message": error}
    code, param, message = (told.get(name) for name in ("code", "param", "message"))
    return Refused(
        status,
        code if isinstance(code, str) else None,
        param if isinstance(param, str) else None,
        str(message or "")[:_LONGEST_TOLD],
    )


def result_lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file that are not blank; of one far too long its beginning, which is no result."""
    while line := file.readline(_LONGEST_RESULT):
        whole = line
        while len(line) == _LONGEST_RESULT and not line.endswith(b"\n"):
            line = file.readline(_LONGEST_RESULT)
        if whole.strip():
            yield whole

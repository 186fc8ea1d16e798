"""Submitting and collecting at a server that does not always do well."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from afterword.batch.provider.lines import custom_id, request_line
from afterword.batch.provider.requests import RequestFile, Requests
from afterword.batch.provider.results import TakenIn
from afterword.batch.provider.service import collect, submit
from afterword.errors import DataError, ModelError, ModelRefused, ModelUnavailable
from afterword.llm.batches import BatchService
from provider import EXPIRED, completion

BODIES = [{"model": "pear-1", "messages": [{"role": "user", "content": f"Name {n} pears."}]} for n in (2, 3, 4)]
IDS = [custom_id(body) for body in BODIES]
Answer = Callable[[str, str], tuple[int, Any]]
"""From method and path to status and body: JSON, or bytes as they are."""


@contextmanager
def serving(answer: Answer) -> Iterator[BatchService]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.rfile.read(int(self.headers.get("content-length") or 0))
            status, body = answer(self.command, self.path.split("?")[0])
            data = body if isinstance(body, bytes) else json.dumps(body).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_POST = do_GET  # noqa: N815 -- the library's name

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield BatchService(f"http://127.0.0.1:{server.server_address[1]}/v1", None, timeout=5)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def batch(status: str, **files: str) -> dict[str, Any]:
    return {"id": "b1", "object": "batch", "status": status, "endpoint": "", "completion_window": "24h",
            "created_at": 0, "input_file_id": "f1"} | files  # fmt: skip


def lines(*told: tuple[str, dict[str, Any]]) -> bytes:
    return b"".join(json.dumps({"custom_id": id_} | result).encode() + b"\n" for id_, result in told)


@pytest.fixture
def requests(tmp_path: Path) -> Iterator[Requests]:
    file = RequestFile("requests-1-1.jsonl", round=1, lines=len(BODIES))
    (tmp_path / file.name).write_bytes(b"".join(request_line(custom_id(body), body) for body in BODIES))
    with Requests.opened(tmp_path) as known:
        known.save(file)
        for id_ in IDS:
            known.request(id_, file.name)
        yield known


def submitted(requests: Requests) -> None:
    requests.save(requests.files()[0]._replace(standing="submitted", batch="b1"))


def test_answers_and_errors_in_two_files_are_both_taken_in(requests: Requests, tmp_path: Path):
    answers = {
        "/v1/batches/b1": (200, batch("expired", output_file_id="out", error_file_id="err")),
        "/v1/files/out/content": (200, lines((IDS[1], completion("{}")), (IDS[0], completion("{}")))),
        "/v1/files/err/content": (200, lines((IDS[2], EXPIRED))),
    }
    submitted(requests)
    with serving(lambda _method, path: answers[path]) as service:
        (found,) = collect(requests, tmp_path, service)
    assert found.taken == TakenIn(answered=2, again=1)
    assert requests.out_in(IDS[2]) is None
    assert (tmp_path / "results-1-1-1.jsonl").exists()


@pytest.mark.parametrize("status", ["failed", "expired", "cancelled", "completed"])
def test_a_batch_that_ended_without_results_frees_its_requests(requests: Requests, tmp_path: Path, status: str):
    submitted(requests)
    with serving(lambda _method, _path: (200, batch(status))) as service:
        (found,) = collect(requests, tmp_path, service)
        assert list(collect(requests, tmp_path, service)) == []
    assert found.state.status == status
    assert requests.out_in(IDS[0]) is None


@pytest.mark.parametrize("status", ["validating", "in_progress", "finalizing", "cancelling"])
def test_a_batch_that_goes_on_is_left_alone(requests: Requests, tmp_path: Path, status: str):
    submitted(requests)
    with serving(lambda _method, _path: (200, batch(status, output_file_id="out"))) as service:
        (found,) = collect(requests, tmp_path, service)
    assert found.taken is None
    assert requests.files()[0].standing == "submitted"


def test_results_that_can_not_be_fetched_are_fetched_the_next_time(requests: Requests, tmp_path: Path):
    done = (200, batch("completed", output_file_id="out"))
    submitted(requests)
    with serving(lambda _method, path: done if "batches" in path else (404, {})) as service, pytest.raises(ModelError):
        list(collect(requests, tmp_path, service))
    good = (200, lines(*((id_, completion("{}")) for id_ in IDS)))
    with serving(lambda _method, path: done if "batches" in path else good) as service:
        (found,) = collect(requests, tmp_path, service)
    assert found.taken == TakenIn(answered=3)


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (401, {"error": {"message": "bad key sk-123"}}, ModelRefused),
        (400, {"error": {"message": "no"}}, ModelRefused),
        (404, {}, ModelRefused),
        (429, {"error": {"code": "insufficient_quota", "message": "pay"}}, ModelRefused),
        (200, b"not JSON", ModelUnavailable),
    ],
)
def test_what_goes_wrong_is_told_in_one_line_and_the_file_can_be_submitted_again(
    requests: Requests, tmp_path: Path, status: int, body: Any, error: type[ModelError]
):
    with serving(lambda _method, _path: (status, body)) as service, pytest.raises(error) as raised:
        list(submit(requests, tmp_path, service))
    assert "\n" not in str(raised.value)
    assert "sk-123" not in str(raised.value)
    answers = {"/v1/files": {"id": "f1"}, "/v1/batches": batch("validating")}
    none = {"object": "list", "data": [], "has_more": False}
    with serving(lambda method, path: (200, none if method == "GET" else answers[path])) as service:
        (file,) = submit(requests, tmp_path, service)
    assert file.batch == "b1"


def test_a_file_of_requests_that_is_gone_is_told(requests: Requests, tmp_path: Path):
    (tmp_path / "requests-1-1.jsonl").unlink()
    with pytest.raises(DataError, match=r"requests-1-1\.jsonl"):
        list(submit(requests, tmp_path, BatchService("http://127.0.0.1:9/v1", None)))

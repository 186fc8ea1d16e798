"""Files and batches endpoints as somebody else implements them, recorded; see ``cassettes/README.md``."""

import time
from pathlib import Path

import pytest

from afterword.batch.provider.lines import custom_id, request_line
from afterword.batch.provider.requests import RequestFile, Requests
from afterword.batch.provider.results import TakenIn
from afterword.batch.provider.service import Collected, collect, submit
from afterword.errors import ModelError
from afterword.llm.batches import BatchService

pytestmark = pytest.mark.vcr

BODIES = [{"model": "pear-1", "messages": [{"role": "user", "content": f"Name {n} pears."}]} for n in (2, 3)]


@pytest.fixture(scope="module")
def vcr_config(vcr_config: dict[str, object]) -> dict[str, object]:
    return vcr_config | {"match_on": ["method", "path"]}  # an upload's boundary is another each time


@pytest.fixture(scope="module")
def vcr_cassette_dir(cassettes: Path) -> str:
    return str(cassettes / "scripted" / "test_provider_batch")


def exported(requests: Requests, folder: Path) -> None:
    """Put a file of requests down that holds the same whatever the prompts are."""
    file = RequestFile("requests-1-1.jsonl", round=1, lines=len(BODIES))
    (folder / file.name).write_bytes(b"".join(request_line(custom_id(body), body) for body in BODIES))
    requests.save(file)
    for body in BODIES:
        requests.request(custom_id(body), file.name)


def until_it_has_ended(requests: Requests, folder: Path, service: BatchService, *, is_live: bool) -> list[Collected]:
    for _ in range(20):
        found = list(collect(requests, folder, service))
        if all(each.state.has_ended for each in found):
            return found
        time.sleep(0.2 if is_live else 0)
    raise AssertionError("it does not end")


def test_requests_go_out_in_a_file_and_their_answers_come_back(tmp_path: Path, service_url: str, record_mode: str):
    service = BatchService(service_url, None)
    with Requests.opened(tmp_path) as requests:
        exported(requests, tmp_path)
        (file,) = submit(requests, tmp_path, service)
        assert file.batch
        assert list(submit(requests, tmp_path, service)) == []
        (collected,) = until_it_has_ended(requests, tmp_path, service, is_live=record_mode != "none")
        assert (collected.state.completed, collected.taken) == (2, TakenIn(answered=2))
        assert requests.files()[0].standing == "answered"


def test_a_batch_whose_id_was_not_put_down_is_found_by_its_requests(tmp_path: Path, service_url: str):
    service = BatchService(service_url, None)
    with Requests.opened(tmp_path) as requests:
        exported(requests, tmp_path)
        (file,) = submit(requests, tmp_path, service)
        requests.save(file._replace(standing="submitting", batch=None))
        (again,) = submit(requests, tmp_path, service)
    assert again.batch == file.batch


def test_a_batch_that_the_server_does_not_know_is_told(service_url: str):
    with pytest.raises(ModelError, match="404"):
        BatchService(service_url, None).look("batch-of-nobody")

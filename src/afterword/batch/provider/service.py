"""Files of requests to a provider, and results back: each step is put down, so that none is paid for twice."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from afterword.batch.provider.requests import RequestFile, Requests
from afterword.batch.provider.results import TakenIn, take_results
from afterword.errors import DataError
from afterword.llm.batches import BatchService, BatchState
from afterword.resources import replacing


class Collected(NamedTuple):
    """How far a file of requests is, and what came of it if it is through."""

    file: RequestFile
    state: BatchState
    taken: TakenIn | None = None


def submit(requests: Requests, folder: Path, service: BatchService) -> Iterator[RequestFile]:
    """Submit each file of requests that is not out yet, and give it once the provider has it.

    A run that died in between is no reason to submit twice: the provider is asked first whether it has the file.

    Raises:
        DataError: A file of requests is gone, or nothing can be put down.
        ModelError: The provider does not take it.
    """
    for file in requests.files():
        if file.standing not in ("exported", "submitting"):
            continue
        tag = _digest(folder / file.name)
        batch = service.find(tag) if file.standing == "submitting" else None
        if batch is None:
            requests.save(file._replace(standing="submitting"))
            batch = service.start(folder / file.name, tag)
        submitted = file._replace(standing="submitted", batch=batch)
        requests.save(submitted)
        yield submitted


def collect(requests: Requests, folder: Path, service: BatchService) -> Iterator[Collected]:
    """Look how far each submitted file is; of one that is through fetch the results and take them in.

    Raises:
        DataError: A file or nothing can be put down.
        ModelError: The provider does not answer.
    """
    for file in requests.files():
        if file.standing != "submitted" or file.batch is None:
            continue
        state = service.look(file.batch)
        if not state.has_ended:
            yield Collected(file, state)
            continue
        taken = TakenIn()
        for number, id_ in enumerate(state.files, 1):
            path = folder / f"{file.name.replace('requests', 'results').removesuffix('.jsonl')}-{number}.jsonl"
            _fetch(service, id_, path)
            taken = taken.plus(take_results(requests, path))
        requests.save(file._replace(standing="answered"))
        yield Collected(file, state, taken)


def _fetch(service: BatchService, id_: str, path: Path) -> None:
    try:
        with replacing(path) as into:
            service.download(id_, into)
    except OSError as error:
        raise DataError(path, f"can't be written ({error.strerror or error})") from None


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            digest = sha256()
            while piece := file.read(1 << 20):
                digest.update(piece)
    except OSError as error:
        raise DataError(path, f"can't be read ({error.strerror or error})") from None
    return digest.hexdigest()

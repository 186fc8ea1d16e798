"""The requests that have no answer yet, written to files that a provider takes."""

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, NamedTuple

from afterword.batch.provider.job import ProviderJob
from afterword.batch.provider.lines import MOST_BYTES, MOST_LINES, request_line
from afterword.batch.provider.model import StoredModel
from afterword.batch.provider.requests import RequestFile, Requests
from afterword.errors import DataError
from afterword.llm.request import CHARACTERS_PER_TOKEN
from afterword.notes import Notes
from afterword.resources import replacing


class Exported(NamedTuple):
    """What an export wrote.

    Attributes:
        files: The files of requests.
        tokens: About how many tokens they hold.
        out: Requests not written, since they stand in a file whose results have not come.
        done: Notes for which no answer is wanting.
        errors: Notes that can't be used.
    """

    files: tuple[Path, ...]
    requests: int
    tokens: int
    out: int
    done: int
    errors: tuple[DataError, ...]


class Limits(NamedTuple):
    """How much one file may hold."""

    lines: int = MOST_LINES
    bytes: int = MOST_BYTES


OPENAI = Limits()


def export_requests(
    job: ProviderJob, requests: Requests, sources: Iterable[Path], folder: Path, limits: Limits = OPENAI
) -> Exported:
    """Write the requests that the notes' drafts still want, each once however many notes it serves.

    The files and what is known of them change together, when all is written.

    Args:
        job: What was asked for.
        requests: What was exported and answered before.
        sources: The files of notes.
        folder: Where the files go.
        limits: How much one file may hold.

    Raises:
        DataError: A file or what is known of them can't be written.
    """
    pipeline = job.pipeline()
    out = done = 0
    errors: list[DataError] = []
    with requests.together(), ExitStack() as stack:
        round_ = 1 + max((file.round for file in requests.files()), default=0)
        sheets = _Sheets(folder, round_, limits, requests, stack)
        for source in sources:
            try:
                notes = Notes.read(source)
            except DataError as error:
                errors.append(error)
                continue
            model = StoredModel(job.model, job.base_url, requests)
            done += job.drafted(notes, model, pipeline) is not None
            for id_, body in model.wanted.items():
                waits_in = requests.out_in(id_)
                if waits_in is None:
                    sheets.add(id_, request_line(id_, body))
                elif waits_in.round < round_:
                    out += 1
    return Exported(sheets.paths, sheets.requests, sheets.bytes // CHARACTERS_PER_TOKEN, out, done, tuple(errors))


class _Sheets:
    """The files of one round: the next one begins where the last one is full."""

    def __init__(self, folder: Path, round_: int, limits: Limits, requests: Requests, stack: ExitStack) -> None:
        self._folder, self._round, self._limits, self._requests, self._stack = folder, round_, limits, requests, stack
        self._file: BinaryIO
        self._lines: list[int] = []
        self._filled = 0
        self.bytes = 0

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files so far."""
        return tuple(self._folder / f"requests-{self._round}-{i}.jsonl" for i in range(1, len(self._lines) + 1))

    @property
    def requests(self) -> int:
        """How many they hold."""
        return sum(self._lines)

    def add(self, id_: str, line: bytes) -> None:
        """Write one request, and put it down.

        Raises:
            DataError: It can't be written.
        """
        full = self._lines and (self._lines[-1] >= self._limits.lines or self._filled + len(line) > self._limits.bytes)
        if full or not self._lines:
            self._lines.append(0)
            self._filled = 0
        path = self.paths[-1]
        try:
            if not self._lines[-1]:
                self._file = self._stack.enter_context(replacing(path))
            self._file.write(line)
        except OSError as error:
            raise DataError(path, f"can't be written ({error.strerror or error})") from None
        self._lines[-1] += 1
        self._filled += len(line)
        self.bytes += len(line)
        self._requests.save(RequestFile(path.name, self._round, self._lines[-1]))
        self._requests.request(id_, path.name)

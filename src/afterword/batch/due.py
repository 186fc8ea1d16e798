"""Which notes are due: new, changed or failed, and not those whose results stand."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from afterword.batch.basis import dependence
from afterword.batch.job import Job, Step
from afterword.batch.names import shown, stems
from afterword.batch.row import NoteRow
from afterword.batch.state import State
from afterword.batch.work import Task
from afterword.errors import DataError, ExitCode
from afterword.resources import read_bytes


class Due(NamedTuple):
    """A file of notes to be drafted.

    Attributes:
        row: What is known of it so far.
        depends: Digest of what its results will depend on.
    """

    row: NoteRow
    task: Task
    depends: str


def due(job: Job, notes: Sequence[str], state: State) -> Iterator[Due | Step]:
    """Each of the notes: to be drafted, or through already because its results stand or it can't be read.

    Args:
        job: What is wanted.
        notes: Paths within the folder of notes.
        state: What is known of them.
    """
    for relative in notes:
        path, source = job.folder / relative, shown(relative)
        known = state.row(source)
        if job.which == "failed" and (known is None or known.standing != "failed"):
            yield Step(shown(str(path)), known or NoteRow(source, ""))
            continue
        try:
            data = _read(path)
        except DataError as error:
            row = failed(known or state.claim(source, stems(relative)), error, job)
            state.save(row)
            yield Step(shown(str(path)), row, drafted=True)
            continue
        depends = dependence(job.basis, data)
        stands = job.which == "due" and known is not None and _stands(known, depends, job.out)
        if stands and known and known.day == job.today.isoformat():
            yield Step(shown(str(path)), known)
            continue
        row = known or state.claim(source, stems(relative))
        since = row.day if stands and job.llm else None  # offline it costs nothing to see what the day changes
        yield Due(row, Task(shown(str(path)), row.stem, data, since), depends)


def failed(row: NoteRow, error: Exception, job: Job) -> NoteRow:
    """The row of notes that came to nothing; what was written of them before stands."""
    told = error.problem if isinstance(error, DataError) else str(error)
    status = getattr(error, "exit_code", None)
    if status is None:
        told, status = f"a bug ({type(error).__name__})", ExitCode.BUG
    return row._replace(standing="failed", error=" ".join(told.split()), status=status, day=job.today.isoformat())


def _stands(row: NoteRow, depends: str, out: Path) -> bool:
    results = row.results_in(out)
    return row.depends == depends and row.standing not in ("failed", "waiting") and bool(results and results.exists())


def _read(path: Path) -> bytes:
    if path.exists() and not path.is_dir() and not path.is_file():
        raise DataError(shown(str(path)), "is not a file")  # a pipe would be waited for
    try:
        return read_bytes(path)
    except DataError as error:
        raise DataError(shown(str(path)), error.problem) from None

"""What the report says of each file of notes of a batch: read from the results, one file after the other."""

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from afterword.batch.row import NoteRow
from afterword.errors import DataError, ExitCode
from afterword.pipeline import FollowUp
from afterword.render.report.entry import Entry, entry_of_draft, entry_of_error


def entries_of(row: NoteRow, folder: Path, out: Path) -> Iterator[Entry]:
    """An entry for each email of one file of notes, or one that says why there is none.

    Args:
        row: What is known of the notes.
        folder: Where the notes are.
        out: Where the results are.
    """
    source = str(folder / row.source)
    results = row.results_in(out)
    if row.standing == "waiting":
        yield Entry(source=source, verdict="waiting", value={"source": source, "message": "left for the next run"})
    elif results is None or (row.standing == "failed" and row.status != ExitCode.MODEL):
        yield entry_of_error(source, DataError(source, row.error or "no results were written"))
    else:
        yield from _entries_in(results, source, row)


def _entries_in(path: Path, source: str, row: NoteRow) -> Iterator[Entry]:
    kept = tuple(f"Your edit was kept; the new draft is {name}." for name in row.kept)
    try:
        told = json.loads(path.read_bytes())["results"]
        results = [FollowUp.model_validate(result) for result in told]
    except (OSError, ValueError, KeyError, TypeError, ValidationError):
        yield entry_of_error(source, DataError(source, f"its results in {path} can't be read"))
        return
    for result in results:
        yield entry_of_draft(result, kept)
        kept = ()

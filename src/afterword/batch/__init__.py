"""The pipeline over a folder of notes: one bad note stops nothing."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from afterword.batch.outbox import Outbox
from afterword.errors import AfterwordError, DataError
from afterword.notes import Notes
from afterword.pipeline import FollowUp

SUFFIXES = (".txt", ".md", ".html", ".htm")
"""The endings that notes have."""


class Drafted(NamedTuple):
    """What came of one file of notes: results and the files written, or the error."""

    source: Path
    results: tuple[FollowUp, ...] = ()
    written: tuple[Path, ...] = ()
    error: AfterwordError | None = None


def find_notes(folder: Path, out: Path) -> list[Path]:
    """The notes in a folder and its subfolders, in order of their names; what lies in ``out`` is not among them.

    Raises:
        DataError: ``folder`` is not a folder, or holds no notes.
    """
    if not folder.is_dir():
        raise DataError(folder, "is not a folder" if folder.exists() else "no such folder")
    within = out.resolve()
    found = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in SUFFIXES and path.is_file() and not path.resolve().is_relative_to(within)
    )
    if not found:
        raise DataError(folder, f"holds no notes ({', '.join(SUFFIXES)})")
    return found


def draft_folder(
    folder: Path,
    out: Path,
    *,
    draft: Callable[[Notes], tuple[FollowUp, ...]],
    files_of: Callable[[str, tuple[FollowUp, ...]], Mapping[str, bytes]],
) -> Iterator[Drafted]:
    """Draft for each of the notes in a folder, mirroring its subfolders in ``out``.

    Args:
        folder: Where the notes are.
        out: Where the drafts go; made where it is missing.
        draft: The pipeline for one file of notes.
        files_of: The files of one file's results, by name; the first argument is the name without ending.

    Raises:
        DataError: ``folder`` holds no notes, or ``out`` can't be written to.
    """
    found = find_notes(folder, out)
    outbox = Outbox(out)
    stems: set[str] = set()
    for source in found:
        stem = source.relative_to(folder).with_suffix("").as_posix()
        if stem.casefold() in stems:
            stem = f"{stem}-{source.suffix[1:].lower()}"
        stems.add(stem.casefold())
        try:
            results = draft(Notes.read(source))
            yield Drafted(source, results, outbox.write(files_of(stem, results)))
        except AfterwordError as error:
            yield Drafted(source, error=error)

"""The notes in a folder."""

import os
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from afterword.batch.names import shown
from afterword.errors import DataError

SUFFIXES = (".txt", ".md", ".html", ".htm")
"""The endings that notes have."""


class Choice(NamedTuple):
    """Which of the files in a folder are meant.

    Attributes:
        include: Patterns of paths or names, as ``2025-*`` or ``north/*.org``; files with a usual ending where none is
            given.
        exclude: Patterns of those to leave out.
        since: Only files changed on this day or later.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    since: date | None = None


ALL = Choice()


class Found(NamedTuple):
    """What a folder holds.

    Attributes:
        notes: Paths within the folder, with ``/``, in order.
        errors: The folders that can't be read.
    """

    notes: Sequence[str]
    errors: Sequence[DataError]


def find_notes(folder: Path, out: Path, choice: Choice = ALL) -> Found:
    """The notes in a folder and its subfolders; what lies in ``out`` or is hidden is not among them.

    Links to folders are not followed, so a loop of them ends nowhere; links to files are.

    Raises:
        DataError: ``folder`` is not a folder, or holds no such notes.
    """
    if not folder.is_dir():
        raise DataError(folder, "is not a folder" if folder.exists() else "no such folder")
    errors: list[OSError] = []
    notes: list[str] = []
    own = os.path.realpath(out)
    for here, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(
            name
            for name in folders
            if name[0] != "." and os.path.realpath(os.path.join(here, name)) != own  # noqa: PTH118
        )
        within = Path(here).relative_to(folder).as_posix()
        paths = (name if within == "." else f"{within}/{name}" for name in files if name[0] != ".")
        notes += (path for path in paths if _is_meant(path, choice, folder))
    told = [DataError(shown(str(error.filename)), f"can't be read ({error.strerror})") for error in errors]
    if not notes and not told:
        wanted = ", ".join(choice.include or SUFFIXES)
        since = f", changed since {choice.since}" if choice.since else ""
        raise DataError(folder, f"holds no notes ({wanted}{since})")
    return Found(sorted(notes), told)


def _is_meant(path: str, choice: Choice, folder: Path) -> bool:
    usual = PurePosixPath(path).suffix.lower() in SUFFIXES
    meant = _matches(path, choice.include) if choice.include else usual
    return (
        meant and not _matches(path, choice.exclude) and (choice.since is None or _is_new(folder / path, choice.since))
    )


def _matches(path: str, patterns: Iterable[str]) -> bool:
    name = path.rpartition("/")[2]
    return any(fnmatchcase(path, pattern) or fnmatchcase(name, pattern) for pattern in patterns)


def _is_new(path: Path, since: date) -> bool:
    try:
        changed = path.stat().st_mtime
    except OSError:
        return True  # why it can't be read is told when its turn comes
    return datetime.fromtimestamp(changed).date() >= since  # noqa: DTZ006 -- a person's day is the local one

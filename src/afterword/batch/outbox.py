"""The folder drafts are written to: files appear whole, and what a person has changed is never overwritten."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import NamedTuple

from afterword.batch.state import FOLDER, State
from afterword.errors import DataError

_PART = "part"
"""Of a file that is being written; one that is left over was never finished."""


class Written(NamedTuple):
    """What was written, by name within the folder.

    Attributes:
        files: In the order in which they were given.
        kept: Those put beside a file that a person has changed, and changed files that nothing stands for any more.
    """

    files: tuple[str, ...]
    kept: tuple[str, ...]


class Outbox:
    """Writes drafts into one folder.

    Args:
        folder: Must be there.
        state: Knows what was written before: how an edit is told from a draft.
    """

    def __init__(self, folder: Path, state: State) -> None:
        self.folder, self._state = folder, state
        (folder / FOLDER / _PART).unlink(missing_ok=True)

    def write(self, files: Mapping[str, bytes], before: Sequence[str] = ()) -> Written:
        """Write files by their names within the folder; where one has been changed by hand, a ``.new`` beside it.

        Args:
            files: What to write.
            before: What was written of the same notes last time; what of it is not among ``files`` is taken away,
                unless it has been changed.

        Raises:
            DataError: A file can't be written; those before it stand.
        """
        digests = {name: sha256(data).hexdigest() for name, data in files.items()}
        places = {name: self._place(name, digest) for name, digest in digests.items()}
        with self._state.together():
            for name, digest in digests.items():
                self._state.about_to_write(places[name], digest)
        for name, data in files.items():
            self._replace(places[name], data)
        with self._state.together():
            for name, digest in digests.items():
                self._state.wrote(places[name], digest)
            old = [name for name in before if name not in places.values()]
            left = [name for name in old if not self._take_away(name)]
        beside = [place for name, place in places.items() if place != name]
        return Written(tuple(places.values()), (*beside, *left))

    def _place(self, name: str, digest: str) -> str:
        """The name itself, or the first beside it where nobody's words stand."""
        for candidate in _beside(name):
            standing = self._standing(candidate)
            if standing in (None, digest) or self._is_free(candidate, standing or ""):
                return candidate
        raise AssertionError("there is always another name")

    def _is_free(self, name: str, digest: str) -> bool:
        """Whether a file is as we wrote it and may be overwritten."""
        mode = (self.folder / name).stat().st_mode
        return self._state.is_ours(name, digest) and mode & 0o222 != 0

    def _standing(self, name: str) -> str | None:
        path = self.folder / name
        with _told(path):
            return sha256(path.read_bytes()).hexdigest() if path.exists() else None

    def _replace(self, name: str, data: bytes) -> None:
        path, part = self.folder / name, self.folder / FOLDER / _PART
        with _told(path):
            if path.exists() and path.read_bytes() == data:
                return
            path.parent.mkdir(parents=True, exist_ok=True)
            with part.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)

    def _take_away(self, name: str) -> bool:
        """Take away a file that nothing stands for any more; not one that a person has changed."""
        standing = self._standing(name)
        if standing is not None and not self._is_free(name, standing):
            return False
        with _told(self.folder / name):
            (self.folder / name).unlink(missing_ok=True)
        self._state.forget_file(name)
        return True


def _beside(name: str) -> Iterator[str]:
    """A file's name and names for a newer draft beside it: ``a.txt``, ``a.new.txt``, ``a.new-2.txt`` and so on."""
    stem, _, ending = name.rpartition(".")
    yield name
    yield f"{stem}.new.{ending}"
    yield from (f"{stem}.new-{number}.{ending}" for number in count(2))


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise DataError(path, f"can't be written ({error.strerror or error})") from None

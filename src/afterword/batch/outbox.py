"""The folder drafts are written to: files appear whole, and what a person has changed is never overwritten."""

import json
import re
import unicodedata
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from afterword.errors import DataError
from afterword.resources import replace_file

LEDGER = ".afterword-written.json"
"""The digest of each file as it was written, by its name within the folder: how an edit is told from a draft."""


class Outbox:
    """Writes drafts into one folder.

    Args:
        folder: Made where it is missing.

    Raises:
        DataError: The folder can't be made, or is a file.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DataError(folder, f"can't be made a folder ({error.strerror or error})") from None
        self._digests = self._read_ledger()

    def write(self, files: Mapping[str, bytes]) -> tuple[Path, ...]:
        """Write files by their names within the folder; where one has been changed by hand, a ``.new`` beside it.

        Raises:
            DataError: A file can't be written; those before it stand.
        """
        return tuple(self._write(name, data) for name, data in files.items())

    def _write(self, name: str, data: bytes) -> Path:
        path = self.folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            standing = path.read_bytes() if path.exists() else data
            if standing != data and _digest(standing) != self._digests.get(name):
                path = path.with_name(f"{path.stem}.new{path.suffix}")
            replace_file(path, data)
            self._digests[path.relative_to(self.folder).as_posix()] = _digest(data)
            replace_file(self.folder / LEDGER, json.dumps(self._digests, indent=0, ensure_ascii=False).encode())
        except OSError as error:
            raise DataError(path, f"can't be written ({error.strerror or error})") from None
        return path

    def _read_ledger(self) -> dict[str, str]:
        try:
            return dict(json.loads((self.folder / LEDGER).read_bytes()))
        except (OSError, ValueError, TypeError):
            return {}  # without it every file counts as changed by hand, and is kept


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def safe_name(name: str | None) -> str:
    """A recipient's name as part of a file name: letters of any script, digits and dashes; ``unnamed`` for nobody.

    >>> safe_name("Zoë Lindqvist-Åkerman")
    'zoë-lindqvist-åkerman'
    """
    folded = unicodedata.normalize("NFC", name or "").casefold()
    return re.sub(r"[\W_]+", "-", folded).strip("-")[:60] or "unnamed"

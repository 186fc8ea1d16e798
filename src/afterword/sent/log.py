"""The log of what was sent: one small SQLite file in the user's data folder, or wherever a setting points.

Every change is one transaction in SQLite's rollback journal, which also holds on network folders: of two processes one
waits for the other, and what a killed process had begun is undone by the next that opens the file. A file that is not
there is an empty log, and reading makes none.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from pydantic import ValidationError

from afterword.errors import DataError
from afterword.sent.record import Record

VERSION = 1
"""The schema's number, kept as SQLite's ``user_version``; raised with every change of the table."""
_APPLICATION = 0x61667477
"""SQLite's ``application_id``: "aftw"."""
_TABLE = (
    "CREATE TABLE sent (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, recipient TEXT, company TEXT, date TEXT NOT NULL)"
)
_FIELDS = "kind, recipient, company, date"
_PROBLEMS = {
    sqlite3.SQLITE_BUSY: "is in use by another process; nothing was lost, try again in a moment",
    sqlite3.SQLITE_LOCKED: "is in use by another process; nothing was lost, try again in a moment",
    sqlite3.SQLITE_READONLY: "can't be written to, it is read-only; what it holds is as it was",
    sqlite3.SQLITE_PERM: "can't be opened, the permission is missing",
    sqlite3.SQLITE_CANTOPEN: "can't be opened or made here",
    sqlite3.SQLITE_FULL: "can't be written to, the disk is full; what it holds is as it was",
    sqlite3.SQLITE_IOERR: "can't be read or written, the disk reports a fault or is full",
    sqlite3.SQLITE_NOTADB: "is not a log of afterword",
    sqlite3.SQLITE_CORRUPT: "is damaged; move it away, and a new log is begun",
}
"""What a person is told, by SQLite's primary error code (sqlite.org/rescode.html)."""


class SentLog:
    """What was sent, in a file.

    Args:
        path: The file; made, with its folder, by the first record.
        patience: Seconds to wait for another process that is writing.
    """

    def __init__(self, path: Path, patience: float = 5) -> None:
        self.path, self._patience = path, patience

    def records(self) -> tuple[Record, ...]:
        """Everything in the log, in the order in which it was recorded; nothing where there is no file.

        Raises:
            DataError: The file can't be read, is another program's, or was written by a newer afterword.
        """
        if not self._exists():
            return ()
        with self._transaction("DEFERRED", mode="rw") as database:
            return tuple(record for _, record in self._rows(database))

    def add(self, records: Iterable[Record]) -> tuple[Record, ...]:
        """Record messages, all or none; those that are new, as one recorded twice was still sent once.

        Raises:
            DataError: The file can't be written; it is as it was.
        """
        self._make_folder()
        with self._transaction("IMMEDIATE", mode="rwc") as database:
            if self._is_new(database):
                database.execute(_TABLE)
                database.execute(f"PRAGMA application_id = {_APPLICATION}")
                database.execute(f"PRAGMA user_version = {VERSION}")
            known = {record for _, record in self._rows(database)}
            new = tuple(record for record in dict.fromkeys(records) if record not in known)
            rows = [(record.kind, record.recipient, record.company, record.date.isoformat()) for record in new]
            database.executemany(f"INSERT INTO sent ({_FIELDS}) VALUES (?, ?, ?, ?)", rows)  # noqa: S608 -- constants
        return new

    def erase(self, chosen: Callable[[Record], bool] = lambda _: True) -> tuple[Record, ...]:
        """Take records out for good, overwriting their place in the file; those taken out.

        The file itself stays, as another process may be waiting to write to it.

        Args:
            chosen: Whether a record is to go; all of them where it is not given.

        Raises:
            DataError: The file can't be written; it is as it was.
        """
        if not self._exists():
            return ()
        with self._transaction("IMMEDIATE", mode="rw") as database:
            gone = [(number, record) for number, record in self._rows(database) if chosen(record)]
            database.executemany("DELETE FROM sent WHERE id = ?", [(number,) for number, _ in gone])
        return tuple(record for _, record in gone)

    def _exists(self) -> bool:
        try:
            return self.path.exists()
        except OSError as error:
            raise DataError(self.path, f"can't be opened ({error.strerror or error})") from None

    def _make_folder(self) -> None:
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise DataError(self.path, f"can't be made here ({error.strerror or error})") from None

    @contextmanager
    def _transaction(self, kind: str, mode: str) -> Iterator[sqlite3.Connection]:
        """One transaction on the file: all of what is done in it, or nothing.

        Raises:
            DataError: SQLite can't open, read or write the file.
        """
        if self.path.is_dir():
            raise DataError(self.path, "is a folder; the file of a log was expected")
        address = f"{self.path.absolute().as_uri()}?mode={mode}"
        try:
            database = sqlite3.connect(address, uri=True, timeout=self._patience, isolation_level=None)
            with closing(database):
                database.execute("PRAGMA secure_delete = ON")
                database.execute(f"BEGIN {kind}")
                yield database
                database.execute("COMMIT")
        except sqlite3.Error as error:
            code = (getattr(error, "sqlite_errorcode", None) or sqlite3.SQLITE_ERROR) & 0xFF
            raise DataError(self.path, _PROBLEMS.get(code, f"can't be used ({error})")) from None

    def _rows(self, database: sqlite3.Connection) -> list[tuple[int, Record]]:
        """The records with their numbers.

        Raises:
            DataError: The file is another program's, was written by a newer afterword, or holds no records.
        """
        if self._is_new(database):
            return []
        rows = database.execute(f"SELECT id, {_FIELDS} FROM sent ORDER BY id").fetchall()  # noqa: S608 -- constants
        names = _FIELDS.split(", ")
        try:
            return [(number, Record.model_validate(dict(zip(names, row, strict=True)))) for number, *row in rows]
        except ValidationError:
            raise DataError(self.path, _PROBLEMS[sqlite3.SQLITE_CORRUPT]) from None

    def _is_new(self, database: sqlite3.Connection) -> bool:
        """Whether the file holds nothing at all yet.

        Raises:
            DataError: It is another program's, or was written by a newer afterword.
        """
        (application,) = database.execute("PRAGMA application_id").fetchone()
        (version,) = database.execute("PRAGMA user_version").fetchone()
        if application == 0 and version == 0 and not database.execute("SELECT 1 FROM sqlite_master").fetchone():
            return True
        if application != _APPLICATION:
            raise DataError(self.path, _PROBLEMS[sqlite3.SQLITE_NOTADB])
        if version > VERSION:
            raise DataError(
                self.path,
                f"was written by a newer afterword (version {version} of the log, and this one reads {VERSION});"
                " update afterword, or point --log elsewhere",
            )
        return False

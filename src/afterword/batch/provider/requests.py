"""What was exported, and what came of it: one SQLite file beside the requests.

An answer once stored stays: a second one to the same request changes nothing, and a refusal gives way to an answer.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal, NamedTuple, Self

from afterword.batch.provider.lines import Refused
from afterword.batch.state import transaction
from afterword.draft import Usage
from afterword.errors import DataError
from afterword.llm import Reply

FILE = "requests.sqlite3"
Standing = Literal["exported", "submitting", "submitted", "answered"]
"""Where a file of requests stands. ``submitting``: begun, and whether the provider has it is not known."""
Taken = Literal["new", "known", "foreign"]

_TABLES = """
create table if not exists job (told text not null);
create table if not exists file (
  name text primary key, round integer not null, lines integer not null, standing text not null, batch text) strict;
create table if not exists request (id text primary key, file text not null, refused text, reply text) strict;
create index if not exists requests_of on request (file);
"""


class RequestFile(NamedTuple):
    """A file of requests.

    Attributes:
        round: Which export wrote it, from 1.
        batch: The provider's id, once it is submitted.
    """

    name: str
    round: int
    lines: int
    standing: Standing = "exported"
    batch: str | None = None


class Requests:
    """What is known of one folder of batch files. Whoever uses it holds the lock of the output folder."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection, self._path = connection, path

    @classmethod
    @contextmanager
    def opened(cls, folder: Path) -> Iterator[Self]:
        """The requests in a folder, made where there is none.

        Raises:
            DataError: It can't be read or written.
        """
        path = folder / FILE
        try:
            folder.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, isolation_level=None)
        except (OSError, sqlite3.Error) as error:
            raise DataError(path, f"can't be opened ({error})") from None
        try:
            requests = cls(connection, path)
            for statement in filter(str.strip, _TABLES.split(";")):
                requests._execute(statement)
            yield requests
        finally:
            connection.close()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Within, changes are made all at once, or not at all."""
        with transaction(self._execute):
            yield

    def job(self) -> str | None:
        """The job as it was begun, as JSON."""
        found = self._execute("select told from job")
        return str(found[0][0]) if found else None

    def begin(self, job: str) -> None:
        """Put the job down."""
        self._execute("insert into job values (?)", job)

    def files(self) -> list[RequestFile]:
        """The files of requests, oldest first."""
        found = self._execute("select name, round, lines, standing, batch from file order by round, length(name), name")
        return [RequestFile(*values) for values in found]

    def save(self, file: RequestFile) -> None:
        """Put a file of requests down, in place of the one of the same name."""
        self._execute("insert or replace into file values (?, ?, ?, ?, ?)", *file)

    def request(self, id_: str, file: str) -> None:
        """Put a request down that stands in a file; one that stood in an earlier file is moved."""
        self._execute(
            "insert into request (id, file) values (?, ?) on conflict (id) do update set file = ?", id_, file, file
        )

    def out_in(self, id_: str) -> RequestFile | None:
        """The file in which a request waits for its answer, if its results have not come."""
        found = self._execute(
            "select f.name, f.round, f.lines, f.standing, f.batch from request r join file f on f.name = r.file"
            " where r.id = ? and reply is null and refused is null and f.standing != 'answered'", id_,
        )  # fmt: skip
        return RequestFile(*found[0]) if found else None

    def answer(self, id_: str) -> Reply | Refused | None:
        """What came of a request."""
        for reply, refused in self._execute("select reply, refused from request where id = ?", id_):
            if reply:
                fields = json.loads(reply)
                return Reply(**fields | {"usage": Usage(**fields["usage"])})
            if refused:
                return Refused(**json.loads(refused))
        return None

    def take(self, id_: str, told: Reply | Refused | None) -> tuple[Taken, str | None]:
        """Store what came of a request, if anything did; and the name of the file that it stands in."""
        found = self._execute("select file, reply is not null from request where id = ?", id_)
        if not found:
            return "foreign", None
        file, is_answered = found[0]
        if is_answered or told is None:
            return ("known" if is_answered and told else "new"), file
        if isinstance(told, Refused):
            self._execute("update request set refused = ? where id = ?", json.dumps(asdict(told)), id_)
        else:
            reply = json.dumps(asdict(told) | {"usage": told.usage.model_dump()})
            self._execute("update request set reply = ? where id = ?", reply, id_)
        return "new", file

    def _execute(self, statement: str, *values: object) -> list[Any]:
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise DataError(self._path, f"can't be written or read ({error})") from None

"""The state of a batch, in one SQLite file in the output folder: what was done, written and answered.

One process at a time holds it, from opening to closing: SQLite's own exclusive lock, which the system gives up when the
process dies. With that lock the write-ahead log needs no memory shared between processes, so it also works in a folder
of another machine. An answer, which has been paid for, is on disk when ``keep_answer`` returns; whatever else a loss of
power takes from the last seconds is done again.
"""

import json
import os
import sqlite3
import threading
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any, Self

from afterword.batch.row import NoteRow
from afterword.batch.strangers import Own, Stranger, is_named, is_taken_up, words_of
from afterword.draft import Usage
from afterword.errors import DataError
from afterword.llm import Reply

FOLDER = ".afterword"
"""Within the output folder: the state, and files that are being written."""
FILE = "state.sqlite3"
HOLDER = "holder"
"""Who holds the state, for the message that another run gets."""
VERSION = 1
_RARE = 5
"""A word that more topics of the folder have than these is nobody's own."""

_TABLES = """
create table note (
  source text primary key, stem text not null, place text not null unique, depends text, day text not null,
  standing text not null, error text, status integer not null, attempts integer not null,
  calls integer not null, input_tokens integer not null, output_tokens integer not null, revisions integer not null,
  files text not null, kept text not null, seconds real not null
) without rowid;
create table written (name text not null, digest text not null, primary key (name, digest)) without rowid;
create table answer (key text primary key, source text not null, reply text not null) without rowid;
create index answers_of on answer (source);
create table name (word text not null, source text not null, name text not null, primary key (word, source, name))
 without rowid;
create index names_of on name (source);
create table topic (stem text not null, source text not null, number integer not null, size integer not null,
 primary key (stem, source, number)) without rowid;
create index topics_of on topic (source);
create table stranger (source text primary key, words text not null, sentences text not null) without rowid;
create table setting (name text primary key, value text not null) without rowid;
"""


@contextmanager
def transaction(execute: Callable[[str], object]) -> Iterator[None]:
    """Within, changes are made all at once, or not at all.

    Args:
        execute: Runs one statement.
    """
    execute("begin immediate")
    try:
        yield
    except BaseException:
        execute("rollback")
        raise
    execute("commit")


class State:
    """What is known from run to run; safe to use from several threads.

    Use ``State.opened``; close it when done.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path, self._connection, self._lock = path, connection, threading.RLock()

    @classmethod
    def opened(cls, out: Path) -> Self:
        """The state of an output folder, held by this process alone; made where there is none.

        Raises:
            DataError: The folder can't be made or written to, another run holds the state, or it can't be read.
        """
        folder = out / FOLDER
        path = folder / FILE
        try:
            folder.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, timeout=0, check_same_thread=False, isolation_level=None)
        except OSError as error:
            raise DataError(out, f"can't be used as a folder for drafts ({error.strerror or error})") from None
        except sqlite3.Error:
            raise DataError(out, "can't be written to") from None
        try:
            _prepare(connection)
            (folder / HOLDER).write_text(str(os.getpid()), encoding="utf-8")
        except (sqlite3.Error, OSError) as error:
            connection.close()
            raise _problem(error, out) from None
        return cls(path, connection)

    def close(self) -> None:
        """Let go of the state; a second time does nothing."""
        with self._lock:
            self._connection.close()

    def row(self, source: str) -> NoteRow | None:
        """What is known of one file of notes."""
        found = self._execute("select * from note where source = ?", source)
        return _row(found[0]) if found else None

    def rows(self) -> Iterator[NoteRow]:
        """All rows in order of their sources, a few at a time."""
        last = ""
        while found := self._execute("select * from note where source > ? order by source limit 200", last):
            yield from map(_row, found)
            last = found[-1][0]

    def save(self, row: NoteRow) -> None:
        """Put a row down in place of the one of the same source."""
        self._execute(
            "update note set depends=?, day=?, standing=?, error=?, status=?, attempts=?, calls=?, input_tokens=?,"
            " output_tokens=?, revisions=?, files=?, kept=?, seconds=? where source=?",
            *_values(row), row.source,
        )  # fmt: skip

    def claim(self, source: str, stems: Iterable[str]) -> NoteRow:
        """The row of a file of notes; a new one takes the first stem that no other has, however it is written.

        Args:
            source: Its path within the folder of notes.
            stems: The stems it may have, without end, the best first.
        """
        with self._lock:
            if known := self.row(source):
                return known
            for stem in stems:
                place = unicodedata.normalize("NFC", stem).casefold()
                if not self._execute("select 1 from note where place = ?", place):
                    break
            row = NoteRow(source, stem)
            self._execute(
                "insert into note values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                source,
                stem,
                place,
                *_values(row),
            )
            return row

    def answer(self, key: str) -> Reply | None:
        """The stored answer to a request."""
        found = self._execute("select reply from answer where key = ?", key)
        return _reply(found[0][0]) if found else None

    def keep_answer(self, key: str, source: str, reply: Reply) -> None:
        """Store the answer that one file of notes got to a request."""
        told = json.dumps(asdict(reply) | {"usage": reply.usage.model_dump()})
        with self._lock:
            self._execute("pragma synchronous = full")
            self._execute("insert or replace into answer values (?, ?, ?)", key, source, told)
            self._execute("pragma synchronous = normal")

    def forget_answers(self, source: str) -> None:
        """Forget what one file of notes was answered: nothing usable came of it."""
        self._execute("delete from answer where source = ?", source)

    def keep_own(self, source: str, own: Own) -> None:
        """Keep whom and what one file of notes is about, and what is strange in its emails."""
        for table in ("name", "topic", "stranger"):
            self._execute(f"delete from {table} where source = ?", source)  # noqa: S608 -- the names stand here
        for name in own.names:
            for word in words_of(name):
                self._execute("insert or ignore into name values (?, ?, ?)", word, source, name)
        for number, topic in enumerate(own.topics):
            for stem in topic:
                self._execute("insert or ignore into topic values (?, ?, ?, ?)", stem, source, number, len(topic))
        if own.words or own.sentences:
            told = json.dumps(own.words), json.dumps(own.sentences)
            self._execute("insert into stranger values (?, ?, ?)", source, *told)

    def strangers(self) -> Iterator[tuple[str, Stranger]]:
        """Names and topics of other notes in emails, with the source of the notes that the email is for."""
        last = ""
        while found := self._execute("select * from stranger where source > ? order by source limit 200", last):
            for source, words, sentences in found:
                yield from ((source, stranger) for stranger in self._named(source, json.loads(words)))
                for sentence in json.loads(sentences):
                    yield from ((source, stranger) for stranger in self._taken_up(source, sentence))
            last = found[-1][0]

    def _named(self, source: str, strange: list[str]) -> Iterator[Stranger]:
        own = {row[0] for row in self._execute("select word from name where source = ?", source)}
        seen: set[str] = set()
        for word in strange:
            for name, other in self._execute(
                "select name, source from name where word = ? and source != ?", word, source
            ):
                if name not in seen and is_named(name, strange, own):
                    seen.add(name)
                    yield Stranger(frozenset(words_of(name)) & frozenset(strange), name, other)

    def _taken_up(self, source: str, sentence: list[str]) -> Iterator[Stranger]:
        shared: dict[tuple[str, int, int], set[str]] = {}
        for stem in sentence:
            found = self._execute("select source, number, size from topic where stem = ? limit ?", stem, _RARE + 1)
            for place in found if len(found) <= _RARE else ():
                shared.setdefault(tuple(place), set()).add(stem)
        for (other, _, size), stems in shared.items():
            if other != source and is_taken_up(len(stems), size):
                yield Stranger(frozenset(stems), None, other)
                return

    def is_ours(self, name: str, digest: str) -> bool:
        """Whether a file of this name was written by us with this content."""
        return bool(self._execute("select 1 from written where name = ? and digest = ?", name, digest))

    def about_to_write(self, name: str, digest: str) -> None:
        """Know a file's content as ours before it is there: a run that dies in between does not take it for an edit."""
        self._execute("insert or ignore into written values (?, ?)", name, digest)

    def wrote(self, name: str, digest: str) -> None:
        """Know only the content that a file now has as ours."""
        self._execute("delete from written where name = ? and digest != ?", name, digest)

    def forget_file(self, name: str) -> None:
        """Know nothing of a file any more."""
        self._execute("delete from written where name = ?", name)

    def setting(self, name: str) -> str | None:
        """A value kept for the whole folder."""
        found = self._execute("select value from setting where name = ?", name)
        return str(found[0][0]) if found else None

    def set(self, name: str, value: str) -> None:
        """Keep a value for the whole folder."""
        self._execute("insert or replace into setting values (?, ?)", name, value)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Within, changes are made all at once, or not at all."""
        with self._lock, transaction(self._execute):
            yield

    def _execute(self, statement: str, *values: object) -> list[Any]:
        """Run one statement.

        Raises:
            DataError: The state can't be written or read.
        """
        with self._lock:
            try:
                return self._connection.execute(statement, values).fetchall()
            except sqlite3.Error as error:
                raise DataError(self._path, f"can't be written or read ({error})") from None


def _prepare(connection: sqlite3.Connection) -> None:
    """Take the lock, and make the tables where there are none."""
    for pragma in ("locking_mode = exclusive", "journal_mode = wal", "synchronous = normal"):
        connection.execute(f"pragma {pragma}")
    connection.execute("begin exclusive")
    found = connection.execute("pragma user_version").fetchone()[0]
    if found not in (0, VERSION):
        raise sqlite3.NotSupportedError(f"it is of version {found}, and this program knows version {VERSION}")
    if not found:
        for statement in filter(str.strip, _TABLES.split(";")):
            connection.execute(statement)
        connection.execute(f"pragma user_version = {VERSION}")
    connection.execute("commit")


def _problem(error: Exception, out: Path) -> DataError:
    if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
        return DataError(out, f"another run is at work in this folder{_holder(out)}; wait for it, or stop it")
    if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
        return DataError(out / FOLDER / FILE, f"can't be used ({error}); moved away, all is drafted anew")
    return DataError(out, f"can't be written to ({getattr(error, 'strerror', None) or error})")


def _holder(out: Path) -> str:
    try:
        return f" (process {int((out / FOLDER / HOLDER).read_text(encoding='utf-8'))})"
    except (OSError, ValueError):
        return ""


def _values(row: NoteRow) -> tuple[object, ...]:
    """What a row holds besides its source and stem, in the order of the table."""
    usage = row.usage
    return (
        row.depends, row.day, row.standing, row.error, int(row.status), row.attempts, usage.calls, usage.input_tokens,
        usage.output_tokens, usage.revisions, json.dumps(row.files), json.dumps(row.kept), row.seconds,
    )  # fmt: skip


def _row(values: tuple[Any, ...]) -> NoteRow:
    source, stem, _, depends, day, standing, error, status, attempts, *spent, files, kept, seconds = values
    usage = Usage(calls=spent[0], input_tokens=spent[1], output_tokens=spent[2], revisions=spent[3])
    told = tuple(json.loads(files)), tuple(json.loads(kept))
    return NoteRow(source, stem, depends, day, standing, error, status, attempts, usage, *told, seconds)


def _reply(told: str) -> Reply:
    fields = json.loads(told)
    return Reply(**fields | {"usage": Usage(**fields["usage"])})

"""``afterword sent``: the log of what was sent, written, shown and erased."""

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from afterword.cli import options
from afterword.cli.streams import STANDARD_INPUT, Console, read_standard_input, write_output
from afterword.config import Settings
from afterword.errors import DataError
from afterword.mail import Email
from afterword.notes import Notes
from afterword.render.table import render_table
from afterword.resources import read_bytes
from afterword.sent.log import SentLog
from afterword.sent.record import Record
from afterword.sent.recording import Told, notes_or_email, records_for, records_tied


def sent(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NOTES|EMAIL]...", help="What was sent: notes, or the email; - for standard input."),
    ] = None,
    kind: options.Kind = None,
    to: Annotated[str | None, typer.Option("--to", metavar="NAME", help="Whom it went to, if not to all.")] = None,
    company: Annotated[str | None, typer.Option("--company", metavar="NAME", help="Where they work.")] = None,
    on: Annotated[
        date | None, typer.Option("--on", parser=options.day, metavar="DATE", help="The day it was sent; else today.")
    ] = None,
    name: options.Name = None,
    show: Annotated[bool, typer.Option("--show", help="Show the log, or what of it belongs to these files.")] = False,
    erase: Annotated[
        bool, typer.Option("--erase", help="Erase the log, or what of it belongs to these files.")
    ] = False,
    log: options.Log = None,
    format: Annotated[str | None, typer.Option("--format", help="text or json.")] = None,  # noqa: A002
    out: options.Out = None,
    quiet: options.Quiet = None,
) -> None:
    """Record that a message was sent, so that it is not asked for again: its kind, to whom, where, and the day.

    No text is kept. What is recorded counts when drafts, plans and the list of what is due are made.
    """
    given = {"kind": kind, "name": name, "log": log, "format": format, "out": out, "quiet": quiet}
    settings = Settings.resolve(given, os.environ, Path.cwd())
    if settings.format not in (None, "text", "json"):
        raise DataError("--format", f"{settings.format!r} is not one of text, json")
    console = Console(quiet=settings.quiet)
    told = Told(on or settings.day, settings.kind, to, company, settings.name)
    if told.day > settings.day:
        raise DataError("--on", f"{told.day} is still ahead; what has not been sent is not recorded")
    book = SentLog(settings.log_file)
    if show or erase:
        records = tuple(dict.fromkeys(_tied(book, files, told, console))) if files else book.records()
        records = book.erase(set(records).__contains__) if erase else records
    else:
        records = tuple(_recorded(book, files or [STANDARD_INPUT], told, console))
    if records or not console.errors:
        done = "Erased" if erase else "Shown" if show else "Recorded"
        console.notice(f"{done}: {len(records)} {'message' if len(records) == 1 else 'messages'}, in {book.path}.")
    write_output(_rendered(records, settings.format or "text", console), settings.out)
    raise typer.Exit(console.status)


def _recorded(book: SentLog, files: Iterable[str], told: Told, console: Console) -> Iterator[Record]:
    """Record what each file stands for; those that are new. A file that can't be used stops none of the others."""
    for source in files:
        try:
            new = book.add(records_for(_read(source), told, book.records(), source))
        except DataError as error:
            console.error(error)
            continue
        if not new:
            console.notice(f"{source}: was recorded before.")
        yield from new


def _tied(book: SentLog, files: Iterable[str], told: Told, console: Console) -> Iterator[Record]:
    """What of the log belongs to the files."""
    records = book.records()
    for source in files:
        try:
            yield from records_tied(_read(source), told, records)
        except DataError as error:
            console.error(error)


def _read(source: str) -> Notes | Email:
    """A file as what it is.

    Raises:
        DataError: It can't be used.
    """
    data = read_standard_input() if source == STANDARD_INPUT else read_bytes(Path(source))
    return notes_or_email(data, source)


def _rendered(records: Sequence[Record], format_name: str, console: Console) -> str:
    if format_name == "json":
        from afterword.render.json import render_json  # noqa: PLC0415 -- only with --format json

        return render_json(records, console.errors)
    rows = [(str(r.date), r.kind.replace("_", "-"), r.recipient or "", r.company or "") for r in records]
    return render_table(rows)

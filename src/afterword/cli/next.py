"""``afterword next``: what is due for a folder of notes."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from afterword.agenda import Due, agenda
from afterword.cli import options
from afterword.cli.planning import planner
from afterword.cli.streams import Console, write_output
from afterword.config import Settings
from afterword.errors import DataError
from afterword.mail import Email
from afterword.planning import Plan
from afterword.render.table import render_table
from afterword.resources import read_bytes
from afterword.sent.recording import notes_or_email

_SUFFIXES = (".txt", ".md", ".html", ".htm")
_MOST_NAMES = 2
_HEAD = ("when", "kind", "to", "company", "between", "notes")


def next(  # noqa: A001 -- the command's name
    folder: Annotated[
        Path, typer.Argument(metavar="[DIR]", help="The folder of notes; its subfolders are read too.")
    ] = Path(),
    name: options.Name = None,
    today: options.Today = None,
    log: options.Log = None,
    format: Annotated[str | None, typer.Option("--format", help="text or json.")] = None,  # noqa: A002
    out: options.Out = None,
    quiet: options.Quiet = None,
) -> None:
    """List what is due for all notes of a folder: what to send today, within a week, and what waits.

    Notes are read by rule, without a model; what was recorded as sent counts. Emails in the folder are passed over.
    """
    given = {"name": name, "today": today, "log": log, "format": format, "out": out, "quiet": quiet}
    settings = Settings.resolve(given, os.environ, Path.cwd())
    if settings.format not in (None, "text", "json"):
        raise DataError("--format", f"{settings.format!r} is not one of text, json")
    console = Console(quiet=settings.quiet)
    plans = list(_plans(folder, settings, console))
    due = agenda(plans)
    if settings.format == "json":
        from afterword.render.json import render_json  # noqa: PLC0415 -- only with --format json

        text = render_json(due, console.errors)
    else:
        text = _table(due)
    console.notice(f"Notes: {len(plans)}; {len(plans) - len(due)} of them call for nothing more.")
    write_output(text, settings.out)
    raise typer.Exit(console.status)


def _plans(folder: Path, settings: Settings, console: Console) -> Iterator[Plan]:
    """The plan of each of the notes; what can't be used is told and stops nothing."""
    planned = planner(settings)
    for path in _files(folder):
        try:
            what = notes_or_email(read_bytes(path), str(path))
        except DataError as error:
            console.error(error)
            continue
        if isinstance(what, Email):
            continue
        plan = planned(what)
        if plan.company is None and not any(step.to for step in plan.steps):
            console.notice(f"{path}: names nobody and no company; it is left out.")
            continue
        for question in plan.questions:
            console.notice(f"{path}: Question: {question}")
        yield plan


def _files(folder: Path) -> list[Path]:
    """The files of a folder that can be notes, in order of their names; what is hidden is left alone.

    Raises:
        DataError: ``folder`` is no folder, or holds none.
    """
    if not folder.is_dir():
        raise DataError(folder, "is not a folder" if folder.exists() else "no such folder")
    paths = (path for path in folder.rglob("*") if path.suffix.lower() in _SUFFIXES)
    shown = (path for path in paths if not any(part.startswith(".") for part in path.relative_to(folder).parts))
    found = sorted(path for path in shown if path.is_file())
    if not found:
        raise DataError(folder, f"holds no notes ({', '.join(_SUFFIXES)})")
    return found


def _table(due: Sequence[Due]) -> str:
    rows = [(_when(each), _kind(each), _people(each.to), each.company or "", _days(each), each.source) for each in due]
    return render_table([_HEAD, *rows]) if rows else ""


def _when(due: Due) -> str:
    return f"{due.when.replace('_', ' ')}{', late' if due.late else ''}"


def _kind(due: Due) -> str:
    return due.kind.replace("_", "-")


def _people(names: Sequence[str]) -> str:
    """The first names, and how many more; a panel is not to stretch the table."""
    more = len(names) - _MOST_NAMES
    return ", ".join(names) if more <= 0 else f"{', '.join(names[:_MOST_NAMES])} and {more} more"


def _days(due: Due) -> str:
    return f"{due.send_from.isoformat()} to {due.send_by.isoformat()}"

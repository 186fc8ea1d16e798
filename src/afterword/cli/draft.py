"""``afterword draft``: notes to checked emails."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from afterword.cli import options
from afterword.cli.streams import Console, write_output
from afterword.config import Settings
from afterword.errors import DataError

if TYPE_CHECKING:
    from afterword.pipeline import FollowUp


def draft(
    notes: Annotated[
        list[str] | None, typer.Argument(metavar="[NOTES]...", help="Files, or - for standard input.")
    ] = None,
    name: options.Name = None,
    today: options.Today = None,
    kind: options.Kind = None,
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    rubric: options.Rubric = None,
    format: Annotated[str | None, typer.Option("--format", help="text, json or eml.")] = None,  # noqa: A002
    out: options.Out = None,
    quiet: options.Quiet = None,
    revisions: Annotated[
        int | None, typer.Option("--revisions", min=0, max=10, help="How often a model may mend a draft.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print the requests to the model, and where to; send nothing.")
    ] = False,
) -> None:
    """Write the follow-up email that interview notes call for; one to each interviewer, or to whom it is due.

    The emails go to standard output; scores, questions and dates to standard error. With no key and no base URL no
    model is used and nothing leaves the machine.
    """
    given = {
        "name": name, "today": today, "kind": kind, "model": model, "base_url": base_url, "rubric": rubric,
        "format": format, "out": out, "quiet": quiet, "revisions": revisions,
    }  # fmt: skip
    settings = Settings.resolve(given, os.environ, Path.cwd())
    console = Console(quiet=settings.quiet)
    if dry_run:
        _dry_run(notes or [], settings, console)
    else:
        _draft(notes or [], settings, console)
    raise typer.Exit(console.status)


def _draft(arguments: list[str], settings: Settings, console: Console) -> None:
    from afterword.cli.drafting import drafter, tell  # noqa: PLC0415 -- `check` needs none of these
    from afterword.cli.inputs import read_notes  # noqa: PLC0415

    render = _renderer(settings.format or "text")
    draft_notes = drafter(settings, console)
    results: list[FollowUp] = []
    for notes in read_notes(arguments, console):
        drafted = draft_notes(notes)
        tell(drafted, console)
        results += drafted
    write_output(render(results, console.errors), settings.out)


def _renderer(name: str) -> Callable[..., str]:
    if name == "json":
        from afterword.render.json import render_json  # noqa: PLC0415

        return render_json
    if name == "text":
        from afterword.render.text import render_emails  # noqa: PLC0415

        return lambda results, _errors: render_emails(results)
    if name == "eml":
        from afterword.render.eml import render_single_eml  # noqa: PLC0415

        return lambda results, _errors: render_single_eml(results)
    raise DataError("--format", f"{name!r} is not one of text, json, eml")


def _dry_run(arguments: list[str], settings: Settings, console: Console) -> None:
    from afterword.cli.dry_run import requests  # noqa: PLC0415
    from afterword.cli.inputs import read_notes  # noqa: PLC0415 -- only the model path

    text = "".join(requests(notes, settings) for notes in read_notes(arguments, console))
    write_output(text, settings.out)

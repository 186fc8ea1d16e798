"""``afterword plan``: when to send what."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from afterword.cli import options
from afterword.cli.streams import Console, write_output
from afterword.config import Settings
from afterword.errors import DataError

if TYPE_CHECKING:
    from afterword.planning import Plan


def plan(
    notes: Annotated[
        list[str] | None, typer.Argument(metavar="[NOTES]...", help="Files, or - for standard input.")
    ] = None,
    today: options.Today = None,
    country: Annotated[
        str | None, typer.Option("--country", metavar="CODE", help="Whose holidays to leave out: DE, DE-BY, US-CA.")
    ] = None,
    buffer: Annotated[
        int | None, typer.Option("--buffer", min=0, max=30, help="Business days granted beyond the time they named.")
    ] = None,
    check_in_window: Annotated[
        str | None,
        typer.Option("--check-in-window", metavar="FIRST-LAST", help="Business days to a check-in, like 7-10."),
    ] = None,
    check_ins: Annotated[
        int | None, typer.Option("--check-ins", min=1, max=2, help="How many check-ins before the last note.")
    ] = None,
    log: options.Log = None,
    format: Annotated[str | None, typer.Option("--format", help="text, json or ics.")] = None,  # noqa: A002
    out: options.Out = None,
    quiet: options.Quiet = None,
) -> None:
    """Say when to send what: the thank-you, the check-in, the last note, and when to send nothing any more.

    Notes are read by rule, without a model; nothing leaves the machine.
    """
    given = {
        "today": today, "country": country, "buffer": buffer, "check_in_window": check_in_window,
        "check_ins": check_ins, "log": log, "format": format, "out": out, "quiet": quiet,
    }  # fmt: skip
    settings = Settings.resolve(given, os.environ, Path.cwd())
    console = Console(quiet=settings.quiet)
    render = _renderer(settings.format or "text")
    write_output(render(_plans(notes or [], settings, console), console.errors), settings.out)
    raise typer.Exit(console.status)


def _plans(arguments: list[str], settings: Settings, console: Console) -> "list[Plan]":
    from afterword.cli.inputs import read_notes  # noqa: PLC0415 -- `check` needs none of these
    from afterword.cli.planning import planner  # noqa: PLC0415

    return list(map(planner(settings), read_notes(arguments, console)))


def _renderer(name: str) -> "Callable[[Sequence[Plan], Sequence[DataError]], str]":
    if name == "json":
        from afterword.render.json import render_json  # noqa: PLC0415

        return render_json
    if name == "text":
        from afterword.render.plan import render_plans  # noqa: PLC0415

        return lambda plans, _errors: render_plans(plans)
    if name == "ics":
        from afterword.render.ics import render_ics  # noqa: PLC0415

        return lambda plans, _errors: render_ics(plans)
    raise DataError("--format", f"{name!r} is not one of text, json, ics")

"""``afterword draft``: notes to checked emails."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from afterword.cli import options
from afterword.cli.streams import Console, write_output
from afterword.config import Settings

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
    form: options.Form = None,
    rubric: options.Rubric = None,
    log: options.Log = None,
    format: Annotated[str | None, typer.Option("--format", help="text, json, eml or mailto.")] = None,  # noqa: A002
    out: options.Out = None,
    copy: Annotated[bool, typer.Option("--copy", help="Put it on the clipboard too.")] = False,
    quiet: options.Quiet = None,
    revisions: Annotated[
        int | None, typer.Option("--revisions", min=0, max=10, help="How often a model may mend a draft.")
    ] = None,
    like: options.Like = None,
    length: options.Length = None,
    tailor: options.Tailor = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Below each email, its facts beside the words of the notes.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Write what --kind asks for even where it is one too many.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print the requests to the model, and where to; send nothing.")
    ] = False,
) -> None:
    """Write the follow-up email that interview notes call for; one to each interviewer, or to whom it is due.

    The emails go to standard output; scores, questions and dates to standard error. With no key and no base URL no
    model is used and nothing leaves the machine.
    """
    given = {
        "name": name, "today": today, "kind": kind, "model": model, "base_url": base_url, "form": form,
        "rubric": rubric, "log": log, "format": format, "out": out, "quiet": quiet, "revisions": revisions,
        "like": tuple(like) if like else None, "length": length, "tailor": options.listed(tailor),
    }  # fmt: skip
    settings = Settings.resolve(given, os.environ, Path.cwd())
    console = Console(quiet=settings.quiet)
    if dry_run:
        _dry_run(notes or [], settings, console)
    else:
        _draft(notes or [], settings, console, explain=explain, copy=copy, force=force)
    raise typer.Exit(console.status)


def _draft(
    arguments: list[str], settings: Settings, console: Console, *, explain: bool, copy: bool, force: bool
) -> None:
    if not settings.uses_model:
        from afterword.lexicon.tagger import unpacking  # noqa: PLC0415

        unpacking()
    from afterword.cli.drafting import drafter, shown_waiting, tell  # noqa: PLC0415 -- `check` needs none of these
    from afterword.cli.forms import draft_renderer, remarks  # noqa: PLC0415
    from afterword.cli.inputs import read_notes  # noqa: PLC0415

    format_name = settings.format or "text"
    render = draft_renderer(format_name, settings.form, explain=explain)
    results: list[FollowUp] = []
    with shown_waiting(settings, console) as waiting:
        draft_notes = drafter(settings, console, waiting, force=force)
        for notes in read_notes(arguments, console):
            drafted = draft_notes(notes)
            if waiting:
                waiting.pause()
            tell(drafted, console)
            results += drafted
    for remark in remarks(format_name, results):
        console.notice(remark)
    text = render(results, console.errors)
    write_output(text, settings.out)
    if copy and text:
        from afterword.cli import clipboard  # noqa: PLC0415 -- only with --copy

        clipboard.copy(text)
        console.notice("It is on the clipboard too.")


def _dry_run(arguments: list[str], settings: Settings, console: Console) -> None:
    from afterword.cli.dry_run import requests  # noqa: PLC0415
    from afterword.cli.inputs import read_notes  # noqa: PLC0415 -- only the model path

    text = "".join(requests(notes, settings) for notes in read_notes(arguments, console))
    write_output(text, settings.out)

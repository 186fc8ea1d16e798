"""``afterword batch``: a folder of notes to a folder of drafts."""

import os
from pathlib import Path
from typing import Annotated

import typer

from afterword.cli import options
from afterword.cli.streams import Console
from afterword.config import Settings
from afterword.errors import DataError


def batch(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of notes; subfolders are read too.")],
    out: options.Out = None,
    name: options.Name = None,
    today: options.Today = None,
    kind: options.Kind = None,
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    rubric: options.Rubric = None,
    quiet: options.Quiet = None,
) -> None:
    """Draft for a folder of notes. Drafts that you have edited are kept; the new one is put beside them."""
    from afterword.batch import draft_folder  # noqa: PLC0415 -- `check` needs none of these
    from afterword.cli.drafting import drafter, tell  # noqa: PLC0415
    from afterword.render.files import render_files  # noqa: PLC0415

    given = {
        "name": name, "today": today, "kind": kind, "model": model, "base_url": base_url, "rubric": rubric,
        "out": out, "quiet": quiet,
    }  # fmt: skip
    settings = Settings.resolve(given, os.environ, Path.cwd())
    if settings.out is None:
        raise DataError("--out", "name the folder that the drafts go to")
    console = Console(quiet=settings.quiet)
    draft_notes = drafter(settings, console)
    for drafted in draft_folder(folder, settings.out, draft=draft_notes, files_of=render_files):
        if drafted.error:
            console.error(drafted.error)
        tell(drafted.results, console)
        for path in drafted.written:
            if path.suffixes[-2:-1] == [".new"]:
                console.notice(f"  Your edit was kept; the new draft is {path.name}.")
    raise typer.Exit(console.status)

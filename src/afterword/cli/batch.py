"""``afterword batch``: a folder of notes to a folder of drafts."""

import os
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from afterword.cli import options
from afterword.cli.logged import read_log
from afterword.cli.streams import Console
from afterword.config import PACK_ENDINGS, Settings
from afterword.errors import DataError

if TYPE_CHECKING:
    from afterword.batch.find import Choice
    from afterword.batch.job import Job, Which
    from afterword.pipeline import FollowUp

_JOBS_WITH_MODEL = 8
_PATIENCE = 5
"""How often a batch, which nobody waits for, tries a call again."""
_SHAPE_NOTHING = (
    "api_key", "out", "quiet", "format", "today", "rubric", "timeout", "deadline", "jobs", "max_tokens", "ignore",
    "fail_on", "like", "log",
)  # fmt: skip
"""Settings that change no result; the rubric, the emails to take the voice from and the log count by what they hold."""


def batch(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of notes; subfolders are read too.")],
    out: options.Out = None,
    name: options.Name = None,
    today: options.Today = None,
    kind: options.Kind = None,
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    rubric: options.Rubric = None,
    log: options.Log = None,
    like: options.Like = None,
    length: options.Length = None,
    tailor: options.Tailor = None,
    jobs: Annotated[int | None, typer.Option("--jobs", min=1, max=256, help="Notes in work at once.")] = None,
    include: Annotated[
        list[str] | None, typer.Option("--include", metavar="GLOB", help="Only files like this; may be repeated.")
    ] = None,
    exclude: Annotated[
        list[str] | None, typer.Option("--exclude", metavar="GLOB", help="No files like this; may be repeated.")
    ] = None,
    since: Annotated[
        date | None,
        typer.Option("--since", parser=options.day, metavar="DATE", help="Only notes changed on this day or later."),
    ] = None,
    retry_failed: Annotated[bool, typer.Option("--retry-failed", help="Only notes that failed last time.")] = False,
    force: Annotated[bool, typer.Option("--force", help="All notes anew, and pay for all answers again.")] = False,
    max_tokens: Annotated[
        int | None, typer.Option("--max-tokens", min=1, metavar="N", help="Stop before a run spends more than this.")
    ] = None,
    quiet: options.Quiet = None,
) -> None:
    """Draft for a folder of notes: what is new, changed or failed. Can be stopped at any moment and run again.

    Drafts that you have edited are kept; the new one is put beside them. Ctrl-C once finishes what is in work, twice
    stops at once.
    """
    given = {
        "name": name, "today": today, "kind": kind, "model": model, "base_url": base_url, "rubric": rubric, "log": log,
        "out": out, "quiet": quiet, "like": tuple(like) if like else None, "length": length, "jobs": jobs,
        "tailor": options.listed(tailor), "max_tokens": max_tokens,
    }  # fmt: skip
    settings = Settings.resolve(given, os.environ, Path.cwd())
    if force and retry_failed:
        raise DataError("--retry-failed", "goes without --force: one means some notes, the other all")
    from afterword.batch.find import Choice  # noqa: PLC0415 -- no other command needs these
    from afterword.cli.batching import run_batch  # noqa: PLC0415

    console = Console(quiet=settings.quiet)
    choice = Choice(tuple(include or ()), tuple(exclude or ()), since)
    run_batch(_job(folder, settings, choice, "all" if force else "failed" if retry_failed else "due", console), console)
    raise typer.Exit(console.status)


def _job(folder: Path, settings: Settings, choice: "Choice", which: "Which", console: Console) -> "Job":
    from afterword.batch.basis import basis  # noqa: PLC0415
    from afterword.batch.job import Job  # noqa: PLC0415
    from afterword.batch.work import Work  # noqa: PLC0415
    from afterword.cli.drafting import choose_model, offline_pipeline, pair_for  # noqa: PLC0415
    from afterword.cli.planning import chosen_pace  # noqa: PLC0415
    from afterword.llm.pace import Pace  # noqa: PLC0415
    from afterword.render.files import render_files  # noqa: PLC0415

    if settings.out is None:
        raise DataError("--out", "name the folder that the drafts go to")
    offline_pipeline(settings)  # what is wrong with it is told before anything is done
    at_once = settings.jobs or _JOBS_WITH_MODEL
    cores = os.cpu_count() or 1
    samples = [*settings.like, *(Path(pack) for pack in settings.tailor if pack.endswith(PACK_ENDINGS))]
    pace = Pace(at_once, retries=_PATIENCE)
    llm = choose_model(settings, console, pace)
    return Job(
        folder=folder,
        out=settings.out,
        work=Work(
            partial(offline_pipeline, settings), partial(pair_for, pace=chosen_pace(settings)), render_files, told
        ),
        basis=basis(_shaping(settings, llm.name if llm else "offline"), settings.rubric, samples),
        today=settings.day,
        llm=llm,
        pace=pace,
        at_once=at_once,
        processes=min(cores, settings.jobs or cores),
        choice=choice,
        which=which,
        max_tokens=settings.max_tokens,
    )


def _shaping(settings: Settings, model: str) -> Mapping[str, object]:
    """The settings that shape results, by name."""
    shaping = {name: value for name, value in asdict(settings).items() if name not in _SHAPE_NOTHING}
    return shaping | {"model": model, "sent": read_log(settings)}


def told(result: "FollowUp") -> tuple[str, ...]:
    """Lines about one result for a person."""
    from afterword.render.text import summary  # noqa: PLC0415

    return tuple(summary(result))

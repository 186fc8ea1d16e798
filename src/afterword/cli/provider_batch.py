"""``afterword provider-batch``: notes through a provider's batch files, in its own time and at half the price."""

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from afterword.cli import options
from afterword.cli.streams import Console
from afterword.config import OFFLINE, Settings
from afterword.errors import DataError, ModelRefused

if TYPE_CHECKING:
    from afterword.batch.provider.job import ProviderJob
    from afterword.batch.provider.requests import Requests
    from afterword.batch.provider.results import TakenIn
    from afterword.batch.state import State
    from afterword.llm.batches import BatchService

FOLDER = "provider-batch"
"""Within the output folder: requests, results, and what is known of them."""

app = typer.Typer(
    help="Drafts for a folder of notes through a provider's batch files: export, submit, collect, import; twice.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.command()
def export(
    folder: Annotated[
        Path | None, typer.Argument(metavar="[DIR]", help="The folder of notes; needed the first time only.")
    ] = None,
    out: options.Out = None,
    name: options.Name = None,
    today: options.Today = None,
    kind: options.Kind = None,
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    rubric: options.Rubric = None,
    revisions: Annotated[
        int | None, typer.Option("--revisions", min=0, max=10, help="Rounds in which drafts may be mended; usually 0.")
    ] = None,
    one_call: Annotated[
        bool | None, typer.Option("--one-call", help="Ask for reading and drafts at once: one round instead of two.")
    ] = None,
    quiet: options.Quiet = None,
) -> None:
    """Write the requests that are wanted next to files; nothing is sent.

    The first export asks for what the notes hold, the next one for the drafts, later ones for whatever got no answer.
    """
    from afterword.batch.find import find_notes  # noqa: PLC0415 -- no other command needs these
    from afterword.batch.provider.export import export_requests  # noqa: PLC0415

    given: dict[str, object] = {
        "today": today,
        "model": model,
        "base_url": base_url,
        "name": name,
        "kind": kind,
        "rubric": rubric,
    }
    more: dict[str, object] = {"folder": folder, "revisions": revisions, "one_call": one_call}
    with _opened(given, out, quiet) as begun:
        job = begun.job or _begin(begun, more)
        _unchanged(job, given | more)
        found = find_notes(job.folder, begun.out)
        sources = (job.folder / path for path in found.notes)
        done = export_requests(job, begun.requests, sources, begun.files)
    console = begun.console
    for error in (*found.errors, *done.errors):
        console.error(error)
    for path in done.files:
        console.notice(str(path))
    console.notice(
        f"{done.requests} requests written, about {done.tokens} tokens; {done.done} files of notes want none. They"
        f" hold what the notes hold; nothing was sent."
    )
    if done.out:
        console.notice(
            f"{done.out} requests are out: submit and collect them, or import their results, before the next."
        )
    raise typer.Exit(console.status)


@app.command()
def submit(out: options.Out = None, base_url: options.BaseUrl = None, quiet: options.Quiet = None) -> None:
    """Send the files of requests to the provider, each once; they cost what the provider asks for batches."""
    from afterword.batch.provider.service import submit as submit_files  # noqa: PLC0415

    with _opened({"base_url": base_url}, out, quiet) as begun:
        service = _service(begun)
        begun.console.notice(f"Sending the notes to {service.host} for model {_known(begun).model}.")
        count = 0
        for file in submit_files(begun.requests, begun.files, service):
            begun.console.notice(f"{file.name}: {file.lines} requests, batch {file.batch}")
            count += 1
        if not count:
            begun.console.notice("There is nothing to submit.")


@app.command()
def collect(out: options.Out = None, base_url: options.BaseUrl = None, quiet: options.Quiet = None) -> None:
    """Ask the provider how far it is, and fetch the results that are there."""
    from afterword.batch.provider.service import collect as collect_results  # noqa: PLC0415

    with _opened({"base_url": base_url}, out, quiet) as begun:
        count = 0
        for found in collect_results(begun.requests, begun.files, _service(begun)):
            state = found.state
            done = f"{state.completed} of {state.total or found.file.lines} answered, {state.failed} failed"
            begun.console.notice(f"{found.file.name}: {state.status.replace('_', ' ')}, {done}")
            if found.taken:
                begun.console.notice(f"  {_told(found.taken)}")
            count += 1
        if not count:
            begun.console.notice("No submitted file waits for its results.")


@app.command("import")
def import_results(
    results: Annotated[
        list[Path] | None, typer.Argument(metavar="[FILE]...", help="Files of results, besides those collected.")
    ] = None,
    out: options.Out = None,
    quiet: options.Quiet = None,
) -> None:
    """Take results in, whatever their order, and write the drafts that are complete, with a report."""
    from afterword.batch.provider.results import take_results  # noqa: PLC0415

    with _opened({}, out, quiet) as begun:
        _known(begun)
        for path in results or []:
            try:
                taken = take_results(begun.requests, path)
            except DataError as error:
                begun.console.error(error)
                continue
            if taken.is_none:
                begun.console.error(DataError(path, "holds no results of a batch"))
            begun.console.notice(f"{path}: {_told(taken)}")
        _draft(begun)
    raise typer.Exit(begun.console.status)


def _draft(begun: "_Begun") -> None:
    """Write what is complete, and say what it came to and what still waits."""
    from afterword.batch.provider.drafts import write_drafts  # noqa: PLC0415
    from afterword.batch.work import Work  # noqa: PLC0415
    from afterword.cli.batch import told  # noqa: PLC0415
    from afterword.cli.batching import tell_step, told_standings  # noqa: PLC0415
    from afterword.cli.reporting import report_on  # noqa: PLC0415
    from afterword.render.files import render_files  # noqa: PLC0415

    job = _known(begun)
    standings: Counter[str] = Counter()
    work = Work(job.pipeline, job.pair, render_files, told)
    for step in write_drafts(job, begun.requests, work, begun.state, begun.out):
        standings[step.row.standing] += 1
        if step.before:  # it was counted when it was drafted
            standings[step.before] -= 1
        tell_step(step, begun.console)
    for line in told_standings(standings):
        begun.console.notice(line)
    if waiting := standings["waiting"]:
        begun.console.notice(f"{waiting:>7}  wait for answers: export what they want, and import the results")
    begun.console.notice(f"Report: {report_on(begun.state, job.folder, begun.out, job.today)}")


class _Begun(NamedTuple):
    """A command at work on one output folder."""

    settings: Settings
    out: Path
    state: "State"
    requests: "Requests"
    job: "ProviderJob | None"
    console: Console

    @property
    def files(self) -> Path:
        """Where requests and results lie."""
        return self.out / FOLDER


@contextmanager
def _opened(given: Mapping[str, object], out: Path | None, quiet: bool | None) -> Iterator[_Begun]:
    from afterword.batch.provider.job import ProviderJob  # noqa: PLC0415
    from afterword.batch.provider.requests import Requests  # noqa: PLC0415
    from afterword.batch.state import State  # noqa: PLC0415

    settings = Settings.resolve({**given, "out": out, "quiet": quiet}, os.environ, Path.cwd())
    if settings.out is None:
        raise DataError("--out", "name the folder that the drafts go to")
    with closing(State.opened(settings.out)) as state, Requests.opened(settings.out / FOLDER) as requests:
        told = requests.job()
        job = ProviderJob.from_json(told) if told else None
        yield _Begun(settings, settings.out, state, requests, job, Console(quiet=settings.quiet))


def _begin(begun: _Begun, more: Mapping[str, Any]) -> "ProviderJob":
    """Put the job down as the settings want it; the day, too, stays what it is now."""
    from afterword.batch.provider.job import ProviderJob  # noqa: PLC0415
    from afterword.llm.openai import DEFAULT_MODEL, OPENAI_URL  # noqa: PLC0415

    settings = begun.settings
    if more["folder"] is None:
        raise DataError("DIR", "name the folder of notes")
    if settings.model == OFFLINE or (settings.model is None and settings.base_url):
        raise DataError("--model", "name the model that is to answer")
    job = ProviderJob(
        folder=more["folder"].absolute(),
        today=settings.day,
        model=settings.model or DEFAULT_MODEL,
        base_url=settings.base_url or OPENAI_URL,
        name=settings.name,
        kind=settings.kind,
        rubric=settings.rubric,
        revisions=more["revisions"] or 0,
        one_call=bool(more["one_call"]),
    )
    begun.requests.begin(job.to_json())
    return job


def _unchanged(job: "ProviderJob", given: Mapping[str, object]) -> None:
    """Refuse options by which the answers there are would no longer be the answers to what is asked."""
    for name, value in given.items():
        begun_with = getattr(job, name)
        if value is not None and (value.absolute() if isinstance(value, Path) else value) != begun_with:
            option = "DIR" if name == "folder" else f"--{name.replace('_', '-')}"
            raise DataError(option, f"this batch was begun with {begun_with}; take another --out for another batch")


def _known(begun: _Begun) -> "ProviderJob":
    if begun.job is None:
        raise DataError(begun.out, "holds no batch; begin with `afterword provider-batch export`")
    return begun.job


def _service(begun: _Begun) -> "BatchService":
    from afterword.llm.batches import BatchService  # noqa: PLC0415
    from afterword.llm.openai import OPENAI_URL, host_of  # noqa: PLC0415

    settings = begun.settings
    base_url = settings.base_url or _known(begun).base_url
    if not settings.api_key and host_of(base_url) == host_of(OPENAI_URL):
        raise ModelRefused("no key for OpenAI: set OPENAI_API_KEY, or name another server with --base-url")
    return BatchService(base_url, settings.api_key, settings.timeout)


def _told(taken: "TakenIn") -> str:
    told = {
        "answers": taken.answered,
        "to be asked again": taken.again,
        "known already": taken.known,
        "of other batches": taken.foreign,
        "broken lines": taken.broken,
    }
    return ", ".join(f"{count} {name}" for name, count in told.items() if count) or "no results"

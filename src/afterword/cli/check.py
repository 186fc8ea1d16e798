"""``afterword check``: the score and findings of any follow-up email."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from afterword.cli import options
from afterword.cli.streams import STANDARD_INPUT, Console, read_standard_input, sources, write_output
from afterword.config import Settings
from afterword.errors import DataError, ExitCode
from afterword.mail import Email, email_kind
from afterword.report import Report, check_email
from afterword.resources import MAX_BYTES, decode, read_bytes
from afterword.rubric import rubric_chooser

if TYPE_CHECKING:
    from afterword.context import InterviewContext
    from afterword.notes import Notes

_SEVERITIES = ("suggestion", "warning", "error")
_SUFFIXES = (".txt", ".md", ".eml")


def check(
    email: Annotated[
        list[str] | None, typer.Argument(metavar="[EMAIL]...", help="Files or folders, or - for standard input.")
    ] = None,
    notes: Annotated[
        Path | None, typer.Option("--notes", metavar="FILE", help="Check against these interview notes too.")
    ] = None,
    name: options.Name = None,
    today: options.Today = None,
    kind: options.Kind = None,
    rubric: options.Rubric = None,
    stdin_name: Annotated[
        str, typer.Option("--stdin-name", metavar="NAME", help="What to call standard input; .eml is read as mail.")
    ] = STANDARD_INPUT,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="RULE", help="A rule not to apply.")] = None,
    fail_on: Annotated[
        str | None, typer.Option("--fail-on", metavar="SEVERITY", help="End with 1 from this severity on.")
    ] = None,
    format: Annotated[str | None, typer.Option("--format", help="text, json, sarif, github or line.")] = None,  # noqa: A002
    out: options.Out = None,
    quiet: options.Quiet = None,
) -> None:
    """Score follow-up emails, drafted or hand-written: the five parts, and what to change, where, and why.

    Needs no notes, no key and no network. Ends with 1 where an email is below its pass mark.
    """
    given = {
        "name": name, "today": today, "kind": kind, "rubric": rubric, "format": format, "out": out, "quiet": quiet,
        "ignore": tuple(ignore) if ignore else None, "fail_on": fail_on,
    }  # fmt: skip
    settings = Settings.resolve(given, os.environ, Path.cwd())
    console = Console(quiet=settings.quiet)
    render = _renderer(settings.format or "text")
    checked = list(_checked(email or [], notes, settings, console, stdin_name))
    for item in checked:
        if not item.report.passed or _fails(item.report, settings.fail_on):
            console.end_in(ExitCode.BELOW)
    write_output(render(checked, console.errors), settings.out)
    raise typer.Exit(console.status)


class _Checked(NamedTuple):
    """One email, how it was read, and what was found."""

    email: Email
    report: Report


def _checked(
    arguments: list[str], notes: Path | None, settings: Settings, console: Console, stdin_name: str
) -> Iterator[_Checked]:
    """Each email that can be used with its report; the others are told and counted, and stop nothing."""
    rubric = rubric_chooser(settings.rubric)
    against = _against(notes, settings)
    for source in _files(sources(arguments), console):
        try:
            name = stdin_name if source == STANDARD_INPUT else source
            email = _read(source, name)
            report = check_email(
                email,
                rubric(settings.kind or email_kind(email)),
                context=against[0],
                notes=against[1],
                ignore=settings.ignored_in(name),
            )
        except DataError as error:
            console.error(error)
            continue
        yield _Checked(email, report.model_copy(update={"source": name}))


def _against(path: Path | None, settings: Settings) -> "tuple[InterviewContext | None, Notes | None]":
    if path is None:
        return None, None
    from afterword.notes import Notes  # noqa: PLC0415 -- only with --notes
    from afterword.readers import OfflineReader  # noqa: PLC0415

    notes = Notes.read(path)
    return OfflineReader().read(notes, today=settings.day, name=settings.name).context, notes


def _files(named: Iterable[str], console: Console) -> Iterator[str]:
    """The named files, and for a folder the emails in it."""
    for source in named:
        folder = Path(source)
        if source == STANDARD_INPUT or not folder.is_dir():
            yield source
            continue
        found = sorted(p for p in folder.rglob("*") if p.suffix.lower() in _SUFFIXES and p.is_file())
        if not found:
            console.error(DataError(source, "holds no .txt, .md or .eml file"))
        yield from map(str, found)


def _read(source: str, name: str) -> Email:
    data = read_standard_input() if source == STANDARD_INPUT else read_bytes(Path(source), MAX_BYTES)
    if name.lower().endswith(".eml"):
        return Email.from_eml(data, name)
    return Email.parse(decode(data, name), name)


def _renderer(name: str) -> Callable[[Sequence[_Checked], Sequence[DataError]], str]:
    """What turns reports into output; each format's module is imported only where it is asked for."""
    if name == "text":
        from afterword.render.text import render_reports  # noqa: PLC0415

        return lambda checked, _errors: render_reports((c.report, c.email.text) for c in checked)
    render: Callable[[Iterable[Report], Sequence[DataError]], str]
    if name == "json":
        from afterword.render.json import render_json  # noqa: PLC0415

        render = render_json
    elif name == "sarif":
        from afterword.render.sarif import render_sarif  # noqa: PLC0415

        render = render_sarif
    elif name in ("github", "line"):
        from afterword.render import lines  # noqa: PLC0415

        render = lines.render_github if name == "github" else lines.render_lines
    else:
        raise DataError("--format", f"{name!r} is not one of text, json, sarif, github, line")
    return lambda checked, errors: render((c.report for c in checked), errors)


def _fails(report: Report, fail_on: str) -> bool:
    if fail_on == "never":
        return False
    floor = _SEVERITIES.index(fail_on)
    return any(_SEVERITIES.index(finding.severity) >= floor for finding in report.findings)

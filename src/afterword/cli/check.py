"""``afterword check``: the score and findings of any follow-up email."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from afterword.cli import options
from afterword.cli.judging import Checked, Judge, judged
from afterword.cli.streams import STANDARD_INPUT, Console, sources, write_pieces
from afterword.config import Settings
from afterword.errors import DataError, ExitCode
from afterword.report import Report

_SEVERITIES = ("suggestion", "warning", "error")
_SUFFIXES = (".txt", ".md", ".eml")
Render = Callable[[Iterable[Checked], Sequence[DataError]], Iterable[str]]
"""Turns what was found in emails, and what could not be read, into output."""


def _severity(value: str) -> str:
    if value not in (*_SEVERITIES, "never"):
        raise typer.BadParameter(f"{value!r} is not one of {', '.join(_SEVERITIES)}, never")
    return value


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
    form: options.Form = None,
    rubric: options.Rubric = None,
    stdin_name: Annotated[
        str, typer.Option("--stdin-name", metavar="NAME", help="What to call standard input; .eml is read as mail.")
    ] = STANDARD_INPUT,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="RULE", help="A rule not to apply.")] = None,
    fail_on: Annotated[
        str | None,
        typer.Option("--fail-on", parser=_severity, metavar="SEVERITY", help="End with 1 from this severity on."),
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Make the changes that are safe, then report the rest.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")] = False,
    format: Annotated[str | None, typer.Option("--format", help="text, json, sarif, github or line.")] = None,  # noqa: A002
    out: options.Out = None,
    report: Annotated[
        Path | None, typer.Option("--report", metavar="DIR", help="Write report.html, .csv and .jsonl there too.")
    ] = None,
    quiet: options.Quiet = None,
) -> None:
    """Score follow-up emails, drafted or hand-written: the five parts, and what to change, where, and why.

    Needs no notes, no key and no network. Ends with 1 where an email is below its pass mark.
    """
    given = {
        "name": name, "today": today, "kind": kind, "form": form, "rubric": rubric, "format": format, "out": out,
        "quiet": quiet, "ignore": tuple(ignore) if ignore else None, "fail_on": fail_on,
    }  # fmt: skip
    settings = Settings.resolve(given, os.environ, Path.cwd())
    console = Console(quiet=settings.quiet)
    render = _renderer(settings.format or "text")
    judge = Judge.prepared(settings, notes, stdin_name, fixes=fix or diff)
    files = list(_files(sources(email or [])))
    with _reported(judged(files, judge), report, settings) as items:
        checked = _counted(items, settings.fail_on, console)
        pieces = _output(checked, render, console, fix=fix, diff=diff, piped=files == [STANDARD_INPUT])
        write_pieces(pieces, settings.out)
    raise typer.Exit(console.status)


def _output(
    checked: Iterator[Checked], render: Render, console: Console, *, fix: bool, diff: bool, piped: bool
) -> Iterable[str]:
    """The report, after the changes if they are to be made; or the changes alone; or, of piped text, the text."""
    if not fix and not diff:
        return render(checked, console.errors)
    from afterword.cli import fixing  # noqa: PLC0415 -- only with --fix and --diff

    if diff:
        return fixing.differences(checked)
    if piped:
        return (item.text for item in checked)
    return render(fixing.written(checked, console), console.errors)


@contextmanager
def _reported(
    items: Iterator[Checked | DataError], folder: Path | None, settings: Settings
) -> Iterator[Iterator[Checked | DataError]]:
    """The same items, each taken into the report as it passes, if there is to be one."""
    if folder is None:
        yield items
        return
    from afterword.render import report  # noqa: PLC0415 -- only with --report

    def passing(writer: report.ReportWriter) -> Iterator[Checked | DataError]:
        for item in items:
            if isinstance(item, DataError):
                writer.add(report.entry_of_error(item.source, item))
            else:
                writer.add(report.entry_of_check(item.report, item.text))
            yield item

    with report.report_folder(folder, f"Follow-up emails checked, {settings.day}") as writer:
        yield passing(writer)


def _files(named: Iterable[str]) -> Iterator[str | DataError]:
    """The named files, and for a folder the emails in it, or that there are none."""
    for source in named:
        folder = Path(source)
        if source == STANDARD_INPUT or not folder.is_dir():
            yield source
            continue
        found = sorted(p for p in folder.rglob("*") if p.suffix.lower() in _SUFFIXES and p.is_file())
        if not found:
            yield DataError(source, "holds no .txt, .md or .eml file")
        yield from map(str, found)


def _counted(checked: Iterable[Checked | DataError], fail_on: str, console: Console) -> Iterator[Checked]:
    """The emails that could be used; the others are told, and both raise the exit status where they should."""
    for item in checked:
        if isinstance(item, DataError):
            console.error(item)
            continue
        if not item.report.passed or _fails(item.report, fail_on):
            console.end_in(ExitCode.BELOW)
        yield item


def _renderer(name: str) -> Render:
    """What turns reports into output; each format's module is imported only where it is asked for."""
    if name == "text":
        from afterword.render.text import render_reports  # noqa: PLC0415

        return lambda checked, _errors: render_reports((c.report, c.text) for c in checked)
    render: Callable[[Iterable[Report], Sequence[DataError]], Iterable[str]]
    if name == "json":
        from afterword.render.json import json_pieces as render  # noqa: PLC0415
    elif name == "sarif":
        from afterword.render.sarif import render_sarif as render  # noqa: PLC0415
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

"""``afterword context``: what was read from the notes, each fact with its evidence."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from afterword.cli import options
from afterword.cli.streams import Console, write_output
from afterword.config import Settings
from afterword.context import InterviewContext
from afterword.errors import DataError, ModelError


def context(
    notes: Annotated[
        list[str] | None, typer.Argument(metavar="[NOTES]...", help="Files, or - for standard input.")
    ] = None,
    name: options.Name = None,
    today: options.Today = None,
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    format: Annotated[str | None, typer.Option("--format", help="text or json.")] = None,  # noqa: A002
    out: options.Out = None,
    quiet: options.Quiet = None,
) -> None:
    """Show what was read from interview notes, what was held back and why, each with the words it rests on."""
    from afterword.cli.drafting import choose_pair, shown_waiting  # noqa: PLC0415
    from afterword.cli.inputs import read_notes  # noqa: PLC0415 -- `check` needs none of these
    from afterword.llm.deadline import in_seconds, until  # noqa: PLC0415
    from afterword.pipeline.stages import Stage  # noqa: PLC0415
    from afterword.render.json import render_json  # noqa: PLC0415

    given = {
        "name": name, "today": today, "model": model, "base_url": base_url, "format": format, "out": out,
        "quiet": quiet,
    }  # fmt: skip
    settings = Settings.resolve(given, os.environ, Path.cwd())
    if settings.format not in (None, "text", "json"):
        raise DataError("--format", f"{settings.format!r} is not one of text, json")
    console = Console(quiet=settings.quiet)
    read: list[tuple[str, InterviewContext]] = []
    with shown_waiting(settings, console) as waiting:
        reader = choose_pair(settings, console, waiting).reader
        for each in read_notes(notes or [], console):
            if waiting:
                waiting.tell(Stage("reading"))
            try:
                with until(in_seconds(settings.deadline)):
                    reading = reader.read(each, today=settings.day, name=settings.name)
            except ModelError as error:
                console.error(error)
            else:
                read.append((each.source, reading.context))
    if settings.format == "json":
        results = [{"source": source, "context": what.model_dump(mode="json")} for source, what in read]
        text = render_json(results, console.errors)
    else:
        text = "\n".join(line for source, what in read for line in _lines(source, what)) + "\n" * bool(read)
    write_output(text, settings.out)
    raise typer.Exit(console.status)


_SCALARS = ("candidate", "company", "role", "note_date", "interview_date", "decision_by", "stated_days", "next_steps")


def _lines(source: str, what: InterviewContext) -> Iterator[str]:
    yield f"{source}: {(what.kind or 'send nothing').replace('_', '-')}. {what.kind_why}"
    for name in _SCALARS:
        value = getattr(what, name)
        if value is not None:
            quote = what.evidence[name].quote if name in what.evidence else ""
            yield f"  {name.replace('_', ' '):15} {value}    «{_one_line(quote)}»"
    for person in what.interviewers:
        called = " ".join(filter(None, (person.honorific, person.name)))
        title = f", {person.title}" if person.title else ""
        yield f"  interviewer     {called}{title}    «{_one_line(person.evidence.quote)}»"
    if what.contact:
        yield f"  contact         {what.contact.name}: {what.contact.why}"
    for topic in what.topics:
        yield f"  topic           {topic.interviewer or '(nobody named)'}: «{_one_line(topic.evidence.quote)}»"
    for promise in what.promised:
        yield f"  promised        {promise.to or '(nobody named)'}: «{_one_line(promise.evidence.quote)}»"
    for private in what.private:
        yield f"  held back       {private.reason.replace('_', ' ')}: «{_one_line(private.evidence.quote)}»"
    for question in what.questions:
        yield f"  question        {question}"
    for claim in what.unsupported:
        yield f"  not in notes    {claim}"


def _one_line(text: str) -> str:
    return " ".join(text.split())

"""The options that mean the same in every command."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from afterword.config import usable_day
from afterword.kinds import FORMS, KINDS


def day(value: str) -> date:
    """A day from a command line.

    Raises:
        BadParameter: It is none.
    """
    try:
        return usable_day(date.fromisoformat(value))
    except ValueError:
        raise typer.BadParameter(f"{value!r} is not a date like 2025-03-04") from None


def _kind(value: str) -> str:
    kind = value.replace("-", "_")
    if kind not in KINDS:
        raise typer.BadParameter(f"{value!r} is not one of " + ", ".join(k.replace("_", "-") for k in KINDS))
    return kind


def _form(value: str) -> str:
    if value not in FORMS:
        raise typer.BadParameter(f"{value!r} is not one of {', '.join(FORMS)}")
    return value


def _length(value: str) -> str:
    if value not in ("short", "usual"):
        raise typer.BadParameter(f"{value!r} is not one of short, usual")
    return value


def listed(values: list[str] | None) -> tuple[str, ...] | None:
    """The parts of an option that may be repeated, or given once with commas."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip()) if values else None


Name = Annotated[str | None, typer.Option("--name", help="The candidate, who signs.")]
Today = Annotated[
    date | None, typer.Option("--today", parser=day, metavar="DATE", help="The day taken as today, like 2025-03-04.")
]
Kind = Annotated[
    str | None,
    typer.Option(
        "--kind", parser=_kind, metavar="KIND", help="thank-you, check-in, final or stay-in-touch; else decided."
    ),
]
Model = Annotated[str | None, typer.Option("--model", metavar="NAME", help="The language model; 'offline' for none.")]
BaseUrl = Annotated[
    str | None, typer.Option("--base-url", metavar="URL", help="An OpenAI-compatible server, up to /v1.")
]
Rubric = Annotated[
    str | None, typer.Option("--rubric", metavar="NAME|FILE", help="A shipped rubric's name, or a rubric file.")
]
Like = Annotated[
    list[Path] | None,
    typer.Option(
        "--like", metavar="FILE", help="An email you wrote, to take your voice from; give several if you can."
    ),
]
Length = Annotated[str | None, typer.Option("--length", parser=_length, metavar="LENGTH", help="short or usual.")]
Tailor = Annotated[
    list[str] | None,
    typer.Option(
        "--tailor", metavar="PACK", help="A field or a stage, like finance,executive; a file of your own; or none."
    ),
]
Out = Annotated[Path | None, typer.Option("--out", metavar="PATH", help="Write here instead of standard output.")]
Quiet = Annotated[bool | None, typer.Option("--quiet", "-q", help="Only errors on standard error.")]
Form = Annotated[
    str | None,
    typer.Option(
        "--for", parser=_form, metavar="FORM", help="email, or linkedin: a note to connect, of 300 characters."
    ),
]
Log = Annotated[
    Path | None, typer.Option("--log", metavar="FILE", help="The log of what was sent; else one in your data folder.")
]

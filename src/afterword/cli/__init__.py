"""The command line: arguments in, text and exit status out. A file for each command."""

from importlib import import_module

import typer

COMMANDS = ("draft", "check", "context", "plan", "sent", "next", "batch", "provider-batch", "rubric")
"""In the order of the help. Each is a module here with a function of its name, or with an ``app`` of subcommands."""


def build_app(named: str | None = None) -> typer.Typer:
    """The command line with one command, or with all where none is named: a command starts without the others."""
    app = typer.Typer(
        name="afterword",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(main)
    for command in [named] if named in COMMANDS else COMMANDS:
        module = import_module(f"afterword.cli.{command.replace('-', '_')}")
        if hasattr(module, "app"):
            app.add_typer(module.app, name=command)
        else:
            app.command(command)(getattr(module, command))
    return app


def _version(value: bool) -> None:
    if value:
        from importlib.metadata import version  # noqa: PLC0415 -- 20 ms that only --version needs

        typer.echo(f"afterword {version('afterword')}")
        raise typer.Exit


def main(
    *,
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Show the version."),
) -> None:
    """Interview notes in, a checked follow-up email out. Nothing is ever sent."""

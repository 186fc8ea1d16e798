"""``afterword rubric``: the rules, what each is for, and a rubric's own examples run as tests."""

from typing import TYPE_CHECKING, Annotated

import typer

from afterword.cli.streams import Console, write_output
from afterword.errors import DataError

if TYPE_CHECKING:
    from afterword.rubric import Rubric

app = typer.Typer(
    help="The rules: list, show, explain, test.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.command("list")
def list_rubrics() -> None:
    """Name the shipped rubrics and the rules in them."""
    rubrics = _shipped()
    lines = [f"{rubric.label:20} pass mark {rubric.pass_mark}, {len(rubric.rules)} rules" for rubric in rubrics]
    rules = {rule.id: rule for rubric in rubrics for rule in rubric.rules}
    lines += ["", *(f"{rule.id:45} {rule.severity:10} {rule.points:>3}" for _, rule in sorted(rules.items()))]
    write_output("\n".join(lines) + "\n", None)


@app.command()
def show(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME|FILE]", help="A rubric; all shipped ones if absent.")
    ] = None,
) -> None:
    """Print every rule, as Markdown: what it costs, why it is there, what it flags and what it leaves alone."""
    from afterword.render.rules import render_rubrics  # noqa: PLC0415 -- `check` goes without

    write_output(render_rubrics([_build(name)] if name else _shipped()), None)


@app.command()
def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="A rule's id, or a beginning of one such as 'pushy'.")],
    rubric: Annotated[str | None, typer.Option("--rubric", metavar="NAME|FILE", help="Where to look for it.")] = None,
) -> None:
    """Tell what a rule is for, with texts that it flags and texts that it leaves alone."""
    rubrics = [_build(rubric)] if rubric else _shipped()
    known = {each.id: each for one in rubrics for each in one.rules}
    meant = [known[name] for name in sorted(known) if name == rule or name.startswith(f"{rule}.")]
    if not meant:
        from difflib import get_close_matches  # noqa: PLC0415 -- only for a mistyped id

        near = get_close_matches(rule, known, n=1)
        raise DataError(rule, "there is no such rule" + (f"; did you mean {near[0]!r}?" if near else ""))
    from afterword.render.rules import render_rules  # noqa: PLC0415 -- `check` goes without

    write_output(render_rules(meant), None)


@app.command("test")
def run_examples(name: Annotated[list[str] | None, typer.Argument(metavar="[NAME|FILE]...")] = None) -> None:
    """Prove rubrics by their rules' own examples; the shipped ones where none is named."""
    from afterword.rubric import rubric_names  # noqa: PLC0415
    from afterword.rubric.proof import prove  # noqa: PLC0415 -- YAML and validation

    console = Console()
    lines = []
    for each in name or rubric_names():
        try:
            rubric = _build(each)
        except DataError as error:
            console.error(error)
            continue
        failures = prove(rubric)
        for failure in failures:
            console.error(DataError(each, f"{failure.rule}: {failure.problem}: {failure.example!r}"))
        if not failures:
            lines.append(f"{rubric.label}: {len(rubric.rules)} rules proved by their examples")
    write_output("".join(f"{line}\n" for line in lines), None)
    raise typer.Exit(console.status)


def _build(name: str) -> "Rubric":
    from afterword.rubric.build import build_rubric  # noqa: PLC0415 -- YAML and validation, which `check` goes without

    return build_rubric(name)


def _shipped() -> list["Rubric"]:
    from afterword.rubric import rubric_names  # noqa: PLC0415

    return [_build(name) for name in rubric_names()]

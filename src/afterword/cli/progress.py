"""How far a batch is: a bar at a terminal, and nothing elsewhere, where a line for each note says it."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from afterword.cli.streams import Console

if TYPE_CHECKING:
    from afterword.batch.runner import Batch


class Advance(Protocol):
    """Shows how far a batch is."""

    def advance(self, standings: "Counter[str]") -> None:
        """One more of the notes is through.

        Args:
            standings: How many stand how by now.
        """
        ...


class _Silent:
    def advance(self, standings: "Counter[str]") -> None:
        """Nothing: the lines say it."""


@contextmanager
def progress_for(batch: "Batch", console: Console) -> Iterator[Advance]:
    """A bar at a terminal for as long as the context lasts; what the console is told meanwhile stands above it."""
    if console.quiet or not sys.stderr.isatty():
        yield _Silent()
        return
    from rich.console import Console as Terminal  # noqa: PLC0415 -- only at a terminal
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn  # noqa: PLC0415

    terminal = Terminal(stderr=True, highlight=False, markup=False, emoji=False)
    columns = (
        BarColumn(),
        TextColumn("{task.completed:.0f}/{task.total:.0f}"),
        TextColumn("{task.description}"),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=terminal) as bar:
        task = bar.add_task("", total=None)

        class _Bar:
            def advance(self, standings: "Counter[str]") -> None:
                done = standings.total()
                bar.update(task, total=batch.total, completed=done, description=_described(batch, standings))

        with console.through(terminal.print):
            yield _Bar()


def _described(batch: "Batch", standings: "Counter[str]") -> str:
    spent = batch.spending.usage
    tokens = spent.input_tokens + spent.output_tokens
    parts = [f"{standings['failed']} failed", f"{batch.total - standings.total()} waiting"]
    return ", ".join([*parts, f"{tokens:,} tokens"] if tokens else parts)

"""What ``draft`` and ``batch`` share: from settings to a pipeline, and from results to what a person is told."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

from afterword.cli.streams import Console
from afterword.config import Settings
from afterword.errors import ExitCode, ModelError
from afterword.notes import Notes
from afterword.pipeline import FollowUp, follow_up
from afterword.readers import OfflineReader, Reader
from afterword.render.text import summary
from afterword.rubric import rubric_chooser
from afterword.writers import OfflineWriter, Writer


class Pair(NamedTuple):
    """A reader and the writer that goes with it."""

    reader: Reader
    writer: Writer


def choose_pair(settings: Settings, console: Console) -> Pair:
    """The model pair where a model is configured, else the offline pair; one line says which.

    Raises:
        ModelRefused: A model is asked for and its configuration is wrong.
    """
    if not settings.uses_model:
        console.notice("Reading and writing offline: no model, nothing leaves this machine.")
        return Pair(OfflineReader(), OfflineWriter())
    from afterword.llm.openai import OpenAIChat  # noqa: PLC0415 -- 0.4 s that only the model path pays
    from afterword.readers.by_model import ModelReader  # noqa: PLC0415
    from afterword.writers.by_model import ModelWriter  # noqa: PLC0415

    llm = OpenAIChat(
        model=settings.model, base_url=settings.base_url, api_key=settings.api_key, timeout=settings.timeout
    )
    console.notice(f"Sending the notes to {llm.host} for model {llm.name}.")
    return Pair(ModelReader(llm), ModelWriter(llm))


def drafter(settings: Settings, console: Console) -> Callable[[Notes], tuple[FollowUp, ...]]:
    """The pipeline as the settings want it.

    Raises:
        DataError: The rubric can't be used.
        ModelRefused: A model is asked for and its configuration is wrong.
    """
    rubric = rubric_chooser(settings.rubric)
    pair = choose_pair(settings, console)
    return partial(
        follow_up,
        reader=pair.reader,
        writer=pair.writer,
        today=settings.day,
        name=settings.name,
        kind=settings.kind,
        rubric=rubric,
        revisions=settings.revisions,
    )


def tell(results: Iterable[FollowUp], console: Console) -> None:
    """Say what came of one file of notes, and let the exit status follow."""
    for result in results:
        for line in summary(result):
            console.notice(line)
        if result.model_error:
            console.error(ModelError(f"{result.source}: {result.model_error}; the draft is the offline writer's"))
        if result.outcome not in ("ready", "send_nothing"):
            console.end_in(ExitCode.BELOW)

"""What ``draft`` and ``batch`` share: from settings to a pipeline, and from results to what a person is told."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from afterword import timeline
from afterword.cli.logged import read_log
from afterword.cli.planning import chosen_pace
from afterword.cli.streams import Console
from afterword.config import Settings
from afterword.draft import Usage
from afterword.errors import ExitCode, ModelError
from afterword.notes import Notes
from afterword.pipeline import FollowUp, Pipeline
from afterword.pipeline.stages import nobody
from afterword.readers import OfflineReader, Reader
from afterword.render.text import summary
from afterword.rubric import rubric_chooser
from afterword.tailoring import Tailor
from afterword.voice import Voice
from afterword.writers import OfflineWriter, Writer

if TYPE_CHECKING:  # only the model path needs any of these
    from afterword.cli.waiting import Waiting
    from afterword.llm import ChatModel
    from afterword.llm.openai import OpenAIChat
    from afterword.llm.pace import Pace


class Pair(NamedTuple):
    """A reader and the writer that goes with it."""

    reader: Reader
    writer: Writer


def choose_model(settings: Settings, console: Console, pace: "Pace | None" = None) -> "OpenAIChat | None":
    """The model where one is configured; one line says which, or that none is.

    Args:
        settings: Which model, if any.
        console: Is told.
        pace: How fast it is called.

    Raises:
        ModelRefused: A model is asked for and its configuration is wrong.
    """
    if not settings.uses_model:
        console.notice("Reading and writing offline: no model, nothing leaves this machine.")
        return None
    from afterword.llm.openai import OpenAIChat  # noqa: PLC0415 -- 0.4 s that only the model path pays

    llm = OpenAIChat(
        model=settings.model,
        base_url=settings.base_url,
        api_key=settings.api_key,
        timeout=settings.timeout,
        pace=pace,
    )
    llm.memory.window = settings.context_tokens or llm.memory.window
    console.notice(f"Sending the notes to {llm.host} for model {llm.name}.")
    return llm


def pair_for(llm: "ChatModel", pace: timeline.Pace = timeline.GUIDE) -> Pair:
    """The pair that works with a model.

    Args:
        llm: The model.
        pace: How long to wait and how often to ask, for which message is called for.
    """
    from afterword.readers.by_model import ModelReader  # noqa: PLC0415
    from afterword.writers.by_model import ModelWriter  # noqa: PLC0415

    return Pair(ModelReader(llm, pace=pace), ModelWriter(llm))


def choose_pair(settings: Settings, console: Console, waiting: "Waiting | None" = None) -> Pair:
    """The model pair where a model is configured, else the offline pair; one line says which.

    Args:
        settings: Which model, if any.
        console: Is told.
        waiting: Shows a model's words as they come in.

    Raises:
        ModelRefused: A model is asked for and its configuration is wrong.
    """
    llm = choose_model(settings, console)
    if llm is None:
        return Pair(OfflineReader(chosen_pace(settings)), OfflineWriter())
    if waiting and waiting.shown:
        llm.listen = waiting.listen
    return pair_for(llm, chosen_pace(settings))


def offline_pipeline(settings: Settings, day: date | None = None, *, force: bool = False) -> Pipeline:
    """The pipeline without a model as the settings want it, which may be given one.

    Args:
        settings: All that was asked for.
        day: Taken as today in place of the settings' own.
        force: Whether a message is written that is one too many.

    Raises:
        DataError: The rubric, the log, a pack, or an email to take the voice from, can't be used.
    """
    chosen = chosen_pace(settings)
    return Pipeline(
        today=day or settings.day,
        reader=OfflineReader(chosen),
        writer=OfflineWriter(),
        name=settings.name,
        kind=settings.kind,
        rubric=rubric_chooser(settings.rubric, settings.note_limit),
        revisions=settings.revisions,
        voice=voice_wanted(settings),
        tailor=Tailor(settings.tailor),
        note_limit=settings.note_limit,
        sent=read_log(settings),
        pace=chosen,
        force=force,
        seconds=settings.deadline,
    )


def shown_waiting(settings: Settings, console: Console) -> "AbstractContextManager[Waiting | None]":
    """What shows a person at a terminal that a model is at work; nothing where none is."""
    if not settings.uses_model:
        return nullcontext()
    from afterword.cli.waiting import Waiting  # noqa: PLC0415

    return Waiting(console)


def drafter(
    settings: Settings, console: Console, waiting: "Waiting | None" = None, *, force: bool = False
) -> Callable[[Notes], tuple[FollowUp, ...]]:
    """The pipeline as the settings want it.

    Args:
        settings: All that was asked for.
        console: Is told which model runs, or that none does.
        waiting: Shows what is being done.
        force: Whether a message is written that is one too many.

    Raises:
        DataError: The rubric, or an email to take the voice from, can't be used.
        ModelRefused: A model is asked for and its configuration is wrong.
    """
    offline = offline_pipeline(settings, force=force)
    pair = choose_pair(settings, console, waiting)
    pipeline = replace(offline, reader=pair.reader, writer=pair.writer, tell=waiting.tell if waiting else nobody)
    return lambda notes: tuple(pipeline.run(notes))


def voice_wanted(settings: Settings) -> Voice:
    """The voice of the emails named by ``--like``, in the length asked for.

    Raises:
        DataError: One of the emails can't be used.
    """
    if not settings.like:
        return Voice(length=settings.length)
    from afterword.cli.inputs import read_sample  # noqa: PLC0415 -- few give samples
    from afterword.voice.samples import voice_of  # noqa: PLC0415

    return voice_of(map(read_sample, settings.like), settings.length)


def tell(results: Sequence[FollowUp], console: Console) -> None:
    """Say what came of one file of notes, and let the exit status follow."""
    for result in results:
        for line in summary(result):
            console.notice(line)
        if result.model_error:
            console.error(ModelError(f"{result.source}: {result.model_error}; the draft is the offline writer's"))
        if result.outcome not in ("ready", "send_nothing"):
            console.end_in(ExitCode.BELOW)
    for claim in results[0].context.unsupported if results else ():
        console.notice(f"  Not in the notes, so left out: {claim}")
    spent = sum((result.usage for result in results), Usage())
    if spent.calls:
        console.notice(f"  Model: {_counted(spent)}.")


def _counted(spent: Usage) -> str:
    tokens = f", {spent.input_tokens:,} tokens in, {spent.output_tokens:,} out" if spent.input_tokens else ""
    revisions = f", {spent.revisions} revision{'s' * (spent.revisions > 1)}" if spent.revisions else ""
    return f"{spent.calls} call{'s' * (spent.calls > 1)}{tokens}{revisions}"

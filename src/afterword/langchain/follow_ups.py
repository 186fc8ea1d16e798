"""The whole pipeline as a LangChain ``Runnable``."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from langchain_core.callbacks import CallbackManagerForChainRun as Manager
from langchain_core.callbacks import dispatch_custom_event
from langchain_core.language_models import BaseChatModel
from langchain_core.runnables import Runnable, RunnableConfig
from langchain_core.runnables.config import run_in_executor
from langsmith import tracing_context

from afterword.langchain.model import LangChainModel
from afterword.llm import ChatModel
from afterword.notes import Notes
from afterword.pipeline import FollowUp, Pipeline, Stage
from afterword.readers.by_model import ModelReader
from afterword.voice import USUAL, Voice
from afterword.writers.by_model import ModelWriter

STAGE = "afterword_stage"
"""The name of the custom event that tells of a stage: a mapping with ``step`` and ``recipient``."""


class FollowUpRunnable(Runnable[str | Notes, tuple[FollowUp, ...]]):
    """Notes in, checked drafts out, one for each recipient.

    ``invoke``, ``batch``, ``ainvoke`` and ``abatch`` work as everywhere in LangChain; a batch runs in threads.
    ``stream`` gives each draft as soon as it is there, and ``astream_events`` tells of each stage by ``STAGE``.

    Args:
        model: A LangChain chat model or one of ours; without one the offline reader and writer run.
        name: The candidate, who signs.
        today: The day taken as today; the local date where it is not given.
        revisions: How often the model is asked to mend one draft.
        voice: How the candidate writes.
    """

    def __init__(
        self,
        model: BaseChatModel | ChatModel | None = None,
        *,
        name: str | None = None,
        today: date | None = None,
        revisions: int = 2,
        voice: Voice = USUAL,
    ) -> None:
        llm = LangChainModel(model) if isinstance(model, BaseChatModel) else model
        self._today = today
        pipeline = Pipeline(today=date.min, name=name, revisions=revisions, voice=voice)
        self._pipeline = replace(pipeline, reader=ModelReader(llm), writer=ModelWriter(llm)) if llm else pipeline

    def invoke(
        self,
        input: str | Notes,  # noqa: A002 -- LangChain's name
        config: RunnableConfig | None = None,
        **kwargs: Any,  # noqa: ANN401, ARG002
    ) -> tuple[FollowUp, ...]:
        """The follow-ups that notes call for.

        Raises:
            DataError: The notes are blank.
        """
        with tracing_context(enabled=False):
            return self._call_with_config(self._all, input, config)

    def stream(
        self,
        input: str | Notes,  # noqa: A002 -- LangChain's name
        config: RunnableConfig | None = None,
        **kwargs: Any,  # noqa: ANN401, ARG002
    ) -> Iterator[tuple[FollowUp, ...]]:
        """The follow-ups one by one, each in a tuple of its own, so that their sum is what ``invoke`` gives.

        Raises:
            DataError: The notes are blank.
        """
        results = self._transform_stream_with_config(iter([input]), self._each, config)
        while True:
            with tracing_context(enabled=False):  # around each step: a context left open would leak to the caller
                result = next(results, None)
            if result is None:
                return
            yield result

    async def astream(
        self,
        input: str | Notes,  # noqa: A002 -- LangChain's name
        config: RunnableConfig | None = None,
        **kwargs: Any,  # noqa: ANN401
    ) -> AsyncIterator[tuple[FollowUp, ...]]:
        """The same in a thread, for programs that wait for other things too."""
        results = self.stream(input, config, **kwargs)
        while (result := await run_in_executor(config, next, results, None)) is not None:
            yield result

    def _all(
        self,
        notes: str | Notes,
        run_manager: Manager,  # noqa: ARG002 -- LangChain gives both, and the first is in the second
        config: RunnableConfig,
    ) -> tuple[FollowUp, ...]:
        return tuple(self._run(notes, config))

    def _each(
        self,
        inputs: Iterator[str | Notes],
        run_manager: Manager,  # noqa: ARG002
        config: RunnableConfig,
    ) -> Iterator[tuple[FollowUp, ...]]:
        for notes in inputs:
            for result in self._run(notes, config):
                yield (result,)

    def _run(self, notes: str | Notes, config: RunnableConfig) -> Iterator[FollowUp]:
        def tell(stage: Stage) -> None:
            dispatch_custom_event(STAGE, stage._asdict(), config=config)

        today = self._today or date.today()  # noqa: DTZ011 -- a person's today is the local one
        read = notes if isinstance(notes, Notes) else Notes.from_text(notes)
        yield from replace(self._pipeline, today=today, tell=tell).run(read)

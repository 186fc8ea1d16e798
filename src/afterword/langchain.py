"""For programs built on LangChain: any chat model of theirs in, the whole pipeline out as a ``Runnable``.

::

    from langchain_ollama import ChatOllama
    from afterword.langchain import FollowUpRunnable

    drafts = FollowUpRunnable(ChatOllama(model="…"), name="Mira Lind").invoke("notes …")

Whatever runs here runs with LangSmith's tracing off: a variable left in the environment must not upload notes.
"""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage
from langchain_core.runnables import Runnable, RunnableConfig
from langsmith import tracing_context

from afterword.draft import Usage
from afterword.errors import ModelError, ModelUnavailable
from afterword.llm import ChatModel, Memory, Message, Reply, ResponseFormat
from afterword.notes import Notes
from afterword.pipeline import FollowUp, follow_up
from afterword.readers.by_model import ModelReader
from afterword.writers.by_model import ModelWriter

_MESSAGES: dict[str, type[BaseMessage]] = {"system": SystemMessage, "user": HumanMessage, "assistant": AIMessage}


class LangChainModel:
    """A LangChain chat model as one of ours.

    LangChain's models have no common way to ask for a schema that keeps refusals, cut answers and token counts; so the
    shape is asked for in the prompt, which every one of them understands.

    Args:
        model: Any chat model. Its own time limit and retries hold.
    """

    base_url = ""

    def __init__(self, model: BaseChatModel) -> None:
        self._model = model
        self.name = str(getattr(model, "model_name", None) or getattr(model, "model", None) or type(model).__name__)
        self.memory = Memory(rung="plain")

    def complete(self, messages: Sequence[Message], *, response_format: ResponseFormat | None = None) -> Reply:  # noqa: ARG002
        """The model's answer.

        Raises:
            ModelUnavailable: The model raised an error; its text may quote the notes and is not passed on.
        """
        asked = [_MESSAGES[message.role](message.content) for message in messages]
        try:
            with tracing_context(enabled=False):
                answer = self._model.invoke(asked)
        except ModelError:
            raise
        except Exception as error:  # noqa: BLE001 -- integrations raise errors of their own vendors
            raise ModelUnavailable(f"{self.name} failed ({type(error).__name__})") from None
        return _reply(answer)


def _reply(answer: BaseMessage) -> Reply:
    told = getattr(answer, "response_metadata", None) or {}
    counted = getattr(answer, "usage_metadata", None) or {}
    refusal = answer.additional_kwargs.get("refusal")
    return Reply(
        text=str(answer.text),
        finish_reason=told.get("finish_reason") or told.get("done_reason") or told.get("stop_reason"),
        refusal=str(refusal) if refusal else None,
        usage=Usage(
            calls=1,
            input_tokens=int(counted.get("input_tokens", 0)),
            output_tokens=int(counted.get("output_tokens", 0)),
        ),
        model=told.get("model_name"),
    )


class FollowUpRunnable(Runnable[str | Notes, tuple[FollowUp, ...]]):
    """Notes in, checked drafts out, one for each recipient.

    ``invoke``, ``batch``, ``ainvoke`` and ``abatch`` work as everywhere in LangChain; a batch runs in threads.

    Args:
        model: A LangChain chat model or one of ours; without one the offline reader and writer run.
        name: The candidate, who signs.
        today: The day taken as today; the local date where it is not given.
        revisions: How often the model is asked to mend one draft.
    """

    def __init__(
        self,
        model: BaseChatModel | ChatModel | None = None,
        *,
        name: str | None = None,
        today: date | None = None,
        revisions: int = 2,
    ) -> None:
        llm = LangChainModel(model) if isinstance(model, BaseChatModel) else model
        self._draft = partial(
            follow_up,
            reader=ModelReader(llm) if llm else None,
            writer=ModelWriter(llm) if llm else None,
            name=name,
            revisions=revisions,
        )
        self._today = today

    def invoke(
        self,
        input: str | Notes,  # noqa: A002 -- LangChain's name
        config: RunnableConfig | None = None,  # noqa: ARG002 -- nothing here is traced or configured
        **kwargs: Any,  # noqa: ANN401, ARG002
    ) -> tuple[FollowUp, ...]:
        """The follow-ups that notes call for.

        Raises:
            DataError: The notes are blank.
        """
        notes = input if isinstance(input, Notes) else Notes.from_text(input)
        today = self._today or date.today()  # noqa: DTZ011 -- a person's today is the local one
        with tracing_context(enabled=False):
            return self._draft(notes, today=today)

"""A LangChain chat model as one of ours."""

from collections.abc import Sequence

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage
from langsmith import tracing_context

from afterword.draft import Usage
from afterword.errors import ModelError, ModelUnavailable
from afterword.llm import Memory, Message, Reply, ResponseFormat

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

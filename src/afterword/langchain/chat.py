"""Our models as a LangChain chat model."""

from collections.abc import Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.messages.ai import UsageMetadata
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable, RunnableLambda
from pydantic import BaseModel

from afterword.llm import Message, Reply
from afterword.llm.structured import ask

_ROLES = {"system": "system", "human": "user", "ai": "assistant"}


class AfterwordChatModel(BaseChatModel):
    """One of our models, with its retries, its pace and what it has learned about its server, for LangChain's programs.

    Attributes:
        llm: A ``ChatModel`` such as ``OpenAIChat``.
    """

    llm: Any

    @property
    def _llm_type(self) -> str:
        return "afterword"

    @property
    def _identifying_params(self) -> dict[str, Any]:
        return {"model": self.llm.name, "base_url": self.llm.base_url}

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,  # noqa: ARG002 -- nothing is told before the answer is whole
        **kwargs: Any,  # noqa: ANN401 -- LangChain's signature
    ) -> ChatResult:
        """The model's answer; ``response_format`` may be bound.

        Raises:
            ModelError: The model gave none.
            ValueError: A message is neither system, human nor ai.
        """
        reply: Reply = self.llm.complete(_ours(messages), response_format=kwargs.get("response_format"))
        return ChatResult(generations=[ChatGeneration(message=_theirs(reply, stop or ()))])

    def with_structured_output(  # type: ignore[override]  # only what can be checked is taken
        self, schema: type[BaseModel], *, include_raw: bool = False, **kwargs: object
    ) -> Runnable[LanguageModelInput, BaseModel]:
        """A runnable that gives a value of a pydantic class, asked for in the strictest way that the server takes.

        Args:
            schema: A pydantic class; each of its fields is asked for, one that may be missing takes ``None``.
            include_raw: Not offered: there is a value, or an error that says why not.
            kwargs: None are taken.

        Raises:
            TypeError: Something else was asked for.
        """
        if include_raw or kwargs or not (isinstance(schema, type) and issubclass(schema, BaseModel)):
            raise TypeError("with_structured_output takes one pydantic class and nothing else")

        def answer(asked: LanguageModelInput) -> BaseModel:
            return ask(self.llm, _ours(self._convert_input(asked).to_messages()), schema).value

        return RunnableLambda(answer)


def _ours(messages: Sequence[BaseMessage]) -> list[Message]:
    unknown = next((message.type for message in messages if message.type not in _ROLES), None)
    if unknown:
        raise ValueError(f"a message of type {unknown} can't be sent; system, human and ai can")
    return [Message(_ROLES[message.type], str(message.text)) for message in messages]  # type: ignore[arg-type]


def _theirs(reply: Reply, stop: Sequence[str]) -> AIMessage:
    ends = [at for word in stop if (at := reply.text.find(word)) >= 0]
    usage = reply.usage
    return AIMessage(
        content=reply.text[: min(ends)] if ends else reply.text,
        additional_kwargs={"refusal": reply.refusal} if reply.refusal else {},
        response_metadata={"finish_reason": reply.finish_reason, "model_name": reply.model},
        usage_metadata=UsageMetadata(
            input_tokens=usage.input_tokens,
            output_tokens=usage.output_tokens,
            total_tokens=usage.input_tokens + usage.output_tokens,
        ),
    )

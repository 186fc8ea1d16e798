import asyncio
from collections.abc import Iterator
from datetime import date

import pytest
from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.language_models import GenericFakeChatModel
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage, ToolMessage
from pydantic import BaseModel

from afterword.draft import Usage
from afterword.errors import DataError, ModelUnavailable
from afterword.langchain import STAGE, AfterwordChatModel, FollowUpRunnable, LangChainModel
from afterword.llm import Message, Reply
from afterword.llm.canned import CannedModel
from afterword.notes import Notes

NOTES = """Brackwater Ferries, timetable planner. Interview on 4 March 2025. I'm Tunde Falk.
Spoke to Ines Halloran (head of planning): the crew rota is still planned on paper.
"""
DAY = date(2025, 3, 5)


def fake(*answers: AIMessage | str) -> GenericFakeChatModel:
    return GenericFakeChatModel(messages=iter(answers))


def test_a_langchain_model_answers_as_one_of_ours() -> None:
    answer = AIMessage(
        content=[{"type": "text", "text": "A pear."}],
        response_metadata={"finish_reason": "length", "model_name": "pear-1"},
        usage_metadata={"input_tokens": 7, "output_tokens": 3, "total_tokens": 10},
        additional_kwargs={"refusal": "No."},
    )
    reply = LangChainModel(fake(answer)).complete([Message("system", "Weigh."), Message("user", "?")])
    assert (reply.text, reply.finish_reason, reply.refusal, reply.model) == ("A pear.", "length", "No.", "pear-1")
    assert reply.usage == Usage(calls=1, input_tokens=7, output_tokens=3)


def test_whatever_a_langchain_model_raises_is_one_line_without_the_notes() -> None:
    class Broken(GenericFakeChatModel):
        def _generate(self, messages: object, *_: object, **__: object) -> object:  # type: ignore[override]
            raise RuntimeError(f"can't answer {messages}")

    with pytest.raises(ModelUnavailable, match="RuntimeError") as raised:
        LangChainModel(Broken(messages=iter(()))).complete([Message("user", "confidential")])
    assert "confidential" not in str(raised.value)
    assert raised.value.__cause__ is None


def test_notes_go_in_and_checked_drafts_come_out() -> None:
    pipeline = FollowUpRunnable(name="Tunde Falk", today=DAY)
    (result,) = pipeline.invoke(NOTES)
    assert result.recipient == "Ines Halloran"
    assert result.email is not None
    assert "rota" in result.email.body
    assert pipeline.batch([NOTES, Notes.from_text(NOTES)]) == [(result,), (result,)]
    assert asyncio.run(pipeline.ainvoke(NOTES)) == (result,)


def test_a_model_that_answers_nonsense_leaves_the_offline_draft_and_says_so() -> None:
    def nonsense() -> Iterator[AIMessage]:
        while True:
            yield AIMessage(content="What a lovely day.")

    (result,) = FollowUpRunnable(GenericFakeChatModel(messages=nonsense()), today=DAY).invoke(NOTES)
    assert result.model == "offline"
    assert "not JSON" in (result.model_error or "")


def test_blank_notes_are_told() -> None:
    with pytest.raises(DataError, match="empty"):
        FollowUpRunnable().invoke(" \n")


def test_tracing_left_on_in_the_environment_uploads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []

    class Watching(GenericFakeChatModel):
        def invoke(self, *_: object, **__: object) -> AIMessage:  # type: ignore[override]
            from langsmith.utils import tracing_is_enabled  # noqa: PLC0415 -- read where the model runs

            seen.append(tracing_is_enabled())
            return AIMessage(content="A pear.")

    monkeypatch.setenv("LANGSMITH_TRACING", "true")
    monkeypatch.setenv("LANGCHAIN_TRACING_V2", "true")
    LangChainModel(Watching(messages=iter(()))).complete([Message("user", "?")])
    assert seen == [False]


def test_the_draft_to_each_of_a_panel_comes_as_soon_as_it_is_there() -> None:
    panel = NOTES + "Also Jon Vreeland (harbour master): the slipway is checked every 6 months.\n"
    pipeline = FollowUpRunnable(name="Tunde Falk", today=DAY)
    chunks = list(pipeline.stream(panel))
    assert [[result.recipient for result in chunk] for chunk in chunks] == [["Ines Halloran"], ["Jon Vreeland"]]
    assert sum(chunks, ()) == pipeline.invoke(panel)


def test_events_tell_of_each_stage() -> None:
    async def stages() -> list[object]:
        events = FollowUpRunnable(today=DAY).astream_events(NOTES, version="v2")
        return [event["data"] async for event in events if event["name"] == STAGE]

    assert asyncio.run(stages()) == [
        {"step": "reading", "recipient": None},
        {"step": "writing", "recipient": "Ines Halloran"},
    ]


def test_callbacks_hear_of_the_run_and_tracing_left_on_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[object] = []

    class Listening(BaseCallbackHandler):
        def on_chain_start(self, *_: object, **__: object) -> None:
            from langsmith.utils import tracing_is_enabled  # noqa: PLC0415 -- read where the pipeline runs

            heard.append(tracing_is_enabled())

    monkeypatch.setenv("LANGSMITH_TRACING", "true")
    pipeline = FollowUpRunnable(today=DAY)
    pipeline.invoke(NOTES, config={"callbacks": [Listening()]})
    list(pipeline.stream(NOTES, config={"callbacks": [Listening()]}))
    assert heard == [False, False]


def test_our_model_answers_as_one_of_langchain_s() -> None:
    reply = Reply("A pear. Or two.", "length", "No.", Usage(calls=1, input_tokens=7, output_tokens=3), "pear-1")
    llm = CannedModel([reply, reply])
    model = AfterwordChatModel(llm=llm)
    answer = model.invoke([SystemMessage("Weigh."), HumanMessage("?"), AIMessage("!")], stop=[" Or"])
    assert answer.text == "A pear."
    assert answer.usage_metadata == {"input_tokens": 7, "output_tokens": 3, "total_tokens": 10}
    assert answer.response_metadata["finish_reason"] == "length"
    assert answer.additional_kwargs["refusal"] == "No."
    assert llm.requests[0].messages == (Message("system", "Weigh."), Message("user", "?"), Message("assistant", "!"))
    model.bind(response_format={"type": "json_object"}).invoke("?")
    assert llm.requests[1].response_format == {"type": "json_object"}


def test_our_model_goes_out_and_in_again() -> None:
    llm = CannedModel(["no JSON", "no JSON"])
    (result,) = FollowUpRunnable(AfterwordChatModel(llm=llm), today=DAY).invoke(NOTES)
    assert len(llm.requests) == 2
    assert result.model == "offline"


def test_a_value_of_a_class_is_asked_for_and_checked() -> None:
    class Pear(BaseModel):
        sort: str

    model = AfterwordChatModel(llm=CannedModel(["```json\n{}\n```", '{"sort": "Bosc"}']))
    assert model.with_structured_output(Pear).invoke("Name a pear.") == Pear(sort="Bosc")
    with pytest.raises(TypeError, match="pydantic class"):
        model.with_structured_output(Pear, include_raw=True)


def test_a_message_that_no_server_takes_is_told() -> None:
    with pytest.raises(ValueError, match="type tool"):
        AfterwordChatModel(llm=CannedModel([])).invoke([ToolMessage("x", tool_call_id="1")])

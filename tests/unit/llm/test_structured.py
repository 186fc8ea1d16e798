import json

import pytest
from pydantic import BaseModel, ConfigDict

from afterword.draft import Usage
from afterword.errors import ModelRefused, ModelUnavailable
from afterword.llm import FormatRefused, Message, Reply
from afterword.llm.canned import CannedModel
from afterword.llm.structured import MOST_TOKENS, ask

ASKED = [Message("system", "You weigh pears."), Message("user", "Two pears.")]


class Pear(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    sort: str
    grams: int | None


GOOD = '{"sort": "Comice", "grams": 210}'
PEAR = Pear(sort="Comice", grams=210)


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        f"```json\n{GOOD}\n```",
        f"Here you are:\n```\n{GOOD}\n```\nAnything else?",
        f"Certainly. {GOOD} I hope that helps.",
        f"<think>Comice or {{Anjou}}?</think>\n{GOOD}",
        f"It is a Comice, I think.</think>{GOOD}",
        f"\n\n{GOOD}\n",
        '{"sort": "Co\\u001b[31mmi\\u202ece", "grams": 210}',
    ],
)
def test_an_answer_is_read_through_whatever_stands_round_it(text: str) -> None:
    assert ask(CannedModel([text]), ASKED, Pear).value == PEAR


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (Reply("", "stop"), "empty"),
        (Reply(" \n", None), "empty"),
        (Reply('{"sort": "Com', "length"), "cut off"),
        (Reply('{"sort": "Comice", "gra', "stop"), "not JSON"),
        (Reply("A Comice of 210 g.", "stop"), "not JSON"),
        (Reply(f"[{GOOD}]", "stop"), "not one JSON object"),
        (Reply('{"sort": "Comice"}', "stop"), "grams: field required"),
        (Reply('{"sort": "Comice", "grams": "many"}', "stop"), "grams: input should be a valid integer"),
        (Reply('{"sort": "Comice", "grams": 1, "sort": "Anjou"}', "stop"), "twice"),
        (Reply('{"sort": "Comice", "grams": NaN}', "stop"), "not JSON"),
        (Reply('{"sort": "", "grams": null}', "stop"), "blank"),
        (Reply('{"sort": ' * 5000, "stop"), "not JSON"),
        (Reply("x" * 300_000, "stop"), "too long"),
        (Reply('{"sort": "Comice", "grams": 1, "her salary": 2}', "stop"), "not asked for"),
    ],
)
def test_a_bad_answer_is_asked_for_once_more_and_never_taken(bad: Reply, told: str) -> None:
    mended = CannedModel([bad, GOOD])
    answer = ask(mended, ASKED, Pear)
    assert answer.value == PEAR
    assert answer.usage.calls == 2
    assert told in mended.requests[1].messages[-1].content
    with pytest.raises(ModelRefused, match=told) as refused:
        ask(CannedModel([bad, bad]), ASKED, Pear)
    assert "salary" not in str(refused.value)


def test_the_second_request_carries_the_last_answer_and_what_is_wrong_with_it() -> None:
    llm = CannedModel(['{"sort": 7, "grams": "x"}', GOOD])
    ask(llm, ASKED, Pear)
    *before, echo, told = llm.requests[1].messages
    assert tuple(before) == llm.requests[0].messages
    assert echo == Message("assistant", '{"sort": 7, "grams": "x"}')
    assert "sort: input should be a valid string" in told.content


def test_an_objection_to_a_value_is_told_to_the_model() -> None:
    llm = CannedModel([GOOD, '{"sort": "Anjou", "grams": 1}'])
    answer = ask(llm, ASKED, Pear, objection=lambda pear: "no Comice today" if pear.sort == "Comice" else None)
    assert answer.value.sort == "Anjou"
    assert "no Comice today" in llm.requests[1].messages[-1].content


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Reply("", "stop", refusal="I can't help with pears."), "declined"),
        (Reply("", "content_filter"), "content filter"),
    ],
)
def test_a_refusal_is_not_asked_again(reply: Reply, told: str) -> None:
    llm = CannedModel([reply, GOOD])
    with pytest.raises(ModelRefused, match=told):
        ask(llm, ASKED, Pear)
    assert len(llm.requests) == 1


def test_the_ladder_goes_down_to_what_the_server_takes_and_remembers_it() -> None:
    refused = FormatRefused("no")
    llm = CannedModel([refused, refused, GOOD, GOOD])
    assert ask(llm, ASKED, Pear).value == PEAR
    assert ask(llm, ASKED, Pear).value == PEAR
    forms = [request.response_format and request.response_format["type"] for request in llm.requests]
    assert forms == ["json_schema", "json_object", None, None]


def test_a_server_without_schemas_is_told_the_schema_in_words() -> None:
    llm = CannedModel([FormatRefused("no"), GOOD])
    ask(llm, ASKED, Pear)
    strict, described = llm.requests
    assert "grams" not in strict.messages[0].content
    assert '"grams"' in described.messages[0].content
    assert described.messages[1] == ASKED[1]


def test_a_server_that_takes_no_form_at_all_is_given_up() -> None:
    with pytest.raises(FormatRefused):
        ask(CannedModel([FormatRefused("no")] * 3), ASKED, Pear)


def test_the_schema_sent_is_strict_and_holds_no_keyword_that_servers_refuse() -> None:
    llm = CannedModel([GOOD])
    ask(llm, ASKED, Pear)
    sent = llm.requests[0].response_format
    assert sent is not None
    assert sent["json_schema"]["strict"] is True
    schema = sent["json_schema"]["schema"]
    assert schema["required"] == ["sort", "grams"]
    assert schema["additionalProperties"] is False
    assert "title" not in json.dumps(schema)


def test_usage_adds_up_over_both_tries() -> None:
    bad = Reply("", usage=Usage(calls=1, input_tokens=30, output_tokens=0))
    good = Reply(GOOD, usage=Usage(calls=1, input_tokens=40, output_tokens=9))
    assert ask(CannedModel([bad, good]), ASKED, Pear).usage == Usage(calls=2, input_tokens=70, output_tokens=9)


def test_a_text_that_no_model_takes_is_not_sent() -> None:
    llm = CannedModel([GOOD])
    with pytest.raises(ModelRefused, match="too long"):
        ask(llm, [Message("user", "pear " * MOST_TOKENS)], Pear)
    assert llm.requests == []


def test_a_server_that_cut_the_text_is_noticed_by_its_own_count() -> None:
    reply = Reply(GOOD, usage=Usage(calls=1, input_tokens=512, output_tokens=9))
    with pytest.raises(ModelRefused, match="cut the notes"):
        ask(CannedModel([reply]), [Message("user", "pear " * 4000)], Pear)


def test_an_unavailable_model_is_reported_as_that() -> None:
    with pytest.raises(ModelUnavailable):
        ask(CannedModel([ModelUnavailable("later")]), ASKED, Pear)

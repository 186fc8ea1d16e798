"""The shipped sentences."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from afterword.kinds import KINDS, Kind
from afterword.writers.by_rule.sentences import sentences_for

SLOTS = {
    "day", "at_company", "role", "Role", "company", "post", "Post", "title", "phrase", "answer", "promised",
    "later", "decision", "employer",
}  # fmt: skip


def sentences(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for child in node.values():
            yield from sentences(child)
    elif isinstance(node, list):
        for child in node:
            yield from sentences(child)


def shipped(kind: Kind) -> list[str]:
    data = {key: value for key, value in sentences_for(kind, 0).data.items() if key not in ("name", "layouts", "words")}
    return list(sentences(data))


@pytest.mark.parametrize("kind", KINDS)
def test_sentences_have_known_slots_and_no_shouting(kind: Kind) -> None:
    for sentence in shipped(kind):
        assert set(re.findall(r"\{(\w+)\}", sentence)) <= SLOTS, sentence
        assert "!" not in sentence
        assert sentence[0].isupper() or sentence[0] == "{", sentence


@pytest.mark.parametrize("kind", KINDS)
def test_no_sentence_is_a_stock_phrase(kind: Kind) -> None:
    stock = re.compile(
        r"hesitate|touch(?:ing)? base|reach out|perfect fit|excited|thrilled|hope this finds|circle back"
    )
    assert not [sentence for sentence in shipped(kind) if stock.search(sentence)]


@pytest.mark.parametrize("kind", KINDS)
def test_each_form_of_phrase_has_a_sentence(kind: Kind) -> None:
    forms = {
        "noun",
        "noun_mine",
        "question",
        "question_mine",
        "question_whether",
        "exchange",
        "exchange_noun",
        "statement",
        "wish",
    }
    assert forms <= sentences_for(kind, 0).data["reference"].keys()


def test_a_sentence_is_taken_only_where_its_facts_are_known() -> None:
    assert sentences_for("thank_you", 0).pick("interest", {"role": "the role", "Role": "The role", "at_company": ""})
    assert "company" not in sentences_for("thank_you", 1).pick("interest", {"role": "the role", "at_company": ""})
    assert sentences_for("thank_you", 0).pick("interest", {}) == ""

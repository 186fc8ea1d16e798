"""The report: score, parts, order, suppression."""

import json
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.samples import GOOD_EMAIL, PUSHY_EMAIL

from afterword.context import InterviewContext, Person
from afterword.mail import Email
from afterword.notes import Evidence
from afterword.render.json import render_json
from afterword.report import Report, check_email
from afterword.rubric import load_rubric

_RUBRIC = load_rubric("thank-you")


def _check(text: str, **options: object) -> Report:
    return check_email(Email.parse(text), _RUBRIC, **options)  # type: ignore[arg-type]


def test_a_good_email_has_all_parts_and_no_finding() -> None:
    report = _check(GOOD_EMAIL)

    assert [(part.part, part.present) for part in report.parts] == [
        ("greeting", True),
        ("gratitude", True),
        ("specific_reference", True),
        ("reaffirmed_interest", True),
        ("brief_close", True),
    ]
    assert report.findings == ()
    assert (report.score, report.passed, report.words) == (100, True, 50)
    assert report.parts[0].text == "Dear Ms Reyes,"


def test_a_pushy_email_with_all_parts_does_not_pass() -> None:
    report = _check(PUSHY_EMAIL)

    assert all(part.present for part in report.parts)
    assert [finding.category for finding in report.findings] == ["pushy.deadline"]
    assert not report.passed


def test_the_score_is_a_plain_sum() -> None:
    report = _check("Hello,\n\nI want it!! I want it now!!\n")

    assert report.score == max(0, 100 - sum(finding.points for finding in report.findings))
    assert report.score >= 0


def test_json_has_the_contracts_shape() -> None:
    checked = _check("Subject: x\n\nDear Ms Doe,\n\nThank you so much!!\n\nBest,\nJo\n")
    report = json.loads(render_json([checked]))["results"][0]
    located = next(finding for finding in report["findings"] if finding["rule"] == "tone.exclamation")
    missing = next(finding for finding in report["findings"] if finding["category"] == "part.specific_reference")

    assert located["span"] == {"start": 39, "end": 45, "line": 5, "column": 14}
    assert located["text"] == "much!!"
    assert missing["span"] is None
    assert missing["text"] == ""
    assert missing["suggestion"]
    assert set(report) >= {"source", "kind", "rubric", "score", "pass_mark", "passed", "words", "parts", "findings"}


def test_the_gravest_findings_come_first_and_then_the_order_of_the_text() -> None:
    findings = _check(f"{PUSHY_EMAIL}\nP.S. Great!! Really!!\n").findings
    graveness = [("error", "warning", "suggestion").index(finding.severity) for finding in findings]
    places = [finding.span.start for finding in findings if finding.severity == "warning" and finding.span]

    assert graveness == sorted(graveness)
    assert places == sorted(places)


@pytest.mark.parametrize("name", ["pushy.deadline", "pushy"])
def test_a_suppressed_finding_is_listed_and_costs_nothing(name: str) -> None:
    report = _check(PUSHY_EMAIL, ignore=(name, "tone.cliche"))

    assert (report.score, report.findings) == (100, ())
    assert [(item.finding.category, item.by) for item in report.suppressed] == [("pushy.deadline", name)]
    assert report.unused == ("tone.cliche",)


def test_an_email_can_suppress_a_rule_with_a_reason() -> None:
    report = _check(f"Afterword-Ignore: pushy.deadline -- they asked for it\n{PUSHY_EMAIL}")

    assert report.passed
    assert [item.reason for item in report.suppressed] == ["they asked for it"]


def test_a_mail_file_is_reported_with_the_text_that_was_read() -> None:
    data = b"Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\nContent-Type: text/plain; charset=utf-8\n\n" + "Hi Inés!!\n".encode()
    report = check_email(Email.from_eml(data), _RUBRIC)

    assert report.text_read == "Subject: Grüße\n\nHi Inés!!\n"
    for finding in report.findings:
        if finding.span:
            assert report.text_read[finding.span.start : finding.span.end] == finding.text


def test_with_notes_a_wrong_name_is_found_and_an_unknown_writer_need_not_sign() -> None:
    evidence = Evidence(quote="x", start=0, end=1)
    context = InterviewContext(interviewers=(Person(name="Ines Reyes", evidence=evidence),))
    unsigned = GOOD_EMAIL.replace("Mira Lind\n", "")

    assert not _check(unsigned).parts[4].present
    assert _check(unsigned, context=context).parts[4].present
    assert not any(f.category == "facts.recipient" for f in _check(GOOD_EMAIL, context=context).findings)
    wrong = _check(GOOD_EMAIL.replace("Reyes", "Rojas"), context=context)
    assert [f.text for f in wrong.findings if f.category == "facts.recipient"] != []
    assert not wrong.passed


_SENTENCES = st.lists(
    st.sampled_from(
        [
            "Thank you for the tour.", "I need your answer by Friday.", "The loom runs on Tuesdays.", "So excited!!!",
            "I would love to join.", "“As soon as possible,” you said.", "I am sorry to bother you again.", "😀 ok",
            "Please let me know [Name].", "I have another offer.", "Étienne's kiln\nis\tfine.", "yo",
        ]
    ),
    max_size=8,
)  # fmt: skip


@given(
    _SENTENCES, st.sampled_from(["Dear Ms Doe,", "Hi,", "", "To the team,"]), st.sampled_from(["Best,\nJo", "", "—Jo"])
)
@settings(max_examples=60, deadline=None)
def test_spans_are_true_and_the_score_is_in_range(body: list[str], greeting: str, ending: str) -> None:
    text = "\n\n".join([greeting, " ".join(body), ending])
    if not text.strip():
        return
    report = _check(text)

    assert 0 <= report.score <= 100
    for finding in report.findings:
        if finding.span:
            assert text[finding.span.start : finding.span.end] == finding.text != ""
    for part in report.parts:
        assert part.present == (part.span is not None)


@given(_SENTENCES, st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_the_order_of_the_rules_does_not_matter(body: list[str], chance: random.Random) -> None:
    rules = list(_RUBRIC.rules)
    chance.shuffle(rules)
    email = Email.parse("Dear Ms Doe,\n\n" + " ".join(body) + "\n\nBest,\nJo\n")

    assert check_email(email, replace(_RUBRIC, rules=tuple(rules))) == check_email(email, _RUBRIC)


@given(_SENTENCES)
@settings(max_examples=30, deadline=None)
def test_a_neutral_sentence_raises_no_finding_elsewhere(body: list[str]) -> None:
    frame = "Subject: x\n\nDear Ms Doe,\n\n{}\n\nBest,\nJo\n"
    before = _check(frame.format(" ".join(body) or "x")).findings
    after = _check(frame.format(" ".join([*body, "\n\nThe looms stand by the window."]))).findings
    kinds = [(f.rule, f.text) for f in after if not f.rule.startswith(("length.", "content."))]

    assert set(kinds) <= {(f.rule, f.text) for f in before}

"""What each kind of rule finds, and where."""

import pytest
from tests.unit.rules.conftest import Check

_AVOID = "kind: avoid\nmessage: 'said: {match}'\npatterns: ['think (?:big|outside the box)']\n"


def _found(report: object) -> list[str]:
    return [finding.text for finding in report.findings]  # type: ignore[attr-defined]


def test_words_to_avoid_are_found_where_they_stand(check: Check) -> None:
    report = check(_AVOID, "Ünd I like to Think\n  outside  the\u200b box 😀.")
    finding = report.findings[0]

    assert finding.text == "Think\n  outside  the\u200b box"
    assert finding.span
    assert (finding.span.line, finding.span.column) == (5, 15)
    assert finding.message == "said: Think outside the\u200b box"


@pytest.mark.parametrize(
    ("exception", "body"),
    [
        ("", 'You said "think big" and I smiled.'),
        ("unless: ['you said']", "You said to think big, and I do."),
        ("unless_before: ['never']", "I never think big."),
        ("unless_after: ['enough']", "I think big enough."),
        ("zones: [subject]", "I think big."),
        ("cased: true", "THINK BIG is on the wall."),
        ("messages: [check_in]", "I think big."),
        ("only_if: ['elephants?']", "I think big."),
        ("not_if: ['elephants?']", "I think big. So do elephants."),
    ],
)
def test_an_exception_lets_pass(check: Check, exception: str, body: str) -> None:
    assert _found(check(_AVOID + exception, body)) == []
    assert _found(check(_AVOID, "I think big, and mean it.")) == ["think big"]


def test_nothing_is_found_beyond_a_sentence_or_within_a_word(check: Check) -> None:
    assert _found(check(_AVOID, "I think. Big looms are loud.")) == []
    assert _found(check(_AVOID, "I rethink bigger looms.")) == []


def test_a_quoted_message_and_a_signature_are_not_judged(check: Check) -> None:
    body = "I liked it.\n\nBest,\nJo\nI think big Ltd\n\nOn 4 May Ines wrote:\n> Think big."

    assert _found(check(_AVOID, f"Subject: x\n\nHi Ines,\n\n{body}\n")) == []


def test_a_replacement_keeps_the_capital(check: Check) -> None:
    rule = "kind: replace\nmessage: '{match}: {replacement}'\nswap: {in order to: to, 'prior to': before}\n"
    report = check(rule, "In order to learn, I came prior to noon.")

    assert [finding.suggestion for finding in report.findings] == ["To", "before"]
    assert [finding.message for finding in report.findings] == ["In order to: To", "prior to: before"]


@pytest.mark.parametrize(
    ("bounds", "count", "severity", "points"),
    [
        ("warning_over: 3", "sentences", "warning", 5),
        ("warning_over: 2\nerror_over: 3\nerror_points: 30", "sentences", "error", 30),
        ("warning_under: 5", "sentences", "warning", 5),
        ("error_under: 5\nerror_points: 9", "sentences", "error", 9),
        ("warning_over: 1", "paragraphs", "warning", 5),
        ("warning_over: 0", "questions", "warning", 5),
        ("warning_over: 1", "exclamations", "warning", 5),
        ("warning_over: 1", "subject_words", "warning", 5),
        ("warning_over: 3", "longest_sentence", "warning", 5),
        ("warning_over: 3", "longest_paragraph", "warning", 5),
        ("warning_over: 12", "words", "warning", 5),
    ],
)
def test_a_limit_speaks_beyond_its_bounds(check: Check, bounds: str, count: str, severity: str, points: int) -> None:
    rule = f"kind: limit\nmessage: '{{count}} of {{limit}}'\ncount: {count}\n"
    body = "I liked the loom! Did you?\n\nIt runs! Yes."
    found = check(rule + bounds, body).findings

    assert [(finding.severity, finding.points) for finding in found] == [(severity, points)]
    assert check(rule + "warning_over: 99", body).findings == ()


def test_a_rate_speaks_when_something_is_said_too_often_for_the_length(check: Check) -> None:
    rule = "kind: rate\nmessage: '{count} of {limit}'\npatterns: [very]\nper_100_words: 10\nleast: 2\n"

    assert _found(check(rule, "It is very, very fine.")) == ["very"]
    assert _found(check(rule, "It is very fine.")) == []
    assert _found(check(rule, "It is very fine, and very " + "long " * 30)) == []


def test_a_formula_is_worked_out_over_counts(check: Check) -> None:
    rule = (
        "kind: measure\nmessage: '{value} of {limit}'\ncounts: {me: [i, my], you: [you]}\n"
        "formula: me / (me + you)\nover: 0.7\n"
    )

    assert check(rule, "I and my loom; I and you.").findings[0].message == "0.75 of 0.7"
    assert check(rule, "I and you.").findings == ()
    assert check(rule, "The loom runs.").findings == ()
    assert check(rule + "least_words: 50", "I and my loom.").findings == ()


def test_what_is_repeated_is_found_from_the_second_sentence_on(check: Check) -> None:
    rule = "kind: repeat\nmessage: '{count} times'\npatterns: ['any news', 'an update']\n"

    assert _found(check(rule, "Is there any news, any news at all? I would like an update.")) == ["an update"]
    assert _found(check(rule, "Is there any news?")) == []


def test_a_doubled_word_is_found_with_the_word_alone_as_its_replacement(check: Check) -> None:
    rule = "kind: doubled\nmessage: '{match}'\nallowed: [that]\n"
    report = check(rule, "I saw the the loom that that man built.")

    assert [(finding.text, finding.suggestion) for finding in report.findings] == [("the the", "the")]


def test_two_ways_to_write_a_thing_are_found_at_the_later_place(check: Check) -> None:
    rule = "kind: consistent\nmessage: '{match} {other}'\neither: [colour]\nother: [color]\n"

    assert _found(check(rule, "The color and the colour.")) == ["colour"]
    assert _found(check(rule, "The colour and the colour.")) == []


def test_a_condition_needs_or_forbids(check: Check) -> None:
    needs = "kind: when\nmessage: '{match}'\npatterns: [sorry]\nneeds: [because]\n"
    forbids = "kind: when\nmessage: '{match}'\npatterns: ['last note']\nforbids: ['write soon']\n"

    assert _found(check(needs, "I am sorry.")) == ["sorry"]
    assert _found(check(needs, "I am sorry. It was because of the rain.")) == []
    assert _found(check(forbids, "This is my last note. Please write soon.")) == ["write soon"]
    assert _found(check(forbids, "Please write soon.")) == []


def test_required_evidence_is_words_patterns_or_anything_in_a_zone(check: Check) -> None:
    words = "kind: require\nmessage: none\nevidence: [{zones: [body], beyond: stock, at_least: 2}]\n"
    stock = "lists: {stock: i like the loom and this}\n"
    zone = "kind: require\nmessage: none\nevidence: [{zones: [postscript]}]\n"

    assert check(words, "I liked the looms.", stock).findings[0].span is None
    assert check(words, "I liked the heddles and reeds.", stock).findings == ()
    assert check(zone, "I liked it.").findings[0].text == ""
    assert check(zone, "Subject: x\n\nHi,\n\nI liked it.\n\nBest,\nJo\n\nPS: And the tea.\n").findings == ()


def test_a_rule_speaks_a_bounded_number_of_times(check: Check) -> None:
    assert len(check(_AVOID, "I think big. " * 5000).findings) == 20

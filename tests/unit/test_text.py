"""Where sentences end."""

import pytest

from afterword.text import sentence_spans


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Dr. Falk came. We spoke.", ["Dr. Falk came.", "We spoke."]),
        ("I met J. Brandt, approx. at noon.", ["I met J. Brandt, approx. at noon."]),
        ("Some, e.g. the kiln, stood still.", ["Some, e.g. the kiln, stood still."]),
        ("(Prof. Adeyemi led.) It went well!", ["(Prof. Adeyemi led.)", "It went well!"]),
        ("It was a list. Costs, etc. came up.", ["It was a list.", "Costs, etc. came up."]),
        ("  One.\n\n  Two\n", ["One.", "Two"]),
        ("Really?! Yes… “Quite.” So", ["Really?!", "Yes…", "“Quite.”", "So"]),
        ("The first. ", ["The first."]),
        ("", []),
    ],
)
def test_sentences_end_at_marks_and_blank_lines_but_not_at_abbreviations(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences

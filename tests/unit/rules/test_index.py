"""The index leaves out no pattern that matches: checked by trying every shipped pattern on every sentence."""

from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from afterword.mail import Email, signs_in, words_in
from afterword.rubric import load_rubric
from afterword.rules.boundaries import whole_words
from afterword.rules.literals import required_words
from afterword.rules.pattern import occurs

_PRESSING = yaml.safe_load((Path(__file__).parents[2] / "data" / "pressing.yaml").read_text(encoding="utf-8"))


def test_every_pattern_that_matches_a_sentence_is_plausible_for_it() -> None:
    rubric = load_rubric("check-in")
    sentences = [sentence for group in _PRESSING["pressing"].values() for sentence in group][::4]
    email = Email.parse("Dear Ms Doe,\n\n" + "\n\n".join(sentences) + "\n\nBest,\nJo\n")
    matching = 0
    for rule in rubric.rules:
        text = email.reading.cased if getattr(rule, "cased", False) else email.reading.lower
        for pattern, zones in rule.looks_for.items():
            for line in email.reading.lines:
                if line.zone in zones and occurs(pattern, text, line.start, line.end):
                    matching += 1
                    sentence = email.reading.lower[line.start : line.end]
                    assert pattern in rubric.index.plausible(sentence, line.zone), pattern

    assert matching > 20


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("let me know by friday", ["friday"]),
        ("(?:reply|answer) (?:soon|today)", ["answer", "reply"]),
        ("decisions?", ["decision", "decisions"]),
        ("devastat\\w+", ["devas*"]),
        ("want (?:[\\w'-]+ ){0,3}job", ["want"]),
        ("i have no", ["have no"]),
        ("!{2,}", ["!!"]),
        ("\\[[^\\]]*\\]", ["[", "[]"]),
        ("(?:a|b)\\w*c", None),
        ("\\w+", None),
        (".*", None),
    ],
)
def test_the_words_that_a_pattern_needs(pattern: str, words: list[str] | None) -> None:
    needed = [sorted(clause) for clause in required_words(whole_words(pattern))]

    assert needed[:1] == ([words] if words else [])


_PIECES = st.recursive(
    st.sampled_from(["reply", "by", "no", "x", "'", " ", " ", "\\w+", "[a-z]", "!", ".", "\\b", "(?:we |i )?", "-?"]),
    lambda piece: st.one_of(
        st.lists(piece, min_size=1, max_size=4).map("".join),
        st.lists(piece, min_size=1, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        st.tuples(piece, st.sampled_from(["?", "*", "+", "{2}", "{0,2}", "{1,3}"])).map(
            lambda pair: f"(?:{pair[0]}){pair[1]}"
        ),
    ),
    max_leaves=8,
)
_SENTENCES = st.lists(
    st.sampled_from(["reply", "by", "no", "x", "we ", "i ", "'", "-", " ", " ", "!", "."]), max_size=12
)


@given(_PIECES, _SENTENCES.map("".join))
def test_a_sentence_that_matches_any_pattern_at_all_holds_the_words_it_needs(pattern: str, sentence: str) -> None:
    email = Email.parse(f"Subject: {sentence}\n\nx")
    lines = [line for line in email.reading.lines if line.zone == "subject"]
    pattern = whole_words(pattern)
    if not lines or not occurs(pattern, email.reading.lower, lines[0].start, lines[0].end):
        return
    subject = email.reading.lower[lines[0].start : lines[0].end]
    words, signs = words_in(subject), signs_in(subject)
    held = {*words, *(f"{word[:size]}*" for word in words for size in (2, 3, 5) if len(word) >= size), *signs}
    held |= {f"{one} {two}" for one, two in pairwise(words)}
    held |= {one + two for one, two in pairwise(signs)}

    for clause in required_words(pattern):
        assert clause & held, clause

"""What was found in a sentence is remembered; what was found in an endless one is not."""

from afterword.rules.remembered import LONGEST, remembered


def test_a_sentence_is_asked_about_once() -> None:
    asked: list[bytes] = []

    @remembered
    def length(sentence: bytes, more: int) -> int:
        asked.append(sentence)
        return len(sentence) + more

    assert [length(b"Thank you.", 1), length(b"Thank you.", 1), length(b"Thank you.", 2)] == [11, 11, 12]
    assert asked == [b"Thank you.", b"Thank you."]


def test_an_endless_sentence_is_not_kept() -> None:
    asked: list[bytes] = []

    @remembered
    def length(sentence: bytes) -> int:
        asked.append(sentence)
        return len(sentence)

    endless = b"a" * (LONGEST + 1)
    assert length(endless) == length(endless)
    assert len(asked) == 2

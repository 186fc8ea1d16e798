"""Patterns that are compiled at first use, and what a letter is to them."""

from afterword.readers.by_rule.pattern import Pattern


def test_letters_of_every_script_are_letters_and_marks_are_none() -> None:
    assert [match[0] for match in Pattern(r"\pL+").finditer("Åsa – Nguyễn’s 王芳 x_1")] == [
        "Åsa",
        "Nguyễn",
        "s",
        "王芳",
        "x",
    ]


def test_offsets_count_characters() -> None:
    match = Pattern(r"(bees)").search("Ünal: bees")
    assert match is not None
    assert match.span(1) == (6, 10)


def test_case_is_ignored_unless_asked_for() -> None:
    assert Pattern("bees").search("BEES")
    assert not Pattern("bees", cased=True).search("BEES")


def test_what_a_text_begins_with_is_taken_off() -> None:
    assert Pattern("the ").taken_off("the bees") == "bees"
    assert Pattern("the ").taken_off("bees") == "bees"

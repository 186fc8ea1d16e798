"""The offline word lists are loaded from what their YAML files hold."""

from afterword.offline import made_in_advance, word_set
from afterword.resources import shipped


def test_the_compiled_lists_are_those_of_the_files() -> None:
    compiled = (shipped("prompts") / "offline" / "compiled.json").read_text(encoding="ascii")
    assert compiled == made_in_advance(), "run: make generated"


def test_a_list_is_a_set_of_words() -> None:
    assert "three" in word_set("grammar", "numbers")

"""The offline word lists and the packs are loaded from what their YAML files hold."""

import pytest

from afterword.offline import FOLDERS, made_in_advance, word_set
from afterword.resources import shipped


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_compiled_lists_are_those_of_the_files(folder: str) -> None:
    compiled = (shipped("prompts") / folder / "compiled.json").read_text(encoding="ascii")
    assert compiled == made_in_advance(folder), "run: make generated"


def test_a_list_is_a_set_of_words() -> None:
    assert "three" in word_set("grammar", "numbers")

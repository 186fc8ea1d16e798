from datetime import date
from pathlib import Path

import pytest

from afterword.batch.state import State
from afterword.batch.strangers import Own, own
from afterword.notes import Notes
from afterword.pipeline import EmailText, follow_up
from samples import NOTES

OTHER = Own(
    names=("Dana Okafor", "Target", "Mira Lind"),
    topics=(("ledger", "quarry"), ("bell", "foundry", "glimmer", "kiln")),
)


def strangers(tmp_path: Path, *kept: tuple[str, Own]) -> list[tuple[str, str | None, str]]:
    state = State.opened(tmp_path)
    for source, each in kept:
        state.keep_own(source, each)
    found = [(source, stranger.name, stranger.source) for source, stranger in state.strangers()]
    state.close()
    return found


@pytest.mark.parametrize(
    ("words", "names", "found"),
    [
        (("dana", "okafor"), (), "Dana Okafor"),
        (("okafor",), ("Dana Reyes",), "Dana Okafor"),
        (("dana",), (), None),
        (("okafor",), (), None),
        (("target",), (), "Target"),
        (("friday",), (), None),
    ],
)
def test_a_name_of_other_notes_is_found_whole(tmp_path: Path, words, names, found):
    expected = [("a.md", found, "b.md")] if found else []
    assert strangers(tmp_path, ("a.md", Own(names=names, words=words)), ("b.md", OTHER)) == expected


@pytest.mark.parametrize(
    ("sentence", "is_found"),
    [
        (("ledger", "quarry"), True),
        (("ledger",), False),
        (("ledger", "bell"), False),
        (("bell", "foundry"), False),
        (("bell", "foundry", "kiln"), True),
    ],
)
def test_a_topic_of_other_notes_is_found_by_most_of_its_words(tmp_path: Path, sentence, is_found):
    found = strangers(tmp_path, ("a.md", Own(sentences=(sentence,))), ("b.md", OTHER))
    assert found == ([("a.md", None, "b.md")] if is_found else [])


def test_words_that_many_notes_have_are_nobodys_own(tmp_path: Path):
    many = [(f"{number}.md", Own(topics=(("ledger", "quarry"),))) for number in range(8)]
    assert strangers(tmp_path, ("a.md", Own(sentences=(("ledger", "quarry"),))), *many) == []


def test_what_the_notes_themselves_have_is_not_strange():
    notes = Notes.from_text(NOTES)
    result = follow_up(notes, today=date(2025, 3, 4))[0]
    kept = own(notes, [result], None)
    assert "Ines Halloran" in kept.names
    assert kept.topics
    assert (kept.words, kept.sentences) == ((), ())
    leaky = result.model_copy(
        update={"email": EmailText(subject="x", body="Dear Ines,\n\nI met Dana at the quarry bell.")}
    )
    assert own(notes, [leaky], None).words == ("dana",)
    assert own(notes, [leaky], None).sentences == (("bell", "dana", "quar"),)

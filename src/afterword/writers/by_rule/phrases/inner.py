"""What is named within a sentence that can't be told as a whole: "the free clinic at the library"."""

from collections.abc import Iterator

from afterword.lexicon import is_also_verb, is_everyday
from afterword.offline import word_set
from afterword.text import content_words
from afterword.writers.by_rule.phrases.grammar import MOST_WORDS, longest_noun_phrase
from afterword.writers.by_rule.phrases.noun import as_noun, head_of
from afterword.writers.by_rule.wording.fitness import is_weak
from afterword.writers.by_rule.wording.word import Word, letters, spelled

_BEGINS_AFTER = frozenset("VBGKW,")
_SUBJECT_AFTER_NOUN = frozenset({"on", "over"})
"""What a talk or a question may be "on"; after a verb ("kept on the sill") it is a place."""
_AMOUNTS = frozenset({"all", "both", "too", "so", "many", "several", "some", "more", "most", "few", "any", "such"})
_LEAST_TELLING = 2
_MANY, _LONG = 4, 6
"""So many everyday words, or a phrase of so many words, tell something even without a word that comes up less."""
_POINTS_ELSEWHERE = frozenset(
    "he she it they we i you his her its their our my your him them us this that these those".split()
)

_MINE = frozenset({"we", "i", "my", "our"})


def inner_nouns(words: tuple[Word, ...], *, prose: bool, by_me: bool, told: bool) -> Iterator[tuple[Word, ...]]:
    """The noun phrases that a sentence names as its subject, its objects or what it is about, each with its article.

    Only such as say much by themselves and point at nothing outside: what stands in the sentence was spoken of, so
    that "about" can stand before them whatever the sentence says of them.

    Args:
        words: A piece of the notes, not yet addressed to the reader.
        prose: It is from a whole sentence, in which no article is left out.
        by_me: The candidate said it, so that "we" and "my" are plain.
        told: The words begin with what was told of, so that everyday words are enough there: "the mud kitchen".
    """
    position = 0
    while position < min(len(words), MOST_WORDS):
        length = longest_noun_phrase(letters(words[position:])) if _may_begin(words, position) else 0
        phrase = _without_amount(words[position : position + length])
        phrase = _before_last_joined(phrase) if _goes_on(words[position + length :]) else phrase
        whole = phrase and not _is_cut(phrase[-1], words[position + length :])
        plain = told and not position
        found = as_noun(phrase, prose=prose) if whole and _stands_alone(phrase, by_me=by_me, plain=plain) else None
        if found:
            yield found
        position += length if found else 1


def _may_begin(words: tuple[Word, ...], position: int) -> bool:
    if not position:
        return True
    before = words[position - 1]
    if before.letter == "A" and position > 1 and words[position].letter == "M":
        before = words[position - 2]  # "holds roughly 3,000 deeds"
    if before.letter == "P":
        return words[position].letter == "D"
    preposition = before.text.lower()
    named = preposition in _SUBJECT_AFTER_NOUN and letters(words[max(0, position - 2) : position]).startswith("N")
    return before.letter in _BEGINS_AFTER or preposition == "about" or named


def _without_amount(phrase: tuple[Word, ...]) -> tuple[Word, ...]:
    """``falls at night`` of "too many falls at night", ``poly line`` of "eleven miles of poly line"."""
    while phrase and phrase[0].text.lower() in _AMOUNTS:
        phrase = phrase[1:]
    return phrase[3:] if letters(phrase)[:3] == "MNF" else phrase


def _goes_on(rest: tuple[Word, ...]) -> bool:
    return rest[:1] != () and rest[0].letter in "RF"


def _before_last_joined(phrase: tuple[Word, ...]) -> tuple[Word, ...]:
    """``the main due in May`` of "the main due in May and money | for half"."""
    joined = letters(phrase).rfind("C")
    return phrase[:joined] if joined > 0 else phrase


def _is_cut(noun: Word, rest: tuple[Word, ...]) -> bool:
    """Whether what follows shows that the last noun was a verb, or half a name: "tachos trip | everyone"."""
    if not rest:
        return False
    past = rest[0].text.lower() in word_set("grammar", "pasts_like_nouns")
    return (
        past
        or rest[0].letter in "QPI"
        or rest[0].tag == "AVP"
        or (rest[0].letter in "OSD" and is_also_verb(noun.text.lower()))
    )


def _stands_alone(phrase: tuple[Word, ...], *, by_me: bool, plain: bool) -> bool:
    """Whether the phrase tells of the work by itself."""
    pointing = {word.text.lower() for word in phrase} & _POINTS_ELSEWHERE
    if phrase[0].letter in "PG" or "Z" in letters(phrase) or pointing - (_MINE if by_me else frozenset()):
        return False
    if "T" in letters(phrase) or head_of(phrase).text.lower() in word_set("grammar", "empty_heads"):
        return False
    telling = [
        word
        for word in content_words(spelled(phrase))
        if not is_weak(word) and not word.isdigit() and word not in word_set("grammar", "times")
    ]
    is_long = len(telling) >= _MANY or len(phrase) >= _LONG
    return len(telling) >= _LEAST_TELLING and (plain or is_long or not all(map(is_everyday, telling)))

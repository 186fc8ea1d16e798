"""Noun phrases and gerunds, which can follow "about"."""

from itertools import pairwise

from afterword.lexicon import is_also_verb
from afterword.offline import word_set
from afterword.writers.by_rule.phrases.articles import with_article
from afterword.writers.by_rule.phrases.grammar import (
    QUESTION,
    STATEMENT,
    SUBJECT,
    ends_well,
    longest_gerund,
    longest_noun_phrase,
)
from afterword.writers.by_rule.wording.word import Word, letters

TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Sir", "Sr"})
_STAND_INS = frozenset({"one", "ones", "other", "others"})
_DROPPED = frozenset({"etc", "also", "too", "already"})


def as_whole_noun(words: tuple[Word, ...]) -> tuple[Word, ...] | None:
    """The words as a noun phrase or gerund that leaves out none of them."""
    end = longest_gerund(letters(words)) or longest_noun_phrase(letters(words))
    return as_noun(words) if _is_rest_idle(words[end:]) else None


def as_noun(words: tuple[Word, ...]) -> tuple[Word, ...] | None:
    """The words as a noun phrase with its article, or as a gerund; of a sentence, its subject; ``None`` for neither."""
    end = longest_gerund(letters(words))
    if end:
        names_a_thing = any(word.letter in "NI" for word in words[1:end])
        return words[:end] if names_a_thing and _is_rest_idle(words[end:]) and ends_well(words[:end]) else None
    end = _end_of_noun_phrase(words)
    if not end or words[0].letter in "IZA" or words[0].text in TITLES or _may_hold_verb(words[:end]):
        return None
    if words[0].tag == "NP0" and letters(words)[1:2] == "Q":
        return None  # somebody else's affair: "Anton's sabbatical"
    if _is_name(words[:end]) or _says_itself_again(words[:end]):
        return None
    phrase = with_article(words[: _before_stammer(words, end)])
    return phrase if phrase and ends_well(phrase) and phrase[-1].text.lower() not in _STAND_INS else None


def _before_stammer(words: tuple[Word, ...], end: int) -> int:
    """Where to end so that no word comes twice running: after "you put in" of "you put in in May"."""
    return next((i for i in range(1, end) if words[i].text == words[i - 1].text), end)


def _is_name(words: tuple[Word, ...]) -> bool:
    """Whether every word has a capital letter, as in the name of a person or a firm."""
    return len(words) > 1 and all(word.text[:1].isupper() and not word.text.isupper() for word in words)


def _says_itself_again(words: tuple[Word, ...]) -> bool:
    """``route by route``: an adverb that looks like a noun phrase."""
    return any(one.text.lower() == other.text.lower() for one, other in zip(words, words[2:], strict=False))


def _end_of_noun_phrase(words: tuple[Word, ...]) -> int:
    """How many words are the noun phrase; 0 where there is none."""
    classes = letters(words)
    end = longest_noun_phrase(classes)
    if not end or _is_rest_idle(words[end:]):
        return end
    if _is_clause_after_preposition(words[end:]) or _is_content(words[end - 1], words[end:]):
        return len(words)
    subject = SUBJECT.match(classes) if STATEMENT.match(classes) else None
    return subject.end("subject") if subject else 0


def _is_rest_idle(rest: tuple[Word, ...]) -> bool:
    """Whether the rest may be dropped."""
    return not rest or set(letters(rest)) == {"A"} or rest[0].text.lower() in _DROPPED


def _is_clause_after_preposition(rest: tuple[Word, ...]) -> bool:
    """``versus what passers-by can see``."""
    return rest[0].letter in "RF" and len(rest) > 2 and QUESTION.match(letters(rest[1:])) is not None


def _is_content(head: Word, rest: tuple[Word, ...]) -> bool:
    """Whether a clause says what a rule or an idea is: "the rule that every screen gets one verb"."""
    holds = head.text.lower() in word_set("grammar", "holds_a_clause") and rest[0].text.lower() == "that"
    return holds and STATEMENT.match(letters(rest[1:])) is not None


def _may_hold_verb(words: tuple[Word, ...]) -> bool:
    """Whether a form like "cut", or like "tours" before another plural, may be the verb of a sentence."""
    return any(
        (before.letter == "N" and word.letter in "PN" and word.text.lower() in word_set("grammar", "pasts_like_nouns"))
        or (before.tag == "NN2" and word.tag == "NN2" and is_also_verb(before.text.lower().removesuffix("s")))
        for before, word in pairwise(words)
    )

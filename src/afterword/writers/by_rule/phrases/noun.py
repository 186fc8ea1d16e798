"""Noun phrases and gerunds, which can follow "about"."""

import re
from itertools import pairwise

from afterword.lexicon import is_also_verb, is_common, is_name
from afterword.offline import word_set
from afterword.writers.by_rule.phrases.articles import lacks_article, with_article
from afterword.writers.by_rule.phrases.grammar import (
    CORE,
    QUESTION,
    STATEMENT,
    SUBJECT,
    ends_well,
    longest_gerund,
    longest_noun_phrase,
)
from afterword.writers.by_rule.wording.word import Word, letters

TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Sir", "Sr"})
_CORE = re.compile(CORE)
_LEAST_SENTENCE = 2
_LEAST_NAME = 2
_ABSTRACT_ENDINGS = ("tion", "sion", "ment", "ing", "ance", "ence", "ity", "ness", "ship", "graphy", "logy")
_STAND_INS = frozenset({"one", "ones", "other", "others"})
_DROPPED = frozenset({"etc", "also", "too", "already"})


def as_whole_noun(words: tuple[Word, ...]) -> tuple[Word, ...] | None:
    """The words as a noun phrase or gerund that leaves out none of them."""
    end = longest_gerund(letters(words)) or longest_noun_phrase(letters(words))
    return as_noun(words) if _is_rest_idle(words[end:]) else None


def as_noun(words: tuple[Word, ...], *, prose: bool = False) -> tuple[Word, ...] | None:
    """The words as a noun phrase with its article, or as a gerund; of a sentence, its subject; ``None`` for neither.

    Args:
        words: The words, addressed to the reader.
        prose: They are from a whole sentence, so that one noun without an article needs none: "asked about estoppel".
    """
    end = longest_gerund(letters(words))
    if end:
        names_a_thing = any(word.letter in "NI" for word in words[1:end])
        return words[:end] if names_a_thing and _is_rest_idle(words[end:]) and ends_well(words[:end]) else None
    end = _end_of_noun_phrase(words)
    if not end or words[0].letter in "IZA" or words[0].text in TITLES or _may_hold_verb(words[:end]):
        return None
    if _leans_elsewhere(words[:end]) or _is_name(words[:end]) or _says_itself_again(words[:end]):
        return None
    if (
        _is_one_person(words[:end])
        or _is_label(words[:end])
        or _begins_with_somebody(words[:end])
        or _is_appointment(words[:end])
    ):
        return None
    bare = words[: _before_stammer(words, end)]
    phrase = bare if prose and lacks_article(bare) and _may_stay_bare(bare) else with_article(bare)
    return phrase if phrase and ends_well(phrase) and phrase[-1].text.lower() not in _STAND_INS else None


def _may_stay_bare(words: tuple[Word, ...]) -> bool:
    """Whether a writer of whole sentences would need no article: "estoppel", "night trains", "crop rotation"."""
    head = head_of(words)
    return len(words) == 1 or head.tag != "NN1" or head.text.endswith(_ABSTRACT_ENDINGS)


def _leans_elsewhere(words: tuple[Word, ...]) -> bool:
    """Whether the words need others that are not there: an owner, a subject, what is "the same"."""
    first = words[0]
    owned = (first.tag == "NP0" or first.text.isupper()) and letters(words)[1:2] == "Q"  # "Anton's sabbatical"
    verb = first.text.lower() in ("a", "an") and head_of(words).tag == "NN2"  # "a human signs"
    told = first.text.lower() in word_set("grammar", "verbs_of_telling")  # "suggested log books"
    return owned or verb or told or "same" in [word.text.lower() for word in words[:2]]


def _before_stammer(words: tuple[Word, ...], end: int) -> int:
    """Where to end so that no word comes twice running: after "you put in" of "you put in in May"."""
    return next((i for i in range(1, end) if words[i].text == words[i - 1].text), end)


def _is_name(words: tuple[Word, ...]) -> bool:
    """Whether every word has a capital letter, as in the name of a person or a firm, or of two places."""
    told = [word.text for word in words if word.letter not in "DCF,"]
    is_term = all(word.isalpha() and word.isupper() for word in told)
    return bool(told) and all(word[:1].isupper() for word in told) and not is_term


def _is_one_person(words: tuple[Word, ...]) -> bool:
    """Whether the phrase is no more than somebody in particular: "the young lad at the gate"."""
    return head_of(words).text.lower() in word_set("grammar", "one_person")


def _begins_with_somebody(words: tuple[Word, ...]) -> bool:
    """Whether the phrase is about a person by name: "Ines Cardoso from the agency"."""
    core = _CORE.match(letters(words))
    named = words[: core.end()] if core else ()
    if len(named) < _LEAST_NAME or not all(word.text[:1].isupper() and not word.text.isupper() for word in named):
        return False
    first, origin = named[0].text.lower(), words[len(named) : len(named) + 1]
    comes_from = bool(origin) and origin[0].text.lower() in ("from", "at")
    return (is_name(first) and not is_common(first)) or (comes_from and all(word.tag == "NP0" for word in named))


def _is_label(words: tuple[Word, ...]) -> bool:
    """Whether the phrase only announces what is meant: "the biggest pain", "main priority"."""
    told = [word.text.lower() for word in words if word.letter != "D"]
    return len(told) > 1 and told[-1] in word_set("grammar", "labels") and told[-2] in word_set("grammar", "foremost")


def _is_appointment(words: tuple[Word, ...]) -> bool:
    """Whether the phrase is an appointment with somebody, which comes next or was the interview itself."""
    head = head_of(words)
    rest = words[words.index(head) + 1 :]
    return head.text.lower() in word_set("grammar", "appointments") and bool(rest) and rest[0].text.lower() == "with"


def head_of(words: tuple[Word, ...]) -> Word:
    """The noun that a noun phrase is about: "line" of "the carers' line on ward 7"."""
    core = _CORE.match(letters(words))
    return words[core.end() - 1] if core else words[-1]


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
    subject = SUBJECT().match(classes) if STATEMENT.match(classes) else None
    return subject.end("subject") if subject else 0


def _is_rest_idle(rest: tuple[Word, ...]) -> bool:
    """Whether the rest may be dropped."""
    return not rest or set(letters(rest)) == {"A"} or rest[0].text.lower() in _DROPPED


def _is_clause_after_preposition(rest: tuple[Word, ...]) -> bool:
    """``versus what passers-by can see``."""
    return rest[0].letter in "RF" and len(rest) > 2 and QUESTION().match(letters(rest[1:])) is not None


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
    ) or _may_be_sentence(words)


def _may_be_sentence(words: tuple[Word, ...]) -> bool:
    """Whether a noun after a plural may be its verb: "batteries die in the third year", but not "sales call"."""
    core = _CORE.match(letters(words))
    end = core.end() if core else 0
    if end < _LEAST_SENTENCE or words[end : end + 1] == ():
        return False
    subject, verb, after = words[end - 2], words[end - 1], words[end]
    return (
        subject.tag == "NN2" and verb.tag in ("NN1", "NN0") and after.letter == "R" and is_also_verb(verb.text.lower())
    )

"""Sentences about the reader or the work, which can follow "that"."""

import re
from itertools import takewhile

from afterword.lexicon import may_be_noun, readings
from afterword.offline import word_set
from afterword.writers.by_rule.phrases.articles import lacks_article, with_article
from afterword.writers.by_rule.phrases.grammar import STATEMENT, WANTED, ends_well
from afterword.writers.by_rule.phrases.noun import TITLES, head_of
from afterword.writers.by_rule.phrases.perspective import speaks_of_writer
from afterword.writers.by_rule.wording.word import Word, letters

_VERB_GROUP = re.compile(r"U[^,CKW]{0,2}?B|[UV]+")
_LOOSE_EACH = re.compile(r"Z(?![JNMGP])")
_NOT_SUBJECTS = frozenset({"it", "i", "we", "there", "my", "a", "an", "nobody", "someone", "somebody"})
_LEANS_BACK = frozenset({"instead", "too", "again", "either", "though", "anymore", "already", "there", "before"})
"""Last words of a sentence that says nothing without the one before it."""


def as_statement(words: tuple[Word, ...], *, wanted: bool) -> tuple[Word, ...] | None:
    """The words as a sentence of one clause, or ``None``.

    Args:
        words: The words, addressed to the reader.
        wanted: They begin with "you want", so that an object must follow.
    """
    classes = letters(words)
    if not STATEMENT.match(classes) or not ends_well(words) or _is_crowded(classes):
        return None
    if "X" in classes or _LOOSE_EACH.search(classes) or any(word.text.startswith('"') for word in words):
        return None
    if wanted and not _is_wish(words):
        return None
    lacks_object = words[-1].text.lower() in word_set("grammar", "past_participles") and words[-2].tag.startswith("VH")
    if words[-1].text.lower() in _LEANS_BACK or words[-1].tag[:2] in ("VB", "VH") or lacks_object:
        return None
    if (
        words[0].text.lower() in _NOT_SUBJECTS
        or speaks_of_writer(words)
        or _begins_with_person(words)
        or _is_about_the_meeting(words)
        or _is_cut_short(words)
        or _may_be_plural(words)
    ):
        return None
    return words if words[0].letter in "SDMIEZ" else with_article(words)


def _is_wish(words: tuple[Word, ...]) -> bool:
    """Whether "you want" is followed by what is wished for the work, not by a thing to be sent ("the test file")."""
    wished = words[2:]
    if len(wished) == 1 or any(word.text.lower() in ("its", "it") for word in wished):
        return False
    if not WANTED().match(letters(words)) or lacks_article(wished) or letters(wished) == "M":
        return False
    return wished[0].text.lower() not in ("the", "my") or any(word.letter in "TRPGJ" for word in wished)


def _is_crowded(classes: str) -> bool:
    """Whether there are more finite verbs than one main clause and one joined to it can hold."""
    joined = any(letter in "CKW" for letter in classes)
    return len(_VERB_GROUP.findall(classes)) > 1 + joined


def _begins_with_person(words: tuple[Word, ...]) -> bool:
    """Whether the subject is somebody's name: what a third person does is not the reader's to hear."""
    named = list(takewhile(lambda word: word.tag == "NP0" and not word.text.isupper(), words))
    following = words[len(named) : len(named) + 1]
    return bool(named) and (named[0].text in TITLES or not following or following[0].letter in "UVA")


def _is_about_the_meeting(words: tuple[Word, ...]) -> bool:
    """Whether it tells what somebody did or said there: "you pulled over", "MDH suggested a call beforehand"."""
    verb = next((position for position, word in enumerate(words) if word.letter in "UV"), 0)
    acts = words[0].text.lower() == "you"
    past = words[verb].text.lower() in word_set("grammar", "pasts_like_nouns") and any(w.tag == "VVD" for w in words)
    once = acts and (_is_past(words[verb]) or past)
    somebody = words[0].letter != "S" and head_of(words).text.lower() in word_set("grammar", "one_person")
    return once or somebody or words[verb].text.lower() in word_set("grammar", "verbs_of_telling")


def _is_past(verb: Word) -> bool:
    """Whether a verb that is tagged as a past is one; the tagger takes some present forms for it ("you publish")."""
    chances = dict(readings(verb.text.lower()))
    present = max(chances.get("VVB", -99.0), chances.get("VVI", -99.0))
    return verb.tag == "VVD" and chances.get("VVD", -99.0) > present - 0.1


def _may_be_plural(words: tuple[Word, ...]) -> bool:
    """Whether the verb may be a plural: "sheep dip records on paper", "fire drills twice a term"."""
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        if (
            before.letter == "N"
            and word.letter == "V"
            and word.tag == "VVZ"
            and (after.letter in "RFZ" or after.text in ("twice", "once"))
        ):
            return may_be_noun(word.text.lower())
    return False


def _is_cut_short(words: tuple[Word, ...]) -> bool:
    """Whether the verb may be a participle: "the ovens put in in May" is no sentence."""
    for position in range(1, len(words)):
        word, after = words[position], words[position + 1 : position + 2]
        stands_alone = word.text.lower() in word_set("grammar", "verbs_without_object")
        if word.letter in "VU" and words[position - 1].text.lower() in ("that", "which", "who"):
            return not any(other.letter in "VU" for other in (*words[:position], *words[position + 1 :]))
        if word.tag == "VVD" and not stands_alone and words[position - 1].letter == "N":
            return not after or after[0].letter in "RFA"
    return False

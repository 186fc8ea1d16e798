"""Corrections to the tagger in hurried notes, where noun phrases without articles look like verbs to it."""

from collections.abc import Callable
from typing import NamedTuple

from afterword.lexicon import is_also_verb, is_common, readings
from afterword.offline import word_set
from afterword.writers.by_rule.wording.word import Word

_PHRASE_END = ("", "K", "R", "C", ",")
_AFTER_NOUN = ("", "Z", "R", ",")
_AMOUNTS = frozenset({"many", "few", "several", "these", "those"})
_MOVES = frozenset({"to", "into", "off"})
"""What follows a verb of movement ("the season moves to October") more often than a plural."""


class _Place(NamedTuple):
    """A word among its neighbours."""

    words: tuple[Word, ...]
    position: int

    @property
    def word(self) -> Word:
        return self.words[self.position]

    @property
    def earlier(self) -> tuple[Word, ...]:
        return self.words[: self.position]

    def letter(self, distance: int) -> str:
        """The class of the word that many places on; empty beyond the ends."""
        place = self.position + distance
        return self.words[place].letter if 0 <= place < len(self.words) else ""


def mended(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with the classes put right that their neighbours show to be wrong."""
    return tuple(_mended(_Place(words, position)) for position in range(len(words)))


def _mended(place: _Place) -> Word:
    letter = next(filter(None, (rule(place) for rule in _RULES)), place.word.letter)
    return place.word._replace(letter=letter)


def _base_at_start(place: _Place) -> str:
    """``grant renewal``, ``visit to the site``: a base form that is as often a noun."""
    word = place.word
    lower = word.text.lower()
    if place.position or word.tag not in ("VVB", "VVI") or lower in word_set("grammar", "verbs_at_start"):
        return ""
    chances = dict(readings(lower))
    as_verb = max(chances.get("VVI", -99.0), chances.get("VVB", -99.0))
    as_often = chances.get("NN1", -99.0) >= as_verb - 0.5
    if place.letter(1) == "N":
        return "N" if as_often else ""
    return "N" if place.letter(1) in ("R", "F") and (as_often or not is_common(lower)) else ""


def _base_after_subject(place: _Place) -> str:
    """``they publish``: a finite verb, unless a helper stands before the subject, as in ``do you publish``."""
    if place.word.tag not in ("VVI", "VVN", "VDI", "VHI") or not place.position or place.letter(-2) in tuple("UV"):
        return ""
    return "V" if place.earlier[-1].text.lower() in ("i", "you", "we", "they") else ""


def _base_without_helper(place: _Place) -> str:
    """``the repair bay``: a base form with nothing before it that takes one."""
    if place.word.tag != "VVI" or not place.position:
        return ""
    if _is_asked_for(place.earlier):
        return ""
    before = place.earlier[-2] if place.letter(-1) == "A" and place.position > 1 else place.earlier[-1]
    takes_base = before.letter in "TUXOS" or before.text in word_set("grammar", "takes_base_form")
    return "" if takes_base else "N"


def _is_asked_for(earlier: tuple[Word, ...]) -> bool:
    """Whether a helper that stands before its subject still waits for its verb: "how does a mason get"."""
    helpers = [i for i, word in enumerate(earlier[:-1]) if word.tag in ("VDZ", "VDB", "VDD", "VM0")]
    return bool(helpers) and not any(word.letter in "BVS" for word in earlier[helpers[-1] + 1 :])


def _present_in_noun_phrase(place: _Place) -> str:
    """``by test rigs``: a present form after a determiner, adjective or preposition."""
    inside = place.letter(-1) in tuple("DJRFG") and place.letter(1) in ("", "N", "F", "R", ",")
    return "N" if place.word.tag == "VVB" and inside else ""


def _plural_like_a_verb(place: _Place) -> str:
    """``stock counts every month``, ``you check the fire doors``: a plural that could be a third person."""
    at_end = place.letter(1) == "A" and not place.letter(2)
    if place.word.tag != "VVZ" or place.letter(-1) not in tuple("NJMD"):
        return ""
    if place.letter(1) not in _AFTER_NOUN and not at_end:
        return ""
    if place.words[place.position + 1 : place.position + 2] and place.words[place.position + 1].text in _MOVES:
        return ""
    bare = not any(word.letter in "SUV" or word.tag == "AT0" for word in place.earlier)
    return "N" if bare or _has_its_verb(place.earlier) else ""


def _present_among_nouns(place: _Place) -> str:
    """``the rhyme time that spills out``: a noun between others, where the sentence has its verb further on."""
    later = any(word.letter in "VU" for word in place.words[place.position + 2 :])
    if place.word.tag != "VVB" or place.letter(-1) != "N" or place.letter(1) != "N" or not later:
        return ""
    chances = dict(readings(place.word.text.lower()))
    return "N" if chances.get("NN1", -99.0) > chances.get("VVB", -99.0) else ""


def _plural_after_amount(place: _Place) -> str:
    """``too many falls``: a plural, whatever else the word may be."""
    amount = bool(place.position) and place.earlier[-1].text.lower() in _AMOUNTS
    return "N" if place.word.tag == "VVZ" and amount else ""


def _verb_of_organisation(place: _Place) -> str:
    """``the firm acts for``: a verb in -s after an employer, where the tagger sees a plural."""
    if place.word.tag != "NN2" or place.position < 2 or place.letter(-2) != "D" or not place.letter(1):
        return ""
    employer = place.earlier[-1].text.lower() in word_set("grammar", "organisations")
    return "V" if employer and is_also_verb(place.word.text.lower().removesuffix("s")) else ""


def _has_its_verb(words: tuple[Word, ...]) -> bool:
    """Whether the one verb of the sentence has come already, so that a word in -s after it belongs to its object."""
    verbs = [word for word in words if word.letter == "V"]
    joined = any(word.letter in "CKW" for word in words)
    return len(verbs) == 1 and not joined and verbs[0].text.lower() not in word_set("grammar", "verbs_of_saying")


def _ing_after_noun(place: _Place) -> str:
    """``membrane fouling in summer``: the head of a compound."""
    compound = place.letter(-1) in tuple("NJ") and place.letter(1) in ("", "N", "R", "F", ",")
    has_verb = any(word.letter in "SUV" for word in place.earlier)
    return "N" if place.word.tag == "VVG" and compound and not has_verb else ""


def _kind_in_ing(place: _Place) -> str:
    """``reading scheme``: which kind of scheme, where "reading a scheme" is a gerund."""
    following = place.words[place.position + 1 : place.position + 2]
    named = following != () and following[0].text.lower() in word_set("grammar", "named_in_ing")
    return "J" if place.word.letter == "G" and place.position == 0 and named else ""


def _ing_at_start(place: _Place) -> str:
    """``rotating people every hour``: a gerund; if it is an adjective after all, a plural needs no article either."""
    following = place.words[place.position + 1 : place.position + 2]
    plural = bool(following) and following[0].tag in ("NN2", "NN0")
    return "G" if place.position == 0 and place.word.tag == "AJ0" and place.word.text.endswith("ing") and plural else ""


def _relative_that(place: _Place) -> str:
    """``the choir that sings on the stairs``."""
    relative = place.word.text.lower() == "that" and place.letter(-1) == "N" and place.letter(1) in tuple("VU")
    return "W" if relative else ""


def _as_preposition(place: _Place) -> str:
    """``ash layers as tie points``: no clause follows."""
    plain = place.word.text.lower() == "as" and place.letter(-1) == "N" and place.letter(1) in tuple("NJD")
    return "R" if plain and not any(word.letter in "SUVB" for word in place.words) else ""


def _adjective_as_head(place: _Place) -> str:
    """``in the chiller``: a last word after a determiner is a noun."""
    return "N" if place.word.letter == "J" and place.letter(-1) == "D" and not place.letter(1) else ""


def _number_as_label(place: _Place) -> str:
    """``Year 9 sets``: a number that names the word before it."""
    named = place.position and place.earlier[-1].text.lower() in word_set("grammar", "numbered")
    return "J" if place.word.letter == "M" and named and place.letter(1) == "N" else ""


def _preposition_to(place: _Place) -> str:
    """``the switch to open shelving``: no infinitive, as no object follows what is mostly an adjective."""
    for role, letter in enumerate("RJN"):
        start = place.position - role
        three = place.words[start : start + 3] if start >= 0 else ()
        if len(three) == 3 and three[0].letter == "T" and _is_adjective(three[1]) and three[2].letter in "JG":
            following = place.words[start + 3].letter if start + 3 < len(place.words) else ""
            return letter if following in _PHRASE_END else ""
    return ""


def _is_adjective(word: Word) -> bool:
    return word.tag == "VVI" and readings(word.text.lower())[0][0] == "AJ0"


_RULES: tuple[Callable[[_Place], str], ...] = (
    _preposition_to,
    _base_at_start,
    _base_after_subject,
    _base_without_helper,
    _present_in_noun_phrase,
    _plural_like_a_verb,
    _present_among_nouns,
    _plural_after_amount,
    _verb_of_organisation,
    _ing_after_noun,
    _kind_in_ing,
    _ing_at_start,
    _relative_that,
    _as_preposition,
    _adjective_as_head,
    _number_as_label,
)

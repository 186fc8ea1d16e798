"""Which article a noun phrase of hurried notes needs."""

import re
from itertools import pairwise

from afterword.lexicon import is_known
from afterword.offline import word_set
from afterword.writers.by_rule.phrases.grammar import CORE
from afterword.writers.by_rule.wording.word import Word, letters

_CORE = re.compile(CORE)
_COUNTED = re.compile(r"M[JNGP]{0,2}N(?=$|[RFPGWC])")
_INDEFINITE = frozenset({"a", "an", "one"})


def with_article(words: tuple[Word, ...]) -> tuple[Word, ...] | None:
    """A noun phrase with the article it lacks, or ``None`` where it can't stand alone ("three weeks", "no heaters")."""
    first, *rest = words
    lower = first.text.lower()
    if _is_counted(words):
        return (_THE, *words)
    if _is_no_thing(words):
        return None
    if lower in _INDEFINITE and rest:
        return (_THE, *rest)
    if lower == "your" and any(word.text.lower() in word_set("grammar", "mishaps") for word in rest):
        return (_THE, *rest)
    if first.letter in "DIZ" or lower in ("you", "i"):
        return (first._replace(text=lower if first.letter == "D" else first.text), *rest)
    if not _needs_the(words):
        return words
    return (_A, *words) if _is_list_with_a(words) else (_THE, *words)


def _is_counted(words: tuple[Word, ...]) -> bool:
    """Whether so many are told of, with words that say which: "140 open cases", "two ledgers that don't agree"."""
    if words[0].letter != "M" or words[0].text.lower() in _INDEFINITE:
        return False
    if "W" in letters(words):
        return True
    match = _COUNTED.match(letters(words))
    core = words[1 : match.end()] if match else ()
    return (
        words[0].text[0].isdigit()
        and len(core) > 1
        and core[-1].tag == "NN2"
        and core[-1].text.lower() not in word_set("grammar", "times")
    )


def _is_no_thing(words: tuple[Word, ...]) -> bool:
    """Whether the phrase begins with an amount or is cut from another: "three weeks", "one in five customers"."""
    lower = words[0].text.lower()
    counts = words[0].letter in "MRFC" and lower not in _INDEFINITE
    return counts or lower in _NO_BEGINNINGS or (lower in _INDEFINITE and words[1:2] != () and words[1].letter in "RF")


def lacks_article(words: tuple[Word, ...]) -> bool:
    """Whether the phrase begins with a noun that can't stand without an article."""
    return bool(words) and words[0].letter in "JNGP" and _needs_the(words)


_THE, _A = Word("the", "AT0", "D"), Word("a", "AT0", "D")
_NO_BEGINNINGS = frozenset(("in of on at for by to with and or not no any some what all lots half most both").split())
_PLURAL_LIKE = frozenset({"series", "species", "means"})
_OF_THE_PLACE = frozenset({"the", "your", "our", "my", "three", "two", "four"})


def _is_list_with_a(words: tuple[Word, ...]) -> bool:
    """Whether another thing follows with its own article: "bucket and a tea bag"."""
    joined = any(word.letter == "C" and after.text in ("a", "an") for word, after in pairwise(words))
    return joined and words[0].text[:1].lower() not in "aeiou"


def _needs_the(words: tuple[Word, ...]) -> bool:
    match = _CORE.match(letters(words))
    end = match.end() if match else len(words)
    end = next((i for i in range(1, end - 1) if words[i].tag == "VVG" and words[i - 1].tag == "NN1"), end)
    head, after = words[end - 1], words[end : end + 1]
    if _is_plural(head):
        return bool(after) and (after[0].letter == "S" or _is_of_the_place(words[end:]))
    if any(word.text.lower() == "versus" for word in words[end:]):
        return False
    if _is_name_or_code(head) or _is_coined(head, words):
        return head.text.isupper() and words[0].letter == "J"
    return not _is_uncounted(head.text.lower()) or (bool(after) and after[0].letter in "FST")


def _is_plural(head: Word) -> bool:
    text = head.text.lower()
    if text in _PLURAL_LIKE:
        return False
    return head.tag == "NN2" or (text.endswith("s") and not text.endswith(("ss", "us", "is")) and head.tag != "NN1")


def _is_of_the_place(after: tuple[Word, ...]) -> bool:
    """Whether what follows a plural tells which ones are meant: "sensors in the becks", "surveys for Leith"."""
    if len(after) < 2 or after[0].letter not in "RF" or after[0].text.lower() in ("against", "as", "versus"):
        return False
    named = after[1].text
    return named.lower() in _OF_THE_PLACE or (named[:1].isupper() and not named.endswith(("day", "days")))


def _is_name_or_code(head: Word) -> bool:
    return head.text[:1].isupper() or any(letter.isdigit() for letter in head.text)


def _is_coined(head: Word, words: tuple[Word, ...]) -> bool:
    """Whether the word is none of the lexicon's, and more likely a name or a term in use without article."""
    return not is_known(head.text.lower()) and ("C" in letters(words) or "-" in head.text)


def _is_uncounted(text: str) -> bool:
    counted_in_ing = text in word_set("grammar", "counted_in_ing")
    return text in word_set("grammar", "uncounted") or (text.endswith("ing") and not counted_in_ing)

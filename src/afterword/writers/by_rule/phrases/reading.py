"""Reads the phrases out of a fragment."""

import re
from collections.abc import Iterator

from afterword.lexicon import is_also_verb
from afterword.offline import word_set
from afterword.writers.by_rule.phrases.aim import with_aims
from afterword.writers.by_rule.phrases.bearing import bearing_of
from afterword.writers.by_rule.phrases.cutting import first_clause
from afterword.writers.by_rule.phrases.noun import as_noun, as_whole_noun
from afterword.writers.by_rule.phrases.perspective import addressed, speaks_of_writer
from afterword.writers.by_rule.phrases.phrase import Phrase, PhraseKind
from afterword.writers.by_rule.phrases.pieces import Piece, pieces_of
from afterword.writers.by_rule.phrases.question import as_question
from afterword.writers.by_rule.phrases.speech import Said, said_in
from afterword.writers.by_rule.phrases.statement import as_statement
from afterword.writers.by_rule.phrases.verbs import gerund
from afterword.writers.by_rule.phrases.weighing import weight_of
from afterword.writers.by_rule.wording.fitness import is_earnest, is_fit
from afterword.writers.by_rule.wording.spelling import without_capital
from afterword.writers.by_rule.wording.tagging import tagged
from afterword.writers.by_rule.wording.tidying import tidied
from afterword.writers.by_rule.wording.word import Word, letters, spelled

MOST_CHARACTERS = 600
"""A longer fragment is a paragraph; only its beginning is read."""

_TAKEN_BACK = re.compile(
    r"(?:no|not|sorry|wait|I mean|actually|scratch that|correction|she corrected|he corrected)\b", re.IGNORECASE
)
_PURPOSE = re.compile(r"so (?:that )?(?:\w+ ){1,2}(?:can|could)\b", re.IGNORECASE)
_DEPENDS = re.compile(
    r"(?:so|but|because|which|when|if|though|although|unless"
    r"|(?:do|does|did|are|is|will|can|would|should|have|has) (?:they|it|he|she))\b",
    re.IGNORECASE,
)
"""The beginning of a clause that says nothing without the one before it."""
_LABEL = re.compile(
    r"^\s*(?:\d\d?[:.]\d\d +)?(?:(?:Q(?: \([^)]{1,40}\))?|[A-Z]{1,4}\.?) ?[:>] *"
    r"|[A-Z]{2,3} (?=(?:asked|wants|how|why|what)\b))?"
)
"""A time, a speaker's initials, or both."""
_QUOTED = re.compile(r"\s*Q ?[:(]")
_PUT_TO_ME = re.compile(r"\b(do|did|have|can|would|could) you\b")
_WOULD_YOU = re.compile(r"\b(would|could) you\b")
"""A question in the words in which it was put to the candidate, in which "our" is the employer's."""
_OURS = re.compile(r"\bour\b")
_ASIDE = re.compile(r"^\s*([A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?), who [^,]{1,60}, ")
"""Who somebody is, told in passing before what they said."""
_ASKERS = "how|why|what|when|where|whether|if|who|which"
_ANSWER = re.compile(
    r"I (?:also |then |just )?(?:said|suggested|told|mentioned|proposed|answered|explained|described|would)\b"
)
"""The beginning of what the candidate said, which the pieces after a comma go on with."""
_TAINTED = 0.65
"""What remains of the trust in a fragment that has a joke, a verdict or a commonplace elsewhere in it."""
_SAYS_ENOUGH = 0.5
_APPEAL = 0.1
"""What a plan, a difficulty or a wish of the reader's weighs more: the writer can offer to help with it."""
_LEAST_STATEMENT = 0.69
"""A sentence told back to the one who said it must say more than its subject alone would."""
_LATER = 0.12
"""What a detail weighs less than the thing it follows."""
_MOST_PLAIN = 4
"""Words of a fragment that is so short that even a plain subject ("the new rota") is all of it."""
_ANSWERED = 0.15
"""What an answer adds to a question's weight."""


def phrases_of(fragment: str, *, own: bool, names: tuple[str, ...] = ()) -> tuple[Phrase, ...]:
    """The phrases of a fragment, best first; none where nothing can be turned safely.

    Args:
        fragment: The note's own words about one topic.
        own: The topic is the reader's own, so that "she" and "he" are the reader.
        names: What the notes call the reader.
    """
    text = tidied(_without_label(fragment[:MOST_CHARACTERS], names))
    trust = 1.0 if is_earnest(text) else _TAINTED
    found: dict[str, Phrase] = {}
    for piece in _kept(pieces_of(text)):
        later = _LATER if found else 0
        for phrase in _phrases_said(said_in(piece, names), text, own=own):
            weight = phrase.weight - (later if phrase.kind in ("noun", "statement") and not phrase.bearing else 0)
            if weight > 0 and (len(text.split()) <= _MOST_PLAIN or weight >= _SAYS_ENOUGH):
                found.setdefault(phrase.text, phrase._replace(weight=weight * trust))
    told = with_aims(text, tuple(_with_answers(tuple(found.values()))))
    return tuple(sorted(told, key=lambda phrase: -phrase.weight))


def _without_label(fragment: str, names: tuple[str, ...]) -> str:
    """The fragment without the label of a line: ``Ruta > ``, ``RB: ``, ``Q (Ruta): ``, ``Ruta why``."""
    called = "|".join(re.escape(name) for name in names) or r"(?!)"
    bare = _ASIDE.sub(r"\1 ", _LABEL.sub("", fragment))
    to_me = _PUT_TO_ME if _QUOTED.match(fragment) else _WOULD_YOU
    if to_me.search(bare):
        bare = _OURS.sub("their", to_me.sub(r"\1 I", bare))
    return re.sub(
        rf"^\s*(?:{called})(?:\s*(?:[:>]+|[-–—]{{1,2}}\s)\s*|\s+(?=(?:{_ASKERS})\b))", "", bare, flags=re.IGNORECASE
    )


def _kept(pieces: tuple[Piece, ...]) -> list[Piece]:
    """The pieces cut at commas, up to where the writer takes the last one back."""
    kept: list[Piece] = []
    for piece in pieces:
        answers = piece.answers
        for text in piece.text.split(", "):
            if _TAKEN_BACK.match(text):
                return kept[:-1]
            if _PURPOSE.match(text) or (kept and _DEPENDS.match(text)):
                continue
            kept.append(piece._replace(text=text, answers=answers))
            answers = answers or _ANSWER.match(text) is not None
    return kept


def _with_answers(found: tuple[Phrase, ...]) -> Iterator[Phrase]:
    """Each question to the candidate with the answer that comes before the next question."""
    for position, phrase in enumerate(found):
        later = next((p for p in found[position + 1 :] if p.asked or p.kind == "answer"), None)
        told = later and later.kind == "answer" and later.weight >= _SAYS_ENOUGH
        if phrase.asked and not phrase.text.startswith("whether") and later and told:
            yield phrase._replace(answer=later.text, weight=_raised(phrase.weight))
        else:
            yield phrase


def _raised(weight: float) -> float:
    """The weight of a question that has an answer; one that says little says no more with it."""
    return min(1.0, weight + _ANSWERED) if weight >= _SAYS_ENOUGH else weight


def _phrases_said(said: Said, fragment: str, *, own: bool) -> Iterator[Phrase]:
    words = _tagged_said(said) if is_fit(said.text) else ()
    words = _in_mid_sentence(words) if words and _opens_sentence(said.text, fragment) else words
    turned = addressed(first_clause(words), own=own) if words else None
    if not turned or (said.speaker == "interviewer" and any(word.text.lower() in ("our", "us") for word in turned)):
        return
    if said.speaker == "candidate":
        forms: dict[PhraseKind, tuple[Word, ...] | None] = {"answer": _as_answer(turned, said)}
    else:
        forms = _forms_said(turned, said)
    for kind, form in forms.items():
        phrase = _phrase(kind, form) if form else None
        if phrase:
            yield phrase._replace(asked=said.form == "asked" or (kind == "question" and phrase.mine))


def _clause(said: Said) -> str:
    """The text with the words that its left-out beginning stands for."""
    return {"planned": "their plan to ", "wanted": "they want "}.get(said.form, "") + said.text


def _forms_said(words: tuple[Word, ...], said: Said) -> dict[PhraseKind, tuple[Word, ...] | None]:
    """What the interviewer said, in each form that it can take."""
    if said.form == "had":
        return {"noun": as_whole_noun(words)}
    return {
        "question": as_question(words),
        "noun": as_noun(words),
        "statement": None if said.form == "asked" else as_statement(words, wanted=said.form == "wanted"),
    }


def _as_answer(words: tuple[Word, ...], said: Said) -> tuple[Word, ...] | None:
    """What the candidate told about or proposed, as a noun phrase or a gerund."""
    if said.form == "proposed" and _may_be_order(words):
        first = words[0]._replace(text=gerund(words[0].text.lower()), tag="VVG", letter="G")
        return as_whole_noun((first, *words[1:]))
    return _without_tail(as_whole_noun(words))


def _may_be_order(words: tuple[Word, ...]) -> bool:
    """Whether an answer may begin with a verb and its object: "I said book slots by carrier"."""
    return is_also_verb(words[0].text.lower()) and any(word.tag == "NN2" or word.letter == "D" for word in words[1:2])


def _without_tail(words: tuple[Word, ...] | None) -> tuple[Word, ...] | None:
    """``the harvest story`` without ``story``."""
    if words is None or len(words) < 3 or "C" in letters(words):
        return words
    return words[:-1] if words[-1].text in word_set("grammar", "answer_tails") else words


def _opens_sentence(text: str, fragment: str) -> bool:
    """Whether a text stands where any word has a capital letter."""
    before = fragment[: fragment.find(text)].rstrip() if text in fragment else ""
    return not before or before[-1] in ".:;?!>-("


def _tagged_said(said: Said) -> tuple[Word, ...]:
    """The words with their classes; what was asked about begins with a noun, even if that looks like a verb."""
    words = tagged(_clause(said))
    if said.form == "asked" and words and words[0].tag in ("VVB", "VVI") and letters(words)[1:2] == "N":
        return tagged(f"the {said.text}")[1:]
    return words


def _in_mid_sentence(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without the capital that a sentence begins with."""
    plain = without_capital(" ".join(word.text for word in words[:2]))
    return (words[0]._replace(text=plain.split()[0]), *words[1:])


def _phrase(kind: PhraseKind, words: tuple[Word, ...]) -> Phrase | None:
    text = spelled(words)
    mine = speaks_of_writer(words)
    bearing = bearing_of(text) if kind == "noun" and not mine else ""
    weight = weight_of(kind, text, mine=mine) + (_APPEAL if bearing or text.startswith("you want ") else 0)
    least = _LEAST_STATEMENT if kind == "statement" else _APPEAL
    return Phrase(kind, text, mine, min(weight, 1.0), bearing=bearing) if weight > least else None

"""Reads the phrases out of a fragment."""

import re
from collections.abc import Iterator

from afterword.lexicon import is_also_verb
from afterword.offline import word_set
from afterword.writers.by_rule.phrases.aim import with_aims
from afterword.writers.by_rule.phrases.bearing import bearing_of
from afterword.writers.by_rule.phrases.cutting import first_clause
from afterword.writers.by_rule.phrases.inner import inner_nouns
from afterword.writers.by_rule.phrases.noun import as_noun, as_whole_noun
from afterword.writers.by_rule.phrases.perspective import addressed, speaks_of_writer
from afterword.writers.by_rule.phrases.phrase import Phrase, PhraseKind
from afterword.writers.by_rule.phrases.pieces import Piece, pieces_of
from afterword.writers.by_rule.phrases.put_to_me import asked_of_me
from afterword.writers.by_rule.phrases.question import as_question
from afterword.writers.by_rule.phrases.speech import Said, said_in
from afterword.writers.by_rule.phrases.statement import as_statement
from afterword.writers.by_rule.phrases.verbs import gerund
from afterword.writers.by_rule.phrases.weighing import weight_of
from afterword.writers.by_rule.wording.fitness import is_earnest, is_fit, is_open, is_weak
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
    r"(?:so|but|because|which|when|where|whose|if|though|although|unless|about which|whom"
    r"|who (?:\w+ly )?\w+ed"
    r"|(?:do|does|did|are|is|will|can|would|should|have|has) (?:they|it|he|she))\b",
    re.IGNORECASE,
)
"""The beginning of a clause that says nothing without the one before it."""
_LABEL = re.compile(
    r"^\s*(?:\d\d?[:.]\d\d? +)?(?:(?:Q(?: \([^)]{1,40}\))?|[A-Z]{1,4}\.?) ?[:>] *"
    r"|[A-Z]{2,3} (?=(?:asked|wants|wishes|described|reported|said|raised|how|why|what)\b))?"
)
"""A time, a speaker's initials, or both."""
_ASIDE = re.compile(r"^\s*([A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?), who [^,]{1,60}, ")
"""Who somebody is, told in passing before what they said."""
_ASKED = re.compile(r"\b(?:ask|wonder|want)(?:ed|s)?\b|^(?:how|what|why) (?:would|do|did|can|should)", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:the|an?)\b", re.IGNORECASE)
_ASKERS = "how|why|what|when|where|whether|if|who|which"
_ANSWER = re.compile(r"(?:and )?(?:I|we) (?!asked|learn|heard|saw|gather)[a-z]", re.IGNORECASE)
"""The beginning of what the candidate said or did, which the pieces after a comma go on with."""
_ANSWER_TO_QUESTION = re.compile(r"(?:and )?(?:said|told|suggested|answered|replied|proposed) ", re.IGNORECASE)
"""The same without its subject, after what was asked."""
_SUPPOSED = re.compile(r"\b(?:what (?:do|would|should) I do|what if|how (?:do|would) I)\b", re.IGNORECASE)
"""What shows that the fragment puts a case, of which the reader has not said that it is so."""
_TAINTED = 0.65
"""What remains of the trust in a fragment that has a joke, a verdict or a commonplace elsewhere in it."""
_SAYS_ENOUGH = 0.5
_APPEAL = 0.1
"""What a plan, a difficulty or a wish of the reader's weighs more: the writer can offer to help with it."""
_LEAST_STATEMENT = 0.69
"""A sentence told back to the one who said it must say more than its subject alone would."""
_NAMED = 0.12
"""What a thing only named in a sentence weighs less than a sentence or subject told as a whole."""
_LATER = 0.12
"""What a detail weighs less than the thing it follows."""
_MOST_PLAIN = 4
"""Words of a fragment that is so short that even a plain subject ("the new rota") is all of it."""
_MOST_HEADING = 3
_LEAST_HEADING = 0.4
"""The weight from which the heading of a topic says enough."""
_LEAST_TOPIC = 0.36
"""The same of what somebody is said to have spoken of, and of nothing else."""
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
    supposed = _SUPPOSED.search(text) is not None
    for piece in _kept(pieces_of(text)):
        for phrase in _weighed(_phrases_in(piece, text, names, own=own), piece, text, tuple(found.values())):
            if supposed and phrase.kind == "statement" and not phrase.text.startswith("you want "):
                continue
            if phrase.weight > 0 and (len(text.split()) <= _MOST_PLAIN or phrase.weight >= _SAYS_ENOUGH):
                found.setdefault(phrase.text, phrase._replace(weight=phrase.weight * trust))
    answered = with_aims(text, tuple(_with_answers(tuple(found.values()))))
    return tuple(sorted(answered, key=lambda phrase: -phrase.weight))


def _phrases_in(piece: Piece, text: str, names: tuple[str, ...], *, own: bool) -> tuple[Phrase, ...]:
    """What a piece says, and what it names where it says too little."""
    said = said_in(piece, names)
    told = tuple(_phrases_said(said, text, own=own))
    enough = any(phrase.weight >= _SAYS_ENOUGH for phrase in told)
    return told if enough else (*told, *_phrases_named(said, text))


def _weighed(found: tuple[Phrase, ...], piece: Piece, text: str, earlier: tuple[Phrase, ...]) -> Iterator[Phrase]:
    """The phrases of a piece with the weight that its place in the fragment gives them."""
    later = _LATER if any(phrase.weight > _SAYS_ENOUGH for phrase in earlier) else 0
    answered = any(phrase.kind == "answer" for phrase in earlier)
    for phrase in found:
        weight = phrase.weight - (later if phrase.kind in ("noun", "statement") and not phrase.bearing else 0)
        if not earlier and weight >= _LEAST_HEADING and _is_heading(piece.text, phrase, text):
            weight = max(weight, _SAYS_ENOUGH)
        if phrase.kind == "question" and answered and not _ASKED.search(piece.text):
            continue  # the candidate's own, in the course of an answer
        yield phrase._replace(weight=weight)


def _without_label(fragment: str, names: tuple[str, ...]) -> str:
    """The fragment without the label of a line: ``Ruta > ``, ``RB: ``, ``Q (Ruta): ``, ``Ruta why``."""
    called = "|".join(re.escape(name) for name in names) or r"(?!)"
    bare = _ASIDE.sub(r"\1 ", _LABEL.sub("", asked_of_me(fragment)))
    return re.sub(
        rf"^\s*(?:{called})(?:\s*(?:[:>]+|[-–—]{{1,2}}\s)\s*|\s+(?=(?:{_ASKERS})\b))", "", bare, flags=re.IGNORECASE
    )


def _kept(pieces: tuple[Piece, ...]) -> list[Piece]:
    """The pieces cut at commas, up to where the writer takes the last one back."""
    kept: list[Piece] = []
    for piece in pieces:
        answers = piece.answers
        for text in piece.text.split(", "):
            asked = any(_ASKED.search(earlier.text) for earlier in kept)
            answers = answers or (asked and _ANSWER_TO_QUESTION.match(text) is not None)
            if _TAKEN_BACK.match(text):
                return kept[:-1]
            if _PURPOSE.match(text) or (kept and _DEPENDS.match(text)):
                continue
            kept.append(piece._replace(text=text, answers=answers))
            answers = answers or _ANSWER.match(text) is not None
    return kept


def _is_heading(piece: str, phrase: Phrase, text: str) -> bool:
    """Whether a piece names the topic that the rest is about: "Caseload. 600 students per adviser"."""
    rest = text.removeprefix(piece)
    if phrase.kind != "noun" or is_weak(piece.rsplit(maxsplit=1)[-1]) or len(phrase.text.split()) < len(piece.split()):
        return False
    return len(piece.split()) <= _MOST_HEADING and rest != text and rest.lstrip()[:1] in tuple(".:-–—;")


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
    by_me = said.speaker == "candidate"
    turned = addressed(first_clause(words), own=own and not by_me) if words else None
    if not turned or _is_others(words if by_me else turned, by_me=by_me):
        return
    if said.speaker == "candidate":
        forms: dict[PhraseKind, tuple[Word, ...] | None] = {"answer": _as_answer(turned, said)}
    else:
        forms = _forms_said(turned, said, prose=_is_prose(said, fragment))
    for kind, form in forms.items():
        phrase = _phrase(kind, form) if form else None
        if phrase:
            if kind == "noun" and _is_topic(phrase, said) and phrase.weight >= _LEAST_TOPIC:
                phrase = phrase._replace(weight=max(phrase.weight, _SAYS_ENOUGH))
            yield phrase._replace(asked=said.form == "asked" or (kind == "question" and phrase.mine))


def _is_others(words: tuple[Word, ...], *, by_me: bool) -> bool:
    """Whether words point at somebody who is neither the reader nor the writer: "our" theirs, "their" a third one's."""
    pointing = ("their", "they", "them") if by_me else ("our", "us")
    return any(word.text.lower() in pointing for word in words)


def _is_topic(phrase: Phrase, said: Said) -> bool:
    """Whether somebody asked about it, or it is all that they are said to have spoken of."""
    whole = said.form == "discussed" and phrase.text.rsplit(maxsplit=1)[-1] == said.text.rsplit(maxsplit=1)[-1]
    told = [word for word in phrase.text.split() if word not in ("the", "your")]
    vague = len(told) == 1 and told[0] in word_set("grammar", "labels") | word_set("grammar", "empty_heads")
    return (said.form == "asked" or whole) and not vague and not any(map(is_weak, told))


def _phrases_named(said: Said, fragment: str) -> Iterator[Phrase]:
    """What is named within a sentence, for where the sentence itself can't be told."""
    if said.form == "wanted" or not (is_open(said.text) and is_earnest(fragment)):
        return
    words = tagged(said.text)
    words = _in_mid_sentence(words) if words and _opens_sentence(said.text, fragment) else words
    kind: PhraseKind = "answer" if said.speaker == "candidate" else "noun"
    by_me, told = said.speaker == "candidate", said.form in ("told", "discussed")
    for found in inner_nouns(words, prose=_is_prose(said, fragment), by_me=by_me, told=told):
        phrase = _phrase(kind, found)
        less = _NAMED / 2 if told and spelled(words).startswith(phrase.text if phrase else "?") else _NAMED
        if phrase and phrase.weight - less >= _SAYS_ENOUGH:
            yield phrase._replace(weight=phrase.weight - less, bearing="")


def _is_prose(said: Said, fragment: str) -> bool:
    """Whether the notes write whole sentences here, so that no article is left out."""
    return said.has_subject and _ARTICLE.search(fragment) is not None


def _clause(said: Said) -> str:
    """The text with the words that its left-out beginning stands for."""
    return {"planned": "their plan to ", "wanted": "they want "}.get(said.form, "") + said.text


def _forms_said(words: tuple[Word, ...], said: Said, *, prose: bool) -> dict[PhraseKind, tuple[Word, ...] | None]:
    """What the interviewer said, in each form that it can take."""
    if said.form == "had":
        return {"noun": as_whole_noun(words)}
    return {
        "question": as_question(words),
        "noun": as_noun(words, prose=prose),
        "statement": None if said.form == "asked" else as_statement(words, wanted=said.form == "wanted"),
    }


def _as_answer(words: tuple[Word, ...], said: Said) -> tuple[Word, ...] | None:
    """What the candidate told about or proposed, as a noun phrase or a gerund."""
    if said.form == "proposed" and _may_be_order(words):
        first = words[0]._replace(text=gerund(words[0].text.lower()), tag="VVG", letter="G")
        return as_whole_noun((first, *words[1:]))
    return _without_tail(_as_new(as_whole_noun(words), words[0]))


def _as_new(words: tuple[Word, ...] | None, first: Word) -> tuple[Word, ...] | None:
    """``a calm voice`` as the candidate put it, where a subject that both know of would be "the" one."""
    is_new = words is not None and first.text.lower() in ("a", "an") and words[0].text == "the"
    return (first._replace(text=first.text.lower()), *words[1:]) if words and is_new else words


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
    following = words[2:3] if letters(words)[1:2] == "C" else words[1:2]
    if following and following[0].text[:1].isupper() and following[0].text[1:].islower():
        return words  # a name or a title
    plain = without_capital(" ".join(word.text for word in words[:2]))
    return (words[0]._replace(text=plain.split()[0]), *words[1:])


def _phrase(kind: PhraseKind, words: tuple[Word, ...]) -> Phrase | None:
    text = spelled(words)
    mine = speaks_of_writer(words)
    bearing = bearing_of(text) if kind == "noun" and not mine else ""
    weight = weight_of(kind, text, mine=mine) + (_APPEAL if bearing or text.startswith("you want ") else 0)
    least = _LEAST_STATEMENT if kind == "statement" else _APPEAL
    return Phrase(kind, text, mine, min(weight, 1.0), bearing=bearing) if weight > least else None

"""Puts the email together: material into sentences, sentences into paragraphs, and each part with its place."""

import re
from collections.abc import Callable, Sequence

from afterword.context import Brief
from afterword.draft import Draft, Fact, Parts
from afterword.writers.by_rule.greeting import greeting
from afterword.writers.by_rule.material import Material, named_once
from afterword.writers.by_rule.phrases import Phrase
from afterword.writers.by_rule.questions import questions
from afterword.writers.by_rule.sentences import Sentences

_MOST_REFERENCES = 2
_AIM = " and that you would like "
_PERSON_WANTED = re.compile(r"you want (?:someone|somebody|a person|an? \w+ who) ")


def compose(found: Material, sentences: Sentences) -> Draft:
    """The draft that these sentences make of the material."""
    brief = found.brief
    said: dict[str, str] = {}
    subject = sentences.pick("subject", found.values)
    for slot in (slot for group in sentences.layout for slot in group):
        said[slot] = _SLOTS[slot](found, sentences)
        if slot == "gratitude":
            found = found._replace(values=named_once(found.values, said[slot]))
    paragraphs = [" ".join(said[slot] for slot in group if said[slot]) for group in sentences.layout]
    sign_off = f"{sentences.pick('sign_off', {})}\n{brief.candidate}".strip() if brief.candidate else ""
    hello = greeting(brief.recipient)
    body = "\n\n".join(filter(None, (hello, *paragraphs, sign_off)))
    parts = Parts(
        greeting=hello,
        gratitude=said["gratitude"],
        specific_reference=" ".join(filter(None, (said.get("reference"), said.get("second")))),
        reaffirmed_interest=said.get("interest", ""),
        brief_close="\n\n".join(filter(None, (said.get("close"), sign_off))),
    )
    return Draft(
        subject=subject or None,
        body=body,
        parts=parts,
        facts=_facts(found, f"{subject}\n{body}"),
        questions=questions(brief, has_reference=bool(found.references)),
        prompts=(sentences.prompt, *(pack.tag for pack in brief.packs)),
    )


def _facts(found: Material, text: str) -> tuple[Fact, ...]:
    """The facts whose words the email holds."""
    return tuple(
        Fact(text=words, quote=source.quote, start=source.start, end=source.end)
        for words, source in found.evidence
        if words in text
    )


def _gratitude(found: Material, sentences: Sentences) -> str:
    elsewhere = ["gratitude_elsewhere"] if _elsewhere(found.brief) else []
    frozen = ["gratitude_frozen"] if found.brief.answer == "frozen" else []
    return _first([*elsewhere, *frozen, "gratitude"], found, sentences)


def _reference(found: Material, sentences: Sentences) -> str:
    if not found.references:
        return ""
    main, *more = found.references
    values = {**found.values, "phrase": main.phrase.text, "answer": main.phrase.answer}
    if _elsewhere(found.brief):
        return sentences.pick("reference_elsewhere", values)
    form = _form(main.phrase)
    alone = sentences.pick("reference", values, "alone") if not more and form in ("noun", "question") else ""
    return alone or sentences.pick("reference", values, form)


def _second(found: Material, sentences: Sentences) -> str:
    if len(found.references) < _MOST_REFERENCES or _elsewhere(found.brief) or found.brief.voice.length == "short":
        return ""
    main, other = (reference.phrase for reference in found.references)
    if _form(main).startswith("wish"):
        return ""
    return sentences.pick("second", {**found.values, "phrase": other.text}, _form(other))


def _form(phrase: Phrase) -> str:
    """The list of sentences that a phrase fits into."""
    if phrase.answer:
        deed = "_deed" if _is_deed(phrase.answer) else ""
        return f"exchange{deed}" if phrase.kind == "question" else f"exchange_noun{deed}"
    if phrase.kind == "answer":
        return "answer_deed" if _is_deed(phrase.text) else "answer"
    if phrase.kind == "statement" and (phrase.text.startswith("you want ") or _AIM in phrase.text):
        return "wish_person" if _PERSON_WANTED.match(phrase.text) else "wish"
    if phrase.kind == "question" and phrase.text.startswith("whether "):
        return "question_whether"
    mine = phrase.mine and phrase.kind in ("noun", "question")
    return f"{phrase.kind}_mine" if mine else phrase.bearing or phrase.kind


def _is_deed(answer: str) -> bool:
    """Whether the candidate proposed something to be done: "booking slots by carrier"."""
    return answer.split(maxsplit=1)[0].endswith("ing")


def _promise(found: Material, sentences: Sentences) -> str:
    if found.gift is None:
        return ""
    return sentences.pick("promise", {**found.values, "promised": found.gift.text}, found.gift.form)


def _interest(found: Material, sentences: Sentences) -> str:
    again = "interest_frozen" if found.brief.answer == "frozen" else "interest_later"
    return _first([again, "interest"], found, sentences)


def _ask(found: Material, sentences: Sentences) -> str:
    elsewhere = ["ask_elsewhere_dated"] if _elsewhere(found.brief) else ["ask_dated"]
    return _first([*elsewhere, "ask"], found, sentences)


def _elsewhere(brief: Brief) -> bool:
    """Whether the recipient did not interview."""
    return brief.recipient is not None and not brief.recipient.interviewed


def _first(names: Sequence[str], found: Material, sentences: Sentences) -> str:
    """A sentence of the first list that has a usable one."""
    return next((text for name in names if (text := sentences.pick(name, found.values))), "")


def _plain(name: str) -> Callable[[Material, Sentences], str]:
    return lambda found, sentences: sentences.pick(name, found.values)


_SLOTS: dict[str, Callable[[Material, Sentences], str]] = {
    "gratitude": _gratitude,
    "reference": _reference,
    "second": _second,
    "promise": _promise,
    "interest": _interest,
    "ask": _ask,
    "way_out": _plain("way_out"),
    "understanding": _plain("understanding"),
    "close": _plain("close"),
}

"""What is wrong with an email in the right shape, said to the model once; the rubric judges the rest."""

import re
from collections.abc import Iterator, Mapping

from afterword.grounding.stems import telling
from afterword.kinds import Kind
from afterword.text import typed_length
from afterword.writers.by_model.material import NumberedFact
from afterword.writers.by_model.shape import EmailParts, Note, Written, WrittenPart

_BLANK = re.compile(r"\[[^\]\n]{2,40}\]|\{[^}\n]{1,40}\}|<[A-Za-z][^>\n]{1,40}>|_{3,}")
_MOST_WORDS = 400


def objection_to_written(written: Written, facts: tuple[NumberedFact, ...], kind: Kind) -> str | None:
    """The first thing that is wrong with an email as written; ``None`` where nothing is."""
    return next(_of_facts(written, facts, kind), None) or objection_to_parts(written.texts)


def objection_to_parts(parts: EmailParts) -> str | None:
    """The first thing that is wrong with the parts of any email."""
    texts = [value for name in EmailParts.model_fields if (value := getattr(parts, name))]
    if blank := next((match for text in texts if (match := _BLANK.search(text))), None):
        return f"it has a blank to fill in, {blank.group()}; write it without"
    empty = [
        name for name in ("subject", "gratitude", "reaffirmed_interest", "brief_close") if not getattr(parts, name)
    ]
    if empty:
        return f"{empty[0]} is empty"
    if sum(len(text.split()) for text in texts) > _MOST_WORDS:
        return "it is several times too long"
    return None


def objection_to_note(note: Note, facts: tuple[NumberedFact, ...], room: int) -> str | None:
    """The first thing that is wrong with a note; ``None`` where nothing is. The close may be left out, the rest not.

    Args:
        note: The note.
        facts: What it may rest on.
        room: How many characters there are for it.
    """
    needed = " ".join(filter(None, (note.gratitude, note.specific_reference.text)))
    if blank := _BLANK.search(f"{needed} {note.close}"):
        return f"it has a blank to fill in, {blank.group()}; write it without"
    if not note.gratitude.strip():
        return "gratitude is empty"
    if (count := typed_length(needed)) > room:
        return f"gratitude and specific_reference have {count} characters, and there is room for {room}"
    return next(_of_the_reference(note.specific_reference, {fact.id: fact for fact in facts}), None)


def _of_facts(written: Written, facts: tuple[NumberedFact, ...], kind: Kind) -> Iterator[str]:
    known = {fact.id: fact for fact in facts}
    for part in written.cited:
        unknown = [id_ for id_ in part.facts if id_ not in known]
        if unknown:
            yield f"there is no fact {unknown[0]}; the ids are {', '.join(known) or 'none'}"
    yield from _of_promises(written, [id_ for id_ in known if id_.startswith("p")], kind)
    yield from _of_the_reference(written.specific_reference, known)


def _of_promises(written: Written, promises: list[str], kind: Kind) -> Iterator[str]:
    extra = written.extra
    if extra and extra.text.strip() and not set(extra.facts) & set(promises):
        yield "extra is no promise among the facts; " + (
            f"cite it ({', '.join(promises)})" if promises else "make it null"
        )
    cited = {id_ for part in written.cited for id_ in part.facts}
    if kind == "thank_you" and promises and not cited & set(promises):
        yield f"what the candidate promised is left out ({promises[0]}); put it in extra"


def _of_the_reference(reference: WrittenPart, known: Mapping[str, NumberedFact]) -> Iterator[str]:
    cited = [known[id_] for id_ in reference.facts if id_ in known]
    if reference.text.strip() and not cited:
        yield "specific_reference rests on no fact; name the facts it uses, or leave it empty"
    said = telling(reference.text)
    for fact in cited:
        if telling(fact.text) and not telling(fact.text) & said:
            yield f"specific_reference has no word of the fact it cites ({fact.id}); keep the fact's own telling words"

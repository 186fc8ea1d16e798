"""What is wrong with an email in the right shape, said to the model once; the rubric judges the rest."""

import re
from collections.abc import Iterator

from afterword.grounding.stems import telling
from afterword.writers.by_model.material import NumberedFact
from afterword.writers.by_model.shape import EmailParts, Written

_BLANK = re.compile(r"\[[^\]\n]{2,40}\]|\{[^}\n]{1,40}\}|<[A-Za-z][^>\n]{1,40}>|_{3,}")
_MOST_WORDS = 400


def objection_to_written(written: Written, facts: tuple[NumberedFact, ...]) -> str | None:
    """The first thing that is wrong with an email as written; ``None`` where nothing is."""
    return next(_of_facts(written, facts), None) or objection_to_parts(written.texts)


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


def _of_facts(written: Written, facts: tuple[NumberedFact, ...]) -> Iterator[str]:
    known = {fact.id: fact for fact in facts}
    for part in written.cited:
        unknown = [id_ for id_ in part.facts if id_ not in known]
        if unknown:
            yield f"there is no fact {unknown[0]}; the ids are {', '.join(known) or 'none'}"
    reference = written.specific_reference
    cited = [known[id_] for id_ in reference.facts if id_ in known]
    if reference.text.strip() and not cited:
        yield "specific_reference rests on no fact; name the facts it uses, or leave it empty"
    elif cited and not any(telling(fact.text) & telling(reference.text) for fact in cited):
        yield f"specific_reference has no word of the fact it cites ({cited[0].id}); keep the fact's own telling words"

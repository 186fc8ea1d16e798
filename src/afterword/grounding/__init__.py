"""What an email says against what the notes hold: no model, no network, no rubric.

For the rule kind ``fact``::

    known = Known.of(context, notes, candidate="Mira Lind")     # once for a file of notes
    letter = Letter(text, body=(a, b), greeting=(c, d), sign_off=(e, f), subject=(g, h))
    for problem in checks["numbers"](letter, known): ...          # or all of them: problems(letter, known)

``text`` is the email's whole decoded text and every pair is a stretch of it (code points, end exclusive); so
``letter.text[problem.start:problem.end]`` is what to underline. ``body`` runs from below the greeting to above the
sign-off. Each check looks for one sort of problem:

=============  ====================================================================================================
``number``     a number, sum or percentage that the notes do not hold, or hold for something else
``date``       a day, weekday or month that the notes do not hold and that does not follow from their dates
``name``       a person, company, product or other capitalised term that the notes do not hold
``misspelt``   a name of the notes in another spelling; ``expected`` has the notes' own
``address``    a link, mail address or telephone number that the notes do not hold
``private``    matter that the reader held back, in its own words or reworded; ``about`` is the reason
``recipient``  a greeting to somebody who is no interviewer and no contact, or with a wrong honorific
``other``      words of another interviewer put into this one's mouth; ``about`` is the other's name
``promise``    something to be sent or done that the candidate did not promise
``claim``      a statement about the conversation, the employer or the candidate that rests on nothing in the notes
=============  ====================================================================================================

The checks prefer silence to a false alarm. A ``claim`` is a question of vocabulary, and told only where nothing firmer
stands in the same place. What none of them sees: a negation, and who of two people said a thing when both are named.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from afterword.grounding.addresses import foreign_addresses
from afterword.grounding.borrowed import borrowed_topics
from afterword.grounding.claims import unsupported_claims
from afterword.grounding.days import unsupported_dates
from afterword.grounding.figures import unsupported_numbers
from afterword.grounding.known import Known
from afterword.grounding.letter import Letter, Problem, Sort
from afterword.grounding.people import wrong_recipient
from afterword.grounding.private import private_matter
from afterword.grounding.promises import unmade_promises
from afterword.grounding.terms import unknown_terms

Check = Callable[[Letter, Known], Iterator[Problem]]

checks: Mapping[str, Check] = MappingProxyType(
    {
        "numbers": unsupported_numbers,
        "dates": unsupported_dates,
        "terms": unknown_terms,
        "addresses": foreign_addresses,
        "private": private_matter,
        "recipient": wrong_recipient,
        "other": borrowed_topics,
        "promises": unmade_promises,
        "claims": unsupported_claims,
    }
)
"""Every check by name. ``terms`` gives problems of the sorts ``name`` and ``misspelt``."""


def problems(letter: Letter, known: Known) -> tuple[Problem, ...]:
    """All problems of a letter, in the order of the text."""
    found = [problem for check in checks.values() for problem in check(letter, known)]
    firm = [problem for problem in found if problem.sort != "claim"]
    claims = [claim for claim in found if claim.sort == "claim" and not any(_overlap(claim, other) for other in firm)]
    return tuple(sorted(firm + claims, key=lambda problem: (problem.start, problem.end, problem.sort)))


def _overlap(one: Problem, other: Problem) -> bool:
    return one.start < other.end and other.start < one.end


__all__ = ["Check", "Known", "Letter", "Problem", "Sort", "checks", "problems"]

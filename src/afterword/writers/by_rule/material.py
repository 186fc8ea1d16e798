"""What one email has to say: the facts of a brief in the words that its sentences take."""

from typing import NamedTuple

from afterword.context import Brief, Promise
from afterword.notes import Evidence
from afterword.writers.by_rule.choice import Reference
from afterword.writers.by_rule.days import said_day, said_deadline
from afterword.writers.by_rule.greeting import names_used
from afterword.writers.by_rule.invitation import later_post
from afterword.writers.by_rule.naming import capitalised, employer_name, post_name, role_phrase, with_the
from afterword.writers.by_rule.promises import Gift, gift_in, is_for_another

_Told = tuple[str, Evidence]
_MOST_PROMISES = 20


class Material(NamedTuple):
    """What one email has to say.

    Attributes:
        references: What was talked about, best first, at most two.
        values: The values of the sentences' slots.
        gift: What was promised.
        evidence: Words of the email with the words of the notes behind them.
    """

    brief: Brief
    references: tuple[Reference, ...]
    values: dict[str, str]
    gift: Gift | None
    evidence: tuple[_Told, ...]


def material(brief: Brief, references: tuple[Reference, ...]) -> Material:
    """The facts of a brief in the words that the email will use."""
    values = {"at_company": "", "role": "the role", "Role": "The role", "day": _day(brief), **_employer(brief)}
    values |= _post(brief) | _prospects(brief)
    promised = next(
        ((gift, promise.evidence) for promise in _own_promises(brief) if (gift := gift_in(promise.text))),
        None,
    )
    evidence = [(text, r.topic.evidence) for r in references for text in (r.phrase.text, r.phrase.answer) if text]
    evidence += [(promised[0].text, promised[1])] if promised else []
    evidence += [
        (values[slot].strip(), brief.evidence[fact])
        for slot, fact in (("day", "interview_date"), ("company", "company"), ("post", "role"))
        if values.get(slot) and fact in brief.evidence
    ]
    if brief.candidate and "candidate" in brief.evidence:
        evidence.append((brief.candidate, brief.evidence["candidate"]))
    return Material(brief, references, values, promised[0] if promised else None, tuple(evidence))


def _own_promises(brief: Brief) -> list[Promise]:
    """The promises, without those whose words name another receiver; to nobody in particular, it is kept once."""
    names = names_used(brief.recipient)
    promises = [p for p in brief.promised[:_MOST_PROMISES] if p.to is not None or not brief.position]
    return [p for p in promises if p.to is not None or not names or not is_for_another(p.text, names)]


def named_once(values: dict[str, str], said: str) -> dict[str, str]:
    """The values for what follows a sentence: role and company are named in full once only."""
    left = dict(values)
    if "post" in values and values["post"] in said:
        left |= {"role": "the role", "Role": "The role"}
    if values["at_company"] and values["at_company"] in said:
        left["at_company"] = ""
    return left


def _day(brief: Brief) -> str:
    day, same_day = brief.interview_date, brief.kind == "thank_you"
    if day is None or day > brief.today or (day == brief.today and not same_day):
        return ""
    return f" {said_day(day, brief.today)}"


def _employer(brief: Brief) -> dict[str, str]:
    if not brief.company:
        return {}
    name = employer_name(brief.company)
    employer = with_the(name)
    return {"company": name, "employer": employer, "at_company": f" at {employer}"}


def _post(brief: Brief) -> dict[str, str]:
    if not brief.role:
        return {}
    post = post_name(brief.role)
    role = role_phrase(post)
    return {
        "post": post,
        "Post": capitalised(post),
        "role": role,
        "Role": capitalised(role),
        "title": role.removeprefix("the "),
    }


def _prospects(brief: Brief) -> dict[str, str]:
    """When a decision was expected, and the later post that was spoken of."""
    decision = {"decision": said_deadline(brief.decision_by, brief.today)} if brief.decision_by else {}
    later = later_post(brief.next_steps) if brief.next_steps else None
    return decision | ({"later": later} if later else {})

"""A role and an employer as a letter names them."""

import re

from afterword.lexicon import is_name
from afterword.offline import offline_data

_LEGAL_FORM = re.compile(
    r",?\s+(?:Pvt\.? Ltd|Private Limited|Pty\.? Ltd|Co\.? Ltd|Ltd|Limited|Inc|LLC|LLP|PLC|plc|GmbH|AG|S\.?A|B\.?V|SARL"
    r"|AB|Oy|A/S|S\.?p\.?A)\.?$"
)
_OF_ITSELF = re.compile(
    r"(?:internship|apprenticeship|placement|lectureship|fellowship|traineeship|studentship|headship|residency|secondment|partnership"
    r"|clerkship|scholarship|post|position|role|job|vacancy|scheme|programme|program)$",
    re.IGNORECASE,
)


def employer_name(company: str) -> str:
    """The employer without its legal form."""
    return _LEGAL_FORM.sub("", company).strip(" ,")


_TAKES_THE = re.compile(
    r"(?:University|Office|Institute|Department|Ministry|Museum|College|Faculty|Centre|Center|Academy|School|Board|Bank|Port"
    r"|Bureau) (?:of|for)\b"
    r"|.*\b(?:Institute|Foundation|Society|Association|Agency|Authority|Commission|Observatory|Unit|Infirmary)\b"
)


def with_the(employer: str) -> str:
    """``the University of Leith``, ``the Ash Institute for Soils``; other names as they stand."""
    return f"the {employer}" if _TAKES_THE.match(employer) else employer


def post_name(role: str) -> str:
    """The role without what stands in brackets or after a comma: ``Backend Engineer`` of ``Backend Engineer (L2)``."""
    bare = re.sub(r"\s*[(\[][^)\]]{0,80}[)\]]", "", role).split(",")[0].split(" - ")[0].split(" – ")[0].strip()
    bare = re.sub(r"^(?:the|an?)\s+", "", bare, flags=re.IGNORECASE) or role
    bare = " ".join(_in_full(word) for word in bare.split())
    first, _, rest = bare.partition(" ")
    plain = first[1:].islower() and rest == rest.lower() and not is_name(first.lower())
    return bare[0].lower() + bare[1:] if plain else bare


def _in_full(word: str) -> str:
    """``part-time`` for ``p/t``, ``Assistant`` for ``Asst``."""
    full: str | None = offline_data("words")["posts"].get(word.lower().rstrip("."))
    if full is None:
        return word
    return capitalised(full) if word[0].isupper() else full


def role_phrase(post: str) -> str:
    """``the data analyst role``; ``the summer internship``."""
    return f"the {post}" if _OF_ITSELF.search(post) else f"the {post} role"


def capitalised(text: str) -> str:
    """The text with a capital letter in front."""
    return text[:1].upper() + text[1:]

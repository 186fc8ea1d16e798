"""A role and an employer as a letter names them."""

import re

from afterword.lexicon import is_name
from afterword.offline import offline_data

_LEGAL_FORM = re.compile(
    r",?\s+(?:GmbH (?:&|und) Co\.? KG|KG|SE|SAS|N\.?V|Corp"
    r"|Pvt\.? Ltd|Private Limited|Pty\.? Ltd|Co\.? Ltd|Ltd|Limited|Inc|LLC|LLP|PLC|plc|Plc|GmbH|AG|S\.?A|B\.?V|SARL"
    r"|AB|Oy|A/S|S\.?p\.?A)\.?$"
)
_GOES_ON = re.compile(r" (?:in|for|with|at|on) ")
_SIGNS = re.compile(r"^[^\w\"'(]+")
_PLACE = re.compile(r" [A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2}")
_KEEPS_PLACE = re.compile(r"&|\band\b|\b(?:University|College|School|Hospital|Church)\b")
"""Signs of a name whose last part is no mere place: partners, and what there is one of in many places."""
_ROLE_AROUND = re.compile(
    r"^(?:post|role|position|job|vacancy)(?: ?:| (?:of|as|for)(?: the| an?)?) |\s+(?:role|position|vacancy)$",
    re.IGNORECASE,
)
"""What says only that a role is one: "post of clerk", "clerk position"."""
_OF_ITSELF = re.compile(
    r"(?:internship|apprenticeship|placement|lectureship|fellowship|traineeship|studentship|headship|residency|secondment|partnership"
    r"|clerkship|scholarship|post|position|role|job|vacancy|scheme|programme|program)$",
    re.IGNORECASE,
)


def employer_name(company: str) -> str:
    """The employer without its legal form, its place and any sign in front: ``Brill`` of ``Brill Ltd, Leith``."""
    named = _SIGNS.sub("", company).strip(" ,") or company
    before, comma, place = named.rpartition(",")
    has_form = _LEGAL_FORM.search(before) is not None
    if comma and (has_form or " " in before) and not _KEEPS_PLACE.search(named) and _PLACE.fullmatch(place):
        named = before
    return _LEGAL_FORM.sub("", named).strip(" ,")


_TAKES_THE = re.compile(
    r"(?:University|Office|Institute|Department|Ministry|Museum|College|Faculty|Centre|Center|Academy|School|Board|Bank|Port"
    r"|Bureau) (?:of|for)\b"
    r"|.*\b(?:Institute|Foundation|Society|Association|Agency|Authority|Commission|Observatory|Unit|Infirmary)\b"
)

_TAKES_NONE = re.compile(r"\b(?:Housing Association|Building Society)\b")


def with_the(employer: str) -> str:
    """``the University of Leith``, ``the Ash Institute for Soils``; other names as they stand."""
    return f"the {employer}" if _TAKES_THE.match(employer) and not _TAKES_NONE.search(employer) else employer


def post_name(role: str) -> str:
    """The role without what stands in brackets or after a comma: ``Backend Engineer`` of ``Backend Engineer (L2)``."""
    bare = re.sub(r"\s*[(\[][^)\]]{0,80}[)\]]", "", role).split(",")[0].split(" - ")[0].split(" – ")[0].strip()
    bare = re.sub(r"^(?:the|an?|their|our|his|her)\s+", "", bare, flags=re.IGNORECASE) or role
    bare = _ROLE_AROUND.sub("", bare) or bare
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
    """``the data analyst role``; ``the summer internship``; ``the role of lecturer in soil science``."""
    if _GOES_ON.search(post):
        return f"the role of {post}"
    return f"the {post}" if _OF_ITSELF.search(post) else f"the {post} role"


def capitalised(text: str) -> str:
    """The text with a capital letter in front."""
    return text[:1].upper() + text[1:]

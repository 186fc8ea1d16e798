"""What stands in notes beside the conversation: when and where, what comes next, what to do, what was promised.

The words are in ``prompts/offline/logistics.yaml``.
"""

from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.patterns import phrases

_LONGEST_REACTION = 120
_MORE_OF_FIELD = Pattern(
    r"$|[^\pL]|(?:of|for|from|with|at|by|in|on|to|next|chair|members?|names?|date|day|time|ref|numbers?|no|title"
    r"|expected|due|offered"
    r"|held|details?|room|links?|panel|contact|said|given|after|again|so far|now|met|is|was|he|she|they|i|line"
    r"|steps?)(?:[^\pL]|$)"
)
_REACTION = Pattern(
    r"(?:and |but |so |then |which )*(?:[\pL\pN]+\s)?(?:really |both |all |quite |also |totally |just )*"
    r"(?:loved|liked|nodded|laughed|smiled|agreed|wrote|seemed|looked|got|was|were|enjoyed|didn'?t|disagreed"
    r"|found|hugged"
    r"|shook|grinned|winked|like|likes|let me|thanked|noted|said (?:i'?d|id|i would) (?:like|love)"
    r"|said (?:yes|no|same|ok|okay|good|great|nice|sorry|that|it)|told (?:yes|no)|never seen)\b"
    r"(?:[^\pL\pN]+(?:that|it|this|down|happy|pleased|impressed|keen|interested|nice|lovely|friendly|great|good"
    r"|hands?|me"
    r"|on|funny|done|loved it|is right|(?:my|the|this) (?:answer|idea)|a (?:bit|lot)|(?:at|with) (?:that|this|me)"
    r"|(?:taste|try) everything))*[^\pL\pN]*"
)
_ECHO = Pattern(
    r"[^\pL]*(?:(?:yes|no|yep|nope|sure|glad to|happy to|of course|would i|same|fair enough|obviously|absolutely"
    r"|whatever"
    r"|otherwise)\b[^\pL]*)+|(?:a )?(?:very |really |so |quite |such a )*(?:nice|good|great|lovely|brilliant"
    r"|interesting|cool"
    r"|fun|fascinating|clever|tricky|classic|funny|sweet)(?: (?:one|puzzle|idea|question|point|stuff|thing|touch"
    r"|story|man"
    r"|woman|people|team))?[^\pL]*|god no[^\pL]*|no idea[^\pL]*"
)

_GESTURE = Pattern(
    r"(?:and |but |so |then )*(?:[\pL\pN.'’-]+ ){1,2}(?:only |just |then |both |quickly |fair |right )*"
    r"(?:tapped|leaned|leant|pulled over|put down|look(?:ed|s) (?:at|up|out|away|down)|stared|frowned|winced|blinked"
    r"|whistled|clapped|thumped|banged|sat (?:back|up)|went quiet|was quiet|made a face|lit up|shook (?:his|her|my)"
    r"|raised"
    r"|rolled (?:his|her)|smiled|grinned|laughed|nodded|sighed|wrote (?:it|that|this)|did(?:n['’]t| not) write)\b.*"
)
_MORE_THAN_GESTURE = Pattern(r"\b(?:sa(?:id|ys)|ask(?:s|ed)|want(?:s|ed)|told|how|why|about|because)\b")
_TAKEN = Pattern(
    r"i took (?:that|it|this) (?:for|as) .{1,20}|(?:so |and )?tick[.!]*|(?:an? )?(?:long |short )?(?:silence|pause"
    r"|laughter)\W*|right answer,? .{0,20}|(?:true|fair|good)"
    r"(?: (?:also|too|enough|cop|answer))?\W*"
)


def is_field(label: str) -> bool:
    """Whether a label is a form's field or a note to oneself, so that what stands behind it is no topic."""
    end = phrases("logistics", "fields").end_at_start(label)
    if end is None:
        return False
    return _MORE_OF_FIELD.match(label[end:].strip(" :")) is not None


def is_topics_label(label: str) -> bool:
    """Whether a label or heading only says that topics follow."""
    return phrases("logistics", "headings").are(label)


def is_beside(heading: str) -> bool:
    """Whether what stands under a heading is no part of the conversation: "next", "I owe"."""
    return phrases("logistics", "beside").are(heading)


def is_logistics(text: str) -> bool:
    """Whether a piece of the notes is about time, place, next steps, a promise or a thing to do."""
    return (
        phrases("logistics", "logistics").found_in(text)
        or phrases("logistics", "promises").found_in(text)
        or phrases("logistics", "to_do").begin(text.lstrip(" -–*(\"'"))
    )


def promise_in(text: str) -> tuple[int, int] | None:
    """Where in a piece the writer promises something."""
    return phrases("logistics", "promises").span_in(text)


def is_reaction(text: str) -> bool:
    """Whether a piece only says how something was taken: "she loved that", "said yes", "nice one"."""
    stripped = text.strip()
    if len(text) > _LONGEST_REACTION:
        return False
    if _GESTURE.fullmatch(stripped) and not _MORE_THAN_GESTURE.search(stripped):
        return True
    return any(pattern.fullmatch(stripped) for pattern in (_REACTION, _ECHO, _TAKEN))

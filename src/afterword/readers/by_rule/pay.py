"""Pay told in bare figures, with no currency and no word for it: "the range is 82 to 91", "I'm at 94 now".

A figure without the noun that it would count is what people are paid, where it stands behind somebody who asks, needs,
is on or is offered it, or behind a word for the span of a salary. The same words with a noun are about the work: "the
range is 12 to 18 degrees".
"""

from afterword.readers.by_rule.pattern import Pattern

_ABOUT = r"(?:about |around |roughly |only |just |at least |up to |over |under |maybe |like |between )?"
_FIGURE = r"\W?\d{2,3}(?:[.,]\d{1,3})?(?: ?k)?"
_SPAN = rf"{_ABOUT}{_FIGURE}(?: ?(?:-|–|—|to|and|or) ?{_FIGURE})?"
_BARE = (
    r"(?:\W*$|\s?[.,;:!?)(]|\s[-–—]|\s(?:now|today|here|currently|already|at (?:the moment|present)|where i am|in my"
    r" (?:current|present|last) \pL+|(?:on|over) the phone|to (?:move|leave|start)|minimum|max|tops|plus|all in|base"
    r"|and (?:\w+ )?(?:i|she|he|they|go(?:es)?|up|ris\w+)|but|so (?:i|she|he|they)|because|after)\b)"
)
_SCALE = r"(?:range|band|bracket|scale|rate|grade|spread)"
_OF_MONEY = (
    r"(?:posted|advertised|published|listed|quoted|budgeted|hiring|salary|pay|wage|starting|day|hourly|collective)"
)
_PAID = Pattern(
    rf"\b{_OF_MONEY} {_SCALE}s?\b|\b{_OF_MONEY} (?:figure|number|amount)\b"
    rf"|(?:^\W*|\b(?:the|their|its|a|my|this|role's|job's) ){_SCALE}(?: (?:is|was|goes|runs|starts|tops out"
    r"|they (?:gave|have|quoted)"
    rf"))?(?: of| from| at| up to|:)? {_SPAN}{_BARE}"
    rf"|\b(?:figure|number|offer|ask|ceiling|floor|budget|maximum|minimum)(?: on the table| they \pL+| in (?:the|their)"
    rf" \pL+)?(?: is| was|:| =)? {_SPAN}{_BARE}"
    rf"|\b(?:i'?m|i am|i was|i'd be)(?: currently| now| already)? (?:on|at) {_SPAN}{_BARE}"
    rf"|\b(?:asked|asking|ask|hop(?:ed|ing)|need(?:ed)?|want(?:ed)?|pitched|hint(?:ed|s)?|offered|proposed|quoted"
    rf"|budgeted|earn(?:ing)?|make|making|get|paid|pays|stretch to|go to|settle for|accept|said|named)(?: me| him| her"
    rf"| them)?(?: for)? {_SPAN}{_BARE}"
    rf"|\b(?:start|put|place|bring) (?:me|you) (?:in |on )?(?:at|on) {_SPAN}{_BARE}|\btop(?:s"
    rf"|ped)? out at {_SPAN}{_BARE}"
    rf"|^\W*{_FIGURE}(?: ?(?:-|–|to) ?{_FIGURE})?(?:\W*$|[.,]? (?:s?he|they|i) (?:wrote|noted|took|nodded|blinked|said"
    r" (?:ok|fine|yes|nothing)))"
    r"|\b(?:grade|level|band|tier|class|scale) ?(?:\d{1,2}|[a-h]\b),? (?:step|point|increment|notch)s? ?\d"
    r"|\b(?:pay|salary|grade|spine|scale) steps?\b|\bstep \d{1,2},? (?:of|on) (?:the|their) (?:scale|grade|band|ladder)"
    r"|\b(?:the|their|total|whole|my|your) package (?:is|was|looks|sounds|seems|would be|could be)?\s?(?:better|worse"
    r"|good|ok|fair|decent|generous|poor|low|thin|less|more|not|never|what|the same|negotiable|includes|comes to)\b"
    r"|^\W*package\b"
    r"|\bwhat (?:are you|i am|i'?m|you'?re|am i) (?:on|earning|making)\b|\bwhat (?:i|do i|you|do you) earn\b"
    r"|\b(?:salary|pay|wage|money|comp|ctc) expectations?\b|\bexpect(?:ed|ation of)? (?:ctc|salary|pay|package)\b"
)


def tells_pay(text: str) -> bool:
    """Whether a sentence tells what somebody is paid, asks or is offered, in figures or in words for them."""
    return _PAID.search(text) is not None

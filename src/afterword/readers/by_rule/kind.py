"""Which message the notes call for next, and why."""

from collections.abc import Sequence
from datetime import date, timedelta

from afterword.context import InterviewContext
from afterword.kinds import Kind
from afterword.planning import MOST_CHECK_INS, one_too_many
from afterword.readers.by_rule.history import tells_of_sending
from afterword.readers.by_rule.layout import Line
from afterword.readers.by_rule.pattern import Pattern
from afterword.readers.by_rule.statements import Statement, read_statements
from afterword.timeline import GUIDE, Pace, answer_due

_MESSAGE = r"(?:note|mail|e-?mail|message|letter|line|nudge|chaser|try|attempt|word|text|card|call|go)s?"
_LAST_NOTE = Pattern(
    rf"\b(?:one|1|a) (?:last|final|more|closing)(?: (?:\pL+ ){{0,3}}{_MESSAGE}\b| to |[,.:;!)]|$)"
    rf"|\b(?:last|final|closing|farewell|goodbye) (?:{_MESSAGE}|one,? to)\b"
    r"|\bclose (?:the|this) (?:file|chapter|book|door|matter)\b|\b(?:then|after that),? (?:i |i'?ll |i'?m |i shall )?"
    r"(?:be )?(?:done|stop|over|archive|leave (?:it|this|them)|move on|drop it|let it go|that'?s it)\b"
    r"|\bleave it (?:there|at that|in peace)\b|\bdraw(?:ing)? a line\b|\bwrit(?:e|ing) (?:it|this|them) off\b"
    r"|\blet it go\b|\bdone with it\b"
)
_CHECK_IN = Pattern(
    r"\b(?:nachfragen|nachhaken|relancer?|check(?:ing)?[ -]in|chase|follow(?:ing)?[ -]up|nudge|any news|(?:how"
    r"|where) (?:things|it|we|this|that)"
    r" (?:stands?|is at|are at)|ask (?:\pL+ )?(?:for|about|if there'?s|whether there'?s) (?:any |an |the )?(?:news"
    r"|update"
    r"|status|decision|timeline))\b|\bwrite (?:to \pL+ )?(?:direct|tmrw|tomorrow|today|now|again)\b"
)
_THANKS = Pattern(r"\b(?:thank|ty note|send (?:my )?thanks|say thanks)\b")
_THEIR_THANKS = Pattern(r" you (?:so much |very much )?for (?:interviewing|coming|your|applying|attending)")
_SILENCE = Pattern(
    r"^\s*(?:still |and |but )?(?:nothing|silence|crickets)\b|\bnothing (?:yet|since|so far|back|from|heard|at all"
    r"|came)\b|\bno (?:word|news|reply|answer|response)(?: (?:yet|since|so far|from|back|at all|again|of|and|but|after"
    r"|until|still|in|came)\b|\s*(?:$|[,.;:!?)–-]))|\bnot a (?:word|peep|sound)(?: (?:from|since|yet|back|so far"
    r"|still|in|for|after|all)\b|\s*(?:$|[,.;:!?)–-]))|\b(?:not|haven'?t|havent|never)"
    r" heard\b|\bheard nothing\b|\bradio silence\b|\bghosted\b|\bgone quiet\b|\bstill (?:waiting|nothing|silence)\b"
    r"|\bnot even an\b|\b(?:crickets|zilch|nada)\b|\b(?:nope|no),? (?:nothing|not yet)\b|\bit'?s been (?:\d|two|three"
    r"|four|over|more|nearly|almost|a (?:week|month|fortnight))|\b(?:nobody|no[- ]one)(?:'s| has)? (?:rung|called"
    r"|phoned|written|replied|answered|been in touch)(?: (?:yet|me|to me|back|since)\b|\s*(?:$|[,.;!]))|\b(?:not"
    r"|never|haven'?t)"
    r" had (?:an|any) (?:answer|reply|word|news)\b|\bin the dark\b|\btoujours rien\b|\bnoch nichts\b"
    r"|\bnada todavía\b|\bancora niente\b|\bnog niets\b|\binget svar\b|\b(?:passed|came and went"
    r"|went by)\. nothing\b"
)
_ONLY_IF = Pattern(r"[^.;!?]{0,30}\b(?:if|unless|when|in case|once)\b")
_NOT_A_WISH = Pattern(
    r"\b(?:if|unless|in case|when|until|after|on|by|from)\b[^.;!?]{0,40}$|\b(?:sent|wrote|did|done|already|had|don'?t"
    r"|dont|not|never|no|she|he|they|said|told|asked)\b[^.;!?]{0,25}$"
)
_OLD = timedelta(days=92)
_SETTLED = timedelta(days=2)


def read_kind(
    context: InterviewContext, lines: Sequence[Line], today: date, pace: Pace = GUIDE
) -> tuple[Kind | None, str]:
    """The message called for next, ``None`` for none, and the reason in one sentence.

    Args:
        context: Everything else that was read from the notes.
        lines: Their layout.
        today: The day taken as today. Notes that are older than three months are read as of their own day.
        pace: How long to wait and how often to ask.
    """
    if context.answer == "offer":
        return None, "The employer has made an offer, which wants an answer and not a follow-up."
    if context.answer is not None:
        if enough := one_too_many(context, "stay_in_touch"):
            return None, enough
        news = "said no" if context.answer == "rejected" else "stopped hiring for now"
        return "stay_in_touch", f"The employer has {news}."
    if enough := one_too_many(context, "final"):
        return None, enough
    now = _now(context, today)
    if context.interview_date is not None and context.interview_date > now:
        return None, f"The interview is still ahead, on {context.interview_date.isoformat()}."
    return _unanswered(context, read_statements(lines), now, pace)


def _now(context: InterviewContext, today: date) -> date:
    own = context.note_date or context.interview_date
    if own is None or own <= today <= own + _OLD:
        return today
    return own if context.note_date or today > own else today


def _unanswered(context: InterviewContext, told: Sequence[Statement], now: date, pace: Pace) -> tuple[Kind, str]:
    """The message called for while no answer has come: the first in this order whose condition holds."""
    held, due = context.interview_date, answer_due(context, pace.workdays)
    waited = held is None or context.note_date is None or now - held >= _SETTLED
    silent = waited and _says(told, _SILENCE)
    asked = [sent for sent in context.sent if sent.kind == "check_in"]
    late = due is not None and now > due
    asks = _wishes(told, _CHECK_IN)
    long_ago = held is not None and due is None and now > pace.workdays.after(held, pace.patience)
    choices: tuple[tuple[bool, Kind, str], ...] = (
        (
            _wishes(told, _LAST_NOTE) and (bool(asked) or silent or late),
            "final",
            "The notes call for one last message.",
        ),
        (_wishes(told, _THANKS) and not (asked or silent), "thank_you", "The notes say to write and thank them."),
        (
            len(asked) >= min(pace.check_ins + asks, MOST_CHECK_INS),
            "final",
            "A check-in has gone unanswered, so what is left is one last message.",
        ),
        (late, "check_in", f"An answer was due by {due}."),
        (silent, "check_in", "The notes say that no word has come since."),
        (bool(context.sent), "check_in", "They have been thanked; what comes next is to ask."),
        (waited and asks, "check_in", "The notes say to ask for news."),
        (long_ago, "check_in", f"The interview is over {pace.patience} business days ago and no time was named."),
        (True, "thank_you", "The interview has been held and no answer is due yet."),
    )
    return next((kind, why) for holds, kind, why in choices if holds)


def _says(told: Sequence[Statement], pattern: Pattern) -> bool:
    return any(pattern.search(statement.text) for statement in told if not statement.line.pasted)


def _wishes(told: Sequence[Statement], pattern: Pattern) -> bool:
    """Whether the writer means to do it: not done already, not only in case of something."""
    for statement in told:
        if statement.line.pasted or tells_of_sending(statement.text):
            continue
        for match in pattern.finditer(statement.text):
            before, after = statement.text[: match.start()], statement.text[match.end() :]
            theirs = pattern is _THANKS and _THEIR_THANKS.match(after)
            if not _NOT_A_WISH.search(before) and not _ONLY_IF.match(after) and not theirs:
                return True
    return False

"""What the user would have to tell for the draft to be complete."""

from afterword.context import Brief

_WHO = "Who interviewed you, or whom do you write to?"


def questions(brief: Brief, *, has_reference: bool) -> tuple[str, ...]:
    """The questions that are still open, each one sentence.

    A note on LinkedIn goes to whoever was chosen there, under the writer's own name, and can do without the rest.
    """
    recipient = brief.recipient
    if brief.note_limit is not None:
        return () if recipient else (_WHO,)
    asked = []
    if brief.candidate is None:
        asked.append("What is your name, to sign with? (Add it to the notes or give --name.)")
    if recipient is None:
        asked.append(_WHO)
    if not has_reference and (recipient is None or recipient.interviewed):
        who = recipient.name if recipient else "the interviewer"
        asked.append(f"What did you and {who} talk about that you would like to mention?")
    if brief.role is None and brief.company is None:
        asked.append("Which role was the interview for, and at which company?")
    return tuple(asked)

"""The kinds of follow-up message, and the forms it can take."""

from typing import Literal

Kind = Literal["thank_you", "check_in", "final", "stay_in_touch"]
KINDS: tuple[Kind, ...] = ("thank_you", "check_in", "final", "stay_in_touch")

Form = Literal["email", "linkedin"]
FORMS: tuple[Form, ...] = ("email", "linkedin")
"""An email, or the note that goes with an invitation to connect on LinkedIn."""
NOTE_LIMIT = 300
"""Characters of such a note; 200 on some free accounts."""

"""The kinds of follow-up message."""

from typing import Literal

Kind = Literal["thank_you", "check_in", "final", "stay_in_touch"]
KINDS: tuple[Kind, ...] = ("thank_you", "check_in", "final", "stay_in_touch")

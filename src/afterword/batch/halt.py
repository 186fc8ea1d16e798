"""Why a batch stops before its end."""

from typing import Self

from afterword.errors import AfterwordError, ExitCode


class Halted(AfterwordError):
    """The batch stops here, and what was not reached waits for the next run.

    No ``ModelError``: where it strikes, no offline draft takes the place of the model's.
    """

    def __init__(self, reason: str, exit_code: ExitCode = ExitCode.MODEL) -> None:
        self.exit_code = exit_code
        super().__init__(reason)

    def __reduce__(self) -> tuple[type[Self], tuple[str, ExitCode]]:
        """What makes the same in another process."""
        return type(self), (str(self), self.exit_code)

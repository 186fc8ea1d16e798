"""``python -m afterword``, and the ``afterword`` command: the last net under every error."""

import gc
import sys
import traceback
from types import ModuleType

from afterword.errors import AfterwordError, ExitCode

_COLLECT_AFTER = 200_000
"""New values that set the garbage collector off: more than one draft makes, and far fewer than a batch."""


def main() -> None:
    """Run the command line; end with the contract's exit status whatever happens.

    What is imported lives as long as the process, so no collection looks at it: neither while it is imported, nor
    later, nor at the end, where the interpreter's own collections take longer than a check. What a draft needs besides
    is imported later, and would set the collector off a hundred times at its usual threshold.
    """
    gc.disable()
    _without_plugins()
    try:
        from afterword.cli import build_app  # noqa: PLC0415 -- a failing import must meet the net below too

        app = build_app(sys.argv[1] if len(sys.argv) > 1 else None)
        gc.freeze()
        gc.set_threshold(_COLLECT_AFTER, 20, 20)
        gc.enable()
        app()
    except AfterwordError as error:
        print("afterword: " + str(error).replace("\n", " "), file=sys.stderr)  # noqa: T201
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(ExitCode.OK)
    except KeyboardInterrupt:
        sys.exit(ExitCode.INTERRUPTED)
    except Exception as error:  # noqa: BLE001 -- a bug must not end in 1, nor print what the notes hold
        own = [frame for frame in traceback.extract_tb(error.__traceback__) if "afterword" in frame.filename]
        frames = "".join(traceback.format_list(own))
        print(f"{frames}afterword: a bug ({type(error).__name__}); please report the lines above", file=sys.stderr)  # noqa: T201
        sys.exit(ExitCode.BUG)
    finally:
        gc.freeze()


def _without_plugins() -> None:
    """Keep pydantic from searching everything installed for plugins of its own.

    The search takes as long as checking an email, the import of what it searches with included (measured: 20 ms).
    """
    loader = ModuleType("pydantic.plugin._loader")
    loader.get_plugins = tuple  # type: ignore[attr-defined]
    sys.modules.setdefault(loader.__name__, loader)


if __name__ == "__main__":
    main()

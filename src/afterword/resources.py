"""Files: where the shipped prompts and rubrics lie, and how a file is written whole."""

import os
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def shipped(kind: str) -> Traversable:
    """The folder of shipped ``prompts`` or ``rubrics``: inside the installed package, or at a checkout's top."""
    package = files("afterword")
    inside = package / kind
    return inside if inside.is_dir() else package / ".." / ".." / kind


def replace_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        OSError: It can't be written.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
